// Savings between two points of their lineage, on the five the example holds, reduced to what the rules need. £000.
import { describe, expect, it } from 'vitest'
import { type Dated, compareLineage, lineagePoints, lineageTotals } from '#shared/domain/lineageCompare.ts'
import { endedSince, lineageSentence } from '#shared/domain/lineageWords.ts'
import { type MaybeAmount, known, unknown } from '#shared/money/amount.ts'
import { formatTotal } from '#shared/money/format.ts'

const at = (kind: string, date: string, amount: number | 'tbc' | null, left: number | null = null): Dated => {
  const first: MaybeAmount = amount === null ? null : amount === 'tbc' ? unknown : known(amount * 1_000)
  return { kind, date, amounts: [first, null, null], left: left === null ? null : known(left * 1_000) }
}
const as = (status: string) => (ordered: readonly Dated[]) => ({ status, ordered })
const agreed = as('agreed')
const linden = agreed([
  at('proposed', '2024-09-01', 327), at('budget', '2025-02-11', 327), at('revised', '2025-02-25', 'tbc'), at('called_in', '2025-03-17', null), at('kept', '2025-07-15', 145, 182),
])
const milton = agreed([at('proposed', '2024-09-01', 521), at('budget', '2025-02-11', 521), at('revised', '2025-02-25', null)])
const late = agreed([at('proposed', '2025-03-01', 40)])

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
    const rows = [linden, milton, late].map((saving) => compareLineage(saving, { date: '2025-02-11' }, 'latest', 3))
    const totals = lineageTotals(rows, 3)
    expect([totals.before.total.low, totals.after.total.low, totals.difference.low]).toEqual([848_000, 706_000, -142_000])
  })
})

describe('a saving that is rejected in the end', () => {
  const phoenix = as('rejected')([at('proposed', '2024-09-01', 191), at('budget', '2025-02-11', 191), at('decided', '2025-03-17', null)])

  it('counted until the decision that is dated, and from then on does not', () => {
    expect(compareLineage(phoenix, 'first', { date: '2025-03-16' }, 3)).toMatchObject({ counted: { before: true, after: true }, change: 'same', difference: { low: 0 } })
    expect(compareLineage(phoenix, 'first', 'latest', 3)).toMatchObject({ after: { kind: 'budget' }, counted: { before: true, after: false }, change: 'no_longer_counted', difference: { low: -191_000, high: -191_000 } })
    expect(compareLineage(phoenix, { date: '2025-03-17' }, 'latest', 3)).toMatchObject({ counted: { before: false, after: false }, change: 'not_counted', difference: { parts: 0 } })
  })

  it('is in the totals of the dates before and in none after, where it is said', () => {
    const later = agreed([at('proposed', '2025-04-01', 40)])
    expect(lineagePoints([phoenix, later], 3).map((point) => [point.date, formatTotal(point.total, 'thousands'), point.notCounted.savings, formatTotal(point.notCounted.total, 'thousands')])).toEqual([
      ['2024-09-01', '191', 0, ''], ['2025-02-11', '191', 0, ''], ['2025-04-01', '40', 1, '191'],
    ])
    const totals = lineageTotals([phoenix, later].map((saving) => compareLineage(saving, { kind: 'budget' }, 'latest', 3)), 3)
    expect([totals.before.total.low, totals.after.total.low, totals.difference.low, totals.after.notCounted.savings]).toEqual([191_000, 40_000, -151_000, 1])
  })

  it('is told in a sentence, and so is that it counted on the last date a figure was stated', () => {
    const undated = as('unachievable')([at('budget', '2025-02-11', 500)])
    const [one] = [compareLineage(undated, 'first', 'latest', 3)]
    const totals = lineageTotals([one], 3)
    expect(lineageSentence({ one: 'ASC-009 Meals', changes: [one.change], ...totals })).toBe('ASC-009 Meals goes from £500k to not counted')
    expect(lineageSentence({ one: null, changes: ['same', one.change], ...totals })).toBe('One of two savings changed: together they go from £500k to no amount; 1 not counted: £500k')
    const [point] = lineagePoints([undated], 3)
    expect(point!.total.low).toBe(500_000)
    expect(endedSince(point, totals.after)).toBe('One saving that counted on the last of these dates has since been rejected, deferred or found unachievable; as they stand, 1 not counted: £500k.')
    expect(endedSince(point, totals.before)).toBeNull()
  })
})
