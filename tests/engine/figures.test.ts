// One figure, wherever it is shown: read by different ways, it must come out the same.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Output, type QueryName } from '#shared/contract/index.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

async function ask<N extends QueryName>(name: N, input: Json): Promise<Output<N>> {
  const result = await engine.invoke(name, input)
  if (!result.ok) throw new Error(result.error.message)
  return result.value as Output<N>
}

it('a cycle comes to the same among the cycles as over its savings and on its first screen', async () => {
  const { cycles } = await ask('cycles.list', {})
  expect(cycles.length).toBeGreaterThan(1)
  for (const { id: cycle, total, proposals } of cycles) {
    const list = await ask('proposals.list', { cycle })
    const home = await ask('cycles.home', { cycle })
    expect([total, proposals]).toEqual([list.totals.total, list.rows.length])
    expect([home.totals.total, home.totals.proposals]).toEqual([total, proposals])
  }
})

it('a saving is the same on its page and in a comparison as in its row of the list', async () => {
  const { rows } = await ask('proposals.list', {})
  const { options } = await ask('proposals.compare', { ids: rows.slice(0, 3).map(({ id }) => id) })
  expect(options.map(({ proposal }) => proposal)).toEqual(rows.slice(0, 3))
  for (const row of rows) expect(await ask('proposals.get', { id: row.id })).toMatchObject(row)
})

it('a saving shared with a second portfolio stands in the lists and counts of both, and once in every whole', async () => {
  const before = await ask('proposals.list', {})
  const { portfolios } = await ask('portfolios.list', {})
  const row = before.rows.find(({ portfolio }) => portfolio !== null)!
  const other = portfolios.find(({ id }) => id !== row.portfolio!.id)!
  const own = await ask('proposals.list', { portfolio: other.id })
  expect((await engine.invoke('proposals.share', { id: row.id, portfolios: [other.id] })).ok).toBe(true)
  const theirs = await ask('proposals.list', { portfolio: other.id })
  expect(theirs.rows).toHaveLength(own.rows.length + 1)
  expect(theirs.rows.find(({ id }) => id === row.id)?.sharedWith).toEqual([{ id: other.id, name: other.name }])
  expect((await ask('proposals.list', { portfolio: row.portfolio!.id })).rows.map(({ id }) => id)).toContain(row.id)
  const page = await ask('portfolios.get', { id: other.id })
  expect([page.proposals, page.proposalList!.map(({ id }) => id)]).toEqual([theirs.rows.length, theirs.rows.map(({ id }) => id)])
  const listed = (await ask('portfolios.list', {})).portfolios.find(({ id }) => id === other.id)!
  expect([listed.proposals, listed.total]).toEqual([theirs.rows.length, theirs.totals.total])
  const after = await ask('proposals.list', {})
  expect([after.rows.length, after.totals]).toEqual([before.rows.length, before.totals])
  await engine.invoke('history.undo', {})
})

it('departments have as many savings in their list as in the list of savings', async () => {
  const { rows } = await ask('proposals.list', {})
  const { departments } = await ask('departments.list', {})
  expect(departments.map(({ proposals }) => proposals)).toEqual(departments.map(({ id }) => rows.filter((row) => row.department.id === id).length))
})
