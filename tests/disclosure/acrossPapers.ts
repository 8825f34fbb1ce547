// Somebody who collects every public paper of a cycle, of every day, and holds them against each other. What each printed figure is made of
// is read off the exempt twin, which has the same rows and columns: the positions of savings in force at the point the paper is of, added up
// as the table says. Then everything that is printed is put in and the rest is solved for. Shares nothing with what it is to beat.
import { type Output } from '#shared/contract/index.ts'
import { type Block, type Table, type TableRow } from '#shared/documents/blocks.ts'
import { type Json } from '#shared/json.ts'
import { type TestEngine } from '../support/engine.ts'
import { type Form, Solver } from './solver.ts'

export type Point = { readonly at: string | null; readonly list: Json }
type Rows = Output<'proposals.list'>['rows']

export async function ask<N extends Parameters<TestEngine['invoke']>[0]>(engine: TestEngine, name: N, input: Json): Promise<Json> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  return reply.value
}

/** Every paper that prints figures of savings of a cycle. `at`: as the paper takes it. */
export type Asked = { readonly document: string; readonly id: string; readonly at: string | null }

/** Tables in order, and where one is withheld whole a place for it. */
export function tablesIn(blocks: readonly Block[]): readonly (Table | null)[] {
  return blocks.flatMap((block): readonly (Table | null)[] => {
    switch (block.type) {
      case 'landscape': case 'appendix': case 'item': return tablesIn(block.blocks)
      case 'table': return [block]
      case 'chart': return block.table === null ? [] : [block.table]
      case 'exempt': return block.inPlaceOf === 'table' || block.inPlaceOf === 'figure' ? [null] : []
      default: return []
    }
  })
}

/** In thousands; null for words, for a range and for what is not known. */
export function readThousands(text: string): number | null {
  if (text === '–' || text === '') return 0
  if (!/^\(?[\d,]+(?:\.\d+)?\)?$/.test(text)) return null
  return Number(text.replace(/[(),]/g, '')) * (text.startsWith('(') ? -1 : 1)
}

type Saving = Rows[number]
/** A figure the cycle holds: a year of a position, what it leaves to find, or people. */
const cellOf = (position: string, column: string): string => `${position} ${column}`

const plus = (into: Map<string, number>, form: Form, times: number): void => { for (const [key, often] of form) into.set(key, (into.get(key) ?? 0) + often * times) }
const sumOf = (forms: readonly Form[]): Form => { const sum = new Map<string, number>(); for (const form of forms) plus(sum, form, 1); return sum }
const less = (a: Form, b: Form): Form => { const sum = new Map<string, number>(); plus(sum, a, 1); plus(sum, b, -1); return sum }

/** What a column of a saving's row is made of at a point; null where it is no figure of the saving. */
function formOf(saving: Saving | undefined, column: string, years: readonly string[]): Form | null {
  if (saving === undefined) return null
  if (column === 'FTE') return new Map([[cellOf(saving.id, 'fte'), 1]])
  const position = saving.position?.id
  const year = (label: string): Form => position === undefined ? new Map() : new Map([[cellOf(position, label), 1]])
  if (years.includes(column)) return year(column)
  if (column === 'Total') return sumOf(years.map(year))
  if (column === 'Left to find') return position === undefined ? new Map() : new Map([[cellOf(position, 'left'), 1]])
  return null
}

export type World = {
  readonly years: readonly string[]
  /** Savings as they stood at a point, by what the point is called. */
  readonly at: (point: string) => ReadonlyMap<string, Saving>
  readonly positions: ReadonlySet<string>
  /** Savings of a portfolio, shared ones too. */
  readonly portfolios: ReadonlyMap<string, readonly string[]>
}

/** The figures of one table: what each is made of, and what the public copy says in its place. */
export function figuresOf(full: Table, open: Table | null, asked: Asked, world: World): readonly { readonly form: Form; readonly printed: number | null }[] {
  const { years } = world
  const [from, to] = asked.document === 'lineage' ? (asked.at ?? 'first..latest').split('..') : [null, null]
  const point = world.at(asked.document === 'lineage' ? (to ?? 'latest') : (asked.at ?? 'latest'))
  const before = world.at(from ?? 'first')
  const heads = full.columns.map(({ label }) => label)
  const found: { form: Form; printed: number | null }[] = []
  const compared = heads.includes('Difference')
  const counted = (id: string, column: string, when: ReadonlyMap<string, Saving>): Form => {
    const saving = when.get(id)
    // What is left to find is counted of every saving; a paper lists others and adds them to nothing.
    return saving === undefined || (column !== 'Left to find' && !saving.counts) ? new Map() : (formOf(saving, column, years) ?? new Map())
  }
  const ofSaving = (id: string, c: number, sum: boolean): Form | null => {
    const head = heads[c] ?? ''
    const one = (when: ReadonlyMap<string, Saving>, column: string): Form | null => sum ? counted(id, column, when) : formOf(when.get(id), column, years) ?? (when.get(id) === undefined ? new Map() : null)
    if (!compared) return one(point, head)
    const first = heads.indexOf('Difference') - 2
    if (c === first) return one(before, 'Total')
    if (c === first + 1) return one(point, 'Total')
    if (head === 'Difference') return less(counted(id, 'Total', point), counted(id, 'Total', before))
    return head === 'Left to find' ? one(point, head) : null
  }
  const put = (form: Form | null, cells: Extract<TableRow, { kind: 'row' }>['cells'] | undefined, c: number): void => {
    if (form === null || form.size === 0) return
    const text = cells?.[c]?.text
    found.push({ form, printed: text === undefined ? null : readThousands(text) })
  }
  let group: string[] = []
  const all: string[] = []
  const rows = [...full.rows, ...(full.total === null ? [] : [{ kind: 'total' as const, cells: full.total }])]
  const openRows = open === null ? [] : [...open.rows, ...(open.total === null ? [] : [{ kind: 'total' as const, cells: open.total }])]
  rows.forEach((row, r) => {
    if (row.kind === 'group') { group = []; return }
    const there = openRows[r]
    const cells = there === undefined || there.kind === 'group' ? undefined : there.cells
    const id = row.kind === 'row' ? row.id : null
    if (id !== null && point.has(id)) { group.push(id); all.push(id) }
    row.cells.forEach((_, c) => {
      if (row.kind === 'row' && id !== null && point.has(id)) put(ofSaving(id, c, false), cells, c)
      else if (row.kind === 'row' && id !== null && world.positions.has(id)) put(years.includes(heads[c] ?? '') ? new Map([[cellOf(id, heads[c] ?? ''), 1]]) : heads[c] === 'Left to find' ? new Map([[cellOf(id, 'left'), 1]]) : null, cells, c)
      else if (row.kind === 'row' && id !== null && world.portfolios.has(id)) put(sumOf((world.portfolios.get(id) ?? []).map((one) => counted(one, heads[c] ?? '', point))), cells, c)
      else if (row.kind === 'subtotal') put(sumOf(group.flatMap((one) => ofSaving(one, c, true) ?? [])), cells, c)
      else if (row.kind === 'total' && all.length > 0) put(sumOf(all.flatMap((one) => ofSaving(one, c, true) ?? [])), cells, c)
      else if (row.kind === 'total' && all.length === 0 && [...world.portfolios.keys()].some((portfolio) => full.rows.some((one) => one.kind === 'row' && one.id === portfolio))) {
        const remit = new Set(full.rows.flatMap((one) => (one.kind === 'row' && one.id !== null ? (world.portfolios.get(one.id) ?? []) : [])))
        put(sumOf([...remit].map((one) => counted(one, heads[c] ?? '', point))), cells, c)
      }
    })
    // The savings together on each date.
    if (row.kind === 'row' && id === null && heads[0] === 'Date' && heads.includes('Savings')) {
      const day = dateIn(row.cells[0]?.text ?? '')
      const when = day === null ? undefined : world.at(day)
      const those = when === undefined ? [] : [...when.keys()].filter((one) => point.has(one) && world.at(`of ${asked.id}`).has(one))
      if (when !== undefined) row.cells.forEach((_, c) => { put(sumOf(those.map((one) => counted(one, heads[c] ?? '', when))), cells, c) })
    }
  })
  return found
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
export function dateIn(text: string): string | null {
  const found = /^(\d{1,2}) (\w+) (\d{4})$/.exec(text)
  const month = MONTHS.indexOf(found?.[2] ?? '') + 1
  return found === null || month === 0 ? null : `${found[3]}-${String(month).padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
}

export async function worldOf(engine: TestEngine, cycle: string): Promise<World> {
  const whole = await ask(engine, 'proposals.list', { cycle }) as Output<'proposals.list'>
  const views = await Promise.all(whole.rows.map(({ id }) => ask(engine, 'proposals.get', { id }) as Promise<Output<'proposals.get'>>))
  const positions = views.flatMap((view) => (view.positions ?? []).map((position) => ({ ...position, saving: view.id })))
  const states = (amounts: readonly (object | null)[]): boolean => amounts.some((amount) => amount !== null)
  const at = new Map<string, ReadonlyMap<string, Saving>>()
  const read = async (called: string, point: Json): Promise<void> => { at.set(called, new Map(((await ask(engine, 'proposals.list', { cycle, at: point })) as Output<'proposals.list'>).rows.map((row) => [row.id, row]))) }
  await read('latest', 'latest')
  for (const date of new Set(positions.map(({ date: day }) => day))) await read(date, { date })
  for (const kind of new Set(positions.map(({ kind: one }) => one))) await read(kind, { kind })
  at.set('first', new Map(whole.rows.map((row) => {
    const first = positions.filter(({ saving, amounts }) => saving === row.id && states(amounts)).sort((a, b) => (a.date < b.date ? -1 : 1))[0]
    return [row.id, { ...row, counts: true, position: first === undefined ? null : { id: first.id, kind: first.kind, kindLabel: '', date: first.date, derived: false } }]
  })))
  for (const id of new Set(whole.rows.map((row) => row.department.id))) at.set(`of ${id}`, new Map(whole.rows.filter((row) => row.department.id === id).map((row) => [row.id, row])))
  at.set(`of ${cycle}`, new Map(whole.rows.map((row) => [row.id, row])))
  const portfolios = new Map<string, string[]>()
  for (const row of whole.rows) for (const one of [row.portfolio, ...(row.sharedWith ?? [])]) if (one !== null) portfolios.set(one.id, [...(portfolios.get(one.id) ?? []), row.id])
  return { years: whole.years.map(({ label }) => label), at: (point) => at.get(point) ?? new Map(), positions: new Set(positions.map(({ id }) => id)), portfolios }
}

/** Every paper of a cycle that prints figures of its savings, at every point it can be had at. */
export async function papersOf(engine: TestEngine, cycle: string, points: readonly string[], documents: readonly string[]): Promise<readonly Asked[]> {
  const { documents: all } = await ask(engine, 'documents.list', {}) as Output<'documents.list'>
  const wholes = new Set(all.filter(({ name }) => name === 'savings-schedule').flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  const label = ((await ask(engine, 'cycles.list', {})) as Output<'cycles.list'>).cycles.find(({ id }) => id === cycle)?.label ?? ''
  return all.filter(({ name }) => documents.includes(name)).flatMap(({ name, candidates }) => candidates.filter((one) => one.hasContent && (one.label.includes(label) || (name === 'lineage' && one.current))).flatMap(({ id }): Asked[] => {
    if (name === 'savings-schedule' || name === 'options-comparison') return [null, ...points].map((at) => ({ document: name, id, at }))
    // Of one saving a lineage holds every position, whatever the point.
    if (name === 'lineage' && !wholes.has(id)) return [{ document: name, id, at: null }]
    if (name === 'lineage') return [null, ...points.map((at) => `first..${at}`), ...points.slice(1).map((at, i) => `${points[i]}..${at}`)].map((at) => ({ document: name, id, at }))
    return [{ document: name, id, at: null }]
  }))
}

export type Leak = { readonly what: string; readonly value: number }

/** What of the secret figures follows from all public papers together. `secrets`: by what a person calls them. */
export async function solve(engine: TestEngine, world: World, papers: readonly Asked[], secrets: ReadonlyMap<string, Form>): Promise<{ readonly leaks: readonly string[]; readonly figures: number; readonly withheld: number; readonly refused: readonly string[] }> {
  const solver = new Solver()
  let [figures, withheld] = [0, 0]
  const refused: string[] = []
  for (const asked of papers) {
    const compose = async (disclosure: string): Promise<readonly (Table | null)[] | null> => {
      const reply = await engine.invoke('documents.compose', { document: asked.document, id: asked.id, ...(asked.at === null ? {} : { at: asked.at }), disclosure })
      if (!reply.ok) { refused.push(`${asked.document} ${asked.at ?? ''}: ${reply.error.message}`); return null }
      return tablesIn((reply.value as Output<'documents.compose'>).model.blocks)
    }
    const [full, open] = [await compose('exempt'), await compose('public')]
    if (full === null || open === null) continue
    if (full.length !== open.length) throw new Error(`${asked.document} ${asked.at ?? ''}: ${full.length} tables, ${open.length} of them public`)
    full.forEach((table, t) => { if (table !== null) for (const { form, printed } of figuresOf(table, open[t] ?? null, asked, world)) { figures += 1; if (printed === null) withheld += 1; else solver.know(form) } })
  }
  return { leaks: [...secrets].filter(([, form]) => solver.follows(form)).map(([what]) => what), figures, withheld, refused }
}

/** Every figure of a saving that nobody may work out: of each position, their totals, and by how much they moved. */
export async function secretsOf(engine: TestEngine, saving: string): Promise<ReadonlyMap<string, Form>> {
  const view = await ask(engine, 'proposals.get', { id: saving }) as Output<'proposals.get'>
  const years = view.years.map(({ label }) => label)
  const secrets = new Map<string, Form>()
  const value = (amount: (typeof view.positions & object)[number]['left']): number => amount === null || amount.state === 'unknown' ? 0 : amount.low
  const knownAll = (amounts: readonly Parameters<typeof value>[0][]): boolean => amounts.every((amount) => amount?.state !== 'unknown') && amounts.some((amount) => value(amount) !== 0)
  const stated = (view.positions ?? []).filter(({ amounts }) => amounts.some((amount) => amount !== null)).sort((a, b) => (a.date < b.date ? -1 : 1))
  stated.forEach((position, i) => {
    const at = `${view.ref} ${position.date}`
    const own = years.map((year): Form => new Map([[cellOf(position.id, year), 1]]))
    own.forEach((form, y) => { if (value(position.amounts[y] ?? null) !== 0) secrets.set(`${at} ${years[y]}`, form) })
    if (knownAll(position.amounts)) secrets.set(`${at} Total`, sumOf(own))
    if (value(position.left) !== 0) secrets.set(`${at} left`, new Map([[cellOf(position.id, 'left'), 1]]))
    const before = stated[i - 1]
    if (before === undefined) return
    const was = years.map((year): Form => new Map([[cellOf(before.id, year), 1]]))
    own.forEach((form, y) => { if (value(position.amounts[y] ?? null) !== value(before.amounts[y] ?? null)) secrets.set(`${at} ${years[y]} moved`, less(form, was[y]!)) })
  })
  return secrets
}
