// Versions of a plan in the order of their papers: by the day, or the month where the paper states no more.
import { describe, expect, it } from 'vitest'
import { parseMonthText } from '#shared/dateText.ts'
import { formatDate, isDate, isMonth } from '#shared/dates.ts'
import { inVersionOrder, versionBefore } from '#shared/domain/versionOrder.ts'

const version = (id: string, date: string | null, illustrative = 0) => ({ id, date, illustrative })
const order = (...put: readonly ReturnType<typeof version>[]): string => inVersionOrder(put).map(({ id }) => id).join(' ')

describe('the versions of a plan', () => {
  it.each([
    ['by day', [version('dec', '2025-12-09'), version('nov', '2025-11-13')], 'nov dec'],
    ['by month where no day is known', [version('dec', '2025-12'), version('nov', '2025-11')], 'nov dec'],
    ['a month before the days of it', [version('13 nov', '2025-11-13'), version('nov', '2025-11')], 'nov 13 nov'],
    ['as put in, of one date', [version('b', '2025-11'), version('a', '2025-11')], 'b a'],
    ['without a date where it was put', [version('dec', '2025-12'), version('undated', null), version('nov', '2025-11')], 'nov undated dec'],
    ['made up before published, whatever its date', [version('nov', '2025-11'), version('made up', '2026-01', 1), version('dec', '2025-12')], 'made up nov dec'],
  ] as const)('stand %s', (_, put, expected) => expect(order(...put)).toBe(expected))

  it('are compared with the one before of their own kind', () => {
    const [madeUp, november, december] = [version('made up', '2025-12', 1), version('nov', '2025-11'), version('dec', '2025-12')]
    const ordered = inVersionOrder([november, december, madeUp])
    expect([december, november, madeUp].map((one) => versionBefore(ordered, one)?.id)).toEqual(['nov', undefined, undefined])
  })
})

describe('a month as the date of a paper', () => {
  it.each([['November 2025', '2025-11'], ['nov 2025', '2025-11'], ['11/2025', '2025-11'], ['2025-11', '2025-11'], [' Sept. 2024 ', '2024-09'], ['13/2025', undefined], ['2025', undefined], ['11 Nov 2025', undefined]])('typed %s is %s', (text, month) => {
    expect(parseMonthText(text)).toBe(month)
  })

  it('is written as a month, and is no day', () => {
    expect([formatDate('2025-11'), formatDate('2025-11-13'), isMonth('2025-11'), isMonth('2025-13'), isDate('2025-11')]).toEqual(['November 2025', '13 November 2025', true, false, false])
  })
})
