// The marks of lists inside the text: bullets, (i), (a), (1), or as the council counts, and the (1) of recommendations. Each list that
// counts is one of its own in Word, so that none goes on counting from another. Word writes "aa, bb" after "z" where the papers say
// "aa, ab", and its roman numbers end at 3,999: a longer list than that has its marks typed.
import { type Numbering } from '#shared/documents/numberStyles.ts'

export const marks = ['bullet', 'roman', 'letters', 'decimal', 'romanStop', 'decimalStop'] as const
export type Mark = (typeof marks)[number]

/** Where an item stands; `instance` is the list it counts in. */
export type ListPlace = { readonly reference: string; readonly level: number; readonly instance: number }

/** Word has nine levels. */
export const DEEPEST_LEVEL = 8

/** The longest list of each kind that Word numbers as the papers do. */
const countable: Readonly<Record<Mark, number>> = { bullet: Number.POSITIVE_INFINITY, roman: 3_999, letters: 26, decimal: 30_000, romanStop: 3_999, decimalStop: 30_000 }

/** As listMark in numberStyles.ts gives them by depth. */
function markAt(depth: number, style: Numbering['lists']): Mark {
  if (depth === 0) return ({ '(i)': 'roman', 'i.': 'romanStop', '(a)': 'letters' } as const)[style]
  if (depth === 1) return style === '(a)' ? 'roman' : 'letters'
  return 'decimal'
}

const recommendationMarks = { '(1)': 'decimal', '1.': 'decimalStop', 'i.': 'romanStop' } as const satisfies Record<Numbering['recommendations'], Mark>

export class Lists {
  readonly numbering: Numbering
  #begun = 0

  constructor(numbering: Numbering) {
    this.numbering = numbering
  }

  bullets(level: number): ListPlace {
    return { reference: 'bullet', level: Math.min(level, DEEPEST_LEVEL), instance: 0 }
  }

  /** An ordered list of so many items, at a depth among ordered lists and a level among all; null where its marks must be typed. */
  ordered(depth: number, level: number, items: number): ListPlace | null {
    return this.#begin(markAt(depth, this.numbering.lists), level, items)
  }

  recommendations(items: number): ListPlace | null {
    return this.#begin(recommendationMarks[this.numbering.recommendations], 0, items)
  }

  #begin(mark: Mark, level: number, items: number): ListPlace | null {
    if (items > countable[mark]) return null
    this.#begun += 1
    return { reference: mark, level: Math.min(level, DEEPEST_LEVEL), instance: this.#begun }
  }
}
