// Sums over savings: by year, in total, what is left to find, and what is not counted. Screen, status bar and documents all come here.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { EMPTY_TOTAL, type Total, addAmount, addTotals, sumAmounts } from '#shared/money/total.ts'

/** `counts`: whether it is in totals, by the rule of counting.ts. */
export type WithAmounts = { readonly amounts: readonly MaybeAmount[]; readonly left: MaybeAmount; readonly counts: boolean }

/** Of the savings that count; beside them how many do not, and what those state. What is left to find is that of all. */
export type SavingsTotals = { amounts: Total[]; total: Total; left: Total; notCounted: { savings: number; amounts: Total[]; total: Total } }

/** The total of one saving over its years: the full effect once every year's increment has come. */
export const rowTotal = (amounts: readonly MaybeAmount[]): Total => sumAmounts(amounts)

const byYear = (rows: readonly WithAmounts[], years: number): Total[] =>
  Array.from({ length: years }, (_, i) => rows.reduce<Total>((sum, row) => addAmount(sum, row.amounts[i] ?? null), EMPTY_TOTAL))

/** Per year, in total and left to find over any rows; `years` is the number of year columns. */
export function totalsOf(rows: readonly WithAmounts[], years: number): SavingsTotals {
  const [counted, others] = [rows.filter((row) => row.counts), rows.filter((row) => !row.counts)]
  const [amounts, apart] = [byYear(counted, years), byYear(others, years)]
  return { amounts, total: addTotals(amounts), left: sumAmounts(rows.map((row) => row.left)), notCounted: { savings: others.length, amounts: apart, total: addTotals(apart) } }
}
