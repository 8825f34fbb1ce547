// Puts what was derived of a row into its state table. Called with the gate on `deriving`: nothing is noted.
import { isEntity } from '#shared/schema/index.ts'
import { type RowState } from './capture.ts'
import { type Connection } from './connection.ts'
import { type Derived } from './derive.ts'
import { infoOf, quoted, type EntityInfo, type Values } from './entities.ts'

/**
 * The columns of a derived live row; null when it is not to be shown: deleted, waiting, of an entity this build does not know, or
 * erased. A group that came with a later schema and that nobody has written yet is blank, as the migration left it.
 */
export function stateValues(derived: Derived): Values | null {
  if (!derived.live || !isEntity(derived.entity)) return null
  const values: Values = {}
  for (const group of infoOf(derived.entity).groups) {
    const text = derived.values.get(group.name)
    if (text === null) return null
    const value = text === undefined ? {} : (JSON.parse(text) as Values)
    for (const column of group.columns) values[column] = value[column] ?? null
  }
  return values
}

/** A live row as it stands; null when there is none. */
export function stateOfRow(connection: Connection, info: EntityInfo, row: string): RowState | null {
  const found = connection.one<Values>(info.oneSql, row)
  if (found === undefined) return null
  const { id: _, scope, ...values } = found
  return { scope: String(scope), values }
}

function insertState(connection: Connection, info: EntityInfo, row: string, scope: string, values: Values): void {
  const columns = ['id', 'scope', ...Object.keys(values)]
  connection.run(
    `INSERT INTO ${quoted(info.name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    row, scope, ...Object.values(values),
  )
}

/** Makes the state table agree with what was derived; leaves the row alone when it does already. */
export function storeState(connection: Connection, row: string, derived: Derived): void {
  if (!isEntity(derived.entity)) return
  const info = infoOf(derived.entity)
  const wanted = stateValues(derived)
  const present = connection.one<Values>(info.oneSql, row)
  if (wanted === null) {
    if (present !== undefined) connection.run(info.deleteSql, row)
    return
  }
  if (present === undefined) return insertState(connection, info, row, derived.scope, wanted)
  updateDiffering(connection, info, row, present, { scope: derived.scope, ...wanted })
}

/**
 * Sets only the columns that differ: naming a parent that is missing is no reason to refuse an edit elsewhere in the row, and SQLite
 * checks a foreign key whenever its column is written, even with the value it had.
 */
export function updateDiffering(connection: Connection, info: EntityInfo, row: string, present: Values, wanted: Values): void {
  const changed = Object.entries(wanted).filter(([column, value]) => present[column] !== value)
  if (changed.length === 0) return
  connection.run(
    `UPDATE ${quoted(info.name)} SET ${changed.map(([column]) => `${quoted(column)} = ?`).join(', ')} WHERE id = ?`,
    ...changed.map(([, value]) => value), row,
  )
}
