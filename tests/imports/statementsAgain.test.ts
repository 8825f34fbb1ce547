// A budget, movement or plan taken in over the statement the file already holds: its own years and columns stand, and what a sheet
// lacks is kept and said.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { base64, tryOut } from './kit.ts'

let engine: TestEngine
const opened: TestEngine[] = []
beforeEach(() => {
  engine = openExampleEngine('east-sussex')
  opened.push(engine)
})
afterAll(() => opened.forEach((each) => each.dispose()))

const sheet = (text: string, kind: string): Json => ({ name: 'paper.csv', kind, base64: base64(text), map: { label: 'The paper' } })
const ask = async (name: string, input: Json): Promise<Json> => {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  return reply.value
}
type Statement = { readonly firstYear: number; readonly columns: readonly { readonly label: string }[]; readonly list: readonly { readonly label: string; readonly ref: string | null; readonly amounts: readonly ({ readonly state: string; readonly low?: number } | null)[] }[] }
const takeIn = async (text: string, kind: string): Promise<string> => (await ask('imports.apply', sheet(text, kind)) as { id: string }).id
const statement = async (id: string) => {
  const { columns, list } = await ask('statements.get', { id }) as Statement
  return { columns: columns.map(({ label }) => label), lines: Object.fromEntries(list.map(({ label, amounts }) => [label, amounts.map((amount) => (amount === null ? null : amount.state === 'unknown' ? 'TBC' : amount.low ?? null))])) }
}
const again = async (text: string, kind: string) => {
  const { rows, warnings, statement: found } = await tryOut(engine, sheet(text, kind))
  return { outcome: found?.outcome, rows: rows.filter(({ role }) => role !== 'header' && role !== 'title').map(({ outcome, changes }) => [outcome, changes]), warnings }
}

describe('a plan that comes again', () => {
  const three = 'Line,2025/26 £m,2026/27 £m,2027/28 £m,Total £m\nPay pressures,5,4,3,12\nCouncil Tax,(2),(2),(2),(6)\n'

  it('with fewer years keeps those the sheet lacks, and says so', async () => {
    const id = await takeIn(three, 'mtfp')
    const fewer = 'Line,2025/26 £m,2026/27 £m,Total £m\nPay pressures,5,6,11\nCouncil Tax,(2),(2),(4)\n'
    expect(await again(fewer, 'mtfp')).toEqual({
      outcome: 'changed', rows: [['changed', ['2026/27']], ['same', null]],
      warnings: ['The sheet has no column for 2027/28, which “The paper” keeps as it stands; the total over fewer years is not taken.'],
    })
    await takeIn(fewer, 'mtfp')
    expect(await statement(id)).toEqual({ columns: ['2025/26', '2026/27', '2027/28', 'Total'], lines: { 'Pay pressures': [5e6, 6e6, 3e6, 12e6], 'Council Tax': [-2e6, -2e6, -2e6, -6e6] } })
  })

  it('with more years is widened, and says so', async () => {
    const id = await takeIn(three, 'mtfp')
    const more = 'Line,2025/26 £m,2026/27 £m,2027/28 £m,2028/29 £m,Total £m\nPay pressures,5,4,3,2,14\nCouncil Tax,(2),(2),(2),(2),(8)\n'
    expect(await again(more, 'mtfp')).toMatchObject({ rows: [['changed', ['2028/29', 'Total']], ['changed', ['2028/29', 'Total']]], warnings: ['“The paper” had 3 years and gets 2028/29 as well.'] })
    await takeIn(more, 'mtfp')
    expect(await statement(id)).toEqual({ columns: ['2025/26', '2026/27', '2027/28', '2028/29', 'Total'], lines: { 'Pay pressures': [5e6, 4e6, 3e6, 2e6, 14e6], 'Council Tax': [-2e6, -2e6, -2e6, -2e6, -8e6] } })
    expect(await again(more, 'mtfp')).toMatchObject({ outcome: 'same', warnings: null })
  })

  it('from a later year on is the same plan, not a second of its name', async () => {
    const id = await takeIn(three, 'mtfp')
    const later = 'Line,2026/27 £m,2027/28 £m\nPay pressures,4,9\nCouncil Tax,(2),(2)\n'
    expect(await takeIn(later, 'mtfp')).toBe(id)
    expect((await statement(id)).lines).toEqual({ 'Pay pressures': [5e6, 4e6, 9e6, 12e6], 'Council Tax': [-2e6, -2e6, -2e6, -6e6] })
  })
})

describe('a budget that comes again', () => {
  it('without a column or its references keeps what stands in them', async () => {
    const id = await takeIn('Ref,Service,Gross £000,Income £000,Net £000\n101,Libraries,5200,(700),4500\n102,Museums,900,(350),550\n', 'budget')
    const net = 'Service,Net £000\nLibraries,4500\nMuseums,600\n'
    expect((await again(net, 'budget')).rows).toEqual([['same', null], ['changed', ['Net']]])
    await takeIn(net, 'budget')
    expect((await statement(id)).lines).toEqual({ Libraries: [5_200_000, -700_000, 4_500_000], Museums: [900_000, -350_000, 600_000] })
    expect((await ask('statements.get', { id }) as Statement).list.map(({ ref }) => ref)).toEqual(['101', '102'])
  })
})

it('columns of a movement that become one are added, and one that is TBC leaves what is known of the others', async () => {
  const id = await takeIn('Service,Adjusted base £000,Council priorities £000,Technical changes £000,Savings £000,Budget 2025/26 £000\nLibraries,100,5,3,-8,100\nMuseums,200,10,TBC,-10,TBC\nArchives,50,TBC,TBC,0,TBC\nParks,50,2-4,1,0,53-55\n', 'movement')
  const { columns, list } = await ask('statements.get', { id }) as Statement
  const other = columns.findIndex(({ label }) => label === 'Other changes')
  expect(list.map(({ amounts }) => amounts[other])).toEqual([{ state: 'known', low: 8_000 }, { state: 'atLeast', low: 10_000 }, { state: 'unknown' }, { state: 'range', low: 3_000, high: 5_000 }])
})

describe('where a line belongs, when it comes again', () => {
  const budget = (department: string, subjective: string): string => `Department,Service,Subjective,Net £000\n${department},Day services,${subjective},520\n`
  const placed = async (id: string) => {
    const { list } = await ask('statements.get', { id }) as { list: readonly { label: string; department: { code: string } | null; subjective: string | null }[] }
    return list.map(({ label, department, subjective }) => [label, department?.code ?? null, subjective])
  }

  it('is brought up to date from the sheet that states it, as a change of that line', async () => {
    const id = await takeIn(budget('Adult Social Care and Health', 'Employees'), 'budget')
    expect(await placed(id)).toEqual([['Day services', 'ASC', 'employees']])
    const moved = budget('Children’s Services', 'Premises')
    expect(await again(moved, 'budget')).toMatchObject({ outcome: 'changed', rows: [['changed', expect.arrayContaining(['its department', 'its subjective'])]] })
    expect(await takeIn(moved, 'budget')).toBe(id)
    expect(await placed(id)).toEqual([['Day services', 'CSD', 'premises']])
    expect(await again(moved, 'budget')).toMatchObject({ outcome: 'same', rows: [['same', null]] })
    await ask('history.undo', {})
    expect(await placed(id)).toEqual([['Day services', 'ASC', 'employees']])
  })

  it('stays where the sheet says nothing of it, and where it is only guessed from a name', async () => {
    const id = await takeIn('Service,Net £000\nAdult Social Care and Health,520\n', 'budget')
    expect(await placed(id)).toEqual([['Adult Social Care and Health', 'ASC', null]])
    const { list } = await ask('statements.get', { id }) as { list: readonly { id: string }[] }
    await ask('lines.edit', { id: list[0]!.id, department: exampleId('department:2025:CSD'), subjective: 'employees' })
    expect(await again('Service,Net £000\nAdult Social Care and Health,520\n', 'budget')).toMatchObject({ outcome: 'same', rows: [['same', null]] })
    await takeIn('Service,Net £000\nAdult Social Care and Health,530\n', 'budget')
    expect(await placed(id)).toEqual([['Adult Social Care and Health', 'CSD', 'employees']])
  })
})
