// What figures leave open, the questions they raise, and which savings are least sure.
import { describe, expect, it } from 'vitest'
import { byRisk, ragWords, ratingWords, riskScore } from '#shared/domain/deliveryRisk.ts'
import { type OpenSaving, openPoints, questionsOf } from '#shared/domain/openPoints.ts'
import { type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { sumAmounts } from '#shared/money/total.ts'

const years = ['2026/27', '2027/28']
const saving = (ref: string, amounts: readonly MaybeAmount[], more: Partial<OpenSaving> = {}): OpenSaving =>
  ({ id: ref, ref, title: 'Day service', status: 'consulting', amounts, total: sumAmounts(amounts), left: null, notReady: null, floor: null, ...more })
const pointsOf = (...savings: readonly OpenSaving[]): readonly string[] => openPoints(savings, years).map(({ ref, point }) => `${ref}: ${point}`)

describe('a saving leaves open', () => {
  it.each<[string, OpenSaving, readonly string[]]>([
    ['nothing, when every amount is known', saving('A', [known(100_000), known(0)]), []],
    ['nothing, when a year is blank: no amount was stated for it', saving('A', [known(100_000), null]), []],
    ['an amount still to be confirmed, in the years it is', saving('A', [unknown, unknown]), ['A: The amount for 2026/27 and 2027/28 is still to be confirmed.']],
    ['that it states no amount at all', saving('A', [null, null]), ['A: No amount is stated.']],
    ['money left to find', saving('A', [known(145_000), null], { left: known(182_000) }), ['A: Left to find: £182k.']],
    ['money left to find that nobody knows', saving('A', [known(1), null], { left: unknown }), ['A: Left to find: an amount not yet known.']],
    ['nothing left to find, when that is nil', saving('A', [known(1), null], { left: known(0) }), []],
    ['a range of it', saving('A', [known(1), null], { left: range(100_000, 150_000) }), ['A: Left to find: between £100k and £150k.']],
    ['at least so much of it', saving('A', [known(1), null], { left: atLeast(50_000) }), ['A: Left to find: £50k plus 1 amount not yet known.']],
    ['a floor it may cross', saving('A', [known(1), null], { floor: { verdict: 'unknown', service: 'Day care', sentence: 'The statutory floor is not known: this saving may cross it.' } }), ['A: Day care: The statutory floor is not known: this saving may cross it.']],
    ['no floor it keeps above', saving('A', [known(1), null], { floor: { verdict: 'above', service: 'Day care', sentence: 'Fine.' } }), []],
    ['an assessment that is due', saving('A', [known(1), null], { notReady: 'A needs an equality impact assessment, and it is not begun.' }), ['A: A needs an equality impact assessment, and it is not begun.']],
  ])('%s', (_what, one, points) => {
    expect(pointsOf(one)).toEqual(points)
  })

  it('nothing once nobody goes on with it', () => {
    for (const status of ['rejected', 'achieved', 'unachievable']) expect(pointsOf(saving('A', [unknown, null], { status }))).toEqual([])
    expect(pointsOf(saving('A', [unknown, null], { status: 'slipped' }))).toHaveLength(1)
  })
})

it('points stand by what they are about, the most money first', () => {
  const list = pointsOf(saving('B', [known(10_000), unknown]), saving('A', [known(90_000), unknown]), saving('C', [known(1_000), null], { left: known(5_000) }))
  expect(list.map((line) => line.slice(0, 1))).toEqual(['C', 'A', 'B'])
})

it('alike questions about more than three savings are asked once, with every reference', () => {
  const floor = { verdict: 'unknown', service: 'Day care', sentence: 'Not known.' }
  const some = (n: number): readonly string[] => questionsOf(openPoints(Array.from({ length: n }, (_, i) => saving(`S-${i + 1}`, [known(1_000 - i), null], { floor })), years))
  expect(some(3)).toHaveLength(3)
  expect(some(3)[0]).toBe('Does S-1 Day service leave the service above what the law requires?')
  expect(some(4)).toEqual(['Do these leave their services above what the law requires: S-1, S-2, S-3, S-4?'])
})

describe('the risk of a saving', () => {
  const rated = (ref: string, likelihood: number | null, impact: number | null, rag: string | null, pounds = 0) => ({ ref, likelihood, impact, rag, total: sumAmounts([known(pounds)]) })

  it('is likelihood times impact, and unknown where either is', () => {
    expect([riskScore(rated('A', 3, 4, null)), riskScore(rated('A', 3, null, null)), riskScore(rated('A', null, 4, 'red'))]).toEqual([12, null, null])
  })

  it('puts the worst first, then the worse rating, then the larger saving; the unrated are left out', () => {
    const list = byRisk([rated('low', 1, 2, 'green'), rated('none', null, null, null, 9e6), rated('amber', 3, 4, 'amber'), rated('red', 3, 4, 'red'), rated('word', null, null, 'red', 5), rated('large', 3, 4, 'amber', 7)])
    expect(list.map(({ ref }) => ref)).toEqual(['red', 'large', 'amber', 'low', 'word'])
  })

  it('is shown by shape and word, so that nobody needs the colour', () => {
    expect(['green', 'amber', 'red', 'blue'].map(ragWords)).toEqual(['● Green', '▲ Amber', '■ Red', '◆ Blue'])
    expect(new Set(['green', 'amber', 'red', 'blue'].map((rag) => ragWords(rag).charAt(0))).size).toBe(4)
    expect(ratingWords({ likelihood: 4, impact: 4, rag: 'red' })).toBe('■ Red, 4 × 4')
    expect(ratingWords({ likelihood: null, impact: 4, rag: null })).toBeNull()
  })
})
