// Savings between two points of their lineage, on the five the example holds, reduced to what the rules need. £000.
import { describe, expect, it } from 'vitest'
import { type Dated, compareLineage, lineagePoints, lineageTotals } from '#shared/domain/lineageCompare.ts'
import { type MaybeAmount, known, unknown } from '#shared/money/amount.ts'
import { formatTotal } from '#shared/money/format.ts'

const at = (kind: string, date: string, amount: number | 'tbc' | null, left: number | null = null): Dated => {
  const first: MaybeAmount = amount === null ? null : amount === 'tbc' ? unknown : known(amount * 1_000)
  return { kind, date, amounts: [first, null, null], left: left === null ? null : known(left * 1_000) }
}
const linden = [
  at('proposed', '2024-09-01', 327), at('budget', '2025-02-11', 327), at('revised', '2025-02-25', 'tbc'), at('called_in', '2025-03-17', null), at('kept', '2025-07-15', 145, 182),
]
const milton = [at('proposed', '2024-09-01', 521), at('budget', '2025-02-11', 521), at('revised', '2025-02-25', null)]
const late = [at('proposed', '2025-03-01', 40)]

describe('one saving between two points', () => {
  it('is compared by date, by kind, from its first figure and to its latest', () => {
    expect(compareLineage(linden, 'first', 'latest', 3)).toMatchObject({ before: { kind: 'proposed' }, after: { kind: 'kept' }, change: 'changed', difference: { low: -182_000, unknowns: 0 } })
    expect(compareLineage(linden, { date: '2025-02-24' }, { date: '2025-02-25' }, 3)).toMatchObject({ before: { kind: 'budget' }, after: { kind: 'revised' }, change: 'now_unknown' })
    expect(compareLineage(linden, { kind: 'revised' }, { kind: 'kept' }, 3)).toMatchObject({ change: 'now_known' })
    expect(compareLineage(linden, { kind: 'proposed' }, { kind: 'budget' }, 3)).toMatchObject({ change: 'same', difference: { low: 0, high: 0, unknowns: 0 } })
  })

  it('tells what happened between, also what states no figure', () => {
    const kinds = (from: Parameters<typeof compareLineage>[1], to: Parameters<typeof compareLineage>[2]): string[] => compareLineage(linden, from, to, 3).between.map((position) => position.kind)
    expect(kinds('first', 'latest')).toEqual(['budget', 'revised', 'called_in', 'kept'])
    expect(kinds({ date: '2025-02-11' }, { date: '2025-03-31' })).toEqual(['revised', 'called_in'])
    expect(kinds({ kind: 'kept' }, { kind: 'proposed' })).toEqual([])
    expect(compareLineage(milton, 'first', 'latest', 3).between.map((position) => position.kind)).toEqual(['budget', 'revised'])
  })

  it('keeps the figure before where the newest event states none', () => {
    expect(compareLineage(milton, { kind: 'proposed' }, 'latest', 3)).toMatchObject({ after: { kind: 'budget' }, change: 'same' })
  })

  it('that came later is new, and before its time has no figure', () => {
    expect(compareLineage(late, { date: '2025-02-11' }, 'latest', 3)).toMatchObject({ before: null, change: 'new', difference: { low: 40_000 } })
    expect(compareLineage(late, { date: '2025-01-01' }, { date: '2025-02-01' }, 3)).toMatchObject({ before: null, after: null, change: 'unstated' })
    expect(compareLineage(late, 'latest', { date: '2025-02-01' }, 3)).toMatchObject({ change: 'not_yet', difference: { low: -40_000 } })
  })
})

describe('several savings', () => {
  it('have a total at each date on which one of them states a figure', () => {
    expect(lineagePoints([linden, milton, late], 3).map((point) => [point.date, point.kinds.join(), point.moved, formatTotal(point.total, 'thousands'), formatTotal(point.left, 'thousands')])).toEqual([
      ['2024-09-01', 'proposed', 2, '848', ''], ['2025-02-11', 'budget', 2, '848', ''], ['2025-02-25', 'revised', 1, '521 + 1 TBC', ''],
      ['2025-03-01', 'proposed', 1, '561 + 1 TBC', ''], ['2025-07-15', 'kept', 1, '706', '182'],
    ])
  })

  it('come to a total at both points and to the difference between them', () => {
    const rows = [linden, milton, late].map((ordered) => compareLineage(ordered, { date: '2025-02-11' }, 'latest', 3))
    const totals = lineageTotals(rows, 3)
    expect([totals.before.total.low, totals.after.total.low, totals.difference.low]).toEqual([848_000, 706_000, -142_000])
  })
})
