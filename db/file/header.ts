// What the first bytes of a file say, read without SQLite. On POSIX systems closing any handle of a file drops every lock this process
// has on it, SQLite's among them, and others could then write into our open file: so a handle on a file that may be open here is kept.
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { APPLICATION_ID, openConnection } from '#db/store/connection.ts'
import { refusalFor } from '#db/store/sqliteErrors.ts'
import { not, type Classification } from './sentences.ts'

const MAGIC = 'SQLite format 3\0'
const HEADER = 100

/** Handles of files in use, by device and inode; at most one each. Read through again, and closed once the file is free. */
const kept = new Map<string, number>()

/** Whether this process or another has one of our files open. One in use has a -wal beside it, as has one left by a crash. */
function isInUse(path: string): boolean {
  if (!existsSync(`${path}-wal`)) return false
  const shared = existsSync(`${path}-shm`)
  try {
    const connection = openConnection(path, { readonly: true })
    try {
      connection.one('SELECT 1 FROM sqlite_schema')
    } finally {
      connection.close()
    }
    return false
  } catch (error) {
    // Whatever else is wrong with it is found later.
    return refusalFor(error)?.code === 'FILE_LOCKED'
  } finally {
    // A reader leaves its index behind; the place of somebody else's file stays as it was.
    if (!shared) rmSync(`${path}-shm`, { force: true })
  }
}

const isOurs = (header: Buffer): boolean => header.length === HEADER && header.readUInt32BE(68) === APPLICATION_ID

/** The first bytes, and whether it is one of our files in use; null when it cannot be read. */
function readHeader(path: string): { header: Buffer; inUse: boolean } | null {
  const { dev, ino } = statSync(path)
  const file = `${dev}:${ino}`
  let handle: number
  try {
    handle = kept.get(file) ?? openSync(path, 'r')
  } catch {
    return null
  }
  kept.set(file, handle)
  const bytes = Buffer.alloc(HEADER)
  const header = bytes.subarray(0, readSync(handle, bytes, 0, HEADER, 0))
  const inUse = isOurs(header) && isInUse(path)
  if (!inUse) {
    kept.delete(file)
    closeSync(handle)
  }
  return { header, inUse }
}

/** What the first bytes and the size say; null when they say nothing against it. `newest` is the schema this build writes. */
export function fromHeader(path: string, size: number, newest: number): Classification | null {
  const read = readHeader(path)
  if (read === null) return not('unreadable', path)
  const { header, inUse } = read
  if (!header.toString('latin1').startsWith(MAGIC.slice(0, header.length))) return not('notDatabase', path)
  if (header.length < HEADER) return not('damaged', path, 'it is cut off')
  if (!isOurs(header)) return not('foreign', path)
  if (inUse) return not('locked', path)
  const schema = header.readUInt32BE(60)
  if (schema > newest) return not('tooNew', path, String(schema), schema)
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  const counted = header.readUInt32BE(24) === header.readUInt32BE(92)
  // A crash in the middle of a checkpoint leaves a short file that its -wal makes whole again.
  if (counted && pages * pageSize > size && !existsSync(`${path}-wal`)) return not('damaged', path, 'it is cut off')
  return null
}
