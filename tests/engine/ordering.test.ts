// A list that is written at one place over and over: its order holds, its keys stay short, and one undo takes one row back.
import { expect, it, onTestFinished } from 'vitest'
import { LONGEST_KEY } from '#shared/domain/orderKeys.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { openExampleEngine } from '../support/engine.ts'

const board = exampleId('board:2025:people')
const TIMES = 320

it('headings written above the same one hundreds of times keep their order, and undo takes back the last alone', async () => {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const themes = () => engine.store.read((db) => db.rows('theme', { board })).toSorted((a, b) => (a.ord < b.ord ? -1 : 1))
  const standing = themes().map(({ title }) => title)
  let before = themes()[0]?.id ?? ''
  let renumbered = 0
  for (let n = 1; n <= TIMES; n += 1) {
    const keys = engine.store.dump()
    const others = new Map(themes().map(({ id, ord }) => [id, ord]))
    const made = await engine.invoke('themes.create', { board, title: `Heading ${n}`, before })
    if (!made.ok) throw new Error(made.error.message)
    before = (made.value as { id: string }).id
    if (themes().every(({ id, ord }) => id === before || others.get(id) === ord)) continue
    renumbered += 1
    expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: true })
    expect(engine.store.dump()).toBe(keys)
    expect(await engine.invoke('history.redo', {})).toMatchObject({ ok: true })
  }
  expect(renumbered).toBe(1)
  expect(themes().map(({ title }) => title)).toEqual([...Array.from({ length: TIMES }, (_, i) => `Heading ${TIMES - i}`), ...standing])
  expect(Math.max(...themes().map(({ ord }) => ord.length))).toBeLessThanOrEqual(LONGEST_KEY)
  expect(engine.store.check()).toMatchObject({ chain: { ok: true }, rebuild: { ok: true }, findings: [] })
})

it('a heading moved to where it stands writes nothing', async () => {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const themes = engine.store.read((db) => db.rows('theme', { board })).toSorted((a, b) => (a.ord < b.ord ? -1 : 1))
  for (const [id, before] of [[themes.at(-1)?.id, null], [themes[0]?.id, themes[1]?.id]] as const) {
    expect(await engine.invoke('themes.move', { id: id ?? '', before: before ?? null })).toMatchObject({ ok: true, value: { operation: null, touched: [] } })
  }
})
