// The figures of all tables, charts, sheets and sentences of a document as quantities: one that is printed in several places is one
// quantity, and is withheld in all of them or in none.
import { type Equation } from './elimination.ts'
import { type Quantity } from './complement.ts'
import { type Figure, type Quoted, figuresIn, sameFigure } from './figures.ts'
import { type Entry } from './grids.ts'
import { type Sum } from './sums.ts'
import { type Unit, isBeside } from './unit.ts'

/** A figure of a sentence; it is withheld with the sentence. */
export type Mention = { readonly key: string; readonly unit: Unit; readonly quoted: Quoted }

/** What an earlier issue printed: it cannot be withheld any more. */
export type Printed = { readonly entries: readonly Entry[]; readonly sums: readonly Sum[] }

export type Quantities = {
  readonly all: readonly Quantity[]
  readonly equations: readonly Equation[]
  /** Path of a cell or bar to its quantity. */
  readonly of: ReadonlyMap<string, number>
  /** Everywhere a quantity is printed. */
  readonly places: readonly { readonly entries: readonly Entry[]; readonly mentions: readonly Mention[] }[]
}

const COSTS: Record<Entry['kind'], number> = { line: 1, bar: 1, subtotal: 3, total: 6 }
/** A sentence is missed more than a figure. */
const MENTION_COST = 4
/** Figures of so many digits are one wherever they stand; of fewer, only beside the same name. */
const TELLING = 4
const TELLING_IN_TEXT = 3

/** "£327k" is taken for every printed 327,000 of money; a figure without a sign only where it has three digits that tell it apart. */
export const mentionsIn = (units: readonly Unit[], entries: ReadonlySet<string>): readonly Mention[] => units.flatMap((unit) =>
  unit.what === 'value' || unit.what === 'whole' || unit.what === 'row' || entries.has(unit.path) ? [] : unit.texts.flatMap((text) => figuresIn(text).filter(({ figure }) => figure.digits >= TELLING_IN_TEXT || (figure.money && figure.digits > 0)).map((quoted, i) => ({ key: `${unit.path}#${i}`, unit, quoted }))))

export function quantitiesOf(entries: readonly Entry[], sums: readonly Sum[], mentions: readonly Mention[], earlier: Printed): Quantities {
  const every = [...entries, ...earlier.entries]
  const joined = new Joined(every.length)
  for (const [a, b] of [...pairsOf(every), ...nilsAlike(every)]) joined.join(a, b)
  const numbers = new Map<number, number>()
  const of = new Map(every.map((entry, i) => {
    const root = joined.root(i)
    if (!numbers.has(root)) numbers.set(root, numbers.size)
    return [entry.key, numbers.get(root) ?? 0] as const
  }))
  const old = new Set(earlier.entries.map(({ key }) => key))
  const places = Array.from({ length: numbers.size }, (): { entries: Entry[]; mentions: Mention[] } => ({ entries: [], mentions: [] }))
  for (const entry of every) places[of.get(entry.key) ?? 0]?.entries.push(entry)
  const near = bucketsOf(every.map((entry, i) => [entry.figure, i] as const))
  const added = new Set(sums.map(({ whole }) => whole))
  for (const mention of mentions) {
    const found = new Set(meant(mention.quoted, every, near).flatMap((i) => of.get(every[i]?.key ?? '') ?? []))
    for (const quantity of found) places[quantity]?.mentions.push(mention)
    // A sum of lines that stands nowhere but in a sentence.
    if (found.size === 0 && added.has(mention.key)) of.set(mention.key, places.push({ entries: [], mentions: [mention] }) - 1)
    else for (const quantity of found) of.set(mention.key, quantity)
  }
  return {
    of, places, equations: equationsOf([...sums, ...earlier.sums], of),
    all: places.map((place): Quantity => ({
      fixed: place.entries.some(({ key }) => old.has(key)), here: place.mentions.length > 0 || place.entries.some(({ key }) => !isBeside(key) && !old.has(key)),
      cost: place.entries.reduce((most, { kind }) => Math.max(most, COSTS[kind]), 0) + Math.max(0, place.entries.length - 1) / 2 + place.mentions.length * MENTION_COST,
      ...valueOf([...place.entries, ...place.mentions.map(({ quoted }) => quoted)].map(({ figure }) => figure)),
      people: place.entries.some(({ people }) => people), rows: place.entries.map(({ key }) => key.slice(0, key.lastIndexOf('.'))),
    })),
  }
}

/** Of one figure in several places, as the most exact of them has it. */
function valueOf(figures: readonly Figure[]): Pick<Quantity, 'value' | 'slack'> {
  const finest = figures.reduce<Figure | null>((best, figure) => (best === null || figure.step < best.step ? figure : best), null)
  return { value: finest?.high ?? 0, slack: (finest?.step ?? 0) / 2 }
}

/** Each once; the sure ones first, so that what only looks like a sum does not unsettle what is one. */
function equationsOf(sums: readonly Sum[], of: ReadonlyMap<string, number>): readonly Equation[] {
  const found = new Map<string, Equation>()
  for (const { whole, parts, guessed = false } of [...sums].sort((a, b) => Number(a.guessed ?? false) - Number(b.guessed ?? false))) {
    const terms = new Map<number, bigint>()
    const put = (key: string, times: bigint): void => {
      const quantity = of.get(key)
      if (quantity !== undefined) terms.set(quantity, (terms.get(quantity) ?? 0n) + times)
    }
    put(whole, -1n)
    for (const { key, sign } of parts) put(key, BigInt(sign))
    for (const [quantity, times] of terms) if (times === 0n) terms.delete(quantity)
    const known = [...terms].sort(([a], [b]) => a - b).join(' ')
    if (terms.size > 0 && !found.has(known)) found.set(known, { terms, guessed })
  }
  return [...found.values()]
}

/** Figures close enough to be one, by what they come to in thousands of pounds or in units. */
function bucketsOf(figures: readonly (readonly [Figure, number])[]): ReadonlyMap<string, readonly number[]> {
  const buckets = new Map<string, number[]>()
  for (const [figure, i] of figures) for (const key of keysOf(figure).slice(0, 1)) (buckets.get(key) ?? buckets.set(key, []).get(key)!).push(i)
  return buckets
}

/** The first is its own; the others are its neighbours, into which rounding may have carried the other. */
function keysOf({ low, money }: Figure): readonly string[] {
  const own = Math.round(low / (money ? 1_000_000 : 1_000))
  return [own, own - 1, own + 1].map((at) => `${money ? '£' : ''}${at}`)
}

/** Pairs of printed figures that are one and the same. */
function pairsOf(entries: readonly Entry[]): readonly (readonly [number, number])[] {
  const buckets = bucketsOf(entries.map((entry, i) => [entry.figure, i] as const))
  return entries.flatMap((entry, i) => entry.figure.low === 0 && entry.figure.high === 0 ? [] : keysOf(entry.figure).flatMap((key) => buckets.get(key) ?? []).flatMap((j) => {
    const other = entries[j]
    return j <= i || other === undefined || !sameFigure(entry.figure, other.figure) || !sameThing(entry, other) ? [] : [[i, j] as const]
  }))
}

/** Nils are alike everywhere: one and the same are those of one name and column in two tables. Withheld in one and printed in the other,
 *  such a nil would be taken for a cover that it is not. */
function nilsAlike(entries: readonly Entry[]): readonly (readonly [number, number])[] {
  const met = new Map<string, number[]>()
  return entries.flatMap((entry, i) => entry.figure.low !== 0 || entry.figure.high !== 0 ? [] : [...new Set(entry.labels)].flatMap((label) => {
    const key = `${label}\n${entry.column}`
    const those = met.get(key) ?? met.set(key, []).get(key)!
    const alike = those.flatMap((j) => tableOf(entries[j]?.key ?? '') === tableOf(entry.key) ? [] : [[j, i] as const])
    those.push(i)
    return alike
  }))
}

/** So many digits that it is no chance; or what stands beside one stands beside the other: two words of it, its only one, or its own name
 *  where three digits agree. Two lines of one table are two things even then. */
function sameThing(a: Entry, b: Entry): boolean {
  if (tableOf(a.key) === tableOf(b.key)) return false
  const digits = Math.min(a.figure.digits, b.figure.digits)
  if (digits >= TELLING) return true
  const [mine, theirs] = [wordsBeside(a), wordsBeside(b)]
  const meets = (words: readonly string[], others: readonly string[]): readonly (readonly [string, string])[] =>
    words.flatMap((word) => others.filter((other) => word === other || within(word, other) || within(other, word)).map((other) => [word, other] as const))
  // The head of a group may be the name of the other; that both stand under one head says nothing.
  const pairs = [...meets(mine, theirs), ...meets([a.group].filter((word) => word !== ''), theirs), ...meets(mine, [b.group].filter((word) => word !== ''))]
  if (pairs.length === 0) return false
  if (mine.length === 1 || theirs.length === 1 || pairs.some(([word, other]) => pairs.some(([second, another]) => second !== word && another !== other))) return true
  return digits >= TELLING_IN_TEXT && pairs.some(([word, other]) => !isGeneral(word) && !isGeneral(other))
}

const wordsBeside = ({ labels, column }: Entry): readonly string[] => [...new Set([...labels, column])].filter((word) => word !== '')
/** Said of many lines: a year, a total. */
const isGeneral = (word: string): boolean => /^\d{4}(?:\/\d{2})?$|^total$/.test(word)
const within = (part: string, whole: string): boolean => part.length >= 4 && whole.includes(part)
const tableOf = (key: string): string => key.replace(/\.(?:r\d+|t|g\d+)\..*$/, '')

/** The printed figures a sentence may mean. */
function meant({ figure, bare }: Quoted, entries: readonly Entry[], near: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const close = (read: Figure): readonly number[] => keysOf(read).flatMap((key) => near.get(key) ?? []).filter((i) => {
    const entry = entries[i]?.figure
    return entry !== undefined && (entry.low !== 0 || entry.high !== 0) && (sameFigure(entry, read) || sameFigure({ ...entry, low: entry.high, high: entry.high }, read) || sameFigure({ ...entry, low: -entry.high, high: -entry.low }, read))
  })
  if (figure.money) return close(figure)
  // A bare figure is read in whatever unit a table may have it in.
  const readings = [1, 1_000, 1_000_000].map((times): Figure => ({ ...figure, low: bare * times, high: bare * times, step: figure.step * times, money: true }))
  return [...new Set([...close(figure), ...(figure.digits >= TELLING_IN_TEXT ? readings.flatMap(close) : [])])]
}

/** Things that turned out to be one. */
class Joined {
  readonly #parent: number[]

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, i) => i)
  }

  root(of: number): number {
    let at = of
    while (this.#parent[at] !== at) at = this.#parent[at] = this.#parent[this.#parent[at] ?? at] ?? at
    return at
  }

  join(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)]
    if (one !== other) this.#parent[Math.max(one, other)] = Math.min(one, other)
  }
}
