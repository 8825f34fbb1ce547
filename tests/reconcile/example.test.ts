// The example's cycle in preparation: the published versions of its plan state no savings, so its illustrative list ties with the savings
// of a version that is made up, by department, and every answer says so. Once a published version states savings, that is what counts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MtfpView } from '#shared/contract/mtfp.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { ask } from './fixture.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())
const answer = (): Promise<ReconciliationView> => ask(engine, 'reconciliation.get', { cycle: exampleId('cycle:2026') })
const pounds = (...amounts: readonly number[]) => amounts.map((low) => ({ state: 'known', low }))

describe('savings of the cycle in preparation', () => {
  it('tie by department with the made-up version of the plan, and say that it is', async () => {
    const view = await answer()
    expect(view).toMatchObject({ verdict: 'ties_known', faults: null, sources: [{ kind: 'mtfp', label: 'December 2025 with savings', illustrative: true, date: '2025-12' }] })
    expect(view.sentence).toBe('The savings schedule ties with the MTFP’s savings lines (illustrative) on what is known: £3.051m plus 1 amount not yet known in 2026/27')
    expect(view.departments!.map(({ department, cells }) => [department?.code, ...cells.map(({ published }) => published.low / 1_000)])).toEqual([
      ['ASC', 970, 400, 0], ['CSD', 950, 50, 8], ['CET', 371, 14, 0], ['BSD', 660, 0, 0], ['GS', 100, 0, 0],
    ])
  })

  it('do not tie once one is rejected: it is named with its status, and what is not counted is said', async () => {
    await ask(engine, 'proposals.edit', { id: exampleId('proposal:2026:CSD-001'), status: 'rejected', reason: 'Cabinet did not agree to it.' })
    const view = await answer()
    expect(view.sentence).toBe('In 2026/27 the savings schedule is £640k less than the MTFP’s savings lines (illustrative), in 2027/28 the savings schedule is £50k less than the MTFP’s savings lines (illustrative) and in 2028/29 the savings schedule is £8k less than the MTFP’s savings lines (illustrative); 1 not counted: £698k')
    expect(view.faults!.map(({ kind, by }) => [kind, by])).toEqual([['not_counted', -640_000]])
    expect(view.faults![0]).toMatchObject({ sentence: 'CSD-001 Foster homes closer to home, £640k, is not counted in the schedule (rejected); what was published for 2026/27 still holds it.', rows: [{ kind: 'not_counted', ref: 'CSD-001' }] })
    expect(view.faults![0]!.places.map(({ year, by }) => [year, by])).toEqual([['2026/27', -640_000], ['2027/28', -50_000], ['2028/29', -8_000]])
    await ask(engine, 'history.undo', {})
  })

  it('stand in the papers of the plan as published: its latest is December, compared with November, and a made-up version with none', async () => {
    const plan: MtfpView = await ask(engine, 'mtfp.get', { cycle: exampleId('cycle:2026') })
    expect([plan.statement.label, plan.statement.dateLabel, plan.before]).toEqual(['December 2025', 'December 2025', exampleId('statement:2026:mtfp-11')])
    expect(plan.gap.years.map(({ low }) => low)).toEqual([54_198_000, 12_712_000, 27_090_000])
    expect(await ask(engine, 'mtfp.get', { id: exampleId('statement:2026:mtfp-11') })).toMatchObject({ before: null })
    expect(await ask(engine, 'mtfp.get', { id: exampleId('statement:2026:mtfp-savings') })).toMatchObject({ before: null, illustrative: true, statement: { illustrative: true } })
  })

  it('tie on what is known with 3,051, 464 and 8 of a published version, one of them still to be confirmed', async () => {
    await ask(engine, 'lines.create', { statement: exampleId('statement:2026:mtfp-12'), role: 'savings', label: 'Savings', amounts: pounds(-3_051_000, -464_000, -8_000, -3_523_000) })
    const view = await answer()
    expect(view).toMatchObject({ verdict: 'ties_known', faults: null, sentence: 'The savings schedule ties with the MTFP’s savings lines on what is known: £3.051m plus 1 amount not yet known in 2026/27' })
    expect(view.whole!.map((cell) => [cell.year, cell.words])).toEqual([['2026/27', 'ties on what is known'], ['2027/28', 'ties'], ['2028/29', 'ties']])
  })

  it('are compared with the latest version that states savings, as they stood at the point asked for', async () => {
    const early: ReconciliationView = await ask(engine, 'reconciliation.get', { cycle: exampleId('cycle:2026'), at: { date: '2020-01-01' } })
    expect(early.sources).toMatchObject([{ kind: 'mtfp', label: 'December 2025' }])
    expect(early.faults!.map((fault) => [fault.kind, fault.by])).toEqual([['missing', -3_051_000], ['missing', -464_000], ['missing', -8_000]])
    await ask(engine, 'history.undo', {})
  })
})
