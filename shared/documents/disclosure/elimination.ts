// What follows from what, exactly: figures that are printed, figures that are not, and sums between them. Whole numbers throughout, so
// that "follows" never depends on rounding; the values of the figures do not matter, only which of them are in sight.

/** A sum written so that it comes to nothing: figure to how often it is added. */
export type Equation = ReadonlyMap<number, bigint>

/** Every hidden figure that can be worked out, with the printed ones it is worked out from. */
export function workedOut(equations: readonly Equation[], hidden: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const pivots = new Map<number, Map<number, bigint>>()
  for (const equation of equations) {
    let row = new Map(equation)
    for (const [pivot, other] of pivots) row = without(row, pivot, other)
    const pivot = [...row.keys()].find((figure) => hidden.has(figure))
    if (pivot === undefined) continue
    for (const [known, other] of pivots) pivots.set(known, without(other, pivot, row))
    pivots.set(pivot, row)
  }
  const found = new Map<number, readonly number[]>()
  for (const [pivot, row] of pivots) {
    const [unseen, seen] = [[...row.keys()].filter((figure) => hidden.has(figure)), [...row.keys()].filter((figure) => !hidden.has(figure))]
    if (unseen.length === 1) found.set(pivot, seen)
  }
  return found
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
