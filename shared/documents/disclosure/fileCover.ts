// One judgement for a cycle of what else is withheld so that no exempt saving follows from its public papers, all of them together and of
// every day: each paper prints sums of savings as they stood at a point, so what one of them withholds another may not print. Chosen is as
// little as can be found: a further saving whose figures are withheld, else what some savings come to at some points.
import { type Equation, workedOut } from './elimination.ts'

/** A figure of a saving in whole pounds: which of its figures (a plan year, what is left to find), and how much. Nils are left out: a nil
 *  hides nothing. */
export type Figures = ReadonlyMap<string, number>

/** How a saving stood at a point. */
export type Stood = {
  readonly saving: string
  readonly figures: Figures
  /** Stated by a position that is exempt, or by any of an exempt saving. */
  readonly exempt: boolean
  /** Where it does not, what it comes to is said apart; what is left to find is added up of all. */
  readonly counts: boolean
}

/** What a paper adds up: some savings as they stood at a point. `place` says of what and when. */
export type Sum = { readonly place: string; readonly parts: readonly Stood[] }

export type FileCover = {
  /** Savings whose figures are withheld, whatever paper shows them. */
  readonly savings: ReadonlySet<string>
  /** Sums that are withheld, each as sumKey() names it. */
  readonly sums: ReadonlySet<string>
}

/** Added up of all savings, whether or not they count. */
export const LEFT = 'left'
/** All years together. */
export const TOGETHER = 'together'
/** What savings that do not count come to. */
const APART = 'apart'
export const sumKey = (place: string, slot: string): string => `${place} = ${slot}`
const MOST_TRIED = 24

/** A saving withheld is missed less than a few sums, and the sum of a few savings less than that of many. */
const COST = { saving: 1, sum: 0.5, member: 0.01 }

/**
 * Savings are taken one by one as long as each makes it less that has to go altogether: with every choice goes whatever sums still tell. The
 * first that needs no sum withheld is as little as there can be.
 */
export function fileCover(sums: readonly Sum[]): FileCover {
  if (!sums.some(({ parts }) => parts.some(({ exempt }) => exempt))) return { savings: new Set(), sums: new Set() }
  const judged = new Judged(sums)
  let best = judged.completed(new Set(), Number.POSITIVE_INFINITY) ?? { savings: new Set<string>(), sums: new Set<string>(), cost: 0 }
  for (let so: Completed | null = null; so !== best && best.sums.size > 0;) {
    so = best
    for (const saving of judged.candidates(so.savings)) {
      const tried = judged.completed(new Set([...so.savings, saving]), best.cost)
      if (tried !== null && tried.cost < best.cost) best = tried
      if (best.sums.size === 0) break
    }
  }
  return judged.pruned(best)
}

type Chosen = { readonly savings: ReadonlySet<string>; readonly sums: ReadonlySet<string> }
type Completed = Chosen & { readonly cost: number }

/** A figure under a number: equal figures of one saving at two points are one, for who knows one knows the other. */
class Numbers {
  readonly #numbers = new Map<string, number>()
  of(key: string): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

type Term = { readonly figure: number; readonly saving: string; readonly exempt: boolean; readonly size: number }
type Line = { readonly key: string; readonly whole: number; readonly terms: readonly Term[]; readonly members: number }

class Judged {
  readonly #numbers = new Numbers()
  readonly #lines: readonly Line[]
  /** Which figures may not follow, and what they are sums of where they stand in no paper's sum by themselves. */
  readonly #secret = new Set<number>()
  readonly #derived: Equation[] = []

  constructor(sums: readonly Sum[]) {
    this.#lines = sums.flatMap((sum) => this.#linesOf(sum))
    const exempt = new Map<string, Map<string, Figures>>()
    for (const { parts } of sums) for (const { saving, figures, exempt: secret } of parts) if (secret) (exempt.get(saving) ?? exempt.set(saving, new Map()).get(saving)!).set(JSON.stringify([...figures]), figures)
    for (const [saving, all] of exempt) this.#protect(saving, [...all.values()])
  }

  #figure(saving: string, slot: string, pounds: number): number {
    return this.#numbers.of(`${saving} ${slot} ${pounds}`)
  }

  #linesOf({ place, parts }: Sum): readonly Line[] {
    const slots = new Map<string, Term[]>()
    const put = (slot: string, { saving, exempt }: Stood, of: string, pounds: number): void => {
      (slots.get(slot) ?? slots.set(slot, []).get(slot)!).push({ figure: this.#figure(saving, of, pounds), saving, exempt, size: Math.abs(pounds) })
    }
    for (const part of parts) for (const [slot, pounds] of part.figures) {
      if (slot === LEFT || part.counts) put(slot, part, slot, pounds)
      else put(APART, part, slot, pounds)
      if (slot !== LEFT && part.counts) put(TOGETHER, part, slot, pounds)
    }
    return [...slots].map(([slot, terms]) => { const key = sumKey(place, slot); return { key, whole: this.#numbers.of(key), terms, members: parts.length } })
  }

  /** Each figure, what they come to, and by how much they moved. */
  #protect(saving: string, all: readonly Figures[]): void {
    const years = (figures: Figures): Figures => new Map([...figures].filter(([slot]) => slot !== LEFT))
    for (const figures of all) {
      for (const [slot, pounds] of figures) this.#secret.add(this.#figure(saving, slot, pounds))
      this.#keep(`${saving} together ${JSON.stringify([...figures])}`, [...years(figures)].map(([slot, pounds]) => [this.#figure(saving, slot, pounds), 1n]))
    }
    all.forEach((before, i) => {
      for (const after of all.slice(i + 1)) {
        const moved = [...new Set([...before.keys(), ...after.keys()])].filter((slot) => before.get(slot) !== after.get(slot))
        const terms = (slots: readonly string[]): (readonly [number, bigint])[] => slots.flatMap((slot) => [[after, 1n] as const, [before, -1n] as const].flatMap(([figures, sign]) => { const pounds = figures.get(slot); return pounds === undefined ? [] : [[this.#figure(saving, slot, pounds), sign] as const] }))
        for (const slot of moved) this.#keep(`${saving} moved ${slot} ${before.get(slot) ?? 0} ${after.get(slot) ?? 0}`, terms([slot]))
        this.#keep(`${saving} moved ${JSON.stringify([[...before], [...after]])}`, terms(moved.filter((slot) => slot !== LEFT)))
      }
    })
  }

  #keep(called: string, terms: readonly (readonly [number, bigint])[]): void {
    if (terms.length < 2) return
    const figure = this.#numbers.of(called)
    this.#secret.add(figure)
    this.#derived.push({ guessed: false, terms: new Map([...terms, [figure, -1n]]) })
  }

  /** The secret figures that follow, each with the sums it follows from. */
  follow({ savings, sums }: Chosen): ReadonlyMap<number, readonly number[]> {
    const hidden = new Set(this.#derived.flatMap(({ terms }) => [...terms.keys()]))
    const met = new Set<string>()
    const printed = this.#lines.flatMap(({ key, whole, terms }): readonly Equation[] => {
      if (sums.has(key)) return []
      const unseen = terms.filter(({ exempt, saving }) => exempt || savings.has(saving)).map(({ figure }) => figure)
      const known = unseen.toSorted((a, b) => a - b).join(' ')
      if (unseen.length === 0 || met.has(known)) return []
      met.add(known)
      for (const figure of unseen) hidden.add(figure)
      return [{ guessed: false, terms: new Map([...unseen.map((figure) => [figure, 1n] as const), [whole, -1n]]) }]
    })
    const { found } = workedOut([...printed, ...this.#derived], hidden, () => ({ value: 1, slack: 0 }))
    return new Map([...found].filter(([figure]) => this.#secret.has(figure)))
  }

  /** With whatever sums still tell once these savings are withheld; null where that comes to more than `most`. */
  completed(savings: ReadonlySet<string>, most: number): Completed | null {
    const sums = new Set<string>()
    let cost = savings.size * COST.saving
    for (;;) {
      if (cost >= most) return null
      const [told] = this.follow({ savings, sums }).values()
      if (told === undefined) return { savings, sums, cost }
      const those = new Set(told)
      const [line] = this.#lines.filter(({ whole }) => those.has(whole)).map((one) => this.#alike(one, { savings, sums })).sort((a, b) => costOf(a) - costOf(b))
      if (line === undefined) return { savings, sums, cost }
      for (const { key } of line) sums.add(key)
      cost += costOf(line)
    }
  }

  /** Open savings that stand beside an exempt one in a sum: those that stand in most of them first, the smaller before the larger. */
  candidates(chosen: ReadonlySet<string>): readonly string[] {
    const found = new Map<string, { sums: number; least: number }>()
    for (const { terms } of this.#lines) {
      if (!terms.some(({ exempt }) => exempt)) continue
      for (const { saving, exempt, size } of terms) {
        if (exempt || chosen.has(saving)) continue
        const known = found.get(saving)
        found.set(saving, { sums: (known?.sums ?? 0) + 1, least: Math.min(known?.least ?? size, size) })
      }
    }
    const most = Math.max(0, ...[...found.values()].map(({ sums }) => sums))
    // One that stands in nearly as many sums does as well.
    return [...found].map(([saving, { sums, least }]) => ({ saving, least, near: sums * 4 >= most * 3 })).sort((a, b) => Number(b.near) - Number(a.near) || a.least - b.least || (a.saving < b.saving ? -1 : 1)).slice(0, MOST_TRIED).map(({ saving }) => saving)
  }

  /** What was taken first may have become needless through what was taken later. */
  pruned({ savings: all, sums: those }: Chosen): FileCover {
    const [savings, sums] = [new Set(all), new Set(those)]
    const safe = (): boolean => this.follow({ savings, sums }).size === 0
    for (const set of [sums, savings]) for (const one of [...set]) { set.delete(one); if (!safe()) set.add(one) }
    return { savings, sums }
  }

  /** Every sum in which the same figures are withheld. */
  #alike(line: Line, { savings, sums }: Chosen): readonly Line[] {
    const unseen = (terms: readonly Term[]): string => terms.filter(({ exempt, saving }) => exempt || savings.has(saving)).map(({ figure }) => figure).sort((a, b) => a - b).join(' ')
    const own = unseen(line.terms)
    return this.#lines.filter(({ key, terms }) => !sums.has(key) && unseen(terms) === own)
  }
}

const costOf = (lines: readonly Line[]): number => lines.reduce((sum, { members }) => sum + COST.sum + COST.member * members, 0)
