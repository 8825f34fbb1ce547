// Sums. A sum with unknowns says so ("3,994 + 2 TBC"); a sum with ranges is a range; a sum of nothing is blank, not nil.
import { type Amount, type MaybeAmount, atLeast, range, unknown } from './amount.ts'

export type Total = {
  /** Sum of what is known; the lower end where a part is a range. Whole pounds. */
  readonly low: number
  /** The upper end; equal to `low` when no part is a range. */
  readonly high: number
  /** How many parts are unknown, wholly (TBC) or beyond a minimum. */
  readonly unknowns: number
  /** How many parts were not blank. 0 means the sum itself is blank. */
  readonly parts: number
}

export const EMPTY_TOTAL: Total = { low: 0, high: 0, unknowns: 0, parts: 0 }

export function addAmount(total: Total, amount: MaybeAmount): Total {
  if (amount === null) return total
  const low = amount.state === 'unknown' ? 0 : amount.low
  const high = amount.state === 'range' ? amount.high : low
  const unknowns = amount.state === 'unknown' || amount.state === 'atLeast' ? 1 : 0
  return { low: total.low + low, high: total.high + high, unknowns: total.unknowns + unknowns, parts: total.parts + 1 }
}

export function sumAmounts(amounts: Iterable<MaybeAmount>): Total {
  let total = EMPTY_TOTAL
  for (const amount of amounts) total = addAmount(total, amount)
  return total
}

export function addTotals(totals: Iterable<Total>): Total {
  let low = 0, high = 0, unknowns = 0, parts = 0
  for (const t of totals) { low += t.low; high += t.high; unknowns += t.unknowns; parts += t.parts }
  return { low, high, unknowns, parts }
}

/** Several amounts of one thing as one amount; null when all are blank. Of what is known only in part the known part is kept; beside
 *  something unknown a range has only its lower end. */
export function amountOfAll(amounts: readonly MaybeAmount[]): MaybeAmount {
  const stated = amounts.filter((amount) => amount !== null)
  const [first, ...more] = stated
  if (first === undefined || more.length === 0) return first ?? null
  const { low, high, unknowns } = sumAmounts(stated)
  if (unknowns === 0) return range(low, high)
  return stated.every(({ state }) => state === 'unknown') ? unknown : atLeast(low)
}

/** left - right; a range on either side makes a range; unknowns on either side count. */
export function subtractTotals(left: Total, right: Total): Total {
  return { low: left.low - right.high, high: left.high - right.low, unknowns: left.unknowns + right.unknowns, parts: left.parts + right.parts }
}

export const isBlankTotal = (total: Total): boolean => total.parts === 0

/** The total of a single amount, so that one formatter serves both. */
export const totalOf = (amount: Amount): Total => addAmount(EMPTY_TOTAL, amount)
