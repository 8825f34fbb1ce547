// Somebody with the public paper in hand, paper, pencil and patience: every sum the tables are known to hold is written down as an equation,
// what is printed is put in, and the rest is solved for by Gaussian elimination over fractions. Shares nothing with what it is to beat.

/** `terms` add up to nothing: each printed place with how often it is added. */
export type Relation = readonly (readonly [place: string, times: number])[]

type Fraction = { readonly over: bigint; readonly under: bigint }
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
function fraction(over: bigint, under = 1n): Fraction {
  const common = gcd(over, under) || 1n
  return under < 0n ? { over: -over / common, under: -under / common } : { over: over / common, under: under / common }
}
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under)
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)
const by = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over)
const NONE = fraction(0n)

/** What can be worked out: place to figure. `printed`: what the paper says, null where it does not. */
export function workOut(relations: readonly Relation[], printed: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> {
  const unknown = [...new Set(relations.flatMap((relation) => relation.map(([place]) => place)).filter((place) => printed.get(place) === null))]
  const column = new Map(unknown.map((place, i) => [place, i]))
  // One row for each equation: the unknowns, then what the printed figures leave for them.
  const rows = relations.map((relation) => {
    const row = Array.from({ length: unknown.length + 1 }, () => NONE)
    for (const [place, often] of relation) {
      const at = column.get(place)
      if (at !== undefined) row[at] = minus(row[at]!, fraction(BigInt(-often)))
      else row[unknown.length] = minus(row[unknown.length]!, fraction(BigInt(Math.round((printed.get(place) ?? 0) * 1_000) * often)))
    }
    return row
  })
  let top = 0
  for (let at = 0; at < unknown.length; at += 1) {
    const found = rows.findIndex((row, i) => i >= top && row[at]!.over !== 0n)
    if (found === -1) continue
    ;[rows[top], rows[found]] = [rows[found]!, rows[top]!]
    const lead = rows[top]![at]!
    rows[top] = rows[top]!.map((value) => by(value, lead))
    for (let i = 0; i < rows.length; i += 1) {
      const much = rows[i]![at]!
      if (i !== top && much.over !== 0n) rows[i] = rows[i]!.map((value, c) => minus(value, times(rows[top]![c]!, much)))
    }
    top += 1
  }
  const solved = new Map<string, number>()
  for (const row of rows.slice(0, top)) {
    const left = row.slice(0, -1).flatMap((value, i) => (value.over === 0n ? [] : [i]))
    if (left.length === 1) { const value = row.at(-1)!; solved.set(unknown[left[0]!]!, Number(value.over) / Number(value.under) / 1_000) }
  }
  return solved
}
