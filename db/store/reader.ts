// Reading for everybody outside the store. Cannot write: every statement is checked to be a reading SELECT. What SQLite refuses
// comes out in words at each statement: a query may wait for something between two of them, out of reach of who called it.
import { type EntityName, type Row } from '#shared/schema/index.ts'
import { type Connection } from './connection.ts'
import { infoOf, quoted } from './entities.ts'
import { inWords } from './sqliteErrors.ts'
import { type ReadableDb, type SqlValue } from './types.ts'

export function readerOf(connection: Connection): ReadableDb {
  return {
    all: <R>(sql: string, ...params: SqlValue[]) => inWords(() => connection.select<R>(sql, ...params)),
    get: <R>(sql: string, ...params: SqlValue[]) => inWords(() => connection.select<R>(sql, ...params)[0]),
    row: <E extends EntityName>(entity: E, id: string) => inWords(() => connection.one<Row<E>>(infoOf(entity).oneSql, id)),
    rows: <E extends EntityName>(entity: E, where: Partial<Row<E>> = {}) => {
      const info = infoOf(entity)
      const tests = Object.entries(where as Record<string, SqlValue | undefined>).filter(([, value]) => value !== undefined)
      for (const [column] of tests) {
        if (column !== 'id' && column !== 'scope' && !info.known.has(column)) throw new Error(`${entity} has no column ${column}.`)
      }
      const clause = tests.length === 0 ? '' : ` WHERE ${tests.map(([column]) => `${quoted(column)} IS ?`).join(' AND ')}`
      return inWords(() => connection.many<Row<E>>(`${info.selectSql}${clause} ORDER BY id`, ...tests.map(([, value]) => value ?? null)))
    },
    blob: (sha256: string) => inWords(() => connection.one<{ bytes: Uint8Array }>('SELECT bytes FROM blob WHERE sha256 = ?', sha256)?.bytes),
  } as ReadableDb
}
