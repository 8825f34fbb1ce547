// Statements and their lines as they stand. SELECTs only.
import { type Row } from '#shared/schema/index.ts'
import { type ReadableDb } from '../store/types.ts'

/** Statements of a cycle in their order; `lines` is how many each has. */
export const statementsOf = (db: ReadableDb, cycle: string, kind?: string): (Row<'statement'> & { lines: number })[] =>
  db.all(`SELECT s.*, (SELECT count(*) FROM statement_line l WHERE l.statement = s.id) AS lines FROM statement s
          WHERE s.cycle = ? AND (? IS NULL OR s.kind = ?) ORDER BY s.ord, s.id`, cycle, kind ?? null, kind ?? null)

/** Lines of a statement from top to bottom. */
export const linesOf = (db: ReadableDb, statement: string): Row<'statement_line'>[] =>
  db.all<Row<'statement_line'>>('SELECT * FROM statement_line WHERE statement = ? ORDER BY ord, id', statement)
