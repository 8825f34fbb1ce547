// The life of a saving through its commands: steps, frozen wording, figures that are finance's, and the parts that hang on it.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { known } from '#shared/money/amount.ts'
import { openExampleEngine } from '../support/engine.ts'

const reablement = exampleId('proposal:2026:ASC-001')
const days = exampleId('proposal:2026:ASC-002')
const technology = exampleId('proposal:2026:ASC-003')
const linden = exampleId('proposal:ASC-003')

function opened() {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const ask = async <T>(name: string, input: Json): Promise<T> => {
    const result = await engine.invoke(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.value as T
  }
  const refused = async (name: string, input: Json) => {
    const result = await engine.invoke(name, input)
    if (result.ok) throw new Error(`${name} was not refused`)
    return result.error
  }
  const saving = (id: string) => ask<Output<'proposals.get'>>('proposals.get', { id })
  return { engine, ask, refused, saving }
}

describe('the status of a saving', () => {
  it('does not say decided while a required EqIA is missing, with or without a reason, and says so before anybody tries', async () => {
    const { ask, refused, saving } = opened()
    for (const reason of [undefined, 'Cabinet wants it']) {
      const problem = await refused('proposals.edit', { id: technology, status: 'agreed', ...(reason === undefined ? {} : { reason }) })
      expect(problem).toMatchObject({ code: 'RULE', message: expect.stringContaining('due regard comes before the decision') as unknown })
    }
    const shown = await saving(technology)
    expect(shown.notReady).toContain('equality impact assessment')
    expect(shown.nextSteps?.find(({ status }) => status === 'agreed')?.blocked).toBe(shown.notReady)
    expect(shown.nextSteps?.find(({ status }) => status === 'consulting')?.blocked).toBeNull()
    await ask('proposals.edit', { id: technology, status: 'agreed', eqia: 'complete' })
    expect((await saving(technology)).notReady).toBeNull()
  })

  it('goes out of turn only with a reason, and the history keeps it', async () => {
    const { ask, refused } = opened()
    expect(await refused('proposals.edit', { id: linden, status: 'identified' })).toMatchObject({ code: 'RULE', message: expect.stringContaining('ASC-003 is kept open in part') as unknown })
    await ask('proposals.edit', { id: linden, status: 'identified', reason: 'Entered under the wrong saving' })
    const { operations } = await ask<Output<'history.list'>>('history.list', { limit: 1 })
    expect(operations[0]).toMatchObject({ label: 'Change ASC-003', reason: 'Entered under the wrong saving' })
  })

  it('of consulting keeps title and description as proposed, and lets everything else be edited', async () => {
    const { ask, refused, saving } = opened()
    expect((await saving(days)).wordingFrozen).toBe(true)
    const { title } = await saving(days)
    for (const edit of [{ title: 'Close three day centres' }, { description: null }]) expect(await refused('proposals.edit', { id: days, ...edit })).toMatchObject({ code: 'RULE', message: expect.stringContaining('stay as they were proposed') as unknown })
    expect(await refused('savings.setCells', { edits: [{ id: days, title: 'Close three day centres' }] })).toMatchObject({ code: 'RULE' })
    await ask('proposals.edit', { id: days, title, consultation: 'Most answers ask about transport.', fte: '13.5' })
    await ask('proposals.edit', { id: days, title: 'Day opportunities in two buildings', reason: 'The consultation paper said two' })
    expect(await saving(days)).toMatchObject({ title: 'Day opportunities in two buildings', consultation: 'Most answers ask about transport.', fte: '13.50' })
  })
})

describe('what a saving holds', () => {
  it('is shown in the list and on its page: base, staff, timing, owner, sharing', async () => {
    const { ask, saving } = opened()
    const list = await ask<Output<'proposals.list'>>('proposals.list', { cycle: exampleId('cycle:2026') })
    const row = list.rows.find(({ id }) => id === reablement)
    expect(row).toMatchObject({ gross: known(9_400_000), net: known(7_900_000), full: known(600_000), startYear: 2026, startMonth: 10, fte: '6.50', posts: 8, vacant: 3, owner: 'Head of Reablement', basis: 'recurring', sharedWith: null })
    expect(list.rows.find(({ ref }) => ref === 'BSD-001')?.basis).toBe('one_off')
    expect(list.rows.find(({ ref }) => ref === 'CSD-002')?.sharedWith).toEqual([{ id: exampleId('portfolio:2026:transport'), name: 'Transport and Environment' }])
    expect((await saving(reablement)).phased).toEqual({ amounts: [known(300_000), known(300_000), null], months: 6, beyond: null, agrees: true })
  })

  it('counts a saving shared by two portfolios once in the whole', async () => {
    const { ask } = opened()
    const list = await ask<Output<'proposals.list'>>('proposals.list', { cycle: exampleId('cycle:2026') })
    expect(list.totals.amounts.map(({ low, unknowns }) => [low, unknowns])).toEqual([[3_051_000, 1], [464_000, 0], [8_000, 0]])
    await ask('proposals.share', { id: reablement, portfolios: [exampleId('portfolio:2026:children'), exampleId('portfolio:2026:education')] })
    expect((await ask<Output<'proposals.list'>>('proposals.list', { cycle: exampleId('cycle:2026') })).totals).toEqual(list.totals)
  })

  it('takes figures in finance only, and words in any role', async () => {
    const { engine, ask, refused } = opened()
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    for (const edit of [{ fte: '1' }, { gross: known(1) }, { startMonth: 4 }]) expect(await refused('proposals.edit', { id: linden, ...edit })).toMatchObject({ code: 'ROLE_NEEDED' })
    await ask('proposals.edit', { id: linden, mitigation: 'A day a week at Bexhill' })
    engine.actAs({ name: 'Fay Example', role: 'finance' })
    await ask('proposals.edit', { id: linden, fte: '12.5', gross: { state: 'range', low: 1, high: 2 } })
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    expect(await refused('history.undo', {})).toMatchObject({ code: 'ROLE_NEEDED' })
  })

  it('takes figures of several savings at once, in finance only, and taking them back asks for the same role', async () => {
    const { engine, ask, refused, saving } = opened()
    const figures = [{ id: linden, fte: '2', posts: 3, cost: { state: 'known' as const, low: 40_000 } }, { id: reablement, gross: { state: 'unknown' as const }, startMonth: 7 }]
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    expect(await refused('savings.setCells', { figures })).toMatchObject({ code: 'ROLE_NEEDED', message: expect.stringContaining('takes its figures') as unknown })
    engine.actAs({ name: 'Fay Example', role: 'finance' })
    const before = engine.store.dump()
    await ask('savings.setCells', { figures, edits: [{ id: linden, owner: 'Head of Learning Disability' }] })
    expect(await saving(linden)).toMatchObject({ fte: '2.00', posts: 3, cost: known(40_000), owner: 'Head of Learning Disability' })
    expect((await saving(reablement)).phased).toMatchObject({ months: 9, amounts: [known(450_000), known(150_000), null], agrees: false })
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    expect(await refused('history.undo', {})).toMatchObject({ code: 'ROLE_NEEDED' })
    engine.actAs({ name: 'Fay Example', role: 'finance' })
    await ask('history.undo', {})
    expect(engine.store.dump()).toBe(before)
  })

  it('pays back, or says that nobody knows', async () => {
    const { ask, saving } = opened()
    expect((await saving(reablement)).payback).toBeNull()
    await ask('proposals.setCost', { id: reablement, cost: { state: 'range', low: 100_000, high: 150_000 } })
    expect((await saving(reablement)).payback).toBe('2 to 3 months')
    await ask('proposals.setCost', { id: reablement, cost: { state: 'unknown' } })
    expect((await saving(reablement)).payback).toBe('not known yet')
  })
})

describe('what hangs on a saving', () => {
  it('stands in its order on its page: options, cost shifts, and dependencies from both ends', async () => {
    const { ask, saving } = opened()
    const shown = await saving(reablement)
    expect(shown.options?.map(({ kind }) => kind)).toEqual(['do_nothing', 'do_minimum', 'alternative'])
    expect(shown.costShifts).toMatchObject([{ bearer: 'NHS Sussex', yearLabel: '2026/27', confidence: 'low' }])
    expect(shown.dependencies).toMatchObject([{ label: 'Requires', from: true, other: { ref: 'ASC-003' } }])
    expect((await saving(technology)).dependencies).toMatchObject([{ label: 'Is required by', from: false, other: { ref: 'ASC-001' } }])
    await ask('options.move', { id: exampleId('option:2026:ASC-001:3'), before: exampleId('option:2026:ASC-001:1') })
    expect((await saving(reablement)).options?.map(({ kind }) => kind)).toEqual(['alternative', 'do_nothing', 'do_minimum'])
  })

  it.each([
    ['itself', { proposal: technology, other: technology, kind: 'requires' }], ['one that requires it', { proposal: technology, other: reablement, kind: 'requires' }],
    ['as excluded one that requires it', { proposal: technology, other: reablement, kind: 'excludes' }], ['one of another cycle', { proposal: technology, other: linden, kind: 'requires' }],
  ])('never names %s', async (_, input) => {
    const { refused } = opened()
    expect(await refused('dependencies.set', input)).toMatchObject({ code: 'RULE' })
  })

  it('goes with it when it is removed, what others state of it too, and comes back with it', async () => {
    const { engine, ask } = opened()
    const before = engine.store.dump()
    await ask('proposals.remove', { id: technology, reason: 'Twice in the list' })
    expect(engine.store.read((db) => db.rows('dependency'))).toEqual([])
    await ask('history.undo', {})
    expect(engine.store.dump()).toBe(before)
  })

  it('keeps a portfolio from being removed while savings are shared with it', async () => {
    const { ask, refused } = opened()
    const { id } = await ask<Output<'portfolios.create'>>('portfolios.create', { cycle: exampleId('cycle:2026'), name: 'Public Health', departments: [exampleId('department:2026:ASC')] })
    await ask('proposals.share', { id: reablement, portfolios: [id] })
    expect(await refused('portfolios.remove', { id })).toMatchObject({ message: expect.stringContaining('1 saving shared with it') as unknown })
  })
})
