// Whether a printed total is what its rows come to: every kind of answer, on figures from published papers.
import { describe, expect, it } from 'vitest'
import { type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { type TieRules, judgeTotal, quantumOf, tiesAtAll, verdictInWords } from '#shared/money/ties.ts'
import { sumAmounts } from '#shared/money/total.ts'

const thousands = (n: number): MaybeAmount => known(n * 1_000)
const judge = (printed: MaybeAmount, rows: readonly MaybeAmount[], rules: TieRules = { quantum: 1_000 }) => judgeTotal(printed, sumAmounts(rows), rules)
const departments2019 = [2_340, 1_049, 730, 1_003].map(thousands)

describe('a printed total', () => {
  it('ties when its rows come to it exactly', () => {
    expect(judge(thousands(5_122), departments2019)).toEqual({ kind: 'ties' })
    expect(judge(known(0), [known(0), known(0)])).toEqual({ kind: 'ties' })
  })

  it('ties after rounding within half a unit for each row added, and differs beyond', () => {
    expect(judge(thousands(5_124), departments2019)).toEqual({ kind: 'ties_rounded', by: 2_000 })
    expect(judge(thousands(5_120), departments2019)).toEqual({ kind: 'ties_rounded', by: -2_000 })
    expect(judge(thousands(5_125), departments2019)).toEqual({ kind: 'differs', by: 3_000 })
    expect(judge(thousands(5_130), departments2019)).toEqual({ kind: 'differs', by: 8_000 })
  })

  it('is not forgiven a pound where nothing was rounded', () => {
    expect(judge(known(5_122_001), departments2019, { quantum: 0 })).toEqual({ kind: 'differs', by: 1 })
  })

  it('ties on what is known over amounts to be confirmed, and says how many', () => {
    expect(judge(thousands(100), [thousands(60), thousands(40), unknown, unknown])).toEqual({ kind: 'ties_known', unknowns: 2 })
    expect(judge(atLeast(100_000), [thousands(60), atLeast(40_000)])).toEqual({ kind: 'ties_known', unknowns: 1 })
    expect(judge(unknown, [unknown, unknown])).toEqual({ kind: 'ties_known', unknowns: 2 })
  })

  it('differs over amounts to be confirmed when what is known does not come to it', () => {
    expect(judge(thousands(150), [thousands(60), thousands(40), unknown])).toEqual({ kind: 'differs', by: 50_000, open: 1 })
  })

  it('lies inside a range, or outside it by the distance to the nearer end', () => {
    const rows = [range(500_000, 1_000_000), thousands(3_300)]
    expect(judge(thousands(4_000), rows)).toEqual({ kind: 'ties_known', unknowns: 1 })
    expect(judge(range(3_800_000, 4_300_000), rows)).toEqual({ kind: 'ties' })
    expect(judge(thousands(4_400), rows, { quantum: 0 })).toEqual({ kind: 'differs', by: 100_000 })
    expect(judge(range(3_800_000, 4_500_000), rows)).toEqual({ kind: 'differs', by: 200_000 })
  })

  it('larger than its rows, where rows may be missing, has a remainder that is not itemised', () => {
    const rows = [32, 31, 200, 15, 150].map(thousands)
    expect(judge(thousands(2_340), rows, { quantum: 1_000, partial: true })).toEqual({ kind: 'not_itemised', remainder: 1_912_000 })
    expect(judge(thousands(-2_340), rows.map((row) => (row?.state === 'known' ? known(-row.low) : row)), { quantum: 1_000, partial: true })).toEqual({ kind: 'not_itemised', remainder: -1_912_000 })
    expect(judge(thousands(400), rows, { quantum: 1_000, partial: true })).toEqual({ kind: 'differs', by: -28_000 })
    expect(judge(thousands(2_340), rows)).toEqual({ kind: 'differs', by: 1_912_000 })
  })

  it('is not judged where none is printed, or where there is nothing to add', () => {
    expect(judge(null, departments2019)).toEqual({ kind: 'not_stated' })
    expect(judge(thousands(5), [null, null])).toEqual({ kind: 'not_stated' })
    expect(judge(unknown, departments2019)).toEqual({ kind: 'not_stated' })
  })
})

describe('the words of a judgement', () => {
  it('say the difference as an amount, without a sign', () => {
    expect(verdictInWords(judge(thousands(5_130), departments2019))).toBe('differs by £8k')
    expect(verdictInWords(judge(thousands(5_000), [thousands(3_994), unknown]))).toBe('£1.006m more than what is known; one amount is not known')
    expect(verdictInWords(judge(thousands(-5_000), [thousands(-3_994), unknown, unknown]))).toBe('£1.006m more than what is known; 2 amounts are not known')
    expect(verdictInWords(judge(thousands(3_000), [thousands(3_994), unknown]))).toBe('differs by £994k')
    expect(verdictInWords(judge(thousands(5_114), departments2019))).toBe('differs by £8k')
    expect(verdictInWords(judge(thousands(5_122), departments2019))).toBe('ties')
    expect(verdictInWords(judge(thousands(5_124), departments2019))).toBe('ties after rounding')
    expect(verdictInWords({ kind: 'not_itemised', remainder: 1_912_000 })).toBe('£1.912m not itemised')
    expect(verdictInWords({ kind: 'not_stated' })).toBe('')
  })

  it('count three kinds as tying', () => {
    expect([judge(thousands(5_122), departments2019), judge(thousands(5_124), departments2019), judge(thousands(5_122), [...departments2019, unknown])].map(tiesAtAll)).toEqual([true, true, true])
    expect([judge(thousands(9_000), departments2019), judge(null, departments2019)].map(tiesAtAll)).toEqual([false, false])
  })
})

it('tables in £m print three decimals, so a unit of theirs is £1,000 as in tables of £000', () => {
  expect([quantumOf('pounds'), quantumOf('thousands'), quantumOf('millions')]).toEqual([1, 1_000, 1_000])
})
