// Opens a cycle file, or makes a new one. Classifies before it trusts; never overwrites; a half-made file never has the name.
import { randomBytes } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { openConnection, type Connection } from '#db/store/connection.ts'
import { flush, giveName, refuseExisting, removeHalf, temporaryName } from '#db/store/saveCopy.ts'
import { inWords } from '#db/store/sqliteErrors.ts'
import { createStoreOn } from '#db/store/store.ts'
import { type Store, type StoreOptions } from '#db/store/types.ts'
import { migrate } from './migrate.ts'

const cycleOf = (connection: Connection): string => connection.one<{ value: string }>(`SELECT value FROM meta WHERE "key" = 'cycle'`)?.value ?? ''

const salt = (): string => randomBytes(16).toString('hex')

/** Opens an existing file. Refuses with the code of its classification: FILE_MISSING, FILE_LOCKED, FILE_TOO_NEW … */
export function openStore(options: StoreOptions): Store {
  return inWords(() => {
    const connection = openConnection(realpathSync(options.path))
    try {
      return createStoreOn({ connection, cycle: cycleOf(connection), device: options.device, clock: options.clock, newId: options.newId, newSalt: options.newSalt ?? salt })
    } catch (error) {
      connection.close()
      throw error
    }
  })
}

/** Makes a new, empty file and opens it. Refuses FILE_EXISTS. `cycle` is the file's own id, made here unless given. */
export function createStore(options: StoreOptions & { readonly cycle?: string }): Store {
  return inWords(() => {
    refuseExisting(options.path)
    const temporary = temporaryName(options.path)
    try {
      const connection = openConnection(temporary, { mustExist: false })
      try {
        migrate(connection)
        connection.run('INSERT INTO meta ("key", "value") VALUES (?, ?)', 'cycle', options.cycle ?? options.newId())
      } finally {
        connection.close()
      }
      flush(temporary)
      giveName(temporary, options.path)
    } finally {
      removeHalf(temporary)
    }
    return openStore(options)
  })
}

