// The examples a new file can be filled with, built by code from facts (east-sussex) or from a seed (large).
// `makeExampleFile` in file.ts does it all: make the file by the builder's clock, fill it, close it; then open it as any file.
// Two builds give equal dumps; their history carries the builder's dates.
import { type Store } from '#db/index.ts'
import { buildEastSussex } from './eastSussex/build.ts'
import { buildLarge } from './large/build.ts'

export { exampleClock } from './clock.ts'

export const exampleNames = ['east-sussex', 'large'] as const
export type ExampleName = (typeof exampleNames)[number]

export const isExampleName = (text: string): text is ExampleName => (exampleNames as readonly string[]).includes(text)

/** Fills a store that was just created, by `exampleClock`, and holds nothing yet. Synchronous: 0.1 s for east-sussex, about 10 s for large. */
export function buildExample(name: ExampleName, store: Store): void {
  if (name === 'large') buildLarge(store)
  else buildEastSussex(store)
}
