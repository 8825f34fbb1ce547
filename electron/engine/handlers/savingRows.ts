// Builds the rows of the money grid, once, for every list, portfolio, Board and document that shows savings.
import { allDepartments, allPortfolios, allServices } from '#db/council/read.ts'
import { effectsWhere, exemptProposals, positionsWhere, type ProposalFilter, proposalsWhere, sharedPortfoliosWhere } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type At } from '#shared/contract/parts.ts'
import { type ProposalRow } from '#shared/contract/proposals.ts'
import { countsAt } from '#shared/domain/counting.ts'
import { amountsOf, inOrder, leftOf, type PositionRow, positionAt, statesFigure } from '#shared/domain/lineage.ts'
import { type SavingsTotals, rowTotal, totalsOf } from '#shared/domain/savings.ts'
import { saysMadeUp } from '#shared/illustrative.ts'
import { eqiaStates, positionKinds, proposalKinds, proposalStatuses, wordFor } from '#shared/domain/words.ts'
import { type Row } from '#shared/schema/index.ts'
import { amountIn, departmentRef, flag, named } from './views.ts'

const byId = <R extends { id: string }>(rows: readonly R[]): Map<string, R> => new Map(rows.map((row) => [row.id, row]))

function groupBy<R, K>(rows: readonly R[], key: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** A saving that is exempt as a whole says so, whether or not figures of it are marked besides. */
function exemptIn(db: ReadableDb): Map<string, ProposalRow['exempt']> {
  const rows = exemptProposals(db).toSorted((a, b) => Number(a.entity === 'proposal') - Number(b.entity === 'proposal'))
  return new Map(rows.map(({ proposal, entity }) => [proposal, entity === 'proposal' ? 'whole' : 'figures'] as const))
}

const MISSING_DEPARTMENT = { code: '?', name: 'Department not in this file' }

/** Rows with figures as they stand `at` a point; `horizon` is the number of year columns. */
export function savingRows(db: ReadableDb, filter: ProposalFilter, at: At, horizon: number): ProposalRow[] {
  const departments = byId(allDepartments(db))
  const portfolios = byId(allPortfolios(db))
  const services = byId(allServices(db))
  const positions = groupBy(positionsWhere(db, filter), (row) => row.proposal)
  const effects = groupBy(effectsWhere(db, filter), (row) => row.proposal)
  const exempt = exemptIn(db)
  const shared = groupBy(sharedPortfoliosWhere(db, filter), (row) => row.proposal)
  return proposalsWhere(db, filter).map((proposal) => {
    const department = departments.get(proposal.department)
    const portfolio = proposal.portfolio === null ? undefined : portfolios.get(proposal.portfolio)
    const service = proposal.service === null ? undefined : services.get(proposal.service)
    const scores: (number | null)[] = [null, null, null, null]
    let scoresIllustrative = false
    for (const effect of effects.get(proposal.id) ?? []) {
      if (effect.slot >= 1 && effect.slot <= 4) scores[effect.slot - 1] = effect.score
      if (effect.illustrative !== 0) scoresIllustrative = true
    }
    return {
      ...figures(proposal.status, positions.get(proposal.id) ?? [], at, horizon),
      id: proposal.id, ref: proposal.ref, title: proposal.title, cycle: proposal.cycle,
      department: department ? departmentRef(department) : { id: proposal.department, ...MISSING_DEPARTMENT },
      portfolio: portfolio ? named(portfolio) : null, service: service ? named(service) : null,
      duty: service?.duty ?? null, act: service?.act ?? null,
      kind: proposal.kind, kindLabel: wordFor(proposalKinds, proposal.kind), route: proposal.route,
      status: proposal.status, statusLabel: wordFor(proposalStatuses, proposal.status), rag: proposal.rag,
      gross: amountIn(proposal, 'gross'), net: amountIn(proposal, 'net'), full: amountIn(proposal, 'full'), cost: amountIn(proposal, 'cost'), startYear: proposal.start_year, startMonth: proposal.start_month,
      fte: proposal.fte, posts: proposal.posts, vacant: proposal.vacant, owner: proposal.owner_name, likelihood: proposal.likelihood, impact: proposal.impact,
      eqia: proposal.eqia, eqiaLabel: wordFor(eqiaStates, proposal.eqia), eqiaDate: proposal.eqia_date, sharedWith: shared.get(proposal.id)?.map(named) ?? null,
      scores, illustrative: flag(proposal.illustrative), scoresIllustrative, exempt: exempt.get(proposal.id) ?? null, ratingsIllustrative: saysMadeUp(proposal.risk),
    }
  })
}

/** What the savings of a cycle come to, as their latest positions state it: the total of savingRows, without the rest of the rows. */
export function cycleTotals(db: ReadableDb, cycle: Row<'cycle'>): SavingsTotals {
  const positions = groupBy(positionsWhere(db, { cycle: cycle.id }), (row) => row.proposal)
  return totalsOf(proposalsWhere(db, { cycle: cycle.id }).map(({ id, status }) => figures(status, positions.get(id) ?? [], 'latest', cycle.horizon)), cycle.horizon)
}

/** The figures of one proposal at a point: amounts per year, total, what is left to find, which position says so, and whether they count. */
export function figures(status: string, positions: readonly PositionRow[], at: At, horizon: number): Pick<ProposalRow, 'amounts' | 'total' | 'left' | 'position' | 'basis' | 'counts'> {
  const ordered = inOrder(positions)
  const chosen = positionAt(ordered, at)
  const last = ordered.at(-1)
  const amounts = chosen ? amountsOf(chosen, horizon) : Array.from({ length: horizon }, () => null)
  return {
    amounts, total: rowTotal(amounts), left: chosen ? leftOf(chosen) : null, basis: chosen?.basis ?? 'recurring', counts: countsAt(status, last && { date: last.date, statesFigure: statesFigure(last) }, at),
    position: chosen ? { id: chosen.id, kind: chosen.kind, kindLabel: wordFor(positionKinds, chosen.kind), date: chosen.date, derived: flag(chosen.derived) } : null,
  }
}

/** Only what lists of savings inside other answers need. */
export const shortRow = (row: ProposalRow) => ({
  id: row.id, ref: row.ref, title: row.title, status: row.status, statusLabel: row.statusLabel, counts: row.counts, amounts: row.amounts, total: row.total, left: row.left, illustrative: row.illustrative,
})

/** What the savings that count do to each priority, as numbers of savings. */
export function priorityBalances(priorities: readonly Row<'priority'>[], all: readonly ProposalRow[], balance: (scores: readonly (number | null)[]) => { helped: number; harmed: number; neutral: number; notScored: number }) {
  const rows = all.filter((row) => row.counts)
  return priorities.map((priority) => ({
    priority: { id: priority.id, slot: priority.slot, short: priority.short, label: priority.label },
    ...balance(rows.map((row) => row.scores[priority.slot - 1] ?? null)),
    illustrative: rows.some((row) => row.scoresIllustrative),
  }))
}
