// Savings of years the cycle does not plan for, said once above everything else, with what to do: the years of the sheet are others
// than its headings say, or the cycle is another, or one is still to be begun.
import { useQuery } from '../../client/useQuery.ts'
import { formatYear, parseYear } from '#shared/financialYear.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { useDialogs } from '../../dialogs/useDialogs.tsx'
import { type LookedSheet, type MapColumn, type Report, columnsSaid } from './imports.ts'
import { type Import } from './useImport.ts'

export function OtherYears({ taking, sheet, report, outside }: { taking: Import; sheet: LookedSheet; report: Report; outside: NonNullable<Report['outside']> }) {
  const cycles = useQuery('cycles.list', {}, { keep: true })
  const { ask, dialog } = useDialogs()
  const columns = columnsSaid(taking.map, report, sheet)
  const first = parseYear(outside.years[0] ?? '')
  const cycle = cycles.status === 'ready' ? cycles.data.cycles.find(({ id }) => id === report.cycle.id) : undefined
  // A year in each row is the row's own: no word about the columns moves it.
  const byRow = columns.some(({ role }) => role === 'year')
  return (
    <div className="import__refused" role="alert">
      <Icon name="warning" size={16} />
      <div>
        <p>{outside.sentence}</p>
        <p>{outside.next}</p>
        <p className="import__ways">
          {!byRow && <Button size="tool" onPress={() => taking.change({ year: outside.firstYear, columns: beginningIn(outside.firstYear, columns, report) })}>These are amounts of {outside.firstYear}</Button>}
          {first !== undefined && cycle !== undefined && <Button size="tool" icon="plus" onPress={() => ask({ what: 'cycle', after: { council: cycle.council, process: cycle.process, firstYear: first - 1 } })}>Begin a cycle for {formatYear(first)}…</Button>}
        </p>
      </div>
      {dialog}
    </div>
  )
}

/** The columns of amounts with their years moved so that the earliest is `year`; the distance between them stays. */
function beginningIn(year: string, columns: readonly MapColumn[], report: Report): MapColumn[] {
  const yearOf = (column: string): number | undefined => parseYear(report.columns.find((one) => one.column === column)?.year ?? '')
  const amounts = columns.filter(({ role }) => role === 'amount')
  const known = amounts.flatMap(({ column }) => yearOf(column) ?? [])
  const from = parseYear(year)
  if (from === undefined || known.length === 0) return [...columns]
  const by = from - Math.min(...known)
  return columns.map((column) => { const now = column.role === 'amount' ? yearOf(column.column) : undefined; return now === undefined ? column : { ...column, year: formatYear(now + by) } })
}
