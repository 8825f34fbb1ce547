// Damage that only a rebuild from the log can see, made from outside while the file was closed.
import Database from 'better-sqlite3'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDeviceMemory, openStore } from '#db/index.ts'
import { createNewId } from '#electron/engine/newId.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'

describe('a file damaged from outside', () => {
  let folder: string
  beforeAll(() => { folder = temporaryFolder() })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['a value of the log', `UPDATE change SET value = replace(value, '":', '"&')`],
    ['the predecessors of a change', `UPDATE change SET prev = '[}'`],
  ])('is reported as damaged, not as a fault of the app, where %s is no JSON any more', (what, sql) => {
    const path = join(folder, `${what}.rppr`)
    copyFileSync(exampleFile('east-sussex'), path)
    const outside = new Database(path)
    const guards = outside.prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'change'`).all()
    for (const { name } of guards) outside.exec(`DROP TRIGGER ${name}`)
    outside.exec(sql)
    for (const guard of guards) outside.exec(guard.sql)
    outside.close()

    const newId = createNewId(Date.now)
    const store = openStore({ path, device: createDeviceMemory(join(folder, 'device'), newId), clock: Date.now, newId })
    try {
      const { chain, rebuild } = store.check()
      expect(chain.messages[0]).toMatch(/is not as it was written\.$/)
      expect(rebuild.ok).toBe(false)
      expect(rebuild.differences.filter((difference) => !difference.endsWith('cannot be read'))).toEqual([])
    } finally {
      store.close()
    }
  })
})
