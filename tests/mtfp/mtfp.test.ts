// The arithmetic of the plan on the two versions East Sussex published, and on small plans for each rule.
import { describe, expect, it } from 'vitest'
import { type MtfpLine, fundingByYear, gapOf, oneOffReturns, roleByYear } from '#shared/domain/mtfp.ts'
import { judgePrinted } from '#shared/domain/mtfpTotals.ts'
import { gapSentence } from '#shared/domain/mtfpSentences.ts'
import { known, range } from '#shared/money/amount.ts'
import { formatTotal } from '#shared/money/format.ts'
import { december, november, plan } from './versions.ts'

const shown = (lines: readonly MtfpLine[], years = 3): string[] => gapOf(lines, years).years.map((gap) => formatTotal(gap, 'millions'))

describe('the gap of each year', () => {
  it('comes to what November prints, with the two amounts to be confirmed said beside it', () => {
    expect(shown(plan(november))).toEqual(['55.844 + 2 TBC', '9.809 + 2 TBC', '22.659 + 2 TBC'])
    expect(gapOf(plan(november), 3).total).toMatchObject({ low: 88_312_000, high: 88_312_000, unknowns: 6 })
  })

  it('comes to what December prints, where nothing is to be confirmed', () => {
    expect(shown(plan(december))).toEqual(['54.198', '12.712', '27.090'])
    expect(formatTotal(gapOf(plan(december), 3).total, 'millions')).toBe('94.000')
  })

  it('adds up to what must have been found by each year', () => {
    expect(gapOf(plan(december), 3).standing.map((gap) => gap.low)).toEqual([54_198_000, 66_910_000, 94_000_000])
  })

  it('takes a range as a range', () => {
    const lines = plan([['opening', null, 'Deficit', 1_000, 0, 0]])
    const wide: MtfpLine = { id: 'r', role: 'pressure', label: 'Pay', ref: null, years: [range(2_000_000, 5_000_000), null, null], total: null }
    expect(gapOf([...lines, wide], 3).years[0]).toEqual({ low: 3_000_000, high: 6_000_000, unknowns: 0, parts: 2 })
  })

  it('counts a recurring saving once, in the year it starts', () => {
    const lines = plan([['opening', null, 'Deficit', 10_000, 2_000, 0], ['savings', null, 'Savings', -3_051, -464, -8, -3_523]])
    expect(shown(lines)).toEqual(['6.949', '1.536', '(0.008)'])
    expect(roleByYear(lines, 'savings', 3).map((sum) => sum.low)).toEqual([-3_051_000, -464_000, -8_000])
  })
})

describe('a one-off use of reserves', () => {
  const uses = (...cells: (number | null)[]): MtfpLine[] => plan([['opening', null, 'Deficit', 11_449, 0, 0], ['one_off', null, 'Use of reserves', ...cells]])

  it('balances its year and comes back the next', () => {
    const gap = gapOf(uses(-11_449, null, null), 3)
    expect(shown(uses(-11_449, null, null))).toEqual(['–', '11.449', '–'])
    expect(gap.balanced).toBe('yes')
    expect(gap.returns).toEqual([{ line: 'line-2', label: 'Use of reserves', used: 0, amount: known(11_449_000), returns: 'added' }])
    expect(gapSentence(gap, ['2025/26', '2026/27', '2027/28'])).toBe('The plan balances 2025/26 and leaves £11.449m to find over three years')
  })

  it('comes back each time it is used again', () => {
    expect(gapOf(uses(-11_449, -5_000, null), 3).years.map((gap) => gap.low)).toEqual([0, 6_449_000, 5_000_000])
  })

  it('comes back once only where the paper prints the return, in its own line or as a carry-forward', () => {
    expect(gapOf(uses(-11_449, 11_449, null), 3).years.map((gap) => gap.low)).toEqual([0, 11_449_000, 0])
    const carried = plan([['opening', null, 'Deficit', 11_449, 0, 0], ['carry_forward', null, 'Carry forward', null, 11_449, null], ['one_off', null, 'Use of reserves', -11_449, null, null]])
    expect(gapOf(carried, 3).years.map((gap) => gap.low)).toEqual([0, 11_449_000, 0])
    expect(oneOffReturns(carried, 3).map((one) => one.returns)).toEqual(['printed'])
  })

  it('of two reserves is carried forward in one sum, or each by its own, and comes back once', () => {
    const twice = (...carried: (number | null)[]): number[] => gapOf(plan([
      ['opening', null, 'Deficit', 20_000, 0, 0], ['one_off', null, 'General reserve', -5_000, null, null], ['one_off', null, 'Waste reserve', -6_000, null, null],
      ...carried.map((amount, i) => ['carry_forward', null, `Carry forward ${i + 1}`, null, amount, null] as const),
    ]), 3).years.map(({ low }) => low)
    expect(twice(11_000)).toEqual([9_000_000, 11_000_000, 0])
    expect(twice(6_000, 5_000)).toEqual([9_000_000, 11_000_000, 0])
    // What no carry-forward prints comes back all the same.
    expect(twice(6_000)).toEqual([9_000_000, 11_000_000, 0])
    expect(twice()).toEqual([9_000_000, 11_000_000, 0])
  })

  it('of two equal sums with one of them carried forward comes back for both', () => {
    const equal = plan([['opening', null, 'Deficit', 10_000, 0, 0], ['one_off', null, 'A', -4_000, null, null], ['one_off', null, 'B', -4_000, null, null], ['carry_forward', null, 'Carry forward', null, 4_000, null]])
    expect(gapOf(equal, 3).years.map(({ low }) => low)).toEqual([2_000_000, 8_000_000, 0])
  })

  it('in the last year of the plan comes back after it, and is told', () => {
    expect(oneOffReturns(uses(null, null, -2_000), 3)).toMatchObject([{ used: 2, returns: 'later' }])
  })
})

describe('a balanced plan', () => {
  it('is nil in its first year by named sources, whatever the later years hold', () => {
    expect(gapOf(plan([['opening', null, 'Deficit', 3_000, 500, 0], ['savings', null, 'Savings', -3_000, 0, 0]]), 3).balanced).toBe('yes')
    expect(gapOf(plan([['opening', null, 'Deficit', 0, 500, 0]]), 3).balanced).toBe('no')
    expect(gapOf(plan(december), 3).balanced).toBe('no')
  })

  it('is not known to be balanced while an amount of the first year is to be confirmed', () => {
    expect(gapOf(plan([['opening', null, 'Deficit', 3_000, 500, 0], ['savings', null, 'Savings', -3_000, 0, 0], ['pressure', null, 'Pay', 'tbc', null, null]]), 3).balanced).toBe('unknown')
  })
})

it('funding is absolute in the approved year and moves in each later one', () => {
  const lines = plan([['funding', null, 'Council tax', -305_914, -4_000, -3_000], ['funding', null, 'Business rates', -110_831, -1_825, 0]])
  expect(fundingByYear(lines, 3).map((sum) => sum.low)).toEqual([-416_745_000, -422_570_000, -425_570_000])
})

describe('every printed total', () => {
  it.each([['November', november], ['December', december]] as const)('of %s ties, on what is known where an amount is to be confirmed', (_month, version) => {
    const judged = judgePrinted(plan(version), 3, 1_000)
    expect(judged.filter((line) => !line.ties)).toEqual([])
    expect(judged).toHaveLength(version.length)
    expect(new Set(judged.flatMap((line) => line.cells.map((cell) => cell.verdict.kind)))).toEqual(new Set(version === november ? ['ties', 'ties_known'] : ['ties']))
  })

  it('after the carry-forward and of the whole adds all lines above it, leaving out the totals between', () => {
    const judged = judgePrinted(plan(december), 3, 1_000)
    expect(judged.find((line) => line.label === 'Total After Carry Forward')).toMatchObject({ reading: 'running', over: ['line-1', 'line-2'] })
    expect(judged.at(-1)).toMatchObject({ label: 'DEFICIT AFTER UPDATES', reading: 'running' })
    expect(judged.at(-1)!.over).toHaveLength(21)
  })

  it('of a block adds the lines since the last total', () => {
    const lines = plan([
      ['funding', null, 'Council tax', -300, -10, 0, -310], ['subtotal', null, 'Funding', -300, -10, 0, -310],
      ['pressure', null, 'Pay', 400, 20, 0, 420], ['pressure', null, 'Care', 50, 5, 0, 55], ['subtotal', null, 'Pressures', 450, 25, 0, 475], ['deficit', null, 'Gap', 150, 15, 0, 165],
    ])
    expect(judgePrinted(lines, 3, 1_000).filter((line) => line.reading !== 'across').map(({ label, reading, ties }) => [label, reading, ties]))
      .toEqual([['Funding', 'running', true], ['Pressures', 'block', true], ['Gap', 'running', true]])
  })

  it('of funding may stand year on year: (416.745), then (5.825) more, is (422.570)', () => {
    const lines = plan([['funding', null, 'Council tax', -305_914, -4_000], ['funding', null, 'Business rates', -110_831, -1_825], ['subtotal', null, 'TOTAL FUNDING', -416_745, -422_570]], 2)
    expect(judgePrinted(lines, 2, 1_000)).toMatchObject([{ label: 'TOTAL FUNDING', reading: 'running_carried', ties: true }])
  })

  it('may stand over several subtotals, below a total of its own', () => {
    const lines = plan([
      ['pressure', null, 'Homes', 10], ['subtotal', null, 'Homes, all', 10], ['pressure', null, 'Day care', 20], ['subtotal', null, 'Day care, all', 20], ['total', null, 'Adults', 30],
      ['pressure', null, 'Schools', 5], ['subtotal', null, 'Schools, all', 5], ['pressure', null, 'Foster homes', 6], ['subtotal', null, 'Foster homes, all', 6], ['total', null, 'Children', 11],
      ['deficit', null, 'Gap', 41],
    ], 1)
    expect(judgePrinted(lines, 1, 1_000).map(({ label, ties, over }) => [label, ties, over.length])).toEqual([
      ['Homes, all', true, 1], ['Day care, all', true, 1], ['Adults', true, 2], ['Schools, all', true, 1], ['Foster homes, all', true, 1], ['Children', true, 2], ['Gap', true, 4],
    ])
  })

  it('is held against the lines that state something, not against those that are blank', () => {
    const lines = plan([['pressure', null, 'Pay', 10], ['subtotal', null, 'Pressures', 10], ['line', null, 'Grants', null], ['deficit', null, 'Gap', 50]], 1)
    expect(judgePrinted(lines, 1, 1_000).map(({ label, ties }) => [label, ties])).toEqual([['Pressures', true], ['Gap', false]])
  })

  it('that does not add up differs, by how much, in which column and over which lines', () => {
    const wrong = plan(december.map((line) => line[2] === 'DEFICIT AFTER UPDATES' ? ['deficit', null, line[2], 54_198, 12_731, 27_090, 94_019] as const : line))
    const [judged] = judgePrinted(wrong, 3, 1_000).filter((line) => !line.ties)
    expect(judged).toMatchObject({ label: 'DEFICIT AFTER UPDATES', reading: 'running' })
    expect(judged!.cells.map((cell) => cell.verdict)).toEqual([{ kind: 'ties' }, { kind: 'differs', by: 19_000 }, { kind: 'ties' }, { kind: 'differs', by: 19_000 }])
    expect(judged!.over).toHaveLength(21)
  })

  it('across a line is what its years come to', () => {
    const wrong = plan([['funding', 'A', 'Council Tax', -13_855, -14_297, -29_410, -57_652]])
    expect(judgePrinted(wrong, 3, 1_000)).toMatchObject([{ reading: 'across', ties: false, cells: [{ column: 3, verdict: { kind: 'differs', by: -90_000 } }] }])
  })
})
