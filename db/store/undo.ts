// Takes one operation back by a new one: every key it wrote goes to what it was before, if nothing has touched it since.
// Redo is the same, of the operation that took it back. Writes state only; finish.ts writes the records.
import { dateInLondon, formatDate } from '#shared/dates.ts'
import { refuse } from '#shared/errors.ts'
import { headsBefore, rowBefore } from './before.ts'
import { type Connection } from './connection.ts'
import { closingDeletes, derive, textIn, type Derived } from './derive.ts'
import { groupText, infoOf, type EntityInfo, type Values } from './entities.ts'
import { type Core, type Decisions } from './finish.ts'
import { recordsOfRows } from './log.ts'
import { LIFE, mayName, type RowRecord } from './records.ts'
import { pages } from './standing.ts'
import { stateOfRow, stateValues, updateDiffering } from './state.ts'

type OperationHead = { readonly actor: string; readonly at: string; readonly undoes: string | null }

const operationHead = (connection: Connection, id: string): OperationHead | undefined =>
  connection.one<OperationHead>('SELECT actor, at, undoes FROM operation WHERE id = ? LIMIT 1', id)

function changedSince(connection: Connection, by: RowRecord): never {
  const head = operationHead(connection, by.operation)
  const on = formatDate(dateInLondon(Date.parse(by.at.slice(0, 24))))
  refuse('CHANGED_SINCE', `This was changed since by ${head?.actor ?? 'somebody'}, on ${on}.`, 'Look at what it says now and change it by hand if it is still wrong.')
}

/**
 * Whether a head is as the operation left it: its own record, one that its delete or restore named and so left standing, or that of
 * an undo which came back to such a one. Otherwise somebody changed the key since.
 */
function asLeft(connection: Connection, operation: string, records: readonly RowRecord[], own: readonly RowRecord[], key: string): (head: RowRecord) => boolean {
  const left = new Set(key === LIFE ? [] : own.filter(({ grp }) => grp === LIFE).flatMap(({ prev }) => prev))
  const atOf = new Map(records.map((record) => [record.operation, record.at]))
  let before: ReturnType<typeof headsBefore> | null = null
  return (head) => {
    const open = [head]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.operation === operation || left.has(next.name)) continue
      const undone = operationHead(connection, next.operation)?.undoes ?? null
      const at = undone === null ? undefined : atOf.get(undone)
      // What is taken back came before; a record that says otherwise was not written by this app.
      if (undone === null || at === undefined || at >= next.at) return false
      before ??= headsBefore(records, key)
      const earlier = before(undone)
      if (earlier.length === 0) return false
      open.push(...earlier)
    }
    return true
  }
}

function putBack(connection: Connection, info: EntityInfo, row: string, before: Derived): void {
  const values = stateValues(before) ?? {}
  connection.run(info.insertSql, row, before.scope, ...info.columns.map((column) => values[column] ?? null))
}

/** The row itself: there or gone, in this scope or that, decided or undecided. */
function undoLife(connection: Connection, info: EntityInfo, row: string, now: Derived, before: Derived | null, decisions: Decisions): void {
  if (before === null || !before.live) {
    if (now.live) connection.run(info.deleteSql, row)
    return
  }
  if (!now.live) putBack(connection, info, row, before)
  else if (before.scope !== now.scope) {
    // A move carries every value of the row, edited in the same operation or not.
    const present = stateOfRow(connection, info, row)
    if (present !== null) updateDiffering(connection, info, row, { scope: present.scope, ...present.values }, { scope: before.scope, ...stateValues(before) })
    return
  }
  // A decision to keep or to delete is taken back by one record per value, so that it is open again.
  if (before.conflicts.has(LIFE)) decisions.life.set(row, { entity: info.name, ops: ['delete', 'restore'] })
  else if (now.live) decisions.life.set(row, { entity: info.name, ops: ['restore'] })
}

const blankText = (info: EntityInfo, grp: string): string | null => {
  const group = info.groups.find(({ name }) => name === grp)
  return group === undefined ? null : groupText(group, {})
}

/** One group: the value it had, or every value it had while it was undecided. */
function undoGroup(connection: Connection, info: EntityInfo, row: string, grp: string, before: Derived, decisions: Decisions): void {
  // A group of a later schema that nobody had written was blank.
  const shown = before.values.get(grp) === undefined ? blankText(info, grp) : before.values.get(grp)
  if (shown === null || shown === undefined) return
  // Only what the row's readers may know: what stood beside it in a narrower scope stays closed there.
  const open = before.conflicts.has(grp) ? (before.heads.get(grp) ?? []).filter(mayName(before.scope)) : []
  const texts = open.length > 1 ? open.flatMap((head) => textIn(head, grp) ?? []) : [shown]
  const distinct = [...new Set(texts.toReversed())].toReversed()
  const present = stateOfRow(connection, info, row)
  if (present !== null) updateDiffering(connection, info, row, present.values, JSON.parse(shown) as Values)
  const known = decisions.sets.get(row)?.groups ?? new Map<string, readonly string[]>()
  decisions.sets.set(row, { entity: info.name, groups: new Map([...known, [grp, distinct]]) })
}

function undoRow({ connection }: Core, operation: string, row: string, records: readonly RowRecord[], decisions: Decisions): void {
  const own = records.filter((record) => record.operation === operation)
  const first = own[0]
  if (first === undefined) return
  const now = derive(records)
  const before = rowBefore(records, operation)
  const info = infoOf(first.entity)

  const closed = closingDeletes(records).get(operation) ?? []
  const touchesLife = own.some((record) => record.grp === LIFE && !closed.includes(record))
  const groups = [...new Set(own.filter(({ grp }) => grp !== LIFE).map(({ grp }) => grp))]
  for (const key of touchesLife ? now.heads.keys() : groups) {
    const holds = asLeft(connection, operation, records, own, key)
    const stranger = now.heads.get(key)?.find((head) => !holds(head))
    if (stranger !== undefined) changedSince(connection, stranger)
  }
  if (touchesLife) undoLife(connection, info, row, now, before, decisions)
  // Gone now, or deleted elsewhere by somebody who did not know of this edit.
  else if (!now.live || before === null || !before.live) changedSince(connection, now.heads.get(LIFE)?.at(-1) ?? first)
  if (before !== null && before.live) for (const grp of groups) undoGroup(connection, info, row, grp, before, decisions)
}

/** Writes the state an operation found. Refuses CHANGED_SINCE. The caller ends it with finish(). */
export function takeBack(core: Core, operation: string, decisions: Decisions): void {
  const rows = core.connection.many<{ row_id: string }>('SELECT row_id FROM change WHERE operation = ? GROUP BY row_id ORDER BY max(n) DESC', operation)
  for (const page of pages(rows)) {
    const records = recordsOfRows(core.connection, page.map(({ row_id }) => row_id))
    for (const { row_id } of page) undoRow(core, operation, row_id, records.get(row_id) ?? [], decisions)
  }
}
