// What a pack said at an earlier moment, read back from the blob it was kept as.
import { createHash } from 'node:crypto'
import { filesOf } from '#db/packs/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type PackContent, packContentSchema } from '#shared/documents/packContent.ts'
import { Refusal, refuse } from '#shared/errors.ts'

/** What was kept of a pack at one moment. Refuses NOT_FOUND where its bytes are not here or not what they were. */
export function keptContent(db: ReadableDb, sha256: string): PackContent {
  const bytes = db.blob(sha256)
  if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256) {
    const parsed = packContentSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    if (parsed.success) return parsed.data
  }
  return refuse('NOT_FOUND', 'What the pack said then is not in this file any more, or was altered.', 'Run check on the file; then mark the pack as read again.')
}

/** What earlier issues of a pack said to the public; those whose model is not in this file any more are left out. */
export const issuedToPublic = (db: ReadableDb, pack: string): readonly DocumentModel[] =>
  filesOf(db, pack).flatMap(({ twin, model }) => {
    if (twin !== 'public') return []
    try { return [keptContent(db, model).model] } catch (problem) { if (problem instanceof Refusal) return []; throw problem }
  })
