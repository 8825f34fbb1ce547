// The large example: the size a file may reach, made through real operations, in the time a person will wait.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largeInParts } from '#electron/engine/examples/large/build.ts'
import { columnsOf } from '#shared/schema/declare.ts'
import { entityNames, schema } from '#shared/schema/index.ts'
import { emptyStore, openExample, type Opened } from './build.ts'

describe('the large example', () => {
  let file: Opened
  let seconds = 0
  beforeAll(() => {
    const started = performance.now()
    file = openExample('large')
    seconds = (performance.now() - started) / 1_000
  }, 120_000)
  afterAll(() => file.close())

  const count = (sql: string): number => file.store.read((db) => db.get<{ n: number }>(sql))?.n ?? 0

  it('holds what it promises, and says how long it took: ten cycles, 2,000 savings, 500 recommendations, 50,000 changes', () => {
    const changes = count('SELECT count(*) AS n FROM change')
    const operations = count('SELECT count(*) AS n FROM operation')
    console.info(`large example: ${seconds.toFixed(1)} s, ${operations} operations, ${changes} changes`)
    expect([count('SELECT count(*) AS n FROM cycle'), count('SELECT count(*) AS n FROM proposal'), count('SELECT count(*) AS n FROM recommendation')]).toEqual([10, 2_000, 500])
    expect(changes).toBeGreaterThanOrEqual(50_000)
  })

  it('passes every check of the store', { timeout: 60_000 }, () => {
    const report = file.store.check()
    expect(report).toMatchObject({ integrity: { ok: true }, chain: { ok: true }, rebuild: { ok: true, differences: [] }, findings: [], conflicts: 0 })
  })

  it('holds every state an amount can have, each in plenty', () => {
    const states = file.store.read((db) => db.all<{ state: string; n: number }>(
      `SELECT CASE WHEN y2_state = 'known' AND y2_low = 0 THEN 'nil' WHEN y2_state = 'known' AND y2_low < 0 THEN 'negative' ELSE coalesce(y2_state, 'blank') END AS state, count(*) AS n FROM position GROUP BY 1`))
    expect(states.map(({ state }) => state).toSorted()).toEqual(['atLeast', 'blank', 'known', 'negative', 'nil', 'range', 'unknown'])
    expect(states.filter(({ n }) => n <= 50)).toEqual([])
  })

  it('has one open cycle, the latest, and no executive member on a Board', () => {
    expect(file.store.read((db) => db.all('SELECT first_year, status FROM cycle ORDER BY first_year DESC LIMIT 2'))).toEqual([{ first_year: 2026, status: 'open' }, { first_year: 2025, status: 'agreed' }])
    expect(count("SELECT count(*) AS n FROM membership m JOIN role r ON r.person = m.person WHERE r.kind = 'executive'")).toBe(0)
  })

  it('marks every row as illustrative', () => {
    const marked = entityNames.filter((entity) => columnsOf(schema[entity]).includes('illustrative'))
    expect(marked.length).toBeGreaterThan(15)
    expect(marked.filter((entity) => count(`SELECT count(*) AS n FROM ${entity} WHERE illustrative = 0`) > 0)).toEqual([])
  })

  it('has a history written in the order things happened, without two operations at one moment', () => {
    const times = file.store.read((db) => db.all<{ at: string }>('SELECT at FROM operation ORDER BY seq')).map(({ at }) => at)
    expect(times.filter((at) => !at.endsWith('-0000'))).toEqual([])
    expect(times).toEqual(times.toSorted())
  })
})

it('the large example is the same on every build: its first cycle, twice', { timeout: 60_000 }, () => {
  const dumps = [emptyStore(), emptyStore()].map((file) => {
    for (const _ of largeInParts(file.store, 1)) continue
    const dump = file.store.dump()
    file.close()
    return dump
  })
  expect(dumps[0]).toBe(dumps[1])
  expect(dumps[0]?.length).toBeGreaterThan(100_000)
})
