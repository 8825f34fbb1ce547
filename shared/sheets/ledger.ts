// The rows added so far, as a pile: a total takes the rows on top of it that it is the total of, and lies there in their place. Sums
// of any stretch to the top are known at once, so that ten thousand rows take no longer than they must.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type TieRules, type Verdict, judgeTotal, tiesAtAll } from '#shared/money/ties.ts'
import { EMPTY_TOTAL, type Total, addAmount, addTotals, isBlankTotal } from '#shared/money/total.ts'
import { type FoundRow } from './rows.ts'

export type Item = {
  readonly row: FoundRow
  /** The amounts of the row; for a total, those it prints. */
  readonly printed: readonly MaybeAmount[]
  /** What it adds to a total over it: what it prints, else what its rows come to. */
  readonly sums: readonly Total[]
  /** The rows it is the total of; null for a line. */
  readonly members: readonly Item[] | null
}

/** A place in the pile where the rows of a total may begin: a heading, the end of an earlier total, a change of group, the bottom. */
export type Boundary = { readonly at: number; readonly why: 'start' | 'heading' | 'total' | 'group'; readonly name: string }

export type Tie = { readonly verdicts: readonly Verdict[]; readonly computed: readonly Total[]; readonly from: number; readonly members: number; /** Columns in which two rows or more are not nil. */ readonly telling: number }

/** What of an item is one figure: nothing of a range, of "3,994 + TBC", or of TBC. */
export function knownPart({ printed, sums }: Item, column: number): Total {
  const [amount, sum] = [printed[column] ?? null, sums[column] ?? EMPTY_TOTAL]
  if (amount === null) return sum.unknowns === 0 && sum.low === sum.high ? sum : EMPTY_TOTAL
  return amount.state === 'known' && sum.parts > 0 ? addAmount(EMPTY_TOTAL, amount) : EMPTY_TOTAL
}

/** A total as judged everywhere; also, where it leaves out whatever is no single figure, as a formula of a spreadsheet does, a total that
 *  ties on what is known. `known` is what the single figures come to. */
export function judgeKnown(printed: MaybeAmount, computed: Total, known: Total, rules: TieRules): Verdict {
  const verdict = judgeTotal(printed, computed, rules)
  const open = computed.parts - known.parts
  if (verdict.kind !== 'differs' || open === 0 || printed?.state !== 'known' || (computed.unknowns === 0 && computed.low === computed.high)) return verdict
  const ties = known.parts === 0 ? printed.low === 0 : tiesAtAll(judgeTotal(printed, known, rules))
  return ties ? { kind: 'ties_known', unknowns: open } : verdict
}

export class Ledger {
  readonly items: Item[] = []
  boundaries: Boundary[] = [{ at: 0, why: 'start', name: '' }]
  readonly #quanta: readonly number[]
  /** Sums from the bottom up to each item, and how many are not nil, by column. */
  readonly #sums: Total[][]
  readonly #filled: number[][]
  /** Of the sums, what is single figures. */
  readonly #known: Total[][]

  constructor(quanta: readonly number[]) {
    this.#quanta = quanta
    this.#sums = [quanta.map(() => EMPTY_TOTAL)]
    this.#filled = [quanta.map(() => 0)]
    this.#known = [quanta.map(() => EMPTY_TOTAL)]
  }

  add(item: Item): void {
    const sums = this.#sums[this.items.length] ?? []
    const filled = this.#filled[this.items.length] ?? []
    this.items.push(item)
    this.#sums[this.items.length] = sums.map((sum, i) => addTotals([sum, item.sums[i] ?? EMPTY_TOTAL]))
    const known = this.#known[this.items.length - 1] ?? []
    this.#known[this.items.length] = known.map((sum, i) => addTotals([sum, knownPart(item, i)]))
    this.#filled[this.items.length] = filled.map((count, i) => count + (isNil(item.sums[i]) ? 0 : 1))
  }

  mark(why: Boundary['why'], name: string): void {
    if (this.boundaries.at(-1)?.at === this.items.length) {
      if (why !== 'group') this.boundaries[this.boundaries.length - 1] = { at: this.items.length, why: this.items.length === 0 && why === 'total' ? 'start' : why, name }
      return
    }
    this.boundaries.push({ at: this.items.length, why, name })
  }

  /** The sum of everything from a place in the pile to its top. */
  sumsFrom(from: number): Total[] {
    const top = this.#sums[this.items.length] ?? []
    const below = this.#sums[from] ?? []
    return top.map((sum, i) => less(sum, below[i] ?? EMPTY_TOTAL))
  }

  /** How a total that prints `printed` would tie with everything from a place in the pile. */
  tie(printed: readonly MaybeAmount[], from: number): Tie {
    const computed = this.sumsFrom(from)
    const [knownTop, knownBelow] = [this.#known[this.items.length] ?? [], this.#known[from] ?? []]
    const top = this.#filled[this.items.length] ?? []
    const below = this.#filled[from] ?? []
    const telling = printed.filter((amount, i) => amount !== null && (top[i] ?? 0) - (below[i] ?? 0) >= 2).length
    return { verdicts: printed.map((amount, i) => judgeKnown(amount, computed[i] ?? EMPTY_TOTAL, less(knownTop[i] ?? EMPTY_TOTAL, knownBelow[i] ?? EMPTY_TOTAL), { quantum: this.#quanta[i] ?? 0 })), computed, from, members: this.items.length - from, telling }
  }

  /** Whether it could tie at all, by its first figure: asked of every line, so it adds nothing up. */
  mayTie(printed: readonly MaybeAmount[], from: number): boolean {
    for (let i = 0; i < printed.length; i += 1) {
      const amount = printed[i] ?? null
      if (amount === null || amount.state !== 'known' || amount.low === 0) continue
      const [top, below] = [this.#sums[this.items.length]?.[i], this.#sums[from]?.[i]]
      if (top === undefined || below === undefined || top.unknowns > below.unknowns) return true
      const room = ((this.#quanta[i] ?? 0) / 2) * (top.parts - below.parts)
      return amount.low >= top.low - below.low - room && amount.low <= top.high - below.high + room
    }
    return false
  }

  /** Takes everything from a place in the pile, and puts a total there. */
  collapse(row: FoundRow, printed: readonly MaybeAmount[], from: number): Item {
    const computed = this.sumsFrom(from)
    const members = this.items.splice(from)
    this.#sums.length = from + 1
    this.#filled.length = from + 1
    this.#known.length = from + 1
    this.boundaries = this.boundaries.filter(({ at }) => at <= from)
    const item: Item = { row, printed, members, sums: printed.map((amount, i) => (amount === null ? (computed[i] ?? EMPTY_TOTAL) : addAmount(EMPTY_TOTAL, amount))) }
    this.add(item)
    this.mark('total', '')
    return item
  }
}

const isNil = (sum: Total | undefined): boolean => sum === undefined || isBlankTotal(sum) || (sum.low === 0 && sum.high === 0 && sum.unknowns === 0)

const less = (a: Total, b: Total): Total => ({ low: a.low - b.low, high: a.high - b.high, unknowns: a.unknowns - b.unknowns, parts: a.parts - b.parts })
