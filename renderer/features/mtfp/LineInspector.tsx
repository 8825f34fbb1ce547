// The line chosen: its figures, which finance changes here, its note, and for a printed total what was added, cell by cell, with the
// rows it was added from.
import { unitLabel } from '#shared/money/format.ts'
import { useRole } from '../../client/useRole.ts'
import { Money, Total } from '../../components/Money.tsx'
import { Inspector, InspectorPart } from '../../components/Screen.tsx'
import { type FiguresColumn, LineFigures, RemoveLine } from '../../components/statement/LineFigures.tsx'
import { Verdict } from '../../components/Verdict.tsx'
import { type Plan, type PlanLine, nameOf } from './plan.ts'
import '../../components/PlainTable.css'

type Props = { readonly plan: Plan; readonly line: PlanLine; /** Whether the cycle takes changes at all. */ readonly open: boolean; readonly onClose: () => void; readonly onChoose: (id: string | null) => void }

export function LineInspector({ plan, line, open, onClose, onChoose }: Props) {
  const { role } = useRole()
  return (
    <Inspector
      over={`${plan.statement.label} · ${line.roleLabel}`} title={nameOf(line)} onClose={onClose}
      {...(open && role === 'finance' ? { actions: <RemoveLine line={line} open={open} onRemoved={() => onChoose(null)} /> } : {})}
    >
      <LineFigures line={line} columns={columnsOf(plan, line)} unit={plan.unit} open={open} />
      {line.judged !== null && <Judged plan={plan} line={line} onChoose={onChoose} />}
    </Inspector>
  )
}

const columnsOf = (plan: Plan, line: PlanLine): FiguresColumn[] => [
  ...plan.years.map((year, index) => ({ label: year.label, amount: line.years[index] ?? null })), { label: 'Total as printed', amount: line.total },
]

function Judged({ plan, line, onChoose }: { plan: Plan; line: PlanLine; onChoose: (id: string | null) => void }) {
  const { judged } = line
  if (judged === null) return null
  const over = (plan.lines ?? []).filter((other) => other.id !== line.id && judged.over.includes(other.id))
  const cells = judged.cells.filter((cell) => cell.verdict.kind !== 'not_stated')
  return (
    <InspectorPart title="Does it tie?" note={readings[judged.reading]}>
      <table className="plain-table mtfp-inspector__cells">
        <caption className="unseen">Printed and added up, {unitLabel[plan.unit]}</caption>
        <thead><tr><th scope="col">{unitLabel[plan.unit]}</th><th scope="col" className="is-figure">Printed</th><th scope="col" className="is-figure">Added up</th></tr></thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.column}>
              <th scope="row">{plan.years[cell.column]?.label ?? 'Total'}<span className="plain-table__second"><Verdict kind={cell.verdict.kind} words={cell.verdict.words} /></span></th>
              <td className="is-figure"><Money amount={cell.printed} unit={plan.unit} /></td>
              <td className="is-figure"><Total total={cell.computed} unit={plan.unit} weight="row" /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {over.length > 0 && (
        <details className="mtfp-inspector__rows">
          <summary>Added from {over.length} {over.length === 1 ? 'line' : 'lines'}</summary>
          <ul>{over.map((other) => <li key={other.id}><button type="button" onClick={() => onChoose(other.id)}>{nameOf(other)}</button></li>)}</ul>
        </details>
      )}
    </InspectorPart>
  )
}

const readings = { across: 'its years, added across', running: 'all lines above it', block: 'the lines of its block', running_carried: 'all lines above it, carried on', block_carried: 'its block, carried on' } as const
