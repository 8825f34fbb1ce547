// Whatever is done, in whatever order: the file holds what its log says, and undo comes back to where it was.
import { describe, expect, it } from 'vitest'
import { compareWithLog } from '#db/store/rebuild.ts'
import { coreOf } from '#db/store/store.ts'
import { type Store } from '#db/index.ts'
import { ann, countedIds, newStore, problemsOf, reopen, seeded, type Random } from './kit.ts'
import { randomOperation } from './randomEdits.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const STEPS = 60

function someSteps(store: Store, random: Random, steps: number, each: () => void): void {
  for (let step = 0; step < steps; step += 1) {
    const before = store.dump()
    const refused = randomOperation(store, random)
    if (refused !== null) expect(store.dump()).toBe(before)
    each()
  }
}

describe.each(SEEDS)('random edits, seed %i', (seed) => {
  it('after every step a rebuild from the log equals state, heads and conflicts', () => {
    const random = seeded(seed)
    const store = newStore({ newId: countedIds(1) })
    someSteps(store, random, STEPS, () => {
      expect(compareWithLog(coreOf(store).connection)).toEqual([])
      if (random.chance(0.3) && store.undoState().undo !== null) store.undo(ann)
      if (random.chance(0.2) && store.undoState().redo !== null) store.redo(ann)
      expect(compareWithLog(coreOf(store).connection)).toEqual([])
    })
    expect(problemsOf(store)).toEqual([])
    expect(store.rebuild()).toEqual([])
  })

  it('undoing everything gives the empty file, redoing everything gives the same rows, with a restart at every turn', () => {
    const random = seeded(seed + 1000)
    let store = newStore({ newId: countedIds(1) })
    someSteps(store, random, STEPS, () => undefined)
    const full = store.dump()
    const dumps = [full]
    const steps = store.undoState()
    store = reopen(store)
    expect([store.dump(), store.undoState()]).toEqual([full, steps])
    while (store.undoState().undo !== null) {
      store.undo(ann)
      dumps.push(store.dump())
      if (random.chance(0.1)) store = reopen(store)
    }
    expect(store.dump()).toBe('')
    store = reopen(store)
    while (store.undoState().redo !== null) {
      expect(store.dump()).toBe(dumps.pop())
      store.redo(ann)
      if (random.chance(0.1)) store = reopen(store)
    }
    expect(store.dump()).toBe(full)
    expect(problemsOf(store)).toEqual([])
  })
})
