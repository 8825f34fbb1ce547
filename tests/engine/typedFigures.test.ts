// Whose a figure is: what a paper states keeps its source until a person types another figure over it; then it is theirs, and undo
// brings back the figure together with the paper.
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { type CommandName, type Output, type QueryName } from '#shared/contract/index.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine } from '../support/engine.ts'

const linden = exampleId('proposal:ASC-003')
const known = (low: number): Json => ({ state: 'known', low })

function opened() {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const ask = async <N extends QueryName | CommandName>(name: N, input: Json): Promise<Output<N>> => {
    const result = await engine.invoke(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.value as Output<N>
  }
  const shown = async (proposal: string) => {
    const saving = await ask('proposals.get', { id: proposal })
    const position = saving.positions!.find(({ id }) => id === saving.position!.id)!
    return { id: position.id, source: position.source?.id ?? null, illustrative: position.illustrative, amount: position.amounts[0] }
  }
  return { engine, ask, shown }
}

it('a figure typed over a published one is no longer said to be stated in the paper, and undo brings back both', async () => {
  const { ask, shown } = opened()
  const before = await shown(linden)
  expect(before.source).not.toBeNull()
  await ask('positions.setAmount', { proposal: linden, year: 2025, amount: known(600_000) })
  expect(await shown(linden)).toEqual({ ...before, amount: { state: 'known', low: 600_000 }, source: null })
  await ask('history.undo', {})
  expect(await shown(linden)).toEqual(before)
})

it('the same figure typed again, or one cleared, leaves the paper its own', async () => {
  const { ask, shown } = opened()
  const before = await shown(linden)
  await ask('positions.setAmount', { proposal: linden, year: 2025, amount: known(145_000) })
  expect(await shown(linden)).toEqual(before)
  await ask('positions.edit', { id: before.id, left: null })
  expect((await shown(linden)).source).toBe(before.source)
})

it('the schedule then names the paper no longer, neither among its sources nor in the lineage', async () => {
  const { ask } = opened()
  const lineage = async (): Promise<string> => plainText((await ask('documents.compose', { document: 'lineage', id: linden })).model as DocumentModel)
  const times = (text: string): number => text.split('Source: ').length - 1
  const before = times(await lineage())
  await ask('positions.setAmount', { proposal: linden, year: 2025, amount: known(600_000) })
  expect(times(await lineage())).toBe(before - 1)
})

it('figures changed with the position take a source only from the same command', async () => {
  const { ask, shown } = opened()
  const before = await shown(linden)
  await ask('positions.edit', { id: before.id, amounts: [known(600_000)], source: before.source })
  expect(await shown(linden)).toMatchObject({ source: before.source })
  await ask('positions.edit', { id: before.id, amounts: [known(700_000)] })
  expect(await shown(linden)).toMatchObject({ source: null })
})

it('a made-up figure is made up no longer once somebody types theirs', async () => {
  const { ask, shown } = opened()
  const { rows } = await ask('proposals.list', { cycle: exampleId('cycle:2026') })
  const made = rows.find((row) => row.illustrative && row.amounts[0]?.state === 'known')!
  expect(await shown(made.id)).toMatchObject({ illustrative: true })
  await ask('positions.setAmount', { proposal: made.id, year: 2026, amount: known(1_234_000) })
  expect(await shown(made.id)).toMatchObject({ illustrative: false })
})

it('a line of a statement gives up its source in the same way', async () => {
  const { engine, ask } = opened()
  const id = exampleId('line:2026:mtfp-12:A')
  const source = (): unknown => {
    const db = new DatabaseSync(engine.path, { readOnly: true })
    try { return db.prepare('SELECT source FROM statement_line WHERE id = ?').get(id)!['source'] } finally { db.close() }
  }
  const before = source()
  expect(before).not.toBeNull()
  await ask('lines.setAmount', { id, column: 0, amount: known(-1_000) })
  expect(source()).toBeNull()
  await ask('history.undo', {})
  expect(source()).toBe(before)
  await ask('lines.edit', { id, amounts: [known(-2_000)] })
  expect(source()).toBeNull()
})
