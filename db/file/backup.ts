// The snapshot that is taken before a file is migrated: a whole, verified file beside it, with a name that says why it is there.
import { basename, dirname, extname, join } from 'node:path'
import { type Connection } from '#db/store/connection.ts'
import { flush, giveName, removeHalf, temporaryName } from '#db/store/saveCopy.ts'
import { openConnection } from '#db/store/connection.ts'

/** `cycle.rppr` before schema 2 becomes `cycle (before format 2, 2026-11-22 101530).rppr`. */
export function snapshotPath(path: string, version: number, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '')
  return join(dirname(path), `${basename(path, extname(path))} (before format ${version}, ${stamp})${extname(path)}`)
}

/** Throws when the snapshot cannot be made or does not read back: there is then no migration. */
export function snapshotBefore(connection: Connection, version: number, now: number): string {
  const path = snapshotPath(connection.path, version, now)
  const temporary = temporaryName(path)
  try {
    connection.run('VACUUM INTO ?', temporary)
    const copy = openConnection(temporary)
    try {
      const problems = copy.pragma<{ integrity_check: string }>('integrity_check(1)')
      if (problems[0]?.integrity_check !== 'ok') throw new Error('The snapshot before the migration does not read back.')
    } finally {
      copy.close()
    }
    flush(temporary)
    giveName(temporary, path)
    return path
  } finally {
    removeHalf(temporary)
  }
}
