// What follows from what, exactly: figures that are printed, figures that are not, and sums between them. Whole numbers throughout, so
// that "follows" never depends on rounding; the values of the figures do not matter, only which of them are in sight.

/** A sum written so that it comes to nothing: figure to how often it is added. */
export type Equation = ReadonlyMap<number, bigint>

/** What a figure is, and how far it was rounded. */
export type Measure = (figure: number) => { readonly value: number; readonly slack: number }

/**
 * Every hidden figure that can be worked out, with the printed ones it is worked out from. What comes to nothing by itself follows from
 * nothing, and is no find. `equations`: the sure ones first; one that would make nothing of something is a chance likeness, and is dropped.
 */
export function workedOut(equations: readonly Equation[], hidden: ReadonlySet<number>, measure: Measure): ReadonlyMap<number, readonly number[]> {
  const pivots = new Map<number, Map<number, bigint>>()
  const held: Equation[] = []
  for (const equation of equations) {
    let row = new Map(equation)
    for (const [pivot, other] of pivots) row = without(row, pivot, other)
    const pivot = [...row.keys()].find((figure) => hidden.has(figure))
    if (pivot === undefined || contradicts(row, hidden, measure)) continue
    for (const [known, other] of pivots) pivots.set(known, without(other, pivot, row))
    pivots.set(pivot, row)
    held.push(equation)
  }
  const found = new Map<number, readonly number[]>()
  for (const [pivot, row] of pivots) {
    const [unseen, seen] = [[...row.keys()].filter((figure) => hidden.has(figure)), [...row.keys()].filter((figure) => !hidden.has(figure))]
    if (unseen.length !== 1 || (seen.length === 0 && measure(pivot).value === 0)) continue
    const from = seen.length > 0 ? seen : [...new Set(held.filter((equation) => equation.has(pivot)).flatMap((equation) => [...equation.keys()]))].filter((figure) => !hidden.has(figure))
    if (from.length > 0) found.set(pivot, from)
  }
  return found
}

/** A sum of hidden figures alone that should come to nothing and does not. */
function contradicts(row: ReadonlyMap<number, bigint>, hidden: ReadonlySet<number>, measure: Measure): boolean {
  if ([...row.keys()].some((figure) => !hidden.has(figure))) return false
  const parts = [...row].map(([figure, times]) => ({ ...measure(figure), times: Number(times) }))
  return Math.abs(parts.reduce((sum, { value, times }) => sum + value * times, 0)) > parts.reduce((sum, { slack, times }) => sum + slack * Math.abs(times), 0)
}

/** `row` with `pivot` taken out of it by way of `other`, in the smallest whole numbers. */
function without(row: Map<number, bigint>, pivot: number, other: ReadonlyMap<number, bigint>): Map<number, bigint> {
  const [have, of] = [row.get(pivot), other.get(pivot)]
  if (have === undefined || of === undefined) return row
  const out = new Map<number, bigint>()
  for (const [figure, times] of row) out.set(figure, times * of)
  for (const [figure, times] of other) out.set(figure, (out.get(figure) ?? 0n) - times * have)
  let common = 0n
  for (const [figure, times] of out) {
    if (times === 0n) out.delete(figure)
    else common = divisor(common, times < 0n ? -times : times)
  }
  if (common > 1n) for (const [figure, times] of out) out.set(figure, times / common)
  return out
}

function divisor(a: bigint, b: bigint): bigint {
  let [more, less] = [a, b]
  while (less !== 0n) [more, less] = [less, more % less]
  return more
}
