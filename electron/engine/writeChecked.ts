// The one way a finished document gets onto a disk, for every host: into a file beside the place, flushed, opened again, compared with what
// the engine searched and let out, and only then renamed. Until that moment what stood there stands there, whole. Not for cycle files,
// which only the store writes. Loads no store: the desktop's main process imports it.
import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { appError, Refusal } from '#shared/errors.ts'

export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const differs = appError(
  'CANNOT_WRITE', 'The document did not arrive on the disk as it was made and checked, so it did not get its name.', 'Try again; if it happens again, choose another place.',
  'What stood at that place stands there still.',
)

/**
 * Replaces what is at `path`. `sha256` is that of the document as the engine let it out: of a public one, as it was searched for exempt
 * text. Refuses CANNOT_WRITE when what lies on the disk is anything else; throws what the file system throws. In both cases `path` is as it
 * was and nothing is left beside it.
 */
export async function writeChecked(path: string, bytes: Uint8Array, sha256: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    const file = await open(aside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (fingerprint(await readFile(aside)) !== sha256) throw new Refusal(differs)
    await rename(aside, path)
    await flushFolder(dirname(path))
  } catch (problem) {
    await rm(aside, { force: true })
    throw problem
  }
}

/** So that the new name survives a power cut; not every system lets a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // The document itself is on the disk.
  }
}
