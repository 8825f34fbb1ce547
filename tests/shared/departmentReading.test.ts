// What stands above the picture of savings by year and department.
import { describe, expect, it } from 'vitest'
import { departmentReading } from '#shared/domain/departmentReading.ts'
import { EMPTY_TOTAL, type Total } from '#shared/money/total.ts'

const sum = (low: number, high = low, unknowns = 0): Total => ({ low, high, unknowns, parts: 1 })
const years = ['2025/26', '2026/27', '2027/28']

describe('the sentence above savings by year and department', () => {
  it('says who holds all of it, and which years say nothing', () => {
    expect(departmentReading([{ name: 'Adult Social Care', total: sum(1_337_000) }, { name: 'Children’s Services', total: EMPTY_TOTAL }], [sum(1_337_000), EMPTY_TOTAL, EMPTY_TOTAL], sum(1_337_000), years))
      .toBe('Adult Social Care holds all of it, £1.337m; nothing is stated for 2026/27 and 2027/28.')
  })

  it('sets the largest beside the whole where both are one figure', () => {
    expect(departmentReading([{ name: 'A', total: sum(900_000) }, { name: 'B', total: sum(300_000) }], [sum(1), sum(1), sum(1)], sum(1_200_000), years)).toBe('A holds the most, £900k of £1.200m.')
  })

  it('says who holds the most, with ranges and unknowns as they are', () => {
    expect(departmentReading([{ name: 'A', total: sum(900_000, 1_200_000) }, { name: 'B', total: sum(1_000_000, 1_000_000, 1) }], [sum(1), sum(1), sum(1)], { low: 1_900_000, high: 2_200_000, unknowns: 1, parts: 2 }, years))
      .toBe('A holds the most, between £900k and £1.200m.')
  })

  it('never takes silence for nil', () => {
    expect(departmentReading([{ name: 'A', total: EMPTY_TOTAL }], [EMPTY_TOTAL], EMPTY_TOTAL, ['2025/26'])).toBe('No saving states an amount yet.')
  })
})
