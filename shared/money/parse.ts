// What people type into an amount: "521", "£521k", "0.521m", "(3.051)", "-3,051", "£2m-£5m", "3,994 + TBC", "TBC", "-", blank.
// Text in, amount out, or a sentence saying what could not be read. Never a float in the result: whole pounds.
import { type Amount, LARGEST_POUNDS, type MaybeAmount, atLeast, known, range, unknown } from './amount.ts'
import { type MoneyUnit } from './format.ts'

export type ParsedAmount =
  | { readonly ok: true; readonly amount: MaybeAmount; readonly rounded: boolean }
  | { readonly ok: false; readonly message: string }

const scaleDigits: Record<MoneyUnit, number> = { pounds: 0, thousands: 3, millions: 6 }

/** `unit` is the unit of the column; a suffix (k, m) or a £ with a full figure overrides it. */
export function parseAmount(text: string, unit: MoneyUnit): ParsedAmount {
  const clean = text.normalize('NFKC').replace(/[\u2212\u2012\u2013\u2014]/g, '-').replace(/[\s\u00a0]+/g, ' ').trim()
  if (clean === '') return { ok: true, amount: null, rounded: false }
  if (/^(tbc|t\.b\.c\.?|to be confirmed|unknown|not known)$/i.test(clean)) return { ok: true, amount: unknown, rounded: false }
  if (clean === '-' || /^nil$/i.test(clean)) return { ok: true, amount: known(0), rounded: false }
  if (/^n\/?a$/i.test(clean)) return fail(text, 'n/a is a note, not an amount: leave the cell blank or write the reason in the text')

  const more = /^(.*?)\s*\+\s*tbc$/i.exec(clean)
  if (more) {
    const figure = readFigure(more[1]!, unit)
    return figure ? bounded(text, atLeast(figure.pounds), figure.rounded) : fail(text)
  }
  const single = readFigure(clean, unit)
  if (single) return bounded(text, known(single.pounds), single.rounded)

  const ends = /^(.+?)\s*(?:-|to)\s*(.+)$/i.exec(clean)
  if (ends) {
    const suffix = /(k|m|bn)\s*\)?$/i.exec(ends[2]!)?.[1]
    const first = readFigure(ends[1]!, unit) 
    const lowText = suffix && first && !/(k|m|bn)\s*\)?$/i.test(ends[1]!) ? `${ends[1]!}${suffix}` : ends[1]!
    const low = readFigure(lowText, unit)
    const high = readFigure(ends[2]!, unit)
    if (low && high) {
      if (high.pounds < low.pounds) return fail(text, 'a range starts with its lower end')
      return bounded(text, range(low.pounds, high.pounds), low.rounded || high.rounded)
    }
  }
  return fail(text)
}

type Figure = { readonly pounds: number; readonly rounded: boolean }

function readFigure(text: string, unit: MoneyUnit): Figure | undefined {
  const match = /^(\()?\s*(-)?\s*£?\s*(-)?\s*(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?\s*(k|m|bn)?\s*(\))?$/i.exec(text.trim())
  if (!match) return undefined
  const [, open, minus, minusAfter, whole = '', fraction = '', suffix, close] = match
  if ((open === undefined) !== (close === undefined)) return undefined
  if (whole === '' && fraction === '') return undefined
  if (minus !== undefined && minusAfter !== undefined) return undefined
  const negative = open !== undefined || minus !== undefined || minusAfter !== undefined
  const digits = suffix === undefined ? scaleDigits[unit] : suffix.toLowerCase() === 'm' ? 6 : suffix.toLowerCase() === 'bn' ? 9 : 3
  const padded = fraction.padEnd(digits, '0')
  const integerText = `${whole.replaceAll(',', '')}${padded.slice(0, digits)}`
  const rest = padded.slice(digits)
  const up = rest !== '' && rest >= '5'
  const magnitude = Number(integerText === '' ? '0' : integerText) + (up ? 1 : 0)
  return { pounds: negative && magnitude !== 0 ? -magnitude : magnitude, rounded: /[1-9]/.test(rest) }
}

function bounded(text: string, amount: Amount, rounded: boolean): ParsedAmount {
  const ends = amount.state === 'unknown' ? [] : amount.state === 'range' ? [amount.low, amount.high] : [amount.low]
  if (ends.some((end) => Math.abs(end) > LARGEST_POUNDS)) return fail(text, 'the figure is larger than any council spends; check the unit')
  return { ok: true, amount, rounded }
}

function fail(text: string, why = 'write a figure such as 521, (150), 1,000-1,250, 3,994 + TBC or TBC'): ParsedAmount {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return { ok: false, message: `"${shown}" is not an amount: ${why}.` }
}
