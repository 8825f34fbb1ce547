// Finding the row a procedure names, or refusing in words a person understands.
import { type ReadableDb } from '#db/store/types.ts'
import { allCycles } from '#db/cycles/read.ts'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { refuse } from '#shared/errors.ts'
import { type EntityName, type Row, schema } from '#shared/schema/index.ts'

/** The live row, or a refusal naming what is missing. */
export function need<E extends EntityName>(db: ReadableDb, entity: E, id: string): Row<E> {
  const row = db.row(entity, id)
  if (row === undefined) refuse('NOT_FOUND', `This ${schema[entity].noun} is not in the file: it may have been removed.`, 'Go back to the list, or undo the removal.')
  return row
}

/** The latest open cycle, else the latest of all; undefined in a file without cycles. */
export function currentCycle(db: ReadableDb): Row<'cycle'> | undefined {
  const cycles = allCycles(db)
  return cycles.find((cycle) => cycle.status === 'open') ?? cycles[0]
}

/** The cycle asked for, else the current one. Refuses NOT_FOUND. */
export function needCycle(db: ReadableDb, id: string | undefined): Row<'cycle'> {
  if (id !== undefined) return need(db, 'cycle', id)
  const current = currentCycle(db)
  if (current === undefined) refuse('NOT_FOUND', 'The file holds no cycle yet.', 'Open a cycle first.')
  return current
}

/** An open cycle takes changes, and so does one in preparation; an agreed or archived one is frozen. */
export function needOpenCycle(db: ReadableDb, id: string): Row<'cycle'> {
  const cycle = need(db, 'cycle', id)
  if (!takesChanges(cycle.status)) {
    refuse('RULE', `The cycle ${cycle.label} is ${cycle.status === 'agreed' ? 'agreed and frozen' : 'archived'}: its content no longer changes.`, 'Open the cycle again with a reason first, or work in the current cycle.')
  }
  return cycle
}

export const clash = (what: string, where = 'this cycle'): never => refuse('CLASH', `${what} is already used in ${where}.`, 'Choose another, or change the one that uses it.')

const series = new Intl.ListFormat('en-GB')

/** Refuses a removal while other rows name the row; says how many. */
export function refuseWhileNamed(db: ReadableDb, what: string, uses: readonly (readonly [one: string, many: string, sql: string])[], id: string): void {
  const named = uses.flatMap(([one, many, sql]) => {
    const n = db.get<{ n: number }>(sql, id)?.n ?? 0
    return n > 0 ? [`${n} ${n === 1 ? one : many}`] : []
  })
  if (named.length > 0) refuse('RULE', `${what} is still named by ${series.format(named)}.`, 'Move or remove those first.')
}

/** Columns to write: only those given, so that a key left out leaves its column alone. */
export function given<T extends Record<string, unknown>>(columns: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
