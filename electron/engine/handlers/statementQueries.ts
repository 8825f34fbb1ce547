// Answers about statements: the list of a cycle, one with its lines.
import { allDepartments, servicesOf } from '#db/council/read.ts'
import { linesOf, statementsOf } from '#db/statements/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type StatementLineView, type StatementRowView } from '#shared/contract/statements.ts'
import { formatDate } from '#shared/dates.ts'
import { amountsOfLine, columnsOfStatement, isWorkedOut } from '#shared/domain/statements.ts'
import { inVersionOrder } from '#shared/domain/versionOrder.ts'
import { lineRoles, moneyUnits, statementKinds, subjectives, wordFor } from '#shared/domain/words.ts'
import { type Row } from '#shared/schema/index.ts'
import { need, needCycle } from './find.ts'
import { type QueryHandlers } from './handler.ts'
import { cycleRef, departmentRef, flag, named, orNull, sourceRef } from './views.ts'

const isUnit = (text: string): text is keyof typeof moneyUnits => Object.hasOwn(moneyUnits, text)

export function statementRowView(db: ReadableDb, row: Row<'statement'>, lines: number): StatementRowView {
  return {
    id: row.id, kind: row.kind, kindLabel: wordFor(statementKinds, row.kind), label: row.label, body: row.body, date: row.date, dateLabel: row.date === null ? '' : formatDate(row.date), note: row.note,
    firstYear: row.first_year, years: row.years, unit: isUnit(row.unit) ? row.unit : 'pounds', lines, source: sourceRef(db, row.source), illustrative: flag(row.illustrative),
  }
}

/** The lines of a statement from top to bottom, each with one amount for each of its columns. */
export function lineViews(db: ReadableDb, statement: Row<'statement'>): StatementLineView[] {
  const columns = columnsOfStatement(statement)
  const departments = new Map(allDepartments(db).map((row) => [row.id, row]))
  const services = new Map(servicesOf(db, statement.cycle).map((row) => [row.id, row]))
  return linesOf(db, statement.id).map((line) => {
    const department = line.department === null ? undefined : departments.get(line.department)
    const service = line.service === null ? undefined : services.get(line.service)
    return {
      id: line.id, role: line.role, roleLabel: wordFor(lineRoles, line.role), workedOut: isWorkedOut(line.role), ref: line.ref, label: line.label, group: line.grouping,
      department: department ? departmentRef(department) : null, service: service ? named(service) : null,
      subjective: line.subjective, subjectiveLabel: line.subjective === null ? null : wordFor(subjectives, line.subjective), note: line.note,
      amounts: amountsOfLine(line, columns), illustrative: flag(line.illustrative),
    }
  })
}

/** As they were put in; versions of the plan among them in the order of their dates. */
function listed(db: ReadableDb, cycle: string, kind: string | undefined) {
  const all = statementsOf(db, cycle, kind)
  const versions = inVersionOrder(all.filter((row) => row.kind === 'mtfp')).values()
  return all.map((row) => (row.kind === 'mtfp' ? (versions.next().value ?? row) : row))
}

export const statementQueries = {
  'statements.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    return { cycle: cycleRef(cycle), statements: listed(db, cycle.id, input.kind).map((row) => statementRowView(db, row, row.lines)) }
  },
  'statements.get': ({ db }, input) => {
    const row = need(db, 'statement', input.id)
    const list = lineViews(db, row)
    return {
      ...statementRowView(db, row, list.length), cycle: cycleRef(need(db, 'cycle', row.cycle)),
      columns: columnsOfStatement(row).map(({ key, label, year }) => ({ key, label, year })), list: orNull(list),
    }
  },
} satisfies Partial<QueryHandlers>
