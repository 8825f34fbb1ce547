// Into which cycle a sheet goes where several plan for its years, and that the report says so and why, so that a person can choose another.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Json } from '#shared/json.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { base64, tryOut } from './kit.ts'

let engine: TestEngine
const opened: TestEngine[] = []
beforeEach(() => {
  engine = openExampleEngine('east-sussex')
  opened.push(engine)
})
afterAll(() => opened.forEach((each) => each.dispose()))

const sheet = (years: readonly string[], kind = 'savings', more: { readonly [key: string]: Json } = {}): Json => ({
  name: 'sheet.csv', kind, base64: base64(`Proposal,${years.map((year) => `${year} £000`).join(',')}\nOne,${years.map(() => '100').join(',')}\n`), ...more,
})
const goesInto = async (input: Json) => {
  const { cycle, warnings } = await tryOut(engine, input)
  return [cycle.label, cycle.sentence, (warnings ?? []).filter((words) => /frozen|archived/.test(words))]
}
async function open(label: string, firstYear: number, status?: 'open' | 'preparing', becomes?: 'agreed' | 'archived'): Promise<string> {
  const made = await engine.invoke('cycles.create', { council: 'East Sussex County Council', label, process: 'RPPR', firstYear, horizon: 3, ...(status === undefined ? {} : { status }) })
  if (!made.ok) throw new Error(made.error.message)
  const { id } = made.value as { id: string }
  if (becomes !== undefined) await engine.invoke('cycles.edit', { id, status: becomes })
  return id
}

describe('a sheet goes into', () => {
  it('the current cycle where that alone plans for its years', async () => {
    expect(await goesInto(sheet(['2025/26', '2026/27']))).toEqual(['2025/26 and beyond', 'It goes into 2025/26 and beyond, the current cycle.', []])
  })

  it('the open cycle before the one in preparation, and says that both plan for its years', async () => {
    expect(await goesInto(sheet(['2026/27']))).toEqual(['2025/26 and beyond', '2 cycles plan for 2026/27: 2025/26 and beyond (open) and 2026/27 and beyond (in preparation). It goes into 2025/26 and beyond, the open one; choose another if that is not meant.', []])
  })

  it('the open cycle that begins in its first year, once it is open', async () => {
    await engine.invoke('cycles.edit', { id: exampleId('cycle:2026'), status: 'open' })
    const [label, sentence] = await goesInto(sheet(['2026/27']))
    expect([label, sentence]).toEqual(['2026/27 and beyond', expect.stringMatching(/It goes into 2026\/27 and beyond, the open one that begins in 2026\/27; choose another/)])
    expect((await goesInto(sheet(['2025/26'])))[0]).toBe('2025/26 and beyond')
  })

  it('the current one of two that begin in the same year, and says that there are two', async () => {
    await open('2025/26, second thoughts', 2025)
    const reply = await engine.invoke('cycles.list', {})
    const cycles = reply.ok ? (reply.value as { cycles: { label: string; current: boolean }[] }).cycles : []
    const [label, sentence] = await goesInto(sheet(['2025/26']))
    expect(label).toBe(cycles.find(({ current }) => current)?.label)
    expect(sentence).toMatch(/^2 cycles plan for 2025\/26: .* \(open\) and .* \(open\)\. It goes into .*, one of 2 open ones that begin in 2025\/26; choose another if that is not meant\.$/)
  })

  it('one in preparation before one that is archived, whatever year they begin in', async () => {
    await open('2040/41 as agreed', 2040, 'open', 'archived')
    await open('2039/40 and beyond', 2039, 'preparing')
    expect((await goesInto(sheet(['2040/41', '2041/42'])))[0]).toBe('2039/40 and beyond')
  })

  it('a frozen cycle for looking only, which is said and refused when it is to be taken in', async () => {
    await open('2040/41 as agreed', 2040, 'open', 'agreed')
    const input = sheet(['2040/41'])
    expect(await goesInto(input)).toEqual([
      '2040/41 as agreed', 'The years of the sheet are those of 2040/41 as agreed, so it goes there.', ['2040/41 as agreed is agreed and frozen: the sheet can be compared with it, and not taken in.'],
    ])
    expect(await engine.invoke('imports.apply', input)).toMatchObject({ ok: false, error: { code: 'RULE', message: expect.stringContaining('agreed and frozen') } })
  })

  it('the current cycle where none plans for its years, and says so', async () => {
    expect((await goesInto(sheet(['2050/51', '2051/52']))).slice(0, 2)).toEqual(['2025/26 and beyond', 'No cycle plans for 2050/51 to 2051/52, and 2025/26 and beyond, the current one, for none of it: nothing of it can be taken in.'])
    expect((await goesInto({ name: 'b.csv', kind: 'budget', base64: base64('Service,Net 2016/17 £000\nLibraries,4500\n') })).slice(0, 2))
      .toEqual(['2025/26 and beyond', 'No cycle that takes changes plans for 2016/17: it goes into 2025/26 and beyond, the current one.'])
  })

  it('the cycle a person chose, whatever its years', async () => {
    expect((await goesInto(sheet(['2026/27'], 'savings', { cycle: exampleId('cycle:2026') }))).slice(0, 2)).toEqual(['2026/27 and beyond', 'It goes into 2026/27 and beyond, as asked for.'])
  })
})
