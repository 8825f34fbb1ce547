// One saving in full: its positions, effects, equality, duty and floor. Used by its page, the comparison and documents.
import { prioritiesOf } from '#db/cycles/read.ts'
import { effectsOf, equalityOf, positionsOf } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type FloorView, type PositionView } from '#shared/contract/proposals.ts'
import { formatDate } from '#shared/dates.ts'
import { floorAfter } from '#shared/domain/floor.ts'
import { amountsOf, inOrder, leftOf } from '#shared/domain/lineage.ts'
import { rowTotal } from '#shared/domain/savings.ts'
import { characteristics, equalityEffects, positionKinds, precisions, wordFor } from '#shared/domain/words.ts'
import { formatYear } from '#shared/financialYear.ts'
import { type Total } from '#shared/money/total.ts'
import { type Row } from '#shared/schema/index.ts'
import { amountIn, flag, priorityRef, sourceRef } from './views.ts'

export function positionView(db: ReadableDb, row: Row<'position'>, horizon: number): PositionView {
  const amounts = amountsOf(row, horizon)
  const precision = Object.hasOwn(precisions, row.precision) ? (row.precision as keyof typeof precisions) : 'day'
  return {
    id: row.id, kind: row.kind, kindLabel: wordFor(positionKinds, row.kind), date: row.date, precision, dateLabel: formatDate(row.date, precision),
    text: row.text, reason: row.reason, amounts, total: rowTotal(amounts), left: leftOf(row), basis: row.basis, derived: flag(row.derived), derivation: row.derivation,
    source: sourceRef(db, row.source), illustrative: flag(row.illustrative),
  }
}

export const positionViews = (db: ReadableDb, proposal: string, horizon: number): PositionView[] =>
  inOrder(positionsOf(db, proposal)).map((row) => positionView(db, row, horizon))

/** All four priorities in their order; a priority nobody scored is there, with no score. */
export function effectViews(db: ReadableDb, proposal: Row<'proposal'>) {
  const effects = effectsOf(db, proposal.id)
  return prioritiesOf(db, proposal.cycle).map((priority) => {
    const effect = effects.find((row) => row.priority === priority.id)
    return { id: effect?.id ?? null, priority: priorityRef(priority), score: effect?.score ?? null, reason: effect?.reason ?? null, illustrative: effect !== undefined && flag(effect.illustrative) }
  })
}

export const equalityViews = (db: ReadableDb, proposal: string) =>
  equalityOf(db, proposal).map((row) => ({
    id: row.id, characteristic: row.characteristic, label: wordFor(characteristics, row.characteristic), effect: row.effect, effectLabel: wordFor(equalityEffects, row.effect),
    who: row.who, mitigation: row.mitigation, illustrative: flag(row.illustrative),
  }))

/** The floor of the proposal's service after the saving is taken; null when it names no service. */
export function floorView(db: ReadableDb, proposal: Row<'proposal'>, taken: Total): FloorView | null {
  const service = proposal.service === null ? undefined : db.row('service', proposal.service)
  if (service === undefined) return null
  const budget = amountIn(service, 'budget')
  const floor = amountIn(service, 'floor')
  const result = floorAfter({ duty: service.duty, budget, floor, taken })
  return {
    ...result, service: service.name, act: service.act, budget, budgetYear: service.budget_year === null ? null : formatYear(service.budget_year), floor, taken,
    illustrative: flag(service.illustrative),
  }
}
