// What happened in the file and what can be taken back.
import {
  changesNamed, changesOf, type ChangeRow, commandOf, countConflicts, countOperations, firstChangeOf, newestOperation, type OperationRow, operationsBefore, originOf, undoings,
} from '#db/history/read.ts'
import { type ReadableDb, type UndoStep } from '#db/store/types.ts'
import { dateInLondon, formatDate, timeInLondon } from '#shared/dates.ts'
import { operationLabel, valueInWords } from '#shared/domain/historyWords.ts'
import { type EntityName, isEntity, schema } from '#shared/schema/index.ts'
import { type QueryHandlers } from './handler.ts'
import { readerScope } from './readerScope.ts'
import { rowTitle } from './rowTitles.ts'

const MOST_CHANGES = 20

/** The instant in a log clock, "2026-11-21T10:15:30.123Z-0007". */
const instantOf = (at: string): number => Date.parse(at.slice(0, 24))

/** What the commands of a group are about: a removal writes links and parts before the row itself. */
const subjects: ReadonlyMap<string, EntityName> = new Map([
  ['cycles', 'cycle'], ['departments', 'department'], ['portfolios', 'portfolio'], ['people', 'person'], ['committees', 'committee'], ['services', 'service'],
  ['proposals', 'proposal'], ['statements', 'statement'], ['lines', 'statement_line'], ['measures', 'measure'], ['boards', 'board'], ['themes', 'theme'], ['comments', 'comment'], ['recommendations', 'recommendation'],
  ['packs', 'pack'], ['packItems', 'pack_item'], ['packParagraphs', 'pack_text'], ['attachments', 'attachment'], ['exemptions', 'exemption'],
])

/** Names the row the operation is about: the first of the command's own kind, else the first it wrote. */
function labelOf(db: ReadableDb, operation: string, command: string): string {
  const about = firstChangeOf(db, operation, subjects.get(command.slice(0, command.indexOf('.'))))
  return operationLabel(command, about === undefined ? '' : rowTitle(db, about.entity, about.row_id))
}

/** "Change the amount of ASC-003"; for a taking back "Undo: …" or, of an undo, "Redo: …" with the label of what was done at first. */
function entryLabel(db: ReadableDb, row: OperationRow): string {
  const { origin, times } = originOf(db, row.id)
  const label = labelOf(db, origin, commandOf(db, origin) ?? row.command)
  return times === 0 ? label : `${times % 2 === 1 ? 'Undo' : 'Redo'}: ${label}`
}

const opName = (op: string): 'insert' | 'set' | 'delete' | 'restore' => (op === 'insert' || op === 'set' || op === 'delete' ? op : 'restore')

const ERASED = '(erased)'
const PRIVATE = '(private)'

type Values = Record<string, string | number | null>

const groupsIn = (value: string): Record<string, Values> => JSON.parse(value) as Record<string, Values>

/** What one record says of a group; null when it says nothing. */
function wordsOf(change: ChangeRow, group: string): string | null {
  if (change.erased !== null) return ERASED
  if (change.value === null) return null
  return valueInWords(change.grp === group ? (JSON.parse(change.value) as Values) : (groupsIn(change.value)[group] ?? {}), change.entity)
}

/** The whole row as these records leave it: each group as its latest record has it. */
function rowInWords(records: readonly ChangeRow[]): string | null {
  const groups = new Map<string, string | null>()
  for (const record of records.filter(({ grp }) => grp === '*')) {
    if (record.erased !== null) groups.set('*', ERASED)
    if (record.value !== null) for (const [group, values] of Object.entries(groupsIn(record.value))) groups.set(group, valueInWords(values, record.entity))
  }
  for (const record of records) if (record.grp !== '*') groups.set(record.grp, wordsOf(record, record.grp))
  return groups.size === 0 ? null : [...groups.values()].filter((words) => words !== null && words !== '').join('; ')
}

function beforeOf(db: ReadableDb, change: ChangeRow): string | null {
  if (change.op === 'insert') return null
  const replaced = changesNamed(db, JSON.parse(change.prev) as string[])
  if (change.grp === '*') return rowInWords(replaced)
  const words = replaced.flatMap((record) => wordsOf(record, change.grp) ?? [])
  return words.length === 0 ? null : words.join(' | ')
}

/** What is private to somebody else is counted and not shown. */
const isHidden = (change: ChangeRow, own: string): boolean => change.scope.startsWith('private:') && change.scope !== own

function changeView(db: ReadableDb, change: ChangeRow, own: string) {
  const noun = isEntity(change.entity) ? schema[change.entity].noun : change.entity
  if (isHidden(change, own)) return { entity: change.entity, noun, row: change.row_id, title: '', group: change.grp, op: opName(change.op), before: null, after: PRIVATE }
  return {
    entity: change.entity, noun: isEntity(change.entity) ? schema[change.entity].noun : change.entity, row: change.row_id, title: rowTitle(db, change.entity, change.row_id),
    group: change.grp, op: opName(change.op), before: beforeOf(db, change), after: change.grp === '*' ? rowInWords([change]) : wordsOf(change, change.grp),
  }
}

/** Ids of operations that stand undone: taken back by one that was not itself taken back. */
function undoneIds(db: ReadableDb): Set<string> {
  const takenBackBy = new Map(undoings(db).map((row) => [row.undoes, row.id]))
  const known = new Map<string, boolean>()
  for (const first of takenBackBy.keys()) {
    const chain = new Set<string>()
    for (let id: string | undefined = first; id !== undefined && !known.has(id) && !chain.has(id); id = takenBackBy.get(id)) chain.add(id)
    for (const id of [...chain].toReversed()) {
      const by = takenBackBy.get(id)
      known.set(id, by !== undefined && known.get(by) !== true)
    }
  }
  return new Set([...known].flatMap(([id, undone]) => (undone ? [id] : [])))
}

function entryView(db: ReadableDb, row: OperationRow, undone: ReadonlySet<string>, own: string) {
  const instant = instantOf(row.at)
  const quiet = (change: ChangeRow) => change.grp !== 'order'
  return {
    id: row.id, at: row.at, day: formatDate(dateInLondon(instant)), time: timeInLondon(instant), actor: row.actor, command: row.command,
    label: entryLabel(db, row), reason: row.reason === '' ? null : row.reason,
    state: row.undoes !== null && row.undoes !== '' ? ('undo' as const) : undone.has(row.id) ? ('undone' as const) : ('done' as const),
    changeCount: row.changes, changes: changesOf(db, row.id, MOST_CHANGES).filter((change, i) => i === 0 || quiet(change)).map((change) => changeView(db, change, own)),
  }
}

/** The last operations in one line each, for the first screen. */
export const recentOperations = (db: ReadableDb, limit: number) => operationsBefore(db, limit).map((row) => ({ id: row.id, at: row.at, actor: row.actor, label: entryLabel(db, row) }))

/** What an undo step is called: the label of what its first operation did, or did again, at first. */
export function stepLabel(db: ReadableDb, step: UndoStep): string {
  const first = step.operations[0]
  if (first === undefined) return ''
  const { origin } = originOf(db, first)
  return labelOf(db, origin, commandOf(db, origin) ?? step.command)
}

const stepView = (db: ReadableDb, step: UndoStep | null) => (step === null ? null : { label: stepLabel(db, step), actor: step.actor, at: step.at })

export const historyQueries = {
  'history.list': ({ db, actor }, input) => {
    const own = readerScope(actor())
    const limit = input.limit ?? 50
    const rows = operationsBefore(db, limit + 1, input.before, input.row)
    const shown = rows.slice(0, limit)
    const undone = undoneIds(db)
    const last = shown.at(-1)
    return {
      operations: shown.map((row) => entryView(db, row, undone, own)), more: rows.length > limit,
      cursor: rows.length > limit && last !== undefined ? `${last.at} ${last.id}` : null, total: countOperations(db),
    }
  },
  'history.state': ({ db, undo }) => {
    const state = undo()
    const newest = newestOperation(db)
    return {
      undo: stepView(db, state.undo), redo: stepView(db, state.redo), savedAt: newest === undefined ? null : timeInLondon(instantOf(newest.at)),
      operations: countOperations(db), undecided: countConflicts(db),
    }
  },
} satisfies Partial<QueryHandlers>
