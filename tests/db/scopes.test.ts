// Open, exempt, private: a row moves with its parts, who holds only the old circle sees it gone, and no open record says more.
import { describe, expect, it } from 'vitest'
import { createStore, type Store } from '#db/index.ts'
import { absorb, recordsIn } from '#db/store/absorb.ts'
import { coreOf } from '#db/store/store.ts'
import { ann, closing, CYCLE, edit, folder, insertHouse, insertPlain, newStore, onAnotherDevice, optionsIn, problemsOf, refusalOf, settableClock } from './kit.ts'

/** Somebody who is given open records only. */
function openHolder(): Store {
  const options = optionsIn(folder())
  return closing(createStore({ ...options, cycle: CYCLE }), options)
}

const give = (from: Store, to: Store, scopes: (scope: string) => boolean = () => true) => absorb(coreOf(to), recordsIn(coreOf(from).connection, scopes))
const giveOpen = (from: Store, to: Store) => give(from, to, (scope) => scope === 'open')
const openText = (store: Store) => JSON.stringify(recordsIn(coreOf(store).connection, (scope) => scope === 'open'))
const meeting = (store: Store, id: string) => store.read((db) => db.row('meeting', id))
const conflicts = (store: Store) => store.check().conflicts

function withMeeting(scope = 'open') {
  const store = newStore()
  const ids = edit(store, (db) => {
    const id = insertPlain(db, 'meeting', { scope, venue: 'County Hall', date: '2025-07-15' })
    const person = insertPlain(db, 'person', { name: 'Cllr Example' })
    return { id, entry: insertPlain(db, 'attendance', { meeting: id, person }) }
  }).value
  return { store, ...ids }
}

describe('a move to another circle of readers', () => {
  it('takes the parts along, is one operation in two scopes, and is undone and redone as one', () => {
    const { store, id, entry } = withMeeting()
    const before = store.dump()
    const moved = edit(store, (db) => db.reclassify('meeting', id, 'exempt'))
    expect(store.read((db) => [db.row('meeting', id)?.scope, db.row('attendance', entry)?.scope])).toEqual(['exempt', 'exempt'])
    const parts = recordsIn(coreOf(store).connection).filter(({ operation }) => operation.id === moved.operation)
    expect(parts.map(({ operation, changes }) => [operation.scope, changes.map(({ op }) => op)])).toEqual([['exempt', ['restore', 'restore']], ['open', ['delete', 'delete']]])
    const after = store.dump()
    store.undo(ann)
    expect(store.dump()).toBe(before)
    store.redo(ann)
    expect(store.dump()).toBe(after)
    expect(problemsOf(store)).toEqual([])
  })

  it('is undone together with what was edited in the same operation', () => {
    const { store, id } = withMeeting()
    const before = store.dump()
    edit(store, (db) => {
      db.update('meeting', id, { venue: 'Committee Room' })
      db.reclassify('meeting', id, 'exempt')
      db.update('meeting', id, { status: 'held' })
    })
    const after = store.dump()
    store.undo(ann)
    expect(store.dump()).toBe(before)
    store.redo(ann)
    expect(store.dump()).toBe(after)
  })

  it('leaves a tombstone and nothing else with those who hold the old circle only', () => {
    const { store, id } = withMeeting()
    const open = openHolder()
    giveOpen(store, open)
    expect(meeting(open, id)?.venue).toBe('County Hall')
    edit(store, (db) => db.reclassify('meeting', id, 'exempt'))
    edit(store, (db) => db.update('meeting', id, { venue: 'Secret place' }))
    giveOpen(store, open)
    expect(open.dump()).not.toContain(id)
    expect(openText(store)).not.toContain('Secret place')
    expect(problemsOf(open)).toEqual([])
  })

  it('into open shows what it says now, and the open records name nothing of the time before', () => {
    const { store, id } = withMeeting('exempt')
    edit(store, (db) => db.update('meeting', id, { venue: 'Committee Room' }))
    edit(store, (db) => db.reclassify('meeting', id, 'open'))
    edit(store, (db) => db.update('meeting', id, { venue: 'Council Chamber' }))
    const open = openHolder()
    giveOpen(store, open)
    expect(meeting(open, id)).toEqual(meeting(store, id))
    const exempt = recordsIn(coreOf(store).connection, (scope) => scope !== 'open').flatMap(({ changes }) => changes.map((change) => `${change.operation}/${change.n}`))
    for (const name of exempt) expect(openText(store)).not.toContain(`"${name}\\`)
    expect(openText(store)).not.toContain('County Hall')
    expect([conflicts(store), conflicts(open)]).toEqual([0, 0])
    expect(problemsOf(store)).toEqual([])
  })

  it('there and back again, with edits on every stage, ends without a conflict for anybody', () => {
    const { store, id } = withMeeting()
    const open = openHolder()
    for (const [scope, venue] of [['exempt', 'A'], ['open', 'B'], ['private:01900000-0000-7000-8000-0000000000aa', 'C'], ['exempt', 'D'], ['open', 'E']] as const) {
      edit(store, (db) => db.reclassify('meeting', id, scope))
      edit(store, (db) => db.update('meeting', id, { venue }))
      giveOpen(store, open)
      expect(open.read((db) => db.row('meeting', id)?.venue)).toBe(scope === 'open' ? venue : undefined)
      expect([conflicts(store), conflicts(open)]).toEqual([0, 0])
    }
    expect(problemsOf(store)).toEqual([])
    while (store.undoState().undo !== null) store.undo(ann)
    expect(store.dump()).toBe('')
  })

  it('comes back as a conflict with an edit by somebody who knew only the old circle, and deciding closes it there too', () => {
    const { store, id } = withMeeting()
    const open = openHolder()
    giveOpen(store, open)
    edit(store, (db) => db.reclassify('meeting', id, 'exempt'))
    edit(open, (db) => db.update('meeting', id, { venue: 'Town Hall' }))
    giveOpen(open, store)
    giveOpen(store, open)
    expect([conflicts(store), meeting(store, id)?.scope]).toEqual([1, 'exempt'])
    expect([conflicts(open), meeting(open, id)?.venue]).toEqual([1, 'Town Hall'])
    edit(store, (db) => db.decide('meeting', id, 'when', { date: '2025-07-15', time: null, venue: 'Behind closed doors' }))
    giveOpen(store, open)
    expect([conflicts(store), conflicts(open), meeting(open, id)]).toEqual([0, 0, undefined])
    expect(openText(store)).not.toContain('Behind closed doors')
    expect([problemsOf(store), problemsOf(open)]).toEqual([[], []])
    store.undo(ann)
    expect(conflicts(store)).toBe(1)
    store.redo(ann)
    expect([conflicts(store), meeting(store, id)?.venue]).toEqual([0, 'Behind closed doors'])
    expect(problemsOf(store)).toEqual([])
  })

  it('into open while somebody edits the exempt text is a conflict, and deciding closes the exempt branch', () => {
    const { store, id } = withMeeting('exempt')
    const other = onAnotherDevice(store, settableClock(Date.UTC(2026, 10, 21, 18)))
    edit(store, (db) => db.reclassify('meeting', id, 'open'))
    edit(other, (db) => db.update('meeting', id, { venue: 'Exempt venue' }))
    give(other, store)
    give(store, other)
    // An open row never shows what only exempt readers may know, whoever looks, and however late it was written.
    for (const each of [store, other]) expect([conflicts(each), meeting(each, id)?.scope, meeting(each, id)?.venue]).toEqual([1, 'open', 'County Hall'])
    edit(store, (db) => db.update('meeting', id, { venue: 'Council Chamber' }))
    give(store, other)
    const open = openHolder()
    giveOpen(store, open)
    for (const each of [store, other, open]) expect([conflicts(each), meeting(each, id)?.venue, problemsOf(each)]).toEqual([0, 'Council Chamber', []])
    expect(openText(store)).not.toContain('Exempt venue')
  })

  it('waits until an open conflict of the row is decided', () => {
    const { store, id } = withMeeting()
    const other = onAnotherDevice(store)
    edit(store, (db) => db.update('meeting', id, { venue: 'Mine' }))
    edit(other, (db) => db.update('meeting', id, { venue: 'Theirs' }))
    give(other, store)
    const before = store.dump()
    expect(refusalOf(() => edit(store, (db) => db.reclassify('meeting', id, 'exempt')))).toMatchObject({ code: 'RULE' })
    expect(store.dump()).toBe(before)
  })

  it('leaves a part that somebody added meanwhile as a finding, until it is moved along', () => {
    const { store, id } = withMeeting()
    const other = onAnotherDevice(store)
    edit(store, (db) => db.reclassify('meeting', id, 'exempt'))
    edit(other, (db) => insertPlain(db, 'attendance', { meeting: id, person: insertPlain(db, 'person', { name: 'Late' }) }))
    give(other, store)
    expect(store.check().findings.map(({ kind }) => kind)).toEqual(['strayPart'])
    edit(store, (db) => db.reclassify('meeting', id, 'open'))
    edit(store, (db) => db.reclassify('meeting', id, 'exempt'))
    expect(store.check().findings).toEqual([])
  })
})

it('a row kept against its exempt deletion by an open edit shows the open text', () => {
  const { store, id } = withMeeting()
  const open = openHolder()
  giveOpen(store, open)
  edit(store, (db) => db.reclassify('meeting', id, 'exempt'))
  edit(store, (db) => db.update('meeting', id, { status: 'Secret status' }))
  edit(store, (db) => db.remove('meeting', id))
  edit(open, (db) => db.update('meeting', id, { venue: 'Town Hall' }))
  giveOpen(open, store)
  giveOpen(store, open)
  expect([conflicts(store), meeting(store, id)?.scope, meeting(store, id)?.status]).toEqual([1, 'open', 'status'])
  edit(store, (db) => db.decide('meeting', id, '*', {}))
  giveOpen(store, open)
  expect(meeting(open, id)).toEqual(meeting(store, id))
  expect([conflicts(store), conflicts(open)]).toEqual([0, 0])
  expect(openText(store)).not.toContain('Secret')
  expect([problemsOf(store), problemsOf(open)]).toEqual([[], []])
})

describe('the numbering of chains', () => {
  it('is its own in every scope, so that what an open holder lacks is no gap', () => {
    const store = newStore()
    const { cycle } = edit(store, (db) => insertHouse(db)).value
    edit(store, (db) => insertPlain(db, 'source', { scope: 'exempt' }))
    edit(store, (db) => db.update('cycle', cycle, { label: 'Later' }))
    const chain = recordsIn(coreOf(store).connection).map(({ operation }) => [operation.scope, operation.seq, operation.parent === ''])
    expect(chain).toEqual([['open', 1, true], ['exempt', 1, true], ['open', 2, false]])
    const open = openHolder()
    giveOpen(store, open)
    expect(open.read((db) => db.row('cycle', cycle))?.label).toBe('Later')
  })
})
