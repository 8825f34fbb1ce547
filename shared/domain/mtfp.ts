// The arithmetic of a medium-term financial plan (rules 2 to 4): columns are annual increments, the total adds them up; a plus widens
// the deficit, a minus (printed in brackets) reduces it; what is met once from reserves comes back the year after. Whole pounds, pure.
import { type MaybeAmount, negate, sameAmount } from '#shared/money/amount.ts'
import { EMPTY_TOTAL, type Total, addTotals, sumAmounts } from '#shared/money/total.ts'

/** One printed line. `years` holds a column for each year; `total` is the total as printed; blank where the paper is blank. */
export type MtfpLine = {
  readonly id: string
  readonly role: string
  readonly label: string
  readonly ref: string | null
  readonly years: readonly MaybeAmount[]
  readonly total: MaybeAmount
}

/** Lines that only repeat what others add up to, or carry no figure at all: never part of a sum. */
const drawn: readonly string[] = ['subtotal', 'total', 'deficit', 'heading']
export const countsIn = (line: { readonly role: string }): boolean => !drawn.includes(line.role)
export const isPrintedTotal = (line: { readonly role: string }): boolean => line.role !== 'heading' && !countsIn(line)

export type OneOffReturn = {
  readonly line: string
  readonly label: string
  /** The year the reserve is used in, counted from 0, and how it comes back: the amount the next year is worse by. */
  readonly used: number
  readonly amount: MaybeAmount
  /** `printed` by the line itself or a carry-forward, `added` here, or `later` than the last year of the plan. */
  readonly returns: 'printed' | 'added' | 'later'
}

const at = (line: MtfpLine, year: number): MaybeAmount => line.years[year] ?? null
const signs = (line: MtfpLine): Set<number> => new Set(line.years.flatMap((amount) => amount === null || amount.state === 'unknown' || amount.low === 0 ? [] : [Math.sign(amount.low)]))

type Use = Omit<OneOffReturn, 'returns'> & { readonly ownReturn: boolean }

/**
 * How each one-off use of reserves comes back. A line that prints both signs prints its own return; a carry-forward of the year after
 * is the return of one use of its amount, and what carry-forwards are left are that of all the uses left when they come to as much.
 */
export function oneOffReturns(lines: readonly MtfpLine[], years: number): OneOffReturn[] {
  const uses = lines.filter((line) => line.role === 'one_off').flatMap((line) => {
    const ownReturn = signs(line).size > 1
    return Array.from({ length: years }, (_, used) => used).flatMap((used): Use[] => {
      const use = at(line, used)
      return use === null || (use.state === 'known' && use.low >= 0) ? [] : [{ line: line.id, label: line.label, used, amount: negate(use), ownReturn }]
    })
  })
  const carried = new Set(Array.from({ length: years }, (_, used) => used).flatMap((used) => [...carriedForward(lines, uses.filter((use) => use.used === used && !use.ownReturn), used + 1)]))
  return uses.map((use) => {
    const { ownReturn, ...told } = use
    return { ...told, returns: use.used + 1 >= years ? 'later' : ownReturn || carried.has(use) ? 'printed' : 'added' }
  })
}

/** The uses of one year that the carry-forwards of the next stand for. */
function carriedForward(lines: readonly MtfpLine[], uses: readonly Use[], next: number): ReadonlySet<Use> {
  const left = lines.filter((line) => line.role === 'carry_forward').map((line) => at(line, next)).filter((amount) => amount !== null)
  const alone = uses.filter(({ amount }) => {
    const found = left.findIndex((one) => sameAmount(one, amount))
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  })
  const others = uses.filter((use) => !alone.includes(use))
  const [owed, back] = [sumAmounts(others.map(({ amount }) => amount)), sumAmounts(left)]
  const together = left.length > 0 && owed.unknowns === 0 && back.unknowns === 0 && owed.low === back.low && owed.high === back.high
  return new Set(together ? uses : alone)
}

/** Every amount that moves the deficit in a year: the lines of that year, and what was met once the year before. */
function movements(lines: readonly MtfpLine[], returns: readonly OneOffReturn[], year: number): MaybeAmount[] {
  return [...lines.filter(countsIn).map((line) => at(line, year)), ...returns.filter((one) => one.returns === 'added' && one.used + 1 === year).map((one) => one.amount)]
}

/** What stands after each year when each moves what stood before: increments to positions, an approved year and movements to totals. */
export function cumulative(increments: readonly Total[]): Total[] {
  let standing = EMPTY_TOTAL
  return increments.map((increment) => { standing = addTotals([standing, increment]); return standing })
}

export type MtfpGap = {
  /** The gap each year opens, on its own: opening + updates + pressures - savings - one-off use. */
  readonly years: readonly Total[]
  /** All years together. */
  readonly total: Total
  /** What each year must have found since the first. */
  readonly standing: readonly Total[]
  readonly returns: readonly OneOffReturn[]
  /** Whether year 1 is nil, and by named sources: savings, funding or a use of reserves. `unknown` while an amount is. */
  readonly balanced: 'yes' | 'no' | 'unknown'
}

const SOURCES: readonly string[] = ['savings', 'funding', 'one_off']

/** The gap of each year and of all. Source: rule 4, gap after = opening + updates + pressures - savings - one-off use. */
export function gapOf(lines: readonly MtfpLine[], years: number): MtfpGap {
  const returns = oneOffReturns(lines, years)
  const gaps = Array.from({ length: years }, (_, year) => sumAmounts(movements(lines, returns, year)))
  const first = gaps[0] ?? EMPTY_TOTAL
  const named = lines.some((line) => { const use = at(line, 0); return SOURCES.includes(line.role) && use !== null && use.state !== 'unknown' && use.low < 0 })
  const nil = first.parts > 0 && first.low === 0 && first.high === 0
  return {
    years: gaps, total: addTotals(gaps), standing: cumulative(gaps), returns,
    balanced: first.unknowns > 0 ? 'unknown' : nil && named ? 'yes' : 'no',
  }
}

/** What the lines of one role come to in each year: the savings line, the pressures. Increments, as printed. */
export function roleByYear(lines: readonly MtfpLine[], role: string, years: number): Total[] {
  const own = lines.filter((line) => line.role === role)
  return Array.from({ length: years }, (_, year) => sumAmounts(own.map((line) => at(line, year))))
}

/** The funding block, absolute in the approved year and moved by each later one: (416.745), then (5.825) more, stands at (422.570). */
export const fundingByYear = (lines: readonly MtfpLine[], years: number): Total[] => cumulative(roleByYear(lines, 'funding', years))
