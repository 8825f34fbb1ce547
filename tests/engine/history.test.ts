// What the history says of an operation: what it was about, what was there before, whether it took something back.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine } from '../support/engine.ts'

const linden = exampleId('proposal:ASC-003')

function opened() {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const ask = async <T>(name: string, input: Json): Promise<T> => {
    const result = await engine.invoke(name, input)
    if (!result.ok) throw new Error(result.error.message)
    return result.value as T
  }
  const history = async (input: Json = {}) => (await ask<Output<'history.list'>>('history.list', input)).operations
  return { engine, ask, history }
}

describe('the label of an operation', () => {
  it('names what was removed, not the links and comments that went with it', async () => {
    const { ask, history } = opened()
    await ask('themes.remove', { id: exampleId('theme:2025:people:3') })
    const theme = (await history({ limit: 1 }))[0]
    expect(theme?.changes.some(({ entity }) => entity === 'comment')).toBe(true)
    expect(theme?.label).toContain(theme?.changes.find(({ entity }) => entity === 'theme')?.title)
    await ask('proposals.remove', { id: linden })
    expect((await history({ limit: 1 }))[0]).toMatchObject({ label: 'Remove ASC-003', changes: expect.arrayContaining([expect.objectContaining({ entity: 'recommendation_link' })]) as unknown })
    expect(await ask('history.state', {})).toMatchObject({ undo: { label: 'Remove ASC-003' } })
  })

  it('calls a redo a redo, however often a step goes back and forth', async () => {
    const { ask, history } = opened()
    await ask('proposals.edit', { id: linden, title: 'Linden Court' })
    for (let n = 0; n < 3; n += 1) {
      await ask('history.undo', {})
      await ask('history.redo', {})
    }
    const shown = await history({ limit: 7 })
    expect(shown.map(({ label }) => label)).toEqual([...Array.from({ length: 3 }, () => ['Redo: Change ASC-003', 'Undo: Change ASC-003']).flat(), 'Change ASC-003'])
    expect(shown.at(-1)?.state).toBe('done')
    await ask('history.undo', {})
    expect((await history({ limit: 8 })).at(-1)?.state).toBe('undone')
  })
})

describe('the history of a saving', () => {
  it('holds the positions that were removed from it', async () => {
    const { ask, history } = opened()
    await ask('positions.remove', { id: exampleId('position:ASC-003:called_in') })
    expect((await history({ row: linden, limit: 1 }))[0]).toMatchObject({ command: 'positions.remove', label: 'Remove a position of ASC-003' })
    expect((await history({ row: exampleId('proposal:ASC-001') })).some(({ command }) => command === 'positions.remove')).toBe(false)
  })

  it('shows a removed saving as it was last, not as it was first written', async () => {
    const { ask, history } = opened()
    const before = await ask<Output<'proposals.get'>>('proposals.get', { id: linden })
    await ask('proposals.edit', { id: linden, title: 'A later title' })
    await ask('proposals.remove', { id: linden })
    const removed = (await history({ row: linden, limit: 1 }))[0]?.changes.find(({ entity }) => entity === 'proposal')
    expect(removed?.before).toContain('A later title')
    expect(removed?.before).not.toContain(before.title)
  })
})

it('the history is read on only from a place it gave', async () => {
  const { engine, ask } = opened()
  const first = await ask<Output<'history.list'>>('history.list', { limit: 2 })
  const second = await ask<Output<'history.list'>>('history.list', { limit: 2, before: first.cursor ?? '' })
  expect(second.operations.map(({ id }) => id)).not.toContain(first.operations[1]?.id)
  expect(await engine.invoke('history.list', { before: 'yesterday' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
})
