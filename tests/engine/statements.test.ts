// Published tables of money and measures through their commands: what is kept as printed, what is refused, what the history calls it.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { known, unknown } from '#shared/money/amount.ts'
import { openExampleEngine } from '../support/engine.ts'

const december = exampleId('statement:2026:mtfp-12')
const councilTax = exampleId('line:2026:mtfp-12:A')

function opened() {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const ask = async <T>(name: string, input: Json): Promise<T> => {
    const result = await engine.invoke(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.value as T
  }
  const refused = async (name: string, input: Json) => {
    const result = await engine.invoke(name, input)
    if (result.ok) throw new Error(`${name} was not refused`)
    return result.error
  }
  const statement = (id: string) => ask<Output<'statements.get'>>('statements.get', { id })
  const label = async () => (await ask<Output<'history.list'>>('history.list', { limit: 1 })).operations[0]?.label
  return { engine, ask, refused, statement, label }
}

describe('a statement', () => {
  it('is read in the order of its lines, with one amount for each of its columns', async () => {
    const { statement } = opened()
    const plan = await statement(december)
    expect(plan.columns.map(({ label }) => label)).toEqual(['2026/27', '2027/28', '2028/29', 'Total'])
    expect(plan.list?.map(({ ref }) => ref).filter((ref) => ref !== null).join('')).toBe('ABCDEFGHIJKLMNOPQR')
    expect(plan.list?.find(({ ref }) => ref === 'P')?.amounts).toEqual([null, known(125_000), known(2_871_000), known(2_996_000)])
    expect(plan.list?.filter(({ workedOut }) => workedOut).map(({ label }) => label)).toEqual(['Total After Carry Forward', 'DEFICIT AFTER UPDATES'])
  })

  it('takes lines, amounts and moves, each called by its name in the history', async () => {
    const { ask, statement, label } = opened()
    const { id } = await ask<Output<'statements.create'>>('statements.create', { cycle: exampleId('cycle:2026'), kind: 'movement', label: 'Movement to 2026/27' })
    expect(await label()).toBe('Add the statement “Movement to 2026/27”')
    const line = (name: string, before?: string) => ask<Output<'lines.create'>>('lines.create', { statement: id, label: name, amounts: [known(1_000)], ...(before === undefined ? {} : { before }) })
    const first = await line('Adult Social Care')
    await line('Children’s Services', first.id ?? '')
    await ask('lines.setAmount', { id: first.id, column: 4, amount: { state: 'known', low: -250 } })
    expect(await label()).toBe('Change an amount of the line “Adult Social Care”')
    const shown = await statement(id ?? '')
    expect(shown.list?.map((row) => [row.label, row.amounts[0], row.amounts[4]])).toEqual([['Children’s Services', known(1_000), null], ['Adult Social Care', known(1_000), known(-250)]])
    await ask('lines.move', { id: first.id, before: shown.list?.[0]?.id ?? null })
    expect((await statement(id ?? '')).list?.map((row) => row.label)).toEqual(['Adult Social Care', 'Children’s Services'])
  })

  it('refuses an amount for a column it has not, a place in another cycle, a second of one name and kind', async () => {
    const { refused } = opened()
    expect(await refused('lines.setAmount', { id: councilTax, column: 4, amount: { state: 'unknown' } })).toMatchObject({ code: 'RULE', next: expect.stringContaining('2026/27, 2027/28, 2028/29, Total') as unknown })
    expect(await refused('lines.edit', { id: councilTax, amounts: [null, null, null, null, null] })).toMatchObject({ code: 'RULE' })
    expect(await refused('lines.edit', { id: councilTax, department: exampleId('department:2025:ASC') })).toMatchObject({ code: 'RULE', message: expect.stringContaining('another cycle') as unknown })
    expect(await refused('lines.move', { id: councilTax, before: exampleId('line:2026:mtfp-11:A') })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refused('statements.create', { cycle: exampleId('cycle:2026'), kind: 'mtfp', label: 'December 2025' })).toMatchObject({ code: 'CLASH' })
    expect(await refused('statements.edit', { id: december, years: 2 })).toMatchObject({ code: 'RULE', message: expect.stringContaining('2028/29') as unknown })
  })

  it('keeps an unknown amount unknown and a cleared one blank', async () => {
    const { ask, statement } = opened()
    const cell = async () => (await statement(december)).list?.find(({ id }) => id === councilTax)?.amounts[0]
    await ask('lines.setAmount', { id: councilTax, column: 0, amount: { state: 'unknown' } })
    expect(await cell()).toEqual(unknown)
    await ask('lines.setAmount', { id: councilTax, column: 0, amount: null })
    expect(await cell()).toBeNull()
    await ask('lines.setAmount', { id: councilTax, column: 0, amount: { state: 'known', low: 0 } })
    expect(await cell()).toEqual(known(0))
  })

  it('is written in finance only, and not in a frozen cycle', async () => {
    const { engine, ask, refused } = opened()
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    expect(await refused('lines.remove', { id: councilTax })).toMatchObject({ code: 'ROLE_NEEDED' })
    engine.actAs({ name: 'Fay Example', role: 'finance' })
    await ask('cycles.edit', { id: exampleId('cycle:2026'), status: 'agreed' })
    expect(await refused('lines.remove', { id: councilTax })).toMatchObject({ code: 'RULE', message: expect.stringContaining('agreed and frozen') as unknown })
  })

  it('keeps a line as it was printed when its service is removed', async () => {
    const { ask, statement } = opened()
    const line = async () => (await statement(exampleId('statement:2025:budget-2016'))).list?.find(({ ref }) => ref === '355')
    expect((await line())?.service?.name).toBe('Information and early intervention')
    await ask('services.remove', { id: exampleId('service:asc:355') })
    expect(await line()).toMatchObject({ label: 'Information and early intervention', service: null, amounts: [null, null, known(665_000)] })
  })
})

describe('a cycle in preparation', () => {
  it('takes changes and is not the current one, until it is opened', async () => {
    const { ask } = opened()
    const current = async () => (await ask<Output<'cycles.list'>>('cycles.list', {})).cycles.find((cycle) => cycle.current)?.label
    expect(await current()).toBe('2025/26 and beyond')
    await ask('proposals.create', { cycle: exampleId('cycle:2026'), title: 'Another saving', department: exampleId('department:2026:ASC') })
    expect(await current()).toBe('2025/26 and beyond')
    await ask('cycles.edit', { id: exampleId('cycle:2026'), status: 'open' })
    expect(await current()).toBe('2026/27 and beyond')
  })

  it('is what a new one can be made as', async () => {
    const { ask } = opened()
    const { id } = await ask<Output<'cycles.create'>>('cycles.create', { council: 'East Sussex County Council', label: '2027/28 and beyond', process: 'RPPR', firstYear: 2027, horizon: 3, status: 'preparing' })
    const { cycles } = await ask<Output<'cycles.list'>>('cycles.list', {})
    expect(cycles.map((cycle) => [cycle.label, cycle.current]).slice(0, 3)).toEqual([['2027/28 and beyond', false], ['2026/27 and beyond', false], ['2025/26 and beyond', true]])
    await ask('stages.edit', { id: (await ask<Output<'cycles.ribbon'>>('cycles.ribbon', { cycle: id ?? '' })).stages[0]?.id ?? '', due: '2026-07-14' })
  })

  it('needs a reason to go back to after it was agreed', async () => {
    const { ask, refused } = opened()
    await ask('cycles.edit', { id: exampleId('cycle:2026'), status: 'agreed' })
    expect(await refused('cycles.edit', { id: exampleId('cycle:2026'), status: 'preparing' })).toMatchObject({ code: 'RULE', message: expect.stringContaining('only with a reason') as unknown })
    await ask('cycles.edit', { id: exampleId('cycle:2026'), status: 'preparing', reason: 'Agreed too soon' })
  })
})

describe('a measure', () => {
  it('shows its values by year, outturn before benchmark, as they were printed', async () => {
    const { ask } = opened()
    const carers = await ask<Output<'measures.get'>>('measures.get', { id: exampleId('measure:2025:ASC1') })
    expect(carers.values?.map(({ yearLabel, kind, value }) => [yearLabel, kind, value])).toEqual([
      ['2016/17', 'outturn', '7.8'], ['2016/17', 'benchmark', '7.6'], ['2018/19', 'outturn', '7.8'], ['2018/19', 'benchmark', '7.4'], ['2021/22', 'outturn', '7.6'], ['2021/22', 'benchmark', '7.2'],
    ])
  })

  it('has one value of a kind in a year: recording another changes it, and it is then no longer the published one', async () => {
    const { engine, ask, label } = opened()
    const id = exampleId('measure_value:2025:ASC1:2021:outturn')
    await ask('measures.setValue', { measure: exampleId('measure:2025:ASC1'), year: 2021, kind: 'outturn', value: '7.65' })
    expect(await label()).toBe('Record a value of ASC1')
    expect(engine.store.read((db) => db.row('measure_value', id))).toMatchObject({ value: '7.65', source: null })
    expect(engine.store.read((db) => db.rows('measure_value', { measure: exampleId('measure:2025:ASC1') }))).toHaveLength(6)
  })
})
