// Cycles, stages, priorities and outcomes as they stand. SELECTs only.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

/** Newest first: the first open one is the current cycle. */
export const allCycles = (db: ReadableDb): Row<'cycle'>[] => db.all<Row<'cycle'>>('SELECT * FROM cycle ORDER BY first_year DESC, id')

export const stagesOf = (db: ReadableDb, cycle: string): Row<'stage'>[] => db.all<Row<'stage'>>('SELECT * FROM stage WHERE cycle = ? ORDER BY ord, id', cycle)

export const prioritiesOf = (db: ReadableDb, cycle: string): Row<'priority'>[] =>
  db.all<Row<'priority'>>('SELECT * FROM priority WHERE cycle = ? ORDER BY slot, id', cycle)

export const outcomesOf = (db: ReadableDb, cycle: string): Row<'outcome'>[] => db.all<Row<'outcome'>>('SELECT * FROM outcome WHERE cycle = ? ORDER BY ord, id', cycle)

/** How many rows of an entity belong to a cycle; the name comes from the schema, never from outside. */
export function countIn(db: ReadableDb, entity: 'portfolio' | 'proposal' | 'board' | 'service' | 'pack', cycle: string): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM ${entity} WHERE cycle = ?`, cycle)?.n ?? 0
}
