// Answers about savings: the money grid, one saving, the comparison of two to six.
import { allCycles, prioritiesOf } from '#db/cycles/read.ts'
import { positionKindsWhere, recommendationsNaming } from '#db/proposals/read.ts'
import { recommendationsOf } from '#db/scrutiny/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type At } from '#shared/contract/parts.ts'
import { type ComparisonOption } from '#shared/contract/proposals.ts'
import { formatDate } from '#shared/dates.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { comparisonSentence, proposalSentence, savingsSentence } from '#shared/domain/sentences.ts'
import { recommendationLabel } from '#shared/documents/numbering.ts'
import { duties, eqiaStates, positionKinds, rags, recommendationTypes, wordFor } from '#shared/domain/words.ts'
import { refuse } from '#shared/errors.ts'
import { EMPTY_TOTAL, addAmount, subtractTotals } from '#shared/money/total.ts'
import { exemptionOf } from './exemptionViews.ts'
import { type QueryHandlers } from './handler.ts'
import { need, needCycle } from './find.ts'
import { styleOfSubject } from './issuedNumbers.ts'
import { effectViews, equalityViews, floorView, positionViews } from './proposalViews.ts'
import { costShiftViews, dependencyViews, lifeView, optionViews } from './savingPartViews.ts'
import { savingRows } from './savingRows.ts'
import { amountIn, cycleRef, orNull, priorityRef, sourceRef, yearsOf } from './views.ts'

export function atLabel(at: At): string {
  if (at === 'latest') return 'Latest position'
  return 'kind' in at ? `As ${wordFor(positionKinds, at.kind).toLowerCase()}` : `As on ${formatDate(at.date)}`
}

function numbersOnBoards(db: ReadableDb, boards: readonly string[]): Map<string, string> {
  return new Map(boards.flatMap((board) => {
    const { numbering } = styleOfSubject(db, board)
    return recommendationsOf(db, board).map((row, i) => [row.id, recommendationLabel(i, numbering)] as const)
  }))
}

/** The options side by side as the screen and the document both show them. Refuses options of different cycles. */
export function compare(db: ReadableDb, ids: readonly string[], at: At) {
  if (new Set(ids).size !== ids.length) refuse('INVALID_INPUT', 'A saving was named twice.', 'Name two to six different savings.')
  const proposals = ids.map((id) => need(db, 'proposal', id))
  const cycle = need(db, 'cycle', proposals[0]!.cycle)
  if (proposals.some((row) => row.cycle !== cycle.id)) refuse('RULE', 'These savings belong to different cycles, so their years do not line up.', 'Compare savings of one cycle.')
  const byId = new Map(savingRows(db, { ids }, at, cycle.horizon).map((row) => [row.id, row]))
  const rows = proposals.map((proposal) => byId.get(proposal.id)!)
  const base = rows[0]!
  const options: ComparisonOption[] = proposals.map((proposal, i) => {
    const row = rows[i]!
    const positions = positionViews(db, proposal.id, cycle.horizon)
    return {
      proposal: row, description: proposal.description, cost: amountIn(proposal, 'cost'),
      differences: i === 0 ? null : row.amounts.map((amount, y) => subtractTotals(addAmount(EMPTY_TOTAL, amount), addAmount(EMPTY_TOTAL, base.amounts[y] ?? null))),
      dutyLabel: row.duty === null ? null : wordFor(duties, row.duty), floor: floorView(db, proposal, row.total),
      effects: effectViews(db, proposal), equality: orNull(equalityViews(db, proposal.id)), eqiaLabel: wordFor(eqiaStates, proposal.eqia),
      ragLabel: proposal.rag === null ? null : wordFor(rags, proposal.rag), risk: proposal.risk, likelihood: proposal.likelihood, impact: proposal.impact,
      latest: positions.at(-1) ?? null, source: sourceRef(db, proposal.source),
    }
  })
  const together = totalsOf(rows, cycle.horizon)
  // What is not made crosses no floor.
  const verdicts = options.map((option) => (option.proposal.counts ? option.floor?.verdict : undefined))
  return {
    cycle: cycleRef(cycle), years: yearsOf(cycle), at, atLabel: atLabel(at), priorities: prioritiesOf(db, cycle.id).map(priorityRef), options, together,
    sentence: comparisonSentence(options.length, together, verdicts.filter((v) => v === 'below').length, verdicts.filter((v) => v === 'unknown').length),
    illustrative: options.some((option) => option.proposal.illustrative || option.proposal.scoresIllustrative || (option.equality ?? []).some((effect) => effect.illustrative)),
  }
}

export const proposalQueries = {
  'proposals.list': ({ db }, input) => {
    const all = input.cycle === 'all'
    const cycle = all ? null : needCycle(db, input.cycle === 'all' ? undefined : input.cycle)
    const horizon = cycle?.horizon ?? Math.max(3, ...allCycles(db).map((row) => row.horizon))
    const filter = { cycle: cycle?.id, department: input.department, portfolio: input.portfolio, status: input.status }
    const rows = savingRows(db, filter, input.at ?? 'latest', horizon)
    const totals = totalsOf(rows, horizon)
    const years = cycle === null ? Array.from({ length: horizon }, (_, i) => ({ start: null, label: `Year ${i + 1}` })) : yearsOf(cycle)
    return {
      cycle: cycle === null ? null : cycleRef(cycle), sentence: savingsSentence(rows.length, totals), years, at: input.at ?? 'latest',
      priorities: prioritiesOf(db, (cycle ?? needCycle(db, undefined)).id).map(priorityRef), rows, totals, positionKinds: positionKindsWhere(db, { cycle: cycle?.id }).map((used) => ({ ...used, label: wordFor(positionKinds, used.kind) })),
    }
  },
  'proposals.get': ({ db }, input) => {
    const proposal = need(db, 'proposal', input.id)
    const cycle = need(db, 'cycle', proposal.cycle)
    const row = savingRows(db, { ids: [proposal.id] }, 'latest', cycle.horizon)[0]!
    const naming = recommendationsNaming(db, proposal.id)
    const numbers = numbersOnBoards(db, [...new Set(naming.map((item) => item.board))])
    return {
      ...row, inCycle: cycleRef(cycle), years: yearsOf(cycle), sentence: proposalSentence(proposal.title, row.total, row.left ? addAmount(EMPTY_TOTAL, row.left) : EMPTY_TOTAL, row.counts ? null : row.statusLabel),
      description: proposal.description, source: sourceRef(db, proposal.source), risk: proposal.risk, eqiaLink: proposal.eqia_link,
      mitigation: proposal.mitigation, alternatives: proposal.alternatives, evidence: proposal.evidence, consultation: proposal.consultation,
      ...lifeView(proposal, cycle, row), options: orNull(optionViews(db, proposal.id)), costShifts: orNull(costShiftViews(db, proposal.id)), dependencies: orNull(dependencyViews(db, proposal.id)),
      dutyLabel: row.duty === null ? null : wordFor(duties, row.duty), floor: floorView(db, proposal, row.total),
      exemption: exemptionOf(db, 'proposal', proposal.id), positions: orNull(positionViews(db, proposal.id, cycle.horizon).map((view) => ({ ...view, exemption: exemptionOf(db, 'position', view.id) }))), effects: effectViews(db, proposal), equality: orNull(equalityViews(db, proposal.id)),
      recommendations: orNull(naming.map((item) => ({
        id: item.id, board: { id: item.board, name: item.boardName }, number: numbers.get(item.id) ?? '', type: item.type, typeLabel: wordFor(recommendationTypes, item.type), text: item.plain,
      }))),
    }
  },
  'proposals.compare': ({ db }, input) => compare(db, input.ids, input.at ?? 'latest'),
} satisfies Partial<QueryHandlers>
