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

  it('a word that only looks like a code stays as it was written', () => {
    expect(valueInWords({ title: 'draft' })).toBe('draft')
    expect(valueInWords({ status: 'something newer' })).toBe('something newer')
  })
})
