// Derivation is a function of the set of records: nothing else may matter, least of all the order in which they came.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allHeads, derive, sparseHeads, type Derived } from '#db/store/derive.ts'
import { type RowRecord } from '#db/store/records.ts'

let made = 0
const record = (operation: string, op: RowRecord['op'], more: Partial<RowRecord> & { at?: string } = {}): RowRecord => {
  made += 1
  const n = more.n ?? 1
  return { operation, n, name: `${operation}/${n}`, at: more.at ?? `2026-01-01T00:00:00.000Z-${String(made).padStart(4, '0')}`, scope: 'open', entity: 'proposal', grp: '*', op, value: null, erased: null, prev: [], ...more }
}
const inserted = (value = '{"title":{"title":"a"},"kind":{"kind":"x"}}') => record('i', 'insert', { value })
const set = (operation: string, title: string, prev: string[], more: Partial<RowRecord> = {}) => record(operation, 'set', { grp: 'title', value: JSON.stringify({ title }), prev, ...more })

const shown = (derived: Derived) => ({ live: derived.live, scope: derived.scope, values: Object.fromEntries(derived.values), conflicts: Object.fromEntries(derived.conflicts), heads: sparseHeads(derived) })

describe('derive', () => {
  it('shows a row as it was inserted, with no heads of its own', () => {
    expect(shown(derive([inserted()]))).toEqual({ live: true, scope: 'open', values: { title: '{"title":"a"}', kind: '{"kind":"x"}' }, conflicts: {}, heads: [] })
  })

  it('shows the later of two sets that do not know each other, and names both', () => {
    const derived = derive([inserted(), set('s1', 'b', ['i/1']), set('s2', 'c', ['i/1'])])
    expect(derived.values.get('title')).toBe('{"title":"c"}')
    expect([...derived.conflicts]).toEqual([['title', ['s1/1', 's2/1']]])
  })

  it('has no conflict once a set names both', () => {
    const derived = derive([inserted(), set('s1', 'b', ['i/1']), set('s2', 'c', ['i/1']), set('s3', 'd', ['s1/1', 's2/1'])])
    expect([derived.values.get('title'), derived.conflicts.size, sparseHeads(derived)]).toEqual(['{"title":"d"}', 0, [{ grp: 'title', change: 's3/1' }]])
  })

  it('waits for the insert, and shows nothing till then', () => {
    const derived = derive([set('s', 'b', ['i/1'])])
    expect([derived.live, derived.conflicts.size, sparseHeads(derived)]).toEqual([false, 0, [{ grp: 'title', change: 's/1' }]])
  })

  it('takes a delete for an end only when it knew every edit', () => {
    const s = set('s', 'b', ['i/1'])
    expect(derive([inserted(), s, record('d', 'delete', { prev: ['i/1', 's/1'] })]).live).toBe(false)
    const kept = derive([inserted(), s, record('d', 'delete', { prev: ['i/1'] })])
    expect([kept.live, kept.conflicts.get('*')]).toEqual([true, ['s/1', 'd/1']])
  })

  it('takes two deletes for one end when either knew the edit', () => {
    const derived = derive([inserted(), set('s', 'b', ['i/1']), record('d1', 'delete', { prev: ['i/1'] }), record('d2', 'delete', { prev: ['i/1', 's/1'] })])
    expect(derived.live).toBe(false)
  })

  it('takes a row that one restored and another deleted apart for undecided', () => {
    const derived = derive([inserted(), record('d1', 'delete', { prev: ['i/1'] }), record('d2', 'delete', { prev: ['i/1'] }), record('r', 'restore', { prev: ['d1/1'] })])
    expect([derived.live, derived.conflicts.get('*')]).toEqual([true, ['d2/1', 'r/1']])
  })

  it('lets a row live where it was moved to, whichever half of the move it holds', () => {
    const d = record('m', 'delete', { prev: ['i/1'] })
    const r = record('m', 'restore', { n: 2, scope: 'exempt', value: '{"title":{"title":"a"},"kind":{"kind":"x"}}', prev: ['m/1', 'i/1'] })
    expect(shown(derive([inserted(), d, r]))).toMatchObject({ live: true, scope: 'exempt', conflicts: {} })
    expect(derive([inserted(), d]).live).toBe(false)
    expect(shown(derive([r]))).toMatchObject({ live: true, scope: 'exempt' })
  })

  it('does not let an open restore be doubted by the exempt records it may not name', () => {
    const exempt = { scope: 'exempt' }
    const i = { ...inserted(), ...exempt }
    const s = set('s', 'b', ['i/1'], exempt)
    const d = record('m', 'delete', { ...exempt, prev: ['i/1', 's/1'] })
    const r = record('m', 'restore', { n: 2, value: '{"title":{"title":"b"},"kind":{"kind":"x"}}' })
    expect(shown(derive([i, s, d, r]))).toMatchObject({ live: true, scope: 'open', conflicts: {} })
    const after = set('t', 'c', ['m/2'])
    expect(shown(derive([i, s, d, r, after]))).toMatchObject({ conflicts: {}, values: { title: '{"title":"c"}' } })
    const late = set('u', 'x', ['s/1'], exempt)
    expect([...derive([i, s, d, r, after, late]).conflicts.keys()]).toEqual(['title'])
  })

  it('carries on without an erased value', () => {
    const derived = derive([{ ...inserted(), value: null, erased: 'digest' }, record('d', 'delete', { prev: ['i/1'] })])
    expect([derived.live, derived.values.size]).toEqual([false, 0])
  })
})

/** Random histories of one row: each record names heads of a random part of what came before, as a device that saw only that part would. */
const history = fc.array(fc.record({ seen: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), kind: fc.nat(5), grp: fc.constantFrom('title', 'kind'), value: fc.nat(3), skew: fc.nat(40) }), { minLength: 1, maxLength: 22 }).map((steps) => {
  const records: RowRecord[] = [inserted()]
  steps.forEach((step, index) => {
    // The past of a device is closed: whoever has a record has what it names.
    const seen = new Set(['i/1'])
    for (const [position, each] of records.entries()) if (step.seen[position] === true && each.prev.every((name) => seen.has(name))) seen.add(each.name)
    const known = derive(records.filter(({ name }) => seen.has(name)))
    const at = `2026-01-01T00:00:00.000Z-${String(step.skew + index * 5).padStart(4, '0')}`
    if (known.live && step.kind === 0) records.push(record(`o${index}`, 'delete', { at, prev: allHeads(known).map(({ name }) => name) }))
    else if (!known.live) records.push(record(`o${index}`, 'restore', { at, prev: allHeads(known).map(({ name }) => name) }))
    else records.push(record(`o${index}`, 'set', { at, grp: step.grp, value: JSON.stringify({ [step.grp]: `v${step.value}` }), prev: (known.heads.get(step.grp) ?? []).map(({ name }) => name) }))
  })
  return records
})

describe('any history', () => {
  it('derives to the same whatever the order of arrival', () => {
    fc.assert(fc.property(history, fc.infiniteStream(fc.nat(1000)), (records, shuffle) => {
      const order = [...records].map((each) => ({ each, key: shuffle.next().value as number })).toSorted((a, b) => a.key - b.key).map(({ each }) => each)
      expect(shown(derive(order))).toEqual(shown(derive(records)))
    }), { numRuns: 300 })
  })

  it('never loses an edit: a value that nobody replaced is shown or listed', () => {
    fc.assert(fc.property(history, (records) => {
      const derived = derive(records)
      for (const each of records.filter(({ op }) => op === 'set')) {
        const replaced = records.some((other) => other.prev.includes(each.name))
        if (replaced) continue
        expect(derived.live).toBe(true)
        const listed = [...derived.conflicts.values()].flat().includes(each.name)
        expect(listed || derived.values.get(each.grp) === each.value).toBe(true)
      }
    }), { numRuns: 300 })
  })

  it('is settled by one record that names every head', () => {
    fc.assert(fc.property(history, (records) => {
      const heads = allHeads(derive(records)).map(({ name }) => name)
      const later = '2027-01-01T00:00:00.000Z-0000'
      const restored = derive([...records, record('last', 'restore', { at: later, prev: heads })])
      expect([restored.live, restored.conflicts.has('*')]).toEqual([true, false])
      expect(derive([...records, record('last', 'delete', { at: later, prev: heads })]).live).toBe(false)
    }), { numRuns: 300 })
  })
})
