// The log as people read it: operations newest first, with their changes and what each key held before. SELECTs only.
import { type ReadableDb, type SqlValue } from '../store/types.ts'

export type OperationRow = { id: string; at: string; actor: string; command: string; reason: string | null; undoes: string | null; changes: number }
export type ChangeRow = { operation: string; n: number; entity: string; row_id: string; grp: string; op: string; value: string | null; erased: string | null; prev: string }

const OPERATION = `SELECT o.id, max(o.at) AS at, o.actor, o.command, max(o.reason) AS reason, max(o.undoes) AS undoes,
  (SELECT count(*) FROM change c WHERE c.operation = o.id) AS changes FROM operation o`

/** Newest first. `before` is the `at` and id of the last one shown, joined by a space; an operation in two scopes counts once. */
export function operationsBefore(db: ReadableDb, limit: number, before: string | undefined, row: string | undefined): OperationRow[] {
  const conditions: string[] = []
  const values: SqlValue[] = []
  if (before !== undefined) {
    const [at = '', id = ''] = before.split(' ')
    conditions.push('(o.at < ? OR (o.at = ? AND o.id < ?))')
    values.push(at, at, id)
  }
  if (row !== undefined) {
    conditions.push('o.id IN (SELECT operation FROM change WHERE row_id = ? OR row_id IN (SELECT id FROM position WHERE proposal = ?) OR row_id IN (SELECT id FROM priority_effect WHERE proposal = ?))')
    values.push(row, row, row)
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  return db.all<OperationRow>(`${OPERATION} ${where} GROUP BY o.id ORDER BY o.at DESC, o.id DESC LIMIT ?`, ...values, limit)
}

export const countOperations = (db: ReadableDb): number => db.get<{ n: number }>('SELECT count(DISTINCT id) AS n FROM operation')?.n ?? 0

export const newestOperation = (db: ReadableDb): { at: string } | undefined => db.get<{ at: string }>('SELECT at FROM operation ORDER BY at DESC LIMIT 1')

/** Operations that take another back, for saying which are undone. */
export const undoings = (db: ReadableDb): { id: string; undoes: string }[] => db.all("SELECT DISTINCT id, undoes FROM operation WHERE undoes IS NOT NULL AND undoes <> ''")

export const changesOf = (db: ReadableDb, operation: string, limit: number): ChangeRow[] =>
  db.all<ChangeRow>('SELECT operation, n, entity, row_id, grp, op, value, erased, prev FROM change WHERE operation = ? ORDER BY n LIMIT ?', operation, limit)

/** One change by its name, "<operation>/<n>". */
export function changeNamed(db: ReadableDb, name: string): ChangeRow | undefined {
  const slash = name.lastIndexOf('/')
  return db.get<ChangeRow>('SELECT operation, n, entity, row_id, grp, op, value, erased, prev FROM change WHERE operation = ? AND n = ?', name.slice(0, slash), Number(name.slice(slash + 1)))
}

/** The insert of a row: what it was called when it is no longer live. */
export const insertOf = (db: ReadableDb, row: string): ChangeRow | undefined =>
  db.get<ChangeRow>("SELECT operation, n, entity, row_id, grp, op, value, erased, prev FROM change WHERE row_id = ? AND grp = '*' AND op = 'insert' LIMIT 1", row)

export const countConflicts = (db: ReadableDb): number => db.get<{ n: number }>('SELECT count(*) AS n FROM conflict')?.n ?? 0
