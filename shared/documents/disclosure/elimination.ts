// What follows from what, exactly: figures that are printed, figures that are not, and sums between them. Whole numbers throughout, so
// that "follows" never depends on rounding; but for one doubt the values of the figures do not matter, only which of them are in sight.

/** A sum written so that it comes to nothing: figure to how often it is added. `guessed`: nothing says that it is one but its figures. */
export type Equation = { readonly terms: ReadonlyMap<number, bigint>; readonly guessed: boolean }

/** What a figure is, and how far it was rounded. */
export type Measure = (figure: number) => { readonly value: number; readonly slack: number }

/** The hidden figures of an equation, and of which equations it was put together. Printed ones are looked up when they are asked for. */
type Row = { readonly hidden: Map<number, bigint>; readonly of: Map<number, bigint> }

export type Followed = {
  /** Every hidden figure that can be worked out, with the printed ones it is worked out from. */
  readonly found: ReadonlyMap<number, readonly number[]>
  /** Printed figures that follow from other printed ones: hiding one of them alone hides nothing. */
  readonly told: ReadonlySet<number>
}

/**
 * What comes to nothing by itself follows from nothing, and is no find. A guess that would make nothing of something is a chance likeness,
 * and is dropped: sure equations come first.
 */
export function workedOut(equations: readonly Equation[], hidden: ReadonlySet<number>, measure: Measure): Followed {
  const pivots = new Map<number, Row>()
  const told = new Set<number>()
  equations.forEach((equation, i) => {
    let row: Row = { hidden: new Map([...equation.terms].filter(([figure]) => hidden.has(figure))), of: new Map([[i, 1n]]) }
    for (const pivot of [...row.hidden.keys()]) { const other = pivots.get(pivot); if (other !== undefined) row = without(row, pivot, other) }
    const pivot = row.hidden.keys().next().value
    if (pivot === undefined) for (const figure of printedIn(row, equations, hidden)) told.add(figure)
    if (pivot === undefined || (equation.guessed && contradicts(row, equations, hidden, measure))) return
    for (const [known, other] of pivots) if (other.hidden.has(pivot)) pivots.set(known, without(other, pivot, row))
    pivots.set(pivot, row)
  })
  const found = new Map<number, readonly number[]>()
  for (const [pivot, row] of pivots) {
    if (row.hidden.size !== 1) continue
    const seen = printedIn(row, equations, hidden)
    // Sums of rounded figures may cancel what is in sight: what then seems to follow from nothing follows from whatever stands in them.
    const from = seen.length > 0 || measure(pivot).value === 0 ? seen : [...new Set([...row.of.keys()].flatMap((i) => [...(equations[i]?.terms.keys() ?? [])]))].filter((figure) => !hidden.has(figure))
    if (from.length > 0) found.set(pivot, from)
  }
  return { found, told }
}

/** What of it is in sight once its equations are added up. */
function printedIn(row: Row, equations: readonly Equation[], hidden: ReadonlySet<number>): readonly number[] {
  const sum = new Map<number, bigint>()
  for (const [i, often] of row.of) for (const [figure, times] of equations[i]?.terms ?? []) if (!hidden.has(figure)) sum.set(figure, (sum.get(figure) ?? 0n) + times * often)
  return [...sum].flatMap(([figure, times]) => (times === 0n ? [] : [figure]))
}

/** A sum of hidden figures alone that should come to nothing and does not. */
function contradicts(row: Row, equations: readonly Equation[], hidden: ReadonlySet<number>, measure: Measure): boolean {
  if (printedIn(row, equations, hidden).length > 0) return false
  const parts = [...row.hidden].map(([figure, times]) => ({ ...measure(figure), times: Number(times) }))
  return Math.abs(parts.reduce((sum, { value, times }) => sum + value * times, 0)) > parts.reduce((sum, { slack, times }) => sum + slack * Math.abs(times), 0)
}

/** `row` with `pivot` taken out of it by way of `other`, in the smallest whole numbers. */
function without(row: Row, pivot: number, other: Row): Row {
  const [have, of] = [row.hidden.get(pivot), other.hidden.get(pivot)]
  if (have === undefined || of === undefined) return row
  const [hidden, parts] = [mixed(row.hidden, of, other.hidden, have), mixed(row.of, of, other.of, have)]
  let common = 0n
  for (const times of [...hidden.values(), ...parts.values()]) common = divisor(common, times < 0n ? -times : times)
  if (common > 1n) for (const part of [hidden, parts]) for (const [key, times] of part) part.set(key, times / common)
  return { hidden, of: parts }
}

function mixed(a: ReadonlyMap<number, bigint>, often: bigint, b: ReadonlyMap<number, bigint>, less: bigint): Map<number, bigint> {
  const out = new Map<number, bigint>()
  for (const [key, times] of a) out.set(key, times * often)
  for (const [key, times] of b) {
    const sum = (out.get(key) ?? 0n) - times * less
    if (sum === 0n) out.delete(key)
    else out.set(key, sum)
  }
  return out
}

function divisor(a: bigint, b: bigint): bigint {
  let [more, less] = [a, b]
  while (less !== 0n) [more, less] = [less, more % less]
  return more
}
