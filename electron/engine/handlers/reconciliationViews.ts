// Reads what a reconciliation compares: the savings of a cycle as the schedule lists them, the savings lines of its latest financial
// plan, the savings column of its movements. Turns each paper's sign into the schedule's: savings positive.
import { departmentsOf } from '#db/council/read.ts'
import { removedProposals } from '#db/reconciliation/read.ts'
import { linesOf, statementsOf } from '#db/statements/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type At } from '#shared/contract/parts.ts'
import { type ProposalRow } from '#shared/contract/proposals.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { notCountedWords } from '#shared/domain/counting.ts'
import { normalLabel } from '#shared/domain/labels.ts'
import { amountsOf, inOrder, positionAt } from '#shared/domain/lineage.ts'
import { countsIn } from '#shared/domain/mtfp.ts'
import { type Compared, type Published, type PublishedLine, type ScheduleRow, type SourceKind, reconcile } from '#shared/domain/reconcile.ts'
import { type Absent, type Fault, faultsOf } from '#shared/domain/reconcileFaults.ts'
import { type Names, faultSentence, faultWords, reconciliationSentence } from '#shared/domain/reconcileWords.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { amountsOfLine, columnsOfStatement } from '#shared/domain/statements.ts'
import { planYears } from '#shared/financialYear.ts'
import { type MaybeAmount, negate } from '#shared/money/amount.ts'
import { quantumOf, tiesAtAll, verdictInWords } from '#shared/money/ties.ts'
import { type Row } from '#shared/schema/index.ts'
import { savingRows } from './savingRows.ts'
import { statementRowView } from './statementQueries.ts'
import { versionsOf } from './mtfpViews.ts'
import { cycleRef, departmentRef, flag, orNull, yearsOf } from './views.ts'

type Departments = readonly Row<'department'>[]
const ELSEWHERE = 'Not by department'

const isNil = (amount: MaybeAmount): boolean => amount === null || (amount.state === 'known' && amount.low === 0)
const turned = (amount: MaybeAmount): MaybeAmount => (amount === null ? null : negate(amount))

/** The department a line names, else the one it is called after. */
function departmentOf(line: Row<'statement_line'>, departments: Departments): string | null {
  return line.department ?? departments.find(({ name }) => normalLabel(name) === normalLabel(line.label))?.id ?? null
}

/** A statement's lines with their savings for each plan year of the cycle; `amountFor` finds the amount printed for a year. */
function publishedFrom(db: ReadableDb, cycle: Row<'cycle'>, statement: Row<'statement'>, departments: Departments): Published | null {
  const columns = columnsOfStatement(statement)
  const plan = statement.kind === 'mtfp'
  const places = planYears(cycle.first_year, cycle.horizon).map((start) => columns.findIndex((column) => (plan ? column.year === start : column.key === 'savings' && column.year === start)))
  const years = places.flatMap((place, year) => (place < 0 ? [] : [year]))
  const lines = linesOf(db, statement.id).filter((line) => (plan ? line.role === 'savings' : countsIn(line))).map((line): PublishedLine => {
    const amounts = amountsOfLine(line, columns)
    return { id: line.id, label: line.label, department: departmentOf(line, departments), amounts: places.map((place) => (place < 0 ? null : turned(amounts[place] ?? null))) }
  }).filter((line) => line.amounts.some((amount) => amount !== null) && (line.department !== null || !line.amounts.every(isNil)))
  return lines.length === 0 || years.length === 0 ? null : { kind: plan ? 'mtfp' : 'movement', statement: statement.id, label: statement.label, years, quantum: quantumOf(statementRowView(db, statement, 0).unit), lines }
}

/** The version named, else the latest that states savings, and the last movement of each year. */
function publishedIn(db: ReadableDb, cycle: Row<'cycle'>, departments: Departments, version: Row<'statement'> | null): Published[] {
  const plan = (version === null ? versionsOf(db, cycle.id).reverse() : [version]).reduce<Published | null>((found, one) => found ?? publishedFrom(db, cycle, one, departments), null)
  const byYear = new Map(statementsOf(db, cycle.id, 'movement').map((row) => [row.first_year, row]))
  const movements = [...byYear.values()].sort((a, b) => a.first_year - b.first_year).flatMap((row) => publishedFrom(db, cycle, row, departments) ?? [])
  return plan === null ? movements : [plan, ...movements]
}

const scheduleRow = (row: ProposalRow): ScheduleRow => ({
  id: row.id, ref: row.ref, title: row.title, department: row.department.id, portfolios: [...(row.portfolio === null ? [] : [row.portfolio.id]), ...(row.sharedWith ?? []).map(({ id }) => id)], amounts: row.amounts,
})

/** What is in no total: savings taken out of the cycle, with the figures they last had, and those that do not count. */
function absentFrom(db: ReadableDb, cycle: Row<'cycle'>, at: At, rows: readonly ProposalRow[]): Absent {
  const removed = removedProposals(db, cycle.id).map(({ proposal, positions }) => {
    const stood = positionAt(inOrder(positions), at)
    return { ...proposal, portfolios: [], amounts: stood === undefined ? [] : amountsOf(stood, cycle.horizon) }
  })
  return { removed, notCounted: rows.filter((row) => !row.counts).map((row) => ({ ...scheduleRow(row), status: row.statusLabel })) }
}

/** `version`: the financial plan to compare with, for a paper that prints one; the latest that states savings where it is null. */
export function reconciliationView(db: ReadableDb, cycle: Row<'cycle'>, at: At, version: Row<'statement'> | null = null): ReconciliationView {
  const departments = departmentsOf(db, cycle.id)
  const rows = savingRows(db, { cycle: cycle.id }, at, cycle.horizon)
  const schedule = rows.filter((row) => row.counts).map(scheduleRow)
  const { notCounted } = totalsOf(rows, cycle.horizon)
  const published = publishedIn(db, cycle, departments, version)
  const result = reconcile(schedule, published)
  const years = yearsOf(cycle)
  // Only where another version states savings must the words say which of them states none.
  const names: Names = { illustrative: madeUpKinds(db, published), version: version !== null && publishedIn(db, cycle, departments, null).length > 0 ? version.label : null, years: years.map((year) => year.label), department: (id) => departments.find((row) => row.id === id)?.name ?? 'a department not in this file' }
  const named = (id: string | null) => { const row = departments.find((one) => one.id === id); return row === undefined ? null : departmentRef(row) }
  const cell = ({ source, year, schedule: own, published: theirs, by, verdict }: Compared) => ({
    source: source.kind, year: names.years[year] ?? '', schedule: own, published: theirs, by, ties: tiesAtAll(verdict), words: verdictInWords(verdict),
  })
  const apart = result.verdict === 'nothing_to_compare' ? '' : notCountedWords(notCounted)
  const faults = result.verdict === 'differs' ? faultsOf(result, schedule, absentFrom(db, cycle, at, rows)) : []
  const buckets = [...new Set(result.compared.map(({ bucket }) => bucket.department))].sort((a, b) => place(a, departments) - place(b, departments))
  return {
    cycle: cycleRef(cycle), at, years, verdict: result.verdict, sentence: `${reconciliationSentence(result, names)}${apart === '' ? '' : `; ${apart}`}`, savings: schedule.length, notCounted: { savings: notCounted.savings, total: notCounted.total },
    sources: orNull(published.map((source) => ({ kind: source.kind, id: source.statement, label: source.label, ...datedAs(db, source.statement), years: source.years.map((year) => names.years[year] ?? '') }))),
    whole: orNull(result.whole.map(cell)),
    departments: orNull(buckets.map((department) => ({ department: named(department), label: named(department)?.name ?? ELSEWHERE, cells: result.compared.filter(({ bucket }) => bucket.department === department).map(cell) }))),
    faults: orNull(faults.map((fault) => faultView(fault, names, named))),
  }
}

function datedAs(db: ReadableDb, id: string): { date: string | null; illustrative: boolean } {
  const row = db.row('statement', id)
  return { date: row?.date ?? null, illustrative: row !== undefined && flag(row.illustrative) }
}

/** Kinds of paper of which nothing was published. */
const madeUpKinds = (db: ReadableDb, published: readonly Published[]): ReadonlySet<SourceKind> =>
  new Set(published.map(({ kind }) => kind).filter((kind) => published.every((source) => source.kind !== kind || datedAs(db, source.statement).illustrative)))

/** Departments in their own order, what belongs to none of them last. */
const place = (id: string | null, departments: Departments): number => (id === null ? departments.length : departments.findIndex((row) => row.id === id))

function faultView(fault: Fault, names: Names, named: (id: string | null) => ReturnType<typeof departmentRef> | null) {
  const year = (index: number): string => names.years[index] ?? ''
  return {
    kind: fault.kind, kindLabel: faultWords[fault.kind], sentence: faultSentence(fault, names), by: fault.by,
    rows: orNull(fault.rows.map((row) => ({ kind: row.kind, id: row.id, ref: row.ref, title: row.title, department: named(row.department), amount: row.amount, year: year(row.year) }))),
    places: fault.places.map(({ source, bucket, year: index, by }) => ({ source: source.kind, department: named(bucket.department), year: year(index), by })),
  }
}
