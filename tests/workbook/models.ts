// Workbooks made up for tests: every kind of cell, every state of an amount, words a spreadsheet program could misread.
import { across, difference, down, each, figure, figureColumn, money, moneyColumn, sum, text, textColumn, at } from '#shared/documents/workbook/cells.ts'
import { BLANK, type Row, type Sheet, type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { atLeast, known, type MaybeAmount, range, unknown } from '#shared/money/amount.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { sumAmounts } from '#shared/money/total.ts'

/** Lines of two years with live sums across and down, and how many amounts the sums leave out. */
export function sheetOf(lines: readonly (readonly [string, MaybeAmount, MaybeAmount])[], unit: MoneyUnit = 'thousands', name = 'Savings'): Sheet {
  const rows = lines.map(([label, first, second], r): Row => ({
    kind: 'line', cells: [text(label), money(first), money(second), sum([across(r, 1, 2)], sumAmounts([first, second])), { kind: 'leftOut', of: [across(r, 1, 2)] }],
  }))
  const end = lines.length - 1
  const column = (c: 1 | 2) => sum([down(c, 0, end)], sumAmounts(lines.map((line) => line[c])))
  return {
    name, title: 'Savings', caption: 'Savings, savings positive', frozenColumns: 1,
    columns: [textColumn('Saving', 30), moneyColumn('2026/27', unit), moneyColumn('2027/28', unit), moneyColumn('Total', unit), { label: 'Left out of the sums', type: { is: 'count' }, width: 10 }],
    rows: [...rows, { kind: 'total', cells: [text('Total'), column(1), column(2), sum([down(3, 0, end)], sumAmounts(lines.flatMap(([, first, second]) => [first, second]))), { kind: 'leftOutSum', of: [down(4, 0, end)] }] }],
  }
}

export const workbookOf = (sheets: readonly Sheet[], more: Partial<WorkbookModel> = {}): WorkbookModel => ({
  v: 1, document: 'savings-schedule', title: 'Savings schedule', body: 'Example Council', subject: 'Savings', date: '2026-01-12', status: 'draft', illustrative: null, sheets, ...more,
})

/** Known, nil, blank, unknown, a range and at least, negative and below a thousand. */
export const everyState = sheetOf([
  ['Day services', known(521_000), known(-150_000)], ['Nil and blank', known(0), null], ['Not known yet', unknown, known(182_500)],
  ['Between two figures', range(3_800_000, 4_300_000), null], ['At least', atLeast(3_994_000), unknown], ['Nothing stated', null, null], ['A few pounds', known(400), known(145_500)],
])

/** Staff to one decimal, posts whole, two totals and the difference between two points. */
export const figuresAndDifferences: Sheet = {
  name: 'Staff', title: 'Staff and change', caption: 'Full-time equivalents; £000, savings positive', frozenColumns: 1,
  columns: [textColumn('Unit', 30), figureColumn('FTE', 2), figureColumn('Posts', 0), moneyColumn('Proposed', 'thousands'), moneyColumn('Agreed', 'thousands'), moneyColumn('Change', 'thousands')],
  rows: [
    { kind: 'group', cells: [text('City operations'), BLANK, BLANK, BLANK, BLANK, BLANK] },
    line('Infrastructure', '313.9', '1', known(280_000), known(145_000), 1),
    line('Environment', '227.75', '0', unknown, known(425_000), 2),
    line('Digital', null, null, null, known(42_000), 3),
    line('Left alone', '0', null, null, null, 4),
    { kind: 'total', cells: [text('Total'), { kind: 'sumOfFigures', of: [down(1, 1, 4)], text: '541.65' }, { kind: 'sumOfFigures', of: [down(2, 1, 4)], text: '1' }, sum(each(3, [1, 2, 3, 4]), sumAmounts([known(280_000), unknown])), sum([down(4, 1, 4)], sumAmounts([known(145_000), known(425_000), known(42_000)])), BLANK] },
  ],
}

function line(label: string, fte: string | null, posts: string | null, before: MaybeAmount, after: MaybeAmount, row: number): Row {
  const [low, high] = [sumAmounts([before]), sumAmounts([after])]
  return {
    kind: 'line',
    cells: [text(label), figure(fte), figure(posts), money(before), money(after), difference(at(row, 4), at(row, 3), { low: high.low - low.high, high: high.high - low.low, unknowns: low.unknowns + high.unknowns, parts: low.parts + high.parts })],
  }
}
