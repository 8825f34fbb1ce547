// What happened in the file and what can be taken back.
import { changeNamed, changesOf, type ChangeRow, countConflicts, countOperations, newestOperation, type OperationRow, operationsBefore, undoings } from '#db/history/read.ts'
import { type ReadableDb, type UndoStep } from '#db/store/types.ts'
import { dateInLondon, formatDate, timeInLondon } from '#shared/dates.ts'
import { operationLabel, valueInWords } from '#shared/domain/historyWords.ts'
import { isEntity, schema } from '#shared/schema/index.ts'
import { type QueryHandlers } from './handler.ts'
import { rowTitle } from './rowTitles.ts'

const MOST_CHANGES = 20

/** The instant in a log clock, "2026-11-21T10:15:30.123Z-0007". */
export const instantOf = (at: string): number => Date.parse(at.slice(0, 24))

/** The row an operation is about: the first change that is not a mere link or order key. */
export function labelOf(db: ReadableDb, operation: { id: string; command: string }): string {
  const first = changesOf(db, operation.id, 1)[0]
  return operationLabel(operation.command, first === undefined ? '' : rowTitle(db, first.entity, first.row_id))
}

const opName = (op: string): 'insert' | 'set' | 'delete' | 'restore' => (op === 'insert' || op === 'set' || op === 'delete' ? op : 'restore')

type Values = Record<string, string | number | null>

function wordsOf(change: ChangeRow | undefined, group: string): string | null {
  if (change === undefined) return null
  if (change.erased !== null) return '(erased)'
  if (change.value === null) return null
  const parsed = JSON.parse(change.value) as Record<string, Values> | Values
  if (change.grp !== '*') return valueInWords(parsed as Values)
  const groups = parsed as Record<string, Values>
  return group === '*' ? Object.values(groups).map(valueInWords).filter((words) => words !== '').join('; ') : valueInWords(groups[group] ?? {})
}

function beforeOf(db: ReadableDb, change: ChangeRow): string | null {
  if (change.op === 'insert') return null
  const heads = JSON.parse(change.prev) as string[]
  const words = heads.flatMap((name) => wordsOf(changeNamed(db, name), change.grp) ?? [])
  return words.length === 0 ? null : words.join(' | ')
}

function changeView(db: ReadableDb, change: ChangeRow) {
  return {
    entity: change.entity, noun: isEntity(change.entity) ? schema[change.entity].noun : change.entity, row: change.row_id, title: rowTitle(db, change.entity, change.row_id),
    group: change.grp, op: opName(change.op), before: beforeOf(db, change), after: wordsOf(change, change.grp),
  }
}

/** Ids of operations that stand undone: taken back by one that was not itself taken back. */
function undoneIds(db: ReadableDb): Set<string> {
  const takenBackBy = new Map(undoings(db).map((row) => [row.undoes, row.id]))
  const isUndone = (id: string, depth = 0): boolean => {
    const by = takenBackBy.get(id)
    return by !== undefined && depth < 10_000 && !isUndone(by, depth + 1)
  }
  return new Set([...takenBackBy.keys()].filter((id) => isUndone(id)))
}

function entryView(db: ReadableDb, row: OperationRow, undone: ReadonlySet<string>) {
  const instant = instantOf(row.at)
  const quiet = (change: ChangeRow) => change.grp !== 'order'
  const taken = row.undoes === null || row.undoes === '' ? null : row.undoes
  const original = taken === null ? '' : `${row.command === 'history.redo' ? 'Redo' : 'Undo'}: ${originalLabel(db, taken)}`
  return {
    id: row.id, at: row.at, day: formatDate(dateInLondon(instant)), time: timeInLondon(instant), actor: row.actor, command: row.command,
    label: taken === null ? labelOf(db, row) : original, reason: row.reason === '' ? null : row.reason,
    state: taken !== null ? ('undo' as const) : undone.has(row.id) ? ('undone' as const) : ('done' as const),
    changeCount: row.changes, changes: changesOf(db, row.id, MOST_CHANGES).filter((change, i) => i === 0 || quiet(change)).map((change) => changeView(db, change)),
  }
}

/** An undo of an undo is a redo of the first operation: its label is the first one's. */
function originalLabel(db: ReadableDb, id: string, depth = 0): string {
  const row = db.get<{ id: string; command: string; undoes: string | null }>('SELECT id, command, undoes FROM operation WHERE id = ? LIMIT 1', id)
  if (row === undefined) return ''
  return row.undoes !== null && row.undoes !== '' && depth < 100 ? originalLabel(db, row.undoes, depth + 1) : labelOf(db, row)
}

/** The last operations in one line each, for the first screen. */
export const recentOperations = (db: ReadableDb, limit: number) => operationsBefore(db, limit, undefined, undefined).map((row) => entryView(db, row, new Set()))

/** What an undo step is called: the label of its first operation. */
export function stepLabel(db: ReadableDb, step: UndoStep): string {
  const first = step.operations[0]
  return first === undefined ? '' : originalLabel(db, first)
}

const stepView = (db: ReadableDb, step: UndoStep | null) => (step === null ? null : { label: stepLabel(db, step), actor: step.actor, at: step.at })

export const historyQueries = {
  'history.list': ({ db }, input) => {
    const limit = input.limit ?? 50
    const rows = operationsBefore(db, limit + 1, input.before, input.row)
    const shown = rows.slice(0, limit)
    const undone = undoneIds(db)
    const last = shown.at(-1)
    return {
      operations: shown.map((row) => entryView(db, row, undone)), more: rows.length > limit,
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
