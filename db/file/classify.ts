// Says what a file is before anything trusts it. The first bytes are read apart, so that nobody else's file is ever opened by SQLite;
// then SQLite's own quick check, then the schema. `inspect` leaves a good file open, so that nothing can change in between.
import { accessSync, constants, existsSync, realpathSync, statSync, type Stats } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { openConnection, type Connection } from '#db/store/connection.ts'
import { refusalFor } from '#db/store/sqliteErrors.ts'
import { fromHeader } from './header.ts'
import { latestVersion, released, versionOf, type MigrationSet } from './migrate.ts'
import { isNetworkMount, isNetworkPath, syncService } from './places.ts'
import { not, type Classification } from './sentences.ts'
import { shapeOf, shapeOfFile, type Shape } from './shape.ts'

type Inspected = { readonly classification: Classification; readonly connection: Connection | null }

/** Why nothing may be written at this place, file or not; null when it may. `path` need not exist. */
export function unsafePlace(path: string): Classification | null {
  const real = nearestReal(path)
  const service = syncService(path) ?? syncService(real)
  if (service !== null) return not('synced', path, service)
  if (isNetworkPath(path) || isNetworkPath(real) || isNetworkMount(real)) return not('network', path)
  return null
}

/** The path with links resolved, as far as it exists. */
function nearestReal(path: string): string {
  const full = resolve(path)
  for (let place = full; ; place = dirname(place)) {
    if (existsSync(place)) return realpathSync(place) + full.slice(place.length)
    if (dirname(place) === place) return full
  }
}

/**
 * Marked read-only counts even for an administrator, who could write all the same. Not for a folder on Windows: there the mark means
 * that the folder has an icon of its own, as Documents often has.
 */
export function isReadOnly(path: string): boolean {
  const stat = statSync(path)
  const marked = (stat.mode & 0o222) === 0
  if (marked && (stat.isFile() || process.platform !== 'win32')) return true
  try {
    accessSync(path, constants.W_OK)
    return false
  } catch {
    return true
  }
}

function differenceOf(found: Shape, expected: Shape): string | null {
  const more = found.find((line) => !expected.includes(line))
  const less = expected.find((line) => !found.includes(line))
  const first = more ?? less
  return first === undefined ? null : (first.split('\n')[0] ?? '').replace('-- ', '')
}

/** What SQLite and the schema say of an open file. */
function fromInside(path: string, connection: Connection, set: MigrationSet): Classification {
  const schema = versionOf(connection)
  if (schema > latestVersion(set)) return not('tooNew', path, String(schema), schema)
  const problems = connection.pragma<{ quick_check: string }>('quick_check(1)').map((row) => row.quick_check)
  if (problems.length !== 1 || problems[0] !== 'ok') return not('damaged', path, 'part of it cannot be read', schema)
  const difference = differenceOf(shapeOfFile(connection), shapeOf(set, schema))
  if (difference !== null) return not('altered', path, difference, schema)
  if (connection.one(`SELECT 1 FROM meta WHERE "key" = 'cycle'`) === undefined) return not('damaged', path, 'it does not say which cycle it is', schema)
  return { state: 'ok', error: null, schema }
}

/** Whether anything is there; `shut` when a folder on the way may not be entered. A name no system can have is simply not there. */
function statOf(path: string): Stats | 'none' | 'shut' {
  try {
    return statSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'EACCES' || code === 'EPERM' ? 'shut' : 'none'
  }
}

/** What can be said from outside, reading the first bytes at most. */
function fromOutside(path: string, set: MigrationSet): Classification | null {
  const stat = statOf(path)
  if (stat === 'none') return not('missing', path)
  if (stat === 'shut') return not('unreadable', path)
  if (!stat.isFile()) return not('folder', path)
  if (stat.size === 0) return not('empty', path)
  return fromHeader(path, stat.size, latestVersion(set))
}

/** Classifies a file of somebody else's that will only be read and copied, from outside; one in use is `locked`. */
export function glance(path: string, set: MigrationSet = released): Classification {
  return fromOutside(path, set) ?? { state: 'ok', error: null, schema: null }
}

/** Classifies; a file that is ok is handed back open, and locked for everybody else. */
export function inspect(path: string, set: MigrationSet = released): Inspected {
  const closed = (classification: Classification): Inspected => ({ classification, connection: null })
  const unsafe = unsafePlace(path)
  if (unsafe !== null) return closed(unsafe)
  const outside = fromOutside(path, set)
  if (outside !== null) return closed(outside)
  if (isReadOnly(path)) return closed(not('readOnlyFile', path))
  const real = realpathSync.native(path)
  if (isReadOnly(dirname(real))) return closed(not('readOnlyFolder', path))

  let connection: Connection | null = null
  try {
    connection = openConnection(real)
    const classification = fromInside(path, connection, set)
    if (classification.state === 'ok') return { classification, connection }
    connection.close()
    return closed(classification)
  } catch (error) {
    connection?.close()
    const refusal = refusalFor(error)
    if (refusal?.code === 'FILE_LOCKED') return closed(not('locked', path))
    if (refusal?.code === 'FILE_DAMAGED') return closed(not('damaged', path, 'part of it cannot be read'))
    if (refusal === undefined) throw error
    return closed({ state: 'unreadable', error: refusal, schema: null })
  }
}

/** What a file is, without keeping it open. */
export function classify(path: string): Classification {
  const { classification, connection } = inspect(path)
  connection?.close()
  return classification
}
