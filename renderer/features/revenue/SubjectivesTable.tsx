// What the money is spent on and where income comes from: each subjective, column by column.
import { unitLabel } from '#shared/money/format.ts'
import { type Revenue, statedColumns } from './revenue.ts'
import { Sum } from './Sum.tsx'
import '../../components/PlainTable.css'

export function SubjectivesTable({ worked }: { worked: Revenue }) {
  const { statement, whole } = worked
  const columns = statedColumns(worked)
  return (
    <div className="revenue__scroll">
      <table className="plain-table revenue-table">
        <caption className="unseen">By what it is spent on, {unitLabel[statement.unit]}</caption>
        <thead><tr><th scope="col">Spent on</th>{columns.map((column) => <th scope="col" className="is-figure" key={column.key}>{column.label}</th>)}</tr></thead>
        <tbody>
          {(worked.subjectives ?? []).map((row) => (
            <tr key={row.subjective ?? ''}>
              <th scope="row">{row.label}</th>
              {columns.map((column) => <td className="is-figure" key={column.key}><Sum totals={row.sums} at={column.index} unit={statement.unit} weight="row" /></td>)}
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row">All</th>{columns.map((column) => <td className="is-figure" key={column.key}><Sum totals={whole} at={column.index} unit={statement.unit} weight="grand" /></td>)}</tr></tfoot>
      </table>
    </div>
  )
}
