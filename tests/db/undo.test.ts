// Undo takes back the last step of this device, names it, and never takes back what somebody else has built on.
import { describe, expect, it } from 'vitest'
import { openStore, type Store } from '#db/index.ts'
import { absorb, recordsIn } from '#db/store/absorb.ts'
import { coreOf } from '#db/store/store.ts'
import { ann, ben, closing, edit, insertHouse, insertPlain, newStore, onAnotherDevice, problemsOf, refusalOf, reopen, settableClock } from './kit.ts'

const titleOf = (store: Store, id: string) => store.read((db) => db.row('proposal', id))?.title
const setTitle = (store: Store, id: string, title: string, more: Parameters<typeof edit>[2] = {}) =>
  edit(store, (db) => db.update('proposal', id, { title }), { command: 'proposals.setTitle', ...more })

const take = (to: Store, from: Store) => absorb(coreOf(to), recordsIn(coreOf(from).connection))

describe('undo and redo', () => {
  it('go back and forth by the named step, and a new edit ends redo', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    setTitle(store, proposal, 'A')
    setTitle(store, proposal, 'B', { actor: ben })
    expect(store.undoState()).toMatchObject({ undo: { command: 'proposals.setTitle', actor: 'Ben Example (finance)' }, redo: null })
    expect(store.undo(ann)).toMatchObject({ value: { command: 'proposals.setTitle' }, touched: ['proposal'] })
    expect(titleOf(store, proposal)).toBe('A')
    expect(store.undoState().redo).toMatchObject({ command: 'proposals.setTitle' })
    store.redo(ann)
    expect(titleOf(store, proposal)).toBe('B')
    store.undo(ann)
    setTitle(store, proposal, 'C')
    expect(store.undoState().redo).toBeNull()
    expect(refusalOf(() => store.redo(ann)).code).toBe('NOTHING_TO_REDO')
  })

  it('take back and bring back what touched thousands of rows, and leave the file as its log says each time', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    const old = edit(store, (db) => Array.from({ length: 700 }, (_, n) => insertPlain(db, 'source', { title: `Before ${n}` }))).value
    edit(store, (db) => { for (const id of old.slice(0, 300)) db.update('source', id, { title: 'Edited since' }) })
    edit(store, (db) => { for (const id of old.slice(100, 200)) db.remove('source', id) })
    store.undo(ann)
    // Somebody who did not know of it edits a row: its values are undecided when the rest goes.
    const theirs = onAnotherDevice(store)
    setTitle(theirs, proposal, 'Theirs')
    setTitle(store, proposal, 'Mine')
    take(store, theirs)
    const before = store.dump()
    edit(store, (db) => {
      for (let n = 0; n < 1_200; n += 1) insertPlain(db, 'source', { title: `New ${n}` })
      for (const id of old.slice(150, 400)) db.update('source', id, { title: 'Changed with it' })
      for (const id of old.slice(400)) db.remove('source', id)
      db.remove('proposal', proposal)
    })
    const after = store.dump()
    for (const [step, dump] of [['undo', before], ['redo', after], ['undo', before], ['redo', after], ['undo', before]] as const) {
      store[step](ann)
      expect(store.dump() === dump, `${step} gives what was`).toBe(true)
      expect(problemsOf(store)).toEqual([])
    }
  })

  it('write nothing beside the log for an ordinary operation and its undo', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    setTitle(store, proposal, 'Changed')
    store.undo(ann)
    expect(coreOf(store).connection.many('SELECT * FROM stay')).toEqual([])
    expect(store.undoState().redo?.operations).toHaveLength(1)
    expect(reopen(store).undoState().redo?.operations).toHaveLength(1)
  })

  it('take one editing stay as one step, and the same stay after another edit as a new one', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    for (const title of ['L', 'Li', 'Lin']) setTitle(store, proposal, title, { stay: 'one' })
    setTitle(store, proposal, 'Other field', { stay: 'two' })
    setTitle(store, proposal, 'Back', { stay: 'one' })
    store.undo(ann)
    expect(titleOf(store, proposal)).toBe('Other field')
    store.undo(ann)
    expect(titleOf(store, proposal)).toBe('Lin')
    expect(store.undoState().undo?.operations).toHaveLength(3)
    const again = reopen(store)
    again.undo(ann)
    expect(titleOf(again, proposal)).toBe('Linden Court')
    again.redo(ann)
    expect(titleOf(again, proposal)).toBe('Lin')
    again.undo(ann)
    expect(titleOf(again, proposal)).toBe('Linden Court')
    expect(problemsOf(again)).toEqual([])
  })

  it('do not join the stays of two people or of two commands', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    setTitle(store, proposal, 'A', { stay: 'one' })
    setTitle(store, proposal, 'B', { stay: 'one', actor: ben })
    edit(store, (db) => db.update('proposal', proposal, { title: 'C' }), { stay: 'one', actor: ben, command: 'proposals.other' })
    store.undo(ann)
    expect(titleOf(store, proposal)).toBe('B')
    store.undo(ann)
    expect(titleOf(store, proposal)).toBe('A')
  })

  it('bring a deleted row back with its parts, and take an inserted one away', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    const full = store.dump()
    edit(store, (db) => db.remove('proposal', proposal))
    const without = store.dump()
    store.undo(ann)
    expect(store.dump()).toBe(full)
    store.redo(ann)
    expect(store.dump()).toBe(without)
    store.undo(ann)
    store.undo(ann)
    expect(store.dump()).toBe('')
    expect(refusalOf(() => store.undo(ann)).code).toBe('NOTHING_TO_UNDO')
  })

  it('leave commands alone that cannot be undone', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    setTitle(store, proposal, 'A')
    store.undo(ann)
    edit(store, (db) => insertPlain(db, 'source', { title: 'Report' }), { undoable: false })
    expect(store.undoState().redo).not.toBeNull()
    store.redo(ann)
    expect(titleOf(store, proposal)).toBe('A')
    setTitle(store, proposal, 'B', { undoable: false })
    expect(refusalOf(() => store.undo(ann))).toMatchObject({ code: 'CHANGED_SINCE', kept: 'Nothing was changed.' })
    expect(titleOf(store, proposal)).toBe('B')
  })

  it('give the day of a change as the committee room had it: half an hour after midnight in summer', () => {
    const mine = newStore({ clock: settableClock(Date.UTC(2026, 5, 30, 12)) })
    const { proposal } = edit(mine, (db) => insertHouse(db)).value
    const theirs = onAnotherDevice(mine, settableClock(Date.UTC(2026, 5, 30, 23, 30)))
    setTitle(mine, proposal, 'Mine')
    setTitle(theirs, proposal, 'Theirs', { actor: ben })
    take(mine, theirs)
    expect(refusalOf(() => mine.undo(ann)).message).toBe('This was changed since by Ben Example (finance), on 1 July 2026.')
  })

  it('refuse when somebody changed the same field since, say who and when, and change nothing', () => {
    const mine = newStore()
    const { proposal } = edit(mine, (db) => insertHouse(db)).value
    const theirs = onAnotherDevice(mine, settableClock(Date.UTC(2026, 10, 22, 9)))
    setTitle(mine, proposal, 'Mine')
    setTitle(theirs, proposal, 'Theirs', { actor: ben })
    edit(theirs, (db) => db.update('proposal', proposal, { description: 'Another field' }), { actor: ben })
    take(mine, theirs)
    const before = mine.dump()
    expect(refusalOf(() => mine.undo(ann))).toMatchObject({ code: 'CHANGED_SINCE', message: 'This was changed since by Ben Example (finance), on 22 November 2026.' })
    expect(mine.dump()).toBe(before)
    expect(problemsOf(mine)).toEqual([])
  })

  it('refuse to delete a row that somebody added to since', () => {
    const mine = newStore()
    const { proposal } = edit(mine, (db) => insertHouse(db)).value
    const theirs = onAnotherDevice(mine)
    edit(theirs, (db) => insertPlain(db, 'position', { proposal }), { actor: ben })
    take(mine, theirs)
    expect(refusalOf(() => mine.undo(ann)).code).toBe('RULE')
  })

  it('open a settled conflict again, with both values', () => {
    const mine = newStore()
    const { proposal } = edit(mine, (db) => insertHouse(db)).value
    const theirs = onAnotherDevice(mine)
    setTitle(mine, proposal, 'Mine')
    setTitle(theirs, proposal, 'Theirs')
    take(mine, theirs)
    const conflicts = () => mine.check().conflicts
    const shown = titleOf(mine, proposal)
    expect(conflicts()).toBe(1)
    edit(mine, (db) => db.decide('proposal', proposal, 'title', { title: 'Third' }))
    expect([conflicts(), titleOf(mine, proposal)]).toEqual([0, 'Third'])
    mine.undo(ann)
    expect([conflicts(), titleOf(mine, proposal)]).toEqual([1, shown])
    mine.redo(ann)
    expect([conflicts(), titleOf(mine, proposal)]).toEqual([0, 'Third'])
    mine.undo(ann)
    expect([conflicts(), titleOf(mine, proposal)]).toEqual([1, shown])
    expect(problemsOf(mine)).toEqual([])
  })

  it('open the question again whether a row is kept or deleted', () => {
    for (const settle of ['keep', 'delete'] as const) {
      const mine = newStore()
      const { proposal, first } = edit(mine, (db) => insertHouse(db)).value
      const theirs = onAnotherDevice(mine)
      edit(mine, (db) => db.remove('position', first))
      edit(theirs, (db) => db.update('position', first, { text: 'Still needed' }))
      take(mine, theirs)
      expect(mine.check().conflicts).toBe(1)
      const open = mine.dump()
      edit(mine, (db) => (settle === 'keep' ? db.decide('position', first, '*', {}) : db.remove('position', first)))
      expect(mine.check().conflicts).toBe(0)
      const settled = mine.dump()
      mine.undo(ann)
      expect([mine.check().conflicts, mine.dump()]).toEqual([1, open])
      mine.redo(ann)
      expect([mine.check().conflicts, mine.dump()]).toEqual([0, settled])
      expect(mine.read((db) => db.row('proposal', proposal))).toBeDefined()
      expect(problemsOf(mine)).toEqual([])
    }
  })

  it('know only the steps of this device', () => {
    const mine = newStore()
    const { proposal } = edit(mine, (db) => insertHouse(db)).value
    setTitle(mine, proposal, 'Mine')
    const theirs = onAnotherDevice(mine)
    expect(theirs.undoState()).toEqual({ undo: null, redo: null })
    setTitle(theirs, proposal, 'Theirs')
    take(mine, theirs)
    expect(mine.undoState().undo?.operations).toEqual([recordsIn(coreOf(mine).connection)[1]?.operation.id])
  })

  it('stop at a migration of the schema', () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    const { connection } = coreOf(store)
    connection.run('DROP TRIGGER operation_is_never_changed')
    const trigger = `CREATE TRIGGER "operation_is_never_changed" BEFORE UPDATE ON "operation"\nBEGIN SELECT RAISE(ABORT, 'the log is never changed'); END`
    connection.run('UPDATE operation SET "schema" = 0')
    connection.exec(trigger)
    store.close()
    const again = closing(openStore(store.options), store.options)
    expect(again.undoState()).toEqual({ undo: null, redo: null })
  })
})
