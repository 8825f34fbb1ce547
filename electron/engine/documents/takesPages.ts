// Whether the engine can set the pages of a PDF from elsewhere: asked by setting them, once for each file. What it cannot take is kept beside
// the pack, and the pack says so.
import { type DocumentModel } from '#shared/documents/model.ts'
import { renderPdf } from './pdf.ts'

/** A longer file is no part of a pack: it would be most of it. */
export const MOST_PAGES_IN = 200
const TIME_LIMIT_MS = 30_000
/** Answers are kept by sha256, this many of them. */
const KEPT = 1_000
const answers = new Map<string, Promise<boolean>>()

export function takesPages(sha256: string, bytes: Uint8Array, pages: number): Promise<boolean> {
  if (pages < 1 || pages > MOST_PAGES_IN) return Promise.resolve(false)
  const known = answers.get(sha256)
  if (known !== undefined) return known
  const answer = renderPdf(probe(sha256, pages), { pictures: new Map([[sha256, bytes]]), timeLimitMs: TIME_LIMIT_MS }).then(({ ok }) => ok)
  if (answers.size >= KEPT) answers.clear()
  answers.set(sha256, answer)
  return answer
}

const probe = (key: string, pages: number): DocumentModel => ({
  v: 1, document: 'probe', title: 'Pages', subtitle: null, body: 'Pages', subject: 'Pages', date: null, status: 'draft', language: 'en-GB', illustrative: null,
  blocks: Array.from({ length: pages }, (_, i) => ({ type: 'image', image: key, alt: `Page ${i + 1}`, caption: null, width: 100, page: i + 1 })),
})
