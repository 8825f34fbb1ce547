// One cell of figures: an amount in whole pounds (or a count in millionths), or a sentence saying why it cannot be one. The text of
// the sheet is kept beside it. Nothing is guessed here: unit, sign and dash are the column's.
import { type MaybeAmount, known, negate } from '#shared/money/amount.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { isNotApplicable, parseFigure } from '#shared/money/parse.ts'
import { shownFigure } from './numberFormat.ts'
import { type Cell, type Scaled, decimalText, isBlank, isScaled, oneLine, textOf } from './sheet.ts'

/** How many decimal digits of a figure in the sheet become whole steps: £m has six, £ none; counts keep six. */
export type Scale = { readonly digits: number }

export const scaleOf: Record<MoneyUnit | 'count', number> = { pounds: 0, thousands: 3, millions: 6, count: 6 }

export type ReadFigure = {
  /** Steps: whole pounds, or millionths of a post. Null is blank or not applicable. */
  readonly amount: MaybeAmount
  readonly text: string
  readonly rounded: boolean
  readonly notApplicable: boolean
  /** A footnote mark that stood after the figure. */
  readonly mark: string | null
  /** Why it could not be read, to stand after the name of the cell. */
  readonly error: string | null
}

const nothing = { amount: null, rounded: false, notApplicable: false, mark: null, error: null }

const BLANK: ReadFigure = { ...nothing, text: '' }
/** Below this no unit makes a figure larger than is accepted. */
const WHOLE = 900_000

export type FigureRules = { readonly unit: MoneyUnit | 'count'; readonly turned: boolean; readonly dash: 'nil' | 'blank' }

export function readFigure(cell: Cell, { unit, turned, dash }: FigureRules): ReadFigure {
  if (isBlank(cell)) return BLANK
  const text = oneLine(textOf(cell))
  // Most cells by far are whole numbers, and need no reading as text.
  if (typeof cell === 'number' && Math.abs(cell) < WHOLE) {
    const steps = Number.isInteger(cell) ? cell * 10 ** scaleOf[unit] : stepsOf(text, scaleOf[unit])
    if (steps !== null) return { ...nothing, text, amount: known((turned ? -steps : steps) + 0) }
  }
  const refused = (error: string): ReadFigure => ({ ...nothing, text, error })
  if (typeof cell === 'boolean') return refused(`holds ${text}, which is no figure.`)
  if (isScaled(cell) && cell.mark === '%') return refused(`holds ${text}, a percentage, where an amount should be.`)
  if (cell !== null && typeof cell === 'object' && !isScaled(cell)) {
    return 'error' in cell ? refused(`holds ${cell.error}, an error of the spreadsheet: correct the formula and save the sheet again.`) : refused(`holds a date (${cell.date}) where a figure should be: check how the cell is formatted.`)
  }
  if (isNotApplicable(text)) return { ...nothing, text, notApplicable: true }
  if (dash === 'blank' && /^[-\u2010-\u2015\u2212]+$/.test(text)) return { ...nothing, text }
  if (/^[=@]/.test(text)) return refused(`holds “${short(text)}”, a formula as text: put the figure there.`)
  const read = parseFigure(isScaled(cell) ? takenAs(cell, unit) : typeof cell === 'number' ? text : textOf(cell), scaleOf[unit])
  if (!read.ok) return refused(`holds “${short(text)}”, which is not an amount:${read.message.slice(read.message.lastIndexOf('is not an amount:') + 'is not an amount:'.length)}`)
  return { ...nothing, text, amount: read.amount !== null && turned ? negate(read.amount) : read.amount, rounded: read.rounded, mark: read.mark ?? null }
}

/** Plain decimal text in steps, exactly; null where it has more decimals than there are steps, which need rounding. */
function stepsOf(text: string, digits: number): number | null {
  const [whole = '', fraction = '', ...more] = text.split('.')
  return more.length > 0 || fraction.length > digits || !/^-?\d+$/.test(whole) || !/^\d*$/.test(fraction) ? null : Number(`${whole}${fraction.padEnd(digits, '0')}`)
}

/** As it is seen, in the unit of its column; in a column of pounds what the cell holds, which is in pounds then and only seen in another size. */
const takenAs = (cell: Scaled, unit: FigureRules['unit']): string => (unit === 'pounds' && cell.mark === '' ? decimalText(cell.holds) : shownFigure(cell))

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** How many decimals a figure was written with: 25.916 -> 3. */
export const decimalsOf = (text: string): number => (/\.(\d+)/.exec(text)?.[1] ?? '').length

const DECIMAL = /^-?\d{1,15}(\.\d{1,20})?$/

export type ReadValue = { readonly value: string | null; readonly text: string; readonly note: string | null; readonly error: string | null }

/** The value of a measure: decimal text without separators. Withheld or missing values are blank with what stood there as a note. */
export function readValue(cell: Cell, isTarget = false): ReadValue {
  if (isBlank(cell)) return { value: null, text: '', note: null, error: null }
  const text = oneLine(textOf(cell))
  if (isScaled(cell)) return { value: decimalText(cell.mark === '%' || cell.mark === '' ? cell.shows : cell.holds), text, note: null, error: null }
  if (cell !== null && typeof cell === 'object') return { value: null, text, note: null, error: 'error' in cell ? `holds ${cell.error}, an error of the spreadsheet: correct it and save the sheet again.` : `holds a date (${cell.date}) where a value should be.` }
  if (isNotApplicable(text) || /^(?:[-\u2010-\u2015*.c:]|\.\.|\[[a-z]\]|tbc|tbd|none|not (?:yet )?(?:available|set|known|reported|collected)|no data|to be (?:set|confirmed|determined|agreed|established)|suppressed|withheld|x)$/i.test(text)) return { value: null, text, note: text, error: null }
  // "≥ 56%" is a target of 56; "<5" is a count withheld because it is small.
  const bound = /^(?:[<>\u2264\u2265]=?|at least|at most|more than|less than|under|over)\s*(?=[£\d])/i.exec(text)
  if (bound !== null && !isTarget && /^<\s?=?\s?\d{1,2}$/.test(text)) return { value: null, text, note: text, error: null }
  // "Increase", "Maintain": a target in words.
  if (isTarget && !/\d/.test(text) && text.length <= 60) return { value: null, text, note: text, error: null }
  const bare = text.slice(isTarget && bound !== null ? bound[0].length : 0).replace(/^£\s?/, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s?%$/, '').trim()
  return DECIMAL.test(bare) ? { value: bare, text, note: isTarget && bound !== null ? text : null, error: null } : { value: null, text, note: null, error: `holds “${short(text)}”, which is not a value: write a figure such as 76.2.` }
}
