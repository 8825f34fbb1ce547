// What an outsider once got past the door, or was answered for in the wrong words.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDeviceMemory } from '#db/index.ts'
import { Refusal } from '#shared/errors.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, temporaryFolder, type TestEngine } from '../support/engine.ts'

const linden = exampleId('proposal:ASC-003')
const theme = exampleId('theme:2025:people:1')

describe('a request that once slipped through', () => {
  let engine: TestEngine
  beforeAll(() => { engine = openExampleEngine('east-sussex') })
  afterAll(() => engine.dispose())

  const refused = async (name: string, input: Json): Promise<{ code: string; message: string }> => {
    const before = engine.store.dump()
    const result = await engine.invoke(name, input)
    expect(engine.store.dump()).toEqual(before)
    if (result.ok) throw new Error(`${name} was taken`)
    return result.error
  }
  const made = async (name: string, input: Json): Promise<string> => {
    const result = await engine.invoke(name, input)
    if (!result.ok) throw new Error(result.error.message)
    return (result.value as { id: string }).id
  }

  it.each([[5, 1], [5, 5]])('a range from %i to %i is refused as input, not reported as a fault of the app', async (low, high) => {
    const error = await refused('proposals.setCost', { id: linden, cost: { state: 'range', low, high } })
    expect(error.code).toBe('INVALID_INPUT')
    expect(error.message).toContain('The lower figure of a range comes first')
  })

  it('a comment is not moved under the heading of another Board, where neither Board would show it', async () => {
    const { committee } = engine.store.read((db) => db.row('board', exampleId('board:2025:people')))!
    const board = await made('boards.create', { committee, name: 'Another Board' })
    const elsewhere = await made('themes.create', { board, title: 'Elsewhere' })
    expect(await refused('comments.move', { id: exampleId('comment:2025:people:2'), theme: elsewhere })).toMatchObject({ code: 'RULE', message: 'That heading belongs to another Board.' })
  })

  it('a heading is not moved before something that is no heading of its Board', async () => {
    expect(await refused('themes.move', { id: theme, before: linden })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a heading moved before itself stays where it is, and no step is written', async () => {
    expect(await engine.invoke('themes.move', { id: theme, before: theme })).toMatchObject({ ok: true, value: { operation: null } })
  })

  it('a recommendation is not linked to a saving of another cycle', async () => {
    const input = { recommendation: exampleId('recommendation:2025:people:1'), proposal: exampleId('proposal:2019:CET-001') }
    expect(await refused('recommendations.link', input)).toMatchObject({ code: 'RULE' })
  })

  it('a step made in one role is not taken back in another that may not make it', async () => {
    engine.actAs({ name: 'F', role: 'finance' })
    await made('positions.setAmount', { proposal: linden, year: 2026, amount: { state: 'known', low: 7 } })
    engine.actAs({ name: 'M', role: 'member' })
    expect(await refused('history.undo', {})).toMatchObject({ code: 'ROLE_NEEDED' })
    engine.actAs({ name: 'F', role: 'finance' })
    expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: true })
    engine.actAs({ name: 'M', role: 'member' })
    expect(await refused('history.redo', {})).toMatchObject({ code: 'ROLE_NEEDED' })
  })

  it('a removal is refused with counts a person would write', async () => {
    const error = await refused('portfolios.remove', { id: exampleId('portfolio:2025:asc') })
    expect(error.message).toMatch(/ 5 savings, \d+ services, 1 committee remit and 1 role\./)
  })
})

describe("the app's own folder on a computer", () => {
  it('is named when it cannot be written to, rather than the cycle file', () => {
    const folder = temporaryFolder()
    try {
      const taken = join(folder, 'taken')
      writeFileSync(taken, '')
      const memory = createDeviceMemory(join(taken, 'device'), () => 'replica')
      mkdirSync(join(folder, 'cycle'))
      const ask = (): unknown => memory.replicaFor({ cycle: 'c', path: join(folder, 'cycle'), hasOperation: () => true })
      expect(ask).toThrow(Refusal)
      expect(ask).toThrow(`The app’s own folder on this computer cannot be written to: ${join(taken, 'device')}.`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
