// Whether a pack is ready to be issued, point by point, and what it comes to in one sentence. Pure.
import { formatDate } from '../dates.ts'
import { issueLabel } from './packWords.ts'
import { countWord, plural } from './sentences.ts'

type CheckedItem = {
  readonly name: string; readonly kind: string; readonly withdrawn: string | null; readonly expected: string | null; readonly trouble: string | null
  readonly paragraphs: readonly { readonly number: string; /** Null where the words are exempt and not in this file. */ readonly plain: string | null; readonly stale: readonly unknown[] | null }[] | null
}

/** What stands, or what is wrong: a warning beside what ought to be would say that it is. */
export type PackCheck = { readonly label: string; readonly ok: boolean; readonly detail: string }

export function packChecks({ meeting, items }: { /** The day it meets. */ readonly meeting: string | null; readonly items: readonly CheckedItem[] }): PackCheck[] {
  const troubles = items.filter(({ trouble }) => trouble !== null)
  const undated = items.filter(({ kind, withdrawn, expected }) => kind === 'to_follow' && withdrawn === null && expected === null)
  const late = meeting === null ? [] : items.filter(({ kind, withdrawn, expected }) => kind === 'to_follow' && withdrawn === null && expected !== null && expected > meeting)
  const blank = items.filter(({ withdrawn }) => withdrawn === null).flatMap(({ name, paragraphs }) => (paragraphs ?? []).filter(({ plain }) => plain !== null && plain.trim() === '').map(({ number }) => `${name}, ${number === '' ? 'a heading' : number}`))
  const stale = items.flatMap(({ name, paragraphs }) => (paragraphs ?? []).filter((paragraph) => (paragraph.stale ?? []).length > 0).map(({ number }) => `${name}, ${number}`))
  return [
    { label: meeting !== null ? 'The meeting is named' : 'The meeting is not named', ok: meeting !== null, detail: meeting !== null ? '' : 'Without it the pack has no date, time or venue' },
    { label: items.length > 0 ? 'There is something on the agenda' : 'Nothing is on the agenda', ok: items.length > 0, detail: '' },
    point(troubles, 'Every item has its paper, words or file', 'Not every item has its paper, words or file', ({ name, trouble }) => `${name}: ${trouble ?? ''}`),
    point(undated, 'What is to follow says when', 'What is to follow does not say when', ({ name }) => name),
    point(late, 'What is to follow comes before the meeting', 'What is to follow comes after the meeting', ({ name, expected }) => `${name}: ${formatDate(expected ?? '')}`),
    point(blank, 'No paragraph is blank', 'Words are missing', (place) => place),
    point(stale, 'No text rests on figures that have moved', 'Text rests on figures that have moved', (place) => place),
  ]
}

function point<T>(wrong: readonly T[], right: string, otherwise: string, where: (one: T) => string): PackCheck {
  return { label: wrong.length === 0 ? right : otherwise, ok: wrong.length === 0, detail: wrong.map(where).join('; ') }
}

/** What every pack is issued as before it is supplemented. */
const FIRST = issueLabel(1, 'issue')

/** "Six items, one of them to follow; issued as Issue 1, Supplement 1 the latest". */
export function packSentence(items: number, toFollow: number, issued: string | null): string {
  const agenda = items === 0 ? 'Nothing is on the agenda yet' : `${countWord(items)} ${plural(items, 'item')}${toFollow === 0 ? '' : `, ${countWord(toFollow).toLowerCase()} of them to follow`}`
  return `${agenda}; ${issued === null ? 'not issued' : issued === FIRST ? `issued as ${FIRST}` : `issued as ${FIRST}, ${issued} the latest`}`
}
