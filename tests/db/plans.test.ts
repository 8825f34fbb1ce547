// The plans of the queries people wait for, as the engine really asks them: every statement of an answer is taken down and explained.
// A large table is searched by an index, never read through; what may be read through is named, with why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadableDb, type SqlValue } from '#db/index.ts'
import { coreOf } from '#db/store/store.ts'
import { queryHandlers } from '#electron/engine/handlers/index.ts'
import { type Parsed, type QueryName } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { openExampleEngine, TEST_NOW, type TestEngine } from '../support/engine.ts'
import { queryPlan, slowSteps } from './queryPlan.ts'

const linden = exampleId('proposal:ASC-003')
let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

type Statement = { readonly sql: string; readonly params: readonly SqlValue[] }

/** The same reader, with every statement taken down. */
function listening(db: ReadableDb, heard: Statement[]): ReadableDb {
  const hear = (sql: string, params: readonly SqlValue[]) => { heard.push({ sql, params }) }
  return {
    ...db,
    all: <R>(sql: string, ...params: SqlValue[]) => { hear(sql, params); return db.all<R>(sql, ...params) },
    get: <R>(sql: string, ...params: SqlValue[]) => { hear(sql, params); return db.get<R>(sql, ...params) },
  }
}

type Asked = { [N in QueryName]: readonly [name: N, input: Parsed<N>] }[QueryName]

// Tables of a council's own size, dozens of rows read whole and looked up in memory; and what a statement makes for itself.
const SMALL = ['cycle', 'department', 'portfolio', 'service', 'asked', '(subquery-1)', 'json_each VIRTUAL TABLE INDEX 1:']

/** Steps that read through a table, over all statements of an answer; sorting a few rows is not one of them. */
function scans([name, input]: Asked): string[] {
  const heard: Statement[] = []
  const handler = queryHandlers[name] as (ctx: Parameters<(typeof queryHandlers)['cycles.home']>[0], input: Asked[1]) => unknown
  engine.store.read((db) => handler({ db: listening(db, heard), now: TEST_NOW, undo: () => engine.store.undoState(), actor: () => ({ name: 'Test', role: null }) }, input))
  expect(heard.length).toBeGreaterThan(0)
  const steps = heard.flatMap(({ sql, params }) => slowSteps(queryPlan(engine.store, sql, ...params), ['USE TEMP B-TREE']))
  return [...new Set(steps)].filter((step) => !SMALL.some((part) => step === `SCAN ${part}`)).toSorted()
}

describe('the answers people wait for search their large tables by an index', () => {
  it.each<readonly [what: string, asked: Asked]>([
    ['the savings of a cycle', ['proposals.list', {}]],
    ['the savings of a portfolio as on a day', ['proposals.list', { portfolio: exampleId('portfolio:2025:asc'), at: { date: '2025-02-11' } }]],
    ['one saving', ['proposals.get', { id: linden }]],
    ['a comparison', ['proposals.compare', { ids: [linden, exampleId('proposal:ASC-001')] }]],
    ['a portfolio', ['portfolios.get', { id: exampleId('portfolio:2025:asc') }]],
    ["a Board's workspace", ['boards.get', { id: exampleId('board:2025:people') }]],
    ['the cycles with their totals', ['cycles.list', {}]],
    ['the first screen', ['cycles.home', {}]],
    ['the departments with their counts', ['departments.list', {}]],
    ['the documents that can be made', ['documents.list', {}]],
    ['the packs of a cycle', ['packs.list', {}]],
    ['a pack with everything in it', ['packs.one', { id: exampleId('pack:2025:people') }]],
    ['the newest operations', ['history.list', { limit: 50 }]],
    ['what can be undone', ['history.state', {}]],
  ])('%s', (_, asked) => {
    expect(scans(asked)).toEqual([])
  })

  it('only the history of one row looks through the heads of rows that were ever deleted, for parts that are gone', () => {
    expect(scans(['history.list', { row: linden }])).toEqual(['SCAN h'])
  })

  it('and only finding by words reads every text, a few thousand of them', () => {
    expect(scans(['search.find', { text: 'Linden' }])).not.toEqual([])
  })

  it('and a lost index would be seen', () => {
    const broken = openExampleEngine('east-sussex')
    const whole = engine
    engine = broken
    try {
      coreOf(broken.store).connection.exec('DROP INDEX position_by_proposal; DROP INDEX proposal_by_cycle_ref')
      expect(scans(['proposals.get', { id: linden }])).not.toEqual([])
      expect(scans(['proposals.list', {}])).toContain('SCAN p')
    } finally {
      engine = whole
      broken.dispose()
    }
  })
})
