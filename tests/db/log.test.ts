// What an operation leaves in the log, and that nothing else can leave anything.
import { describe, expect, it } from 'vitest'
import { openStore } from '#db/index.ts'
import { changesNamed, changesOf, operationsBefore, originOf } from '#db/history/read.ts'
import { type Connection } from '#db/store/connection.ts'
import { digestOf } from '#db/store/hash.ts'
import { type ChangeRow, type OperationRow } from '#db/store/records.ts'
import { coreOf } from '#db/store/store.ts'
import { ann, edit, insertHouse, insertPlain, newStore, problemsOf, refusalOf, settableClock } from './kit.ts'

const changesIn = (connection: Connection): ChangeRow[] => connection.many<ChangeRow>('SELECT * FROM change ORDER BY rowid')
const operationsIn = (connection: Connection): OperationRow[] => connection.many<OperationRow>('SELECT * FROM operation ORDER BY at')

describe('an operation', () => {
  it('records an inserted row once, with every group in the order of the schema', () => {
    const store = newStore()
    const id = edit(store, (db) => insertPlain(db, 'theme', { id: 'one', board: insertBoard(db), title: 'Fees' })).value
    const record = changesIn(coreOf(store).connection).find(({ row_id }) => row_id === id)
    expect(record).toMatchObject({ op: 'insert', grp: '*', entity: 'theme', scope: 'open', prev: '[]', salt: null })
    expect(record?.value).toBe(JSON.stringify({ owner: { board: 'the-board' }, title: { title: 'Fees' }, order: { ord: 'ord' }, provenance: { source: null, illustrative: 0 } }))
  })

  it('is split by field group, and each change names what it replaces', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    edit(store, (db) => db.update('proposal', proposal, { title: 'Linden Court closure', kind: 'service reduction', route: 'consult first' }))
    edit(store, (db) => db.update('proposal', proposal, { title: 'Linden Court, revised' }))
    const { connection } = coreOf(store)
    const sets = changesIn(connection).filter(({ op }) => op === 'set')
    expect(sets.map(({ grp, value }) => [grp, value])).toEqual([
      ['title', '{"title":"Linden Court closure"}'], ['kind', '{"kind":"service reduction","route":"consult first"}'], ['title', '{"title":"Linden Court, revised"}'],
    ])
    const insert = changesIn(connection).find(({ row_id }) => row_id === proposal)
    expect(JSON.parse(sets[0]?.prev ?? '')).toEqual([`${insert?.operation}/${insert?.n}`])
    expect(JSON.parse(sets[2]?.prev ?? '')).toEqual([`${sets[0]?.operation}/${sets[0]?.n}`])
  })

  it('that changed nothing, or came back to where it was, writes nothing', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    const nothing = [
      edit(store, (db) => db.update('proposal', proposal, { title: 'Linden Court' })),
      edit(store, (db) => { db.update('proposal', proposal, { title: 'Other' }); db.update('proposal', proposal, { title: 'Linden Court' }) }),
      edit(store, (db) => db.remove('cycle', insertPlain(db, 'cycle'))),
      edit(store, (db) => db.decide('proposal', proposal, 'title', { title: 'Linden Court' })),
      edit(store, () => 'only read'),
    ]
    for (const each of nothing) expect(each).toMatchObject({ operation: null, touched: [] })
    expect(operationsIn(coreOf(store).connection)).toHaveLength(1)
  })

  it('nets what it did to a row: inserted and then changed is one insert', () => {
    const store = newStore()
    edit(store, (db) => db.update('cycle', insertPlain(db, 'cycle', { label: 'Draft' }), { label: '2026/27 and beyond' }))
    const [record, ...more] = changesIn(coreOf(store).connection)
    expect(more).toEqual([])
    expect(record?.value).toContain('2026/27 and beyond')
  })

  it('says which tables it touched, who acted, in which role, and why', () => {
    const store = newStore()
    const done = store.runOperation({ command: 'proposals.create', actor: ann, undoable: true, reason: 'Asked for by the Board' }, (db) => insertHouse(db))
    expect([...done.touched].sort()).toEqual(['cycle', 'department', 'position', 'proposal'])
    expect(operationsIn(coreOf(store).connection)[0]).toMatchObject({ command: 'proposals.create', actor: 'Ann Example (scrutiny)', reason: 'Asked for by the Board', seq: 1, parent: '', undoes: null })
  })

  it('that is refused or fails halfway leaves no trace', () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    const before = [store.dump(), JSON.stringify(store.undoState()), operationsIn(coreOf(store).connection).length]
    expect(() => edit(store, (db) => { insertHouse(db); throw new Error('half way') })).toThrow('half way')
    expect(refusalOf(() => edit(store, (db) => db.update('proposal', 'nobody', { title: 'x' }))).code).toBe('NOT_FOUND')
    expect(() => edit(store, async () => Promise.resolve())).toThrow(/cannot wait/)
    expect(() => edit(store, () => edit(store, () => 1))).toThrow(/already running/)
    expect([store.dump(), JSON.stringify(store.undoState()), operationsIn(coreOf(store).connection).length]).toEqual(before)
    expect(problemsOf(store)).toEqual([])
  })

  it('may remove a row only with what names it, and says what does', () => {
    const store = newStore()
    const house = edit(store, (db) => insertHouse(db)).value
    const refusal = refusalOf(() => edit(store, (db) => db.remove('department', house.department)))
    expect(refusal).toMatchObject({ code: 'RULE', message: 'The department is still used: there is a savings proposal that names it.' })
    expect(refusalOf(() => edit(store, (db) => insertPlain(db, 'stage', { cycle: 'nowhere' }))).message).toBe('The stage names a cycle that is not in the file.')
    edit(store, (db) => db.remove('proposal', house.proposal))
    expect(store.read((db) => db.rows('position'))).toEqual([])
    expect(changesIn(coreOf(store).connection).filter(({ op }) => op === 'delete').map(({ entity }) => entity)).toEqual(['position', 'position', 'proposal'])
  })

  it('may not use a key twice', () => {
    const store = newStore()
    const { cycle, department } = edit(store, (db) => insertHouse(db)).value
    const refusal = refusalOf(() => edit(store, (db) => insertPlain(db, 'proposal', { cycle, department, ref: 'ASC-01' })))
    expect(refusal).toMatchObject({ code: 'CLASH', message: 'There is already a savings proposal with “ASC-01”.' })
  })

  it('keeps text whole: emoji, control characters, markup and quotes come back as they went in, and half a character is mended', () => {
    const store = newStore()
    const title = 'a\u0000b\u0001 "q" 🙂 \u202E =HYPERLINK("x") #panic("x") *b* $x$ <img onerror>'
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    edit(store, (db) => db.update('proposal', proposal, { title, description: 'half \uD83D' }))
    expect(store.read((db) => db.row('proposal', proposal))).toMatchObject({ title, description: 'half \uFFFD' })
    expect(problemsOf(store)).toEqual([])
  })

  it('refuses columns, types and scopes the declarations do not know', () => {
    const store = newStore()
    const { proposal, cycle } = edit(store, (db) => insertHouse(db)).value
    expect(() => edit(store, (db) => db.update('proposal', proposal, { nonsense: 1 } as object))).toThrow(/no column nonsense/)
    expect(() => edit(store, (db) => db.update('proposal', proposal, { likelihood: 1.5 }))).toThrow(/whole number/)
    expect(() => edit(store, (db) => db.update('proposal', proposal, { title: null } as object))).toThrow(/cannot be blank/)
    expect(() => store.read((db) => db.rows('proposal', { nonsense: 1 } as object))).toThrow(/no column nonsense/)
    expect(refusalOf(() => edit(store, (db) => db.reclassify('cycle', cycle, 'secret'))).code).toBe('INVALID_INPUT')
    expect(() => edit(store, (db) => insertPlain(db, 'stage', { cycle, scope: 'exempt' }))).toThrow(/scope of its owner/)
    expect(() => edit(store, (db) => insertPlain(db, 'position', { proposal, y1_state: 'known' }))).toThrow(/CHECK/)
  })
})

function insertBoard(db: Parameters<typeof insertPlain>[0]): string {
  const cycle = insertPlain(db, 'cycle')
  return insertPlain(db, 'board', { id: 'the-board', cycle, committee: insertPlain(db, 'committee', { cycle }) })
}

describe('the log', () => {
  it('takes no write from outside an operation', () => {
    const store = newStore()
    const { connection } = coreOf(store)
    edit(store, (db) => insertHouse(db))
    const outside = ["UPDATE cycle SET label = 'x'", 'DELETE FROM position', `INSERT INTO cycle (id, scope, council, label, process, first_year, horizon, status, illustrative) VALUES ('x', 'open', '', '', '', 1, 1, '', 0)`]
    for (const sql of outside) expect(() => connection.run(sql)).toThrow('write outside an operation')
    expect(() => edit(store, () => connection.run("UPDATE cycle SET id = 'x'"))).toThrow('an id never changes')
  })

  it('is never changed and never shortened', () => {
    const store = newStore()
    const { connection } = coreOf(store)
    edit(store, (db) => insertHouse(db))
    const tries = ["UPDATE operation SET actor = 'x'", 'DELETE FROM operation', 'DELETE FROM change', "UPDATE change SET value = 'x'", "UPDATE change SET value = NULL, salt = NULL, erased = 'd', grp = 'x'",
      'REPLACE INTO operation SELECT * FROM operation']
    for (const sql of tries) expect(() => edit(store, () => connection.run(sql))).toThrow('the log is never changed')
  })

  it.each([
    ['a value, in the log and in the row alike', `UPDATE change SET value = replace(value, 'Linden Court', 'Another home')`, `UPDATE proposal SET title = 'Another home'`],
    ['who did it', `UPDATE operation SET actor = 'Somebody else' WHERE seq = 1`, ''],
    ['when it was done', `UPDATE operation SET at = '2026-11-20T10:00:00.000Z-0000' WHERE seq = 1`, ''],
    ['what a change replaced', `UPDATE change SET prev = '[]'`, ''],
    ['that it was done at all', 'DELETE FROM change WHERE operation = (SELECT id FROM operation WHERE seq = 1)', ''],
    ['the last of a chain but one', 'DELETE FROM operation WHERE seq = 2', ''],
  ])('shows when somebody changed %s behind its back', (_, forgery, row) => {
    const store = newStore()
    const { connection, capture } = coreOf(store)
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    for (const description of ['a', 'b']) edit(store, (db) => db.update('proposal', proposal, { description }))
    expect(store.check().chain.ok).toBe(true)
    for (const name of ['operation_is_never_changed', 'operation_is_never_deleted', 'change_is_only_erased', 'change_is_never_deleted']) connection.exec(`DROP TRIGGER ${name}`)
    connection.run(forgery)
    capture.set('deriving')
    if (row !== '') connection.run(row)
    expect(store.check().chain.ok).toBe(false)
  })

  it.each([['value', '{"title":{"title":"Lin'], ['prev', '["']])('reports a record whose %s cannot be read any more, and never breaks off the check', (column, text) => {
    const store = newStore()
    const { connection } = coreOf(store)
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    edit(store, (db) => db.update('proposal', proposal, { title: 'Closure' }))
    connection.exec('DROP TRIGGER change_is_only_erased')
    connection.run(`UPDATE change SET ${column} = ? WHERE row_id = ? AND op = 'insert'`, text, proposal)
    const report = store.check()
    expect(report.chain.ok).toBe(false)
    expect(report.rebuild.differences).toEqual([`a record of ${proposal} cannot be read`])
    expect(refusalOf(() => store.rebuild()).code).toBe('FILE_DAMAGED')
  })

  it('lets a value be erased, and its chain still verifies', () => {
    const store = newStore()
    const { connection } = coreOf(store)
    const person = edit(store, (db) => insertPlain(db, 'person', { name: 'Cllr Example' })).value
    edit(store, (db) => db.update('person', person, { name: 'Cllr Renamed' }))
    edit(store, (db) => db.remove('person', person))
    const personal = changesIn(connection).filter(({ value }) => value !== null)
    expect(personal.map(({ salt }) => salt?.length)).toEqual([32, 32])
    for (const { operation, n, salt, value } of personal) {
      const digest = digestOf({ salt, value, erased: null })
      connection.run('UPDATE change SET value = NULL, salt = NULL, erased = ? WHERE operation = ? AND n = ?', digest, operation, n)
    }
    expect(changesIn(connection).some(({ value }) => value?.includes('Cllr'))).toBe(false)
    expect(problemsOf(store)).toEqual([])
  })

  it('salts what names a person and nothing else', () => {
    const store = newStore()
    const person = edit(store, (db) => insertPlain(db, 'person')).value
    edit(store, (db) => db.update('person', person, { post: 'Director' }))
    edit(store, (db) => insertPlain(db, 'cycle'))
    expect(changesIn(coreOf(store).connection).map(({ entity, grp, salt }) => [entity, grp, salt !== null])).toEqual([['person', '*', true], ['person', 'kind', false], ['cycle', '*', false]])
  })

  it('has a clock that never goes back, and refuses to follow one that is a day ahead', () => {
    const clock = settableClock()
    const store = newStore({ clock })
    const cycle = edit(store, (db) => insertPlain(db, 'cycle')).value
    const relabel = (label: string) => edit(store, (db) => db.update('cycle', cycle, { label }))
    clock.now -= 60_000
    relabel('a')
    relabel('b')
    const ats = operationsIn(coreOf(store).connection).map(({ at }) => at)
    expect(ats).toEqual([ats[0], `${ats[0]?.slice(0, 24)}-0001`, `${ats[0]?.slice(0, 24)}-0002`])
    clock.now -= 25 * 3_600_000
    expect(refusalOf(() => relabel('c'))).toMatchObject({ code: 'CLOCK_AHEAD' })
    clock.now += 30 * 3_600_000
    relabel('c')
    expect(operationsIn(coreOf(store).connection).at(-1)?.at.endsWith('-0000')).toBe(true)
  })
})

describe('history', () => {
  it('lists operations newest first, page by page, with what each change replaced', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    edit(store, (db) => db.update('proposal', proposal, { title: 'Closure' }), { command: 'proposals.edit' })
    edit(store, (db) => db.remove('proposal', proposal), { command: 'proposals.remove' })
    store.undo(ann)
    store.read((db) => {
      const [undo, remove, ...none] = operationsBefore(db, 2)
      expect(none).toEqual([])
      expect(undo).toMatchObject({ command: 'proposals.remove', undoes: remove?.id })
      const [set, insert, ...more] = operationsBefore(db, 5, `${remove?.at} ${remove?.id}`)
      expect(more).toEqual([])
      expect(insert?.changes).toBe(5)
      const [change] = changesOf(db, set?.id ?? '', 9)
      expect(change).toMatchObject({ grp: 'title', value: JSON.stringify({ title: 'Closure' }) })
      expect(changesNamed(db, JSON.parse(change?.prev ?? '') as string[])).toMatchObject([{ row_id: proposal, op: 'insert', value: expect.stringContaining('Linden Court') as string }])
      expect(operationsBefore(db, 9, undefined, proposal).map(({ id }) => id)).toEqual([undo?.id, remove?.id, set?.id, insert?.id])
      expect(originOf(db, undo?.id ?? '')).toEqual({ origin: remove?.id, times: 1 })
    })
    store.redo(ann)
    expect(store.read((db) => originOf(db, operationsBefore(db, 1)[0]?.id ?? ''))).toMatchObject({ times: 2 })
  })
})

describe('reading', () => {
  it('cannot write', () => {
    const store = newStore()
    for (const sql of ['DELETE FROM cycle', "UPDATE cycle SET label = 'x'", 'PRAGMA foreign_keys', 'BEGIN', "ATTACH 'x' AS y", 'INSERT INTO meta SELECT 1, 2 RETURNING 1', 'WITH x AS (SELECT 1) DELETE FROM cycle']) {
      expect(() => store.read((db) => db.all(sql))).toThrow(/Only a SELECT/)
    }
    expect(store.read((db) => db.get<{ n: number }>('-- counts\nSELECT count(*) AS n FROM cycle'))).toEqual({ n: 0 })
  })

  it('finds rows by any declared column, blank included', () => {
    const store = newStore()
    const { cycle, proposal } = edit(store, (db) => insertHouse(db)).value
    expect(store.read((db) => db.rows('proposal', { cycle, portfolio: null })).map(({ id }) => id)).toEqual([proposal])
    expect(store.read((db) => db.rows('position', { proposal, y1_low: 327 }))).toHaveLength(1)
    expect(store.read((db) => db.row('proposal', 'nobody'))).toBeUndefined()
  })
})

it('a closed file can be opened again with all its history', () => {
  const store = newStore()
  edit(store, (db) => insertHouse(db))
  const [dump, identity] = [store.dump(), store.identity]
  store.close()
  const again = openStore(store.options)
  expect(again.dump()).toBe(dump)
  expect(again.identity).toEqual(identity)
  again.close()
})
