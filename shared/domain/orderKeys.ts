// Fractional order keys in base 62: a row moves by writing one key, so two laptops can move different rows without a conflict.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const valueOf = (digit: string | undefined): number => (digit === undefined ? 0 : DIGITS.indexOf(digit))

/** A key between two keys; null stands for the open end. Callers give `low` < `high`. */
export function keyBetween(low: string | null, high: string | null): string {
  // Lists are mostly written at their end: the next digit, not the middle of what is left, keeps the keys of a thousand rows short.
  const atEnd = low !== null && high === null
  let key = ''
  for (let i = 0; ; i++) {
    const from = valueOf(low?.[i])
    const to = high === null || i >= high.length ? DIGITS.length : valueOf(high[i])
    if (high !== null && from === to) { key += DIGITS[from]!; continue }
    if (atEnd && i < low.length && to - from > 1) return key + DIGITS[from + 1]!
    if (to - from > 1) return key + DIGITS[Math.floor((from + to) / 2)]!
    key += DIGITS[from]!
    high = null
  }
}

/** `count` evenly spaced keys, for a new list or a renumbered one. */
export function evenKeys(count: number): string[] {
  const width = count < DIGITS.length - 1 ? 1 : count < DIGITS.length ** 2 - 1 ? 2 : 3
  const space = DIGITS.length ** width
  return Array.from({ length: count }, (_, i) => {
    let value = Math.floor(((i + 1) * space) / (count + 1))
    let key = ''
    for (let d = 0; d < width; d++) { key = DIGITS[value % DIGITS.length]! + key; value = Math.floor(value / DIGITS.length) }
    return key.replace(/0+$/, '') || DIGITS[1]!
  })
}

/** The key that puts a row before `target` (null: at the end) in a list sorted by (ord, id). */
export function keyBefore(list: readonly { id: string; ord: string }[], target: string | null): string {
  if (target === null) return keyBetween(list.at(-1)?.ord ?? null, null)
  const index = list.findIndex((row) => row.id === target)
  if (index < 0) return keyBetween(list.at(-1)?.ord ?? null, null)
  const { ord } = list[index]!
  // Two laptops can give two rows one key: the row then goes before both, for there is no key between them.
  return keyBetween(list.slice(0, index).findLast((row) => row.ord < ord)?.ord ?? null, ord)
}

/** Keys grow by a character with every six rows put in at one place; beyond this the list is given new ones. */
export const LONGEST_KEY = 60

export type Placed = {
  /** The key of the row to be placed. */
  readonly ord: string
  /** Rows of the list that need another key for it; none in all but one of some three hundred cases. */
  readonly renumbered: readonly { readonly id: string; readonly ord: string }[]
}

/** As `keyBefore`, but no key ever passes LONGEST_KEY: the whole list is spaced evenly again instead, in the order it has. */
export function placeBefore(list: readonly { id: string; ord: string }[], target: string | null): Placed {
  const ord = keyBefore(list, target)
  if (ord.length <= LONGEST_KEY) return { ord, renumbered: [] }
  const keys = evenKeys(list.length + 1)
  const found = target === null ? -1 : list.findIndex((row) => row.id === target)
  const place = found < 0 ? list.length : found
  const renumbered = list.flatMap((row, i) => (keys[i < place ? i : i + 1] === row.ord ? [] : [{ id: row.id, ord: keys[i < place ? i : i + 1]! }]))
  return { ord: keys[place]!, renumbered }
}
