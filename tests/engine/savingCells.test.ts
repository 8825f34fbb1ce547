// Several cells of the list of savings at once: all of them or none, undone in one step, figures in finance alone.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine } from '../support/engine.ts'

const [grange, phoenix, linden] = ['ASC-001', 'ASC-002', 'ASC-003'].map((ref) => exampleId(`proposal:${ref}`)) as [string, string, string]
const known = (low: number) => ({ state: 'known', low })

function opened() {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const row = async (id: string) => {
    const reply = await engine.invoke('proposals.list', {})
    if (!reply.ok) throw new Error(reply.error.message)
    return (reply.value as Output<'proposals.list'>).rows.find((one) => one.id === id)
  }
  return { engine, row, set: (input: Json) => engine.invoke('savings.setCells', input) }
}

describe('cells written at once', () => {
  it('change amounts, words and figures of several savings in one step, which one undo takes back', async () => {
    const { engine, row, set } = opened()
    const before = engine.store.dump()
    const reply = await set({
      amounts: [{ proposal: grange, year: 2026, amount: known(50_000) }, { proposal: phoenix, year: 2026, amount: { state: 'unknown' } }],
      edits: [{ id: phoenix, title: 'Phoenix Centre' }], figures: [{ id: grange, fte: '4.5', gross: known(5_200_000), cost: known(20_000) }],
    })
    expect(reply.ok).toBe(true)
    expect(await row(grange)).toMatchObject({ amounts: [known(521_000), known(50_000), null], fte: '4.50', gross: known(5_200_000), cost: known(20_000) })
    expect(await row(phoenix)).toMatchObject({ title: 'Phoenix Centre', amounts: [known(191_000), { state: 'unknown' }, null] })
    expect((await engine.invoke('history.undo', {})).ok).toBe(true)
    expect(engine.store.dump()).toBe(before)
  })

  it('change nothing at all when one of them is refused, and the refusal names its saving', async () => {
    const { engine, set } = opened()
    const before = engine.store.dump()
    const reply = await set({ amounts: [{ proposal: grange, year: 2026, amount: known(1_000) }, { proposal: linden, year: 2040, amount: known(1_000) }] })
    expect(reply).toMatchObject({ ok: false, error: { code: 'RULE', message: expect.stringMatching(/^ASC-003: 2040\/41 is outside/) as string, kept: 'Nothing was changed.' } })
    expect(engine.store.dump()).toBe(before)
    expect(await set({})).toMatchObject({ ok: false, error: { code: 'RULE' } })
  })
})
