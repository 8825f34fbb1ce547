// Every number the revenue screen shows, by one question each: a statement worked out, and two side by side. On the published budget and
// outturn of 2016/17, £000: the return prints 633,605 for the budget and 645,657 for the outturn.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

let engine: TestEngine
beforeAll(() => {
  engine = openExampleEngine('east-sussex')
  engine.actAs({ name: 'Finance officer', role: 'finance' })
})
afterAll(() => engine.dispose())
async function ask<T>(name: string, input: Json): Promise<T> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message} ${reply.error.next}`)
  return reply.value as T
}
const [budget, outturn] = [exampleId('statement:2025:budget-2016'), exampleId('statement:2025:outturn-2016')]
const thousands = (pounds: number | undefined): number => Math.round((pounds ?? 0) / 1_000)

describe('a statement worked out', () => {
  it('says what it comes to, service by service, with shares that add to 100 where it has them', async () => {
    const view = await ask<Output<'revenue.get'>>('revenue.get', { id: outturn })
    expect(view.sentence).toMatch(/comes to £839\.87\dm gross, £645\.6\d\dm net$/)
    const net = view.columns.length - 1
    expect(view.services?.find(({ label }) => label.startsWith('Adult'))).toMatchObject({ sums: expect.arrayContaining([expect.objectContaining({ low: 186_697_000 })]) })
    const shares = view.services!.map((service) => service.shares[net] ?? 0)
    expect(shares.reduce((sum, tenths) => sum + tenths, 0)).toBe(1_000)
    // 271,615 of 645,657 is 42.1 %.
    expect(view.services?.find(({ label }) => label.startsWith('Education'))?.shares[net]).toBe(421)
    expect(view.whole.map(({ low }) => Math.abs(thousands(low) - [839_877, -194_220, 645_657][view.whole.findIndex((sum) => sum.low === low)]!) <= 5)).toEqual([true, true, true])
  })

  it('judges the totals the paper prints, and says so in the words of the screen', async () => {
    const view = await ask<Output<'revenue.get'>>('revenue.get', { id: budget })
    const total = view.totals.printed?.find(({ cells }) => cells.some(({ printed }) => printed?.state === 'known' && printed.low === 633_605_000))
    expect(total).toMatchObject({ ties: true, cells: [{ computed: { low: 633_605_000 }, verdict: { kind: 'ties', words: 'ties' } }] })
    expect(view.totals).toMatchObject({ ties: true, across: null, sentence: expect.stringMatching(/^All \d+ printed totals tie\.$/) })
  })

  it('names a total that does not tie and a line that does not add up across, by how much', async () => {
    const before = await ask<Output<'revenue.get'>>('revenue.get', { id: outturn })
    const line = before.list!.find(({ role, amounts }) => role === 'line' && amounts.every((amount) => amount !== null))!
    await ask('lines.setAmount', { id: line.id, column: 2, amount: { state: 'known', low: 5_000_000 } })
    const view = await ask<Output<'revenue.get'>>('revenue.get', { id: outturn })
    expect(view.totals.ties).toBe(false)
    expect(view.totals.across?.map(({ label }) => label)).toEqual([line.label])
    expect(view.totals.sentence).toMatch(/not tie: .* One line of \d+ does not add up across\.$/)
    await ask('history.undo', {})
    expect(await ask('revenue.get', { id: outturn })).toEqual(before)
  })

  it('shows what is spent on what, once a line says so', async () => {
    expect(await ask('revenue.get', { id: outturn })).toMatchObject({ subjectives: null })
    const { list } = await ask<Output<'revenue.get'>>('revenue.get', { id: outturn })
    await ask('lines.edit', { id: list!.find(({ role }) => role === 'line')!.id, subjective: 'employees' })
    const { subjectives, whole } = await ask<Output<'revenue.get'>>('revenue.get', { id: outturn })
    expect(subjectives?.map(({ label }) => label).toSorted()).toEqual(['Employees', 'Not stated'])
    expect(subjectives?.reduce((sum, row) => sum + row.sums[2]!.low, 0)).toBe(whole[2]!.low)
    await ask('history.undo', {})
  })
})

describe('two statements side by side', () => {
  it('are compared service by service in the column both fill in, with the growth of each', async () => {
    const view = await ask<Output<'revenue.compare'>>('revenue.compare', { before: budget, after: outturn })
    expect(view.columns?.map(({ label }) => label)).toEqual(['Net'])
    const adult = view.columns![0]!.services.find(({ label }) => label.startsWith('Adult'))!
    // 171,443 to 186,697: 15,254 more, 8.9 %.
    expect([thousands(adult.before?.low), thousands(adult.after?.low), thousands(adult.difference?.low), adult.growth]).toEqual([171_443, 186_697, 15_254, '+8.9 %'])
    expect(view.sentence).toMatch(/ net rises by £12\.0\d\dm to £645\.6\d\dm$/)
    expect(view.columns![0]!.whole.growth).toBe('+1.9 %')
  })

  it('are refused where they cannot stand side by side, in words', async () => {
    const refused = async (input: Json) => { const reply = await engine.invoke('revenue.compare', input); return reply.ok ? null : [reply.error.code, reply.error.message] }
    expect(await refused({ before: budget, after: budget })).toEqual(['INVALID_INPUT', 'A statement was compared with itself.'])
    expect(await refused({ before: budget, after: exampleId('statement:2026:mtfp-12') })).toEqual(['INVALID_INPUT', '“December 2025” is a financial plan.'])
  })
})
