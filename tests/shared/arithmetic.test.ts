// What people work out in an amount field, in £000 unless said: exact, in whole pounds, refused in words when it cannot be read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { readAmount } from '#shared/money/arithmetic.ts'
import { parseAmount } from '#shared/money/parse.ts'

const read = (text: string, standing: MaybeAmount = null) => readAmount(text, 'thousands', standing)
const pounds = (text: string): unknown => { const answer = read(text); return answer.ok && answer.amount?.state === 'known' ? answer.amount.low : answer }
const why = (text: string, standing: MaybeAmount = null): string => { const answer = read(text, standing); return answer.ok ? `read as ${JSON.stringify(answer.amount)}` : answer.message }

describe('a sum in an amount field', () => {
  it.each([
    ['=327-182', 145_000], ['= 327 − 182', 145_000], ['=521', 521_000], ['=1,250+0.5', 1_250_500], ['=3*(521+40)', 1_683_000], ['=521*2.5%', 13_025], ['=-150', -150_000], ['=(150)', 150_000],
    ['=2m-5k', 1_995_000], ['=£1.5m/3', 500_000], ['=7/2', 3_500], ['=2+3*4', 14_000], ['=8/2/2', 2_000], ['=1-2-3', -4_000], ['=10×3÷4', 7_500], ['=.5*3', 1_500], ['=0', 0], ['=5-5', 0], ['=-0.0005', -1],
  ])('%s is worked out', (text, expected) => {
    expect(pounds(text)).toBe(expected)
  })

  it('is exact where floating point is not: a third three times is the whole', () => {
    expect(read('=100/3*3')).toEqual({ ok: true, amount: known(100_000), rounded: false })
    expect(read('=0.1+0.2')).toEqual({ ok: true, amount: known(300), rounded: false })
    expect(read('=100/3')).toEqual({ ok: true, amount: known(33_333), rounded: true })
  })

  it('may have an end nobody knows yet', () => {
    expect(read('=3,000+994 + TBC')).toEqual({ ok: true, amount: atLeast(3_994_000), rounded: false })
  })

  it('of two whole figures is their sum, difference and product, whatever they are', () => {
    const figure = fc.integer({ min: 0, max: 999_999 })
    fc.assert(fc.property(figure, figure, (a, b) => {
      expect([pounds(`=${a}+${b}`), pounds(`=${a}-${b}`), readAmount(`=${a}*${b}`, 'pounds', null)]).toEqual([(a + b) * 1000, (a - b) * 1000, { ok: true, amount: known(a * b), rounded: false }])
    }))
  })

  it.each([
    ['=', 'a figure is missing at its end'], ['=327-', 'a figure is missing at its end'], ['=*3', 'a figure is missing before “*”'], ['=(1+2', 'a bracket is not closed'], ['=1+2)', 'a bracket is closed that was not opened'],
    ['=1/0', 'nothing can be divided by nil'], ['=A1+B1', '“A” is not a figure'], ['=521+10%', 'a percentage is of something'], ['=10%', 'a percentage is of something'], ['=12 13', '“13” stands where + - * or / is expected'],
    ['=999999999*999', 'larger than any council spends'], ['+50', 'begin with ='], [`=${'1+'.repeat(150)}1`, 'it is too long'], ['=1,23', '“,” stands where'], ['=SUM(1)', '“S” is not a figure'],
  ])('%s is refused in words', (text, reason) => {
    expect(why(text)).toContain(reason)
    expect(why(text)).toMatch(/^“.+” cannot be worked out: .+\.$/)
  })

  it('never throws and never answers a fraction of a pound, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'=+-*/()%£.,kmTBC 019'.split('')), maxLength: 24 }), fc.constantFrom<MaybeAmount>(null, unknown, known(7), range(3, 11), atLeast(5)), (text, standing) => {
      const answer = readAmount(text, 'thousands', standing)
      if (answer.ok && answer.amount !== null && answer.amount.state !== 'unknown') expect(Number.isSafeInteger(answer.amount.low) && !Object.is(answer.amount.low, -0)).toBe(true)
    }))
  })
})

describe('a share of the figure that stands', () => {
  it('is added or taken off', () => {
    expect(read('+10%', known(521_000))).toEqual({ ok: true, amount: known(573_100), rounded: false })
    expect(read('-2.5 %', known(200_000))).toEqual({ ok: true, amount: known(195_000), rounded: false })
    expect(read('−100%', known(200_000))).toEqual({ ok: true, amount: known(0), rounded: false })
  })

  it('moves both ends of a range and the known part of what is partly known', () => {
    expect(read('+10%', range(400_000, 650_000))).toMatchObject({ amount: range(440_000, 715_000) })
    expect(read('+10%', atLeast(100_000))).toMatchObject({ amount: atLeast(110_000) })
  })

  it('of nothing, or of what nobody knows, is refused', () => {
    expect(why('+10%')).toContain('no figure stands here')
    expect(why('+10%', unknown)).toContain('the figure that stands is TBC')
  })
})

it('everything else is read as an amount, as before', () => {
  for (const text of ['521', '(150)', '1,000-1,250', '3,994 + TBC', 'tbc', '', '-', '-3,051', '£2m-£5m', 'about ten', '10%']) expect(read(text, known(1))).toEqual(parseAmount(text, 'thousands'))
})
