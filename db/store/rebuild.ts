// Derives everything again from the log alone: to compare with what the file holds (check), or to put it right (heal).
import { refuse } from '#shared/errors.ts'
import { entityNames, isEntity, type EntityName } from '#shared/schema/index.ts'
import { type Capture } from './capture.ts'
import { type Connection } from './connection.ts'
import { derive, sparseHeads, type Derived } from './derive.ts'
import { entities, infoOf, quoted, type Values } from './entities.ts'
import { storeDerived, toRecord } from './log.ts'
import { type RowRecord } from './records.ts'
import { stateValues, storeState } from './state.ts'
import { type SqlValue } from './types.ts'

/** Rows derived at a time: enough to be quick, few enough to stay small. */
const PAGE = 2000

type Stored = Omit<RowRecord, 'name' | 'prev' | 'at'> & { readonly row_id: string; readonly prev: string }

/** What is derived of one row; null when a record of it is no JSON any more. The chain says which; here nothing may throw. */
function deriveReadable(records: readonly Stored[], at: ReadonlyMap<string, string>): Derived | null {
  try {
    return derive(records.map((record) => toRecord({ ...record, at: at.get(record.operation) ?? '' })))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Every row of the log with what is derived of it, page by page in the order of row ids. */
function* derivedRows(connection: Connection): Generator<{ row: string; derived: Derived | null }> {
  const at = new Map(connection.many<{ id: string; at: string }>('SELECT id, at FROM operation').map((each) => [each.id, each.at]))
  let after = ''
  for (;;) {
    const page = connection.many<{ row_id: string }>('SELECT DISTINCT row_id FROM change WHERE row_id > ? ORDER BY row_id LIMIT ?', after, PAGE)
    const last = page.at(-1)?.row_id
    if (last === undefined) return
    const records = connection.many<Stored>(
      'SELECT row_id, operation, n, scope, entity, grp, op, value, erased, prev FROM change WHERE row_id > ? AND row_id <= ? ORDER BY row_id', after, last,
    )
    for (const [row, own] of Map.groupBy(records, ({ row_id }) => row_id)) {
      yield { row, derived: deriveReadable(own, at) }
    }
    after = last
  }
}

type Found = { readonly states: Map<EntityName, Map<string, Values>>; readonly heads: Map<string, string[]>; readonly conflicts: Map<string, string[]> }

function grouped<R>(rows: readonly R[], row: (each: R) => string, text: (each: R) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const each of rows) {
    const list = groups.get(row(each))
    if (list === undefined) groups.set(row(each), [text(each)])
    else list.push(text(each))
  }
  return groups
}

function readFile(connection: Connection): Found {
  return {
    states: new Map(entities.map((info) => [info.name, new Map(connection.many<Values>(info.selectSql).map((row) => [String(row['id']), row]))])),
    heads: grouped(connection.many<{ row_id: string; grp: string; change: string }>('SELECT row_id, grp, change FROM head'), (each) => each.row_id, (each) => `${each.grp} ${each.change}`),
    conflicts: grouped(
      connection.many<{ row_id: string; grp: string; heads: string }>('SELECT row_id, grp, heads FROM conflict'), (each) => each.row_id, (each) => `${each.grp} ${each.heads}`,
    ),
  }
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n')

const shownText = (value: SqlValue | undefined): string => JSON.stringify(value ?? null).slice(0, 60)

/** Takes what the file holds of one row out of `found` and says how it differs from what was derived. */
function compareRow(found: Found, row: string, derived: Derived | null): string[] {
  const differences: string[] = []
  const heads = found.heads.get(row) ?? []
  const conflicts = found.conflicts.get(row) ?? []
  found.heads.delete(row)
  found.conflicts.delete(row)
  if (derived === null) {
    for (const rows of found.states.values()) rows.delete(row)
    return [`a record of ${row} cannot be read`]
  }
  if (!sameSet(heads, sparseHeads(derived).map(({ grp, change }) => `${grp} ${change}`))) differences.push(`heads of ${derived.entity} ${row}`)
  if (!sameSet(conflicts, [...derived.conflicts].map(([grp, names]) => `${grp} ${JSON.stringify(names)}`))) differences.push(`conflicts of ${derived.entity} ${row}`)
  if (!isEntity(derived.entity)) return differences
  const states = found.states.get(derived.entity)
  const present = states?.get(row)
  const wanted = stateValues(derived)
  states?.delete(row)
  if (wanted === null) {
    if (present !== undefined) differences.push(`${derived.entity} ${row} is there but deleted in the log`)
    return differences
  }
  if (present === undefined) return [...differences, `${derived.entity} ${row} is missing`]
  for (const [column, value] of Object.entries({ scope: derived.scope, ...wanted })) {
    if (present[column] !== value) differences.push(`${derived.entity} ${row}, ${column}: the file holds ${shownText(present[column])}, the log says ${shownText(value)}`)
  }
  return differences
}

/** How state, heads and conflicts differ from what the log says; empty when they agree. Reads only. */
export function compareWithLog(connection: Connection): string[] {
  const found = readFile(connection)
  const differences: string[] = []
  for (const { row, derived } of derivedRows(connection)) differences.push(...compareRow(found, row, derived))
  for (const [entity, rows] of found.states) for (const row of rows.keys()) differences.push(`${entity} ${row} is in no record of the log`)
  for (const row of found.heads.keys()) differences.push(`heads of ${row} are in no record of the log`)
  for (const row of found.conflicts.keys()) differences.push(`conflicts of ${row} are in no record of the log`)
  return differences
}

/** Makes state, heads and conflicts anew from the log. Within a transaction begun with foreign keys off. Refuses FILE_DAMAGED. */
export function rebuildFromLog(connection: Connection, capture: Capture): void {
  capture.set('deriving')
  for (const name of entityNames) connection.run(`DELETE FROM ${quoted(infoOf(name).name)}`)
  connection.run('DELETE FROM head')
  connection.run('DELETE FROM conflict')
  for (const { row, derived } of derivedRows(connection)) {
    if (derived === null) refuse('FILE_DAMAGED', 'The log of this file is damaged itself, so nothing can be put right from it.', 'Keep the file as it is, and open the latest copy or backup.')
    storeDerived(connection, row, derived)
    storeState(connection, row, derived)
  }
  capture.set('closed')
}
