// Under which number an item of a pack stands: counted while a pack is put together, kept for good once it was issued.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { placeItems } from '#shared/domain/packOrder.ts'
import { issueLabel, itemLabel, pagePrefix } from '#shared/domain/packWords.ts'

type Item = { readonly id: string; readonly parent: string | null }
const items = (...list: readonly (string | readonly [string, string])[]): Item[] => list.map((one) => (typeof one === 'string' ? { id: one, parent: null } : { id: one[0], parent: one[1] }))
const shown = (list: readonly Item[], issued: Readonly<Record<string, number>> = {}): string[] =>
  placeItems(list, new Map(Object.entries(issued))).flatMap(({ item, place, appendices }) => [`${place} ${item.id}`, ...appendices.map((appendix) => `${place}${itemLabel('appendix', appendix.place).slice(-1)} ${appendix.item.id}`)])

describe('the items of a pack', () => {
  it('are numbered in the order they stand, appendices lettered under their item', () => {
    expect(shown(items('minutes', 'schedule', ['map', 'schedule'], 'plan', ['lineage', 'schedule']))).toEqual(['1 minutes', '2 schedule', '2A map', '2B lineage', '3 plan'])
  })

  it('keep the number they were issued under, whatever is put before them or moved', () => {
    expect(shown(items('late', 'plan', 'minutes'), { minutes: 1, plan: 2 })).toEqual(['1 minutes', '2 plan', '3 late'])
  })

  it('go on after the last number that was issued, also where an item is gone', () => {
    expect(shown(items('late', 'plan'), { plan: 4 })).toEqual(['4 plan', '5 late'])
  })

  it('keep the letter an appendix was issued under', () => {
    expect(shown(items('schedule', ['new map', 'schedule'], ['lineage', 'schedule']), { schedule: 1, lineage: 1 })).toEqual(['1 schedule', '1A lineage', '1B new map'])
  })

  it('are all shown: an appendix whose item another laptop removed stands by itself', () => {
    expect(shown(items('minutes', ['map', 'gone']))).toEqual(['1 minutes', '2 map'])
  })

  it('never share a number, and what was issued never moves, in any order and after any issue', () => {
    fc.assert(fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g']), fc.integer({ min: 0, max: 7 }), fc.func(fc.boolean()), (list, first, keep) => {
      const before = placeItems(list.slice(0, first).map((id) => ({ id, parent: null })), new Map())
      const issued = new Map(before.map(({ item, place }) => [item.id, place]))
      const after = placeItems(list.toReversed().filter((id) => issued.has(id) || keep(id)).map((id) => ({ id, parent: null })), issued)
      expect(new Set(after.map(({ place }) => place)).size).toBe(after.length)
      for (const { item, place } of after) if (issued.has(item.id)) expect(place).toBe(issued.get(item.id))
    }))
  })
})

it('an appendix after Z goes on with AA', () => {
  expect([1, 26, 27, 52, 53].map((n) => itemLabel('appendix', n))).toEqual(['Appendix A', 'Appendix Z', 'Appendix AA', 'Appendix AZ', 'Appendix BA'])
})

it('what comes after the issue is a supplement with its own number and pages of its own', () => {
  expect([issueLabel(1, 'issue'), issueLabel(2, 'supplement'), issueLabel(3, 'revised')]).toEqual(['Issue 1', 'Supplement 1', 'Supplement 2 (revised papers)'])
  expect([pagePrefix(1), pagePrefix(2), pagePrefix(3)]).toEqual(['', 'S1-', 'S2-'])
})
