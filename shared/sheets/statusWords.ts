// The coded words of a schedule, such as its statuses, and which of its rows they leave out of its sums.
import { countsAs } from '#shared/domain/counting.ts'
import { proposalStatuses } from '#shared/domain/words.ts'
import { type Outline } from './outline.ts'
import { type FoundRow } from './rows.ts'
import { plain } from './sheet.ts'

/** The key of a coded word, by key or by what people read; null when the sheet uses a word of its own. */
export function coded(words: Readonly<Record<string, string>>, text: string | null): string | null {
  if (text === null) return null
  const wanted = plain(text)
  const exact = Object.entries(words).find(([key, word]) => plain(key) === wanted || plain(word) === wanted)
  if (exact !== undefined) return exact[0]
  const near = Object.entries(words).filter(([, word]) => wanted.includes(plain(word)))
  return near.length === 1 ? (near[0]?.[0] ?? null) : null
}

/** Rows whose saving is not counted as its status stands in the sheet. Whether the sheet's own totals count them, its arithmetic says. */
export function rowsNotCounted(rows: readonly FoundRow[]): ReadonlySet<number> {
  // Thousands of rows share a few words.
  const known = new Map<string, boolean>()
  return new Set(rows.flatMap((row) => {
    const text = row.texts.get('status')?.[0]?.text ?? ''
    const counts = known.get(text) ?? countsAs(coded(proposalStatuses, text === '' ? null : text) ?? '')
    known.set(text, counts)
    return counts ? [] : [row.index]
  }))
}

/** Which rows are taken in and not counted, and whether the sheet's totals do the same. */
export function aboutNotCounted(rows: readonly FoundRow[], { apart, totals }: Outline): string {
  const named = rows.slice(0, 6).map((row) => `${row.ref === '' ? row.title.slice(0, 60) : row.ref} (${(row.texts.get('status')?.[0]?.text ?? '').toLowerCase()})`)
  const who = `${rows.length === 1 ? 'One saving is' : `${rows.length} savings are`} not counted in totals: ${named.join(', ')}${rows.length > named.length ? ` and ${rows.length - named.length} more` : ''}.`
  return apart.size > 0 || totals.length === 0 ? who : `${who} The totals of the sheet count ${rows.length === 1 ? 'it' : 'them'}; here ${rows.length === 1 ? 'it is' : 'they are'} listed and in no total.`
}
