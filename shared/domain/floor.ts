// Whether a saving leaves its service above the statutory floor. An unknown floor or saving says so; it is never taken as met.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatInWords } from '#shared/money/format.ts'
import { EMPTY_TOTAL, type Total, addAmount, isBlankTotal, subtractTotals, totalOf } from '#shared/money/total.ts'

export type FloorVerdict = 'above' | 'below' | 'unknown' | 'none'

export type FloorResult = { verdict: FloorVerdict; left: Total; headroom: Total | null; sentence: string }

/**
 * `taken` is the saving's total in whole pounds, positive reduces the budget. "none": a service the council may do without.
 * Above and below are said only where they are certain: a budget, floor or saving that is not known leaves the verdict unknown.
 */
export function floorAfter(input: { duty: string; budget: MaybeAmount; floor: MaybeAmount; taken: Total }): FloorResult {
  const { budget, floor, taken } = input
  const left = leftOf(budget, taken)
  if (input.duty === 'may' && floor === null) {
    return { verdict: 'none', left, headroom: null, sentence: 'The council may provide this service; no statutory floor applies.' }
  }
  const uncertain = (sentence: string, headroom: Total | null = null): FloorResult => ({ verdict: 'unknown', left, headroom, sentence })
  if (floor === null || floor.state === 'unknown') return uncertain('The statutory floor is not known: this saving may cross it.')
  if (budget === null || budget.state === 'unknown') return uncertain('The budget of the service is not known: this saving may cross the floor.')
  if (isBlankTotal(taken)) return uncertain('The saving states no amount yet: it may cross the floor.')
  const headroom = subtractTotals(left, totalOf(floor))
  // A budget of "at least" may be larger than what is written, so that it never proves a cut below the floor.
  if (headroom.high < 0 && budget.state !== 'atLeast') return { verdict: 'below', left, headroom, sentence: `This saving cuts ${formatInWords(-headroom.high)} below the statutory floor.` }
  if (headroom.low < 0 || headroom.unknowns > 0) return uncertain('The floor or the saving is not settled: this saving may cross the floor.', headroom)
  return { verdict: 'above', left, headroom, sentence: `${formatInWords(headroom.low)} of headroom stays above the statutory floor.` }
}

/** What is left of the budget; blank without a budget, and not known where the budget is not: nothing is taken from nil. */
function leftOf(budget: MaybeAmount, taken: Total): Total {
  if (budget === null || budget.state === 'unknown') return addAmount(EMPTY_TOTAL, budget)
  return subtractTotals(totalOf(budget), taken)
}
