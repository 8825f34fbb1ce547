// 1.1 and 1.2 of a Board's paper, composed from the record of the meeting, never typed. A Board comments on behalf of its
// parent committee; it decides nothing.
import { formatDate } from '#shared/dates.ts'

export type OpeningParagraph = { number: string; text: string; items: string[] | null }

export type OpeningFacts = {
  board: string; committee: string; meetingDate: string | null; cabinetDate: string | null; supplied: readonly string[]; caveat: string | null
}

export const STANDARD_CAVEAT = 'The Board met before the provisional local government settlement was known; the figures it saw are provisional and may change.'

export function boardOpening(facts: OpeningFacts): OpeningParagraph[] {
  const met = facts.meetingDate === null ? `The ${facts.board} has still to meet` : `The ${facts.board} met on ${formatDate(facts.meetingDate)}`
  const until = facts.cabinetDate === null ? 'for Cabinet to consider' : `for Cabinet to consider on ${formatDate(facts.cabinetDate)}`
  const agreed = facts.meetingDate === null ? 'and will agree comments' : 'and agreed the comments below'
  const information = facts.supplied.length === 0 ? '' : ' The Board was supplied with:'
  return [
    { number: '1.1', text: `${met} ${agreed}, on behalf of the ${facts.committee}, ${until}.${information}`, items: facts.supplied.length === 0 ? null : [...facts.supplied] },
    { number: '1.2', text: facts.caveat ?? STANDARD_CAVEAT, items: null },
  ]
}
