import { describe, expect, test } from 'vitest'
import { type Certain, certainOf, standings } from '#shared/domain/standing.ts'

const one = (value: number): Certain => ({ low: value, high: value })
const words = (values: readonly Certain[], better: 'more' | 'less' = 'more') =>
  standings(values, better).map((standing) => (standing === null ? '' : standing.ofKnown ? `${standing.place} of those known` : standing.place))

describe('the best and the worst of a row', () => {
  test('are the largest and the smallest where more is better, and the other way round where less is', () => {
    expect(words([one(521), one(356), one(327)])).toEqual(['best', '', 'worst'])
    expect(words([one(521), one(356), one(327)], 'less')).toEqual(['worst', '', 'best'])
  })

  test('are not named where all are alike', () => {
    expect(words([one(-2), one(-2), one(-2)])).toEqual(['', '', ''])
  })

  test('may be shared by a third of the row; a place that more hold says nothing', () => {
    expect(words([one(2), one(2), one(1), one(1), one(1), one(0)])).toEqual(['best', 'best', '', '', '', 'worst'])
    expect(words([one(2), one(2), one(1)])).toEqual(['', '', 'worst'])
    expect(words([one(2), one(2), one(1), one(0)])).toEqual(['', '', '', 'worst'])
  })

  test('are not named between ranges that overlap', () => {
    expect(words([{ low: 90, high: 140 }, { low: 120, high: 300 }])).toEqual(['', ''])
    expect(words([{ low: 90, high: 140 }, { low: 120, high: 300 }, one(10)])).toEqual(['', '', 'worst'])
    expect(words([{ low: 90, high: 140 }, { low: 90, high: 140 }, one(400)])).toEqual(['', '', 'best'])
  })

  test('an unknown value is neither, and the others are only so of those known', () => {
    expect(words([one(3), null, one(1)])).toEqual(['best of those known', '', 'worst of those known'])
    expect(words([one(3), null])).toEqual(['', ''])
  })

  test('a sum with an unknown part, or of nothing, is not certain', () => {
    expect(certainOf({ low: 327, high: 327, unknowns: 0, parts: 1 })).toEqual({ low: 327, high: 327 })
    expect(certainOf({ low: 327, high: 327, unknowns: 1, parts: 2 })).toBeNull()
    expect(certainOf({ low: 0, high: 0, unknowns: 0, parts: 0 })).toBeNull()
    expect(certainOf(null)).toBeNull()
  })
})
