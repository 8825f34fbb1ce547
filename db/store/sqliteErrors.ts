// What SQLite and the operating system say, in words a person can act on. One table, used wherever the store or a file is touched.
import Database from 'better-sqlite3'
import { appError, NOTHING_CHANGED, Refusal, type AppError, type ErrorCode } from '#shared/errors.ts'

const KEPT = 'Everything that was acknowledged before is safe. This change was not made.'

type Saying = readonly [code: ErrorCode, message: string, next: string, kept: string]

const full: Saying = ['DISK_FULL', 'There is no room left on the disk.', 'Free some space, then do it again.', KEPT]
const readOnly: Saying = ['FILE_READ_ONLY', 'The file cannot be written to: it, or the folder it is in, is read-only.', 'Make it writable, or save a copy in another folder and work there.', KEPT]
const locked: Saying = ['FILE_LOCKED', 'The file is open in another program.', 'Close it there, then try again.', NOTHING_CHANGED]
const damaged: Saying = ['FILE_DAMAGED', 'The file is damaged: part of it cannot be read.', 'Do not work on in it. Keep it as it is, and open the latest copy or backup.', KEPT]
const broken: Saying = ['CANNOT_WRITE', 'The disk refused to read or write.', 'Check that the drive is still connected, then try again.', KEPT]
const missing: Saying = ['FILE_MISSING', 'The file, or its folder, is not there.', 'Check the path, or whether the drive is connected.', NOTHING_CHANGED]
const longName: Saying = ['CANNOT_WRITE', 'The name, or the path to it, is longer than this computer allows.', 'Choose a shorter name.', NOTHING_CHANGED]
const large: Saying = ['TOO_LARGE', 'This is more than one entry of the file can hold.', 'Shorten it, then try again.', NOTHING_CHANGED]

const sayings: Readonly<Record<string, Saying>> = {
  SQLITE_FULL: full, ENOSPC: full, EDQUOT: full,
  SQLITE_READONLY: readOnly, SQLITE_PERM: readOnly, EROFS: readOnly, EACCES: readOnly, EPERM: readOnly,
  SQLITE_BUSY: locked, SQLITE_LOCKED: locked, SQLITE_PROTOCOL: locked, EBUSY: locked,
  SQLITE_CORRUPT: damaged, SQLITE_NOTADB: damaged, SQLITE_FORMAT: damaged,
  SQLITE_IOERR: broken, SQLITE_CANTOPEN: broken, SQLITE_NOLFS: broken, EIO: broken, ENOTCONN: broken, ETIMEDOUT: broken,
  ENOENT: missing, ENOTDIR: missing, ENAMETOOLONG: longName,
  SQLITE_TOOBIG: large, EFBIG: large,
}

/** SQLite's extended codes refine the plain ones: SQLITE_IOERR_WRITE is a SQLITE_IOERR. */
const plainCode = (code: string): string => (code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code)

function codeOf(error: unknown): string | undefined {
  if (error instanceof Database.SqliteError) return error.code
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The refusal a failure stands for; undefined for a mistake of ours, which must stay loud. */
export function refusalFor(error: unknown): AppError | undefined {
  if (error instanceof Refusal) return error.error
  const code = codeOf(error)
  const saying = code === undefined ? undefined : (sayings[code] ?? sayings[plainCode(code)])
  if (saying === undefined) return undefined
  const [name, message, next, kept] = saying
  return appError(name, message, next, kept)
}

export const isForeignKeyFailure = (error: unknown): boolean => codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY'

/** Runs `work`; what SQLite or the disk refuses comes out as a Refusal. */
export function inWords<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const refusal = refusalFor(error)
    if (refusal === undefined || error instanceof Refusal) throw error
    throw new Refusal(refusal)
  }
}
