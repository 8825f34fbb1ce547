// Answers about budgets, outturns and movements: one worked out by shared/domain, and two side by side.
import { type ReadableDb } from '#db/store/types.ts'
import { type RevenueComparisonView, type RevenueView } from '#shared/contract/revenue.ts'
import { type StatementLineView, type StatementRowView } from '#shared/contract/statements.ts'
import { type ServiceRow, compareServices, linesOut, printedTotals, serviceRows, serviceShares, subjectiveRows, wholeOf } from '#shared/domain/revenue.ts'
import { comparedSentence, isPlain, printedSentence, statementSentence } from '#shared/domain/revenueSentences.ts'
import { growthWords } from '#shared/domain/shares.ts'
import { columnsOfStatement } from '#shared/domain/statements.ts'
import { subjectives, wordFor } from '#shared/domain/words.ts'
import { refuse } from '#shared/errors.ts'
import { quantumOf } from '#shared/money/ties.ts'
import { type Total, isBlankTotal, subtractTotals } from '#shared/money/total.ts'
import { type Row } from '#shared/schema/index.ts'
import { need } from './find.ts'
import { type QueryHandlers } from './handler.ts'
import { verdictView } from './mtfpViews.ts'
import { lineViews, statementRowView } from './statementQueries.ts'
import { cycleRef, orNull } from './views.ts'

type Read = { readonly row: Row<'statement'>; readonly statement: StatementRowView; readonly lines: readonly StatementLineView[]; readonly columns: { key: string; label: string }[]; readonly services: readonly ServiceRow<StatementLineView>[]; readonly whole: readonly Total[] }

/** The statement with its lines; a financial plan has no services and is worked out elsewhere. Refuses NOT_FOUND, INVALID_INPUT. */
function read(db: ReadableDb, id: string): Read {
  const row = need(db, 'statement', id)
  if (row.kind === 'mtfp') refuse('INVALID_INPUT', `“${row.label}” is a financial plan.`, 'Read it with `mtfp.get`, or name a budget, an outturn or a movement.')
  const lines = lineViews(db, row)
  const columns = columnsOfStatement(row).map(({ key, label }) => ({ key, label }))
  return { row, statement: statementRowView(db, row, lines.length), lines, columns, services: serviceRows(lines, columns.length), whole: wholeOf(lines, columns.length) }
}

const stated = ({ statement, whole }: Read) => ({ label: statement.label, kind: statement.kind, whole })

/** The one department all of a service's lines are of. */
function departmentOf(lines: readonly StatementLineView[]): string | null {
  const names = new Set(lines.map((line) => line.department?.name ?? null))
  return names.size === 1 ? ([...names][0] ?? null) : null
}

function revenueView(db: ReadableDb, id: string): RevenueView {
  const one = read(db, id)
  const { statement, lines, columns, services, whole } = one
  const quantum = quantumOf(statement.unit)
  const printed = printedTotals(lines, columns.length, quantum)
  const across = linesOut(lines, columns.length, quantum)
  const shares = columns.map((_, column) => serviceShares(services, column))
  return {
    statement, cycle: cycleRef(need(db, 'cycle', one.row.cycle)), columns, sentence: statementSentence(stated(one)), list: orNull([...lines]), whole: [...whole],
    services: orNull(services.map(({ key, label, grouped, sums, lines: own }, i) => ({ key, label, grouped, department: departmentOf(own), sums: [...sums], shares: shares.map((column) => column[i] ?? null), lines: own.map((line) => line.id) }))),
    subjectives: orNull(subjectiveRows(lines, columns.length).map(({ subjective, sums }) => ({ subjective, label: subjective === null ? 'Not stated' : wordFor(subjectives, subjective), sums: [...sums] }))),
    totals: {
      ties: printed.every((total) => total.ties) && across.length === 0, sentence: printedSentence(printed, across.length, lines.length),
      printed: orNull(printed.map(({ line, label, ties, over, cells }) => ({ line, label, ties, over: [...over], cells: cells.map((cell) => ({ ...cell, verdict: verdictView(cell.verdict) })) }))),
      across: orNull(across.map(({ line, by }) => ({ line, label: lines.find((each) => each.id === line)?.label ?? '', by }))),
    },
  }
}

function comparedPair(before: Total | null, after: Total | null) {
  return { before, after, difference: before === null || after === null ? null : subtractTotals(after, before), growth: isPlain(before) && isPlain(after) ? growthWords(before.low, after.low) : null }
}

function comparisonView(db: ReadableDb, before: string, after: string): RevenueComparisonView {
  if (before === after) refuse('INVALID_INPUT', 'A statement was compared with itself.', 'Name two different statements.')
  const [was, is] = [read(db, before), read(db, after)]
  if ((was.row.kind === 'movement') !== (is.row.kind === 'movement')) refuse('INVALID_INPUT', 'A movement and a budget have different columns, so they cannot stand side by side.', 'Compare two movements, or budgets and outturns.')
  const filled = is.columns.map((column, index) => ({ column, index })).filter(({ index }) => [was, is].every(({ whole }) => { const sum = whole[index]; return sum !== undefined && !isBlankTotal(sum) }))
  return {
    before: was.statement, after: is.statement, cycle: cycleRef(need(db, 'cycle', is.row.cycle)), sentence: comparedSentence(stated(was), stated(is)),
    columns: orNull(filled.map(({ column, index }) => ({
      ...column, services: compareServices(was.services, is.services, index).map(({ key, label, before: old, after: now }) => ({ key, label, ...comparedPair(old, now) })), whole: comparedPair(was.whole[index] ?? null, is.whole[index] ?? null),
    }))),
  }
}

export const revenueQueries = {
  'revenue.get': ({ db }, input) => revenueView(db, input.id),
  'revenue.compare': ({ db }, input) => comparisonView(db, input.before, input.after),
} satisfies Partial<QueryHandlers>
