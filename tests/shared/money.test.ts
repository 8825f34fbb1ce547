import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MaybeAmount, atLeast, fromStored, known, negate, range, sameAmount, toStored, unknown } from '#shared/money/amount.ts'
import { formatAmount, formatInWords, formatPounds, formatTotal, formatTotalInWords } from '#shared/money/format.ts'
import { parseAmount } from '#shared/money/parse.ts'
import { EMPTY_TOTAL, addTotals, subtractTotals, sumAmounts } from '#shared/money/total.ts'

const read = (text: string, unit: 'pounds' | 'thousands' | 'millions' = 'thousands') => {
  const parsed = parseAmount(text, unit)
  return parsed.ok ? parsed.amount : parsed.message
}

describe('what people type into an amount', () => {
  const cases: [string, 'pounds' | 'thousands' | 'millions', MaybeAmount][] = [
    ['521', 'thousands', known(521_000)],
    ['£521k', 'pounds', known(521_000)],
    ['0.521', 'millions', known(521_000)],
    ['(3.051)', 'millions', known(-3_051_000)],
    ['-3,051', 'thousands', known(-3_051_000)],
    ['\u22123,051', 'thousands', known(-3_051_000)],
    ['-£150', 'pounds', known(-150)],
    ['£2m-£5m', 'thousands', range(2_000_000, 5_000_000)],
    ['£2-5m', 'pounds', range(2_000_000, 5_000_000)],
    ['1,000\u20131,250', 'thousands', range(1_000_000, 1_250_000)],
    ['400 to 650', 'thousands', range(400_000, 650_000)],
    ['3,994 + TBC', 'thousands', atLeast(3_994_000)],
    ['TBC', 'thousands', unknown],
    ['tbc', 'millions', unknown],
    ['-', 'thousands', known(0)],
    ['0', 'thousands', known(0)],
    ['', 'thousands', null],
    ['\u00a0 ', 'thousands', null],
    ['186,696.518', 'thousands', known(186_696_518)],
  ]
  it.each(cases)('reads %j in %s', (text, unit, amount) => {
    expect(read(text, unit)).toEqual(amount)
  })

  it.each(['n/a', 'abc', '1,00', '(3', '3)', '--5', '5-2', '1.2.3', '12 34', '=1+1', '1e5', '9'.repeat(30)])('refuses %j with a sentence and keeps nothing', (text) => {
    const parsed = parseAmount(text, 'thousands')
    expect(parsed.ok).toBe(false)
    expect(parsed.ok ? '' : parsed.message).toMatch(/is not an amount: .*\.$/)
  })

  it('rounds what is below a pound half away from zero, and says that it did', () => {
    expect(parseAmount('0.0005', 'thousands')).toEqual({ ok: true, amount: known(1), rounded: true })
    expect(parseAmount('(0.0005)', 'thousands')).toEqual({ ok: true, amount: known(-1), rounded: true })
    expect(parseAmount('0.0004', 'thousands')).toEqual({ ok: true, amount: known(0), rounded: true })
    expect(parseAmount('1.500', 'thousands')).toMatchObject({ rounded: false })
  })

  it('reads back every figure it prints', () => {
    fc.assert(fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom('pounds', 'thousands', 'millions'), (n, unit) => {
      const exact = unit === 'pounds' ? n : unit === 'thousands' ? n * 1_000 : n * 1_000
      expect(read(formatPounds(exact, unit), unit)).toEqual(known(exact === 0 ? 0 : exact))
    }))
  })
})

describe('unknown, blank, nil and range stay four different things', () => {
  const four: MaybeAmount[] = [unknown, null, known(0), range(1_000, 2_000)]

  it('in storage', () => {
    const stored = four.map((amount) => JSON.stringify(toStored(amount)))
    expect(new Set(stored).size).toBe(4)
    for (const amount of [...four, atLeast(5), known(-7)]) expect(sameAmount(fromStored(toStored(amount)), amount)).toBe(true)
  })

  it('on screen and in print', () => {
    expect(four.map((amount) => formatAmount(amount, 'thousands'))).toEqual(['TBC', '', '–', '1–2'])
  })

  it('in sums', () => {
    expect(four.map((amount) => formatTotal(sumAmounts([amount]), 'thousands'))).toEqual(['TBC', '', '–', '1–2'])
    expect(formatTotal(sumAmounts([known(3_994_000), unknown, null, unknown]), 'thousands')).toBe('3,994 + 2 TBC')
    expect(formatTotal(sumAmounts([known(849_000), range(1_000_000, 1_250_000)]), 'thousands')).toBe('1,849–2,099')
    expect(formatTotal(sumAmounts([atLeast(100_000), known(5_000)]), 'thousands')).toBe('105 + 1 TBC')
    expect(formatTotal(EMPTY_TOTAL, 'thousands')).toBe('')
  })
})

describe('figures in print', () => {
  it('stand in brackets when negative and round half away from zero on display only', () => {
    expect(formatPounds(-3_051_000, 'millions')).toBe('(3.051)')
    expect(formatPounds(1_500, 'thousands')).toBe('2')
    expect(formatPounds(-1_500, 'thousands')).toBe('(2)')
    expect(formatPounds(-400, 'thousands')).toBe('0')
    expect(formatPounds(1_337_000, 'thousands')).toBe('1,337')
  })

  it('are said in words with the unit that keeps them exact', () => {
    expect([1_337_000, 182_000, 900, 145_500].map(formatInWords)).toEqual(['£1.337m', '£182k', '£900', '£145,500'])
    expect(formatTotalInWords(sumAmounts([known(1_000_000), unknown]))).toBe('£1.000m plus 1 amount not yet known')
    expect(formatTotalInWords(sumAmounts([range(1_000_000, 1_200_000)]))).toBe('between £1.000m and £1.200m')
  })
})

describe('sums', () => {
  const amounts = fc.array(fc.oneof(
    fc.constant(null), fc.constant(unknown), fc.integer({ min: -1e9, max: 1e9 }).map(known), fc.integer({ min: 0, max: 1e9 }).map(atLeast),
    fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 })).map(([a, b]) => range(a, b)),
  ))

  it('do not depend on the order or grouping of what is added', () => {
    fc.assert(fc.property(amounts, amounts, (a, b) => {
      expect(sumAmounts([...a, ...b])).toEqual(addTotals([sumAmounts(a), sumAmounts(b)]))
      expect(sumAmounts([...b, ...a])).toEqual(sumAmounts([...a, ...b]))
    }))
  })

  it('of a range less a range is the widest range', () => {
    const left = sumAmounts([range(10, 20)])
    expect(subtractTotals(left, sumAmounts([range(1, 5)]))).toMatchObject({ low: 5, high: 19 })
  })

  it('turn their sign without losing a state', () => {
    expect(negate(range(1, 5))).toEqual(range(-5, -1))
    expect(negate(unknown)).toEqual(unknown)
    expect(Object.is((negate(known(0)) as { low: number }).low, 0)).toBe(true)
  })
})
