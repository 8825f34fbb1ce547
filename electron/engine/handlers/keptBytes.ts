// The bytes of a file kept in the cycle file, by their sha256, as they were when they were kept.
import { createHash } from 'node:crypto'
import { type ReadableDb } from '#db/store/types.ts'
import { refuse } from '#shared/errors.ts'

export type KeptFile = {
  readonly name: string
  readonly sha256: string
  /** Whom to ask when they are not here: "Ask for the file from whoever issued the pack." */
  readonly ask: string
  /** "what was issued": what altered bytes no longer are. */
  readonly was: string
}

/** Refuses NOT_FOUND where they are not in this file, FILE_ALTERED where another program changed them. */
export function keptBytes(db: Pick<ReadableDb, 'blob'>, { name, sha256, ask, was }: KeptFile): Uint8Array {
  const bytes = db.blob(sha256)
  if (bytes === undefined) return refuse('NOT_FOUND', `The bytes of “${name}” are not in this file.`, ask)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) refuse('FILE_ALTERED', `“${name}” is not ${was}: its bytes were altered by another program.`, 'Take it from a copy or backup of this file; check names what else is wrong.')
  return bytes
}
