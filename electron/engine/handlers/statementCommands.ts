// Changing statements and their lines.
import { linesOf, statementsOf } from '#db/statements/read.ts'
import { type WritableDb } from '#db/store/types.ts'
import { amountInSlot, columnsOfStatement, lineMoney, slotMoney } from '#shared/domain/statements.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { clash, given, need, needCycle, needOpenCycle } from './find.ts'
import { type CommandHandlers } from './handler.ts'
import { orderBefore, whereMoved } from './ordering.ts'
import { dropExemptions } from './packRules.ts'
import { ownWhereTyped } from './typedFigures.ts'
import { checkColumns, checkLinePlace, insertLine, insertStatement } from './statementRows.ts'

function needStatement(db: WritableDb, id: string): Row<'statement'> {
  const statement = need(db, 'statement', id)
  needOpenCycle(db, statement.cycle)
  return statement
}

function needLine(db: WritableDb, id: string): { line: Row<'statement_line'>; statement: Row<'statement'> } {
  const line = need(db, 'statement_line', id)
  return { line, statement: needStatement(db, line.statement) }
}

function labelFree(db: WritableDb, cycle: string, kind: string, label: string, own: string | null): void {
  if (db.rows('statement', { cycle, kind, label }).some((row) => row.id !== own)) clash(`The name “${label}”`, 'this cycle for a statement of its kind')
}

/** Fewer years would hide amounts that lines hold for the years dropped. Refuses RULE. */
function checkYearsKept(db: WritableDb, statement: Row<'statement'>, years: number | undefined): void {
  if (statement.kind !== 'mtfp' || years === undefined || years >= statement.years) return
  const dropped = columnsOfStatement(statement).filter((column) => column.year !== null).slice(years)
  const holding = linesOf(db, statement.id).find((line) => dropped.some(({ slot }) => amountInSlot(line, slot) !== null))
  if (holding !== undefined) {
    refuse('RULE', `“${holding.label}” has an amount in ${dropped.map(({ label }) => label).join(' or ')}, which would no longer be shown.`, 'Clear those amounts first, or keep the years.')
  }
}

const statementsThemselves = {
  'statements.create': (db, input) => {
    const cycle = needOpenCycle(db, needCycle(db, input.cycle).id)
    labelFree(db, cycle.id, input.kind, input.label, null)
    if (input.source) need(db, 'source', input.source)
    const mtfp = input.kind === 'mtfp'
    return insertStatement(db, cycle.id, {
      kind: input.kind, label: input.label, body: input.body, date: input.date, note: input.note, firstYear: input.firstYear ?? cycle.first_year, years: mtfp ? (input.years ?? cycle.horizon) : 1,
      unit: input.unit ?? (mtfp ? 'millions' : 'thousands'),
    }, orderBefore(db, 'statement', statementsOf(db, cycle.id)), { source: input.source ?? null, illustrative: 0 })
  },
  'statements.edit': (db, input) => {
    const statement = needStatement(db, input.id)
    if (input.label !== undefined) labelFree(db, statement.cycle, statement.kind, input.label, statement.id)
    if (input.source) need(db, 'source', input.source)
    checkYearsKept(db, statement, input.years)
    db.update('statement', statement.id, given({
      label: input.label, body: input.body, date: input.date, note: input.note, first_year: input.firstYear, years: statement.kind === 'mtfp' ? input.years : undefined, unit: input.unit, source: input.source,
    }))
    return statement.id
  },
  'statements.remove': (db, input) => {
    const statement = needStatement(db, input.id)
    dropExemptions(db, 'statement_line', linesOf(db, statement.id).map(({ id }) => id))
    db.remove('statement', statement.id)
    return statement.id
  },
} satisfies Partial<CommandHandlers>

const statementLines = {
  'lines.create': (db, input) => {
    const statement = needStatement(db, input.statement)
    checkLinePlace(db, statement.cycle, input)
    checkColumns(statement, input.amounts)
    return insertLine(db, statement.id, columnsOfStatement(statement), { ...input, role: input.role ?? 'line' }, orderBefore(db, 'statement_line', linesOf(db, statement.id), input.before ?? null))
  },
  'lines.edit': (db, input) => {
    const { line, statement } = needLine(db, input.id)
    checkLinePlace(db, statement.cycle, input)
    checkColumns(statement, input.amounts)
    const typed = input.amounts === undefined ? {} : lineMoney(columnsOfStatement(statement), input.amounts)
    db.update('statement_line', line.id, {
      ...given({ role: input.role, ref: input.ref, label: input.label, grouping: input.group, department: input.department, service: input.service, subjective: input.subjective, note: input.note }),
      ...typed, ...ownWhereTyped(line, typed),
    })
    return line.id
  },
  'lines.setAmount': (db, input) => {
    const { line, statement } = needLine(db, input.id)
    const column = columnsOfStatement(statement)[input.column]
    if (column === undefined) refuse('RULE', `“${statement.label}” has no column ${input.column + 1}.`, `Choose one of ${columnsOfStatement(statement).map(({ label }) => label).join(', ')}.`)
    const typed = slotMoney(column.slot, input.amount)
    db.update('statement_line', line.id, { ...typed, ...ownWhereTyped(line, typed) })
    return line.id
  },
  'lines.move': (db, input) => {
    const { line, statement } = needLine(db, input.id)
    const place = whereMoved(line, linesOf(db, statement.id), input.before)
    if (place !== 'here') db.update('statement_line', line.id, { ord: orderBefore(db, 'statement_line', place.others, place.before) })
    return line.id
  },
  'lines.remove': (db, input) => {
    const { line } = needLine(db, input.id)
    dropExemptions(db, 'statement_line', [line.id])
    db.remove('statement_line', line.id)
    return line.id
  },
} satisfies Partial<CommandHandlers>

export const statementCommands = { ...statementsThemselves, ...statementLines } satisfies Partial<CommandHandlers>
