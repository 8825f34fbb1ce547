// What a saving brings in each year when it starts part of the way through one: the months left of the first year, and the rest of a
// whole year's saving in the next (October start of 3,800: 1,900, then 1,900 more). Increments, as every year column holds; whole pounds.
import { type Amount, type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'

/** Months of the financial year from the first day of a calendar month to 31 March: April 12, October 6, March 1. */
export const monthsLeft = (month: number): number => (month >= 4 ? 16 - month : 4 - month)

const share = (pounds: number, months: number): number => {
  const exact = (Math.abs(pounds) * months) / 12
  const whole = Math.round(exact)
  return pounds < 0 && whole !== 0 ? -whole : whole
}

/** An amount in its part-year share and what is left of it: the two add up to the amount, to the pound. */
function split(full: Amount, months: number): readonly [Amount, Amount] {
  switch (full.state) {
    case 'unknown': return [unknown, unknown]
    case 'known': { const part = share(full.low, months); return [known(part), known(full.low - part)] }
    case 'atLeast': { const part = share(full.low, months); return [atLeast(part), atLeast(full.low - part)] }
    case 'range': {
      const [low, high] = [share(full.low, months), share(full.high, months)]
      return [range(low, high), range(full.low - low, full.high - high)]
    }
  }
}

export type Timing = {
  /** What it saves in a whole year. */
  readonly full: MaybeAmount
  /** The financial year it starts in, and the calendar month; April when none is given. */
  readonly startYear: number
  readonly startMonth: number | null
}

/**
 * The increment of each of these years; blank where none falls. null when no full-year saving is stated. What falls after the last of
 * the years is not shown: `beyond` says how much, all of it where the saving starts after them.
 */
export function phased({ full, startYear, startMonth }: Timing, years: readonly number[]): { readonly amounts: MaybeAmount[]; readonly beyond: MaybeAmount } | null {
  if (full === null) return null
  const months = monthsLeft(startMonth ?? 4)
  const [first, rest] = months === 12 ? [full, null] : split(full, months)
  const amounts = years.map((year): MaybeAmount => (year === startYear ? first : year === startYear + 1 ? rest : null))
  const last = years.at(-1) ?? startYear
  return { amounts, beyond: startYear > last ? full : rest !== null && startYear === last ? rest : null }
}
