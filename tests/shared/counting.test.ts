// Which savings count, as finance officers of a county would say: what the council rejected, put off or cannot make brings in nothing.
import { describe, expect, it } from 'vitest'
import { countsAs, countsAt, notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { proposalStatuses } from '#shared/domain/words.ts'
import { type MaybeAmount, known, unknown } from '#shared/money/amount.ts'
import { formatTotal } from '#shared/money/format.ts'
import { EMPTY_TOTAL, sumAmounts } from '#shared/money/total.ts'

describe('a saving as its status stands', () => {
  it.each([
    ['identified', true], ['published', true], ['consulting', true], ['revised', true], ['agreed', true], ['agreed_revised', true], ['agreed_delayed', true],
    ['rejected', false], ['deferred', false],
    // Called in: the decision waits, and the budget holds it until it is changed.
    ['called_in', true], ['in_delivery', true], ['achieved', true],
    // Slipped: it comes later, in the years its position states.
    ['slipped', true], ['unachievable', false],
    // Kept open in part: what is left of it, with the rest to find.
    ['partly', true],
  ] as const)('that is %s counts: %s', (status, counts) => expect(countsAs(status)).toBe(counts))

  it('is decided for every status there is, and a status of a newer version counts', () => {
    expect(Object.keys(proposalStatuses).filter((status) => !countsAs(status))).toEqual(['rejected', 'deferred', 'unachievable'])
    expect(countsAs('handed_over')).toBe(true)
  })
})

describe('a rejected saving at a point in the past', () => {
  const budget = { date: '2025-02-11', statesFigure: true }
  const decision = { date: '2025-03-17', statesFigure: false }
  it.each([
    ['as it stands', budget, 'latest', false],
    ['in the budget it was part of', budget, { kind: 'budget' }, true],
    ['as first proposed', budget, 'first', true],
    ['before its last figure', budget, { date: '2024-12-01' }, true],
    ['on the day of its last figure', budget, { date: '2025-02-11' }, true],
    ['on any day after it, for nothing dated says otherwise', budget, { date: '2025-02-12' }, false],
    ['the day before the decision', decision, { date: '2025-03-16' }, true],
    ['on the day of the decision', decision, { date: '2025-03-17' }, false],
    ['without anything dated', undefined, { date: '2025-03-17' }, false],
  ] as const)('%s', (_, last, point, counts) => expect(countsAt('rejected', last, point)).toBe(counts))

  it('is no other question for one that is agreed', () => {
    for (const point of ['latest', 'first', { kind: 'budget' }, { date: '1999-01-01' }] as const) expect(countsAt('agreed', budget, point)).toBe(true)
  })
})

describe('a total', () => {
  const row = (counts: boolean, amounts: readonly MaybeAmount[], left: MaybeAmount = null) => ({ counts, amounts, left })

  it('holds what counts, by year, and beside it how many savings do not and what they state', () => {
    const sums = totalsOf([row(true, [known(100_000), null]), row(false, [known(45_000), known(5_000)]), row(true, [null, known(20_000)]), row(false, [unknown, null])], 2)
    expect(sums.amounts.map((sum) => formatTotal(sum, 'thousands'))).toEqual(['100', '20'])
    expect(formatTotal(sums.total, 'thousands')).toBe('120')
    expect(sums.notCounted).toMatchObject({ savings: 2, amounts: [{ low: 45_000, unknowns: 1 }, { low: 5_000 }] })
    expect(notCountedWords(sums.notCounted)).toBe('2 not counted: £50k plus 1 amount not yet known')
  })

  it('counts what is left to find of every saving: that money is missing whatever became of it', () => {
    expect(totalsOf([row(true, [known(1)], known(182_000)), row(false, [known(2)], known(500_000))], 1).left.low).toBe(682_000)
  })

  it('says nothing of what is not counted where all of it counts', () => {
    expect(notCountedWords(totalsOf([row(true, [known(1)])], 1).notCounted)).toBe('')
    expect(notCountedWords({ savings: 1, total: EMPTY_TOTAL })).toBe('1 not counted')
    expect(notCountedWords({ savings: 1_200, total: sumAmounts([known(2_000_000)]) })).toBe('1,200 not counted: £2.000m')
  })
})

it('a saving that is not counted is marked with its status in words', () => {
  expect([statusInWords({ statusLabel: 'Rejected', counts: false }), statusInWords({ statusLabel: 'Agreed', counts: true })]).toEqual(['Rejected, not counted', 'Agreed'])
})
