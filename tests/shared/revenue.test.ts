// Budgets and outturns read service by service, their printed totals judged, and percentages that add to 100.
import { describe, expect, it } from 'vitest'
import { type RevenueLine, compareServices, linesOut, printedTotals, serviceRows, subjectiveRows, wholeOf } from '#shared/domain/revenue.ts'
import { growthWords, shareWords, shares } from '#shared/domain/shares.ts'
import { type MaybeAmount, known, unknown } from '#shared/money/amount.ts'

let n = 0
const line = (label: string, amounts: readonly (number | 'TBC' | null)[], more: Partial<RevenueLine> = {}): RevenueLine => {
  n += 1
  return { id: `l${n}`, role: 'line', ref: null, label, group: null, subjective: null, amounts: amounts.map((one): MaybeAmount => (one === null ? null : one === 'TBC' ? unknown : known(one * 1_000))), ...more }
}

describe('a statement', () => {
  const roads = { group: 'Highways and Transport' }
  const lines = [
    line('Street lighting', [300, -20, 280], roads), line('Parking', [100, -400, -300], roads), line('Total highways', [400, -420, -20], { ...roads, role: 'subtotal' }),
    line('Housing', [90, 'TBC', null], { subjective: 'employees' }), line('Total', [490, -420, 70], { role: 'total' }),
  ]

  it('shows a group as one service and a line outside every group as itself, and adds no total twice', () => {
    expect(serviceRows(lines, 3).map((row) => [row.label, row.lines.length, row.sums[2]?.low])).toEqual([['Highways and Transport', 2, -20_000], ['Housing', 1, 0]])
    expect(wholeOf(lines, 3).map((sum) => [sum.low, sum.unknowns])).toEqual([[490_000, 0], [-420_000, 1], [-20_000, 0]])
  })

  it('judges each printed total by the lines of its group or all above, and on what is known where an amount is to be confirmed', () => {
    expect(printedTotals(lines, 3, 1_000).map((total) => [total.label, total.ties, total.cells.map((cell) => cell.verdict.kind)])).toEqual([
      ['Total highways', true, ['ties', 'ties', 'ties']], ['Total', false, ['ties', 'ties_known', 'differs']],
    ])
  })

  it('lets a total stand over several subtotals, below a total of its own', () => {
    const total = (label: string, amount: number, role = 'subtotal') => line(label, [amount], { role })
    const nested = [
      line('Homes', [10]), total('Homes, all', 10), line('Day care', [20]), total('Day care, all', 20), total('Adults', 30, 'total'),
      line('Schools', [5]), total('Schools, all', 5), line('Foster homes', [6]), total('Foster homes, all', 6), total('Children', 11, 'total'), total('All services', 41, 'total'),
    ]
    expect(printedTotals(nested, 1, 1).map(({ label, ties, over }) => [label, ties, over.length])).toEqual([
      ['Homes, all', true, 1], ['Day care, all', true, 1], ['Adults', true, 2], ['Schools, all', true, 1], ['Foster homes, all', true, 1], ['Children', true, 2], ['All services', true, 4],
    ])
    const wrong = nested.map((one) => (one.label === 'Children' ? { ...one, amounts: [known(12_000)] } : one))
    expect(printedTotals(wrong, 1, 1).filter(({ ties }) => !ties).map(({ label }) => label)).toEqual(['Children'])
  })

  it('takes no lines that state nothing for those of a total', () => {
    const lines = [line('Homes', [10]), line('Homes, all', [10], { role: 'subtotal' }), line('Grants', [null]), line('Total', [50], { role: 'subtotal' })]
    expect(printedTotals(lines, 1, 1).map(({ label, ties }) => [label, ties])).toEqual([['Homes, all', true], ['Total', false]])
  })

  it('names a line whose net is not gross less income', () => {
    const wrong = line('Libraries', [500, -100, 450])
    expect(linesOut([...lines, wrong], 3, 1_000)).toEqual([{ line: wrong.id, by: 50_000 }])
  })

  it('shows what each subjective comes to, and that some lines state none', () => {
    expect(subjectiveRows(lines, 3).map((row) => [row.subjective, row.sums[0]?.low])).toEqual([[null, 400_000], ['employees', 90_000]])
    expect(subjectiveRows(lines.slice(0, 2), 3)).toEqual([])
  })

  it('is set beside another year service by service, however the two word them; what one does not name is no nil', () => {
    const later = [line('Highways and transport', [null, null, 10]), line('Libraries', [null, null, 5])]
    expect(compareServices(serviceRows(lines, 3), serviceRows(later, 3), 2).map((row) => [row.label, row.before?.low ?? null, row.after?.low ?? null])).toEqual([
      ['Highways and transport', -20_000, 10_000], ['Libraries', null, 5_000], ['Housing', 0, null],
    ])
  })
})

describe('percentages', () => {
  it('of a whole add to 100 by largest remainder', () => {
    expect(shares([1, 1, 1])).toEqual([334, 333, 333])
    expect(shares([277_584, 28_502, 62_499])?.reduce((sum, tenths) => sum + tenths, 0)).toBe(1_000)
    expect(shareWords(438)).toBe('43.8 %')
  })

  it('are not given of a nil or negative whole, nor with a part below nil', () => {
    expect([shares([0, 0]), shares([5, -1]), shares([])]).toEqual([null, null, null])
    expect([growthWords(0, 5), growthWords(-2, 5)]).toEqual(['n/a', 'n/a'])
    expect([growthWords(200, 210), growthWords(200, 190), growthWords(200, 200)]).toEqual(['+5.0 %', '−5.0 %', '0.0 %'])
  })
})
