// The measures a portfolio answers for, in the very table its plan prints: outturns, rating and targets of the last years.
import { measuresFor } from '#shared/domain/measures.ts'
import { measuresTable } from '#shared/documents/measuresTable.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { Illustrative } from '../../components/Marks.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Dialogs } from '../../dialogs/useDialogs.tsx'

export function Measures({ portfolio, ask, open }: { portfolio: OutputOf<'portfolios.get'>; ask: Dialogs['ask']; open: boolean }) {
  const query = useQuery('measures.list', { cycle: portfolio.cycle.id })
  if (query.status !== 'ready') return null
  const measures = measuresFor(query.data.measures, portfolio.id, portfolio.departments)
  const table = measuresTable(measures, portfolio.name)
  const [department, second] = portfolio.departments
  const add = open && <Button size="tool" kind="quiet" icon="plus" className="council__add" onPress={() => ask({ what: 'measure', portfolio: portfolio.id, ...(department !== undefined && second === undefined ? { department: department.id } : {}) })}>Add a measure</Button>
  if (measures.length === 0) {
    return <Section title="Measures" note={add}><p className="caption">None yet. A measure says how a service does, year by year; import them from a sheet, or add one.</p></Section>
  }
  return (
    <Section title="Measures" note={add}>
      <p className="caption">Values as their sources print them. {table.notes?.join(' ')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            {table.columns.map((column) => <th scope="col" key={`${column.label} ${column.unit ?? ''}`} {...(column.align === 'end' ? { className: 'is-figure' } : {})}>{column.label}{column.unit !== null && <span className="plain-table__second">{column.unit}</span>}</th>)}
            {open && <th scope="col"><span className="unseen">Change</span></th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => {
            if (row.kind === 'group') return <tr key={row.label}><th scope="rowgroup" colSpan={table.columns.length + (open ? 1 : 0)} className="measures__group">{row.label}{row.note !== null && <span className="caption"> {row.note}</span>}</th></tr>
            const measure = measures.find(({ id }) => row.kind === 'row' && id === row.id)
            if (measure === undefined) return null
            return (
              <tr key={measure.id}>
                {row.cells.map((cell, c) => c === 1
                  ? <th scope="row" key={c}>{cell.text}{measure.illustrative && <> <Illustrative /></>}{cell.note !== null && <span className="plain-table__second">{cell.note}</span>}</th>
                  : <td key={c} className={table.columns[c]?.align === 'end' ? 'is-figure' : c === 0 ? 'plain-table__ref is-narrow' : 'is-narrow'}>{cell.tone === 'muted' ? <span className="caption">{cell.text}</span> : cell.text}{cell.note !== null && (cell.note === 'illustrative' ? <> <Illustrative /></> : <span className="plain-table__second">{cell.note}</span>)}</td>)}
                {open && (
                  <td className="is-narrow">
                    <IconButton icon="plus" label={`Record a value of ${measure.title}`} onPress={() => ask({ what: 'measureValue', measure })} />
                    <IconButton icon="edit" label={`Change ${measure.title}`} onPress={() => ask({ what: 'measure', measure })} />
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
