// Reads the log for people: operations newest first, each with its changes and what every change replaced. Old values come from the
// records a change names in `prev`; they are stored nowhere twice.
import { LIFE, splitName, type ChangeOp, type ChangeRow, type OperationRow } from './records.ts'
import { type ReadableDb, type SqlValue } from './types.ts'

/** A group's columns, or for the row as a whole every group's: `{group: {column: value}}`. */
export type LoggedValue = Readonly<Record<string, SqlValue | Readonly<Record<string, SqlValue>>>>

export type LoggedChange = {
  readonly n: number
  readonly scope: string
  readonly entity: string
  readonly row: string
  /** `*` for the row as a whole. */
  readonly group: string
  readonly op: ChangeOp
  /** null for a delete, for a restore of what was deleted, and when erased. */
  readonly value: LoggedValue | null
  /** What it replaced, by clock; more than one when it settled an open conflict. For a delete: the row as it was. */
  readonly previous: readonly LoggedValue[]
  readonly erased: boolean
}

export type LoggedOperation = {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly command: string
  /** Reasons by the scope they were written for; usually one. */
  readonly reason: string | null
  /** The operation it takes back; a redo takes back an undo. */
  readonly undoes: string | null
  /** The operation that took this one back and still stands; null when it stands itself. */
  readonly undoneBy: string | null
  readonly replica: string
  readonly scopes: readonly string[]
  readonly changes: readonly LoggedChange[]
}

const parse = (text: string): LoggedValue => JSON.parse(text) as LoggedValue

function valueFor(record: ChangeRow, group: string): LoggedValue | null {
  if (record.value === null) return null
  const value = parse(record.value)
  if (record.grp === group) return value
  const part = value[group]
  return typeof part === 'object' && part !== null ? part : null
}

/** The whole row as the named records leave it: the row's insert or restore, with later sets over it. */
function wholeRow(named: readonly ChangeRow[]): LoggedValue | null {
  const row: Record<string, Readonly<Record<string, SqlValue>>> = {}
  for (const record of named) {
    if (record.value === null) continue
    if (record.grp === LIFE) for (const [group, value] of Object.entries(parse(record.value))) row[group] = value as Readonly<Record<string, SqlValue>>
  }
  for (const record of named) if (record.value !== null && record.grp !== LIFE) row[record.grp] = parse(record.value) as Readonly<Record<string, SqlValue>>
  return Object.keys(row).length === 0 ? null : row
}

const isThere = (value: LoggedValue | null): value is LoggedValue => value !== null

function previousOf(db: ReadableDb, change: ChangeRow): LoggedValue[] {
  if (change.op !== 'set' && change.op !== 'delete') return []
  const named = (JSON.parse(change.prev) as string[]).flatMap((name) => recordNamed(db, name))
  return (change.op === 'set' ? named.map((record) => valueFor(record, change.grp)) : [wholeRow(named)]).filter(isThere)
}

function changesOf(db: ReadableDb, operation: string): LoggedChange[] {
  const changes = db.all<ChangeRow>('SELECT * FROM change WHERE operation = ? ORDER BY n', operation)
  return changes.map((change) => {
    return {
      n: change.n, scope: change.scope, entity: change.entity, row: change.row_id, group: change.grp, op: change.op,
      value: change.value === null ? null : parse(change.value), previous: previousOf(db, change), erased: change.erased !== null,
    }
  })
}

function recordNamed(db: ReadableDb, name: string): ChangeRow[] {
  const { operation, n } = splitName(name)
  return db.all<ChangeRow>('SELECT * FROM change WHERE operation = ? AND n = ?', operation, n)
}

/** The undo that took an operation back and was not itself taken back. */
function undoneBy(db: ReadableDb, id: string): string | null {
  const undos = db.all<{ id: string }>('SELECT DISTINCT id FROM operation WHERE undoes = ? ORDER BY at DESC', id)
  return undos.find((undo) => undoneBy(db, undo.id) === null)?.id ?? null
}

function describe(db: ReadableDb, parts: readonly OperationRow[]): LoggedOperation[] {
  const first = parts[0]
  if (first === undefined) return []
  const { id, at, actor, command, undoes, replica } = first
  return [{
    id, at, actor, command, undoes, replica, undoneBy: undoneBy(db, id),
    reason: parts.find(({ reason }) => reason !== null)?.reason ?? null,
    scopes: parts.map(({ scope }) => scope), changes: changesOf(db, id),
  }]
}

const operationsNamed = (db: ReadableDb, ids: readonly { readonly id: string }[]): LoggedOperation[] =>
  ids.flatMap(({ id }) => describe(db, db.all<OperationRow>('SELECT * FROM operation WHERE id = ? ORDER BY scope', id)))

/** Newest first by the clock of the log; `before` is the `at` of the last one already read. */
export function listOperations(db: ReadableDb, page: { readonly limit: number; readonly before?: string }): LoggedOperation[] {
  const before = page.before ?? '9'
  // A page never ends between two operations of one clock, so that `at` is enough to go on from.
  const ids = db.all<{ id: string }>(
    `SELECT id FROM operation WHERE at < ? AND at >= (SELECT min(at) FROM (SELECT at FROM operation WHERE at < ? GROUP BY at, id ORDER BY at DESC LIMIT ?))
     GROUP BY at, id ORDER BY at DESC, id DESC`, before, before, page.limit,
  )
  return operationsNamed(db, ids)
}

/** Every operation that wrote a row, newest first. Parts are rows of their own. */
export function operationsOfRow(db: ReadableDb, row: string, limit = 1000): LoggedOperation[] {
  const ids = db.all<{ id: string }>(
    `SELECT o.id FROM change c JOIN operation o ON o.id = c.operation AND o.scope = c.scope WHERE c.row_id = ?
     GROUP BY o.id ORDER BY o.at DESC, o.id DESC LIMIT ?`, row, limit,
  )
  return operationsNamed(db, ids)
}

