// What the log, and what is derived from it, holds of the rows an operation wrote: asked once for many rows, for a question to each row
// of a large import took longer than writing it. A question is asked when the first row needs its answer. Reads only.
import { type Connection } from './connection.ts'
import { recordsOfRows } from './log.ts'
import { type RowRecord } from './records.ts'

/** Rows asked for at a time: enough to be quick, few enough to stay small. */
const PAGE = 500

export function* pages<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += PAGE) yield list.slice(at, at + PAGE)
}

export type Standing = {
  /** Whether the log has ever heard of the row. */
  isKnown(row: string): boolean
  /** Heads of a key as the sparse table holds them; none means the row's insert. */
  heads(row: string, grp: string): readonly string[]
  /** The name of the row's insert, which stands as head of every key without heads of its own. */
  insert(row: string): string | undefined
  isUndecided(row: string): boolean
  /** Every record of the row. */
  records(row: string): readonly RowRecord[]
}

const IN_ROWS = 'row_id IN (SELECT value FROM json_each(?))'

/** `whole`: those of the rows whose every record will be wanted. */
export function standingOf(connection: Connection, rows: readonly string[], whole: readonly string[]): Standing {
  const ask = <R>(sql: string): R[] => connection.many<R>(sql, JSON.stringify(rows))
  const known = once(() => new Set(ask<{ row_id: string }>(`SELECT DISTINCT row_id FROM change WHERE ${IN_ROWS}`).map(({ row_id }) => row_id)))
  const heads = once(() => Map.groupBy(ask<{ row_id: string; grp: string; change: string }>(`SELECT row_id, grp, change FROM head WHERE ${IN_ROWS}`), ({ row_id }) => row_id))
  const inserts = once(() => {
    const named = ask<{ row_id: string; name: string }>(`SELECT row_id, operation || '/' || n AS name FROM change WHERE ${IN_ROWS} AND grp = '*' AND op = 'insert' ORDER BY operation DESC, n DESC`)
    return new Map(named.map(({ row_id, name }) => [row_id, name]))
  })
  const undecided = once(() => new Set(ask<{ row_id: string }>(`SELECT row_id FROM conflict WHERE ${IN_ROWS}`).map(({ row_id }) => row_id)))
  const records = once(() => recordsOfRows(connection, whole))
  return {
    isKnown: (row) => known().has(row),
    heads: (row, grp) => (heads().get(row) ?? []).filter((head) => head.grp === grp).map(({ change }) => change),
    insert: (row) => inserts().get(row),
    isUndecided: (row) => undecided().has(row),
    records: (row) => records().get(row) ?? recordsOfRows(connection, [row]).get(row) ?? [],
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
