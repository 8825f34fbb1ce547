// Shapes that every part of an example writes: where a row comes from, and the money of a position.
import { type WritableDb } from '#db/index.ts'
import { evenKeys } from '#shared/domain/orderKeys.ts'
import { type MaybeAmount, known } from '#shared/money/amount.ts'
import { amountColumns, positionMoney } from '../handlers/views.ts'

export { blankSaving } from '../handlers/views.ts'

/** Marks a row that was made up: it is shown as illustrative wherever it is shown. */
export const invented = { source: null, illustrative: 1 } as const

/** What a source says in £000, as whole pounds. */
export const thousands = (value: number): MaybeAmount => known(value * 1_000)

/** Money of a position as a source states it; `derived` holds the arithmetic when no source states the figure itself. */
export function moneyOf(amounts: readonly MaybeAmount[], left: MaybeAmount = null, derived: string | null = null) {
  return { basis: 'recurring', derived: derived === null ? 0 : 1, derivation: derived, ...positionMoney(amounts, left) }
}

/** The three columns of one amount, all of them given. */
export function amountRow<P extends 'cost' | 'floor' | 'budget' | 'amount'>(prefix: P, amount: MaybeAmount) {
  return amountColumns(prefix, amount) as Record<`${P}_state`, string | null> & Record<`${P}_low` | `${P}_high`, number | null>
}

/** Rows of one list with their order keys. */
export function inOrder<T>(list: readonly T[]): { row: T; ord: string }[] {
  const keys = evenKeys(list.length)
  return list.map((row, i) => ({ row, ord: keys[i] ?? '' }))
}

/** One part of an example: what it is, in words for the history, and the rows it writes. */
export type Part = { readonly what: string; readonly write: (db: WritableDb) => void }
