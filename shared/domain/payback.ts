// How long a saving takes to earn back what it costs to make: months, rounded up, from the cost and a whole year's saving.
import { type MaybeAmount } from '#shared/money/amount.ts'

export type Payback = { readonly state: 'known'; readonly low: number; readonly high: number } | { readonly state: 'never' | 'unknown' }

const ends = (amount: MaybeAmount): { low: number; high: number } | null => {
  if (amount === null || amount.state === 'unknown' || amount.state === 'atLeast') return null
  return { low: amount.low, high: amount.state === 'range' ? amount.high : amount.low }
}

/** null when either is blank: nothing is said. Unknown where either is; never where it saves nothing. */
export function paybackOf(cost: MaybeAmount, fullYear: MaybeAmount): Payback | null {
  if (cost === null || fullYear === null) return null
  const [spent, saved] = [ends(cost), ends(fullYear)]
  if (spent === null || saved === null) return { state: 'unknown' }
  if (spent.high <= 0) return { state: 'known', low: 0, high: 0 }
  if (saved.low <= 0) return { state: 'never' }
  const months = (pounds: number, yearly: number): number => Math.ceil((Math.max(pounds, 0) * 12) / yearly)
  return { state: 'known', low: months(spent.low, saved.high), high: months(spent.high, saved.low) }
}

/** "7 months", "7 to 9 months", "not known yet", "not at all". */
export function paybackInWords(payback: Payback): string {
  if (payback.state !== 'known') return payback.state === 'unknown' ? 'not known yet' : 'not at all'
  if (payback.high === 0) return 'at once'
  const span = payback.low === payback.high ? `${payback.high}` : `${payback.low} to ${payback.high}`
  return `${span} ${payback.high === 1 ? 'month' : 'months'}`
}
