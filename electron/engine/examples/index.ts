// The examples a new file can be filled with, built by code from facts (east-sussex) or from a seed (large).
// `makeExampleFile` in file.ts does it all: make the file by the builder's clock, fill it, close it; then open it as any file.
// Two builds give equal dumps; their history carries the builder's dates.
import { type Store } from '#db/index.ts'
import { buildEastSussex } from './eastSussex/build.ts'
import { largeInParts, type Progress } from './large/build.ts'

export { exampleClock } from './clock.ts'
export { type Progress } from './large/build.ts'

export const exampleNames = ['east-sussex', 'large'] as const
export type ExampleName = (typeof exampleNames)[number]

export const isExampleName = (text: string): text is ExampleName => (exampleNames as readonly string[]).includes(text)

/** Fills a store that was just created, by `exampleClock`, and holds nothing yet, part by part: 0.1 s for east-sussex, 10 s or more for large. */
export function* buildInParts(name: ExampleName, store: Store): Generator<Progress> {
  if (name === 'large') yield* largeInParts(store)
  else buildEastSussex(store)
}

/** All of it at once. */
export function buildExample(name: ExampleName, store: Store): void {
  for (const _ of buildInParts(name, store)) continue
}
