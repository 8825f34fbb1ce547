// A budget, movement or MTFP from a sheet: one statement with its lines as the paper prints them, totals among them. A statement of the
// same kind, year and name is brought up to date line by line; lines the sheet no longer has are named and stay.
import { linesOf as statementLines, statementsOf } from '#db/statements/read.ts'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { countsIn } from '#shared/domain/mtfp.ts'
import { evenKeys } from '#shared/domain/orderKeys.ts'
import { MOST_YEARS, type StatementColumn, amountInSlot, columnsOfStatement, isHeading, slotMoney } from '#shared/domain/statements.ts'
import { subjectives } from '#shared/domain/words.ts'
import { formatYear } from '#shared/financialYear.ts'
import { type MaybeAmount, sameAmount } from '#shared/money/amount.ts'
import { amountOfAll } from '#shared/money/total.ts'
import { type Row } from '#shared/schema/index.ts'
import { type Reading, yearOfColumn } from '#shared/sheets/read.ts'
import { type FigureColumn, type FoundRow, type Problem } from '#shared/sheets/rows.ts'
import { oneLine, plain } from '#shared/sheets/sheet.ts'
import { LONGEST_TITLE } from '#shared/text.ts'
import { orderBefore } from '../handlers/ordering.ts'
import { insertLine, insertStatement } from '../handlers/statementRows.ts'
import { Departments } from './departments.ts'
import { LineFinder } from './lineFinder.ts'
import { mtfpRole } from './mtfpRoles.ts'
import { type Plan, type Planned, inError, leftOut, whyLeftOut } from './plan.ts'

type Facts = { readonly role: string; readonly ref: string | null; readonly label: string; readonly group: string | null; /** Whether a column of the sheet states the department; else it was found by the name of the line or its group. */ readonly departmentStated: boolean; readonly department: string | null; readonly subjective: string | null; readonly note: string | null; readonly amounts: readonly MaybeAmount[] }
type Line = { readonly row: FoundRow; readonly facts: Facts; readonly found: Row<'statement_line'> | null }

export function planStatement(db: ReadableDb, cycle: Row<'cycle'>, reading: Reading, label: string): Plan {
  const kind = reading.kind === 'movement' || reading.kind === 'mtfp' ? reading.kind : 'budget'
  const yearly = reading.figures.filter(({ role }) => role === 'amount').map((column) => yearOfColumn(column, reading, cycle.first_year))
  const firstOfSheet = kind === 'mtfp' && yearly.length > 0 ? Math.min(...yearly) : reading.year.value
  const statement = standing(statementsOf(db, cycle.id, kind), label, firstOfSheet)
  const firstYear = statement?.first_year ?? firstOfSheet
  const wanted = kind === 'mtfp' ? Math.max(statement?.years ?? 1, ...yearly.map((year) => year - firstYear + 1)) : 1
  const years = Math.min(MOST_YEARS, wanted)
  const columns = columnsOfStatement({ kind, first_year: firstYear, years })
  const has = columnsInSheet(columns, reading, cycle)
  const before = statement === null ? [] : statementLines(db, statement.id)
  const departments = new Departments(db, cycle.id)
  const rows = new Map<number, Planned>()
  const finder = new LineFinder(before, reading.rows.map(({ title }) => title))
  const lines: Line[] = []
  const hasRefs = reading.columns.some(({ role }) => role === 'ref')
  for (const row of reading.rows) {
    const role = reading.outline.roles.get(row.index) ?? 'line'
    if (role === 'note' || role === 'skip') { rows.set(row.index, leftOut(role === 'note' ? 'A note.' : whyLeftOut(reading, row))); continue }
    const problems: Problem[] = [...row.problems]
    if (row.title === '' && role === 'line') problems.push({ cell: row.titleCell, message: `${row.titleCell} is blank: a line needs a name.` })
    if (row.title.length > LONGEST_TITLE) problems.push({ cell: row.titleCell, message: `${row.titleCell} holds a name of ${row.title.length} characters, and at most ${LONGEST_TITLE} are kept.` })
    if (problems.length > 0) { rows.set(row.index, inError(problems)); continue }
    const read = factsOf(row, role, reading, columns, cycle, departments)
    const found = finder.find(read)
    // What a line is, is guessed from its name: what finance made of it stands, as long as it is as much part of the sums as before.
    const own = found !== null && countsIn(found) === countsIn(read) && isHeading(found.role) === isHeading(read.role) ? { ...read, role: found.role } : read
    const facts = found === null ? own : { ...own, ...standingPlace(own, found, hasRefs) }
    const changes = found === null ? [] : changesOf(found, facts, columns, has)
    rows.set(row.index, { outcome: found === null ? 'new' : changes.length > 0 ? 'changed' : 'same', reason: null, changes, problems: [], department: null })
    lines.push({ row, facts, found })
  }
  const missing = before.filter(({ id }) => !finder.used.has(id))
  const warnings = missing.length === 0 ? [] : [`${missing.length === 1 ? 'One line' : `${missing.length} lines`} of “${label}” ${missing.length === 1 ? 'is' : 'are'} not in this sheet and stay${missing.length === 1 ? 's' : ''}: ${missing.slice(0, 5).map((line) => line.label).join('; ')}.`]
  if (wanted > MOST_YEARS) warnings.push(`A plan has at most ${MOST_YEARS} years, here from ${formatYear(firstYear)}; those after them are left out.`)
  const changed = [...rows.values()].some(({ outcome }) => outcome === 'new' || outcome === 'changed')
  if (statement !== null) warnings.push(...aboutYears(statement, years, columns, has, reading))
  return {
    rows, warnings, statement: { label, outcome: statement === null ? 'new' : changed ? 'changed' : 'same' },
    write(writable) {
      if (statement !== null) {
        if (!changed) return null
        if (years > statement.years) writable.update('statement', statement.id, { years })
        bringUpToDate(writable, statement.id, lines, columns, has, before)
        return statement.id
      }
      const id = insertStatement(writable, cycle.id, { kind, label, firstYear, years, unit: reading.unit }, orderBefore(writable, 'statement', statementsOf(writable, cycle.id)))
      const keys = evenKeys(lines.length)
      lines.forEach(({ facts }, i) => insertLine(writable, id, columns, facts, keys[i] ?? ''))
      return id
    },
  }
}

function bringUpToDate(db: WritableDb, statement: string, lines: readonly Line[], columns: readonly StatementColumn[], has: Has, before: readonly Row<'statement_line'>[]): void {
  const list = [...before]
  lines.forEach(({ facts, found }, i) => {
    if (found !== null) {
      const money = columns.reduce<ReturnType<typeof slotMoney>>((sum, column, at) => (has(column) ? { ...sum, ...slotMoney(column.slot, facts.amounts[at] ?? null) } : sum), {})
      db.update('statement_line', found.id, { role: facts.role, ref: facts.ref, label: facts.label, grouping: facts.group, department: facts.department, subjective: facts.subjective, ...(facts.note === null ? {} : { note: facts.note }), ...money })
      return
    }
    const next = lines.slice(i + 1).find((line) => line.found !== null)?.found?.id ?? null
    const ord = orderBefore(db, 'statement_line', list, next)
    const id = insertLine(db, statement, columns, facts, ord)
    const row = db.row('statement_line', id)
    if (row !== undefined) list.splice(next === null ? list.length : list.findIndex((line) => line.id === next), 0, row)
  })
}

function factsOf(row: FoundRow, role: string, reading: Reading, columns: readonly StatementColumn[], cycle: Row<'cycle'>, departments: Departments): Facts {
  const group = row.place !== '' ? row.place : (reading.outline.under.get(row.index) ?? '')
  const notes = [...(row.texts.get('text') ?? []), ...(row.texts.get('note') ?? [])].map(({ text }) => text)
  const subjective = plain(row.texts.get('subjective')?.[0]?.text ?? '')
  const stated = departments.find(row.texts.get('department')?.[0]?.text ?? '')?.id
  return {
    role: reading.kind === 'mtfp' ? mtfpRole(row, role, reading) : role, ref: row.ref === '' ? null : row.ref.slice(0, LONGEST_TITLE), label: oneLine(row.title === '' ? 'Total' : row.title),
    group: group === '' || plain(group) === plain(row.title) ? null : group.slice(0, LONGEST_TITLE),
    departmentStated: stated !== undefined, department: stated ?? departments.find(row.title)?.id ?? departments.find(group)?.id ?? null,
    subjective: Object.entries(subjectives).find(([key, word]) => plain(key) === subjective || plain(word) === subjective)?.[0] ?? null,
    note: notes.length === 0 ? null : notes.join('\n\n'), amounts: columns.map((column) => amountFor(column, row, reading, cycle)),
  }
}

/** What a sheet says nothing of stays as it stands in the file; a department found by a name alone does not take over from one that is there. */
function standingPlace(read: Facts, found: Row<'statement_line'>, hasRefs: boolean): Pick<Facts, 'ref' | 'group' | 'department' | 'subjective'> {
  return {
    ref: read.ref ?? (hasRefs ? null : found.ref), group: read.group ?? found.grouping, subjective: read.subjective ?? found.subjective,
    department: read.departmentStated ? read.department : (found.department ?? read.department),
  }
}

type Has = (column: StatementColumn) => boolean

/** The statement a sheet brings up to date: of its name, beginning in its year; of a plan also one in whose years the sheet begins. */
function standing(statements: readonly Row<'statement'>[], label: string, firstYear: number): Row<'statement'> | null {
  const named = statements.filter((row) => plain(row.label) === plain(label))
  return named.find((row) => row.first_year === firstYear) ?? named.find((row) => row.kind === 'mtfp' && firstYear > row.first_year && firstYear < row.first_year + row.years) ?? null
}

const isFor = (figure: FigureColumn, column: StatementColumn, reading: Reading, firstYear: number): boolean =>
  reading.kind === 'mtfp' ? (column.key === 'total' ? figure.role === 'total' : figure.role === 'amount' && yearOfColumn(figure, reading, firstYear) === column.year) : figure.role === column.key

/** Which columns of a statement the sheet says something about. A total over fewer years than the statement has is another total. */
function columnsInSheet(columns: readonly StatementColumn[], reading: Reading, { first_year }: Row<'cycle'>): Has {
  const found = new Set(columns.filter((column) => reading.figures.some((figure) => isFor(figure, column, reading, first_year))))
  const whole = reading.kind !== 'mtfp' || columns.every((column) => column.year === null || found.has(column))
  return (column) => found.has(column) && (whole || column.key !== 'total')
}

/** What becomes of the years of a plan that the sheet lacks, and of those it has beyond them. */
function aboutYears(statement: Row<'statement'>, years: number, columns: readonly StatementColumn[], has: Has, { kind, figures }: Reading): string[] {
  if (kind !== 'mtfp') return []
  const says: string[] = []
  const list = (some: readonly StatementColumn[]): string => new Intl.ListFormat('en-GB').format(some.map(({ label }) => label))
  const own = columns.filter(({ year }) => year !== null)
  const [added, kept] = [own.slice(statement.years, years), own.filter((column) => !has(column))]
  if (added.length > 0) says.push(`“${statement.label}” had ${statement.years === 1 ? 'one year' : `${statement.years} years`} and gets ${list(added)} as well.`)
  if (kept.length > 0) says.push(`The sheet has no column for ${list(kept)}, which “${statement.label}” keeps as it stands${figures.some(({ role }) => role === 'total') ? '; the total over fewer years is not taken' : ''}.`)
  return says
}

/** The figure of a row for one column of the statement; several columns of other changes are added together. */
function amountFor(column: StatementColumn, row: FoundRow, reading: Reading, cycle: Row<'cycle'>): MaybeAmount {
  return amountOfAll(row.figures.filter((figure) => isFor(figure.column, column, reading, cycle.first_year)).map(({ amount }) => amount))
}

function changesOf(line: Row<'statement_line'>, facts: Facts, columns: readonly StatementColumn[], has: Has): string[] {
  const says: string[] = []
  if (line.label !== facts.label) says.push(`“${line.label}” becomes “${facts.label}”`)
  if (line.ref !== facts.ref) says.push(`reference ${line.ref ?? 'blank'} becomes ${facts.ref ?? 'blank'}`)
  if (line.role !== facts.role) says.push('its place in the sum')
  if ((line.grouping ?? '') !== (facts.group ?? '')) says.push('its group')
  if (line.department !== facts.department) says.push('its department')
  if (line.subjective !== facts.subjective) says.push('its subjective')
  if (facts.note !== null && line.note !== facts.note) says.push('its note')
  columns.forEach((column, i) => { if (has(column) && !sameAmount(amountInSlot(line, column.slot), facts.amounts[i] ?? null)) says.push(column.label) })
  return says
}
