// Reading the log and the tables derived from it, row by row. Writes only `head` and `conflict`; records are appended by
// finish.ts (own) and absorb.ts (received), and by nobody else.
import { type Connection } from './connection.ts'
import { derive, sparseHeads, type Derived } from './derive.ts'
import { type ChangeRow, type OperationRow, type RowRecord } from './records.ts'

type RecordText = Omit<RowRecord, 'name' | 'prev'> & { readonly prev: string }

const COLUMNS = 'c.operation, c.n, o.at, c.scope, c.entity, c.grp, c.op, c.value, c.erased, c.prev'
const JOINED = 'change c JOIN operation o ON o.id = c.operation AND o.scope = c.scope'
const OF_ROWS = `SELECT c.row_id, ${COLUMNS} FROM ${JOINED} WHERE c.row_id IN (SELECT value FROM json_each(?))`

export function toRecord(text: RecordText): RowRecord {
  return { ...text, name: `${text.operation}/${text.n}`, prev: JSON.parse(text.prev) as string[] }
}

/** Every record of one row. */
export const recordsOfRow = (connection: Connection, row: string): RowRecord[] =>
  connection.many<RecordText>(`SELECT ${COLUMNS} FROM ${JOINED} WHERE c.row_id = ?`, row).map(toRecord)

/** Every record of many rows, by row. */
export function recordsOfRows(connection: Connection, rows: readonly string[]): Map<string, RowRecord[]> {
  const records = new Map<string, RowRecord[]>()
  for (const { row_id, ...text } of connection.many<RecordText & { readonly row_id: string }>(OF_ROWS, JSON.stringify(rows))) {
    const list = records.get(row_id)
    if (list === undefined) records.set(row_id, [toRecord(text)])
    else list.push(toRecord(text))
  }
  return records
}

/** Heads of a key as the sparse table holds them; empty means the row's insert. */
export const storedHeads = (connection: Connection, row: string, grp: string): string[] =>
  connection.many<{ change: string }>('SELECT change FROM head WHERE row_id = ? AND grp = ?', row, grp).map(({ change }) => change)

/** Of a key of which nobody is undecided. */
export function replaceHead(connection: Connection, row: string, grp: string, head: string): void {
  connection.run('DELETE FROM head WHERE row_id = ? AND grp = ?', row, grp)
  connection.run('INSERT INTO head (row_id, grp, change) VALUES (?, ?, ?)', row, grp, head)
}

/** Writes what was derived of one row into `head` and `conflict`. */
export function storeDerived(connection: Connection, row: string, derived: Derived): void {
  connection.run('DELETE FROM head WHERE row_id = ?', row)
  for (const { grp, change } of sparseHeads(derived)) connection.run('INSERT INTO head (row_id, grp, change) VALUES (?, ?, ?)', row, grp, change)
  connection.run('DELETE FROM conflict WHERE row_id = ?', row)
  for (const [grp, heads] of derived.conflicts) {
    connection.run('INSERT INTO conflict (row_id, grp, entity, heads) VALUES (?, ?, ?, ?)', row, grp, derived.entity, JSON.stringify(heads))
  }
}

export const deriveRow = (connection: Connection, row: string): Derived => derive(recordsOfRow(connection, row))

export const latestAt = (connection: Connection): string | null => connection.one<{ at: string | null }>('SELECT max(at) AS at FROM operation')?.at ?? null

export const chainEnd = (connection: Connection, replica: string, scope: string): { seq: number; hash: string } =>
  connection.one<{ seq: number; hash: string }>('SELECT seq, hash FROM operation WHERE replica = ? AND scope = ? ORDER BY seq DESC, id DESC LIMIT 1', replica, scope) ?? { seq: 0, hash: '' }

export function appendOperation(connection: Connection, operation: OperationRow): void {
  connection.run(
    `INSERT INTO operation (id, scope, replica, seq, at, actor, command, reason, undoes, "schema", parent, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    operation.id, operation.scope, operation.replica, operation.seq, operation.at, operation.actor, operation.command, operation.reason,
    operation.undoes, operation.schema, operation.parent, operation.hash,
  )
}

export function appendChange(connection: Connection, change: ChangeRow): void {
  connection.run(
    'INSERT INTO change (operation, scope, n, entity, row_id, grp, op, value, salt, erased, prev) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    change.operation, change.scope, change.n, change.entity, change.row_id, change.grp, change.op, change.value, change.salt, change.erased, change.prev,
  )
}
