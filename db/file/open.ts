// Opens a cycle file, or makes a new one. Classifies before it trusts; never overwrites; a half-made file never has the name.
import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { refuse, Refusal } from '#shared/errors.ts'
import { openConnection, type Connection } from '#db/store/connection.ts'
import { flush, giveName, refuseExisting, removeHalf, temporaryName } from '#db/store/saveCopy.ts'
import { inWords } from '#db/store/sqliteErrors.ts'
import { createStoreOn } from '#db/store/store.ts'
import { type Store, type StoreOptions } from '#db/store/types.ts'
import { snapshotBefore } from './backup.ts'
import { inspect, isReadOnly, unsafePlace } from './classify.ts'
import { latestVersion, migrate, released, versionOf, type MigrationSet } from './migrate.ts'

const salt = (): string => randomBytes(16).toString('hex')

function storeOn(connection: Connection, options: StoreOptions): Store {
  const cycle = connection.one<{ value: string }>(`SELECT value FROM meta WHERE "key" = 'cycle'`)?.value ?? ''
  return createStoreOn({ connection, cycle, device: options.device, clock: options.clock, newId: options.newId, newSalt: options.newSalt ?? salt })
}

/** Opens what `inspect` finds good, brought to the schema of `set`. A snapshot is taken before anything is migrated. */
export function openInspected(path: string, clock: () => number, set: MigrationSet = released): Connection {
  const { classification, connection } = inspect(path, set)
  if (connection === null) throw new Refusal(classification.error ?? { code: 'UNEXPECTED', message: 'The file could not be opened.', kept: 'The file was not touched.', next: 'Try again.' })
  try {
    if (versionOf(connection) < latestVersion(set)) {
      snapshotBefore(connection, latestVersion(set), clock())
      migrate(connection, set)
    }
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Opens an existing file. Refuses with the code of its classification: FILE_MISSING, FILE_LOCKED, FILE_TOO_NEW … */
export function openStore(options: StoreOptions): Store {
  return inWords(() => {
    const connection = openInspected(options.path, options.clock)
    try {
      return storeOn(connection, options)
    } catch (error) {
      connection.close()
      throw error
    }
  })
}

/** Makes a new, empty file and opens it. Refuses FILE_EXISTS. `cycle` is the file's own id, made here unless given. */
export function createStore(options: StoreOptions & { readonly cycle?: string }): Store {
  return inWords(() => {
    const unsafe = unsafePlace(options.path)?.error
    if (unsafe) throw new Refusal({ ...unsafe, kept: 'Nothing was made.' })
    refuseExisting(options.path)
    const folder = dirname(resolve(options.path))
    if (!existsSync(folder)) refuse('FILE_MISSING', `There is no folder ${folder}.`, 'Make the folder first, or choose another.', 'Nothing was made.')
    if (isReadOnly(folder)) refuse('FILE_READ_ONLY', `The folder ${folder} cannot be written to.`, 'Choose a folder of your own.', 'Nothing was made.')
    const path = join(realpathSync.native(folder), basename(options.path))
    const temporary = temporaryName(path)
    try {
      const connection = openConnection(temporary, { mustExist: false })
      try {
        migrate(connection)
        connection.run('INSERT INTO meta ("key", "value") VALUES (?, ?)', 'cycle', options.cycle ?? options.newId())
      } finally {
        connection.close()
      }
      flush(temporary)
      giveName(temporary, path)
    } finally {
      removeHalf(temporary)
    }
    return openStore({ ...options, path })
  })
}
