// What stands in cells, as amounts, years and units: the ways councils write them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { parseAmount } from '#shared/money/parse.ts'
import { cellName, columnLetters, columnNumber, decimalText } from '#shared/sheets/sheet.ts'
import { readFigure, readValue } from '#shared/sheets/values.ts'
import { planYearIn, spansYears, unitIn, withoutYearAndUnit, yearIn } from '#shared/sheets/years.ts'
import { processorMs } from '../support/processorTime.ts'

const read = (text: string, unit: MoneyUnit = 'thousands') => {
  const parsed = parseAmount(text, unit)
  return parsed.ok ? parsed.amount : parsed.message
}

describe('an amount in a sheet', () => {
  const cases: [text: string, unit: MoneyUnit, amount: MaybeAmount][] = [
    ['521-', 'thousands', known(-521_000)], ['521 CR', 'thousands', known(-521_000)], ['£(521)', 'thousands', known(-521_000)], ['(£521)', 'thousands', known(-521_000)],
    ['+521', 'thousands', known(521_000)], ['£ 521 k', 'pounds', known(521_000)], ['£1.2 million', 'thousands', known(1_200_000)], ['3 thousand', 'pounds', known(3_000)],
    ['186\u00a0696', 'thousands', known(186_696_000)], ['\u2013', 'thousands', known(0)], ['£-', 'thousands', known(0)], ['nil', 'thousands', known(0)],
    ['tbd', 'thousands', unknown], ['To be confirmed', 'millions', unknown], ['not yet known', 'thousands', unknown],
    ['3,994+TBC', 'thousands', atLeast(3_994_000)], ['£2m\u2013£5m', 'thousands', range(2_000_000, 5_000_000)], ['2.5-3.0', 'millions', range(2_500_000, 3_000_000)],
    ['493³', 'thousands', known(493_000)], ['493*', 'thousands', known(493_000)], ['(493)²', 'thousands', known(-493_000)], ['1,250 [a]', 'thousands', known(1_250_000)],
  ]
  it.each(cases)('reads %j in %s', (text, unit, amount) => expect(read(text, unit)).toEqual(amount))

  it.each(['12 34', '1,2,3', '5%', '£', 'k', '+-5', '(5', '5)', '((5))', '-(5)', '5--', '1.2.3', '³', '*', 'see note 3', '=SUM(A1:A3)', '@5', 'x'.repeat(500)])('refuses %j in words', (text) => {
    expect(read(text)).toMatch(/is not an amount: .+\.$/)
  })

  it('says which footnote mark it left out', () => {
    expect(parseAmount('493³', 'thousands')).toMatchObject({ ok: true, mark: '³' })
    expect(parseAmount('493', 'thousands')).not.toHaveProperty('mark')
  })

  it('never takes longer than a moment, whatever stands in the cell', () => {
    const began = processorMs()
    for (const text of [' '.repeat(50_000), '9'.repeat(50_000), '-'.repeat(50_000), '(1'.repeat(20_000), '1 to '.repeat(10_000), `${'\u00a0'.repeat(40_000)}³`]) parseAmount(text, 'thousands')
    expect(processorMs() - began).toBeLessThan(500)
  })

  it('reads or refuses any text, and never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.constantFrom('pounds', 'thousands', 'millions'), (text, unit) => {
      const parsed = parseAmount(text, unit)
      if (parsed.ok && parsed.amount !== null && parsed.amount.state !== 'unknown') expect(Number.isSafeInteger(parsed.amount.low)).toBe(true)
    }))
  })
})

describe('a cell of figures', () => {
  const rules = { unit: 'thousands', turned: false, dash: 'nil' } as const

  it('takes a number of the spreadsheet as the decimal somebody typed', () => {
    expect(readFigure(186_696.518, rules).amount).toEqual(known(186_696_518))
    expect(readFigure(0.1 + 0.2, { ...rules, unit: 'millions' }).amount).toEqual(known(300_000))
    expect(readFigure(37.364999999999995, { ...rules, unit: 'millions' }).amount).toEqual(known(37_365_000))
    expect(readFigure(-1.1e-13, rules).amount).toEqual(known(0))
  })

  it('makes the same amount of a number and of the same figure typed as text', () => {
    const units = ['pounds', 'thousands', 'millions', 'count'] as const
    fc.assert(fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: 0, max: 8 }), fc.constantFrom(...units), fc.boolean(), (steps, decimals, unit, turned) => {
      const figure = decimalText(steps / 10 ** decimals)
      const rules = { unit, turned, dash: 'nil' as const }
      expect(readFigure(Number(figure), rules)).toEqual(readFigure(figure, rules))
    }), { numRuns: 2_000 })
  })

  it('turns a sign, takes a dash for nothing, and keeps n/a as text, where told so', () => {
    expect(readFigure('(521)', { ...rules, turned: true }).amount).toEqual(known(521_000))
    expect(readFigure('(200) + TBC', { ...rules, turned: true }).amount, 'the known part stays').toEqual(atLeast(200_000))
    expect([readFigure('-', rules).amount, readFigure('-', { ...rules, dash: 'blank' }).amount]).toEqual([known(0), null])
    expect(readFigure('n/a', rules)).toMatchObject({ amount: null, notApplicable: true, text: 'n/a', error: null })
  })

  it('names errors, dates, formulas and words instead of reading them', () => {
    const errors = [{ error: '#REF!' }, { date: '2026-04-01' }, '=1+1', "=cmd|' /C calc'!A0", '@SUM(A1)', 'see note', true].map((cell) => readFigure(cell, rules).error)
    expect(errors).toEqual([
      'holds #REF!, an error of the spreadsheet: correct the formula and save the sheet again.', 'holds a date (2026-04-01) where a figure should be: check how the cell is formatted.',
      'holds “=1+1”, a formula as text: put the figure there.', "holds “=cmd|' /C calc'!A0”, a formula as text: put the figure there.", 'holds “@SUM(A1)”, a formula as text: put the figure there.',
      'holds “see note”, which is not an amount: write a figure such as 521, (150), 1,000-1,250, 3,994 + TBC or TBC.', 'holds TRUE, which is no figure.',
    ])
  })

  it('counts what is below a pound as rounded, half away from nil', () => {
    expect(readFigure('0.0005', rules)).toMatchObject({ amount: known(1), rounded: true, text: '0.0005' })
    expect(readFigure(-0.0005, rules)).toMatchObject({ amount: known(-1), rounded: true })
  })

  it('of a measure is decimal text, or blank with what stood there', () => {
    expect([readValue(0.442).value, readValue('82.5%').value, readValue('1,204').value, readValue('£41.20').value]).toEqual(['0.442', '82.5', '1204', '41.20'])
    expect([readValue('..'), readValue('*'), readValue('n/a')].map(({ value, note }) => [value, note])).toEqual([[null, '..'], [null, '*'], [null, 'n/a']])
    expect(readValue('good').error).toContain('not a value')
  })
})

describe('a heading', () => {
  it.each([
    ['2026/27 £m', 2026], ['Budget 2016-17', 2016], ['2026/2027', 2026], ['26/27', 2026], ['FY2026/27', 2026], ['FY26', 2025], ['FY 2027', 2026], ['2026 to 2027 budget £m', 2026], ['31/03/2027', 2026], ['2027-03-31', 2026], ['1 April 2026', 2026], ['31st March 2028 £m', 2027], ['As at 30/09/2026', null], ['31.3.27', 2026], ['1/4/26', 2026], ['Apr 26 - Mar 27', 2026], ['Year ending March 2027', 2026], ['2026\u201127', 2026], ['2025/6', 2025], ['services for 14-25 year olds', null], ['2028/29 (LGR) £m', 2028], ['2026–27', 2026], ['Year ended 31 March 2026', 2025],
    ['2009', 2009], ['Savings', null], ['2026/28', null], ['£2,026', null], ['Council 11/02/2025', null], ['Ref 2104', 2104], ['100%', null],
  ])('%j is for the year %j', (text, year) => expect(yearIn(text)).toBe(year))

  it.each([
    ['saving £000', 'thousands'], ["£'000", 'thousands'], ['£’000s', 'thousands'], ['(£m)', 'millions'], ['gbp_thousand', 'thousands'], ['£ thousand', 'thousands'], ['£ million', 'millions'], ['All figures in £k', 'thousands'],
    ['Amount (£)', 'pounds'], ['£s', 'pounds'], ['Amount', null], ['to find £3 million', null], ['FTE', null], ['£000 / £m', null], ["000's", 'thousands'], ['£mn', 'millions'], ["£'m", 'millions'], ['(£ms)', 'millions'], ['£0.0m', 'millions'], ["in £'000 unless stated", 'thousands'], ['Amount £ (000)', 'thousands'], ['£`000', 'thousands'], ['£0,000', 'thousands'], ['GBP 000', 'thousands'], ["£'k", 'thousands'], ['£bn', null], ['Net £', 'pounds'], ['£ (net)', 'pounds'],
  ])('%j is in %j', (text, unit) => expect(unitIn(text)).toBe(unit))

  it.each([
    ['2026/27 to 2028/29 £000', true], ['2026/27–2028/29', true], ['2026/27-2028/29', true], ['2026-27 to 2028-29', true], ['FY26/27 to FY28/29', true], ['26/27 & 27/28', true], ['2026-29', true], ['2026/27 to 2028/29 (2025/26 prices)', true],
    ['2026/27 saving £000 (2025/26 prices)', false], ['2026/27 (compared with 2025/26)', false], ['2026/27 target £000 (RAG at Q3 2025/26)', false], ['2026/27 – 2025/26 prices', false], ['2026/27', false], ['2026 to 2027', false],
  ])('%j names several years: %j', (text, several) => expect(spansYears(text)).toBe(several))

  it('says something besides its year and unit', () => {
    expect(['2023/24 adjusted base £000', 'gbp_thousand', 'Total (cumulative) £m', 'VFM & other savings', '2026/27 £m'].map(withoutYearAndUnit)).toEqual(['adjusted base', '', 'total cumulative', 'vfm and other savings', ''])
    expect([planYearIn('Year 2'), planYearIn('Yr 3 £000'), planYearIn('2026')]).toEqual([2, 3, null])
  })
})

it('cells are named as Excel names them, and back', () => {
  expect([cellName(0, 0), cellName(11, 5), cellName(82, 148)]).toEqual(['A1', 'F12', 'ES83'])
  fc.assert(fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => { expect(columnNumber(columnLetters(column))).toBe(column) }))
})

it('a binary number becomes the decimal with fifteen digits, never with an exponent', () => {
  expect([1e21, 1e-7, 0.1 + 0.2, -0, 1234567.891].map(decimalText)).toEqual(['1000000000000000000000', '0.0000001', '0.3', '0', '1234567.891'])
})
