// What stood before an operation, found in one pass, is what deriving the row anew would find; and a long to and fro costs no more.
import { describe, expect, it } from 'vitest'
import { headsBefore, rowBefore } from '#db/store/before.ts'
import { recordsOfRow } from '#db/store/log.ts'
import { LIFE, type RowRecord } from '#db/store/records.ts'
import { coreOf } from '#db/store/store.ts'
import { ann, countedIds, edit, insertHouse, newStore, seeded } from './kit.ts'
import { randomOperation } from './randomEdits.ts'
import { processorMs } from '../support/processorTime.ts'

const names = (heads: readonly RowRecord[]) => heads.map(({ name }) => name).toSorted()

/** A title written once and then undone and redone, over and over: each record names the one before. */
function toAndFro(times: number): RowRecord[] {
  const record = (n: number, more: Partial<RowRecord>): RowRecord => ({
    name: `${n}/1`, operation: String(n), n: 1, at: `2026-01-01T00:00:00.000Z-${String(n).padStart(6, '0')}`, scope: 'open', entity: 'proposal', grp: LIFE, op: 'insert', value: null, erased: null, prev: [], ...more,
  })
  return Array.from({ length: times }, (_, n) => (n === 0
    ? record(n, { value: '{"title":{"title":"a"}}' })
    : record(n, { grp: 'title', op: 'set', value: `{"title":"${n % 2 === 0 ? 'a' : 'b'}"}`, prev: [`${n - 1}/1`] })))
}

describe('the heads before an operation', () => {
  it.each([1, 2, 3, 4])('are those the row derives to without what came later, seed %i', (seed) => {
    const random = seeded(seed)
    const store = newStore({ newId: countedIds(1) })
    for (let step = 0; step < 80; step += 1) {
      randomOperation(store, random)
      if (random.chance(0.4) && store.undoState().undo !== null) store.undo(ann)
      if (random.chance(0.3) && store.undoState().redo !== null) store.redo(ann)
    }
    const { connection } = coreOf(store)
    const rows = connection.many<{ row_id: string }>('SELECT DISTINCT row_id FROM change')
    let compared = 0
    for (const { row_id } of rows) {
      const records = recordsOfRow(connection, row_id)
      const keys = new Set([LIFE, ...records.map(({ grp }) => grp), ...records.flatMap(({ grp, value }) => (grp === LIFE && value !== null ? Object.keys(JSON.parse(value) as object) : []))])
      for (const key of keys) {
        const before = headsBefore(records, key)
        for (const { operation } of records) {
          expect(names(before(operation)), `${row_id} ${key} before ${operation}`).toEqual(names(rowBefore(records, operation)?.heads.get(key) ?? []))
          compared += 1
        }
      }
    }
    expect(compared).toBeGreaterThan(200)
  })

  it('of ten thousand records are found in the time of a few, not of their square', () => {
    const records = toAndFro(10_000)
    const started = processorMs()
    const before = headsBefore(records, 'title')
    for (const { operation, prev } of records) expect(names(before(operation))).toEqual(prev)
    // Deriving the row anew for each of them takes a minute.
    expect(processorMs() - started).toBeLessThan(5_000)
  })
})

it('an edit is taken back after what followed it was undone and redone many times', () => {
  const store = newStore()
  const { proposal } = edit(store, (db) => insertHouse(db)).value
  for (const title of ['A', 'B']) edit(store, (db) => db.update('proposal', proposal, { title }))
  for (let times = 0; times < 60; times += 1) {
    store.undo(ann)
    store.redo(ann)
  }
  store.undo(ann)
  store.undo(ann)
  expect(store.read((db) => db.row('proposal', proposal))?.title).toBe('Linden Court')
})
