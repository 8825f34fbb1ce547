// What each part of a row held, in the words people read: no code, no date of a machine.
import { describe, expect, it } from 'vitest'
import { valueInWords } from '#shared/domain/historyWords.ts'

describe('the values of a change in words', () => {
  it('a coded value stands as its word, whichever thing it belongs to', () => {
    expect(valueInWords({ status: 'agreed_delayed' })).toBe('Agreed, delayed')
    expect(valueInWords({ status: 'drafting' })).toBe('Drafting comments')
    expect(valueInWords({ type: 'priority_balance', plain: 'gives day care more weight' })).toBe('Shift of priority balance; gives day care more weight')
    expect(valueInWords({ kind: 'called_in', date: '2025-03-17', precision: 'day' })).toBe('Called in; 17 March 2025')
  })

  it('an amount stands in thousands with its year, an unknown one as TBC', () => {
    expect(valueInWords({ y1_state: 'known', y1_low: 327_000, y1_high: null, y2_state: 'unknown', y2_low: null, y2_high: null })).toBe('year 1 327; year 2 TBC (£000)')
  })

  it('a code that means two things stands as what it is where it stands', () => {
    expect(valueInWords({ kind: 'budget' }, 'statement')).toBe('Revenue budget')
    expect(valueInWords({ kind: 'budget' }, 'position')).toBe('In the budget')
    expect(valueInWords({ role: 'carry_forward' }, 'statement_line')).toBe('Carry-forward')
  })

  it('the figures of a saving and of a line say what they are of', () => {
    expect(valueInWords({ fte: '12.50', posts: 15, vacant: 3 })).toBe('full-time equivalents 12.50; posts 15; of them vacant 3')
    expect(valueInWords({ gross_state: 'known', gross_low: 9_400_000, gross_high: null, net_state: null, net_low: null, net_high: null })).toBe('gross base 9,400 (£000)')
    expect(valueInWords({ a1_state: 'known', a1_low: -14_078_000, a1_high: null, a6_state: 'unknown', a6_low: null, a6_high: null }, 'statement_line')).toBe('column 1 (14,078); column 6 TBC (£000)')
    expect(valueInWords({ basis: 'one_off', y1_state: 'known', y1_low: 460_000, y1_high: null })).toBe('One-off; year 1 460 (£000)')
    expect(valueInWords({ basis: 'recurring', y1_state: 'known', y1_low: 460_000, y1_high: null })).toBe('year 1 460 (£000)')
  })

  it('a word that only looks like a code stays as it was written', () => {
    expect(valueInWords({ title: 'draft' })).toBe('draft')
    expect(valueInWords({ status: 'something newer' })).toBe('something newer')
  })
})
