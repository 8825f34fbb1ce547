// The financial plan of the example file, as queries answer it: both published versions and the step between them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MtfpComparisonView, type MtfpView } from '#shared/contract/mtfp.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { formatTotal } from '#shared/money/format.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

async function ask<T>(name: string, input: Json): Promise<T> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as T
}
const [november, december, cycle] = [exampleId('statement:2026:mtfp-11'), exampleId('statement:2026:mtfp-12'), exampleId('cycle:2026')]

it('both versions have the gaps their papers print', async () => {
  const gaps = async (id: string): Promise<string[]> => (await ask<MtfpView>('mtfp.get', { id })).gap.years.map((gap) => formatTotal(gap, 'millions'))
  expect(await gaps(november)).toEqual(['55.844 + 2 TBC', '9.809 + 2 TBC', '22.659 + 2 TBC'])
  expect(await gaps(december)).toEqual(['54.198', '12.712', '27.090'])
})

it('every total they print ties, in November on what is known', async () => {
  expect((await ask<MtfpView>('mtfp.get', { id: november })).totals).toEqual({ judged: 19, differ: 0, sentence: 'All 19 printed totals tie, three of them on what is known' })
  expect((await ask<MtfpView>('mtfp.get', { id: december })).totals).toEqual({ judged: 23, differ: 0, sentence: 'All 23 printed totals tie' })
})

it('without an id the latest version of the cycle is read, and knows the one before it', async () => {
  expect(await ask<MtfpView>('mtfp.get', { cycle })).toMatchObject({ statement: { id: december }, before: november, sentence: 'The plan leaves £54.198m to find in 2026/27 and £94.000m over three years' })
  expect(await engine.invoke('mtfp.get', { cycle: exampleId('cycle:2014') })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

describe('November to December', () => {
  it('is seven lines changed, six added, two removed, eight the same, three of them with another letter', async () => {
    const view = await ask<MtfpComparisonView>('mtfp.compare', { before: november, after: december })
    expect(view.counts).toEqual({ changed: 7, added: 6, removed: 2, same: 8, relettered: 3 })
    expect(view.sentence).toBe('From November 2025 to December 2025 the gap for 2026/27 falls by £1.646m to £54.198m on what is known: seven lines changed, six came in, two went out')
  })

  it('bridges each year and all of them from one gap to the other', async () => {
    const { bridges } = await ask<MtfpComparisonView>('mtfp.compare', { before: november, after: december })
    expect(bridges.map(({ year, steps }) => [year, steps[0]!.pounds, steps.at(-1)!.pounds])).toEqual([
      ['2026/27', 55_844_000, 54_198_000], ['2027/28', 9_809_000, 12_712_000], ['2028/29', 22_659_000, 27_090_000], ['All years', 88_312_000, 94_000_000],
    ])
  })

  it('is refused of a version with itself, and of a statement that is no plan', async () => {
    expect(await engine.invoke('mtfp.compare', { before: december, after: december })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(await engine.invoke('mtfp.get', { id: exampleId('statement:2025:budget-2016') })).toMatchObject({ ok: false, error: { message: '“Revenue budget 2016/17” is not a financial plan.' } })
  })
})

it('a printed total changed by hand no longer ties, and is named with what it is off by', async () => {
  const { lines } = await ask<MtfpView>('mtfp.get', { id: december })
  await ask('lines.setAmount', { id: lines!.at(-1)!.id, column: 1, amount: { state: 'known', low: 12_731_000 } })
  const view = await ask<MtfpView>('mtfp.get', { id: december })
  expect(view.totals).toEqual({ judged: 23, differ: 1, sentence: 'One of 23 printed totals does not tie: “DEFICIT AFTER UPDATES” differs by £19k' })
  expect(view.lines!.at(-1)!.judged).toMatchObject({ ties: false, words: 'differs by £19k' })
  await ask('history.undo', {})
})
