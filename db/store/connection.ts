// The one connection of one file: pragmas, prepared statements, transactions. Must not know entities or the log.
import Database from 'better-sqlite3'
import { type SqlValue } from './types.ts'

/** "RPPR" in the file header: what tells our files from anybody else's. */
export const APPLICATION_ID = 0x52505052

type Statement = Database.Statement<unknown[], unknown>

export type Connection = {
  readonly path: string
  /** Rows of a SELECT. */
  many<R>(sql: string, ...params: SqlValue[]): R[]
  /** First row of a SELECT. */
  one<R>(sql: string, ...params: SqlValue[]): R | undefined
  /** Runs one statement that returns nothing. */
  run(sql: string, ...params: (SqlValue | Uint8Array)[]): void
  /** Runs a script. */
  exec(sql: string): void
  pragma<R>(text: string): R[]
  /** As `many`, for SQL written outside the store: refuses what is not one reading SELECT. */
  select<R>(sql: string, ...params: SqlValue[]): R[]
  readonly inTransaction: boolean
  close(): void
}

/** Milliseconds to wait for a virus scanner or an indexer to let go of the file. */
const BUSY_MS = 400

/** SQL built from changing parts must not grow the cache without end. */
const MOST_STATEMENTS = 600

const LARGEST_WAL = 16 * 1024 * 1024

const READING = /^\s*(?:--[^\n]*\n\s*)*(?:SELECT|WITH|EXPLAIN QUERY PLAN)\b/i

/**
 * Opens a database file as a cycle file is opened: exclusive, WAL, every commit on the disk before it is acknowledged.
 * Throws SqliteError; `refusalFor` turns that into words.
 */
export function openConnection(path: string, options: { readonly?: boolean; mustExist?: boolean } = {}): Connection {
  const raw = new Database(path, { readonly: options.readonly ?? false, fileMustExist: options.mustExist ?? true, timeout: BUSY_MS })
  try {
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cell_size_check = ON')
    raw.pragma('temp_store = MEMORY')
    if (options.readonly !== true) {
      // Before the first read: WAL then needs no shared memory, and nobody else gets in.
      raw.pragma('locking_mode = EXCLUSIVE')
      raw.pragma('journal_mode = WAL')
      raw.pragma('synchronous = FULL')
      raw.pragma('foreign_keys = ON')
      // A large import must not leave a large -wal behind for the rest of the day.
      raw.pragma(`journal_size_limit = ${LARGEST_WAL}`)
      raw.pragma('secure_delete = ON')
      // So that even a REPLACE, which nobody here writes, would meet the DELETE triggers of the log.
      raw.pragma('recursive_triggers = ON')
    }
  } catch (error) {
    raw.close()
    throw error
  }

  const cache = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const known = cache.get(sql)
    if (known !== undefined) return known
    if (cache.size >= MOST_STATEMENTS) cache.clear()
    const statement = raw.prepare<unknown[], unknown>(sql)
    cache.set(sql, statement)
    return statement
  }

  return {
    path,
    many: <R>(sql: string, ...params: SqlValue[]) => prepare(sql).all(...params) as R[],
    one: <R>(sql: string, ...params: SqlValue[]) => prepare(sql).get(...params) as R | undefined,
    run: (sql, ...params) => {
      prepare(sql).run(...params)
    },
    exec: (sql) => {
      raw.exec(sql)
    },
    pragma: <R>(text: string) => raw.pragma(text) as R[],
    select: <R>(sql: string, ...params: SqlValue[]) => {
      const statement = prepare(sql)
      if (!READING.test(sql) || !statement.readonly || !statement.reader) throw new Error(`Only a SELECT may be read with: ${sql.slice(0, 80)}`)
      return statement.all(...params) as R[]
    },
    get inTransaction() {
      return raw.inTransaction
    },
    close: () => {
      cache.clear()
      raw.close()
    },
  }
}
