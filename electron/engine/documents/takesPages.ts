// Whether the engine can set the pages of a PDF from elsewhere: asked by setting them, once for each file. What it cannot take is kept beside
// the pack, and the pack says so. What the engine itself said of a file is remembered; that it gave no answer is not, because on a quieter
// computer it would have given one.
import { type DocumentModel } from '#shared/documents/model.ts'
import { type RenderOptions, settingOf, type Setting } from './pdf.ts'

/** A longer file is no part of a pack: it would be most of it. */
export const MOST_PAGES_IN = 200
const TIME_LIMIT_MS = 30_000
/** After a file was late, how long until somebody who only looks at the pack waits for it again. */
const AGAIN_MS = 60_000
/** Answers are kept by sha256, this many of them. */
const KEPT = 1_000
const answers = new Map<string, Promise<Setting>>()
const late = new Map<string, number>()

/** `now`: whoever asks needs to know, and waits also for a file that was late a moment ago. */
export type Asking = Pick<RenderOptions, 'timeLimitMs' | 'assets'> & { readonly now?: boolean }

export function takesPages(sha256: string, bytes: Uint8Array, pages: number, { now = false, ...options }: Asking = {}): Promise<Setting> {
  if (pages < 1 || pages > MOST_PAGES_IN) return Promise.resolve('refused')
  const known = answers.get(sha256)
  if (known !== undefined) return known
  if (!now && Date.now() - (late.get(sha256) ?? -AGAIN_MS) < AGAIN_MS) return Promise.resolve('unanswered')
  const answer = settingOf(probe(sha256, pages), { timeLimitMs: TIME_LIMIT_MS, ...options, pictures: new Map([[sha256, bytes]]) }).then((setting) => {
    if (setting !== 'unanswered') return setting
    answers.delete(sha256)
    late.set(sha256, Date.now())
    return setting
  })
  for (const kept of [answers, late]) if (kept.size >= KEPT) kept.clear()
  answers.set(sha256, answer)
  return answer
}

const probe = (key: string, pages: number): DocumentModel => ({
  v: 1, document: 'probe', title: 'Pages', subtitle: null, body: 'Pages', subject: 'Pages', date: null, status: 'draft', language: 'en-GB', illustrative: null,
  blocks: Array.from({ length: pages }, (_, i) => ({ type: 'image', image: key, alt: `Page ${i + 1}`, caption: null, width: 100, page: i + 1 })),
})
