// The gap of each year as live sums over the lines: what the year opens by itself, with what was met once the year before and comes
// back, and what must be found by the end of it.
import { type MtfpView } from '#shared/contract/mtfp.ts'
import { unitLabel } from '#shared/money/format.ts'
import { sumAmounts } from '#shared/money/total.ts'
import { runs } from './blocks.ts'
import { across, down, money, moneyColumn, sum, text, textColumn } from './cells.ts'
import { BLANK, type Row, type Sheet } from './model.ts'
import { FIRST_YEAR, isCounted, LINES_SHEET } from './mtfpPlaces.ts'

const FIRST = 1

export function gapSheet(plan: MtfpView): Sheet {
  const { years, gap } = plan
  const last = FIRST + years.length - 1
  const lines = plan.lines ?? []
  const counted = lines.flatMap((line, row) => (isCounted(line) ? [row] : []))
  const comingBack = (gap.returns ?? []).filter((one) => one.returns === 'added')
  const all = years.map((_, year) => sumAmounts(counted.map((row) => lines[row]?.years[year] ?? null)))
  const rows: Row[] = [
    {
      kind: 'line',
      cells: [text(`All lines of the plan (sheet ${LINES_SHEET})`), ...years.map((_, year) => (counted.length === 0 ? BLANK : sum(runs(counted, FIRST_YEAR + year, FIRST_YEAR + year, LINES_SHEET), all[year]!))), sum([across(0, FIRST, last)], sumAmounts(counted.flatMap((row) => lines[row]?.years ?? [])))],
    },
    ...comingBack.map((one, i): Row => {
      const year = years.findIndex(({ label }) => label === one.used) + 1
      return { kind: 'line', cells: [text(`${one.label}: used in ${one.used}, comes back`), ...years.map((_, column) => (column === year ? money(one.amount) : BLANK)), sum([across(i + 1, FIRST, last)], sumAmounts([one.amount]))] }
    }),
  ]
  const gapRow = rows.length
  rows.push({ kind: 'subtotal', cells: [text('Gap the year opens'), ...gap.years.map((total, year) => sum([down(FIRST + year, 0, gapRow - 1)], total)), sum([down(last + 1, 0, gapRow - 1)], gap.total)] })
  rows.push({ kind: 'total', cells: [text('To be found by the end of the year'), ...gap.standing.map((total, year) => sum([across(gapRow, FIRST, FIRST + year)], total)), BLANK] })
  return {
    name: 'Gap by year', title: 'Gap by year', caption: `${unitLabel[plan.unit]}; a plus is a gap still to be met`, frozenColumns: 1,
    columns: [textColumn('Gap', 52), ...years.map((year) => moneyColumn(year.label, plan.unit)), moneyColumn('Total', plan.unit)], rows,
  }
}
