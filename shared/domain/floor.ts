// Whether a saving leaves its service above the statutory floor. An unknown floor or saving says so; it is never taken as met.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatInWords } from '#shared/money/format.ts'
import { EMPTY_TOTAL, type Total, addAmount, subtractTotals } from '#shared/money/total.ts'

export type FloorVerdict = 'above' | 'below' | 'unknown' | 'none'

export type FloorResult = { verdict: FloorVerdict; left: Total; headroom: Total | null; sentence: string }

/** `taken` is the saving's total in whole pounds, positive reduces the budget. "none": a service the council may do without. */
export function floorAfter(input: { duty: string; budget: MaybeAmount; floor: MaybeAmount; taken: Total }): FloorResult {
  const budget = addAmount(EMPTY_TOTAL, input.budget)
  const left = subtractTotals(budget, input.taken)
  if (input.duty === 'may' && input.floor === null) {
    return { verdict: 'none', left, headroom: null, sentence: 'The council may provide this service; no statutory floor applies.' }
  }
  if (input.floor === null || input.floor.state === 'unknown') {
    return { verdict: 'unknown', left, headroom: null, sentence: 'The statutory floor is not known: this saving may cross it.' }
  }
  const floor = addAmount(EMPTY_TOTAL, input.floor)
  if (input.budget === null) return { verdict: 'unknown', left, headroom: null, sentence: 'The budget of the service is not known: this saving may cross the floor.' }
  const headroom = subtractTotals(left, floor)
  if (headroom.high < 0) return { verdict: 'below', left, headroom, sentence: `This saving cuts ${formatInWords(-headroom.high)} below the statutory floor.` }
  if (headroom.low < 0 || headroom.unknowns > 0) {
    return { verdict: 'unknown', left, headroom, sentence: 'The floor or the saving is not settled: this saving may cross the floor.' }
  }
  return { verdict: 'above', left, headroom, sentence: `${formatInWords(headroom.low)} of headroom stays above the statutory floor.` }
}
