// The figures on both sides: for each year and each paper the schedule and what was published, with the difference in words below it. The whole
// stands above the departments; a department no published line is for stands in the last row.
import { Fragment } from 'react'
import { Total } from '../../components/Money.tsx'
import { Verdict } from '../../components/Verdict.tsx'
import { type Cell, type Reconciliation, sourceName } from './reconciliation.ts'
import '../../components/PlainTable.css'

type Column = { readonly year: string; readonly sources: readonly Cell['source'][] }

export function Compared({ answer }: { answer: Reconciliation }) {
  const rows = [...(answer.whole === null ? [] : [{ key: 'whole', label: 'All departments', cells: answer.whole, whole: true }]), ...(answer.departments ?? []).map((row) => ({ key: row.department?.id ?? 'none', label: row.label, cells: row.cells, whole: false }))]
  const columns = columnsOf(rows.flatMap((row) => row.cells), answer.years.map((year) => year.label))
  return (
    <div className="reconcile__scroll" tabIndex={0} role="region" aria-label="Figures by year and department">
      <table className="plain-table reconcile-table">
        <caption className="unseen">Savings schedule beside what was published, £000, savings positive</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="reconcile-table__name">Department</th>
            {columns.map((column) => <th scope="colgroup" colSpan={1 + column.sources.length} key={column.year} className="reconcile-table__year">{column.year}</th>)}
          </tr>
          <tr>{columns.map((column) => <Fragment key={column.year}><th scope="col" className="is-figure reconcile-table__first">Schedule</th>{column.sources.map((source) => <th scope="col" className="is-figure" key={source}>{sourceName[source]}</th>)}</Fragment>)}</tr>
        </thead>
        <tbody>{rows.map((row) => <tr key={row.key} data-whole={row.whole}><th scope="row">{row.label}</th>{columns.map((column) => <Year key={column.year} column={column} cells={row.cells} whole={row.whole} />)}</tr>)}</tbody>
      </table>
    </div>
  )
}

/** In the order of the plan; only the years and papers something is compared in. */
function columnsOf(cells: readonly Cell[], years: readonly string[]): Column[] {
  const named = [...new Set([...years, ...cells.map((cell) => cell.year)])]
  return named.map((year) => ({ year, sources: (['mtfp', 'movement'] as const).filter((source) => cells.some((cell) => cell.year === year && cell.source === source)) })).filter((column) => column.sources.length > 0)
}

function Year({ column, cells, whole }: { column: Column; cells: readonly Cell[]; whole: boolean }) {
  const own = cells.filter((cell) => cell.year === column.year)
  const [first] = own
  const weight = whole ? 'grand' : 'row'
  return (
    <>
      <td className="is-figure reconcile-table__first">{first !== undefined && <Total total={first.schedule} unit="thousands" weight={weight} />}</td>
      {column.sources.map((source) => {
        const cell = own.find((one) => one.source === source)
        return (
          <td className="is-figure" key={source}>
            {cell !== undefined && <><Total total={cell.published} unit="thousands" weight={weight} />{cell.words !== '' && <span className="reconcile-table__verdict"><Verdict kind={cell.ties ? 'ties' : 'differs'} words={cell.words} /></span>}</>}
          </td>
        )
      })}
    </>
  )
}
