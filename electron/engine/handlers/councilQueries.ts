// Answers about the council: departments, portfolios, people, committees, services, sources.
import {
  allDepartments, allPeople, allPortfolios, allRoles, allSources, committeesOf, departmentsOf, leadMembers, portfolioDepartments, portfoliosOf, remitsOf, servicesOf,
} from '#db/council/read.ts'
import { prioritiesOf } from '#db/cycles/read.ts'
import { proposalsBy } from '#db/proposals/read.ts'
import { boardsOf, meetingOf } from '#db/scrutiny/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { balanceOf } from '#shared/domain/effects.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { portfolioSentence, portfoliosSentence } from '#shared/domain/sentences.ts'
import { committeeKinds, duties, personKinds, wordFor } from '#shared/domain/words.ts'
import { formatYear } from '#shared/financialYear.ts'
import { sumAmounts } from '#shared/money/total.ts'
import { type ProposalRow } from '#shared/contract/proposals.ts'
import { type Row } from '#shared/schema/index.ts'
import { type QueryHandlers } from './handler.ts'
import { memberViews } from './memberViews.ts'
import { need, needCycle } from './find.ts'
import { priorityBalances, savingRows, shortRow } from './savingRows.ts'
import { amountIn, cycleRef, departmentRef, flag, named, orNull, sourceRef, sourceView, yearsOf } from './views.ts'

function serviceViews(db: ReadableDb, services: readonly Row<'service'>[]) {
  const departments = new Map(allDepartments(db).map((row) => [row.id, row]))
  const portfolios = new Map(allPortfolios(db).map((row) => [row.id, row]))
  return services.map((row) => {
    const department = departments.get(row.department)
    const portfolio = row.portfolio === null ? undefined : portfolios.get(row.portfolio)
    return {
      id: row.id, name: row.name, description: row.description,
      department: department ? departmentRef(department) : { id: row.department, code: '?', name: 'Department not in this file' },
      portfolio: portfolio ? named(portfolio) : null, duty: row.duty, dutyLabel: wordFor(duties, row.duty), act: row.act, floor: amountIn(row, 'floor'),
      delivery: row.delivery, provider: row.provider, budget: amountIn(row, 'budget'), budgetYear: row.budget_year === null ? null : formatYear(row.budget_year),
      source: sourceRef(db, row.source), illustrative: flag(row.illustrative),
    }
  })
}

/** Everything a list of portfolios needs, read once per cycle. */
function portfolioRows(db: ReadableDb, cycle: Row<'cycle'>, rows: readonly ProposalRow[]) {
  const departments = new Map(departmentsOf(db, cycle.id).map((row) => [row.id, row]))
  const links = portfolioDepartments(db, cycle.id)
  const leads = leadMembers(db, cycle.id)
  const remits = remitsOf(db, cycle.id)
  const services = servicesOf(db, cycle.id)
  return portfoliosOf(db, cycle.id).map((portfolio) => {
    // A shared saving stands with each portfolio that shares it; the totals over all portfolios are made from the savings themselves.
    const own = rows.filter((row) => row.portfolio?.id === portfolio.id || row.sharedWith?.some(({ id }) => id === portfolio.id))
    return {
      id: portfolio.id, name: portfolio.name, purpose: portfolio.purpose,
      leadMembers: orNull(leads.filter((lead) => lead.portfolio === portfolio.id).map(named)),
      departments: links.flatMap((link) => {
        const department = departments.get(link.department)
        return link.portfolio === portfolio.id && department ? [departmentRef(department)] : []
      }),
      committees: orNull(remits.filter((remit) => remit.portfolio === portfolio.id).map((remit) => ({ id: remit.committee, name: remit.committeeName }))),
      services: services.filter((service) => service.portfolio === portfolio.id).length, proposals: own.length,
      ...totalsOf(own, cycle.horizon), illustrative: flag(portfolio.illustrative),
    }
  })
}

export const councilQueries = {
  'departments.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    const proposals = proposalsBy(db, 'department', cycle.id)
    const services = servicesOf(db, cycle.id)
    return {
      cycle: cycleRef(cycle),
      departments: departmentsOf(db, cycle.id).map((row) => ({
        ...departmentRef(row), services: services.filter((service) => service.department === row.id).length, proposals: proposals.get(row.id) ?? 0,
      })),
    }
  },
  'portfolios.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    const rows = savingRows(db, { cycle: cycle.id }, 'latest', cycle.horizon)
    const portfolios = portfolioRows(db, cycle, rows)
    const totals = totalsOf(rows, cycle.horizon)
    const outside = rows.filter((row) => row.portfolio === null)
    return {
      cycle: cycleRef(cycle), sentence: portfoliosSentence(portfolios.length, rows.length, totals), years: yearsOf(cycle), portfolios, totals,
      outside: outside.length === 0 ? null : { ...totalsOf(outside, cycle.horizon), proposals: outside.length, illustrative: outside.filter((row) => row.illustrative).length },
    }
  },
  'portfolios.get': ({ db }, input) => {
    const portfolio = need(db, 'portfolio', input.id)
    const cycle = need(db, 'cycle', portfolio.cycle)
    const rows = savingRows(db, { cycle: cycle.id, portfolio: portfolio.id }, 'latest', cycle.horizon)
    const row = portfolioRows(db, cycle, rows).find((candidate) => candidate.id === portfolio.id)!
    const services = servicesOf(db, cycle.id).filter((service) => service.portfolio === portfolio.id)
    const committees = new Set((row.committees ?? []).map((committee) => committee.id))
    return {
      ...row, cycle: cycleRef(cycle), years: yearsOf(cycle), sentence: portfolioSentence(row.name, rows.length, row),
      serviceList: orNull(serviceViews(db, services)), serviceBudget: sumAmounts(services.map((service) => amountIn(service, 'budget'))),
      proposalList: orNull(rows.map(shortRow)), priorityBalance: priorityBalances(prioritiesOf(db, cycle.id), rows, balanceOf),
      boards: orNull(boardsOf(db, cycle.id).filter((board) => committees.has(board.committee)).map((board) => ({ id: board.id, name: board.name, date: meetingOf(db, board.id)?.date ?? null }))),
    }
  },
  'people.list': ({ db }) => {
    const roles = allRoles(db)
    return {
      people: allPeople(db).map((row) => ({
        id: row.id, name: row.name, kind: row.kind, kindLabel: wordFor(personKinds, row.kind), post: row.post,
        roles: orNull(roles.filter((role) => role.person === row.id).map((role) => ({ id: role.id, kind: role.kind, title: role.title, portfolio: role.portfolio }))), illustrative: flag(row.illustrative),
      })),
    }
  },
  'committees.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    const remits = remitsOf(db, cycle.id)
    const boards = boardsOf(db, cycle.id)
    return {
      cycle: cycleRef(cycle),
      committees: committeesOf(db, cycle.id).map((row) => ({
        id: row.id, name: row.name, kind: row.kind, kindLabel: wordFor(committeeKinds, row.kind), contact: row.contact,
        portfolios: orNull(remits.filter((remit) => remit.committee === row.id).map((remit) => ({ id: remit.portfolio, name: remit.name }))),
        boards: orNull(boards.filter((board) => board.committee === row.id).map(named)), members: orNull(memberViews(db, { board: null, committee: row.id })), illustrative: flag(row.illustrative),
      })),
    }
  },
  'services.list': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    const services = servicesOf(db, cycle.id).filter((row) =>
      (input.portfolio === undefined || row.portfolio === input.portfolio) && (input.department === undefined || row.department === input.department))
    return { cycle: cycleRef(cycle), services: serviceViews(db, services), budget: sumAmounts(services.map((service) => amountIn(service, 'budget'))) }
  },
  'sources.list': ({ db }) => ({ sources: allSources(db).map(sourceView) }),
} satisfies Partial<QueryHandlers>
