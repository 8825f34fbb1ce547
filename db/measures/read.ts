// Measures and their values as they stand. SELECTs only.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

export const measuresOf = (db: ReadableDb, cycle: string): Row<'measure'>[] => db.all<Row<'measure'>>('SELECT * FROM measure WHERE cycle = ? ORDER BY ord, id', cycle)

/** Values of all measures of a cycle, by measure, year and kind. */
export const measureValuesIn = (db: ReadableDb, cycle: string): Row<'measure_value'>[] =>
  db.all<Row<'measure_value'>>('SELECT v.* FROM measure m JOIN measure_value v ON v.measure = m.id WHERE m.cycle = ? ORDER BY v.measure, v.year, v.kind, v.id', cycle)

export const measureValuesOf = (db: ReadableDb, measure: string): Row<'measure_value'>[] =>
  db.all<Row<'measure_value'>>('SELECT * FROM measure_value WHERE measure = ? ORDER BY year, kind, id', measure)
