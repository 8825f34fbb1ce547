// The log as people read it: operations newest first, with their changes and what each key held before. SELECTs only.
import { type EntityDeclaration, groupOfColumn } from '#shared/schema/declare.ts'
import { type EntityName, entityNames, schema } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

export type OperationRow = { id: string; at: string; actor: string; command: string; reason: string | null; undoes: string | null; changes: number }
export type ChangeRow = { operation: string; scope: string; n: number; entity: string; row_id: string; grp: string; op: string; value: string | null; erased: string | null; prev: string }

// An operation with parts in two scopes has two rows; only the first is listed, so that the index on the clock serves the order.
const OPERATION = `SELECT o.id, o.at, o.actor, o.command, o.reason, o.undoes, (SELECT count(*) FROM change c WHERE c.operation = o.id) AS changes
  FROM operation o WHERE NOT EXISTS (SELECT 1 FROM operation x WHERE x.id = o.id AND x.scope < o.scope)`

/** Every kind of part with the column that names its owner, and where its insert holds that name. */
const PARTS = entityNames.flatMap((part) => {
  const declaration: EntityDeclaration = schema[part]
  const { owner } = declaration
  return owner === null ? [] : [{ part, column: owner.column, path: `$.${groupOfColumn(declaration, owner.column)}.${owner.column}` }]
})

// A part that was removed is in no table any more: its insert says whose it was. Only rows that were ever deleted have a head of
// their own under `*`, so that few inserts are looked into.
const OF_ROW = `(WITH asked(id) AS (VALUES (?)) SELECT operation FROM change WHERE row_id = (SELECT id FROM asked)
  ${PARTS.map(({ part, column }) => `UNION SELECT c.operation FROM change c JOIN "${part}" p ON p.id = c.row_id WHERE p."${column}" = (SELECT id FROM asked)`).join('\n  ')}
  UNION SELECT c.operation FROM head h CROSS JOIN change i ON i.row_id = h.row_id AND i.grp = '*' AND i.op = 'insert' CROSS JOIN change c ON c.row_id = h.row_id
  WHERE h.grp = '*' AND (${PARTS.map(({ part, path }) => `i.entity = '${part}' AND i.value ->> '${path}' = (SELECT id FROM asked)`).join(' OR ')}))`

/** Newest first. `before` is the `at` and id of the last one shown, joined by a space. With `row`: of that row and its parts, removed ones too. */
export function operationsBefore(db: ReadableDb, limit: number, before?: string, row?: string): OperationRow[] {
  const [at, id] = before === undefined ? ['~', '~'] : [before.slice(0, before.indexOf(' ')), before.slice(before.indexOf(' ') + 1)]
  const ofRow = row === undefined ? '' : `AND o.id IN ${OF_ROW}`
  return db.all<OperationRow>(`${OPERATION} ${ofRow} AND (o.at < ? OR (o.at = ? AND o.id < ?)) ORDER BY o.at DESC, o.id DESC LIMIT ?`, ...(row === undefined ? [] : [row]), at, at, id, limit)
}

/** Operations, each once whatever scopes it has; grouped as the index on the clock has them, so that no long row is read. */
export const countOperations = (db: ReadableDb): number => db.get<{ n: number }>('SELECT count(*) AS n FROM (SELECT 1 FROM operation GROUP BY at, id)')?.n ?? 0

export const newestOperation = (db: ReadableDb): { at: string } | undefined => db.get<{ at: string }>('SELECT at FROM operation ORDER BY at DESC LIMIT 1')

/** Operations that take another back, for saying which are undone. */
export const undoings = (db: ReadableDb): { id: string; undoes: string }[] => db.all("SELECT DISTINCT id, undoes FROM operation WHERE undoes IS NOT NULL AND undoes <> ''")

const CHANGE = 'SELECT operation, scope, n, entity, row_id, grp, op, value, erased, prev FROM change'

export const changesOf = (db: ReadableDb, operation: string, limit: number): ChangeRow[] =>
  db.all<ChangeRow>(`${CHANGE} WHERE operation = ? ORDER BY n LIMIT ?`, operation, limit)

/** The first change of a row of this kind; of any kind when the operation wrote none of it. */
export const firstChangeOf = (db: ReadableDb, operation: string, entity: EntityName | undefined): ChangeRow | undefined =>
  db.get<ChangeRow>(`${CHANGE} WHERE operation = ? ORDER BY entity IS NOT ?, n LIMIT 1`, operation, entity ?? null)

/** Whether an operation wrote rows of an entity, or one group of them. */
export const hasWritten = (db: ReadableDb, operation: string, entity: EntityName, group: string | null): boolean =>
  db.get('SELECT 1 FROM change WHERE operation = ? AND entity = ? AND (? IS NULL OR grp = ?) LIMIT 1', operation, entity, group, group) !== undefined

/** Changes by their names, "<operation>/<n>", in the order of the names. */
export function changesNamed(db: ReadableDb, names: readonly string[]): ChangeRow[] {
  return names.flatMap((name) => {
    const slash = name.lastIndexOf('/')
    return db.all<ChangeRow>(`${CHANGE} WHERE operation = ? AND n = ?`, name.slice(0, slash), Number(name.slice(slash + 1)))
  })
}

/** The operation an operation took back at last, and how many times it was taken back and forth: 1 is an undo, 2 a redo. */
export function originOf(db: ReadableDb, operation: string): { origin: string; times: number } {
  const seen = new Set<string>()
  for (let id = operation; ; ) {
    const undoes = db.get<{ undoes: string | null }>('SELECT undoes FROM operation WHERE id = ? LIMIT 1', id)?.undoes ?? null
    // Another laptop's records may name what is not here, or, with ill will, each other.
    if (undoes === null || undoes === '' || seen.has(undoes)) return { origin: id, times: seen.size }
    seen.add(undoes)
    id = undoes
  }
}

export const commandOf = (db: ReadableDb, operation: string): string | undefined => db.get<{ command: string }>('SELECT command FROM operation WHERE id = ? LIMIT 1', operation)?.command

/** The insert of a row: what it was called when it is no longer live. */
export const insertOf = (db: ReadableDb, row: string): ChangeRow | undefined =>
  db.get<ChangeRow>(`${CHANGE} WHERE row_id = ? AND grp = '*' AND op = 'insert' LIMIT 1`, row)

export const countConflicts = (db: ReadableDb): number => db.get<{ n: number }>('SELECT count(*) AS n FROM conflict')?.n ?? 0
