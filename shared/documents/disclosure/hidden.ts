// What becomes of something that does not go into a public paper, and the words that stand in its place.
import { type Cell } from '../blocks.ts'
import { exemptSentence } from '../phrases.ts'
import { type RichDoc, docOf } from '../richText.ts'

/** `exempt`: under a paragraph of Schedule 12A. `follows`: exempt information could be worked out from it. `count`: a count of fewer than 5
 *  people, or a figure from which one could be worked out. */
export type Hidden = { readonly why: 'exempt' | 'follows'; readonly paragraph: number } | { readonly why: 'count' }

/** Counts of people below this can identify one of them. */
export const SMALLEST_COUNT = 5
export const isSmallCount = (people: number | undefined): boolean => people !== undefined && people !== 0 && Math.abs(people) < SMALLEST_COUNT

export const COUNT_SIGN = '[c]'
const WITHHELD = 'withheld'

/** In the place of a name, a caption, a value: "exempt, paragraph 3". */
export function hiddenWords(hidden: Hidden): string {
  switch (hidden.why) {
    case 'exempt': return `exempt, paragraph ${hidden.paragraph}`
    case 'follows': return WITHHELD
    case 'count': return COUNT_SIGN
  }
}

/** Where a sentence stood. A sentence that repeats a figure withheld for a count has no paragraph to name. */
export const hiddenSentence = (hidden: Hidden): string => hidden.why === 'count' ? 'Withheld: a count of fewer than 5 people would follow from it.' : exemptSentence(hidden.paragraph)

export const hiddenText = (hidden: Hidden): RichDoc => docOf(hiddenSentence(hidden))

/** A cell with nothing in it but the word: the paragraph below it where the cell stands alone, beside it where it names its row. */
export function hiddenCell(hidden: Hidden, as: 'alone' | 'name' | 'rest'): Cell {
  const note = as === 'alone' && hidden.why === 'exempt' ? `paragraph ${hidden.paragraph}` : null
  return { text: as === 'name' ? hiddenWords(hidden) : hidden.why === 'exempt' ? 'exempt' : hiddenWords(hidden), note, tone: 'muted' }
}

/** What a table says below itself of what it lacks. */
export function hiddenNotes(all: readonly Hidden[]): readonly string[] {
  const paragraphs = [...new Set(all.flatMap((hidden) => hidden.why === 'exempt' ? [hidden.paragraph] : []))].sort((a, b) => a - b)
  return [
    ...paragraphs.map(exemptSentence),
    ...(all.some(({ why }) => why === 'follows') ? ['Withheld: exempt information would follow from it.'] : []),
    ...(all.some(({ why }) => why === 'count') ? [`${COUNT_SIGN}: a count of fewer than 5 people, or a figure from which one would follow.`] : []),
  ]
}

/** Read out in place of what a chart showed when part of it is not drawn. */
export const CHART_IN_PART = 'Some values of this chart are withheld and are not drawn.'
