// Savings schedule, MTFP update and lineage: composed from live data, made as PDF and read back. What a paper says is what the queries
// answer, figure for figure.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { type MtfpView } from '#shared/contract/mtfp.ts'
import { type Table } from '#shared/documents/blocks.ts'
import { type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { statusLine } from '#shared/documents/phrases.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { formatAmount, formatTotalParts } from '#shared/money/format.ts'
import { createDeviceMemory, openStore } from '#db/index.ts'
import { type Engine, createEngine } from '#electron/engine/engine.ts'
import { createNewId } from '#electron/engine/newId.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { type Fixture, ask, makeFixture } from '../reconcile/fixture.ts'
import { TEST_NOW, openExampleEngine, temporaryFolder, type TestEngine } from '../support/engine.ts'
import { type Read, byRole, letters, readPdf } from './readPdf.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

const compose = async (document: string, id?: string, at?: string): Promise<DocumentModel> =>
  (await ask<{ model: DocumentModel }>(engine, 'documents.compose', { document, ...(id === undefined ? {} : { id }), ...(at === undefined ? {} : { at }) })).model
const tablesOf = (model: DocumentModel): readonly Table[] => innerBlocks(model.blocks).flatMap((block) => (block.type === 'table' ? [block] : block.type === 'chart' && block.table !== null ? [block.table] : []))
const rowOf = (table: Table, first: string): readonly string[] => table.rows.flatMap((row) => (row.kind !== 'group' && row.cells[0]?.text === first ? [row.cells.map((cell) => cell.text)] : []))[0] ?? []
async function printed(model: DocumentModel): Promise<Read> {
  const made = await renderPdf(model)
  if (!made.ok) throw new Error(made.error.message)
  expect(made.value.warnings).toEqual([])
  expect(made.value.conformance).toBe('PDF/UA-1, PDF/A-2a')
  return readPdf(made.value.bytes)
}

describe('the savings schedule', () => {
  const cycle2026 = exampleId('cycle:2026')

  it('lists every saving once under its department, with the figures of the list', async () => {
    const list = await ask<Output<'proposals.list'>>(engine, 'proposals.list', { cycle: cycle2026 })
    const table = tablesOf(await compose('savings-schedule', cycle2026)).find(({ caption }) => caption.startsWith('Every saving'))!
    const rows = table.rows.flatMap((row) => (row.kind === 'row' ? [row] : []))
    expect(rows.map((row) => row.cells[0]!.text)).toEqual(list.rows.map((row) => row.ref))
    const first = table.columns.findIndex((column) => column.label === '2026/27')
    expect(rows.map((row) => row.cells.slice(first, first + 3).map((cell) => cell.text))).toEqual(list.rows.map((row) => row.amounts.map((amount) => formatAmount(amount, 'thousands'))))
    expect(table.rows.filter((row) => row.kind === 'subtotal')).toHaveLength(new Set(list.rows.map((row) => row.department.id)).size)
    expect(table.total!.slice(first, first + 4).map((cell) => cell.text)).toEqual([...list.totals.amounts, list.totals.total].map((total) => formatTotalParts(total, 'thousands').figure))
    expect(table.caption).toContain('£000, savings positive')
    expect(table.columns.map((column) => column.label)).toEqual(['Ref', 'Proposal', 'Gross', 'Net', '2026/27', '2027/28', '2028/29', 'Total', 'FTE', 'Impact'])
  })

  it('shows what is still to find and what nobody recorded, and never adds budgets of services', async () => {
    const [schedule] = tablesOf(await compose('savings-schedule')).filter(({ caption }) => caption.startsWith('Every saving'))
    expect(schedule!.columns.map((column) => column.label)).toContain('Left to find')
    expect(schedule!.total!.find((cell) => cell.tone === 'left')?.text).toBe('182')
    expect(schedule!.notes!.join(' ')).toContain('Not recorded for any of these savings: budgets of the services, staff.')
    const with2026 = tablesOf(await compose('savings-schedule', cycle2026)).find(({ caption }) => caption.startsWith('Every saving'))!
    expect([2, 3].map((column) => with2026.total![column]!.text)).toEqual(['', ''])
  })

  it('marks made-up words about people where they stand, and never the published figures beside them', async () => {
    const list = await ask<Output<'proposals.list'>>(engine, 'proposals.list', {})
    const table = tablesOf(await compose('savings-schedule')).find(({ caption }) => caption.startsWith('Every saving'))!
    const rows = table.rows.flatMap((row) => (row.kind === 'row' ? [row] : []))
    expect(rows.map((row) => [row.id, row.illustrative])).toEqual(list.rows.map((row) => [row.id, row.illustrative]))
    const linden = rows.find((row) => row.cells[0]!.text === 'ASC-003')!
    expect([linden.illustrative, linden.cells.at(-1)!.note]).toEqual([false, 'illustrative'])
  })

  it('is a tagged PDF that says all of it, with the head repeated on each page the table reaches', async () => {
    const model = await compose('savings-schedule', cycle2026)
    const read = await printed(model)
    expect(letters(read.text)).toBe(letters(plainText(model)))
    expect(read.pages).toBeGreaterThan(1)
    expect(read.beyond).toBeLessThan(0)
    expect(read.artifacts.match(/Proposal/g)!.length).toBeGreaterThanOrEqual(1)
    expect(byRole(read, 'TH').map((node) => node.text)).toEqual(expect.arrayContaining(['Ref', 'Proposal', 'Total £000', 'Adult Social Care and Health']))
  }, 60_000)

  it('of a department or a portfolio holds its savings only, and of an empty one is refused in words', async () => {
    const adults = await compose('savings-schedule', exampleId('department:2026:ASC'))
    expect(adults.title).toBe('Savings schedule: Adult Social Care and Health, 2026/27 and beyond')
    expect(tablesOf(adults).at(-1)!.rows.filter((row) => row.kind === 'row')).toHaveLength(4)
    expect(await engine.invoke('documents.compose', { document: 'savings-schedule', id: exampleId('department:2025:CSD') })).toMatchObject({ ok: false, error: { code: 'NO_CONTENT', message: 'There are no savings in Children’s Services yet.' } })
  })
})

describe('the MTFP update', () => {
  const december = exampleId('statement:2026:mtfp-12')
  let plan: MtfpView
  let model: DocumentModel
  beforeAll(async () => { [plan, model] = [await ask<MtfpView>(engine, 'mtfp.get', { id: december }), await compose('mtfp-update', december)] })

  it('is dated by the month its paper states, and no day is made up for it', async () => {
    expect(statusLine(model)).toMatch(/^Draft · December 2025 · /)
    expect(await ask<Output<'documents.render'>>(engine, 'documents.render', { document: 'mtfp-update', id: december, format: 'xlsx' })).toMatchObject({ fileName: 'medium-term-financial-plan-december-2025-2025-12.xlsx', warnings: null })
  })

  it('prints the plan line by line as its paper does, and the deficit after updates as its total', () => {
    const [table] = tablesOf(model)
    expect(table!.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells.map((cell) => cell.text)]))).toEqual(
      plan.lines!.slice(0, -1).map((line) => [line.label, line.ref ?? '', ...[...line.years, line.total].map((amount) => formatAmount(amount, 'millions'))]))
    expect(table!.total!.map((cell) => cell.text)).toEqual(['DEFICIT AFTER UPDATES', '', '54.198', '12.712', '27.090', '94.000'])
    expect(table!.caption).toContain('£m')
  })

  it('leads to each year’s gap by a bridge whose table says the same', () => {
    const steps = tablesOf(model).find(({ caption }) => caption.startsWith('Steps to the gap'))!
    expect(steps.total!.map((cell) => cell.text)).toEqual(['Left to find', '54.198', '12.712', '27.090'])
    expect(rowOf(steps, 'Pressures')).toEqual(['Pressures', '32.692', '8.021', '58.919'])
    const [chart] = innerBlocks(model.blocks).flatMap((block) => (block.type === 'chart' ? [block.chart] : []))
    expect(chart!.groups.map((group) => [group.label, group.bars.at(-1)!.text])).toEqual([['2026/27', '54.198'], ['2027/28', '12.712'], ['2028/29', '27.090']])
  })

  it('lists the seven lines that changed, six that came and two that went, with what each was', () => {
    const changes = tablesOf(model).find(({ caption }) => caption.startsWith('Lines that changed'))!
    expect(changes.rows.flatMap((row) => (row.kind === 'group' ? [[row.label, row.note]] : []))).toEqual([['Changed', '7 lines'], ['New in this version', '6 lines'], ['No longer in this version', '2 lines']])
    expect(rowOf(changes, 'Treasury Management')).toEqual(['Treasury Management', 'J', '1.616', '1.624', '2.408', 'now known'])
    expect(changes.notes!.join(' ')).toContain('Unchanged: 8 lines, of which 3 only have another letter: ASC Growth and Demography (J, now K), CSD Growth and Demography (K, now L) and CET Waste Housing Growth (L, now N).')
  })

  it('has a note for every letter, in order, with the figures of its line', () => {
    const notes = innerBlocks(model.blocks).flatMap((block) => (block.type === 'paragraph' && block.id !== null ? [block.id] : []))
    expect(notes).toEqual(plan.lines!.filter((line) => line.ref !== null).map((line) => line.id))
    const text = plainText(model)
    expect(text).toContain('A  Council Tax. Reduces the deficit by £13.855m in 2026/27, £14.297m in 2027/28 and £29.410m in 2028/29. Over all years £252k worse than in November 2025.')
    expect(text).toContain('H  Local Government Pension Scheme: revaluation impact. Reduces the deficit by £5.962m in 2026/27. New since November 2025.')
  })

  it('of the first version says nothing of changes, and marks what is to be confirmed', async () => {
    const first = await compose('mtfp-update', exampleId('statement:2026:mtfp-11'))
    expect(plainText(first)).not.toContain('What changed')
    expect(plainText(first)).toContain('I  Treasury Management. Is still to be confirmed for 2026/27, 2027/28 and 2028/29.')
    expect(plainText(first)).toContain('Not yet known, and in no step: Treasury Management and Pressures Protocol')
  })

  it('shows every line of what a year opens with, though two are called the same', async () => {
    const carried = plan.lines!.find((line) => line.role === 'carry_forward')!
    await ask(engine, 'lines.create', { statement: december, role: 'carry_forward', label: carried.label, amounts: [{ state: 'known', low: 1_000_000 }], before: plan.lines![2]!.id })
    const steps = tablesOf(await compose('mtfp-update', december)).find(({ caption }) => caption.startsWith('Steps to the gap'))!
    expect(steps.rows.flatMap((row) => (row.kind === 'row' && row.cells[0]!.text === carried.label ? [row.cells[1]!.text] : []))).toEqual(['11.449', '1.000'])
    await ask(engine, 'history.undo', {})
  })

  it('of a line that became known in one year still says what its other years changed by', async () => {
    const treasury = (await ask<MtfpView>(engine, 'mtfp.get', { id: exampleId('statement:2026:mtfp-11') })).lines!.find(({ label }) => label === 'Treasury Management')!
    await ask(engine, 'lines.setAmount', { id: treasury.id, column: 1, amount: { state: 'known', low: 1_000_000 } })
    const changes = tablesOf(await compose('mtfp-update', december)).find(({ caption }) => caption.startsWith('Lines that changed'))!
    const cell = changes.rows.flatMap((row) => (row.kind === 'row' && row.cells[0]!.text === 'Treasury Management' ? [row.cells.at(-1)!] : []))[0]!
    expect([cell.text, cell.note]).toEqual(['0.624', 'without what is now known'])
    await ask(engine, 'history.undo', {})
  })

  it('is a tagged PDF that says all of it, each figure described in a sentence', async () => {
    const read = await printed(model)
    expect(letters(read.text)).toBe(letters(plainText(model)))
    expect(read.beyond).toBeLessThan(0)
    expect(byRole(read, 'Figure').map((node) => node.alt)).toEqual([
      '2026/27 leaves £54.198m to find, 2027/28 leaves £12.712m to find and 2028/29 leaves £27.090m to find.',
      'Of the steps for 2026/27 the largest is Local Government Pension Scheme: revaluation impact, which takes £5.962m off the gap.',
    ])
  }, 60_000)

  it('says in the cell when a printed total is not what its lines come to', async () => {
    const line = plan.lines!.at(-1)!
    await ask(engine, 'lines.setAmount', { id: line.id, column: 1, amount: { state: 'known', low: 12_731_000 } })
    const cell = tablesOf(await compose('mtfp-update', december))[0]!.total![3]!
    expect(cell).toEqual({ text: '12.731', note: 'differs by £19k', tone: 'left' })
    await ask(engine, 'history.undo', {})
  })
})

describe('the lineage', () => {
  it('of Linden Court prints its positions exactly as the file holds them, with 182 left to find', async () => {
    const model = await compose('lineage', exampleId('proposal:ASC-003'))
    const positions = tablesOf(model).find(({ caption }) => caption.startsWith('Dated positions'))!
    expect(positions.rows.flatMap((row) => (row.kind === 'row' ? [[0, 1, 2, 3, 6].map((i) => row.cells[i]!.text)] : []))).toEqual([
      ['September 2024', 'Proposed', 'Proposed: close, and merge with Beeching Park', '327', ''],
      ['11 February 2025', 'In the budget', 'In the budget for 2025/26', '327', ''],
      ['25 February 2025', 'Revised', 'Closure agreed in revised form', 'TBC', ''],
      ['17 March 2025', 'Called in', 'Called in by four members', '', ''],
      ['15 July 2025', 'Kept open', 'Kept open at 25 places', '145', '182'],
    ])
    expect(positions.rows.every((row) => row.kind === 'row' && row.cells.at(-1)!.note!.startsWith('Source: '))).toBe(true)
    const read = await printed(model)
    expect(letters(read.text)).toBe(letters(plainText(model)))
    expect(read.text).toContain('ASC-003 Linden Court, Eastbourne goes from £327k to £145k, with £182k left to find.')
  }, 60_000)

  it('of a cycle has the total on each date, what each saving came to and every position of each', async () => {
    const model = await compose('lineage')
    const [points, compared, positions] = tablesOf(model)
    expect(points!.rows.flatMap((row) => (row.kind === 'row' ? [[row.cells[0]!.text, row.cells[6]!.text, row.cells[7]!.text]] : []))).toEqual([
      ['September 2024', '1,519', ''], ['11 February 2025', '1,519', ''], ['25 February 2025', '1,192', ''], ['15 July 2025', '1,337', '182'],
    ])
    expect(compared!.total!.map((cell) => cell.text)).toEqual(['Total', '', '', '1,519', '1,337', '(182)', '', '182'])
    expect(positions!.rows.filter((row) => row.kind === 'group')).toHaveLength(5)
  })

  it('is made between any two points, or refuses what is none', async () => {
    const model = await compose('lineage', exampleId('proposal:ASC-003'), '2025-02-11..2025-02-25')
    expect(model).toMatchObject({ date: '2025-02-25', subtitle: 'As on 11 February 2025 to as on 25 February 2025 · RPPR 2025/26 and beyond' })
    expect(plainText(model)).not.toContain('July 2025')
    expect(plainText(model)).toContain('25 February 2025')
    expect(await engine.invoke('documents.compose', { document: 'lineage', at: 'yesterday..latest' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

describe('every paper that shows savings says whether they tie', () => {
  const folder = temporaryFolder()
  let fixture: Fixture
  let brighton: Engine
  beforeAll(async () => {
    fixture = await makeFixture(folder)
    let time = TEST_NOW + 3_600_000
    const clock = (): number => time++
    const newId = createNewId(clock)
    brighton = createEngine({ store: openStore({ path: fixture.path, device: createDeviceMemory(`${folder}/device`, newId), clock, newId }), actor: () => ({ name: 'Test', role: null }), clock })
  })
  afterAll(() => { brighton.close(); rmSync(folder, { recursive: true, force: true }) })
  const strip = (model: DocumentModel): string => innerBlocks(model.blocks).flatMap((block) => (block.type === 'note' && block.label === 'Reconciliation' ? [block.text] : []))[0] ?? ''
  const paper = async (document: string, id?: string): Promise<DocumentModel> => (await ask<{ model: DocumentModel }>(brighton, 'documents.compose', { document, ...(id === undefined ? {} : { id }) })).model

  it('ties: in the schedule, the plan, the lineage and a comparison alike', async () => {
    const ties = 'The savings schedule ties with the MTFP’s savings lines and the budget movement’s savings column: £23.730m in 2024/25.'
    for (const [document, id] of [['savings-schedule'], ['mtfp-update'], ['lineage'], ['options-comparison', fixture.portfolios.get('HASC')!]] as const) expect([document, strip(await paper(document, id))]).toEqual([document, ties])
    const table = tablesOf(await paper('savings-schedule')).at(-1)!
    expect(table.rows.flatMap((row) => (row.kind === 'group' ? [] : [[row.cells[0]!.text, row.cells[3]!.text, row.cells[5]!.text]]))).toContainEqual(['Families, Children & Learning', '4,991', 'Ties'])
  })

  it('or the difference, and the savings behind it', async () => {
    await ask(brighton, 'positions.setAmount', { proposal: fixture.savings.get('EEC-003')!, year: 2024, amount: { state: 'known', low: -1_000_000 } })
    const model = await paper('savings-schedule')
    expect(strip(model)).toBe('In 2024/25 the savings schedule is £2.000m less than the MTFP’s savings lines and the budget movement’s savings column. EEC-003 Venues income has its sign turned in 2024/25: minus £1.000m stands, £1.000m ties. The schedule holds £2.000m too little.')
    const table = tablesOf(model).at(-1)!
    expect(table.rows.flatMap((row) => (row.kind === 'row' && row.cells[5]!.text === 'Differs' ? [row.cells.map((cell) => cell.text)] : []))).toContainEqual(['Economy, Environment & Culture', '2024/25', '4,801', '6,801', '(2,000)', 'Differs'])
    const read = await printed(model)
    expect(letters(read.text)).toBe(letters(plainText(model)))
    await ask(brighton, 'history.undo', {})
  }, 60_000)

  it('but of one department, portfolio or saving says nothing of the whole cycle’s reconciliation', async () => {
    const parts = [['savings-schedule', fixture.departments.get('HASC')!], ['savings-schedule', fixture.portfolios.get('HASC')!], ['lineage', fixture.departments.get('HASC')!], ['lineage', fixture.savings.get('HASC-003')!]] as const
    for (const [document, id] of parts) expect([document, plainText(await paper(document, id)).includes('econciliation')]).toEqual([document, false])
  })

  it('an update of an earlier version is reconciled with what that version states, not with the latest', async () => {
    const november = exampleId('statement:2026:mtfp-11')
    const savings = (statement: string, ...amounts: readonly number[]) => ask(engine, 'lines.create', { statement, role: 'savings', label: 'Savings', amounts: amounts.map((low) => ({ state: 'known', low })) })
    await savings(exampleId('statement:2026:mtfp-12'), -3_051_000, -464_000, -8_000)
    expect(strip(await compose('mtfp-update', november))).toBe('“November 2025” has no savings line and there is no budget movement in this cycle to reconcile the savings with.')
    await savings(november, -3_051_000, -500_000, -8_000)
    const earlier = await compose('mtfp-update', november)
    expect(strip(earlier)).toMatch(/^In 2027\/28 the savings schedule is £36k less than the MTFP’s savings lines\./)
    expect(tablesOf(earlier).at(-1)!.rows[0]).toMatchObject({ kind: 'group', label: 'November 2025' })
    expect(strip(await compose('mtfp-update', exampleId('statement:2026:mtfp-12')))).toMatch(/^The savings schedule ties with the MTFP’s savings lines on what is known/)
    await ask(engine, 'history.undo', {})
    await ask(engine, 'history.undo', {})
  })

  it('or that there is nothing to compare with: it never claims to tie', async () => {
    for (const document of ['savings-schedule', 'mtfp-update', 'lineage', 'comments'] as const) {
      const plan = document === 'mtfp-update'
      expect([document, strip(await compose(document, plan ? exampleId('statement:2026:mtfp-12') : undefined))])
        .toEqual([document, `${plan ? '“December 2025” has no savings line and there is' : 'There is no MTFP savings line and'} no budget movement in this cycle to reconcile the savings with.`])
    }
  })

  it('and where they tie with a version that is made up, that it is', async () => {
    expect(strip(await compose('savings-schedule', exampleId('cycle:2026')))).toBe('The savings schedule ties with the MTFP’s savings lines (illustrative) on what is known: £3.051m plus 1 amount not yet known in 2026/27.')
    const update = await compose('mtfp-update', exampleId('statement:2026:mtfp-savings'))
    expect(update.illustrative).not.toBeNull()
    expect(strip(update)).toMatch(/ \(illustrative\) on what is known/)
  })
})

it('every paper is offered with what it can be made of, as PDF and as workbook, and fits the model', async () => {
  const { documents } = await ask<Output<'documents.list'>>(engine, 'documents.list', {} satisfies Json)
  const money = documents.filter((document) => document.formats.includes('xlsx'))
  expect(money.map((document) => [document.name, document.title])).toEqual([['savings-schedule', 'Savings schedule'], ['mtfp-update', 'MTFP update'], ['lineage', 'Lineage of savings']])
  for (const { name, candidates } of money) {
    const ready = candidates.filter((candidate) => candidate.hasContent)
    expect(ready.length).toBeGreaterThan(0)
    for (const { id } of ready) documentModelSchema.parse(await compose(name, id))
  }
})
