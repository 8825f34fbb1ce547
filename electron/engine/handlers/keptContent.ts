// What a pack said at one moment, as it was kept with an issue or with a reader's mark.
import { createHash } from 'node:crypto'
import { type ReadableDb } from '#db/store/types.ts'
import { type PackContent, packContentSchema } from '#shared/documents/packContent.ts'
import { refuse } from '#shared/errors.ts'

/** What was kept of a pack at one moment. Refuses NOT_FOUND where its bytes are not here or not what they were. */
export function keptContent(db: ReadableDb, sha256: string): PackContent {
  const bytes = db.blob(sha256)
  if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256) {
    const parsed = packContentSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    if (parsed.success) return parsed.data
  }
  return refuse('NOT_FOUND', 'What the pack said then is not in this file any more, or was altered.', 'Run check on the file; then mark the pack as read again.')
}
