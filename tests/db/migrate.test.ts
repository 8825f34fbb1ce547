// A file of an older version is brought up to date only after a whole snapshot was taken, all or nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspect } from '#db/file/classify.ts'
import { migrate, released, versionOf, type MigrationSet } from '#db/file/migrate.ts'
import { openInspected } from '#db/file/open.ts'
import { shapeOf, shapeOfFile } from '#db/file/shape.ts'
import { openConnection } from '#db/store/connection.ts'
import { SCHEMA_VERSION } from '#shared/schema/index.ts'
import { edit, insertHouse, newStore, refusalOf } from './kit.ts'

/** The schema after this build's. */
const NEXT = SCHEMA_VERSION + 1
const clock = () => Date.UTC(2026, 10, 22, 10, 15, 30)

/** The released migrations and one more. */
const next = (sql: string): MigrationSet => ({
  list: [...released.list, { version: NEXT, name: 'next.sql', sha256: '' }],
  sql: (migration) => (migration.version === NEXT ? sql : released.sql(migration)),
})

const more = next(`ALTER TABLE "proposal" ADD COLUMN "residual" TEXT`)

function olderFile() {
  const store = newStore()
  edit(store, (db) => insertHouse(db))
  const dump = store.dump()
  store.close()
  return { path: store.options.path, place: join(store.options.path, '..'), dump }
}

describe('a migration', () => {
  it('takes a snapshot first, then brings the file to the new schema, and keeps every row', () => {
    const { path, place } = olderFile()
    const connection = openInspected(path, clock, more)
    expect(versionOf(connection)).toBe(NEXT)
    expect(shapeOfFile(connection)).toEqual(shapeOf(more))
    expect(connection.one<{ n: number }>('SELECT count(*) AS n FROM proposal WHERE residual IS NULL')?.n).toBe(1)
    connection.close()
    const snapshot = `cycle (before format ${NEXT}, 2026-11-22 101530).rppr`
    expect(readdirSync(place)).toContain(snapshot)
    const before = inspect(join(place, snapshot))
    expect(before.classification).toMatchObject({ state: 'ok', schema: SCHEMA_VERSION })
    before.connection?.close()
  })

  it('is not run again, and takes no second snapshot', () => {
    const { path, place } = olderFile()
    openInspected(path, clock, more).close()
    const files = readdirSync(place)
    openInspected(path, () => clock() + 60_000, more).close()
    expect(readdirSync(place)).toEqual(files)
  })

  it('that fails halfway leaves the file as it was, and says so loudly', () => {
    const { path } = olderFile()
    const before = readFileSync(path)
    const broken = next('CREATE TABLE half (id TEXT) STRICT; ALTER TABLE nothing_of_the_kind ADD COLUMN x TEXT')
    const good = inspect(path)
    expect(() => migrate(good.connection ?? openConnection(path), broken)).toThrow(/nothing_of_the_kind/)
    expect([versionOf(good.connection ?? openConnection(path)), shapeOfFile(good.connection ?? openConnection(path))]).toEqual([SCHEMA_VERSION, shapeOf()])
    good.connection?.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is refused when the snapshot cannot be made: the file stays on its old schema', () => {
    const { path, place } = olderFile()
    openInspected(path, clock).close()
    const connection = openConnection(path)
    connection.close()
    // The name of the snapshot is taken: it is never written over.
    openInspected(path, clock, next('SELECT 1')).close()
    const again = inspect(path, next('SELECT 1'))
    again.connection?.pragma(`user_version = ${SCHEMA_VERSION}`)
    again.connection?.close()
    expect(refusalOf(() => openInspected(path, clock, next('SELECT 1'))).code).toBe('FILE_EXISTS')
    const after = inspect(path)
    expect(after.classification).toMatchObject({ state: 'ok', schema: SCHEMA_VERSION })
    after.connection?.close()
    expect(readdirSync(place).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('makes a file that an older version of the app refuses in plain words', () => {
    const { path } = olderFile()
    openInspected(path, clock, more).close()
    expect(inspect(path).classification).toMatchObject({ state: 'tooNew', schema: NEXT, error: { code: 'FILE_TOO_NEW', next: expect.stringContaining('newer version') } })
  })
})
