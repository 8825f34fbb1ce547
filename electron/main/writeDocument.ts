// Writes a finished document so that its name never stands for half of it: into a file beside it, flushed to the disk, then
// renamed. Not for cycle files, which only the store writes.
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Replaces what is at `path`. Throws what the file system throws; then `path` is as it was and nothing is left beside it. */
export async function writeDocument(path: string, bytes: Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    const file = await open(aside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
  } catch (problem) {
    await rm(aside, { force: true })
    throw problem
  }
}
