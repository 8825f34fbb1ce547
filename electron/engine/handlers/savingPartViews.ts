// What one saving answers beyond its row: its options, cost shifts and dependencies, what its timing brings, and the steps before it.
import { costShiftsOf, dependenciesOf, optionsOf } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type ProposalRow } from '#shared/contract/proposals.ts'
import { paybackInWords, paybackOf } from '#shared/domain/payback.ts'
import { monthsLeft, phased } from '#shared/domain/phasing.ts'
import { notReady, stepsFrom, stepTo, wordingFrozen } from '#shared/domain/proposalSteps.ts'
import { confidences, optionKinds, proposalStatuses, wordFor } from '#shared/domain/words.ts'
import { formatYear, planYears } from '#shared/financialYear.ts'
import { sameAmount } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'
import { amountIn, flag, orNull } from './views.ts'

export const optionViews = (db: ReadableDb, proposal: string) => optionsOf(db, proposal).map((row) => ({
  id: row.id, kind: row.kind, kindLabel: wordFor(optionKinds, row.kind), title: row.title, text: row.text, amount: amountIn(row, 'amount'), putBy: row.put_by, dropped: row.dropped, illustrative: flag(row.illustrative),
}))

export const costShiftViews = (db: ReadableDb, proposal: string) => costShiftsOf(db, proposal).map((row) => ({
  id: row.id, bearer: row.bearer, amount: amountIn(row, 'amount'), year: row.year, yearLabel: row.year === null ? null : formatYear(row.year), confidence: row.confidence,
  confidenceLabel: row.confidence === null ? null : wordFor(confidences, row.confidence), basis: row.basis, illustrative: flag(row.illustrative),
}))

const stated: Readonly<Record<string, readonly [from: string, to: string]>> = { requires: ['Requires', 'Is required by'], excludes: ['Excludes', 'Is excluded by'] }

/** What this saving states of others, and what others state of it; one whose other saving is not in the file is left out. */
export const dependencyViews = (db: ReadableDb, proposal: string) => dependenciesOf(db, proposal).flatMap((row) => {
  const from = row.proposal === proposal
  const other = db.row('proposal', from ? row.other : row.proposal)
  return other === undefined ? [] : [{
    id: row.id, kind: row.kind, label: stated[row.kind]?.[from ? 0 : 1] ?? row.kind, from, reason: row.reason, illustrative: flag(row.illustrative),
    other: { id: other.id, ref: other.ref, title: other.title, status: other.status, statusLabel: wordFor(proposalStatuses, other.status) },
  }]
})

/** What the start month makes of a whole year's saving, beside the figures shown; null while no whole year's saving is stated. */
function phasedView(cycle: Row<'cycle'>, row: ProposalRow) {
  if (row.basis !== 'recurring') return null
  const brings = phased({ full: row.full, startYear: row.startYear ?? cycle.first_year, startMonth: row.startMonth }, planYears(cycle.first_year, cycle.horizon))
  if (brings === null) return null
  return { ...brings, months: monthsLeft(row.startMonth ?? 4), agrees: brings.amounts.every((amount, i) => sameAmount(amount, row.amounts[i] ?? null)) }
}

export function lifeView(proposal: Row<'proposal'>, cycle: Row<'cycle'>, row: ProposalRow) {
  const payback = paybackOf(row.cost, row.full)
  return {
    payback: payback === null ? null : paybackInWords(payback), phased: phasedView(cycle, row), notReady: notReady(proposal), wordingFrozen: wordingFrozen(proposal.status),
    nextSteps: orNull(stepsFrom(proposal.status).map((status) => {
      const step = stepTo(proposal, status, false)
      return { status, label: proposalStatuses[status], blocked: step.allowed ? null : step.why }
    })),
  }
}
