// The one place where money becomes text, en-GB always. Rounding happens here and nowhere else (domain rule 6).
import { type MaybeAmount } from './amount.ts'
import { type Total } from './total.ts'

export type MoneyUnit = 'pounds' | 'thousands' | 'millions'

export const unitLabel: Record<MoneyUnit, string> = { pounds: '£', thousands: '£000', millions: '£m' }

const decimalsOf: Record<MoneyUnit, number> = { pounds: 0, thousands: 0, millions: 3 }
const scaleOf: Record<MoneyUnit, number> = { pounds: 1, thousands: 1_000, millions: 1_000_000 }

const formatters = [0, 3].reduce<Record<number, Intl.NumberFormat>>((all, digits) => {
  all[digits] = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return all
}, {})

/** Whole pounds as a plain figure in the unit, negatives in brackets: -3051000 in £m -> "(3.051)". Half rounds away from zero. */
export function formatPounds(pounds: number, unit: MoneyUnit): string {
  const digits = decimalsOf[unit]
  const factor = 10 ** digits
  const scaled = Math.round((Math.abs(pounds) * factor) / scaleOf[unit]) / factor
  const text = formatters[digits]!.format(scaled)
  return pounds < 0 && scaled !== 0 ? `(${text})` : text
}

/** Like formatPounds but exact where rounding would hide something: 145,500 in £000 -> "145.5". For tooltips and fields. */
export function formatExact(pounds: number, unit: MoneyUnit): string {
  const scaled = Math.abs(pounds) / scaleOf[unit]
  const text = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimalsOf[unit], maximumFractionDigits: 6 }).format(scaled)
  return pounds < 0 ? `(${text})` : text
}

/** An amount in a cell: "521", "(150)", "1,000–1,250", "3,994 + TBC", "TBC"; nil is "–"; blank is "". */
export function formatAmount(amount: MaybeAmount, unit: MoneyUnit): string {
  if (amount === null) return ''
  switch (amount.state) {
    case 'unknown': return 'TBC'
    case 'known': return amount.low === 0 ? '–' : formatPounds(amount.low, unit)
    case 'atLeast': return `${formatPounds(amount.low, unit)} + TBC`
    case 'range': return formatRange(amount.low, amount.high, unit)
  }
}

export function formatRange(low: number, high: number, unit: MoneyUnit): string {
  return low === high ? formatPounds(low, unit) : `${formatPounds(low, unit)}–${formatPounds(high, unit)}`
}

/** The two parts of a printed total: the figure keeps its column, the note ("+ 2 TBC") stands beside or below it. */
export function formatTotalParts(total: Total, unit: MoneyUnit): { figure: string; note: string } {
  if (total.parts === 0) return { figure: '', note: '' }
  const onlyUnknown = total.unknowns === total.parts && total.low === 0 && total.high === 0
  if (onlyUnknown) return { figure: 'TBC', note: total.unknowns > 1 ? `${total.unknowns} TBC` : '' }
  const figure = total.low === 0 && total.high === 0 ? '–' : formatRange(total.low, total.high, unit)
  return { figure, note: total.unknowns > 0 ? `+ ${total.unknowns} TBC` : '' }
}

/** A total as one text: "3,994 + 2 TBC". */
export function formatTotal(total: Total, unit: MoneyUnit): string {
  const { figure, note } = formatTotalParts(total, unit)
  return note === '' || figure === 'TBC' ? figure : `${figure} ${note}`
}

/** In a sentence: "£1.337m", "£182k", "£900": the largest unit that keeps the figure exact to three decimals. */
export function formatInWords(pounds: number): string {
  const sign = pounds < 0 ? '−' : ''
  const value = Math.abs(pounds)
  if (value >= 1_000_000) return `${sign}£${formatPounds(value, 'millions')}m`
  if (value >= 1_000 && value % 1_000 === 0) return `${sign}£${value / 1_000}k`
  return `${sign}£${formatPounds(value, 'pounds')}`
}

/** A total in a sentence: "£1.337m", "between £1m and £1.2m", "£1.337m plus 2 amounts not yet known". */
export function formatTotalInWords(total: Total): string {
  if (total.parts === 0) return 'nothing yet'
  if (total.unknowns === total.parts && total.high === 0) return 'an amount not yet known'
  const figure = total.low === total.high ? formatInWords(total.low) : `between ${formatInWords(total.low)} and ${formatInWords(total.high)}`
  if (total.unknowns === 0) return figure
  return `${figure} plus ${total.unknowns} ${total.unknowns === 1 ? 'amount' : 'amounts'} not yet known`
}
