// Which further figures have to go so that none of the secret ones follows from what is left: complementary suppression. As few and as
// little as can be found: a line of a table before a subtotal, that before a total, the smaller figure before the larger, and another cell
// of a row that has lost one already before a cell of an untouched row.
import { type Equation, workedOut } from './elimination.ts'

export type Quantity = {
  /** Already in somebody's hands: printed in an earlier issue. It cannot be withheld any more. */
  readonly fixed: boolean
  /** How much is lost with it. */
  readonly cost: number
  /** What it is, in thousandths, its upper end where it is a range; a nil hides nothing. `slack` is how far it was rounded. */
  readonly value: number
  readonly slack: number
  /** Counts people: it cannot be less than 1 where it is withheld, for a nil is printed. */
  readonly people: boolean
  /** The rows it stands in. */
  readonly rows: readonly string[]
}

export type Protected =
  | { readonly ok: true; readonly further: ReadonlySet<number> }
  /** What follows whatever is withheld. */
  | { readonly ok: false; readonly figure: number }

/** A nil is no cover, and is taken only when there is nothing else. */
const NIL = 1_000
const KNOWN_ROW = 0.5
const NOTHING = { value: 0, slack: 0 }
/** Candidates looked at in earnest at each step. */
const MOST_TRIED = 16

export function protect(quantities: readonly Quantity[], equations: readonly Equation[], secret: ReadonlySet<number>): Protected {
  const further = new Set<number>()
  const within = new Map<number, Equation[]>()
  for (const equation of equations) for (const figure of equation.terms.keys()) (within.get(figure) ?? within.set(figure, []).get(figure)!).push(equation)
  const exposed = (also: readonly number[]): ReadonlyMap<number, readonly number[]> => exposedBy(quantities, within, new Set([...secret, ...further, ...also]), secret)
  const sizeOf = (figure: number): number => Math.abs(quantities[figure]?.value ?? 0)
  const touched = (): ReadonlySet<string> => new Set([...further].flatMap((figure) => quantities[figure]?.rows ?? []))
  const already = [...secret].find((figure) => quantities[figure]?.fixed === true)
  if (already !== undefined) return { ok: false, figure: already }
  for (let open = exposed([]); open.size > 0; open = exposed([])) {
    const [figure, from] = [...open].sort(([a], [b]) => a - b)[0]!
    const rows = touched()
    const costOf = (candidate: number): number => {
      const quantity = quantities[candidate]!
      return quantity.cost + (quantity.value === 0 ? NIL : 0) - (quantity.rows.some((row) => rows.has(row)) ? KNOWN_ROW : 0)
    }
    const candidates = from.filter((candidate) => quantities[candidate]?.fixed === false)
      .sort((a, b) => costOf(a) - costOf(b) || sizeOf(a) - sizeOf(b) || a - b).slice(0, MOST_TRIED)
    let best: { readonly candidate: number; readonly left: number } | null = null
    for (const candidate of candidates) {
      const left = exposed([candidate]).size
      if (best === null || left < best.left) best = { candidate, left }
      if (left === 0) break
    }
    if (best === null) return { ok: false, figure }
    further.add(best.candidate)
  }
  // What was taken first may have become needless through what was taken later.
  for (const figure of [...further].sort((a, b) => (quantities[b]?.cost ?? 0) - (quantities[a]?.cost ?? 0))) {
    further.delete(figure)
    if (exposed([]).size > 0) further.add(figure)
  }
  return { ok: true, further }
}

/** Secret figures that follow, with the printed ones they follow from. */
function exposedBy(quantities: readonly Quantity[], within: ReadonlyMap<number, readonly Equation[]>, hidden: ReadonlySet<number>, secret: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const touching = [...new Set([...hidden].flatMap((figure) => within.get(figure) ?? []))].sort((a, b) => Number(a.guessed) - Number(b.guessed))
  const found = new Map([...workedOut(touching, hidden, (figure) => quantities[figure] ?? NOTHING)].filter(([figure]) => secret.has(figure)))
  for (const equation of touching) for (const [figure, from] of onesIn(quantities, equation, hidden)) if (secret.has(figure) && !found.has(figure)) found.set(figure, from)
  return found
}

/** Where what is left for some counts of people is no more than one each, each of them is one. */
function onesIn(quantities: readonly Quantity[], equation: Equation, hidden: ReadonlySet<number>): readonly (readonly [number, readonly number[]])[] {
  const unseen = [...equation.terms].filter(([figure]) => hidden.has(figure))
  const sign = unseen[0]?.[1]
  if (unseen.length < 2 || !unseen.every(([figure, times]) => times === sign && quantities[figure]?.people === true)) return []
  const left = unseen.reduce((sum, [figure]) => sum + Math.abs(quantities[figure]?.value ?? 0), 0)
  const seen = [...equation.terms.keys()].filter((figure) => !hidden.has(figure))
  return left <= unseen.length * 1_000 ? unseen.map(([figure]) => [figure, seen] as const) : []
}
