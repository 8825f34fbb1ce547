// Words that every rendering of a document prints the same way. They are part of its text, so plainText() uses them too.
import { formatDate } from '#shared/dates.ts'
import { type Recommendation, type Stub } from './blocks.ts'
import { exemptParagraphs } from './exemption.ts'
import { type DocumentModel } from './model.ts'

export const BULLET = '•'
/** Stands after whatever was made up to fill a page. */
export const ILLUSTRATIVE = 'illustrative'
/** Beside every table that lists savings which are in none of its sums. */
export const NOT_COUNTED_NOTE = 'Savings that are rejected, deferred or unachievable are listed and are in no sum.'
export const NOT_COUNTED = `Not counted: ${NOT_COUNTED_NOTE.charAt(0).toLowerCase()}${NOT_COUNTED_NOTE.slice(1)}`

/** "Draft · 16 December 2024 · for Cabinet, 28 January 2025": the line under the title. */
export function statusLine(model: DocumentModel): string {
  return [
    model.status === 'draft' ? 'Draft' : null,
    model.date === null ? 'Date to be confirmed' : formatDate(model.date),
    model.subtitle,
  ].filter((part) => part !== null && part !== '').join(' · ')
}

/** "To Cabinet · by 27 January 2026 · about ASC-003 Linden Court, Eastbourne; priority Safe" */
export function recommendationLine(item: Recommendation): string {
  return [
    item.addressee === '' ? null : `To ${item.addressee}`,
    item.by === null ? null : `by ${item.by}`,
    item.about === null ? null : `about ${item.about.join('; ')}`,
  ].filter((part) => part !== null).join(' · ')
}

export const factLine = (fact: { readonly key: string; readonly value: string }): string => `${fact.key}: ${fact.value}`

/** "Table 1: Savings the Board considered, £000, savings positive" */
export const captionOf = (label: string | null, caption: string): string => label === null ? caption : `${label}: ${caption}`

/** "Pages 3 to 7", "Page S1-2": where an item of a pack stands. */
export const pagesWords = (first: number, last: number, prefix = ''): string =>
  first === last ? `Page ${prefix}${first}` : `Pages ${prefix}${first} to ${prefix}${last}`

/** What stands in place of exempt text in a public paper (Local Government Act 1972, Schedule 12A, paragraphs 1 to 7). */
export const exemptSentence = (paragraph: number): string =>
  `Exempt information: withheld under paragraph ${paragraph} of Schedule 12A to the Local Government Act 1972.`

/** What fits in a running head beside the page number. */
export const shortened = (text: string): string => text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text
/** A stub as it is printed, without the number of a paragraph, which stands beside it: "Table 2: Exempt information: ...". */
export const stubSentence = ({ paragraph, inPlaceOf }: Stub, label: string | null): string =>
  inPlaceOf === 'table' || inPlaceOf === 'figure' ? captionOf(label, exemptSentence(paragraph)) : exemptSentence(paragraph)

/** On every page of a paper that holds exempt information, "EXEMPT: not for publication, Schedule 12A paragraphs 1 and 3"; else nothing. A pack
 *  says with its edition which of its twins it is. */
export function runningMark(model: { readonly disclosure?: DocumentModel['disclosure'] }): string {
  if (model.disclosure !== 'exempt') return ''
  const paragraphs = exemptParagraphs(model)
  const named = paragraphs.length < 2 ? paragraphs.join('') : `${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)}`
  return `EXEMPT: not for publication${named === '' ? '' : `, Schedule 12A paragraph${paragraphs.length === 1 ? '' : 's'} ${named}`}`
}
