// What a pack said at an earlier moment, read back from the blob it was kept as.
import { createHash } from 'node:crypto'
import { publicFilesOf } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type PackContent, packContentSchema } from '#shared/documents/packContent.ts'
import { issueLabel } from '#shared/domain/packWords.ts'
import { Refusal, refuse } from '#shared/errors.ts'

/** The newest issues that a paper is held against, figure by figure; what was issued before these is not. */
const MOST_EARLIER = 8

/** Those read last: a preview asks for the same ones with every word that is typed. What is in them never changes under its sha256. */
const read = new Map<string, PackContent>()

function remember(sha256: string, content: PackContent): PackContent {
  read.set(sha256, content)
  for (const oldest of [...read.keys()].slice(0, -MOST_EARLIER)) read.delete(oldest)
  return content
}

/** What was kept of a pack at one moment. Refuses NOT_FOUND where its bytes are not here or not what they were. */
export function keptContent(db: Pick<ReadableDb, 'blob'>, sha256: string): PackContent {
  const bytes = db.blob(sha256)
  if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256) {
    const before = read.get(sha256)
    if (before !== undefined) return before
    const parsed = packContentSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    if (parsed.success) return remember(sha256, parsed.data)
  }
  return refuse('NOT_FOUND', 'What the pack said then is not in this file any more, or was altered.', 'Run check on the file; then mark the pack as read again.')
}

/** Something that was issued to the public: what it said, by the sha256 of its blob, and what a person calls it. */
export type EarlierIssue = { readonly model: string; readonly called: string }

/** The newest issues of a cycle to the public, whatever pack they are of: papers print the same tables. */
export const issuedToPublic = (db: ReadableDb, cycle: string): readonly EarlierIssue[] =>
  publicFilesOf(db, cycle, MOST_EARLIER).map(({ model, number, kind, title }) => ({ model, called: `${issueLabel(number, kind)} of “${title}”` }))

/** What they said; `lost` are sentences about those whose model is not in this file any more, or was altered. */
export function earlierPapers(db: Pick<ReadableDb, 'blob'>, issues: readonly EarlierIssue[]): { readonly earlier: readonly DocumentModel[]; readonly lost: readonly string[] } {
  const earlier: DocumentModel[] = []
  const lost: string[] = []
  for (const { model, called } of issues) {
    try { earlier.push(keptContent(db, model).model) } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      lost.push(`What ${called} said to the public is not in this file any more, or was altered, so nothing was compared with it: a figure it printed may tell what is withheld here. Compare them yourself, and run check on the file.`)
    }
  }
  return { earlier, lost }
}
