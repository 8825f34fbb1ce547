// Several devices edit the same file apart, with clocks that differ by hours, and take in each other's records in any order: all that
// hold the same records come to the same rows, heads and conflicts; who holds only open records sees nothing of the rest.
import { describe, expect, it } from 'vitest'
import { createStore, type Store, type StoreOptions } from '#db/index.ts'
import { absorb, recordsIn } from '#db/store/absorb.ts'
import { compareWithLog } from '#db/store/rebuild.ts'
import { coreOf } from '#db/store/store.ts'
import { Refusal } from '#shared/errors.ts'
import { ann, closing, countedIds, CYCLE, folder, headsAndConflicts, optionsIn, problemsOf, seeded, settableClock, type Random } from './kit.ts'
import { randomOperation, type Mix } from './randomEdits.ts'

const HOUR = 3_600_000
const SEEDS = Array.from({ length: 8 }, (_, index) => index + 1)
const STEPS = 90

type Device = Store & { options: StoreOptions; readonly openOnly: boolean }

function device(random: Random, number: number, openOnly: boolean): Device {
  const clock = settableClock(Date.UTC(2026, 10, 21) + random.below(8) * HOUR)
  const options = optionsIn(folder(), { clock, newId: countedIds(number) })
  return Object.assign(closing(createStore({ ...options, cycle: CYCLE }), options), { openOnly })
}

function exchange(from: Device, to: Device): void {
  const some = from.openOnly || to.openOnly
  absorb(coreOf(to), recordsIn(coreOf(from).connection, (scope) => !some || scope === 'open'))
}

/** Few new rows and many edits: what makes people meet in the same field. */
const meeting: Mix = { insert: 0.15, remove: 0.12, move: 0.15, decide: 0.15 }

function act(on: Device, random: Random): void {
  if (random.chance(0.15) && on.undoState().undo !== null) {
    try {
      on.undo(ann)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      expect(['CHANGED_SINCE', 'RULE', 'CLASH']).toContain(error.error.code)
    }
  } else randomOperation(on, random, on.openOnly ? { ...meeting, move: 0 } : meeting)
}

/** Rows of the dump by id, with their scope. */
const rowsOf = (store: Store): Map<string, { scope: string; line: string }> =>
  new Map(store.dump().split('\n').filter((line) => line !== '').map((line) => {
    const [id, scope] = JSON.parse(line.slice(line.indexOf('\t') + 1)) as [string, string]
    return [id, { scope, line }]
  }))

describe.each(SEEDS)('devices apart, seed %i', (seed) => {
  it('come to the same rows, heads and conflicts whatever the order of exchange', () => {
    const random = seeded(seed)
    const devices = [device(random, 1, false), device(random, 2, false), device(random, 3, false), device(random, 4, true)]
    const [first] = devices as [Device]
    for (let step = 0; step < 12; step += 1) randomOperation(first, random)
    for (const other of devices.slice(1)) exchange(first, other)

    for (let step = 0; step < STEPS; step += 1) {
      const one = random.pick(devices)
      if (random.chance(0.8)) act(one, random)
      else exchange(random.pick(devices), one)
      expect(compareWithLog(coreOf(one).connection)).toEqual([])
    }
    for (let round = 0; round < 2; round += 1) for (const from of devices) for (const to of devices) if (from !== to) exchange(from, to)

    const [whole, ...others] = devices.filter(({ openOnly }) => !openOnly) as [Device, Device, Device]
    for (const other of others) {
      expect(other.dump()).toBe(whole.dump())
      expect(headsAndConflicts(other)).toBe(headsAndConflicts(whole))
    }
    for (const each of devices) expect(problemsOf(each)).toEqual([])

    const open = devices.find(({ openOnly }) => openOnly) as Device
    const undecided = new Set([...coreOf(whole).connection.many<{ row_id: string }>('SELECT row_id FROM conflict'), ...coreOf(open).connection.many<{ row_id: string }>('SELECT row_id FROM conflict')].map(({ row_id }) => row_id))
    const all = rowsOf(whole)
    const seen = rowsOf(open)
    for (const [id, row] of all) if (!undecided.has(id)) expect(seen.get(id)).toEqual(row.scope === 'open' ? row : undefined)
    for (const id of seen.keys()) if (!undecided.has(id)) expect(all.has(id)).toBe(true)
    expect(all.size).toBeGreaterThan(3)
  })
})
