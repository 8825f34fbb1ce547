import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, dateInLondon, formatDate, formatShort, isDate, timeInLondon } from '#shared/dates.ts'
import { balanceOf, formatScore } from '#shared/domain/effects.ts'
import { floorAfter } from '#shared/domain/floor.ts'
import { evenKeys, keyBefore, keyBetween, LONGEST_KEY, placeBefore } from '#shared/domain/orderKeys.ts'
import { boardOpening } from '#shared/domain/boardOpening.ts'
import { readiness } from '#shared/domain/boardReadiness.ts'
import { boardSentence, comparisonSentence, homeSentence, portfolioSentence, portfoliosSentence, proposalSentence } from '#shared/domain/sentences.ts'
import { firstWords, operationLabel, valueInWords } from '#shared/domain/historyWords.ts'
import { positionKinds, wordFor } from '#shared/domain/words.ts'
import { formatYear, parseYear, planYears, yearOfDate } from '#shared/financialYear.ts'
import { type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { EMPTY_TOTAL, sumAmounts } from '#shared/money/total.ts'

describe('financial years', () => {
  it('are written 2014/15 and run from April to March', () => {
    expect(formatYear(2014)).toBe('2014/15')
    expect(formatYear(1999)).toBe('1999/00')
    expect(parseYear('2025/26')).toBe(2025)
    expect(parseYear('2025/27')).toBeUndefined()
    expect(planYears(2025, 3)).toEqual([2025, 2026, 2027])
    expect([yearOfDate('2025-03-31'), yearOfDate('2025-04-01')]).toEqual([2024, 2025])
  })
})

describe('dates', () => {
  it('are British, with the precision of their source', () => {
    expect(formatDate('2025-02-25')).toBe('25 February 2025')
    expect(formatDate('2024-09-01', 'month')).toBe('September 2024')
    expect(formatShort('2025-12-16')).toBe('Tue 16 Dec')
    expect(daysBetween('2025-12-10', '2025-12-16')).toBe(6)
  })
  it('are refused when the calendar has no such day', () => {
    expect(['2025-02-29', '2024-02-29', '2025-13-01', 'soon'].map(isDate)).toEqual([false, true, false, false])
  })
  it('follow the clock of the committee room through summer time', () => {
    expect(timeInLondon(Date.UTC(2025, 6, 15, 9, 42))).toBe('10:42')
    expect(dateInLondon(Date.UTC(2025, 6, 15, 23, 30))).toBe('2025-07-16')
    expect(dateInLondon(Date.UTC(2025, 11, 15, 23, 30))).toBe('2025-12-15')
  })
})

describe('the statutory floor', () => {
  const taken = sumAmounts([known(300_000)])
  it('is kept, crossed, or unknown, and unknown is never taken as kept', () => {
    const base = { duty: 'level', budget: known(2_000_000), taken }
    expect(floorAfter({ ...base, floor: known(1_500_000) })).toMatchObject({ verdict: 'above', sentence: '£200k of headroom stays above the statutory floor.' })
    expect(floorAfter({ ...base, floor: known(1_800_000) })).toMatchObject({ verdict: 'below', sentence: 'This saving cuts £100k below the statutory floor.' })
    expect(floorAfter({ ...base, floor: unknown }).verdict).toBe('unknown')
    expect(floorAfter({ ...base, floor: null }).verdict).toBe('unknown')
    expect(floorAfter({ ...base, floor: range(1_600_000, 1_800_000) }).verdict).toBe('unknown')
    expect(floorAfter({ ...base, budget: null, floor: known(1) }).verdict).toBe('unknown')
    expect(floorAfter({ ...base, taken: sumAmounts([known(1), unknown]), floor: known(1) }).verdict).toBe('unknown')
    expect(floorAfter({ ...base, duty: 'may', floor: null }).verdict).toBe('none')
  })
  it('is not said to be crossed because the budget is not known, nor kept because the saving states no amount', () => {
    const base = { duty: 'level', floor: known(1_000_000), taken }
    expect(floorAfter({ ...base, budget: unknown })).toMatchObject({ verdict: 'unknown', left: { low: 0, high: 0, unknowns: 1 }, sentence: expect.stringContaining('budget of the service is not known') as string })
    expect(floorAfter({ ...base, budget: atLeast(900_000) }).verdict).toBe('unknown')
    expect(floorAfter({ ...base, budget: null }).left).toEqual(EMPTY_TOTAL)
    expect(floorAfter({ ...base, budget: known(2_000_000), taken: EMPTY_TOTAL })).toMatchObject({ verdict: 'unknown', sentence: 'The saving states no amount yet: it may cross the floor.' })
  })
})

describe('the four priorities', () => {
  it('count a missing score as not scored, never as neutral', () => {
    expect(balanceOf([-2, 3, 0, null, -1])).toEqual({ helped: 1, harmed: 2, neutral: 1, notScored: 1 })
    expect([2, -1, 0, null].map(formatScore)).toEqual(['+2', '\u22121', '0', ''])
  })
})

describe('order keys', () => {
  it('always find room between two rows', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const i = Math.min(keys.length, Math.floor(place * (keys.length + 1)))
        keys.splice(i, 0, keyBetween(keys[i - 1] ?? null, keys[i] ?? null))
      }
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => (a < b ? -1 : 1)))
    }))
  })
  it('put a row before one whose key another laptop gave to its neighbour too', () => {
    const list = [{ id: 'a', ord: 'B' }, { id: 'b', ord: 'V' }, { id: 'c', ord: 'V' }]
    const key = keyBefore(list, 'c')
    expect(key > 'B' && key < 'V').toBe(true)
  })
  it('stay short in a list that is written at its end a thousand times', () => {
    let last: string | null = null
    const keys = Array.from({ length: 1_000 }, () => (last = keyBetween(last, null)))
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => (a < b ? -1 : 1)))
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(40)
  })
  it.each<[string, (list: readonly { id: string; ord: string }[]) => string | null]>([
    ['before one row', () => '5'], ['first', (list) => list[0]?.id ?? null], ['last', () => null], ['after one row', (list) => list[list.findIndex(({ id }) => id === '4') + 1]?.id ?? null],
  ])('stay within sixty characters while five thousand rows are put %s', (_where, target) => {
    const list = evenKeys(10).map((ord, i) => ({ id: String(i), ord }))
    let renumbered = 0
    for (let n = 0; n < 5_000; n += 1) {
      const before = target(list)
      const placed = placeBefore(list, before)
      const keys = new Map(placed.renumbered.map(({ id, ord }) => [id, ord]))
      renumbered += Number(keys.size > 0)
      for (const row of list) row.ord = keys.get(row.id) ?? row.ord
      const place = before === null ? list.length : list.findIndex(({ id }) => id === before)
      list.splice(place, 0, { id: `n${n}`, ord: placed.ord })
      // The place that was written, and after every renumbering the whole list, stands in the order of its keys.
      for (const i of keys.size > 0 ? list.keys() : [place, place + 1]) expect(i === 0 || i >= list.length || list[i - 1]!.ord < list[i]!.ord).toBe(true)
      expect(placed.ord.length).toBeLessThanOrEqual(LONGEST_KEY)
    }
    expect(renumbered).toBeGreaterThan(0)
    expect(renumbered).toBeLessThan(25)
  })
  it('put a row before another, or at the end', () => {
    const list = evenKeys(3).map((ord, i) => ({ id: String(i), ord }))
    expect(keyBefore(list, '0') < list[0]!.ord).toBe(true)
    expect(keyBefore(list, null) > list[2]!.ord).toBe(true)
    const middle = keyBefore(list, '2')
    expect(middle > list[1]!.ord && middle < list[2]!.ord).toBe(true)
  })
})

describe("a Board's paper", () => {
  const facts = { board: 'People Board', committee: 'People Scrutiny Committee', meetingDate: '2024-12-17', cabinetDate: '2025-01-28', supplied: ['the savings'], caveat: null, held: true, agreed: true, numbers: ['1.1', '1.2'] }
  it.each([
    [{ agreed: false }, 'The People Board met on 17 December 2024. Its comments, still to be agreed, are set out below, on behalf of the People Scrutiny Committee'],
    [{ agreed: false, held: false }, 'The comments of the People Board for its meeting on 17 December 2024, still to be agreed, are set out below, on behalf'],
    [{ agreed: false, held: false, meetingDate: null }, 'The People Board has still to meet. Its comments, still to be agreed, are set out below, on behalf'],
    [{ meetingDate: null }, 'The People Board agreed the comments below, on behalf'],
  ])('calls nothing agreed before the Board has agreed it: %o', (change, opening) => {
    const text = boardOpening({ ...facts, ...change })[0]!.text
    expect(text.startsWith(opening)).toBe(true)
    expect(text).toContain('for Cabinet to consider on 28 January 2025. The Board was supplied with:')
  })
  it('says nothing of a meeting still to come as if it had been', () => {
    const opening = boardOpening({ ...facts, held: false, agreed: false }).map(({ text }) => text).join(' ')
    expect(opening).toContain('The Board meets before the provisional local government settlement is known; the figures it is given are provisional')
    expect(opening).not.toMatch(/\b(met|saw)\b/)
  })
  it('opens on behalf of its parent committee and never says that scrutiny decided', () => {
    const [first, second] = boardOpening(facts)
    expect(first!.text).toBe('The People Board met on 17 December 2024 and agreed the comments below, on behalf of the People Scrutiny Committee, for Cabinet to consider on 28 January 2025. The Board was supplied with:')
    expect(first!.items).toEqual(['the savings'])
    expect(second!.text).toBe('The Board met before the provisional local government settlement was known; the figures it saw are provisional and may change.')
    expect(`${first!.text} ${second!.text}`).not.toMatch(/decision|decided/i)
  })
  it('is not ready while a recommendation lacks an addressee, a date, a link or evidence', () => {
    const recommendation = { number: '(1)', plain: 'keeps it', stale: null, addressee: ' ', due: null, links: null, evidence: null }
    const points = readiness({ meeting: true, attendance: 8, supplied: 2, themes: [{ title: 'Care', comments: [{ number: '1.3', plain: 'Noted.', stale: null }] }], recommendations: [recommendation] })
    expect(points.map((point) => point.ok)).toEqual([true, true, true, false, false, false, true, false])
    expect(points[3]!.label).toBe('Recommendation (1) has no addressee')
    expect(points[7]!.label).toBe('Recommendation (1) rests on no evidence')
  })
  it('is not ready while words rest on figures that have moved, and says which', () => {
    const stale = [{ label: 'ASC-003', was: '£327k', now: '£145k' }]
    const recommendation = { number: '(1)', plain: 'keeps it', stale, addressee: 'Cabinet', due: '2025-01-28', links: [{}], evidence: 'The survey.' }
    const points = (comment: typeof stale | null) => readiness({ meeting: true, attendance: 8, supplied: 2, themes: [{ title: 'Care', comments: [{ number: '1.3', plain: 'Noted.', stale: comment }] }], recommendations: [recommendation] }).filter(({ ok }) => !ok).map(({ label }) => label)
    expect(points(null)).toEqual(['Figures have moved since recommendation (1) was written'])
    expect(points(stale)).toEqual(['Figures have moved since comment 1.3 and recommendation (1) were written'])
  })
})

describe('sentences', () => {
  const come = (amounts: readonly MaybeAmount[], left: readonly MaybeAmount[] = [], apart: readonly MaybeAmount[] = []) => ({ total: sumAmounts(amounts), left: sumAmounts(left), notCounted: { savings: apart.length, total: sumAmounts(apart) } })
  it('carry their number and say what is left to find', () => {
    expect(homeSentence('2025/26', 5, come([known(1_337_000)], [known(182_000)]))).toBe('Five savings come to £1.337m, with £182k still to find')
    expect(homeSentence('2025/26', 2, come([known(1_000)], [known(182_000), unknown]))).toBe('Two savings come to £1k, with £182k plus 1 amount not yet known still to find')
    expect(homeSentence('2025/26', 2, come([known(1_000)], [unknown]))).toBe('Two savings come to £1k, with an amount still to find')
    expect(homeSentence('2025/26', 1, come([known(5_000)], []))).toBe('One saving comes to £5k')
    expect(homeSentence('2026/27 and beyond', 0, come([], []))).toBe('2026/27 and beyond has no savings yet')
    expect(comparisonSentence(3, come([known(1_204_000)]), 0, 1)).toBe('Together these three come to £1.204m, and one may cut below its floor')
  })
  it('count the savings that count, and say how many do not and what those state', () => {
    expect(homeSentence('2025/26', 5, come([known(1_192_000)], [known(182_000)], [known(100_000), known(45_000)]))).toBe('Three savings come to £1.192m, with £182k still to find; 2 not counted: £145k')
    expect(homeSentence('2025/26', 2, come([known(5_000)], [], [null]))).toBe('One saving comes to £5k; 1 not counted')
    expect(homeSentence('2025/26', 1, come([], [known(145_000)], [known(145_000)]))).toBe('No saving counts, with £145k still to find; 1 not counted: £145k')
    expect(portfolioSentence('Adults', 3, come([known(5_000)], [], [unknown]))).toBe('Adults: two savings, £5k; 1 not counted: an amount not yet known')
    expect(portfoliosSentence(2, 3, come([known(5_000)], [], [known(1_000)]))).toBe('Two portfolios, two savings, £5k; 1 not counted: £1k')
    expect(comparisonSentence(3, come([known(1_204_000)], [], [known(327_000)]), 0, 1)).toBe('Together these two come to £1.204m, and one may cut below its floor; 1 not counted: £327k')
    expect(comparisonSentence(2, come([], [], [known(1_000), known(2_000)]), 0, 0)).toBe('None of these counts; 2 not counted: £3k')
    expect(proposalSentence('Linden Court', sumAmounts([known(327_000)]), sumAmounts([]), 'Rejected')).toBe('Linden Court would save £327k; it is rejected and not counted')
  })
})

it('the sentence of a Board counts what is agreed and what is still in draft', () => {
  expect(boardSentence(9, 4, 0, 1)).toBe('Nine comments and four recommendations are drafted; one point to settle')
  expect(boardSentence(9, 4, 0, 0)).toBe('Nine comments and four recommendations are drafted, ready to agree')
  expect(boardSentence(9, 4, 7, 1)).toBe('Nine comments and four recommendations: seven agreed, six in draft; one point to settle')
  expect(boardSentence(9, 4, 13, 1)).toBe('Nine comments and four recommendations are agreed; one point to settle')
  expect(boardSentence(9, 4, 13, 0)).toBe('Nine comments and four recommendations are agreed')
})

describe('the history in words', () => {
  it('names the row and holds no values in its label', () => {
    expect(operationLabel('positions.setAmount', 'ASC-003')).toBe('Change the amount of ASC-003')
    expect(operationLabel('comments.edit', firstWords('The Board noted that two figures are still to be confirmed.'))).toBe('Change the comment “The Board noted that two figures are…”')
  })
  it('keeps a word or a command it does not know as it is, whatever it is called', () => {
    expect(['kept', 'constructor', '__proto__', 'toString'].map((kind) => wordFor(positionKinds, kind))).toEqual(['Kept open', 'constructor', '__proto__', 'toString'])
    expect(['constructor', 'toString', 'future.command'].map((command) => operationLabel(command, 'ASC-003'))).toEqual(['constructor', 'toString', 'future.command'])
  })
  it('shows amounts as amounts and leaves machine columns out', () => {
    expect(valueInWords({ basis: 'recurring', derived: 0, y1_state: 'known', y1_low: 327_000, y1_high: null, left_state: 'unknown', left_low: null, left_high: null })).toBe('year 1 327; left to find TBC (£000)')
    expect(valueInWords({ doc: '{}', plain: 'Noted.', ord: 'V' })).toBe('Noted.')
  })
})
