// Every kind of file a person may try to open, made for real, and what the app says of it.
import { spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { classify, createDeviceMemory, createStore, openStore, type FileState } from '#db/index.ts'
import { coreOf } from '#db/store/store.ts'
import { isNetworkPath, syncService } from '#db/file/places.ts'
import { type ErrorCode } from '#shared/errors.ts'
import { SCHEMA_VERSION } from '#shared/schema/index.ts'
import { ann, closing, CYCLE, edit, folder, insertHouse, insertPlain, newStore, optionsIn, problemsOf, refusalOf, reopen } from './kit.ts'

/** A closed, good file. */
function goodFile(): string {
  const store = newStore()
  edit(store, (db) => insertHouse(db))
  store.close()
  return store.options.path
}

const foreignDatabase = (path: string, setUp: (db: Database.Database) => void): string => {
  const db = new Database(path)
  setUp(db)
  db.close()
  return path
}

const altered = (sql: string) => (): string => {
  const path = goodFile()
  return foreignDatabase(path, (db) => db.exec(sql))
}

const cases: readonly (readonly [string, FileState, ErrorCode, () => string])[] = [
  ['that is not there', 'missing', 'FILE_MISSING', () => join(folder(), 'none.rppr')],
  ['in a folder that is not there', 'missing', 'FILE_MISSING', () => join(folder(), 'nowhere', 'none.rppr')],
  ['with a name no system allows', 'missing', 'FILE_MISSING', () => join(folder(), `${'x'.repeat(300)}.rppr`)],
  ['with a name that hides its end', 'missing', 'FILE_MISSING', () => join(folder(), 'a\u0000b.rppr')],
  ['below a file', 'missing', 'FILE_MISSING', () => join(goodFile(), 'a.rppr')],
  ['that is a folder', 'folder', 'FILE_NOT_DATABASE', () => folder()],
  ['of no bytes', 'empty', 'FILE_EMPTY', () => { const path = join(folder(), 'a.rppr'); writeFileSync(path, ''); return path }],
  ['of text', 'notDatabase', 'FILE_NOT_DATABASE', () => { const path = join(folder(), 'a.rppr'); writeFileSync(path, 'Dear Cabinet,\n'.repeat(500)); return path }],
  ['of a few bytes', 'notDatabase', 'FILE_NOT_DATABASE', () => { const path = join(folder(), 'a.rppr'); writeFileSync(path, 'x'); return path }],
  ['of another program', 'foreign', 'FILE_FOREIGN', () => foreignDatabase(join(folder(), 'a.rppr'), (db) => db.exec('CREATE TABLE moz_places (id)'))],
  ['cut off in its first page', 'damaged', 'FILE_DAMAGED', () => { const path = goodFile(); truncateSync(path, 60); return path }],
  ['cut off in the middle', 'damaged', 'FILE_DAMAGED', () => { const path = goodFile(); truncateSync(path, Math.floor(statSync(path).size / 2)); return path }],
  ['with a page overwritten', 'damaged', 'FILE_DAMAGED', () => {
    const path = goodFile()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096, 3 * 4096)
    writeFileSync(path, bytes)
    return path
  }],
  ['of a newer version', 'tooNew', 'FILE_TOO_NEW', () => foreignDatabase(goodFile(), (db) => db.pragma('user_version = 99'))],
  ['with a trigger somebody added', 'altered', 'FILE_ALTERED', altered("CREATE TRIGGER sneaky AFTER INSERT ON change BEGIN UPDATE cycle SET label = 'x'; END")],
  ['with a view somebody added', 'altered', 'FILE_ALTERED', altered('CREATE VIEW sneaky AS SELECT 1')],
  ['with a column somebody added', 'altered', 'FILE_ALTERED', altered('ALTER TABLE cycle ADD COLUMN extra TEXT')],
  ['without the triggers that guard its log', 'altered', 'FILE_ALTERED', altered('DROP TRIGGER change_is_never_deleted')],
  ['that is marked read-only', 'readOnlyFile', 'FILE_READ_ONLY', () => { const path = goodFile(); chmodSync(path, 0o444); return path }],
  ['in a read-only folder', 'readOnlyFolder', 'FILE_READ_ONLY', () => {
    const place = join(folder(), 'shut')
    mkdirSync(place)
    copyFileSync(goodFile(), join(place, 'a.rppr'))
    chmodSync(place, 0o555)
    onTestFinished(() => chmodSync(place, 0o755))
    return join(place, 'a.rppr')
  }],
  ['in a synced folder', 'synced', 'FILE_SYNCED', () => {
    const place = join(folder(), 'OneDrive - East Sussex County Council', 'Scrutiny')
    mkdirSync(place, { recursive: true })
    copyFileSync(goodFile(), join(place, 'a.rppr'))
    return join(place, 'a.rppr')
  }],
  ['reached by a link into a synced folder', 'synced', 'FILE_SYNCED', () => {
    const place = folder()
    mkdirSync(join(place, 'Dropbox'))
    copyFileSync(goodFile(), join(place, 'Dropbox', 'a.rppr'))
    symlinkSync(join(place, 'Dropbox', 'a.rppr'), join(place, 'link.rppr'))
    return join(place, 'link.rppr')
  }],
  ['on a server', 'network', 'FILE_SYNCED', () => '//server/share/a.rppr'],
]

describe('a file', () => {
  it.each(cases)('%s is %s', (_, state, code, make) => {
    const path = make()
    const bytes = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null
    const found = classify(path)
    expect([found.state, found.error?.code]).toEqual([state, code])
    for (const sentence of [found.error?.message, found.error?.kept, found.error?.next]) expect(sentence).toMatch(/^[A-Z“].*\.$/s)
    expect(refusalOf(() => openStore({ ...optionsIn(folder()), path }))).toEqual(found.error)
    if (bytes !== null) expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('that is ours and whole is ok, and looking at it leaves nothing behind', () => {
    const path = goodFile()
    const before = readFileSync(path)
    expect(classify(path)).toEqual({ state: 'ok', error: null, schema: SCHEMA_VERSION })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('cycle.rppr'))).toEqual(['cycle.rppr'])
  })

  it('that is open here cannot be opened a second time, here or by another process', async () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    expect(classify(store.options.path).state).toBe('locked')
    expect(refusalOf(() => openStore(store.options)).code).toBe('FILE_LOCKED')
    const child = spawn(process.execPath, ['--input-type=module', '-e', `import { classify } from '#db/index.ts'; console.log(classify(${JSON.stringify(store.options.path)}).state)`], { cwd: new URL('../..', import.meta.url) })
    const said = await new Promise<string>((resolve) => { let text = ''; child.stdout.on('data', (part) => { text += String(part) }); child.on('close', () => resolve(text.trim())) })
    expect(said).toBe('locked')
    expect(problemsOf(store)).toEqual([])
  })

  it('left by a crash, with its -wal beside it, is ok and complete', () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    const place = folder()
    const path = join(place, 'crashed.rppr')
    copyFileSync(store.options.path, path)
    copyFileSync(`${store.options.path}-wal`, `${path}-wal`)
    const copy = closing(openStore({ ...optionsIn(place), path }), { ...optionsIn(place), path })
    expect(copy.dump()).toBe(store.dump())
    expect(problemsOf(copy)).toEqual([])
  })

  it('with one byte of a value flipped passes the database’s own check, and is found by comparison with the log', () => {
    const path = goodFile()
    const bytes = readFileSync(path)
    let at = bytes.indexOf('Linden Court')
    let found = 0
    for (; at !== -1; at = bytes.indexOf('Linden Court', at + 1)) {
      const flipped = Buffer.from(bytes)
      flipped[at + 2] = (flipped[at + 2] ?? 0) ^ 0x01
      const place = folder()
      const copy = join(place, 'flipped.rppr')
      writeFileSync(copy, flipped)
      const store = openStore({ ...optionsIn(place), path: copy })
      const report = store.check()
      expect(report.integrity.ok).toBe(true)
      expect(report.chain.ok && report.rebuild.ok).toBe(false)
      if (report.chain.ok) {
        // Healed before it is copied.
        store.saveCopy(join(place, 'copy.rppr'))
        expect(problemsOf(store)).toEqual([])
        expect(store.rebuild()).toEqual([])
      } else expect(refusalOf(() => store.rebuild()).code).toBe('FILE_DAMAGED')
      store.close()
      found += 1
    }
    expect(found).toBeGreaterThanOrEqual(2)
  })
})

describe('places that are not safe for a live file', () => {
  it.each([
    ['C:\\Users\\ann\\OneDrive\\cycle.rppr', 'OneDrive'], ['C:\\Users\\ann\\OneDrive - East Sussex County Council\\cycle.rppr', 'OneDrive'],
    ['/Users/ann/Library/CloudStorage/OneDrive-Council/cycle.rppr', 'OneDrive'], ['/Users/ann/Library/CloudStorage/Box-Box/cycle.rppr', 'a cloud storage service'],
    ['C:\\Users\\ann\\Council SharePoint\\cycle.rppr', 'SharePoint'], ['/Users/ann/Dropbox/cycle.rppr', 'Dropbox'], ['D:\\Dropbox (Council)\\cycle.rppr', 'Dropbox'],
    ['G:\\My Drive\\cycle.rppr', 'Google Drive'], ['/Users/ann/Google Drive/cycle.rppr', 'Google Drive'], ['G:\\Shared drives\\Scrutiny\\cycle.rppr', 'Google Drive'],
    ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/cycle.rppr', 'iCloud'], ['C:\\Users\\ann\\iCloudDrive\\cycle.rppr', 'iCloud'], ['/Users/ann/Nextcloud/cycle.rppr', 'Nextcloud'],
  ])('%s is kept by %s', (path, service) => {
    expect(syncService(path, {})).toBe(service)
  })

  it.each(['/Users/ann/cycles/cycle.rppr', 'C:\\Users\\ann\\AppData\\Local\\Reconcile\\cycle.rppr', '/Users/ann/onedriveless/cycle.rppr', '/Users/ann/dropbox-notes/cycle.rppr', 'C:\\My Drives\\a.rppr'])('%s is safe', (path) => {
    expect([syncService(path, {}), isNetworkPath(path)]).toEqual([null, false])
  })

  it('a folder Windows names as OneDrive is one, and a folder whose name only begins alike is not', () => {
    const env = { OneDriveCommercial: 'C:\\Users\\ann\\Council files' }
    expect(syncService('c:\\users\\ann\\council files\\cycle.rppr', env)).toBe('OneDrive')
    expect(syncService('C:\\Users\\ann\\Council files old\\cycle.rppr', env)).toBeNull()
  })

  it('server paths are known by their shape', () => {
    expect(['\\\\server\\share\\a.rppr', '//server/share/a.rppr', '\\\\?\\UNC\\server\\share\\a.rppr'].map(isNetworkPath)).toEqual([true, true, true])
    expect(['\\\\?\\C:\\a.rppr', '/a.rppr', 'C:\\a.rppr'].map(isNetworkPath)).toEqual([false, false, false])
  })
})

it('an open file is exclusive, in WAL, on the disk at every commit, and trusts no schema', () => {
  const { connection } = coreOf(newStore())
  const settings = { application_id: 0x52505052, user_version: SCHEMA_VERSION, journal_mode: 'wal', synchronous: 2, locking_mode: 'exclusive', foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, secure_delete: 1, recursive_triggers: 1 }
  const found = Object.keys(settings).map((name) => [name, Object.values(connection.pragma<Record<string, unknown>>(name)[0] ?? {})[0]])
  expect(Object.fromEntries(found)).toEqual(settings)
})

describe('a new file', () => {
  it('is never written over another', () => {
    const path = goodFile()
    const before = readFileSync(path)
    expect(refusalOf(() => createStore({ ...optionsIn(folder()), path }))).toMatchObject({ code: 'FILE_EXISTS', kept: 'The file that is there was left as it is.' })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is not made in a synced, read-only or absent folder, and nothing half-made stays behind', () => {
    const place = folder()
    for (const name of ['OneDrive', 'shut']) mkdirSync(join(place, name))
    chmodSync(join(place, 'shut'), 0o555)
    const codeFor = (name: string) => refusalOf(() => createStore({ ...optionsIn(place), path: join(place, name, 'a.rppr') })).code
    expect(['OneDrive', 'shut', 'absent'].map(codeFor)).toEqual(['FILE_SYNCED', 'FILE_READ_ONLY', 'FILE_MISSING'])
    chmodSync(join(place, 'shut'), 0o755)
    expect([readdirSync(join(place, 'OneDrive')), readdirSync(join(place, 'shut'))]).toEqual([[], []])
  })

  it('has nothing beside it once it is closed', () => {
    const path = goodFile()
    expect(readdirSync(join(path, '..')).toSorted()).toEqual(['cycle.rppr', 'device'])
  })
})

describe('a copy', () => {
  it('is whole, verified, never written over another, and the open file goes on', () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    const path = join(folder(), 'copy.rppr')
    const copy = store.saveCopy(path)
    expect(copy).toMatchObject({ path, bytes: statSync(path).size })
    expect(refusalOf(() => store.saveCopy(path)).code).toBe('FILE_EXISTS')
    expect(refusalOf(() => store.saveCopy(join(folder(), 'absent', 'copy.rppr'))).code).toMatch(/CANNOT_WRITE|FILE_MISSING/)
    edit(store, (db) => insertPlain(db, 'source'))
    const options = { ...optionsIn(folder()), path }
    const opened = closing(openStore(options), options)
    expect(opened.identity).toMatchObject({ cycle: CYCLE })
    expect(opened.identity.replica).not.toBe(store.identity.replica)
    expect(opened.undoState()).toEqual({ undo: null, redo: null })
    expect(problemsOf(opened)).toEqual([])
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('what a device remembers', () => {
  it('keeps its replica id over a restart', () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    const { replica } = store.identity
    expect(reopen(store).identity.replica).toBe(replica)
  })

  it('is a new replica when an older copy of the file was put back', () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    const { replica } = store.identity
    store.close()
    const older = readFileSync(store.options.path)
    const again = closing(openStore(store.options), store.options)
    edit(again, (db) => insertPlain(db, 'source'))
    again.close()
    writeFileSync(store.options.path, older)
    const restored = closing(openStore(store.options), store.options)
    expect(restored.identity.replica).not.toBe(replica)
    expect(restored.undoState()).toEqual({ undo: null, redo: null })
    edit(restored, (db) => insertPlain(db, 'source'))
    expect(reopen(restored).identity.replica).toBe(restored.identity.replica)
  })

  it('is a new replica for a copy of the file under another name, and after its memory is lost', () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    store.close()
    const twin = join(folder(), 'twin.rppr')
    copyFileSync(store.options.path, twin)
    const seen = new Set([store.identity.replica])
    for (const options of [{ ...store.options, path: twin }, { ...store.options, device: createDeviceMemory(folder(), store.options.newId) }]) {
      const opened = openStore(options)
      seen.add(opened.identity.replica)
      opened.close()
    }
    expect(seen.size).toBe(3)
  })

  it('survives a memory cut off by a power failure', () => {
    const store = newStore()
    edit(store, (db) => insertHouse(db))
    store.close()
    const device = join(store.options.path, '..', 'device')
    for (const name of readdirSync(device)) writeFileSync(join(device, name), '{"cyc')
    const opened = closing(openStore(store.options), store.options)
    expect(opened.identity.replica).not.toBe(store.identity.replica)
    edit(opened, (db) => insertPlain(db, 'source'))
    opened.undo(ann)
    expect(problemsOf(opened)).toEqual([])
  })
})
