// What kind of thing a cell looks like, before anybody knows what its column means. Guessing only: nothing is refused here.
import { isNotApplicable, parseAmount } from '#shared/money/parse.ts'
import { type Cell, isBlank, isScaled, textOf } from './sheet.ts'
import { yearIn } from './years.ts'

export type Looks = 'blank' | 'figure' | 'mark' | 'year' | 'text'

const YEAR_ALONE = /^(?:fy\s?)?(?:(?:19|20|21)\d{2}|\d{2})(?:\s?[/\-\u2013]\s?(?:\d{4}|\d{1,2}))?$/i

/** "£000", "£'000s": a unit that stands below a heading, and no figure of nought. */
const UNIT_ALONE = /^\(?(?:£\s?['\u2018\u2019]?000['\u2019]?s?|['\u2018\u2019]?000['\u2019]?s)\)?$/i

/** A figure; a mark that stands for one (TBC, "-", n/a, an error); a year; text. */
export function looksOf(cell: Cell): Looks {
  if (isBlank(cell)) return 'blank'
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1990 && cell <= 2110 ? 'year' : 'figure'
  if (isScaled(cell)) return 'figure'
  if (cell !== null && typeof cell === 'object') return 'error' in cell ? 'mark' : 'text'
  const text = textOf(cell).trim()
  if (text.length > 60) return 'text'
  if (YEAR_ALONE.test(text) && yearIn(text) !== null) return 'year'
  if (UNIT_ALONE.test(text)) return 'text'
  if (isNotApplicable(text)) return 'mark'
  const read = parseAmount(text, 'pounds')
  if (!read.ok || read.amount === null) return 'text'
  return read.amount.state === 'unknown' || /^[^\d]*$/.test(text) ? 'mark' : 'figure'
}

/** Whether it can stand in a column of figures; a whole figure between 1990 and 2110 might as well be a year. */
export const isFigure = (looks: Looks): boolean => looks === 'figure' || looks === 'mark'
