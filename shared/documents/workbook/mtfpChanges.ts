// What changed between two versions of the plan, line by line and year by year, each difference live. Lines meet by their label,
// never by their letter.
import { type MtfpComparisonView } from '#shared/contract/mtfp.ts'
import { unitLabel } from '#shared/money/format.ts'
import { addTotals, sumAmounts } from '#shared/money/total.ts'
import { across, at, difference, down, money, moneyColumn, sum, text, textColumn } from './cells.ts'
import { type Block, type Cell, type Row, type Sheet } from './model.ts'

/** Before the years stand the letters, the line and what became of it; each year has its figure before, now and the change. */
const FIRST = 4
const EACH = 3

const outcomes = { changed: 'changed', added: 'new', removed: 'no longer in', same: 'the same' } as const

export function changesSheet(comparison: MtfpComparisonView): Sheet {
  const { years, before, after, unit } = comparison
  const lines = comparison.lines ?? []
  const place = (year: number, which: 0 | 1 | 2): number => FIRST + year * EACH + which
  const changes = (row: number): readonly Block[] => years.map((_, year) => ({ from: at(row, place(year, 2)), to: at(row, place(year, 2)) }))
  const open = lines.some((line) => line.cells.some(({ before: old, after: now }) => [old, now].some((amount) => amount !== null && amount.state !== 'known')))
  const rows: Row[] = lines.map((line, row) => ({
    kind: 'line',
    cells: [
      text(line.refBefore), text(line.refAfter), text(line.label), text(line.outcome === 'same' && line.relettered ? 'the same, another letter' : outcomes[line.outcome]),
      ...line.cells.flatMap((cell, year): Cell[] => [money(cell.before), money(cell.after), difference(at(row, place(year, 1)), at(row, place(year, 0)), cell.difference)]),
      sum(changes(row), line.difference),
      ...(open ? [{ kind: 'leftOut', of: years.map((_, year) => across(row, place(year, 0), place(year, 1))) } as const] : []),
    ],
  }))
  const end = lines.length - 1
  const column = (which: number): readonly Block[] => [down(which, 0, end)]
  if (lines.length > 0) {
    rows.push({
      kind: 'total',
      cells: [
        text(null), text(null), text('All lines'), text(null),
        ...years.flatMap((_, year): Cell[] => [
          sum(column(place(year, 0)), sumAmounts(lines.map((line) => line.cells[year]?.before ?? null))), sum(column(place(year, 1)), sumAmounts(lines.map((line) => line.cells[year]?.after ?? null))),
          difference(at(lines.length, place(year, 1)), at(lines.length, place(year, 0)), addTotals(lines.flatMap((line) => line.cells[year]?.difference ?? []))),
        ]),
        sum(changes(lines.length), addTotals(lines.map((line) => line.difference))),
        ...(open ? [{ kind: 'leftOutSum', of: column(FIRST + years.length * EACH + 1) } as const] : []),
      ],
    })
  }
  return {
    name: 'Changes', title: `Changes: ${before.label} to ${after.label}`, caption: `${unitLabel[unit]}; a plus widens the deficit, brackets reduce it; change is now less before`, frozenColumns: 3,
    columns: [
      textColumn('Ref before', 8), textColumn('Ref now', 8), textColumn('Line', 46), textColumn('Outcome', 16),
      ...years.flatMap((year) => ['before', 'now', 'change'].map((word) => moneyColumn(`${year.label} ${word}`, unit))), moneyColumn('Change in all', unit),
      ...(open ? [{ label: 'Left out of the sums', type: { is: 'count' }, width: 11 } as const] : []),
    ],
    rows,
  }
}
