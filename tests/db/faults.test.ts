// A disk that fills up, a write that fails, a check that cannot pass: after every refusal the store is as it was, and goes on.
import { describe, expect, it } from 'vitest'
import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { classify, createStore } from '#db/index.ts'
import { coreOf } from '#db/store/store.ts'
import { refusalFor } from '#db/store/sqliteErrors.ts'
import { ann, edit, folder, insertHouse, insertPlain, newStore, optionsIn, problemsOf, refusalOf, reopen } from './kit.ts'

/** Leaves the file no room to grow: SQLite then says what it says on a full disk. */
function fill(store: ReturnType<typeof newStore>): void {
  const { connection } = coreOf(store)
  const pages = connection.pragma<{ page_count: number }>('page_count')[0]?.page_count ?? 0
  connection.pragma(`max_page_count = ${pages}`)
}

const empty = (store: ReturnType<typeof newStore>) => coreOf(store).connection.pragma('max_page_count = 1073741823')

const everything = (store: ReturnType<typeof newStore>) => [store.dump(), JSON.stringify(store.undoState()), JSON.stringify({ ...store.check() })]

describe('what SQLite refuses to read', () => {
  const tooMuch = 'SELECT length(zeroblob(2000000000)) AS n'

  it('is said in words at once, and after a wait too', async () => {
    const store = newStore()
    expect(refusalOf(() => store.read((db) => db.get(tooMuch)))).toMatchObject({ code: 'TOO_LARGE' })
    await expect(store.read(async (db) => {
      await Promise.resolve()
      return db.all(tooMuch)
    })).rejects.toMatchObject({ name: 'Refusal', error: { code: 'TOO_LARGE', next: expect.stringMatching(/\.$/) as string } })
  })
})

describe('a full disk', () => {
  it('refuses in plain words, changes nothing, and the same edit goes through once there is room', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    const before = everything(store)
    const description = 'A long description. '.repeat(20_000)
    fill(store)
    for (let n = 0; n < 3; n += 1) {
      expect(refusalOf(() => edit(store, (db) => db.update('proposal', proposal, { description })))).toMatchObject({
        code: 'DISK_FULL', message: 'There is no room left on the disk.', kept: 'Everything that was acknowledged before is safe. This change was not made.',
      })
    }
    expect(everything(store)).toEqual(before)
    empty(store)
    edit(store, (db) => db.update('proposal', proposal, { description }))
    expect(store.read((db) => db.row('proposal', proposal))?.description).toBe(description)
    expect(problemsOf(reopen(store))).toEqual([])
  })

  it('refuses an undo that does not fit, and keeps it for later', () => {
    const store = newStore()
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    edit(store, (db) => db.update('proposal', proposal, { description: 'x'.repeat(300_000) }))
    edit(store, (db) => db.update('proposal', proposal, { description: 'short' }))
    coreOf(store).connection.exec('VACUUM')
    const before = everything(store)
    fill(store)
    expect(refusalOf(() => store.undo(ann)).code).toBe('DISK_FULL')
    expect(everything(store)).toEqual(before)
    empty(store)
    store.undo(ann)
    expect(store.read((db) => db.row('proposal', proposal))?.description).toHaveLength(300_000)
    expect(problemsOf(store)).toEqual([])
  })
})

describe('a failure at any step of an operation', () => {
  /** Every table an operation writes, made to fail in turn, by a trigger that is gone afterwards. */
  it.each(['operation', 'change', 'head', 'stay', 'proposal', 'position'])('when %s cannot be written leaves no trace', (table) => {
    const store = newStore()
    const { proposal, first } = edit(store, (db) => insertHouse(db)).value
    const before = everything(store)
    const { connection } = coreOf(store)
    for (const event of ['INSERT', 'UPDATE']) connection.exec(`CREATE TEMP TRIGGER fault_${event} BEFORE ${event} ON main."${table}" BEGIN SELECT RAISE(ABORT, 'planted'); END`)
    expect(() => edit(store, (db) => {
      db.update('proposal', proposal, { title: 'x' })
      db.update('position', first, { text: 'y' })
    }, { stay: 'one' })).toThrow('planted')
    for (const event of ['INSERT', 'UPDATE']) connection.exec(`DROP TRIGGER fault_${event}`)
    expect(everything(store)).toEqual(before)
    edit(store, (db) => db.update('proposal', proposal, { title: 'x' }))
    expect(problemsOf(reopen(store))).toEqual([])
  })

  it('a device memory that cannot be written does not take back what is on the disk', () => {
    const options = optionsIn(folder())
    const store = createStore({ ...options, device: { ...options.device, remember: () => { throw new Error('no room') } } })
    const { proposal } = edit(store, (db) => insertHouse(db)).value
    edit(store, (db) => db.update('proposal', proposal, { title: 'x' }))
    expect(store.undoState().undo?.operations).toHaveLength(1)
    store.close()
  })

  it('making a file that fails leaves no file', () => {
    const place = folder()
    const newId = () => { throw new Error('no ids') }
    expect(() => createStore({ ...optionsIn(place), newId })).toThrow('no ids')
    expect(readdirSync(place)).toEqual([])
  })
})

describe('damage after opening', () => {
  it('is told in words, and the next open says so too', () => {
    const store = newStore()
    edit(store, (db) => { for (let n = 0; n < 400; n += 1) insertPlain(db, 'source', { title: `Report ${n} ${'x'.repeat(500)}` }) })
    store.close()
    const raw = new Database(store.options.path)
    raw.unsafeMode()
    raw.pragma('writable_schema = ON')
    raw.exec(`UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'source'`)
    raw.close()
    expect(classify(store.options.path)).toMatchObject({ state: 'damaged', error: { code: 'FILE_DAMAGED' } })
  })
})

describe('what SQLite and the system say', () => {
  const sqlite = (code: string) => new Database.SqliteError('x', code)
  const system = (code: string) => Object.assign(new Error('x'), { code })

  it.each([
    [sqlite('SQLITE_FULL'), 'DISK_FULL'], [system('ENOSPC'), 'DISK_FULL'], [sqlite('SQLITE_READONLY_DBMOVED'), 'FILE_READ_ONLY'], [system('EACCES'), 'FILE_READ_ONLY'],
    [sqlite('SQLITE_BUSY'), 'FILE_LOCKED'], [sqlite('SQLITE_BUSY_SNAPSHOT'), 'FILE_LOCKED'], [sqlite('SQLITE_CORRUPT_INDEX'), 'FILE_DAMAGED'], [sqlite('SQLITE_NOTADB'), 'FILE_DAMAGED'],
    [sqlite('SQLITE_IOERR_FSYNC'), 'CANNOT_WRITE'], [sqlite('SQLITE_CANTOPEN'), 'CANNOT_WRITE'], [system('ENOENT'), 'FILE_MISSING'], [sqlite('SQLITE_TOOBIG'), 'TOO_LARGE'],
  ] as const)('%s is %s', (error, code) => {
    expect(refusalFor(error)).toMatchObject({ code, message: expect.stringMatching(/\.$/), kept: expect.stringMatching(/\.$/), next: expect.stringMatching(/\.$/) })
  })

  it('a mistake of ours stays loud', () => {
    expect([refusalFor(new Error('x')), refusalFor(sqlite('SQLITE_CONSTRAINT_CHECK')), refusalFor('text')]).toEqual([undefined, undefined, undefined])
  })
})

it('a folder without the file beside it is told from one that cannot be written', () => {
  expect(refusalOf(() => createStore({ ...optionsIn(folder()), path: join(folder(), 'absent', 'a.rppr') })).code).toBe('FILE_MISSING')
})
