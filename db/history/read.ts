// The log as people read it: operations newest first, with their changes and what each key held before. SELECTs only.
import { type ReadableDb } from '../store/types.ts'

export type OperationRow = { id: string; at: string; actor: string; command: string; reason: string | null; undoes: string | null; changes: number }
export type ChangeRow = { operation: string; n: number; entity: string; row_id: string; grp: string; op: string; value: string | null; erased: string | null; prev: string }

// An operation with parts in two scopes has two rows; only the first is listed, so that the index on the clock serves the order.
const OPERATION = `SELECT o.id, o.at, o.actor, o.command, o.reason, o.undoes, (SELECT count(*) FROM change c WHERE c.operation = o.id) AS changes
  FROM operation o WHERE NOT EXISTS (SELECT 1 FROM operation x WHERE x.id = o.id AND x.scope < o.scope)`

const OF_ROW = `(WITH asked(id) AS (VALUES (?)) SELECT operation FROM change WHERE row_id = (SELECT id FROM asked)
  UNION SELECT c.operation FROM change c JOIN position p ON p.id = c.row_id WHERE p.proposal = (SELECT id FROM asked)
  UNION SELECT c.operation FROM change c JOIN priority_effect e ON e.id = c.row_id WHERE e.proposal = (SELECT id FROM asked)
  UNION SELECT c.operation FROM change c JOIN equality_effect q ON q.id = c.row_id WHERE q.proposal = (SELECT id FROM asked))`

/** Newest first. `before` is the `at` and id of the last one shown, joined by a space. With `row`: of that row and, for a saving, its parts. */
export function operationsBefore(db: ReadableDb, limit: number, before: string | undefined, row: string | undefined): OperationRow[] {
  const [at, id] = before === undefined ? ['~', '~'] : [before.slice(0, before.indexOf(' ')), before.slice(before.indexOf(' ') + 1)]
  const ofRow = row === undefined ? '' : `AND o.id IN ${OF_ROW}`
  return db.all<OperationRow>(`${OPERATION} ${ofRow} AND (o.at < ? OR (o.at = ? AND o.id < ?)) ORDER BY o.at DESC, o.id DESC LIMIT ?`, ...(row === undefined ? [] : [row]), at, at, id, limit)
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
