// What people write as an amount: "521", "£521k", "0.521m", "(3.051)", "-3,051", "3,051-", "£2m-£5m", "3,994 + TBC", "TBC", "-", blank.
// Text in, amount out, or a sentence saying what could not be read. Never a float in the result: whole pounds.
import { type Amount, LARGEST_POUNDS, type MaybeAmount, atLeast, known, range, unknown } from './amount.ts'
import { type MoneyUnit } from './format.ts'

export type ParsedAmount =
  | { readonly ok: true; readonly amount: MaybeAmount; readonly rounded: boolean; /** A footnote mark that was left out: "*", "³". */ readonly mark?: string }
  | { readonly ok: false; readonly message: string }

const scaleDigits: Record<MoneyUnit, number> = { pounds: 0, thousands: 3, millions: 6 }

/** `unit` is the unit of the column; a suffix (k, m, bn, million) overrides it. */
export const parseAmount = (text: string, unit: MoneyUnit): ParsedAmount => parseFigure(text, scaleDigits[unit])

/** Like parseAmount for any scale: the result counts steps of 10 to the power of minus `digits`. Half a step goes away from nil. */
export function parseFigure(text: string, digits: number): ParsedAmount {
  if (text.length > LONGEST && text.trim().length > LONGEST) return fail(text)
  const { bare, mark } = withoutMark(text.trim())
  if (RAISED.test(bare)) return fail(text)
  const clean = tidy(bare)
  if (clean === '') return mark === '' ? { ok: true, amount: null, rounded: false } : fail(text)
  const read = readWhole(text, clean, digits)
  return read.ok && mark !== '' ? { ...read, mark } : read
}

/** Longer than any amount: a sentence. */
const LONGEST = 80

/** Signs, spaces and dashes as one kind each. A space that holds the thousands together goes; an ordinary one might be two numbers. */
function tidy(text: string): string {
  return text.replace(/(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, ',').normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\s\u200b-\u200f\ufeff]+/g, ' ').trim()
}

// A raised figure, an asterisk or a dagger after an amount is a footnote, no part of the figure. NFKC would make a figure of "³".
const MARK = /(?<=[\d)a-z%-])\s*([\u00b9\u00b2\u00b3\u2070\u2074-\u2079*\u2020\u2021]+|\[[a-z0-9]{1,2}\])\s*$/iu
const RAISED = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/
function withoutMark(text: string): { bare: string; mark: string } {
  const mark = MARK.exec(text)
  return mark === null ? { bare: text, mark: '' } : { bare: text.slice(0, mark.index), mark: mark[1] ?? '' }
}

const UNKNOWN = /^(?:tbc|tbd|tba|t\.b\.c\.?|to be (?:confirmed|determined|agreed|advised)|(?:not yet )?(?:unknown|known|quantified)|not (?:yet )?(?:known|quantified)|\?+)$/i

function readWhole(text: string, clean: string, digits: number): ParsedAmount {
  if (UNKNOWN.test(clean) && !/^(?:known|quantified)$/i.test(clean)) return { ok: true, amount: unknown, rounded: false }
  if (/^(?:£ ?)?-+$/.test(clean) || /^nil$/i.test(clean)) return { ok: true, amount: known(0), rounded: false }
  if (isNotApplicable(clean)) return fail(text, 'n/a is a note, not an amount: leave the cell blank or write the reason in the text')

  const more = /^(.*?)\s*\+\s*(?:tbc|tbd)$/i.exec(clean)
  if (more) {
    const figure = readFigure(more[1] ?? '', digits)
    return figure ? bounded(text, atLeast(figure.steps), figure.rounded, digits) : fail(text)
  }
  const single = readFigure(clean, digits)
  if (single) return bounded(text, known(single.steps), single.rounded, digits)
  return readRange(text, clean, digits) ?? fail(text)
}

function readRange(text: string, clean: string, digits: number): ParsedAmount | null {
  const ends = /^(.+?)\s*(?:-|to)\s*(.+)$/i.exec(clean)
  if (!ends) return null
  const [, first = '', second = ''] = ends
  const suffix = SUFFIX.exec(second)?.[1]
  const low = readFigure(suffix !== undefined && readFigure(first, digits) && !SUFFIX.test(first) ? `${first}${suffix}` : first, digits)
  const high = readFigure(second, digits)
  if (!low || !high) return null
  if (high.steps < low.steps) return fail(text, 'a range starts with its lower end')
  return bounded(text, range(low.steps, high.steps), low.rounded || high.rounded, digits)
}

/** "n/a" and its kin: kept as text, outside sums. */
export const isNotApplicable = (text: string): boolean => /^(?:n\/?a|n\.a\.?|not applicable)$/i.test(text.trim())

type Figure = { readonly steps: number; readonly rounded: boolean }

const SUFFIX = /(k|m|mn|bn|million|billion|thousand)\s*\)?$/i
const FIGURE = /^(\()?\s*([-+])?\s*£?\s*(\()?\s*([-+])?\s*(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?\s*(k|mn?|bn|million|billion|thousand)?\s*(\))?\s*(-|cr|dr)?$/i
const suffixDigits: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 }

function readFigure(text: string, unitDigits: number): Figure | undefined {
  const match = FIGURE.exec(text.trim())
  if (!match) return undefined
  const [, open, sign, openAfter, signAfter, whole = '', fraction = '', suffix, close, after] = match
  const brackets = [open, openAfter].filter((bracket) => bracket !== undefined).length
  if (brackets !== (close === undefined ? 0 : 1)) return undefined
  if (whole === '' && fraction === '') return undefined
  const signs = [sign, signAfter, after].filter((one) => one !== undefined)
  if (signs.length > 1 || (brackets === 1 && (after !== undefined || signs.includes('+') || (openAfter !== undefined && sign !== undefined)))) return undefined
  const negative = brackets === 1 || signs.some((one) => one === '-' || one.toLowerCase() === 'cr')
  const digits = suffix === undefined ? unitDigits : (suffixDigits[suffix.toLowerCase()] ?? 0)
  const padded = fraction.padEnd(digits, '0')
  const integerText = `${whole.replaceAll(',', '')}${padded.slice(0, digits)}`
  const rest = padded.slice(digits)
  const magnitude = Number(integerText === '' ? '0' : integerText) + (rest !== '' && rest >= '5' ? 1 : 0)
  return { steps: negative && magnitude !== 0 ? -magnitude : magnitude, rounded: /[1-9]/.test(rest) }
}

function bounded(text: string, amount: Amount, rounded: boolean, digits: number): ParsedAmount {
  const ends = amount.state === 'unknown' ? [] : amount.state === 'range' ? [amount.low, amount.high] : [amount.low]
  if (ends.some((end) => Math.abs(end) > LARGEST_POUNDS)) return fail(text, digits > 6 ? 'the figure is too large' : 'the figure is larger than any council spends; check the unit')
  return { ok: true, amount, rounded }
}

function fail(text: string, why = 'write a figure such as 521, (150), 1,000-1,250, 3,994 + TBC or TBC'): ParsedAmount & { ok: false } {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return { ok: false, message: `“${shown}” is not an amount: ${why}.` }
}
