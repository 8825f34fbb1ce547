// The tables are what the declarations say, and stay what was released.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrate, released } from '#db/file/migrate.ts'
import { shapeOf, snapshotText } from '#db/file/shape.ts'
import { assertContiguous, migrations, migrationSql } from '#db/migrations/index.ts'
import { openConnection } from '#db/store/connection.ts'
import { entities } from '#db/store/entities.ts'
import { columnsOf, groupOfColumn } from '#shared/schema/declare.ts'
import { SCHEMA_VERSION } from '#shared/schema/index.ts'
import { allSources } from '../meta/sources.ts'
import { declarations } from './kit.ts'

const connection = openConnection(':memory:', { mustExist: false })
migrate(connection)

const types: Record<string, { type: string; notnull: number }> = {
  text: { type: 'TEXT', notnull: 1 }, 'text?': { type: 'TEXT', notnull: 0 }, integer: { type: 'INTEGER', notnull: 1 }, 'integer?': { type: 'INTEGER', notnull: 0 },
}

describe.each(entities.map((info) => [info.name, info] as const))('the table of %s', (name, info) => {
  const declared = Object.entries(declarations[name].groups).flatMap(([, group]) => Object.entries(group.columns as Record<string, string>))

  it('has exactly the declared columns, in the declared order, after id and scope', () => {
        const columns = connection.pragma<{ name: string; type: string; notnull: number; pk: number }>(`table_info("${name}")`)
    expect(columns.slice(0, 2).map((column) => [column.name, column.type, column.notnull, column.pk])).toEqual([['id', 'TEXT', 1, 1], ['scope', 'TEXT', 1, 0]])
    expect(columns.slice(2).map((column) => [column.name, column.type, column.notnull])).toEqual(declared.map(([column, type]) => [column, types[type]?.type, types[type]?.notnull]))
    expect(connection.pragma<{ strict: number; wr: number }>(`table_list("${name}")`)[0]).toMatchObject({ strict: 1, wr: 0 })
  })

  it('has every column in exactly one group', () => {
    const columns = columnsOf(declarations[name])
    expect(new Set(columns).size).toBe(columns.length)
    for (const column of columns) expect(groupOfColumn(declarations[name], column)).toBeDefined()
  })

  it('declares each reference as a deferred foreign key that never acts by itself, with an index to find its children', () => {
        const keys = connection.pragma<{ from: string; table: string; on_delete: string; on_update: string }>(`foreign_key_list("${name}")`)
    expect(Object.fromEntries(keys.map((key) => [key.from, key.table]))).toEqual(declarations[name].references)
    for (const key of keys) expect([key.on_delete, key.on_update]).toEqual(['NO ACTION', 'NO ACTION'])
    const sql = connection.one<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', name)?.sql ?? ''
    expect(sql.match(/DEFERRABLE INITIALLY DEFERRED/g)?.length ?? 0).toBe(keys.length)
    const leading = connection.pragma<{ name: string; unique: number; origin: string }>(`index_list("${name}")`).map((index) => {
      if (index.origin !== 'pk') expect(index.unique).toBe(0)
      return connection.pragma<{ name: string }>(`index_info("${index.name}")`)[0]?.name
    })
    for (const { column } of info.references) expect(leading).toContain(column)
  })
})

describe('migrations', () => {
  it('run 1, 2, 3 without a gap and end at the schema this build writes', () => {
    expect(() => assertContiguous(migrations)).not.toThrow()
    expect(migrations.at(-1)?.version).toBe(SCHEMA_VERSION)
    expect(() => assertContiguous([{ version: 1, name: 'a', sha256: '' }, { version: 3, name: 'b', sha256: '' }])).toThrow(/expected 2/)
  })

  it('are the texts that were released', () => {
    for (const migration of migrations) expect(migrationSql(migration)).toMatch(/^(CREATE|ALTER) TABLE/m)
    expect(() => migrationSql({ ...(migrations[0] as (typeof migrations)[number]), sha256: '0'.repeat(64) })).toThrow(/not the one released/)
  })

  it('make the schema of the snapshot', () => {
    expect(snapshotText(shapeOf(released))).toBe(readFileSync(new URL('../../db/schema.snapshot.sql', import.meta.url), 'utf8'))
  })
})

it('nothing in the product replaces rows behind the back of the log', () => {
  const replacing = /INSERT\s+OR\s+REPLACE\b|\bREPLACE\s+INTO\b|\bON\s+(DELETE|UPDATE)\s+(CASCADE|SET)\b/i
  expect(replacing.test('insert or replace into proposal')).toBe(true)
  const found = allSources().filter(({ path }) => /^(db|electron|shared)\//.test(path) && /\.(ts|sql|mjs)$/.test(path)).filter(({ text }) => replacing.test(text))
  expect(found.map(({ path }) => path)).toEqual([])
})
