// Answers about the lineage of savings: two points compared, what happened between, and what all stood at on each date.
import { positionsWhere, proposalsWhere } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type LineagePointInput, type LineageRow, type LineageView } from '#shared/contract/lineage.ts'
import { type PositionView } from '#shared/contract/proposals.ts'
import { formatDate } from '#shared/dates.ts'
import { inOrder, type PositionRow } from '#shared/domain/lineage.ts'
import { type Point, compareLineage, lineagePoints, lineageTotals, stoodAt } from '#shared/domain/lineageCompare.ts'
import { endedSince, lineageChanges, lineageSentence } from '#shared/domain/lineageWords.ts'
import { positionKinds, proposalStatuses, wordFor } from '#shared/domain/words.ts'
import { type Row } from '#shared/schema/index.ts'
import { need, needCycle } from './find.ts'
import { type QueryHandlers } from './handler.ts'
import { atLabel } from './proposalQueries.ts'
import { positionView } from './proposalViews.ts'
import { cycleRef, departmentRef, flag, orNull, yearsOf } from './views.ts'

export type LineageAsk = { readonly cycle?: string | undefined; readonly proposal?: string | undefined; readonly department?: string | undefined; readonly from?: LineagePointInput | undefined; readonly to?: LineagePointInput | undefined }

const pointLabel = (point: Point): string => (point === 'first' ? 'First figure stated' : atLabel(point))

/** Which savings: one, a department's or the whole cycle's. */
function chosen(db: ReadableDb, ask: LineageAsk): { cycle: Row<'cycle'>; of: LineageView['of']; proposals: Row<'proposal'>[] } {
  if (ask.proposal !== undefined) {
    const proposal = need(db, 'proposal', ask.proposal)
    return { cycle: need(db, 'cycle', proposal.cycle), of: { kind: 'proposal', id: proposal.id, label: `${proposal.ref} ${proposal.title}` }, proposals: [proposal] }
  }
  if (ask.department !== undefined) {
    const department = need(db, 'department', ask.department)
    return { cycle: need(db, 'cycle', department.cycle), of: { kind: 'department', id: department.id, label: department.name }, proposals: proposalsWhere(db, { department: department.id }) }
  }
  const cycle = needCycle(db, ask.cycle)
  return { cycle, of: { kind: 'cycle', id: cycle.id, label: cycle.label }, proposals: proposalsWhere(db, { cycle: cycle.id }) }
}

const stood = (position: PositionView | null, counts: boolean): LineageRow['before'] => position === null ? null : {
  position: position.id, kind: position.kind, kindLabel: position.kindLabel, date: position.date, dateLabel: position.dateLabel, amounts: position.amounts, total: stoodAt(position), left: position.left, counts,
}

export function lineageView(db: ReadableDb, ask: LineageAsk): LineageView {
  const { cycle, of, proposals } = chosen(db, ask)
  const [from, to] = [ask.from ?? 'first', ask.to ?? 'latest']
  const stored = new Map<string, PositionRow[]>()
  for (const row of positionsWhere(db, { ids: proposals.map(({ id }) => id) })) stored.set(row.proposal, [...(stored.get(row.proposal) ?? []), row])
  const ordered = proposals.map((proposal) => inOrder(stored.get(proposal.id) ?? []).map((row) => positionView(db, row, cycle.horizon)))
  const savings = proposals.map(({ status }, i) => ({ status, ordered: ordered[i]! }))
  const compared = savings.map((saving) => compareLineage(saving, from, to, cycle.horizon))
  const totals = lineageTotals(compared, cycle.horizon)
  const departments = new Map(proposals.map(({ department }) => [department, db.row('department', department)]))
  const rows = proposals.map((proposal, i): LineageRow => {
    const one = compared[i]!
    const department = departments.get(proposal.department)
    return {
      id: proposal.id, ref: proposal.ref, title: proposal.title, department: department === undefined ? { id: proposal.department, code: '?', name: 'Department not in this file' } : departmentRef(department),
      status: proposal.status, statusLabel: wordFor(proposalStatuses, proposal.status), illustrative: flag(proposal.illustrative) || ordered[i]!.some((position) => position.illustrative),
      before: stood(one.before, one.counted.before), after: stood(one.after, one.counted.after), change: one.change, changeLabel: lineageChanges[one.change], differences: [...one.differences], difference: one.difference,
      positions: orNull(ordered[i]!), between: orNull(one.between.map(({ id }) => id)),
    }
  })
  // As on a day nobody knew yet what came after it.
  const points = lineagePoints(savings, cycle.horizon).filter(({ date }) => typeof to === 'string' || !('date' in to) || date <= to.date)
  return {
    cycle: cycleRef(cycle), years: yearsOf(cycle), of, from, to, fromLabel: pointLabel(from), toLabel: pointLabel(to), rows: orNull(rows), totals,
    sentence: lineageSentence({ one: of.kind === 'proposal' ? of.label : null, changes: compared.map(({ change }) => change), ...totals }),
    ended: to === 'latest' ? endedSince(points.at(-1), totals.after) : null,
    points: orNull(points.map((point) => {
      const precise = ordered.flat().find((position) => position.date === point.date)
      return { ...point, kinds: [...point.kinds], dateLabel: precise?.dateLabel ?? formatDate(point.date), label: point.kinds.map((kind) => wordFor(positionKinds, kind)).join(', ') }
    })),
    illustrative: rows.some((row) => row.illustrative),
  }
}

export const lineageQueries = {
  'lineage.get': ({ db }, input) => lineageView(db, input),
} satisfies Partial<QueryHandlers>
