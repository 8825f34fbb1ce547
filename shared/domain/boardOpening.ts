// 1.1 and 1.2 of a Board's paper, composed from the record of the meeting, never typed. A Board comments on behalf of its
// parent committee; it decides nothing.
import { formatDate } from '#shared/dates.ts'

/** Paragraphs that open the paper before the first comment. */
export const OPENING_PARAGRAPHS = 2

export type OpeningParagraph = { number: string; text: string; items: string[] | null }

export type OpeningFacts = {
  board: string; committee: string; meetingDate: string | null; cabinetDate: string | null; supplied: readonly string[]; caveat: string | null
  /** Whether the meeting is recorded as held, and whether the Board has agreed its comments. */
  held: boolean; agreed: boolean
  /** What the two paragraphs are numbered: the first numbers of the paper. */
  numbers: readonly string[]
}

/** The sentence on the settlement, of a meeting that was held, or of one that is still to be. */
export const standardCaveat = ({ held, agreed }: Pick<OpeningFacts, 'held' | 'agreed'>): string =>
  held || agreed
    ? 'The Board met before the provisional local government settlement was known; the figures it saw are provisional and may change.'
    : 'The Board meets before the provisional local government settlement is known; the figures it is given are provisional and may change.'

export function boardOpening(facts: OpeningFacts): OpeningParagraph[] {
  const until = facts.cabinetDate === null ? 'for Cabinet to consider' : `for Cabinet to consider on ${formatDate(facts.cabinetDate)}`
  const information = facts.supplied.length === 0 ? '' : ' The Board was supplied with:'
  return [
    { number: facts.numbers[0] ?? '', text: `${standing(facts)}, on behalf of the ${facts.committee}, ${until}.${information}`, items: facts.supplied.length === 0 ? null : [...facts.supplied] },
    { number: facts.numbers[1] ?? '', text: facts.caveat ?? standardCaveat(facts), items: null },
  ]
}

/** What the Board has done so far, and no more: nothing is called agreed before it is. */
function standing({ board, meetingDate, held, agreed }: OpeningFacts): string {
  const date = meetingDate === null ? null : formatDate(meetingDate)
  if (agreed) return date === null ? `The ${board} agreed the comments below` : `The ${board} met on ${date} and agreed the comments below`
  const below = 'still to be agreed, are set out below'
  if (date === null) return `The ${board} has still to meet. Its comments, ${below}`
  return held ? `The ${board} met on ${date}. Its comments, ${below}` : `The comments of the ${board} for its meeting on ${date}, ${below}`
}
