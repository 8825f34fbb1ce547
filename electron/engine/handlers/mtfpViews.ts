// A version of the financial plan read from its statement and worked out by shared/domain: what its page, its document and the
// comparison show. Years are matched by the calendar, never by their place.
import { linesOf, statementsOf } from '#db/statements/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type MtfpBridgeView, type MtfpComparisonView, type MtfpView, type VerdictView } from '#shared/contract/mtfp.ts'
import { type MtfpGap, type MtfpLine, fundingByYear, gapOf, roleByYear } from '#shared/domain/mtfp.ts'
import { type Bridge, gapBridge, versionBridge } from '#shared/domain/mtfpBridge.ts'
import { compareMtfp } from '#shared/domain/mtfpCompare.ts'
import { gapSentence, totalsSentence, versionSentence } from '#shared/domain/mtfpSentences.ts'
import { type JudgedLine, judgePrinted } from '#shared/domain/mtfpTotals.ts'
import { inVersionOrder, versionBefore } from '#shared/domain/versionOrder.ts'
import { amountsOfLine, columnsOfStatement } from '#shared/domain/statements.ts'
import { refuse } from '#shared/errors.ts'
import { planYears } from '#shared/financialYear.ts'
import { type Verdict, quantumOf, verdictInWords } from '#shared/money/ties.ts'
import { type Row } from '#shared/schema/index.ts'
import { need } from './find.ts'
import { lineViews, statementRowView } from './statementQueries.ts'
import { cycleRef, orNull } from './views.ts'

const ALL_YEARS = 'All years'

/** The versions of a cycle, earliest first. */
export const versionsOf = (db: ReadableDb, cycle: string): Row<'statement'>[] => inVersionOrder(statementsOf(db, cycle, 'mtfp'))

/** The statement, which must be a financial plan. Refuses NOT_FOUND, INVALID_INPUT. */
export function needPlan(db: ReadableDb, id: string): Row<'statement'> {
  const statement = need(db, 'statement', id)
  if (statement.kind !== 'mtfp') refuse('INVALID_INPUT', `“${statement.label}” is not a financial plan.`, 'Name a version of the Medium Term Financial Plan.')
  return statement
}

const yearsIn = (statement: Row<'statement'>): { start: number; label: string }[] => columnsOfStatement(statement).flatMap(({ year, label }) => (year === null ? [] : [{ start: year, label }]))

/** The printed lines with a column for each of `starts`; a year the version does not state is blank. */
export function mtfpLines(db: ReadableDb, statement: Row<'statement'>, starts: readonly number[]): MtfpLine[] {
  const columns = columnsOfStatement(statement)
  return linesOf(db, statement.id).map((line) => {
    const amounts = amountsOfLine(line, columns)
    const of = (test: (column: (typeof columns)[number]) => boolean) => amounts[columns.findIndex(test)] ?? null
    return { id: line.id, role: line.role, label: line.label, ref: line.ref, years: starts.map((start) => of((column) => column.year === start)), total: of((column) => column.key === 'total') }
  })
}

const versionRef = (db: ReadableDb, row: Row<'statement'>) => {
  const { id, label, body, date, dateLabel, illustrative } = statementRowView(db, row, 0)
  return { id, label, body, date, dateLabel, illustrative }
}

export const verdictView = (verdict: Verdict): VerdictView => ({
  kind: verdict.kind, by: 'by' in verdict ? verdict.by : 'remainder' in verdict ? verdict.remainder : null, words: verdictInWords(verdict),
})

const judgedView = (judged: JudgedLine) => ({
  reading: judged.reading, ties: judged.ties, over: [...judged.over],
  words: judged.cells.map(({ verdict }) => verdict).filter(({ kind }) => kind !== 'not_stated').reduce<string>((worst, verdict) => (worst === '' || worst.startsWith('ties') ? verdictInWords(verdict) : worst), ''),
  cells: judged.cells.map(({ column, printed, computed, verdict }) => ({ column, printed, computed, verdict: verdictView(verdict) })),
})

const gapView = (gap: MtfpGap, labels: readonly string[]) => ({
  years: [...gap.years], total: gap.total, standing: [...gap.standing], balanced: gap.balanced,
  returns: orNull(gap.returns.map(({ line, label, used, amount, returns }) => ({ line, label, used: labels[used] ?? '', amount, returns }))),
})

function bridgesOf(labels: readonly string[], bridge: (year: number | 'all') => Bridge): MtfpBridgeView[] {
  const view = (year: number | 'all', label: string): MtfpBridgeView => { const { steps, unknown } = bridge(year); return { year: label, steps: steps.map((step) => ({ ...step })), unknown: orNull([...unknown]) } }
  return [...labels.map((label, year) => view(year, label)), view('all', ALL_YEARS)]
}

export function planView(db: ReadableDb, statement: Row<'statement'>): MtfpView {
  const row = statementRowView(db, statement, 0)
  const years = yearsIn(statement)
  const labels = years.map((year) => year.label)
  const lines = mtfpLines(db, statement, years.map((year) => year.start))
  const judged = judgePrinted(lines, years.length, quantumOf(row.unit))
  const byLine = new Map(judged.map((one) => [one.line, one]))
  const gap = gapOf(lines, years.length)
  const versions = versionsOf(db, statement.cycle)
  const differ = judged.filter(({ ties }) => !ties)
  return {
    statement: versionRef(db, statement), cycle: cycleRef(need(db, 'cycle', statement.cycle)), unit: row.unit, years, note: row.note, source: row.source,
    sentence: gapSentence(gap, labels), gap: gapView(gap, labels),
    lines: orNull(lineViews(db, statement).map((line, i) => {
      const own = lines[i]
      const verdict = byLine.get(line.id)
      return {
        id: line.id, role: line.role, roleLabel: line.roleLabel, workedOut: line.workedOut, ref: line.ref, label: line.label, note: line.note, illustrative: line.illustrative,
        years: [...(own?.years ?? [])], total: own?.total ?? null, judged: verdict === undefined ? null : judgedView(verdict),
      }
    })),
    illustrative: row.illustrative || linesOf(db, statement.id).some((line) => line.illustrative !== 0),
    totals: { judged: judged.length, differ: differ.length, sentence: totalsSentence(judged) },
    savings: roleByYear(lines, 'savings', years.length), funding: fundingByYear(lines, years.length),
    bridges: bridgesOf(labels, (year) => gapBridge(lines, years.length, year)),
    versions: versions.map((one) => versionRef(db, one)), before: versionBefore(versions, statement)?.id ?? null,
  }
}

/** Two versions line by line over the years of the later one. Refuses a version against itself. */
export function comparisonView(db: ReadableDb, before: Row<'statement'>, after: Row<'statement'>): MtfpComparisonView {
  if (before.id === after.id) refuse('INVALID_INPUT', 'A version was compared with itself.', 'Name two different versions.')
  const starts = planYears(after.first_year, yearsIn(after).length)
  const years = yearsIn(after)
  const labels = years.map((year) => year.label)
  const compared = compareMtfp(mtfpLines(db, before, starts), mtfpLines(db, after, starts), starts.length)
  const names = { before: before.label, after: after.label }
  const notes = new Map(linesOf(db, after.id).map((line) => [line.id, line.note]))
  return {
    before: versionRef(db, before), after: versionRef(db, after), cycle: cycleRef(need(db, 'cycle', after.cycle)), unit: statementRowView(db, after, 0).unit, years, counts: compared.counts,
    sentence: versionSentence(compared, labels[0] ?? '', names), gapBefore: gapView(compared.gapBefore, labels), gapAfter: gapView(compared.gapAfter, labels),
    lines: orNull(compared.lines.map(({ outcome, label, before: old, after: now, relettered, cells, difference }) => ({
      outcome, label, before: old?.id ?? null, after: now?.id ?? null, refBefore: old?.ref ?? null, refAfter: now?.ref ?? null, relettered, cells: cells.map((cell) => ({ ...cell })), difference,
      note: now === null ? null : (notes.get(now.id) ?? null),
    }))),
    bridges: bridgesOf(labels, (year) => versionBridge(compared, year, names)),
  }
}
