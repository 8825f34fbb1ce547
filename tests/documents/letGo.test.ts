// The compiled PDF engine is kept between papers and let go a while after the last, so that an app left open does not hold it all day.
import { queryObjects } from 'node:v8'
import { afterAll, expect, it, vi } from 'vitest'
import { openExampleEngine } from '../support/engine.ts'

const engine = openExampleEngine('east-sussex')
afterAll(() => { vi.useRealTimers(); engine.dispose() })

/** Compiled WebAssembly that is still reachable; counting collects what is not. */
const held = (): number => queryObjects(WebAssembly.Module, { format: 'count' })

it('nothing of the PDF engine is held a quarter of a minute after the last paper, and the next paper is the same', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const before = held()
  const first = await engine.invoke('documents.render', { document: 'comments', format: 'pdf' })
  expect(held()).toBe(before + 1)
  vi.advanceTimersByTime(14_000)
  expect(held()).toBe(before + 1)
  vi.advanceTimersByTime(2_000)
  expect(held()).toBe(before)
  const again = await engine.invoke('documents.render', { document: 'comments', format: 'pdf' })
  expect(first).toMatchObject({ ok: true })
  expect(again).toEqual(first)
}, 60_000)
