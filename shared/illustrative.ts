// What of a list or a text was made up to fill the picture. Every invented value is marked where it is shown: once for a whole list
// that is made up, beside each one where only some are. Pure.

export type MadeUp = 'none' | 'some' | 'all'

/** How much of a list is made up; an empty list has nothing to mark. */
export function madeUp(rows: readonly { readonly illustrative: boolean }[]): MadeUp {
  const count = rows.filter((row) => row.illustrative).length
  return count === 0 ? 'none' : count === rows.length ? 'all' : 'some'
}

const MARK = /^\s*illustrative:\s*/i

/** A risk and its ratings have no row of their own, so a text that was made up says so in its first word. */
export const saysMadeUp = (text: string | null): boolean => text !== null && MARK.test(text)

/** The text without that word, for places that draw the mark beside it. */
export function withoutMark(text: string): string {
  const rest = text.replace(MARK, '')
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1)
}
