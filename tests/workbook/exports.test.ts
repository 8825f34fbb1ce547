// The three workbooks of the app from a real file, through the same door as every host: their figures, their formulas, and that they
// are made whatever the figures are.
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { type Json } from '#shared/json.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { opened, rowOf, sheetIn, type WrittenSheet } from './readBack.ts'
import { everyFormulaHolds } from './recalculate.ts'

const finance = { name: 'Finance officer', role: 'finance' } as const
const november = exampleId('statement:2026:mtfp-11')
const december = exampleId('statement:2026:mtfp-12')

function start(): TestEngine {
  const engine = openExampleEngine('east-sussex')
  engine.actAs(finance)
  onTestFinished(() => engine.dispose())
  return engine
}

async function ask(engine: TestEngine, name: string, input: Json): Promise<Json> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message} ${reply.error.next}`)
  return reply.value
}

async function exported(engine: TestEngine, document: string, id?: string): Promise<{ reply: Output<'documents.render'>; bytes: Uint8Array }> {
  const reply = await ask(engine, 'documents.render', { document, format: 'xlsx', ...(id === undefined ? {} : { id }) }) as Output<'documents.render'>
  return { reply, bytes: new Uint8Array(Buffer.from(reply.base64, 'base64')) }
}

async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const { worksheets } = await opened(bytes)
  expect(worksheets.every(({ state }) => state === 'visible')).toBe(true)
  return worksheets.map(({ name }) => name)
}

describe('the financial plan', () => {
  it('prints its gaps as live sums of its lines, and the steps to it from the version before', async () => {
    const { reply, bytes } = await exported(start(), 'mtfp-update', december)
    const names = await sheetNames(bytes)
    expect(names).toEqual(['MTFP', 'Gap by year', 'Changes', 'Notes'])
    expect(reply).toMatchObject({ document: 'mtfp-update', id: december, format: 'xlsx', pages: 4, warnings: null })
    const [lines, gap, changes] = [1, 2, 3].map((place) => sheetIn(bytes, place)) as [WrittenSheet, WrittenSheet, WrittenSheet]
    expect(rowOf(lines, 'DEFICIT AFTER UPDATES')).toMatchObject({ '2026/27 £m': 54.198, '2027/28 £m': 12.712, '2028/29 £m': 27.09, 'Total £m': 94, Check: 'ties' })
    expect(lines.get('C26')?.formula ?? [...lines].find(([, { value }]) => value === 54.198)?.[1].formula).toMatch(/^SUM\(C4:C5,C7:C\d+\)$/)
    expect(rowOf(lines, 'Council Tax')).toMatchObject({ Ref: 'A', '2026/27 £m': -13.855, 'Total £m': -57.562 })
    expect(rowOf(gap, 'To be found by the end of the year')).toMatchObject({ '2026/27 £m': 54.198, '2027/28 £m': 66.91, '2028/29 £m': 94 })
    expect(rowOf(changes, 'All lines')).toMatchObject({ '2026/27 before £m': 55.844, '2026/27 now £m': 54.198, '2026/27 change £m': -1.646, '2027/28 before £m': 9.809, '2028/29 before £m': 22.659, 'Left out of the sums': 6 })
    expect(everyFormulaHolds(bytes, names)).toBeGreaterThan(100)
  })

  it('leaves an amount that is not known out of its sums and says so, and the first version has nothing to be compared with', async () => {
    const { bytes } = await exported(start(), 'mtfp-update', november)
    const names = await sheetNames(bytes)
    expect(names).toEqual(['MTFP', 'Gap by year', 'Notes'])
    const lines = sheetIn(bytes)
    expect(rowOf(lines, 'Treasury Management')).toMatchObject({ '2026/27 £m': 'TBC', 'Left out of the sums': 3 })
    expect(rowOf(lines, 'DEFICIT AFTER UPDATES')).toMatchObject({ '2026/27 £m': 55.844, '2027/28 £m': 9.809, '2028/29 £m': 22.659, Check: 'ties on what is known' })
    everyFormulaHolds(bytes, names)
  })

  it('prints a total that does not tie as the paper prints it, and says by how much it differs', async () => {
    const engine = start()
    await ask(engine, 'lines.setAmount', { id: exampleId('line:2026:mtfp-12:A'), column: 0, amount: { state: 'known', low: -13_935_000 } })
    const { bytes } = await exported(engine, 'mtfp-update', december)
    const lines = sheetIn(bytes)
    expect(rowOf(lines, 'DEFICIT AFTER UPDATES')).toMatchObject({ '2026/27 £m': 54.198, '2027/28 £m': 12.712, Check: 'differs by £80k' })
    expect(rowOf(lines, 'Council Tax')).toMatchObject({ 'Total £m': -57.562, Check: 'differs by £80k' })
    const row = [...lines].find(([, { value }]) => value === 'DEFICIT AFTER UPDATES')![0].slice(1)
    expect([lines.get(`C${row}`)?.formula, lines.get(`D${row}`)?.formula]).toEqual([null, expect.stringMatching(/^SUM\(/)])
    expect(rowOf(sheetIn(bytes, 2), 'Gap the year opens')).toMatchObject({ '2026/27 £m': 54.118 })
  })
})

describe('the savings schedule', () => {
  it('adds each department and all of them from the savings above', async () => {
    const { bytes } = await exported(start(), 'savings-schedule')
    const names = await sheetNames(bytes)
    const sheet = sheetIn(bytes)
    expect(rowOf(sheet, 'Linden Court, Eastbourne')).toMatchObject({ Ref: 'ASC-003', '2025/26 £000': 145, 'Total £000': 145, 'Left to find £000': 182 })
    expect(rowOf(sheet, 'Total')).toMatchObject({ '2025/26 £000': 1337, '2026/27 £000': '', 'Total £000': 1337, 'Left to find £000': 182 })
    expect(everyFormulaHolds(bytes, names)).toBeGreaterThan(5)
  })

  it('marks as illustrative what the paper marks: the words about people, not the published figures', async () => {
    const { bytes } = await exported(start(), 'savings-schedule')
    expect(rowOf(sheetIn(bytes), 'Linden Court, Eastbourne').Marked ?? null).toBe(null)
    expect(rowOf(sheetIn(bytes, 2), 'Linden Court, Eastbourne')).toMatchObject({ Marked: 'illustrative: people and delivery' })
  })

  it('stands beside what the plan says of the same savings, each difference live', async () => {
    const engine = start()
    await ask(engine, 'lines.create', { statement: december, role: 'savings', label: 'Savings', amounts: [-3_051_000, -500_000, -8_000].map((low) => ({ state: 'known', low })) })
    const { bytes } = await exported(engine, 'savings-schedule', exampleId('cycle:2026'))
    const names = await sheetNames(bytes)
    expect(names).toEqual(['Savings schedule', 'Reconciliation', 'In words', 'Notes'])
    const sheet = sheetIn(bytes, 2)
    const whole = [...sheet].filter(([, { value }]) => value === 'All savings').map(([address]) => ['C', 'D', 'E', 'F', 'G'].map((letter) => sheet.get(`${letter}${address.slice(1)}`)?.value ?? null))
    expect(whole).toEqual([
      ['2026/27', '3,051 + TBC', 3051, 'TBC', 'ties on what is known'], ['2027/28', 464, 500, -36, 'differs by £36k'], ['2028/29', 8, 8, 0, 'ties'],
    ])
    everyFormulaHolds(bytes, names)
  })

  it('keeps what is rejected beside its total, and the lineage shows where it stopped counting', async () => {
    const engine = start()
    await ask(engine, 'proposals.edit', { id: exampleId('proposal:2026:CSD-001'), status: 'rejected', reason: 'Cabinet did not agree to it.' })
    const { bytes } = await exported(engine, 'lineage', exampleId('cycle:2026'))
    const names = await sheetNames(bytes)
    const sheet = sheetIn(bytes)
    expect(rowOf(sheet, 'Foster homes closer to home')).toMatchObject({ 'From: First figure stated £000': 658, 'To: Latest position £000': null, 'Change in all £000': -658, 'What became of it': 'No longer counted: rejected, stands at £698k' })
    everyFormulaHolds(bytes, names)
    const last = sheetIn(bytes, names.indexOf('Totals by date') + 1)
    expect(rowOf(last, 'Date')).toHaveProperty('Total £000')
    expect([...sheetIn(bytes, names.indexOf('Notes') + 1).values()].map(({ value }) => value)).toEqual(expect.arrayContaining(['Savings that are rejected, deferred or unachievable are listed and are in no sum.']))
  })

  it('of a department holds its savings alone, without a subtotal that says the same twice', async () => {
    const { bytes } = await exported(start(), 'savings-schedule', exampleId('department:2026:CET'))
    const sheet = sheetIn(bytes)
    expect(rowOf(sheet, 'Total')).toMatchObject({ '2026/27 £000': 371, '2027/28 £000': 14, 'Total £000': 385, FTE: 2 })
    expect([...sheet].some(([, { value }]) => typeof value === 'string' && /total$/.test(value))).toBe(false)
  })

  it('is refused for a paper of words, with what there is', async () => {
    const reply = await start().invoke('documents.render', { document: 'comments', format: 'xlsx' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', next: expect.stringContaining('savings-schedule') } })
  })
})

describe('the lineage', () => {
  it('prints the positions of Linden Court as the file holds them, 182 left to find', async () => {
    const { bytes } = await exported(start(), 'lineage', exampleId('proposal:ASC-003'))
    const names = await sheetNames(bytes)
    expect(names).toEqual(['Lineage', 'Positions', 'Totals by date', 'Notes'])
    expect(rowOf(sheetIn(bytes), 'Linden Court, Eastbourne')).toMatchObject({ 'Change 2025/26 £000': -182, 'Left to find £000': 182 })
    const positions = sheetIn(bytes, 2)
    const column = (letter: string) => [...positions].filter(([address]) => address.startsWith(letter) && Number(address.slice(1)) > 3).map(([, { value }]) => value)
    expect(column('F')).toEqual([327, 327, 'TBC', null, 145])
    everyFormulaHolds(bytes, names)
  })
})

it('every workbook is made whatever the figures are, and each formula comes to what is stored beside it', async () => {
  const pounds = fc.integer({ min: -9_999_999, max: 9_999_999 })
  const amount: fc.Arbitrary<MaybeAmount> = fc.oneof(
    { weight: 3, arbitrary: pounds.map((low): MaybeAmount => ({ state: 'known', low })) }, fc.constant<MaybeAmount>(null), fc.constant<MaybeAmount>({ state: 'unknown' }),
    pounds.map((low): MaybeAmount => ({ state: 'atLeast', low })), fc.tuple(pounds, fc.integer({ min: 1, max: 999_999 })).map(([low, more]): MaybeAmount => ({ state: 'range', low, high: low + more })),
  )
  const line = fc.record({ role: fc.constantFrom('line', 'pressure', 'savings', 'one_off', 'subtotal', 'deficit', 'heading', 'funding', 'carry_forward'), label: fc.constantFrom('One', 'Two', 'Three', 'Four'), amounts: fc.array(amount, { minLength: 4, maxLength: 4 }) })
  const kinds = fc.constantFrom('proposed', 'revised', 'budget', 'delivered')
  const position = fc.record({ proposal: fc.constantFrom('ASC-001', 'ASC-002', 'ASC-003'), kind: kinds, day: fc.integer({ min: 10, max: 28 }), amounts: fc.array(amount, { minLength: 1, maxLength: 3 }), left: amount })
  await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 10 }), fc.array(position, { maxLength: 5 }), async (lines, positions) => {
    const engine = openExampleEngine('east-sussex')
    engine.actAs(finance)
    try {
      for (const one of lines) await ask(engine, 'lines.create', { statement: december, role: one.role, label: one.label, amounts: one.role === 'heading' ? [] : one.amounts })
      for (const { proposal, kind, day, amounts, left } of positions) await ask(engine, 'positions.add', { proposal: exampleId(`proposal:${proposal}`), kind, date: `2025-09-${day}`, text: 'A position', amounts, left })
      for (const [document, id] of [['mtfp-update', december], ['savings-schedule', undefined], ['lineage', undefined]] as const) {
        const { bytes } = await exported(engine, document, id)
        everyFormulaHolds(bytes, await sheetNames(bytes))
      }
    } finally {
      engine.dispose()
    }
  }), { numRuns: 15 })
}, 120_000)
