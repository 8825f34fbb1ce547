// Whether a pack is ready to be issued, point by point, and what it comes to in one sentence. Pure.
import { countWord, plural } from './sentences.ts'

type CheckedItem = {
  readonly name: string; readonly kind: string; readonly withdrawn: string | null; readonly expected: string | null; readonly trouble: string | null
  readonly paragraphs: readonly { readonly number: string; readonly stale: readonly unknown[] | null }[] | null
}

export type PackCheck = { readonly label: string; readonly ok: boolean; readonly detail: string }

export function packChecks({ meeting, items }: { readonly meeting: boolean; readonly items: readonly CheckedItem[] }): PackCheck[] {
  const troubles = items.filter(({ trouble }) => trouble !== null)
  const undated = items.filter(({ kind, withdrawn, expected }) => kind === 'to_follow' && withdrawn === null && expected === null)
  const stale = items.flatMap(({ name, paragraphs }) => (paragraphs ?? []).filter((paragraph) => (paragraph.stale ?? []).length > 0).map(({ number }) => `${name}, ${number}`))
  return [
    { label: 'The meeting is named', ok: meeting, detail: meeting ? '' : 'Without it the pack has no date, time or venue' },
    { label: 'There is something on the agenda', ok: items.length > 0, detail: '' },
    { label: 'Every item has its paper, words or file', ok: troubles.length === 0, detail: troubles.map(({ name, trouble }) => `${name}: ${trouble ?? ''}`).join('; ') },
    { label: 'What is to follow says when', ok: undated.length === 0, detail: undated.map(({ name }) => name).join(', ') },
    { label: 'No text rests on figures that have moved', ok: stale.length === 0, detail: stale.join('; ') },
  ]
}

/** "Six items, one of them to follow; issued as Supplement 1". */
export function packSentence(items: number, toFollow: number, issued: string | null): string {
  const agenda = items === 0 ? 'Nothing is on the agenda yet' : `${countWord(items)} ${plural(items, 'item')}${toFollow === 0 ? '' : `, ${countWord(toFollow).toLowerCase()} of them to follow`}`
  return `${agenda}; ${issued === null ? 'not issued' : `issued as ${issued}`}`
}
