// The examples a new file can be filled with, built by code from facts (east-sussex) or from a seed (large).
// How to build one: make the file with `createStore({ ..., clock: exampleClock })`, call `buildExample(name, store)`, close it,
// and open it again with the clock of the machine. Two builds give equal dumps; their history carries the builder's dates.
import { type Store } from '#db/store/types.ts'
import { buildEastSussex } from './eastSussex/build.ts'
import { buildLarge } from './large/build.ts'

export { exampleClock } from './clock.ts'

export const exampleNames = ['east-sussex', 'large'] as const
export type ExampleName = (typeof exampleNames)[number]

export const isExampleName = (text: string): text is ExampleName => (exampleNames as readonly string[]).includes(text)

/** Fills a store that was just created and holds nothing yet. Synchronous; the large one takes up to a minute. */
export function buildExample(name: ExampleName, store: Store): void {
  if (name === 'large') buildLarge(store)
  else buildEastSussex(store)
}
