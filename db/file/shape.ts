// The schema a file must have: what the released migrations make of an empty file. A file with anything more (a trigger, a view) or
// less is not opened: what it added would run with our writes.
import { openConnection, type Connection } from '#db/store/connection.ts'
import { latestVersion, migrate, released, type MigrationSet } from './migrate.ts'

/** One line per table, index and trigger, sorted by name; SQLite's own are left out. */
export type Shape = readonly string[]

export function shapeOfFile(connection: Connection): Shape {
  return connection
    .many<{ type: string; name: string; sql: string | null }>(`SELECT type, name, sql FROM sqlite_schema WHERE NOT (type IN ('table', 'index') AND name GLOB 'sqlite_*') ORDER BY type, name`)
    .map(({ type, name, sql }) => `-- ${type} ${name}\n${sql ?? ''};\n`)
}

/** The shape of a new file after these migrations, up to a version. */
export function shapeOf(set: MigrationSet = released, version: number = latestVersion(set)): Shape {
  const connection = openConnection(':memory:', { mustExist: false })
  try {
    migrate(connection, { ...set, list: set.list.filter((migration) => migration.version <= version) })
    return shapeOfFile(connection)
  } finally {
    connection.close()
  }
}

export const snapshotText = (shape: Shape): string => `-- The schema of a cycle file as the migrations make it. Written by db/migrations/seal.ts; a test compares.\n\n${shape.join('\n')}`
