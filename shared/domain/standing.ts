// Which of several values is the best of its row and which the worst, said only where it is certain: ranges that overlap have
// no winner, and an unknown value leaves the others "of those known".
import { type Total } from '#shared/money/total.ts'

/** What is certain of a value: it lies from `low` to `high` (Infinity where only a minimum is known). null: nothing is known. */
export type Certain = { readonly low: number; readonly high: number } | null

export type Standing = { readonly place: 'best' | 'worst'; /** Some value of the row is unknown. */ readonly ofKnown: boolean } | null

/**
 * One standing for each value. A place that many share says nothing: it is given to at most a third of them, and to one at least.
 * Neither is given when all known values are alike or fewer than two are known.
 */
export function standings(values: readonly Certain[], better: 'more' | 'less'): readonly Standing[] {
  const known = values.filter((value) => value !== null)
  const ofKnown = known.length < values.length
  const alike = known.every((value) => value.low === known[0]?.low && value.high === known[0]?.high)
  if (known.length < 2 || alike) return values.map(() => null)
  const top = (value: Certain): boolean => value !== null && known.every((other) => value.low >= other.high || same(value, other))
  const bottom = (value: Certain): boolean => value !== null && known.every((other) => value.high <= other.low || same(value, other))
  const [best, worst] = better === 'more' ? [top, bottom] : [bottom, top]
  const most = Math.max(1, Math.floor(values.length / 3))
  const shown = { best: values.filter(best).length <= most, worst: values.filter(worst).length <= most }
  return values.map((value): Standing => {
    if (shown.best && best(value)) return { place: 'best', ofKnown }
    return shown.worst && worst(value) ? { place: 'worst', ofKnown } : null
  })
}

/** Equal only where both are a single figure: two equal ranges may still differ. */
const same = (a: NonNullable<Certain>, b: NonNullable<Certain>): boolean => a.low === b.low && a.high === b.high && a.low === a.high

/** What is certain of a sum; nothing where a part is unknown. */
export const certainOf = (total: Total | null): Certain => (total === null || total.parts === 0 || total.unknowns > 0 ? null : { low: total.low, high: total.high })
