// What the app writes as a workbook, taken in again by the app's own import, gives the same figures back: nothing is new, nothing changed.
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

type Report = Output<'imports.dryRun'>

function start(): TestEngine {
  const engine = openExampleEngine('east-sussex')
  engine.actAs({ name: 'Finance officer', role: 'finance' })
  onTestFinished(() => engine.dispose())
  return engine
}

async function ask(engine: TestEngine, name: string, input: Json): Promise<Json> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message} ${reply.error.next}`)
  return reply.value
}

async function outAndIn(engine: TestEngine, document: string, id: string, kind: string, cycle: string): Promise<Report> {
  const { base64, fileName } = await ask(engine, 'documents.render', { document, id, format: 'xlsx' }) as Output<'documents.render'>
  return await ask(engine, 'imports.dryRun', { name: fileName, base64, kind, cycle }) as Report
}

/** Rows that carry something of the file, and what became of them. */
const told = (report: Report) => report.rows.filter(({ outcome }) => outcome !== 'same' && outcome !== 'skipped').map(({ title, outcome, changes, problems }) => ({ title, outcome, changes, problems }))

it.each([['2025/26', 'cycle:2025', 5], ['2026/27', 'cycle:2026', 11]])('the savings of %s come back as they are', async (_, cycle, savings) => {
  const report = await outAndIn(start(), 'savings-schedule', exampleId(cycle), 'savings', exampleId(cycle))
  expect(told(report)).toEqual([])
  expect(report.counts).toMatchObject({ same: savings, new: 0, changed: 0, error: 0, differs: 0, not_itemised: 0, rounded: 0 })
  expect(report).toMatchObject({ unit: 'thousands', sheet: { name: 'Savings schedule' } })
})

it('staff, posts and budgets of the service come back as finance wrote them', async () => {
  const engine = start()
  const linden = exampleId('proposal:ASC-003')
  await ask(engine, 'proposals.edit', { id: linden, fte: '12.5', posts: 15, vacant: 3, gross: { state: 'range', low: 1_200_500, high: 1_300_000 }, net: { state: 'unknown' } })
  await ask(engine, 'proposals.edit', { id: exampleId('proposal:ASC-001'), fte: '0.25', gross: { state: 'atLeast', low: 990_000 } })
  const report = await outAndIn(engine, 'savings-schedule', exampleId('cycle:2025'), 'savings', exampleId('cycle:2025'))
  expect(told(report)).toEqual([])
  expect(report.counts).toMatchObject({ same: 5, error: 0 })
  expect(report.sums?.find(({ heading }) => heading === 'FTE')?.sum.low).toBe(12.75)
})

it('savings that are ranges, known in part or not at all come back as they are, under totals that leave them out', async () => {
  const engine = start()
  const sheet = 'Proposal,Department,2025/26 £m,2026/27 £m\nOne,Place,£2m-£5m,TBC\nTwo,Place,3.994 + TBC,1.5\nThree,Place,TBC,-\nFour,Place,0.25,n/a\n'
  await ask(engine, 'imports.apply', { name: 'open.csv', kind: 'savings', base64: Buffer.from(sheet).toString('base64'), cycle: exampleId('cycle:2025') })
  const report = await outAndIn(engine, 'savings-schedule', exampleId('cycle:2025'), 'savings', exampleId('cycle:2025'))
  expect(told(report)).toEqual([])
  expect(report.counts).toMatchObject({ same: 9, new: 0, changed: 0, error: 0, differs: 0, not_itemised: 0 })
})

it.each(['mtfp-11', 'mtfp-12'])('the financial plan %s comes back as it is, every total tied', async (version) => {
  const report = await outAndIn(start(), 'mtfp-update', exampleId(`statement:2026:${version}`), 'mtfp', exampleId('cycle:2026'))
  expect(told(report)).toEqual([])
  expect(report.statement).toMatchObject({ outcome: 'same' })
  expect(report.counts).toMatchObject({ new: 0, changed: 0, error: 0, differs: 0, not_itemised: 0, rounded: 0 })
})

it('a saving whose amounts could be the sum of those above, as far as they are known, stays a saving', async () => {
  const engine = start()
  const known = (low: number): MaybeAmount => ({ state: 'known', low })
  const least = (low: number): MaybeAmount => ({ state: 'atLeast', low })
  const rows: MaybeAmount[][] = [[known(0), least(0), least(0)], [{ state: 'unknown' }, { state: 'range', low: 0, high: 12_000 }, { state: 'unknown' }], [known(0), least(1_000), known(-1)]]
  for (const [i, amounts] of rows.entries()) await ask(engine, 'positions.add', { proposal: exampleId(`proposal:ASC-00${i + 1}`), kind: 'revised', date: '2025-09-01', text: 'Revised', amounts, left: amounts[0] ?? null })
  expect((await outAndIn(engine, 'savings-schedule', exampleId('cycle:2025'), 'savings', exampleId('cycle:2025'))).counts).toMatchObject({ same: 5 })
})

const pounds = fc.oneof(fc.integer({ min: -99_999, max: 99_999 }).map((thousands) => thousands * 1_000), fc.integer({ min: -9_999_999, max: 9_999_999 }))
const amount: fc.Arbitrary<MaybeAmount> = fc.oneof(
  { weight: 3, arbitrary: pounds.map((low): MaybeAmount => ({ state: 'known', low })) }, fc.constant<MaybeAmount>(null), fc.constant<MaybeAmount>({ state: 'unknown' }), pounds.map((low): MaybeAmount => ({ state: 'atLeast', low })),
  fc.tuple(pounds, fc.integer({ min: 1, max: 999 })).map(([low, more]): MaybeAmount => ({ state: 'range', low, high: low + more * 1_000 })),
)

it('whatever the amounts, known, nil, blank, TBC, ranges and at least come back as what they are', async () => {
  const savings = ['ASC-001', 'ASC-002', 'ASC-003', 'ASC-004', 'ASC-005']
  const lines = ['A', 'B', 'E', 'K']
  await fc.assert(fc.asyncProperty(fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 }), fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 }), async (rows, changes) => {
    const engine = openExampleEngine('east-sussex')
    engine.actAs({ name: 'Finance officer', role: 'finance' })
    try {
      for (const [i, ref] of savings.entries()) await ask(engine, 'positions.add', { proposal: exampleId(`proposal:${ref}`), kind: 'revised', date: '2025-09-01', text: 'Revised', amounts: rows[i]!, left: rows[i]![0]! })
      const report = await outAndIn(engine, 'savings-schedule', exampleId('cycle:2025'), 'savings', exampleId('cycle:2025'))
      expect(told(report)).toEqual([])
      expect(report.counts).toMatchObject({ same: 5, rounded: 0 })
      for (const [i, ref] of lines.entries()) for (const [column, value] of changes[i]!.entries()) await ask(engine, 'lines.setAmount', { id: exampleId(`line:2026:mtfp-12:${ref}`), column, amount: value })
      const plan = await outAndIn(engine, 'mtfp-update', exampleId('statement:2026:mtfp-12'), 'mtfp', exampleId('cycle:2026'))
      expect(told(plan)).toEqual([])
      expect(plan.counts).toMatchObject({ rounded: 0 })
    } finally {
      engine.dispose()
    }
  }), { numRuns: 12 })
}, 120_000)
