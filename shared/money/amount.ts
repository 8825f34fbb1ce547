// An amount of money: whole pounds, integers, in one of four states. Blank is `null` (no amount at all); nil is known 0.
// Unknown, blank, nil and range stay four different things everywhere (domain rule 1).

export type Amount =
  | { readonly state: 'known'; readonly low: number }
  | { readonly state: 'range'; readonly low: number; readonly high: number }
  | { readonly state: 'atLeast'; readonly low: number }
  | { readonly state: 'unknown' }

/** An amount or blank. */
export type MaybeAmount = Amount | null

/** Largest whole-pound figure accepted; keeps every sum of a file far below 2^53. */
export const LARGEST_POUNDS = 999_999_999_999

export const known = (low: number): Amount => ({ state: 'known', low })
export const unknown: Amount = { state: 'unknown' }
export const range = (low: number, high: number): Amount => (low === high ? known(low) : { state: 'range', low: Math.min(low, high), high: Math.max(low, high) })
export const atLeast = (low: number): Amount => ({ state: 'atLeast', low })

/** How an amount is stored: one field group of three columns. Blank is three nulls. */
export type StoredAmount = { readonly state: string | null; readonly low: number | null; readonly high: number | null }

export function toStored(amount: MaybeAmount): StoredAmount {
  if (amount === null) return { state: null, low: null, high: null }
  return {
    state: amount.state,
    low: amount.state === 'unknown' ? null : amount.low,
    high: amount.state === 'range' ? amount.high : null,
  }
}

export function fromStored(stored: StoredAmount): MaybeAmount {
  const { state, low, high } = stored
  if (state === null) return null
  if (state === 'unknown') return unknown
  if (low === null) return unknown
  if (state === 'range' && high !== null) return { state: 'range', low, high }
  if (state === 'atLeast') return { state: 'atLeast', low }
  return { state: 'known', low }
}

export function sameAmount(a: MaybeAmount, b: MaybeAmount): boolean {
  const x = toStored(a)
  const y = toStored(b)
  return x.state === y.state && x.low === y.low && x.high === y.high
}

/** The amount with its sign turned: a range keeps low below high. Of "at least" the known part is kept: there is no state for "at most",
 *  and sums read it as a known part with something unknown beside it, which "(200) + TBC" is whichever way it is shown. */
export function negate(amount: Amount): Amount {
  switch (amount.state) {
    case 'known': return known(amount.low === 0 ? 0 : -amount.low)
    case 'range': return range(-amount.high, -amount.low)
    case 'atLeast': return atLeast(amount.low === 0 ? 0 : -amount.low)
    case 'unknown': return unknown
  }
}
