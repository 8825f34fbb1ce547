// What the tests of the store share: real files in folders of their own, devices, clocks that can be set, rows of any entity made
// from its declaration, and a random source that a seed repeats.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { randomUUIDv7 } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDeviceMemory, createStore, openStore, type SqlValue, type Store, type StoreOptions, type WritableDb } from '#db/index.ts'
import { coreOf } from '#db/store/store.ts'
import { entities, infoOf, type EntityInfo } from '#db/store/entities.ts'
import { type Actor } from '#shared/actor.ts'
import { type ErrorCode, Refusal } from '#shared/errors.ts'
import { schema, type EntityName, type Row } from '#shared/schema/index.ts'

export const ann: Actor = { name: 'Ann Example', role: 'scrutiny' }
export const ben: Actor = { name: 'Ben Example', role: 'finance' }

export const CYCLE = '01900000-0000-7000-8000-000000000001'

/** A folder that is gone when the test ends. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'reconcile-db-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A clock a test can set; it moves on a second at every reading. */
export function settableClock(start = Date.UTC(2026, 10, 21, 10, 0, 0)): { (): number; now: number } {
  const clock = () => (clock.now += 1000)
  clock.now = start
  return clock
}

/** Ids that a seed repeats: counted, and different on every device. They rise, as real ones do. */
export function countedIds(device: number): () => string {
  let made = 0
  return () => {
    made += 1
    return `0190${String(made).padStart(4, '0')}-0000-7000-8000-${String(device).padStart(12, '0')}`
  }
}

export function optionsIn(place: string, more: Partial<StoreOptions> = {}): StoreOptions {
  const newId = more.newId ?? (() => randomUUIDv7())
  return { path: join(place, 'cycle.rppr'), device: createDeviceMemory(join(place, 'device'), newId), clock: settableClock(), newId, ...more }
}

/** A new file of its own, closed when the test ends. */
export function newStore(more: Partial<StoreOptions> = {}): Store & { options: StoreOptions } {
  const options = optionsIn(folder(), more)
  return closing(createStore({ ...options, cycle: CYCLE }), options)
}

/** A store that is closed when the test ends, unless the test did. */
export function closing(store: Store, options: StoreOptions): Store & { options: StoreOptions } {
  onTestFinished(() => store.close())
  return Object.assign(store, { options })
}

export function reopen(store: Store & { options: StoreOptions }): Store & { options: StoreOptions } {
  store.close()
  return closing(openStore(store.options), store.options)
}

/** The same file on another device: a copy under another path, with a clock of its own. */
export function onAnotherDevice(store: Store & { options: StoreOptions }, clock: () => number = settableClock()): Store & { options: StoreOptions } {
  const options = optionsIn(folder(), { clock })
  const copy = `${options.path}.sent`
  store.saveCopy(copy)
  copyFileSync(copy, options.path)
  return closing(openStore(options), options)
}

/** Runs `work` and gives the code of its refusal; fails the test when nothing was refused. */
export function refusalOf(work: () => unknown): { code: ErrorCode; message: string; kept: string; next: string } {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.error
    throw error
  }
  throw new Error('Nothing was refused.')
}

export const edit = <T>(store: Store, work: (db: WritableDb) => T, more: { command?: string; actor?: Actor; undoable?: boolean; stay?: string } = {}) =>
  store.runOperation({ command: 'test.edit', actor: ann, undoable: true, ...more }, work)

/** Full agreement of file and log: state, heads, conflicts, chain, integrity. */
export function problemsOf(store: Store): string[] {
  const report = store.check()
  return [...report.integrity.messages, ...report.chain.messages, ...report.rebuild.differences]
}

/** Heads and conflicts as text, for comparing two files. */
export function headsAndConflicts(store: Store): string {
  const { connection } = coreOf(store)
  const lines = [...connection.many('SELECT * FROM head ORDER BY row_id, grp, change'), ...connection.many('SELECT * FROM conflict ORDER BY row_id, grp')]
  return lines.map((line) => JSON.stringify(line)).join('\n')
}

/** A random source that a seed repeats (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next, below,
    chance: (p: number): boolean => next() < p,
    pick: <T>(list: readonly T[]): T => {
      const item = list[below(list.length)]
      if (item === undefined) throw new Error('Nothing to pick from.')
      return item
    },
  }
}

export type Random = ReturnType<typeof seeded>

const texts = ['Efficiency', 'Reduce opening hours', '“Quoted”', 'Ünïcode — £327k', '', 'line\nbreak', 'emoji 🙂', '#panic("x") *b* $x$', '=HYPERLINK("x")', 'nul\u0000here', '\u202Ertl\u202C']

/** Columns that are yes or no. */
const flags = new Set(['illustrative', 'derived', 'public', 'heading', 'sent'])

/** A value of a column that is no reference and no part of an amount. */
function randomValue(info: EntityInfo, column: string, random: Random): SqlValue {
  if (info.nullable.has(column) && random.chance(0.3)) return null
  if (flags.has(column)) return random.below(2)
  if (info.integers.has(column)) return random.below(2000) - 1000
  return `${random.pick(texts)} ${random.below(50)}`
}

function randomAmount(random: Random): [SqlValue, SqlValue, SqlValue] {
  const low = random.below(2_000_000) - 500_000
  return random.pick<[SqlValue, SqlValue, SqlValue]>([[null, null, null], ['known', low, null], ['atLeast', low, null], ['range', low, low + 1 + random.below(9000)], ['unknown', null, null]])
}

/** Values for every column of a group, or of the whole row; references are chosen by `reference`. */
export function randomColumns(info: EntityInfo, columns: readonly string[], random: Random, reference: (entity: EntityName, column: string) => string | null): Record<string, SqlValue> {
  const values: Record<string, SqlValue> = {}
  const parents = new Map(info.references.map(({ column, entity }) => [column, entity]))
  for (const column of columns) {
    const parent = parents.get(column)
    if (parent !== undefined) values[column] = info.nullable.has(column) && random.chance(0.4) ? null : reference(parent, column)
    else if (column.endsWith('_state')) {
      const prefix = column.slice(0, -'_state'.length)
      const [state, low, high] = randomAmount(random)
      Object.assign(values, { [column]: state, [`${prefix}_low`]: low, [`${prefix}_high`]: high })
    } else if (!(column in values)) values[column] = randomValue(info, column, random)
  }
  return values
}

type Insertable<E extends EntityName> = Omit<Row<E>, 'id' | 'scope'> & { id?: string; scope?: string }

/** The plainest row of an entity: blanks, zeros and the parents given. Inserts it and returns its id. */
export function insertPlain<E extends EntityName>(db: WritableDb, entity: E, values: Partial<Row<E>> = {}): string {
  const info = infoOf(entity)
  const plain = Object.fromEntries(info.columns.map((column) => [column, info.nullable.has(column) ? null : info.integers.has(column) ? 0 : column]))
  return db.insert(entity, { ...plain, ...values } as Insertable<E>)
}

/** A cycle with a department, a portfolio and a proposal with two positions: what most tests need. */
export function insertHouse(db: WritableDb, scope = 'open') {
  const cycle = insertPlain(db, 'cycle', { scope })
  const department = insertPlain(db, 'department', { cycle, code: 'ASC', name: 'Adult Social Care' })
  const proposal = insertPlain(db, 'proposal', { cycle, department, ref: 'ASC-01', title: 'Linden Court' })
  const first = insertPlain(db, 'position', { proposal, date: '2024-09-24', y1_state: 'known', y1_low: 327 })
  const second = insertPlain(db, 'position', { proposal, date: '2025-02-25', y1_state: 'unknown' })
  return { cycle, department, proposal, first, second }
}

/** Entities that have no owner and are no part: what can be moved between scopes by itself. */
export const roots: readonly EntityName[] = entities.filter(({ owner }) => owner === null).map(({ name }) => name)

export const declarations = schema
