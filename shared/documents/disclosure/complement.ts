// Which further figures have to go so that none of the secret ones follows from what is left: complementary suppression. As few and as
// little as can be found: a line of a table before a subtotal, that before a total, the smaller figure before the larger, and another cell
// of a row that has lost one already before a cell of an untouched row.
import { type Equation, type Followed, workedOut } from './elimination.ts'

export type Quantity = {
  /** Already in somebody's hands: printed in an earlier issue. It cannot be withheld any more. */
  readonly fixed: boolean
  /** Printed in this document; else only in an earlier issue or beside it. */
  readonly here: boolean
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

export function protect(quantities: readonly Quantity[], equations: readonly Equation[], secret: ReadonlySet<number>): Protected {
  const further = new Set<number>()
  const given = new Set([...secret].filter((figure) => quantities[figure]?.fixed === true))
  const already = [...given].find((figure) => quantities[figure]?.here === true)
  if (already !== undefined) return { ok: false, figure: already }
  const unseen = quantities.flatMap(({ here, fixed }, figure) => (here || fixed ? [] : [figure]))
  /** What earlier issues gave away and this document does not print. */
  const lost = new Set(given)
  const sizeOf = (figure: number): number => Math.abs(quantities[figure]?.value ?? 0)
  const follow = (): Followed => secretsFollowing(quantities, equations, new Set([...[...secret].filter((figure) => !given.has(figure)), ...further, ...unseen]), new Set([...secret].filter((figure) => !lost.has(figure))))
  for (let open = follow(); open.found.size > 0; open = follow()) {
    const [figure, from] = [...open.found].sort(([a], [b]) => a - b)[0]!
    const rows = new Set([...further].flatMap((one) => quantities[one]?.rows ?? []))
    const costOf = (candidate: number): number => {
      const quantity = quantities[candidate]!
      return quantity.cost + (quantity.value === 0 ? NIL : 0) - (quantity.rows.some((row) => rows.has(row)) ? KNOWN_ROW : 0)
    }
    // How many secrets a figure covers by itself; none while it is told by others.
    const covers = (candidate: number): number => open.told.has(candidate) ? 0 : [...open.found.values()].filter((those) => those.includes(candidate)).length
    const best = from.filter((candidate) => quantities[candidate]?.fixed === false && quantities[candidate].here)
      .sort((a, b) => covers(b) - covers(a) || costOf(a) - costOf(b) || sizeOf(a) - sizeOf(b) || a - b)[0]
    if (best !== undefined) further.add(best)
    else if (quantities[figure]?.here === false) lost.add(figure)
    else return { ok: false, figure }
  }
  // What was taken first may have become needless through what was taken later.
  for (const figure of [...further].sort((a, b) => (quantities[b]?.cost ?? 0) - (quantities[a]?.cost ?? 0))) {
    further.delete(figure)
    if (follow().found.size > 0) further.add(figure)
  }
  return { ok: true, further }
}

/** Secret figures that follow, with the printed ones they follow from. */
function secretsFollowing(quantities: readonly Quantity[], equations: readonly Equation[], hidden: ReadonlySet<number>, secret: ReadonlySet<number>): Followed {
  const { found: all, told } = workedOut(equations, hidden, (figure) => quantities[figure] ?? NOTHING)
  const found = new Map([...all].filter(([figure]) => secret.has(figure)))
  for (const equation of equations) for (const [figure, from] of onesIn(quantities, equation, hidden)) if (secret.has(figure) && !found.has(figure)) found.set(figure, from)
  return { found, told }
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
