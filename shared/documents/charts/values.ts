// Amounts and sums as bars: what is drawn and the figure written on it, from the same value. The one place where charts format money.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type MoneyUnit, formatTotal } from '#shared/money/format.ts'
import { EMPTY_TOTAL, type Total, addAmount } from '#shared/money/total.ts'
import { type ChartBar, type ChartRole } from './types.ts'

export type BarSpec = { readonly label: string; readonly detail?: string; readonly role?: ChartRole; readonly illustrative?: boolean }

/** A sum as a bar: blank where nothing was stated, unknown where all of it is, at least where a part is. */
export function barOfTotal(total: Total, unit: MoneyUnit, spec: BarSpec): ChartBar {
  return {
    label: spec.label, detail: spec.detail ?? '', role: spec.role ?? 'saving', illustrative: spec.illustrative ?? false,
    state: stateOf(total), low: total.low, high: total.high, text: formatTotal(total, unit),
  }
}

export const barOfAmount = (amount: MaybeAmount, unit: MoneyUnit, spec: BarSpec): ChartBar => barOfTotal(addAmount(EMPTY_TOTAL, amount), unit, spec)

function stateOf(total: Total): ChartBar['state'] {
  if (total.parts === 0) return 'blank'
  if (total.unknowns === total.parts && total.high === 0 && total.low === 0) return 'unknown'
  if (total.low !== total.high) return 'range'
  return total.unknowns > 0 ? 'atLeast' : 'known'
}

/** One scale for every bar of a chart, with zero on it. */
export function scaleOf(bars: readonly ChartBar[]): { readonly min: number; readonly max: number } {
  return { min: Math.min(0, ...bars.map((bar) => bar.low)), max: Math.max(1, ...bars.map((bar) => bar.high)) }
}

/** "a", "a and b", "a, b and c" */
export function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
