// Chooses the statement, and the one it is set beside: only statements with the same columns can be.
import { useNavigate } from '@tanstack/react-router'
import { Select } from '../../components/Select.tsx'
import { type PublishedIn, type StatementRow } from '../../hooks/usePublished.ts'

const ALONE = 'alone'
const columnsAlike = (a: StatementRow, b: StatementRow): boolean => (a.kind === 'movement') === (b.kind === 'movement')

export function StatementTools({ published, id, before }: { published: readonly PublishedIn[]; id: string; before: string | null }) {
  const navigate = useNavigate()
  const all = published.flatMap((one) => one.statements.map((statement) => ({ statement, cycle: one.cycle.label })))
  const chosen = all.find(({ statement }) => statement.id === id)?.statement
  const others = chosen === undefined ? [] : all.filter(({ statement }) => statement.id !== id && columnsAlike(statement, chosen))
  const show = (next: string, against: string | null) => { void navigate({ to: '/revenue', search: { id: next, ...(against === null || against === next ? {} : { before: against }) }, replace: true }) }
  return (
    <>
      <Select label="Statement" labelUnseen size="tool" icon="revenue" value={id} onChange={(next) => show(next, null)} choices={all.map(({ statement, cycle }) => ({ id: statement.id, label: statement.label, detail: `${statement.kindLabel}, ${cycle}` }))} />
      {others.length > 0 && (
        <Select
          label="Compare with" labelUnseen size="tool" icon="compare" value={before ?? ALONE} onChange={(next) => show(id, next === ALONE ? null : next)}
          choices={[{ id: ALONE, label: 'On its own' }, ...others.map(({ statement, cycle }) => ({ id: statement.id, label: `Against ${statement.label}`, detail: cycle }))]}
        />
      )}
    </>
  )
}
