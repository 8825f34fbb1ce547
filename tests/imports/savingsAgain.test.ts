// A schedule taken in over savings the file already holds: what it does not speak of stays, what it contradicts is said, and nothing is
// passed over in silence.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
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

const list = (text: string): Json => ({ name: 'sheet.csv', kind: 'savings', base64: base64(text) })
const ask = async (name: string, input: Json): Promise<Json> => {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  return reply.value
}
const takeIn = (text: string): Promise<Json> => ask('imports.apply', list(text))
const lineOf = async (text: string, row = 1) => (await tryOut(engine, list(text))).rows[row]
type Saving = { readonly id: string; readonly ref: string; readonly title: string; readonly status: string; readonly kind: string; readonly fte: string | null; readonly posts: number | null; readonly amounts: readonly Json[] }
const saving = async (ref: string): Promise<Saving> => {
  const found = (await ask('proposals.list', {}) as { rows: Saving[] }).rows.find((row) => row.ref === ref)
  if (found === undefined) throw new Error(`There is no saving ${ref}.`)
  return found
}
const thousands = (...figures: readonly (number | null)[]): Json[] => figures.map((figure) => (figure === null ? null : { state: 'known', low: figure * 1_000 }))

describe('the years of a schedule', () => {
  const both = 'Ref,Department,Savings proposal,2025/26 £000,2026/27 £000\nX-1,ASC,One,100,50\n'

  it('are all it speaks of: a year without a column stays as it stands', async () => {
    await takeIn(both)
    expect(await lineOf('Ref,Savings proposal,2025/26 £000\nX-1,One,100\n')).toMatchObject({ outcome: 'same', changes: null })
    const other = 'Ref,Savings proposal,2025/26 £000\nX-1,One,120\n'
    expect((await lineOf(other))?.changes).toEqual(['amounts 100, 50, blank become 120, 50, blank (£000)'])
    await takeIn(other)
    expect((await saving('X-1')).amounts).toEqual(thousands(120, 50, null))
  })

  it('are said to become blank where their column is there and the cell is empty', async () => {
    await takeIn(both)
    expect((await lineOf('Ref,Savings proposal,2025/26 £000,2026/27 £000\nX-1,One,100,\nX-2,Two,1,1\n'))?.changes).toEqual(['amounts 100, 50, blank become 100, blank, blank (£000)'])
  })
})

describe('the amounts of a schedule', () => {
  it('are the same only as those that stand: the amounts of an older position are a change, and said to be', async () => {
    await takeIn('Ref,Department,Savings proposal,2025/26 £000\nX-1,ASC,One,100\n')
    const { id } = await saving('X-1')
    await ask('positions.add', { proposal: id, kind: 'revised', date: '2099-01-15', text: 'After the settlement', amounts: [{ state: 'known', low: 80_000 }] })
    const older = 'Ref,Savings proposal,2025/26 £000\nX-1,One,100\n'
    const line = await lineOf(older)
    expect(line).toMatchObject({ outcome: 'changed', changes: ['amounts 80, blank, blank become 100, blank, blank (£000), as a revised position'] })
    expect(line?.reason).toMatch(/^The sheet has the amounts of “Proposed” of \d+ \w+ \d{4}, and “After the settlement” of 15 January 2099 stands since: check that it is not an older paper\.$/)
    await takeIn(older)
    expect((await saving('X-1')).amounts).toEqual(thousands(100, null, null))
    expect((await lineOf(older))?.outcome).toBe('same')
  })
})

describe('two amounts of one year', () => {
  const rows = 'Ref,Department,Savings proposal,Original saving 2025/26 £000,Revised saving 2025/26 £000\nX-1,ASC,One,100,150\nX-2,ASC,Two,200,270\n'
  const withMap = (...columns: string[]): Json => ({ ...list(rows) as { [key: string]: Json }, map: { columns: columns.map((column) => ({ column, role: 'amount' })) } })

  it('are not added where a map, as one kept by an earlier version, names only one of them', async () => {
    await takeIn(rows)
    const again = await tryOut(engine, withMap('E'))
    expect(again.rows.slice(1).map(({ outcome }) => outcome)).toEqual(['same', 'same'])
    await ask('imports.apply', withMap('E'))
    expect([(await saving('X-1')).amounts, (await saving('X-2')).amounts]).toEqual([thousands(150, null, null), thousands(270, null, null)])
  })

  it('are added, and said to be, where a map names both', async () => {
    const report = await tryOut(engine, withMap('D', 'E'))
    expect(report.warnings).toContain('Columns D and E are amounts for 2025/26, as the map says, and are added together.')
    await ask('imports.apply', withMap('D', 'E'))
    expect((await saving('X-1')).amounts).toEqual(thousands(250, null, null))
  })

  it('are in error where one is of a year of the plan and the other of the year by name', async () => {
    const report = await tryOut(engine, list('Ref,Department,Savings proposal,Year 1 £000,2025/26 £000\nX-1,ASC,One,100,150\n'))
    expect(report.rows[1]).toMatchObject({ outcome: 'error', problems: [{ cell: 'E2', message: 'E2 is a second amount for 2025/26 beside D2: say in the map which of their columns is the amount.' }] })
  })
})

describe('a saving', () => {
  it('is found by its reference before a row above with its title can take it', async () => {
    await takeIn('Ref,Department,Savings proposal,2025/26 £000\nX-1,ASC,Day opportunities,100\n')
    const two = 'Ref,Department,Savings proposal,2025/26 £000\n,ASC,Day opportunities,30\nX-1,ASC,Day opportunities and transport,100\n'
    expect((await tryOut(engine, list(two))).rows.slice(1).map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ['new', null], ['changed', ['title “Day opportunities” becomes “Day opportunities and transport”']],
    ])
  })

  it('of two with one title in one department is found once, and the other by the second row', async () => {
    await takeIn('Ref,Department,Savings proposal,2025/26 £000\nX-1,ASC,Day opportunities,100\nX-2,ASC,Day opportunities,100\n')
    const three = 'Ref,Department,Savings proposal,2025/26 £000\nY-1,ASC,Day opportunities,100\nY-2,ASC,Day opportunities,100\nY-3,ASC,Day opportunities,100\n'
    expect((await tryOut(engine, list(three))).rows.slice(1).map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ['changed', ['reference X-1 becomes Y-1']], ['changed', ['reference X-2 becomes Y-2']], ['new', null],
    ])
  })
})

describe('what a schedule says of a saving in words', () => {
  const first = 'Ref,Department,Savings proposal,Kind,Status,2025/26 £000\nX-1,ASC,One,Efficiency,Published,100\n'
  const say = (words: string, heading = 'Kind,Status') => `Ref,Savings proposal,${heading},2025/26 £000\nX-1,One,${words},100\n`

  it('becomes its kind and status where the one may follow the other', async () => {
    await takeIn(first)
    expect(await lineOf(say('Income,Agreed'))).toMatchObject({ outcome: 'changed', changes: ['status becomes Agreed', 'kind becomes Income'], reason: null })
    await takeIn(say('Income,Agreed'))
    expect(await saving('X-1')).toMatchObject({ kind: 'income', status: 'agreed' })
  })

  it('is refused in words and stays where a step is out of turn, or its word is not known here', async () => {
    await takeIn(first)
    expect(await lineOf(say('Windfall,Achieved'))).toMatchObject({
      outcome: 'same', changes: null,
      reason: '“Windfall” is no kind of saving there is here and was not taken. X-1 is published, and from there it becomes consulting, revised, agreed, agreed, revised, agreed, delayed, rejected or deferred, not achieved. Its status stays.',
    })
    expect((await lineOf(say('Efficiency,Waiting')))?.reason).toBe('“Waiting” is no status there is here and was not taken.')
  })

  it('becomes its portfolio where the cycle has it, and is named where it has not', async () => {
    await takeIn(first)
    const { portfolios: [portfolio] } = await ask('portfolios.list', {}) as { portfolios: { id: string; name: string }[] }
    const named = say(`"${portfolio?.name ?? ''}",Moonbase`, 'Portfolio,Service area')
    expect(await lineOf(named)).toMatchObject({ outcome: 'changed', changes: [`portfolio becomes ${portfolio?.name ?? ''}`], reason: 'There is no service “Moonbase” in this cycle, so it was not taken.' })
    await takeIn(named)
    expect(await lineOf(named)).toMatchObject({ outcome: 'same', changes: null })
    const added = 'Ref,Department,Savings proposal,Portfolio,2025/26 £000\nX-9,ASC,Nine,Astronomy,5\n'
    expect(await lineOf(added)).toMatchObject({ outcome: 'new', reason: 'There is no portfolio “Astronomy” in this cycle, so it was not taken.' })
  })
})

it('a saving shown as a reduction, known only in part, keeps the known part, and its total ties on what is known', async () => {
  const report = await tryOut(engine, list('Ref,Department,Savings proposal,2025/26 £000\nX-1,ASC,One,(200) + TBC\nX-2,ASC,Two,(50)\n,,Total,(250) + TBC\n'))
  expect(report.sign).toMatch(/their sign was turned/)
  expect([report.rows[1]?.amounts?.[0], report.totals?.map(({ verdict }) => verdict)]).toMatchObject([{ state: 'atLeast', low: 200 }, ['ties_known']])
})

describe('the staff of a saving', () => {
  it('keep their sign: a row that takes people on is no reduction', async () => {
    const text = 'Ref,Department,Savings proposal,2025/26 £000,FTE,Posts\nX-1,ASC,One,100,2.5,3\nX-2,ASC,Two,50,1,1\nX-3,ASC,Three,60,4,4\nX-4,ASC,Growth to save,20,-2.0,-2\n'
    expect((await tryOut(engine, list(text))).sign).toBe('Savings are positive, as in the sheet.')
    await takeIn(text)
    expect(await saving('X-1')).toMatchObject({ fte: '2.50', posts: 3 })
    expect(await saving('X-4')).toMatchObject({ fte: '-2.00', posts: -2 })
    expect((await lineOf(text, 4))?.outcome).toBe('same')
  })

  it('shown with a minus where they go are turned as the savings are, and the report says so', async () => {
    const text = 'Ref,Department,Savings proposal,2025/26 £000,FTE\nX-1,ASC,One,100,(2.5)\nX-2,ASC,Two,50,(1)\nX-3,ASC,Growth to save,20,0.5\n'
    expect((await tryOut(engine, list(text))).sign).toBe('Savings are positive, as in the sheet. Staff that go are shown with a minus in column E; their sign was turned.')
    await takeIn(text)
    expect([(await saving('X-1')).fte, (await saving('X-3')).fte]).toEqual(['2.50', '-0.50'])
  })
})

describe('savings the sheet no longer has', () => {
  const first = 'Ref,Department,Savings proposal,2025/26 £000\n,CSD,Fewer agency staff,200\n,CSD,Foster carers,100\n,CSD,School transport,50\n'

  it('are named and stay, and a title that was changed is told from them', async () => {
    await takeIn(first)
    const report = await tryOut(engine, list(first.replace('Fewer agency staff', 'Fewer agency workers')))
    expect(report.counts).toMatchObject({ new: 1, same: 2 })
    expect(report.warnings).toEqual([expect.stringMatching(/^One saving of the file is not in this sheet and stays: CSD-\d+ “Fewer agency staff”\. If a new row is one of them under another title, give the row its reference\.$/)])
  })

  it('are not counted against a sheet that speaks of a few', async () => {
    await takeIn(first)
    expect((await tryOut(engine, list('Ref,Department,Savings proposal,2025/26 £000\n,CSD,Foster carers,120\n'))).warnings).toBeNull()
  })
})

it('a row whose amounts are all blank leaves those of the file, and says so', async () => {
  await takeIn('Ref,Department,Savings proposal,2025/26 £000,2026/27 £000\nX-1,ASC,One,100,50\n')
  expect(await lineOf('Ref,Department,Savings proposal,2025/26 £000,2026/27 £000\nX-1,ASC,One,,\nX-2,ASC,Two,1,1\n')).toMatchObject({ outcome: 'same', reason: 'The sheet leaves its amounts blank; those of the file stay.' })
})
