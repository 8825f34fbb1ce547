// A whole, verified copy of the open file: written beside its place under a name of its own, opened again, checked, put on the
// disk, and only then given its name. Never overwrites; a half-made copy is never seen.
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { createHash, randomBytes } from 'node:crypto'
import { refuse } from '#shared/errors.ts'
import { checkFile } from './check.ts'
import { openConnection, type Connection } from './connection.ts'
import { dump } from './dump.ts'
import { sha256 } from './hash.ts'

/** Flushes a file or folder to the disk; a folder cannot be flushed on every system, and need not be there. */
export function flush(path: string, isFolder = false): void {
  try {
    const handle = openSync(path, isFolder ? 'r' : 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!isFolder) throw error
  }
}

export function sha256OfFile(path: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1 << 20)
  const handle = openSync(path, 'r')
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) hash.update(buffer.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

/** Names are at most 255 bytes nearly everywhere, and the temporary name is a little longer than the one wanted. */
const LONGEST_NAME = 230

/** Refuses FILE_EXISTS, and CANNOT_WRITE for a name that could not be made. */
export function refuseExisting(path: string): void {
  if (Buffer.byteLength(basename(path)) > LONGEST_NAME) refuse('CANNOT_WRITE', 'The name of the file is longer than this computer allows.', 'Choose a shorter name.', 'Nothing was made.')
  if (existsSync(path)) refuse('FILE_EXISTS', `There is already a file at ${path}.`, 'Choose another name or folder: a file is never written over.', 'The file that is there was left as it is.')
}

/** Gives a finished file its name, refusing FILE_EXISTS if something took the name meanwhile. */
export function giveName(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
    rmSync(temporary)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') refuseExisting(path)
    // File systems without hard links (a stick in FAT): the name was free a moment ago, and rename is as near as it gets.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error
    refuseExisting(path)
    renameSync(temporary, path)
  }
  flush(dirname(path), true)
}

export const temporaryName = (path: string): string => `${path}.part-${randomBytes(6).toString('hex')}`

/** Removes a half-made file and what SQLite put beside it. */
export function removeHalf(temporary: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    try {
      rmSync(temporary + suffix, { force: true })
    } catch {
      // Clearing up must not speak over the reason there is something to clear up.
    }
  }
}

/** What a copy turned out to be: `differs` when only its state is not what its log says, as in the file it was made from. */
type Outcome = 'good' | 'differs' | 'bad'

function writeChecked(connection: Connection, cycle: string, temporary: string): Outcome {
  const expected = sha256(dump(connection))
  connection.run('VACUUM INTO ?', temporary)
  const copy = openConnection(temporary)
  try {
    const { integrity, chain, rebuild, dump: found } = checkFile(copy, cycle)
    if (!integrity.ok || !chain.ok || found !== expected) return 'bad'
    return rebuild.ok ? 'good' : 'differs'
  } finally {
    copy.close()
  }
}

/** Saves a copy at `path`. `heal` puts the open file's state right from its log, when the copy shows that it needs it. */
export function saveCopy(connection: Connection, cycle: string, path: string, heal: () => void): { path: string; sha256: string; bytes: number } {
  refuseExisting(path)
  const temporary = temporaryName(path)
  try {
    let outcome = writeChecked(connection, cycle, temporary)
    if (outcome === 'differs') {
      removeHalf(temporary)
      heal()
      outcome = writeChecked(connection, cycle, temporary)
    }
    if (outcome !== 'good') {
      refuse('CANNOT_WRITE', 'The copy was written but did not read back as it should.', 'Run check on this file, then try again, if possible on another drive.', 'The copy was discarded. The open file was not touched.')
    }
    const digest = sha256OfFile(temporary)
    flush(temporary)
    giveName(temporary, path)
    return { path, sha256: digest, bytes: statSync(path).size }
  } finally {
    removeHalf(temporary)
  }
}
