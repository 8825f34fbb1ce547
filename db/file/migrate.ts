// Brings a file to the schema of this build: forward only, in one exclusive transaction. Knows nothing of entities.
import { SCHEMA_VERSION } from '#shared/schema/index.ts'
import { assertContiguous, migrations, migrationSql, type Migration } from '#db/migrations/index.ts'
import { APPLICATION_ID, type Connection } from '#db/store/connection.ts'

export type MigrationSet = { readonly list: readonly Migration[]; readonly sql: (migration: Migration) => string }

export const released: MigrationSet = { list: migrations, sql: (migration) => migrationSql(migration) }

export const latestVersion = (set: MigrationSet): number => set.list.at(-1)?.version ?? 0

export const versionOf = (connection: Connection): number => connection.pragma<{ user_version: number }>('user_version')[0]?.user_version ?? 0

/** Runs every migration after the file's version. All or none: a failure leaves the file as it was. */
export function migrate(connection: Connection, set: MigrationSet = released): void {
  assertContiguous(set.list)
  if (set === released && latestVersion(set) !== SCHEMA_VERSION) throw new Error(`The build writes schema ${SCHEMA_VERSION} but its migrations end at ${latestVersion(set)}.`)
  connection.pragma('foreign_keys = OFF')
  try {
    connection.run('BEGIN EXCLUSIVE')
    try {
      const from = versionOf(connection)
      for (const migration of set.list.filter(({ version }) => version > from)) connection.exec(set.sql(migration))
      connection.pragma(`application_id = ${APPLICATION_ID}`)
      connection.pragma(`user_version = ${latestVersion(set)}`)
      connection.run('COMMIT')
    } catch (error) {
      if (connection.inTransaction) connection.run('ROLLBACK')
      throw error
    }
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}
