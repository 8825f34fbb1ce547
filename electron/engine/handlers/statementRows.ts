// Writing statements and their lines: one way for commands, for imports and for examples. Checks nothing but places of other cycles.
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type StatementColumn, columnsOfStatement, lineMoney } from '#shared/domain/statements.ts'
import { refuse } from '#shared/errors.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'
import { need } from './find.ts'

export type StatementFacts = {
  readonly id?: string
  readonly kind: string; readonly label: string; readonly firstYear: number
  /** How many plan years an MTFP has a column for; 1 for the other kinds. */
  readonly years: number; readonly unit: string
  readonly body?: string | null | undefined; readonly date?: string | null | undefined; readonly note?: string | null | undefined
}

export type LineFacts = {
  readonly id?: string
  readonly role: string; readonly label: string; readonly ref?: string | null | undefined; readonly group?: string | null | undefined
  readonly department?: string | null | undefined; readonly service?: string | null | undefined; readonly subjective?: string | null | undefined; readonly note?: string | null | undefined
  /** In the order of the statement's columns, whole pounds, signed as they add up; what is not given is blank. */
  readonly amounts?: readonly MaybeAmount[] | undefined
}

type Provenance = { readonly source: string | null; readonly illustrative: number }
const written: Provenance = { source: null, illustrative: 0 }

export function insertStatement(db: WritableDb, cycle: string, facts: StatementFacts, ord: string, provenance: Provenance = written): string {
  return db.insert('statement', {
    ...(facts.id === undefined ? {} : { id: facts.id }), cycle, kind: facts.kind, label: facts.label, body: facts.body ?? null, date: facts.date ?? null,
    first_year: facts.firstYear, years: facts.years, unit: facts.unit, note: facts.note ?? null, ord, source: provenance.source, illustrative: provenance.illustrative,
  })
}

export function insertLine(db: WritableDb, statement: string, columns: readonly StatementColumn[], facts: LineFacts, ord: string, provenance: Provenance = written): string {
  return db.insert('statement_line', {
    ...(facts.id === undefined ? {} : { id: facts.id }), statement, role: facts.role, ref: facts.ref ?? null, label: facts.label, grouping: facts.group ?? null,
    department: facts.department ?? null, service: facts.service ?? null, subjective: facts.subjective ?? null, note: facts.note ?? null,
    ...lineMoney(columns, facts.amounts ?? []), ord, source: provenance.source, illustrative: provenance.illustrative,
  })
}

/** A line's department and service belong to the cycle of its statement. Refuses RULE. */
export function checkLinePlace(db: ReadableDb, cycle: string, place: { readonly department?: string | null | undefined; readonly service?: string | null | undefined }): void {
  const elsewhere = (what: string): never => refuse('RULE', `That ${what} belongs to another cycle.`, `Choose a ${what} of the statement’s own cycle.`)
  if (place.department && need(db, 'department', place.department).cycle !== cycle) elsewhere('department')
  if (place.service && need(db, 'service', place.service).cycle !== cycle) elsewhere('service')
}

/** More amounts than columns would be lost. Refuses RULE. */
export function checkColumns(statement: Row<'statement'>, amounts: readonly MaybeAmount[] | undefined): void {
  const columns = columnsOfStatement(statement)
  if (amounts !== undefined && amounts.length > columns.length) {
    refuse('RULE', `“${statement.label}” has ${columns.length} columns, and ${amounts.length} amounts were given.`, `Give one for each of ${columns.map(({ label }) => label).join(', ')}.`)
  }
}
