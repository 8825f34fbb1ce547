// The papers about money: savings schedule, MTFP update and lineage. What there is to make them of, and each composed from the same
// answers the screens show. Composers are loaded when first asked for.
import { departmentsOf, portfoliosOf } from '#db/council/read.ts'
import { allCycles } from '#db/cycles/read.ts'
import { proposalsBy, proposalsWhere } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type At } from '#shared/contract/parts.ts'
import { type LineagePointInput, type LineageView } from '#shared/contract/lineage.ts'
import { type MtfpComparisonView, type MtfpView } from '#shared/contract/mtfp.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type SourceLine } from '#shared/documents/commentsSavings.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Schedule, type ScheduledSaving } from '#shared/documents/scheduledSavings.ts'
import { appError, Refusal, refuse } from '#shared/errors.ts'
import { saysMadeUp, withoutMark } from '#shared/illustrative.ts'
import { rags, wordFor } from '#shared/domain/words.ts'
import { type Row } from '#shared/schema/index.ts'
import { currentCycle, need } from './find.ts'
import { type QueryContext } from './handler.ts'
import { lineageView } from './lineageQueries.ts'
import { comparisonView, needPlan, planView, versionsOf } from './mtfpViews.ts'
import { atLabel, proposalQueries } from './proposalQueries.ts'
import { equalityViews } from './proposalViews.ts'
import { reconciliationView } from './reconciliationViews.ts'
import { sourceRef } from './views.ts'

export const moneyPapers = ['savings-schedule', 'mtfp-update', 'lineage'] as const
export type MoneyPaper = (typeof moneyPapers)[number]
export const isMoneyPaper = (document: string): document is MoneyPaper => moneyPapers.some((name) => name === document)

export type Candidate = { id: string; label: string; date: string | null; current: boolean; hasContent: boolean }

/** Savings offered by themselves: those of a cycle with a history worth a paper, so many that a list stays one. */
const MOST_SAVINGS = 40

export function moneyCandidates(db: ReadableDb, document: MoneyPaper): Candidate[] {
  const current = currentCycle(db)?.id
  return allCycles(db).flatMap((cycle): Candidate[] => {
    const base = { date: null, current: cycle.id === current }
    if (document === 'mtfp-update') return versionsOf(db, cycle.id).reverse().map((version) => ({ ...base, id: version.id, label: `${version.label}, ${cycle.label}`, date: version.date, hasContent: true }))
    const [byDepartment, byPortfolio] = [proposalsBy(db, 'department', cycle.id), proposalsBy(db, 'portfolio', cycle.id)]
    const whole = { ...base, id: cycle.id, label: cycle.label, hasContent: byDepartment.size > 0 }
    const departments = departmentsOf(db, cycle.id).filter((row) => byDepartment.has(row.id)).map((row) => ({ ...base, id: row.id, label: `${row.name}, ${cycle.label}`, hasContent: true }))
    const portfolios = portfoliosOf(db, cycle.id).filter((row) => byPortfolio.has(row.id)).map((row) => ({ ...base, id: row.id, label: `Portfolio ${row.name}, ${cycle.label}`, hasContent: true }))
    const parts = departments.length > 1 ? departments : []
    return document === 'savings-schedule' ? [whole, ...parts, ...(portfolios.length > 1 ? portfolios : [])] : [whole, ...parts, ...(cycle.id === current ? savingsWithHistory(db, cycle).map((row) => ({ ...base, ...row, hasContent: true })) : [])]
  })
}

const savingsWithHistory = (db: ReadableDb, cycle: Row<'cycle'>): { id: string; label: string }[] =>
  db.all<{ id: string; ref: string; title: string }>(
    'SELECT p.id, p.ref, p.title FROM proposal p WHERE p.cycle = ? AND (SELECT count(*) FROM position o WHERE o.proposal = p.id) > 1 ORDER BY p.ord, p.ref, p.id LIMIT ?', cycle.id, MOST_SAVINGS,
  ).map(({ id, ref, title }) => ({ id, label: `${ref} ${title}` }))

type Composed = { id: string; model: DocumentModel }

/** Everything is read before the first wait. `at`: a point; for a lineage also two, joined by two dots. Refuses NOT_FOUND, NO_CONTENT. */
export function composeMoneyPaper(ctx: QueryContext, document: MoneyPaper, id: string, at: string | undefined, parse: (text: string | undefined) => At): Promise<Composed> {
  switch (document) {
    case 'savings-schedule': return scheduleOf(ctx, id, parse(at))
    case 'mtfp-update': return updateOf(ctx.db, id)
    case 'lineage': return lineageOf(ctx.db, id, pointsIn(at, parse))
  }
}

type Points = { readonly from: LineagePointInput; readonly to: LineagePointInput }

/** "budget..2025-07-15", "..latest": from a point to another; one point alone is the one led to. */
export function pointsIn(at: string | undefined, parse: (text: string) => At): Points {
  if (at === undefined) return { from: 'first', to: 'latest' }
  const [from, to] = at.includes('..') ? at.split('..') : ['', at]
  return { from: from === undefined || from === '' || from === 'first' ? 'first' : parse(from), to: to === undefined || to === '' ? 'latest' : parse(to) }
}

const nothing = (what: string): never => { throw new Refusal(appError('NO_CONTENT', `There are no savings in ${what} yet.`, 'Add savings first, or name another cycle, department or portfolio.')) }

/** The cycle an id names. Refuses NOT_FOUND, saying what the paper may be of. */
function needCycleOf(db: ReadableDb, id: string, paper: string, of: string): Row<'cycle'> {
  return db.row('cycle', id) ?? refuse('NOT_FOUND', `${paper} is of ${of}, and the id names none of this file.`, 'Ask `documents.list` what there is, or undo the removal.')
}

/** Whose savings an id names: a cycle's, a department's or a portfolio's. Refuses NOT_FOUND. */
function whose(db: ReadableDb, id: string): { cycle: Row<'cycle'>; name: string | null; filter: { department?: string; portfolio?: string } } {
  const department = db.row('department', id)
  if (department !== undefined) return { cycle: need(db, 'cycle', department.cycle), name: department.name, filter: { department: id } }
  const portfolio = db.row('portfolio', id)
  if (portfolio !== undefined) return { cycle: need(db, 'cycle', portfolio.cycle), name: portfolio.name, filter: { portfolio: id } }
  return { cycle: needCycleOf(db, id, 'A savings schedule', 'a cycle, a department or a portfolio'), name: null, filter: {} }
}

/** What a schedule is composed from, on paper and as a workbook. Refuses NOT_FOUND, NO_CONTENT. */
export function readSchedule(ctx: QueryContext, id: string, at: At): Schedule {
  const { db } = ctx
  const { cycle, name, filter } = whose(db, id)
  const list = proposalQueries['proposals.list'](ctx, { cycle: cycle.id, at, ...filter })
  if (list.cycle === null || list.rows.length === 0) return nothing(name ?? cycle.label)
  const proposals = new Map(proposalsWhere(db, { cycle: cycle.id, ...filter }).map((row) => [row.id, row]))
  const rows = list.rows.map((row): ScheduledSaving => ({ ...row, description: proposals.get(row.id)?.description ?? null, ...impactOf(db, proposals.get(row.id), row) }))
  const sources = sourcesOf(db, rows.map((row) => (row.position === null ? null : (db.row('position', row.position.id)?.source ?? null))))
  return { ...list, cycle: list.cycle, rows, of: name, atLabel: atLabel(at), sources, reconciliation: name === null ? reconciliationView(db, cycle, at) : null }
}

async function scheduleOf(ctx: QueryContext, id: string, at: At): Promise<Composed> {
  const schedule = readSchedule(ctx, id, at)
  const { composeSavingsSchedule } = await import('#shared/documents/savingsSchedule.ts')
  return { id, model: composeSavingsSchedule(schedule) }
}

/** What a saving does to people and what may keep it from being made, as far as recorded. */
function impactOf(db: ReadableDb, proposal: Row<'proposal'> | undefined, row: { readonly eqia: string; readonly eqiaLabel: string; readonly rag: string | null }): Pick<ScheduledSaving, 'impactText' | 'impactIllustrative'> {
  if (proposal === undefined) return { impactText: null, impactIllustrative: false }
  const equality = equalityViews(db, proposal.id)
  const lines = [
    ...(equality.length === 0 ? [] : [equality.map((effect) => `${effect.label}: ${effect.effectLabel.charAt(0).toLowerCase()}${effect.effectLabel.slice(1)}`).join('; ')]),
    ...(row.eqia === 'unknown' ? [] : [`Equality assessment: ${row.eqiaLabel.toLowerCase()}`]),
    ...(row.rag === null && proposal.risk === null ? [] : [`Delivery: ${[row.rag === null ? null : wordFor(rags, row.rag).toLowerCase(), proposal.risk === null ? null : withoutMark(proposal.risk)].filter((part) => part !== null).join('. ')}`]),
  ]
  return { impactText: lines.length === 0 ? null : lines.join('\n'), impactIllustrative: equality.some((effect) => effect.illustrative) || saysMadeUp(proposal.risk) }
}

type Update = { readonly plan: MtfpView; readonly comparison: MtfpComparisonView | null; readonly reconciliation: ReconciliationView }

/** A version beside the one before it; of a cycle, the latest. Refuses NOT_FOUND, NO_CONTENT. */
export function readUpdate(db: ReadableDb, id: string): Update {
  const latest = db.row('cycle', id) === undefined ? undefined : versionsOf(db, id).at(-1)
  const statement = latest ?? needPlan(db, id)
  const plan = planView(db, statement)
  if (plan.lines === null) refuse('NO_CONTENT', `“${statement.label}” has no lines yet.`, 'Add its lines first, or take them in from a sheet.')
  return { plan, comparison: plan.before === null ? null : comparisonView(db, needPlan(db, plan.before), statement), reconciliation: reconciliationView(db, need(db, 'cycle', statement.cycle), 'latest', statement) }
}

async function updateOf(db: ReadableDb, id: string): Promise<Composed> {
  const { plan, comparison, reconciliation } = readUpdate(db, id)
  const { composeMtfpUpdate } = await import('#shared/documents/mtfpUpdate.ts')
  return { id: plan.statement.id, model: composeMtfpUpdate(plan, comparison, reconciliation) }
}

type Lineage = { readonly view: LineageView; readonly reconciliation: ReconciliationView | null }

/** Of one saving, a department's or a whole cycle's. Refuses NOT_FOUND, NO_CONTENT. */
export function readLineage(db: ReadableDb, id: string, { from, to }: Points): Lineage {
  const of = db.row('proposal', id) !== undefined ? { proposal: id } : db.row('department', id) !== undefined ? { department: id } : { cycle: needCycleOf(db, id, 'A lineage', 'a saving, a department or a cycle').id }
  const view = lineageView(db, { ...of, from, to })
  if (view.rows === null) return nothing(view.of.label)
  if (view.of.kind !== 'cycle') return { view, reconciliation: null }
  return { view, reconciliation: reconciliationView(db, need(db, 'cycle', view.cycle.id), to === 'first' ? 'latest' : to) }
}

async function lineageOf(db: ReadableDb, id: string, points: Points): Promise<Composed> {
  const { view, reconciliation } = readLineage(db, id, points)
  const { composeLineage } = await import('#shared/documents/lineage.ts')
  return { id: view.of.id, model: composeLineage(view, reconciliation) }
}

/** The papers behind the figures, each once, in the order they are first met. */
const sourcesOf = (db: ReadableDb, ids: readonly (string | null)[]): SourceLine[] => [...new Set(ids)].flatMap((id) => sourceRef(db, id) ?? [])
