// A real file with Brighton's movement of 2024/25, an illustrative financial plan and an illustrative schedule that ties with both: made
// by the commands a person would use.
import { join } from 'node:path'
import { createDeviceMemory, createStore } from '#db/index.ts'
import { type Engine, createEngine } from '#electron/engine/engine.ts'
import { createNewId } from '#electron/engine/newId.ts'
import { type Amount } from '#shared/money/amount.ts'
import { type Json } from '#shared/json.ts'
import { TEST_NOW } from '../support/engine.ts'
import { corporate, corporateDepartment, directorateTotal, directorates, mtfpSavings, savings } from './brighton.ts'

export type Fixture = {
  readonly path: string
  /** Ids by the code of the department and the reference of the saving. */
  readonly departments: ReadonlyMap<string, string>
  readonly portfolios: ReadonlyMap<string, string>
  readonly savings: ReadonlyMap<string, string>
}

const pounds = (thousands: number | null): Amount | null => (thousands === null ? null : { state: 'known', low: thousands * 1_000 })

/** Asks the engine and hands back what it answers; a refusal is a mistake of the test. */
export async function ask<T>(engine: Engine, name: string, input: Json): Promise<T> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  return reply.value as T
}

export async function makeFixture(folder: string): Promise<Fixture> {
  const path = join(folder, 'brighton.rppr')
  let time = TEST_NOW
  const clock = (): number => time++
  const newId = createNewId(clock)
  const engine = createEngine({ store: createStore({ path, device: createDeviceMemory(join(folder, 'device'), newId), clock, newId }), actor: () => ({ name: 'Test', role: null }), clock })
  const make = async (name: string, input: Json): Promise<string> => (await ask<{ id: string }>(engine, name, input)).id
  try {
    await make('cycles.create', { council: 'Brighton & Hove City Council', label: '2024/25 and beyond', process: 'Budget', firstYear: 2024, horizon: 3 })
    const [departments, portfolios] = [new Map<string, string>(), new Map<string, string>()]
    for (const [code, name] of [...directorates, corporateDepartment]) {
      departments.set(code, await make('departments.create', { code, name }))
      portfolios.set(code, await make('portfolios.create', { name, departments: [departments.get(code)!] }))
    }
    const movement = await make('statements.create', { kind: 'movement', label: 'Budget movement 2024/25', firstYear: 2024, unit: 'thousands', date: '2024-02-22' })
    const columns = (cells: readonly number[]): Json => [...cells.slice(0, 5), 0, cells[5]!].map((cell) => pounds(cell))
    for (const [code, label, cells] of directorates) await make('lines.create', { statement: movement, label, department: departments.get(code)!, amounts: columns(cells) })
    await make('lines.create', { statement: movement, role: 'subtotal', label: 'Total Directorate Spending', amounts: columns(directorateTotal) })
    for (const [role, label, cells] of corporate) await make('lines.create', { statement: movement, role, label, amounts: columns(cells) })
    const plan = await make('statements.create', { kind: 'mtfp', label: 'Council, February 2024 (illustrative)', firstYear: 2024, years: 2, unit: 'millions', date: '2024-02-22' })
    await make('lines.create', { statement: plan, role: 'opening', label: 'Budget gap', amounts: [pounds(23_730), pounds(9_000), pounds(32_730)] })
    await make('lines.create', { statement: plan, role: 'savings', label: 'Savings', amounts: [...mtfpSavings.map(pounds), pounds(-24_530)] })
    const made = new Map<string, string>()
    for (const [ref, code, title, ...amounts] of savings) {
      made.set(ref, await make('proposals.create', { ref, title, department: departments.get(code)!, portfolio: portfolios.get(code)!, amounts: amounts.map(pounds) }))
    }
    return { path, departments, portfolios, savings: made }
  } finally {
    engine.close()
  }
}
