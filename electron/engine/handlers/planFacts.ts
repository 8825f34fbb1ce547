// What a portfolio plan is composed from: the portfolio as its screen has it, with its measures, the budget lines that are surely its own,
// and what each saving says of risk, duty and readiness.
import { allPortfolios, portfolioDepartments } from '#db/council/read.ts'
import { measuresOf } from '#db/measures/read.ts'
import { type ProposalFilter, proposalsWhere } from '#db/proposals/read.ts'
import { statementsOf } from '#db/statements/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type SourceLine } from '#shared/documents/commentsSavings.ts'
import { type PortfolioPlan, type RemitSaving, type RevenueFacts } from '#shared/documents/remitFacts.ts'
import { measuresFor } from '#shared/domain/measures.ts'
import { notReady } from '#shared/domain/proposalSteps.ts'
import { columnsOfStatement, isHeading, isWorkedOut } from '#shared/domain/statements.ts'
import { type Row } from '#shared/schema/index.ts'
import { councilQueries } from './councilQueries.ts'
import { need } from './find.ts'
import { type QueryContext } from './handler.ts'
import { measureQueries } from './measureQueries.ts'
import { floorView } from './proposalViews.ts'
import { savingRows } from './savingRows.ts'
import { lineViews, statementRowView } from './statementQueries.ts'
import { sourceRef } from './views.ts'

/** The tables of money a plan shows, each as its latest of the cycle. */
const SHOWN = ['budget', 'outturn', 'movement'] as const

/** Savings as they stand now, with what their risk, their service's floor and their assessment say. */
export function remitSavings(db: ReadableDb, filter: ProposalFilter, horizon: number): RemitSaving[] {
  const proposals = new Map(proposalsWhere(db, filter).map((row) => [row.id, row]))
  return savingRows(db, filter, 'latest', horizon).map((row): RemitSaving => {
    const proposal = proposals.get(row.id)
    return { ...row, risk: proposal?.risk ?? null, floor: proposal === undefined ? null : floorView(db, proposal, row.total), notReady: notReady(row) }
  })
}

/** Refuses NOT_FOUND. */
export function readPlan(ctx: QueryContext, id: string): PortfolioPlan {
  const { db } = ctx
  const portfolio = councilQueries['portfolios.get'](ctx, { id })
  const cycle = need(db, 'cycle', portfolio.cycle.id)
  const measures = measuresFor(measureQueries['measures.list'](ctx, { cycle: cycle.id }).measures, id, portfolio.departments)
  const savings = remitSavings(db, { cycle: cycle.id, portfolio: id }, cycle.horizon)
  const tables = SHOWN.flatMap((kind) => statementsOf(db, cycle.id, kind).toSorted((a, b) => a.first_year - b.first_year).slice(-1))
  return {
    portfolio, savings, measures, revenue: tables.map((table) => revenueOf(db, table, id)),
    sources: sourcesOf(db, [
      ...savings.map((row) => (row.position === null ? null : (db.row('position', row.position.id)?.source ?? null))), ...(portfolio.serviceList ?? []).map((service) => service.source?.id ?? null),
      ...measures.map((measure) => measure.source?.id ?? null), ...tables.map((table) => table.source),
    ]),
  }
}

/** A line is the portfolio's where its service is, or where its department works for no other portfolio. */
function revenueOf(db: ReadableDb, statement: Row<'statement'>, portfolio: string): RevenueFacts {
  const row = statementRowView(db, statement, 0)
  const links = portfolioDepartments(db, statement.cycle)
  const own = links.filter((link) => link.portfolio === portfolio).map((link) => link.department)
  const alone = new Set(own.filter((department) => links.filter((link) => link.department === department).length === 1))
  const lines = lineViews(db, statement).filter((line) => !isWorkedOut(line.role) && !isHeading(line.role))
  const placed = (line: (typeof lines)[number]): boolean => (line.service !== null && db.row('service', line.service.id)?.portfolio === portfolio) || (line.service === null && line.department !== null && alone.has(line.department.id))
  const unplaced = lines.filter((line) => !placed(line) && line.service === null && line.department !== null && own.includes(line.department.id))
  return {
    label: row.label, kind: row.kind, kindLabel: row.kindLabel, unit: row.unit, note: row.note, columns: columnsOfStatement(statement).map(({ label }) => label),
    lines: lines.filter(placed).map((line) => ({ id: line.id, group: line.group, label: line.label, amounts: line.amounts, illustrative: line.illustrative })),
    unplaced: [...new Set(unplaced.flatMap((line) => line.department?.name ?? []))],
  }
}

/** The papers behind the figures, each once, in the order they are first met. */
export const sourcesOf = (db: ReadableDb, ids: readonly (string | null)[]): SourceLine[] => [...new Set(ids)].flatMap((id) => sourceRef(db, id) ?? [])

/** Portfolios of a cycle that have something to say beyond that nothing is recorded. */
export function portfoliosWithPlan(db: ReadableDb, cycle: string): ReadonlySet<string> {
  const measured = new Set(measuresOf(db, cycle).flatMap((row) => row.portfolio ?? []))
  const serviced = new Set(db.rows('service', { cycle }).flatMap((row) => row.portfolio ?? []))
  const saved = new Set(db.rows('proposal', { cycle }).flatMap((row) => row.portfolio ?? []))
  return new Set(allPortfolios(db).filter(({ id }) => measured.has(id) || serviced.has(id) || saved.has(id)).map(({ id }) => id))
}
