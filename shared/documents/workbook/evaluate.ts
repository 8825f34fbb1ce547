// What each cell of a workbook comes to, worked out as a spreadsheet program would, beside the app's own arithmetic: the number or the
// words the cell shows, and the total of all that was added, with what is not known. The two are compared by guards.ts.
import { type Amount, atLeast, range, unknown } from '#shared/money/amount.ts'
import { formatExact, type MoneyUnit } from '#shared/money/format.ts'
import { EMPTY_TOTAL, type Total, addAmount, addTotals } from '#shared/money/total.ts'
import { BLANK, type Block, type Cell, type Ref, type Sheet } from './model.ts'

export type Value = {
  /** What the cell holds as a number: whole pounds, or a figure in its smallest decimal; null for text and blank. */
  readonly number: number | null
  /** What the cell holds as text; null for a number or a blank cell. An empty text is what a formula without result shows. */
  readonly words: string | null
  /** Everything added in it, as the app adds: ranges as ranges, what is not known counted. */
  readonly total: Total
}

const NOTHING: Value = { number: null, words: null, total: EMPTY_TOTAL }
/** No total of the app equals it, so cellGuards.ts refuses a sum that comes round to itself. */
const CIRCLE: Value = { ...NOTHING, total: { ...EMPTY_TOTAL, low: Number.NaN } }

/** The values of a sheet in the places of its cells. */
export type Values = (sheet: Sheet) => readonly (readonly Value[])[]

export function evaluate(sheets: readonly Sheet[]): Values {
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const known = new Map<Cell, Value>()
  const under = new Set<Cell>()

  const valueAt = (own: Sheet, ref: Ref): Value => {
    const sheet = ref.sheet === undefined ? own : named.get(ref.sheet)
    const cell = sheet?.rows[ref.row]?.cells[ref.column]
    if (sheet === undefined || cell === undefined || cell === BLANK) return NOTHING
    const before = known.get(cell)
    if (before !== undefined) return before
    if (under.has(cell)) return CIRCLE
    under.add(cell)
    const value = valueOf(sheet, cell, ref.column)
    under.delete(cell)
    known.set(cell, value)
    return value
  }

  const valuesIn = (own: Sheet, blocks: readonly Block[]): Value[] => blocks.flatMap((block) => refsIn(block).map((ref) => valueAt(own, ref)))

  const valueOf = (sheet: Sheet, cell: Cell, column: number): Value => {
    const unit = unitOf(sheet, column)
    switch (cell.kind) {
      case 'blank': return NOTHING
      case 'text': return { ...NOTHING, words: cell.text }
      case 'amount': {
        const total = addAmount(EMPTY_TOTAL, cell.amount)
        return cell.amount.state === 'known' ? { number: cell.amount.low, words: null, total } : { number: null, words: amountInWords(cell.amount, unit), total }
      }
      case 'figure': return { ...NOTHING, number: smallest(cell.text, decimalsOf(sheet, column)) }
      case 'sum': {
        const values = valuesIn(sheet, cell.of)
        const number = addNumbers(values)
        return { number, words: number === null ? inWords(cell.total, unit) : null, total: addTotals(values.map((value) => value.total)) }
      }
      case 'sumOfFigures': {
        const number = addNumbers(valuesIn(sheet, cell.of))
        return { ...NOTHING, number, words: number === null ? '' : null }
      }
      case 'difference': {
        const [later, earlier] = [valueAt(sheet, cell.later), valueAt(sheet, cell.earlier)]
        if (!isSingle(later) || !isSingle(earlier) || (later.number === null && earlier.number === null)) return { number: null, words: cell.total.unknowns > 0 ? 'TBC' : inWords(cell.total, unit), total: cell.total }
        // Between two sums that leave something out, the difference of what they hold; else it has to be the app's own.
        const number = (later.number ?? 0) - (earlier.number ?? 0)
        return { number, words: null, total: isWhole(later) && isWhole(earlier) ? { ...cell.total, low: number, high: number, unknowns: 0 } : cell.total }
      }
      case 'leftOut': return { ...NOTHING, number: valuesIn(sheet, cell.of).filter((value) => !isSingle(value)).length }
      case 'leftOutSum': return { ...NOTHING, number: addNumbers(valuesIn(sheet, cell.of)) ?? 0 }
    }
  }

  return (sheet) => sheet.rows.map((row, r) => row.cells.map((_, c) => valueAt(sheet, { row: r, column: c })))
}

/** What a sum says that no number can: "TBC", "3,800–4,300", "3,994 + TBC". The words of an amount, so that they can be read as one. */
function inWords(total: Total, unit: MoneyUnit): string {
  if (total.parts === 0) return ''
  if (total.unknowns === 0) return amountInWords(range(total.low, total.high), unit)
  return amountInWords(total.low === 0 && total.high === 0 ? unknown : atLeast(total.low), unit)
}

/** To the pound: a number in a cell keeps its pounds behind a rounded display, and so must an amount that is text. */
function amountInWords(amount: Amount, unit: MoneyUnit): string {
  const exact = (pounds: number): string => formatExact(pounds, unit)
  switch (amount.state) {
    case 'unknown': return 'TBC'
    case 'known': return amount.low === 0 ? '–' : exact(amount.low)
    case 'atLeast': return `${exact(amount.low)} + TBC`
    case 'range': return `${exact(amount.low)}–${exact(amount.high)}`
  }
}

/** A number or nothing at all: what a sum can hold. */
const isSingle = (value: Value): boolean => value.words === null || value.words === ''

/** Holds all that it stands for: nothing is left out of it. */
const isWhole = ({ number, total }: Value): boolean => total.unknowns === 0 && total.low === total.high && total.low === (number ?? 0)

function addNumbers(values: readonly Value[]): number | null {
  let sum: number | null = null
  for (const { number } of values) if (number !== null) sum = (sum ?? 0) + number
  return sum
}

export function refsIn({ from, to }: Block): Ref[] {
  const refs: Ref[] = []
  for (let row = from.row; row <= to.row; row++) for (let column = from.column; column <= to.column; column++) refs.push({ ...from, row, column })
  return refs
}

export function unitOf(sheet: Sheet, column: number): MoneyUnit {
  const type = sheet.columns[column]?.type
  return type?.is === 'money' ? type.unit : 'pounds'
}

export function decimalsOf(sheet: Sheet, column: number): number {
  const type = sheet.columns[column]?.type
  return type?.is === 'figure' ? type.decimals : 0
}

/** "183.2" with two decimals -> 18320: figures are added as integers. Null when the text is not such a figure. */
export function smallest(text: string, decimals: number): number | null {
  const match = /^(-)?(\d+)(?:\.(\d+))?$/.exec(text)
  if (match === null || (match[3] ?? '').replace(/0+$/, '').length > decimals) return null
  const digits = Number(`${match[2]!}${(match[3] ?? '').slice(0, decimals).padEnd(decimals, '0')}`)
  return match[1] === undefined || digits === 0 ? digits : -digits
}
