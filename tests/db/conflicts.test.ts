// Records that arrive from elsewhere: nothing is lost, nothing wins in silence, and what is undecided says so until a person decides.
import { describe, expect, it } from 'vitest'
import { createStore, type Store } from '#db/index.ts'
import { absorb, recordsIn, type Received } from '#db/store/absorb.ts'
import { chainHash } from '#db/store/hash.ts'
import { coreOf } from '#db/store/store.ts'
import { ann, closing, CYCLE, edit, folder, insertHouse, insertPlain, newStore, onAnotherDevice, optionsIn, problemsOf, refusalOf, seeded } from './kit.ts'
import { foreignDevice, named } from './foreign.ts'

const take = (store: Store, ...records: Received[]) => absorb(coreOf(store), records)
const exchange = (from: Store, to: Store) => absorb(coreOf(to), recordsIn(coreOf(from).connection))
const titleOf = (store: Store, id: string) => store.read((db) => db.row('proposal', id))?.title
const conflictsOf = (store: Store) =>
  coreOf(store).connection.many<{ row_id: string; grp: string; heads: string }>('SELECT row_id, grp, heads FROM conflict ORDER BY row_id, grp').map((each) => ({ ...each, heads: JSON.parse(each.heads) as string[] }))
const insertName = (store: Store, row: string) => coreOf(store).connection.one<{ name: string }>(`SELECT operation || '/' || n AS name FROM change WHERE row_id = ? AND op = 'insert'`, row)?.name ?? ''

function house() {
  const store = newStore()
  const ids = edit(store, (db) => insertHouse(db)).value
  return { store, ...ids, insert: insertName(store, ids.proposal) }
}

describe('a record from elsewhere', () => {
  it('that follows what is here simply applies', () => {
    const { store, proposal, insert } = house()
    const cara = foreignDevice('cara')
    take(store, cara([{ entity: 'proposal', row: proposal, grp: 'title', op: 'set', value: { title: 'Theirs' }, prev: [insert] }]))
    expect(titleOf(store, proposal)).toBe('Theirs')
    expect(conflictsOf(store)).toEqual([])
    expect(problemsOf(store)).toEqual([])
  })

  it('for the same group is a conflict: the latest is shown, both are named, and the rest of the row is not touched', () => {
    const { store, proposal, insert } = house()
    edit(store, (db) => db.update('proposal', proposal, { title: 'Mine', description: 'Also mine' }))
    const cara = foreignDevice('cara')
    const theirs = cara([{ entity: 'proposal', row: proposal, grp: 'title', op: 'set', value: { title: 'Theirs' }, prev: [insert] }], { at: '2026-11-21T12:00:00.000Z-0000' })
    take(store, theirs)
    expect(titleOf(store, proposal)).toBe('Theirs')
    expect(store.read((db) => db.row('proposal', proposal))?.description).toBe('Also mine')
    expect(conflictsOf(store)).toMatchObject([{ row_id: proposal, grp: 'title' }])
    expect(conflictsOf(store)[0]?.heads.at(-1)).toBe(named(theirs))
    edit(store, (db) => db.decide('proposal', proposal, 'title', { title: 'Theirs' }))
    expect(conflictsOf(store)).toEqual([])
    const decision = recordsIn(coreOf(store).connection).at(-1)?.changes[0]
    expect(JSON.parse(decision?.prev ?? '')).toHaveLength(2)
    expect(problemsOf(store)).toEqual([])
  })

  it('for the years of a position and another for its basis meet in one group: neither is mixed into the other', () => {
    const { store, first } = house()
    const insert = insertName(store, first)
    const money = (y1: number, basis: string) => {
      const blank = Object.fromEntries(['y1', 'y2', 'y3', 'y4', 'y5', 'left'].flatMap((p) => [[`${p}_state`, null], [`${p}_low`, null], [`${p}_high`, null]]))
      return { basis, derived: 0, derivation: null, ...blank, y1_state: 'known', y1_low: y1 }
    }
    take(store,
      foreignDevice('cara')([{ entity: 'position', row: first, grp: 'money', op: 'set', value: money(145, 'basis'), prev: [insert] }], { at: '2026-11-21T12:00:00.000Z-0000' }),
      foreignDevice('dan')([{ entity: 'position', row: first, grp: 'money', op: 'set', value: money(327, 'revised'), prev: [insert] }], { at: '2026-11-21T12:00:01.000Z-0000' }))
    expect(store.read((db) => db.row('position', first))).toMatchObject({ y1_low: 327, basis: 'revised' })
    expect(conflictsOf(store)).toHaveLength(1)
  })

  it('with the same value from two people is no conflict, and a later edit names both', () => {
    const { store, proposal, insert } = house()
    edit(store, (db) => db.update('proposal', proposal, { title: 'Agreed' }))
    take(store, foreignDevice('cara')([{ entity: 'proposal', row: proposal, grp: 'title', op: 'set', value: { title: 'Agreed' }, prev: [insert] }]))
    expect(conflictsOf(store)).toEqual([])
    edit(store, (db) => db.update('proposal', proposal, { title: 'Later' }))
    expect(JSON.parse(recordsIn(coreOf(store).connection).at(-1)?.changes[0]?.prev ?? '')).toHaveLength(2)
    expect(problemsOf(store)).toEqual([])
  })

  it('that edits what was deleted here keeps the row, marked, until somebody decides', () => {
    const { store, first } = house()
    const insert = insertName(store, first)
    edit(store, (db) => db.remove('position', first))
    const theirs = foreignDevice('cara')([{ entity: 'position', row: first, grp: 'wording', op: 'set', value: { text: 'Still counted', reason: null }, prev: [insert] }])
    take(store, theirs)
    expect(store.read((db) => db.row('position', first))?.text).toBe('Still counted')
    expect(conflictsOf(store)).toMatchObject([{ row_id: first, grp: '*' }])
    expect(conflictsOf(store)[0]?.heads).toContain(named(theirs))
    edit(store, (db) => db.decide('position', first, '*', {}))
    expect(conflictsOf(store)).toEqual([])
    expect(store.read((db) => db.row('position', first))?.text).toBe('Still counted')
    expect(problemsOf(store)).toEqual([])
  })

  it('that deletes what was edited here keeps the row too, and deleting it again settles it', () => {
    const { store, first } = house()
    const insert = insertName(store, first)
    edit(store, (db) => db.update('position', first, { text: 'Edited here' }))
    take(store, foreignDevice('cara')([{ entity: 'position', row: first, grp: '*', op: 'delete', prev: [insert] }]))
    expect(conflictsOf(store)).toMatchObject([{ grp: '*' }])
    edit(store, (db) => db.remove('position', first))
    expect([conflictsOf(store), store.read((db) => db.row('position', first))]).toEqual([[], undefined])
    expect(problemsOf(store)).toEqual([])
  })

  it('that deletes what was deleted here too is agreed', () => {
    const { store, first } = house()
    const insert = insertName(store, first)
    edit(store, (db) => db.remove('position', first))
    take(store, foreignDevice('cara')([{ entity: 'position', row: first, grp: '*', op: 'delete', prev: [insert] }]))
    expect([conflictsOf(store), store.read((db) => db.row('position', first))]).toEqual([[], undefined])
  })

  it('for a row whose insert has not come waits, and shows when it comes', () => {
    const { store, cycle } = house()
    const cara = foreignDevice('cara')
    const dan = foreignDevice('dan')
    const insert = cara([{ entity: 'stage', row: 'late', grp: '*', op: 'insert', value: { owner: { cycle }, label: { kind: 'k', label: 'Autumn update', short: 'Autumn', body: 'Cabinet' }, dates: { due: null, ends: null }, status: { status: 'planned', note: null }, order: { ord: 'a' }, provenance: { source: null, illustrative: 0 } } }])
    const set = dan([{ entity: 'stage', row: 'late', grp: 'status', op: 'set', value: { status: 'done', note: null }, prev: [named(insert)] }])
    take(store, set)
    expect(store.read((db) => db.row('stage', 'late'))).toBeUndefined()
    expect(problemsOf(store)).toEqual([])
    take(store, insert)
    expect(store.read((db) => db.row('stage', 'late'))).toMatchObject({ label: 'Autumn update', status: 'done' })
    expect(problemsOf(store)).toEqual([])
  })

  it('may leave a part of a deleted owner: a finding, not a failure, and the part can still be edited', () => {
    const { store, proposal } = house()
    const part = foreignDevice('cara')([{ entity: 'equality_effect', row: 'late-part', grp: '*', op: 'insert', value: { owner: { proposal, characteristic: 'age' }, effect: { effect: 'negative', who: null, mitigation: null }, provenance: { source: null, illustrative: 0 } } }])
    edit(store, (db) => db.remove('proposal', proposal))
    take(store, part)
    expect(store.check().findings).toMatchObject([{ kind: 'orphanPart', entity: 'equality_effect', row: 'late-part' }])
    edit(store, (db) => db.update('equality_effect', 'late-part', { effect: 'none', who: 'About forty residents' }))
    expect(store.read((db) => db.row('equality_effect', 'late-part'))?.effect).toBe('none')
    store.undo(ann)
    store.undo(ann)
    expect(store.check().findings).toEqual([])
    edit(store, (db) => db.remove('equality_effect', 'late-part'))
    expect(problemsOf(store)).toEqual([])
  })

  it('may use a key that is used here: both rows stay, stay editable, and are listed', () => {
    const { store, cycle } = house()
    const department = (row: string) => ({ entity: 'department', row, grp: '*', op: 'insert', value: { owner: { cycle }, name: { code: 'ASC', name: 'Adults' }, order: { ord: 'a' }, provenance: { source: null, illustrative: 0 } } }) as const
    take(store, foreignDevice('cara')([department('twin')]))
    expect(store.check().findings.map(({ kind, entity }) => [kind, entity])).toEqual([['clash', 'department'], ['clash', 'department']])
    edit(store, (db) => db.update('department', 'twin', { ord: 'b' }))
    edit(store, (db) => db.update('department', 'twin', { code: 'ASCH' }))
    expect(store.check().findings).toEqual([])
    expect(refusalOf(() => edit(store, (db) => db.update('department', 'twin', { code: 'ASC' }))).code).toBe('CLASH')
  })

  it('of an entity this build does not know is kept and passed on', () => {
    const { store } = house()
    take(store, foreignDevice('cara')([{ entity: 'forecast', row: 'f', grp: '*', op: 'insert', value: { label: { label: 'x' } } }]))
    expect(recordsIn(coreOf(store).connection).some(({ changes }) => changes[0]?.entity === 'forecast')).toBe(true)
    expect(problemsOf(store)).toEqual([])
  })
})

describe('taking records in', () => {
  const set = (row: string, title: string, prev: string) => ({ entity: 'proposal', row, grp: 'title', op: 'set', value: { title }, prev: [prev] }) as const

  it('twice, or in pieces, or backwards, comes to the same', () => {
    const { store, proposal, insert } = house()
    const cara = foreignDevice('cara')
    const one = cara([set(proposal, 'One', insert)])
    const two = cara([set(proposal, 'Two', named(one))])
    expect(take(store, two)).toMatchObject({ added: 0, waiting: [two] })
    expect(titleOf(store, proposal)).toBe('Linden Court')
    expect(take(store, two, one)).toMatchObject({ added: 2, waiting: [] })
    expect(take(store, one, two)).toMatchObject({ added: 0, known: 2 })
    expect(titleOf(store, proposal)).toBe('Two')
  })

  it('that were altered on the way, or belong to another cycle, is refused whole', () => {
    const { store, proposal, insert } = house()
    const good = foreignDevice('cara')([set(proposal, 'One', insert)])
    const altered = { ...good, changes: good.changes.map((change) => ({ ...change, value: '{"title":"Forged"}' })) }
    const before = store.dump()
    for (const bad of [altered, { ...good, changes: [] }, foreignDevice('eve', 'another-cycle')([set(proposal, 'One', insert)]), { ...good, operation: { ...good.operation, actor: 'Somebody else' } }]) {
      expect(refusalOf(() => take(store, foreignDevice('dan')([set(proposal, 'Dan', insert)]), bad))).toMatchObject({ code: 'FILE_DAMAGED', kept: 'Nothing was taken in. The file is as it was.' })
    }
    take(store, good)
    const contradiction = foreignDevice('cara')([set(proposal, 'Two', insert)])
    expect(refusalOf(() => take(store, contradiction)).code).toBe('FILE_DAMAGED')
    expect(store.dump()).not.toBe(before)
    expect(titleOf(store, proposal)).toBe('One')
    expect(problemsOf(store)).toEqual([])
  })

  it('of a newer schema, or of a clock far ahead, is refused', () => {
    const { store, proposal, insert } = house()
    expect(refusalOf(() => take(store, foreignDevice('cara')([set(proposal, 'x', insert)], { schema: 99 }))).code).toBe('FILE_TOO_NEW')
    expect(refusalOf(() => take(store, foreignDevice('cara')([set(proposal, 'x', insert)], { at: '2027-11-21T09:00:00.000Z-0000' }))).code).toBe('CLOCK_AHEAD')
    expect(refusalOf(() => take(store, foreignDevice('cara')([set(proposal, 'x', insert)], { at: 'tomorrow' }))).code).toBe('FILE_DAMAGED')
  })

  it('of a copied file that went on under the same replica id keeps both branches, says so, and this device gets a new id', () => {
    const { store, proposal, insert } = house()
    const replica = store.identity.replica
    const first = recordsIn(coreOf(store).connection)[0] as Received
    const { operation, changes } = foreignDevice(replica)([set(proposal, 'In the copy', insert)], { id: 'in-the-copy' })
    const { hash: _, ...unlinked } = operation
    const head = { ...unlinked, seq: 2, parent: first.operation.hash }
    const record = { operation: { ...head, hash: chainHash(CYCLE, head, changes) }, changes }
    edit(store, (db) => db.update('proposal', proposal, { title: 'Here' }))
    expect(take(store, record)).toMatchObject({ added: 1, forks: [{ replica, scope: 'open', seq: 2 }] })
    expect(conflictsOf(store)).toHaveLength(1)
    expect(store.identity.replica).not.toBe(replica)
    expect(store.undoState().undo).toBeNull()
    edit(store, (db) => db.decide('proposal', proposal, 'title', { title: 'Here' }))
    expect(conflictsOf(store)).toEqual([])
    expect(problemsOf(store)).toEqual([])
  })
})

it('every planted conflict of 110 is found on both sides, and only those', () => {
  const random = seeded(110)
  const mine = newStore()
  const ids = edit(mine, (db) => {
    const { cycle, department } = insertHouse(db)
    return Array.from({ length: 400 }, (_, index) => insertPlain(db, 'proposal', { cycle, department, ref: `P-${index}`, title: `Saving ${index}` }))
  }).value
  const options = optionsIn(folder())
  const theirs = closing(createStore({ ...options, cycle: CYCLE }), options)
  exchange(mine, theirs)
  const order = ids.toSorted(() => random.next() - 0.5)
  const [clash, apart, removed] = [order.slice(0, 100), order.slice(100, 200), order.slice(200, 210)]
  edit(mine, (db) => {
    for (const id of clash) db.update('proposal', id, { title: `Mine ${id}` })
    for (const id of apart) db.update('proposal', id, { title: `Mine ${id}` })
    for (const id of removed.slice(0, 5)) db.remove('proposal', id)
    for (const id of removed.slice(5)) db.update('proposal', id, { status: 'agreed' })
  })
  edit(theirs, (db) => {
    for (const id of clash) db.update('proposal', id, { title: `Theirs ${id}` })
    for (const id of apart) db.update('proposal', id, { description: `Theirs ${id}` })
    for (const id of removed.slice(5)) db.remove('proposal', id)
    for (const id of removed.slice(0, 5)) db.update('proposal', id, { status: 'agreed' })
  })
  exchange(mine, theirs)
  exchange(theirs, mine)
  const found = conflictsOf(mine).map(({ row_id, grp }) => `${row_id} ${grp}`)
  expect(found.toSorted()).toEqual([...clash.map((id) => `${id} title`), ...removed.map((id) => `${id} *`)].toSorted())
  expect(conflictsOf(theirs)).toEqual(conflictsOf(mine))
  expect(theirs.dump()).toBe(mine.dump())
})

it('a decision travels, and settles the conflict for everybody', () => {
  const mine = newStore()
  const { proposal } = edit(mine, (db) => insertHouse(db)).value
  const theirs = onAnotherDevice(mine)
  edit(mine, (db) => db.update('proposal', proposal, { title: 'Mine' }))
  edit(theirs, (db) => db.update('proposal', proposal, { title: 'Theirs' }))
  exchange(mine, theirs)
  exchange(theirs, mine)
  edit(theirs, (db) => db.decide('proposal', proposal, 'title', { title: 'Mine' }))
  exchange(theirs, mine)
  expect([conflictsOf(mine), conflictsOf(theirs), titleOf(mine, proposal)]).toEqual([[], [], 'Mine'])
})
