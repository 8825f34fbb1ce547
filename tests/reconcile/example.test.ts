// The example's cycle in preparation: its plan states no savings yet; once it does, the illustrative list ties with it on what is known.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  it('have nothing to tie with while no version of the plan states savings', async () => {
    expect(await answer()).toMatchObject({ verdict: 'nothing_to_compare', sources: null, faults: null })
  })

  it('tie on what is known with 3,051, 464 and 8, one of them still to be confirmed', async () => {
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
