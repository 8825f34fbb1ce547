// Full-time equivalents are added to the hundredth, as text, and never as floats.
import { describe, expect, it } from 'vitest'
import { formatFte, sumFte } from '#shared/domain/staff.ts'

describe('full-time equivalents', () => {
  it('are added to two places', () => {
    expect(sumFte(['11.7', '0.25', '-2', null])).toBe('9.95')
    expect(sumFte(['0.1', '0.2'])).toBe('0.30')
    expect(sumFte(['-0.5', '0.25'])).toBe('-0.25')
  })

  it('of nobody stated are blank, not nil', () => {
    expect(sumFte([null, null])).toBeNull()
    expect(sumFte(['0'])).toBe('0.00')
    expect(formatFte(null)).toBe('')
  })

  it('are printed with two places, brackets for a minus', () => {
    expect(['6.5', '-1234.25', '14'].map(formatFte)).toEqual(['6.50', '(1,234.25)', '14.00'])
  })
})
