// How quick the store is on a file of ten years, and that its own hot queries search and never scan. Budgets are of processor time,
// several times what was measured: a busy machine passes, a lost index does not. Both times are printed.
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore, openStore, type Store } from '#db/index.ts'
import { changesNamed, changesOf, operationsBefore } from '#db/history/read.ts'
import { compareWithLog } from '#db/store/rebuild.ts'
import { coreOf } from '#db/store/store.ts'
import { ann, CYCLE, edit, insertPlain, optionsIn, seeded } from './kit.ts'
import { queryPlan, slowSteps } from './queryPlan.ts'

const CHANGES = 50_000
const PROPOSALS = 2_000

let place: string
let store: Store
let ids: string[]

type Took = { readonly ms: number; readonly cpu: number }

const timed = <T>(work: () => T): Took & { value: T } => {
  const cpu = process.cpuUsage()
  const from = performance.now()
  const value = work()
  const used = process.cpuUsage(cpu)
  return { ms: performance.now() - from, cpu: (used.user + used.system) / 1000, value }
}

/** Wall time: the median of single runs. Processor time is too coarse for one run and is the mean of all. */
function median(runs: number, work: (n: number) => void): Took {
  const each: number[] = []
  const { cpu } = timed(() => { for (let n = 0; n < runs; n += 1) each.push(timed(() => work(n)).ms) })
  return { ms: each.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0, cpu: cpu / runs }
}

const digits = (ms: number) => ms.toFixed(ms < 10 ? 2 : 0)

/** Prints what was measured and gives the processor time, for the budget. */
function took(what: string, { ms, cpu }: Took): number {
  process.stdout.write(`${what}: ${digits(ms)} ms, ${digits(cpu)} ms of processor\n`)
  return cpu
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'reconcile-db-'))
  const random = seeded(1)
  store = createStore({ ...optionsIn(place), cycle: CYCLE })
  ids = edit(store, (db) => {
    const cycle = insertPlain(db, 'cycle')
    const department = insertPlain(db, 'department', { cycle })
    return Array.from({ length: PROPOSALS }, (_, n) => insertPlain(db, 'proposal', { cycle, department, ref: `P-${n}`, title: `Saving ${n}` }))
  }).value
  for (let changes = PROPOSALS; changes < CHANGES; changes += 50) {
    edit(store, (db) => {
      const id = random.pick(ids)
      for (let n = 0; n < 47; n += 1) insertPlain(db, 'position', { proposal: id, y1_state: 'known', y1_low: n })
      for (let n = 0; n < 3; n += 1) db.update('proposal', random.pick(ids), { title: `Saving ${changes}.${n}` })
    })
  }
}, 120_000)

afterAll(() => {
  store.close()
  rmSync(place, { recursive: true, force: true })
})

describe(`a file of ${CHANGES} changes`, () => {
  it('takes a single edit with every commit on the disk', () => {
    expect(took('single edit, median of 200', median(200, (n) => edit(store, (db) => db.update('proposal', ids[n] ?? '', { title: `Edited ${n}` }))))).toBeLessThan(15)
  })

  it('undoes and redoes an edit', () => {
    store.undoState()
    expect(took('undo, median of 50', median(50, () => store.undo(ann)))).toBeLessThan(20)
    expect(took('redo, median of 50', median(50, () => store.redo(ann)))).toBeLessThan(20)
  })

  it('says at once what can be undone', () => {
    expect(took('what can be undone, median of 100', median(100, () => store.undoState()))).toBeLessThan(1)
  })

  it('is rebuilt from its log and compared', () => {
    const { value, ...time } = timed(() => compareWithLog(coreOf(store).connection))
    expect(value).toEqual([])
    expect(took('rebuild and compare', time)).toBeLessThan(5000)
  })

  it('is checked in full', () => {
    const { value, ...time } = timed(() => store.check())
    expect([value.changes >= CHANGES, value.chain.ok, value.rebuild.ok]).toEqual([true, true, true])
    expect(took('full check', time)).toBeLessThan(10_000)
  })

  it('opens', () => {
    store.close()
    const { value, ...time } = timed(() => openStore(optionsIn(place)))
    store = value
    expect(took('open', time)).toBeLessThan(2000)
    expect(took('first look at what can be undone', timed(() => store.undoState()))).toBeLessThan(1000)
  })

  it('imports 10,000 rows in one operation', () => {
    const time = timed(() => edit(store, (db) => { for (let n = 0; n < 10_000; n += 1) insertPlain(db, 'source', { title: `Row ${n}` }) }))
    expect(took('import of 10,000 rows', time)).toBeLessThan(6000)
    expect(took('undo of the import', timed(() => store.undo(ann)))).toBeLessThan(4000)
    expect(took('redo of the import', timed(() => store.redo(ann)))).toBeLessThan(6000)
    expect(took('undo of it again', timed(() => store.undo(ann)))).toBeLessThan(6000)
  })

  it('lists its newest operations', () => {
    expect(took('50 newest operations', median(5, () => store.read((db) => operationsBefore(db, 50).map(({ id }) => changesOf(db, id, 20).map(({ prev }) => changesNamed(db, JSON.parse(prev) as string[]))))))).toBeLessThan(500)
  })
})

describe('the store’s own hot queries search an index', () => {
  it.each([
    ['heads of a key', 'SELECT change FROM head WHERE row_id = ? AND grp = ?', ['r', 'g']],
    ['heads of many rows', 'SELECT row_id, grp, change FROM head WHERE row_id IN (SELECT value FROM json_each(?))', ['["r"]']],
    ['records of a row', 'SELECT c.operation, o.at FROM change c JOIN operation o ON o.id = c.operation AND o.scope = c.scope WHERE c.row_id = ?', ['r']],
    ['records of many rows', 'SELECT c.row_id, o.at FROM change c JOIN operation o ON o.id = c.operation AND o.scope = c.scope WHERE c.row_id IN (SELECT value FROM json_each(?))', ['["r"]']],
    ['whether rows are known', 'SELECT DISTINCT row_id FROM change WHERE row_id IN (SELECT value FROM json_each(?))', ['["r"]']],
    ['the inserts of many rows', `SELECT row_id, operation || '/' || n AS name FROM change WHERE row_id IN (SELECT value FROM json_each(?)) AND grp = '*' AND op = 'insert' ORDER BY operation DESC, n DESC`, ['["r"]']],
    ['rows somebody is undecided about', 'SELECT row_id FROM conflict WHERE row_id IN (SELECT value FROM json_each(?))', ['["r"]']],
    ['the end of a chain', 'SELECT seq, hash FROM operation WHERE replica = ? AND scope = ? ORDER BY seq DESC, id DESC LIMIT 1', ['r', 's']],
    ['the latest clock', 'SELECT max(at) AS at FROM operation', []],
    ['a change by its name', 'SELECT * FROM change WHERE operation = ? AND n = ?', ['o', 1]],
    ['who took an operation back', 'SELECT DISTINCT id FROM operation WHERE undoes = ? ORDER BY at DESC', ['o']],
    ['parts of an owner', 'SELECT id FROM position WHERE proposal = ? ORDER BY id', ['p']],
    ['a clash of refs', 'SELECT 1 FROM proposal WHERE cycle = ? AND ref = ? AND id <> ?', ['c', 'r', 'p']],
  ] as const)('%s', (_, sql, params) => {
    // Sorting the two records of one row, or the parts of one owner, needs no index.
    expect(slowSteps(queryPlan(store, sql, ...params), ['ORDER BY', 'DISTINCT', 'SCAN json_each'])).toEqual([])
  })

  it('and the helper sees a scan for what it is', () => {
    expect(slowSteps(queryPlan(store, 'SELECT * FROM proposal WHERE title = ?', 'x'))).toEqual(['SCAN proposal'])
  })
})
