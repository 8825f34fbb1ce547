// What papers about a committee's remit are composed from: its portfolios with their plans, its savings, the financial plan of the cycle,
// its Board, and what lies ahead. Everything is read here, before the first wait.
import { allPeople, remitsOf } from '#db/council/read.ts'
import { outcomesOf, prioritiesOf, stagesOf } from '#db/cycles/read.ts'
import { boardsOf, meetingOf } from '#db/scrutiny/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { planMadeUp } from '#shared/documents/portfolioPlan.ts'
import { type Remit } from '#shared/documents/remitFacts.ts'
import { balanceOf } from '#shared/domain/effects.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { memberRoles, wordFor } from '#shared/domain/words.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { cycleQueries } from './cycleQueries.ts'
import { need } from './find.ts'
import { type QueryContext } from './handler.ts'
import { planView, versionsOf } from './mtfpViews.ts'
import { readPlan, remitSavings, sourcesOf } from './planFacts.ts'
import { reconciliationView } from './reconciliationViews.ts'
import { priorityBalances } from './savingRows.ts'
import { cycleRef, flag, yearsOf } from './views.ts'

/** The committee an id names: itself, or the parent of a Board. Refuses NOT_FOUND. */
export function committeeOf(db: ReadableDb, id: string, paper: string): { committee: Row<'committee'>; board: Row<'board'> | null } {
  const board = db.row('board', id)
  if (board !== undefined) return { committee: need(db, 'committee', board.committee), board }
  const committee = db.row('committee', id)
  if (committee === undefined) return refuse('NOT_FOUND', `${paper}, and the id names none of this file.`, 'Ask `documents.list` what there is, or undo the removal.')
  return { committee, board: boardsOf(db, committee.cycle).find((row) => row.committee === committee.id) ?? null }
}

/** `board`: the Board the paper is about; of a committee its first. */
export function readRemit(ctx: QueryContext, committee: Row<'committee'>, board: Row<'board'> | null): Remit {
  const { db } = ctx
  const cycle = need(db, 'cycle', committee.cycle)
  const portfolios = remitsOf(db, cycle.id).filter((remit) => remit.committee === committee.id).map((remit) => readPlan(ctx, remit.portfolio))
  const filter = { cycle: cycle.id, portfolios: portfolios.map(({ portfolio }) => portfolio.id) }
  const savings = remitSavings(db, filter, cycle.horizon)
  const version = versionsOf(db, cycle.id).at(-1)
  const departments = new Set(portfolios.flatMap(({ portfolio }) => portfolio.departments.map(({ id }) => id)))
  // In the years before portfolios were recorded a committee answered for whole departments.
  const outcomes = outcomesOf(db, cycle.id).length === 0 ? [] : cycleQueries['outcomes.list'](ctx, { cycle: cycle.id }).outcomes
  return {
    cycle: cycleRef(cycle), years: yearsOf(cycle), committee: { id: committee.id, name: committee.name, contact: committee.contact },
    meetings: db.rows('meeting', { committee: committee.id }).map(({ date, time, venue }) => ({ date, time, venue })).sort((a, b) => (a.date < b.date ? -1 : 1)),
    board: board === null ? null : { id: board.id, name: board.name, date: meetingOf(db, board.id)?.date ?? null, members: membersOf(db, board.id) },
    portfolios, savings, totals: totalsOf(savings, cycle.horizon), plan: version === undefined ? null : planView(db, version), reconciliation: reconciliationView(db, cycle, 'latest'),
    priorities: priorityBalances(prioritiesOf(db, cycle.id), savings, balanceOf).map(({ priority, illustrative: _, ...balance }) => ({ label: priority.label, ...balance })), scoresIllustrative: savings.some((row) => row.scoresIllustrative),
    outcomes: outcomes.filter(({ department }) => departments.size === 0 || department === null || departments.has(department.id)),
    stages: stagesOf(db, cycle.id).map((stage) => ({ kind: stage.kind, label: stage.label, body: stage.body, date: stage.due })),
    sources: uniqueSources(db, portfolios, version?.source ?? null), illustrative: portfolios.some(planMadeUp) || savings.some((row) => row.illustrative || row.ratingsIllustrative || row.scoresIllustrative),
  }
}

function membersOf(db: ReadableDb, board: string): { name: string; roleLabel: string; illustrative: boolean }[] {
  const people = new Map(allPeople(db).map((row) => [row.id, row]))
  const order = Object.keys(memberRoles)
  return db.rows('membership', { board }).sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.id < b.id ? -1 : 1))
    .map((row) => ({ name: people.get(row.person)?.name ?? 'Somebody not in this file', roleLabel: wordFor(memberRoles, row.role), illustrative: flag(row.illustrative) }))
}

function uniqueSources(db: ReadableDb, portfolios: Remit['portfolios'], plan: string | null): Remit['sources'] {
  const all = [...sourcesOf(db, [plan]), ...portfolios.flatMap(({ sources }) => sources)]
  return all.filter((source, i) => all.findIndex((other) => other.title === source.title && other.reference === source.reference) === i)
}
