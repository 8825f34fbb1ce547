// Sums over savings: by year, in total, and what is left to find. Screen, status bar and documents all come here.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { EMPTY_TOTAL, type Total, addAmount, addTotals, sumAmounts } from '#shared/money/total.ts'

export type WithAmounts = { readonly amounts: readonly MaybeAmount[]; readonly left: MaybeAmount }

export type SavingsTotals = { amounts: Total[]; total: Total; left: Total }

/** The total of one saving over its years: the full effect once every year's increment has come. */
export const rowTotal = (amounts: readonly MaybeAmount[]): Total => sumAmounts(amounts)

/** Per year, in total and left to find over any rows; `years` is the number of year columns. */
export function totalsOf(rows: readonly WithAmounts[], years: number): SavingsTotals {
  const amounts = Array.from({ length: years }, (_, i) => rows.reduce<Total>((sum, row) => addAmount(sum, row.amounts[i] ?? null), EMPTY_TOTAL))
  return { amounts, total: addTotals(amounts), left: sumAmounts(rows.map((row) => row.left)) }
}
