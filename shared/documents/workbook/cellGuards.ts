// What must hold of one cell: it is of the kind of its column, and what a spreadsheet program will make of its formula is what the
// app says. Were they to differ, the same total would read differently in the PDF and in the workbook.
import { formatTotal } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { type Finding } from '../guards.ts'
import { refsIn, smallest, unitOf, type Value } from './evaluate.ts'
import { type Block, type Cell, type Ref, type Sheet } from './model.ts'

export type Problem = Omit<Finding, 'place'>

const FAULT = 'This is a fault of the app: please report it.'

export function guardCell(sheets: readonly Sheet[], sheet: Sheet, here: Ref, cell: Cell, value: Value): Problem | null {
  const type = sheet.columns[here.column]!.type
  const wrongColumn = (is: typeof type.is): Problem | null => (type.is === is ? null : { what: `is not of the kind of its column, which holds ${type.is}`, next: FAULT })
  switch (cell.kind) {
    case 'blank': case 'text': return null
    case 'amount': return wrongColumn('money')
    case 'figure': return wrongColumn('figure') ?? unreadable(sheet, here, cell.text)
    case 'sum': return wrongColumn('money') ?? strayed(sheets, sheet, here, cell.of) ?? disagreement(cell.total, value.total)
    case 'sumOfFigures': return wrongColumn('figure') ?? strayed(sheets, sheet, here, cell.of) ?? unreadable(sheet, here, cell.text) ?? wrongFigure(sheet, here, cell.text, value)
    case 'difference': return wrongColumn('money') ?? strayed(sheets, sheet, here, [cell.later, cell.earlier].map((ref): Block => ({ from: ref, to: ref }))) ?? disagreement(cell.total, value.total)
    case 'leftOut': return wrongColumn('count') ?? notAmounts(sheet, cell.of)
    case 'leftOutSum': return wrongColumn('count')
  }
}

const decimalsAt = (sheet: Sheet, { column }: Ref): number => {
  const type = sheet.columns[column]!.type
  return type.is === 'figure' ? type.decimals : 0
}

const unreadable = (sheet: Sheet, here: Ref, text: string): Problem | null =>
  smallest(text, decimalsAt(sheet, here)) === null ? { what: `holds “${text}”, which has more decimals than its column or is no figure`, next: 'Correct the figure, then export again.' } : null

const wrongFigure = (sheet: Sheet, here: Ref, text: string, value: Value): Problem | null =>
  smallest(text, decimalsAt(sheet, here)) === (value.number ?? 0) ? null : { what: 'does not come to the sum of its rows', next: FAULT }

/** A sum that reaches outside its sheet, into itself or into another unit. */
function strayed(sheets: readonly Sheet[], sheet: Sheet, here: Ref, blocks: readonly Block[]): Problem | null {
  const own = sheet.columns[here.column]!.type
  const wrong = ({ from, to }: Block): boolean => {
    const there = from.sheet === undefined ? sheet : sheets.find(({ name }) => name === from.sheet)
    if (there === undefined || from.sheet !== to.sheet || from.row > to.row || from.column > to.column || from.row < 0 || from.column < 0 || to.row >= there.rows.length || to.column >= there.columns.length) return true
    return refsIn({ from, to }).some(({ row, column }) => (there === sheet && row === here.row && column === here.column) || there.columns[column]!.type.is !== own.is || unitOf(there, column) !== unitOf(sheet, here.column))
  }
  return blocks.some(wrong) ? { what: 'adds cells of another kind or unit, outside their sheet, or itself', next: FAULT } : null
}

/** Programs count an empty result as text, so only cells that hold what they say are counted. */
const notAmounts = ({ rows }: Sheet, blocks: readonly Block[]): Problem | null =>
  blocks.flatMap(refsIn).every(({ row, column }) => ['amount', 'blank'].includes(rows[row]?.cells[column]?.kind ?? '')) ? null : { what: 'counts cells that are not amounts', next: FAULT }

function disagreement(app: Total, sheet: Total): Problem | null {
  const same = app.low === sheet.low && app.high === sheet.high && app.unknowns === sheet.unknowns && (app.parts === 0) === (sheet.parts === 0)
  return same ? null : { what: `would come to ${said(sheet)} in a spreadsheet, while the app says ${said(app)}`, next: FAULT }
}

const said = (total: Total): string => (total.parts === 0 ? 'nothing' : `£${formatTotal(total, 'pounds')}`)
