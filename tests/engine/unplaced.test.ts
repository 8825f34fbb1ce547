// Savings that stand in no portfolio stand before no Board: the Board whose departments they are of says how many there are.
import { expect, it, onTestFinished } from 'vitest'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { openExampleEngine } from '../support/engine.ts'

it('a Board counts the savings of its departments that are in no portfolio, and stops when they are placed', async () => {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const board = async () => {
    const reply = await engine.invoke('boards.get', { id: exampleId('board:2025:people') })
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value as BoardWorkspace
  }
  const before = await board()
  expect(before.unplaced).toBeNull()
  engine.actAs({ name: 'Test', role: 'finance' })
  for (const ref of ['ASC-001', 'ASC-003']) expect(await engine.invoke('proposals.edit', { id: exampleId(`proposal:${ref}`), portfolio: null })).toMatchObject({ ok: true })
  const after = await board()
  expect(after.unplaced).toEqual([{ department: expect.objectContaining({ code: 'ASC' }), savings: 2 }])
  expect(after.savings?.length).toBe((before.savings?.length ?? 0) - 2)
  expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: true })
  expect((await board()).unplaced).toEqual([{ department: expect.objectContaining({ code: 'ASC' }), savings: 1 }])
})
