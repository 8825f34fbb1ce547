// The clock an example is built by, so that its history reads as if somebody had written it, and reads the same on every
// build. Builds are synchronous: one at a time, each from its own beginning. Never the clock of a file in use.

let now = Date.parse('2024-06-03T09:00:00.000Z')

/** Milliseconds since 1970 by the builder's clock: give it to `createStore` when the file is made for an example. */
export const exampleClock = (): number => now

/** Sets the builder's clock to an instant: "2024-06-03T09:00:00Z". */
export function setExampleClock(instant: string): void {
  now = Date.parse(instant)
}

export function advanceExampleClock(milliseconds: number): void {
  now += milliseconds
}
