// The marks of lists inside the text: bullets, (i), (a), (1), and the (1) of recommendations. Each list that counts is one of its
// own in Word, so that none goes on counting from another. Word writes "aa, bb" after "z" where the papers say "aa, ab", and its
// roman numbers end at 3,999: a longer list than that has its marks typed.

export type Mark = 'bullet' | 'roman' | 'letters' | 'decimal'
export const marks = ['bullet', 'roman', 'letters', 'decimal'] as const satisfies readonly Mark[]

/** Where an item stands; `instance` is the list it counts in. */
export type ListPlace = { readonly reference: string; readonly level: number; readonly instance: number }

/** Word has nine levels. */
export const DEEPEST_LEVEL = 8

/** The longest list of each kind that Word numbers as the papers do. */
const countable: Readonly<Record<Mark, number>> = { bullet: Number.POSITIVE_INFINITY, roman: 3_999, letters: 26, decimal: 30_000 }

/** As listLabel in numbering.ts gives them by depth. */
export const markAt = (depth: number): Mark => depth === 0 ? 'roman' : depth === 1 ? 'letters' : 'decimal'

export class Lists {
  #begun = 0

  /** A list of so many items, so many lists deep; null where its marks must be typed. */
  begin(mark: Mark, level: number, items: number): ListPlace | null {
    if (items > countable[mark]) return null
    if (mark !== 'bullet') this.#begun += 1
    return { reference: mark, level: Math.min(level, DEEPEST_LEVEL), instance: mark === 'bullet' ? 0 : this.#begun }
  }
}
