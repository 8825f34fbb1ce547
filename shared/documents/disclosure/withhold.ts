// What has to go from a document and its workbook before the public sees them: what is marked, whatever names it, counts of fewer than 5
// people, and so much more that none of it follows from what is left. One answer for all of them together: a figure withheld in the paper
// and printed in the workbook would be withheld nowhere.
import { type Finding } from '../guards.ts'
import { protect } from './complement.ts'
import { type Equation } from './elimination.ts'
import { type Entry, type Grid } from './grids.ts'
import { type Hidden, isSmallCount } from './hidden.ts'
import { likelySums } from './likelySums.ts'
import { type Printed, type Quantities, mentionsIn, quantitiesOf } from './quantities.ts'
import { namedIn, secretsIn } from './secrets.ts'
import { type Sum } from './sums.ts'
import { type Unit, isBeside, nearest } from './unit.ts'

export type Contents = {
  readonly units: readonly Unit[]
  readonly grids: readonly Grid[]
  readonly entries: readonly Entry[]
  readonly sums: readonly Sum[]
  /** Path of a cell to the people it counts. */
  readonly people: ReadonlyMap<string, number>
}

export type Withheld =
  | { readonly ok: true; readonly hidden: ReadonlyMap<string, Hidden>; /** Figures withheld beyond what is marked, each by its place. */ readonly further: readonly string[] }
  | { readonly ok: false; readonly finding: Finding }

export function withhold(contents: Contents, earlier: Printed): Withheld {
  const hidden = new Map<string, Hidden>(marked(contents.units))
  for (const [path, people] of contents.people) if (isSmallCount(people) && nearest(path, hidden) === undefined) hidden.set(path, { why: 'count' })
  if (hidden.size === 0) return { ok: true, hidden, further: [] }
  const mentions = mentionsIn(contents.units.filter(({ path }) => !isBeside(path)), new Set(contents.entries.map(({ key }) => key)))
  const standing = [...[...contents.entries.filter(({ key }) => !isBeside(key)), ...earlier.entries].map(({ key, figure }) => ({ key, figure, sentence: false })), ...mentions.map(({ key, quoted }) => ({ key, figure: quoted.figure, sentence: true }))]
  const likely = likelySums(contents.grids, (key) => nearest(key, hidden) !== undefined, standing)
  const quantities = quantitiesOf(contents.entries, [...contents.sums, ...likely], mentions, earlier)
  const secret = new Map<number, Hidden>()
  for (const { key } of contents.entries) {
    const [why, quantity] = [nearest(key, hidden), quantities.of.get(key)]
    if (why !== undefined && quantity !== undefined && secret.get(quantity)?.why !== 'exempt') secret.set(quantity, why)
  }
  // What covers for another is no secret of its own: printed before, it covers nothing, and something else has to.
  const covers = [...secret].flatMap(([quantity, { why }]) => why === 'follows' ? [quantity] : [])
  const useless = new Set(covers.filter((quantity) => quantities.all[quantity]?.fixed === true))
  const found = protect(quantities.all, quantities.equations, new Set([...secret.keys()].filter((quantity) => !useless.has(quantity))))
  if (!found.ok) return { ok: false, finding: findingOf(quantities, found.figure) }
  for (const [quantity, why] of secret) everywhere(quantities, quantity, why, hidden)
  for (const quantity of found.further) everywhere(quantities, quantity, reasonFor(quantity, quantities.equations, secret), hidden)
  for (const [path, gone] of notesBeside(contents, hidden)) hidden.set(path, gone)
  return { ok: true, hidden, further: [...covers, ...found.further].flatMap((quantity) => quantities.places[quantity]?.entries.find(({ key }) => !isBeside(key))?.place ?? []) }
}

/** What is marked, and what names it elsewhere: a row about it goes whole, with the head of a group the rows under it, of anything else
 *  the words. */
function marked(units: readonly Unit[]): ReadonlyMap<string, Hidden> {
  const marks = underHeads(units, new Map(units.flatMap(({ path, mark }) => mark === null ? [] : [[path, mark.paragraph] as const])))
  const covers = new Set(units.flatMap(({ path, mark }) => mark?.cover === true ? [path] : []))
  const hidden = new Map([...marks].map(([path, paragraph]): readonly [string, Hidden] => [path, { why: covers.has(path) ? 'follows' : 'exempt', paragraph }]))
  const secrets = secretsIn(units, marks)
  const named = new Map<string, number>()
  for (const unit of units) {
    if (nearest(unit.path, hidden) !== undefined) continue
    const paragraph = (unit.id === null ? undefined : secrets.ids.get(unit.id)) ?? unit.texts.map((text) => namedIn(text, secrets)).find((one) => one !== null)
    if (paragraph !== undefined && paragraph !== null) named.set(unit.path, paragraph)
  }
  for (const [path, paragraph] of underHeads(units, named)) if (nearest(path, hidden) === undefined) hidden.set(path, { why: 'exempt', paragraph })
  return hidden
}

/** With the head of a group, the rows under it up to the next head. */
function underHeads(units: readonly Unit[], paths: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = new Map(paths)
  let head: { readonly table: string; readonly paragraph: number | undefined } | null = null
  for (const { what, path } of units) {
    const table = path.slice(0, path.lastIndexOf('.'))
    if (what === 'group') head = { table, paragraph: paths.get(path) }
    else if (what === 'row' && head?.table === table && head.paragraph !== undefined && !all.has(path)) all.set(path, head.paragraph)
  }
  return all
}

/** A figure goes wherever it is printed: cells and bars as `why` says, sentences that quote it as what gives it away. */
function everywhere({ places }: Quantities, quantity: number, why: Hidden, hidden: Map<string, Hidden>): void {
  const place = places[quantity]
  const quoted: Hidden = why.why === 'count' ? why : { why: 'follows', paragraph: why.paragraph }
  for (const { key } of place?.entries ?? []) if (nearest(key, hidden) === undefined) hidden.set(key, why)
  for (const { unit } of place?.mentions ?? []) if (nearest(unit.path, hidden) === undefined) hidden.set(unit.path, quoted)
}

/** What is withheld for the sake of another goes under that one's reason: the nearest by way of sums. */
function reasonFor(quantity: number, equations: readonly Equation[], secret: ReadonlyMap<number, Hidden>): Hidden {
  const reached = new Set([quantity])
  for (let edge: readonly number[] = [quantity]; edge.length > 0;) {
    const next = equations.filter(({ terms }) => edge.some((one) => terms.has(one))).flatMap(({ terms }) => [...terms.keys()]).filter((one) => !reached.has(one))
    const why = next.flatMap((one) => secret.get(one) ?? []).sort((a, b) => Number(a.why === 'count') - Number(b.why === 'count'))[0]
    if (why !== undefined) return why.why === 'count' ? why : { why: 'follows', paragraph: why.paragraph }
    for (const one of next) reached.add(one)
    edge = [...new Set(next)]
  }
  throw new Error('a figure was withheld for nothing')
}

/** Notes under figures ("difference 50", "was 521") are a second table in the first; where a figure of it is gone they go with it. What a
 *  cell says of people it has declared. */
function notesBeside({ units, entries, people }: Contents, hidden: ReadonlyMap<string, Hidden>): readonly (readonly [string, Hidden])[] {
  const tables = new Map(entries.flatMap(({ key }) => { const why = nearest(key, hidden); return why === undefined ? [] : [[tableOf(key), why] as const] }))
  const figures = new Set(entries.map(({ key }) => key))
  return units.flatMap(({ what, path, texts }): readonly (readonly [string, Hidden])[] => {
    const why = tables.get(tableOf(path))
    const cell = path.slice(0, -'.note'.length)
    if (what !== 'cellNote' || why === undefined || !figures.has(cell) || people.has(cell) || !texts.some((text) => /\d/.test(text)) || nearest(path, hidden) !== undefined) return []
    return [[path, why.why === 'exempt' ? { why: 'follows', paragraph: why.paragraph } : why]]
  })
}

const tableOf = (key: string): string => key.replace(/\.(?:r\d+|t|g\d+)\..*$/, '')

function findingOf({ places }: Quantities, quantity: number): Finding {
  const place = places[quantity]?.entries[0]?.place ?? 'A figure'
  return {
    place: place.charAt(0).toUpperCase() + place.slice(1), what: 'follows from figures that an earlier issue printed',
    next: 'Take the table out of the public paper, or make it exempt as a whole.',
  }
}
