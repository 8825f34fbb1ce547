// A budget, outturn or movement read for people: what each service comes to, column by column, what each subjective does, and whether
// the totals the paper prints are what its lines come to. Lines that only repeat others are never added. Whole pounds, pure.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Verdict, judgeTotal, tiesAtAll } from '#shared/money/ties.ts'
import { type Total, addTotals, sumAmounts } from '#shared/money/total.ts'
import { shares } from './shares.ts'
import { isHeading, isWorkedOut } from './statements.ts'

export type RevenueLine = {
  readonly id: string
  readonly role: string
  readonly ref: string | null
  readonly label: string
  /** What the paper groups it under; null where it stands by itself. */
  readonly group: string | null
  readonly subjective: string | null
  readonly amounts: readonly MaybeAmount[]
}

/** A service as the paper shows it: a group of lines, or a line by itself. */
export type ServiceRow<L extends RevenueLine = RevenueLine> = { readonly key: string; readonly label: string; readonly sums: readonly Total[]; readonly lines: readonly L[]; /** Whether the lines are its parts, rather than it itself. */ readonly grouped: boolean }

const counts = (line: RevenueLine): boolean => !isWorkedOut(line.role) && !isHeading(line.role)
const sumsOf = (lines: readonly RevenueLine[], columns: number): Total[] => Array.from({ length: columns }, (_, column) => sumAmounts(lines.map((line) => line.amounts[column] ?? null)))

/** One service under whatever words a paper uses for it: "Housing Services" and "Housing" are one. */
export const serviceKey = (label: string): string => label.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(/ services?$/, '').trim()

/** In the order of the paper. Groups that stand in several places are one. */
export function serviceRows<L extends RevenueLine>(lines: readonly L[], columns: number): ServiceRow<L>[] {
  const rows = new Map<string, L[]>()
  for (const line of lines.filter(counts)) {
    const key = line.group === null ? `line ${line.id}` : `group ${serviceKey(line.group)}`
    rows.set(key, [...(rows.get(key) ?? []), line])
  }
  return [...rows].map(([, own]) => {
    const label = own[0]?.group ?? own[0]?.label ?? ''
    return { key: serviceKey(label), label, sums: sumsOf(own, columns), lines: own, grouped: own[0]?.group !== null }
  })
}

/** Whether a service holds anything in a column: only such have a share, and are drawn. */
export const isSpent = (sum: Total | undefined): sum is Total => sum !== undefined && sum.parts > 0 && (sum.low !== 0 || sum.high !== 0 || sum.unknowns > 0)

/** Each service's share of a column in tenths of a percent; null throughout unless every one of them is a single figure. */
export function serviceShares(services: readonly ServiceRow[], column: number): (number | null)[] {
  const sums = services.map((service) => service.sums[column])
  const spent = sums.filter(isSpent)
  const parts = spent.every((sum) => sum.low === sum.high && sum.unknowns === 0) ? shares(spent.map((sum) => sum.low)) : null
  const left = [...(parts ?? [])]
  return sums.map((sum) => (isSpent(sum) ? (left.shift() ?? null) : null))
}

/** What each subjective comes to, in the order the paper first names it; `null` collects lines that state none. Empty where none does. */
export function subjectiveRows(lines: readonly RevenueLine[], columns: number): { readonly subjective: string | null; readonly sums: readonly Total[] }[] {
  const own = lines.filter(counts)
  if (own.every((line) => line.subjective === null)) return []
  return [...Map.groupBy(own, (line) => line.subjective)].map(([subjective, some]) => ({ subjective, sums: sumsOf(some, columns) }))
}

/** What all lines come to, column by column. */
export const wholeOf = (lines: readonly RevenueLine[], columns: number): Total[] => sumsOf(lines.filter(counts), columns)

export type PrintedTotal = {
  readonly line: string
  readonly label: string
  readonly over: readonly string[]
  readonly cells: readonly { readonly column: number; readonly printed: MaybeAmount; readonly computed: Total; readonly verdict: Verdict }[]
  readonly ties: boolean
}

/**
 * Every subtotal and total against its lines: those of its group, those since the total before it, or all above, whichever is nearest;
 * and where none of these is it, the lines since an earlier total, when they come to it: a total may stand over several subtotals.
 */
export function printedTotals(lines: readonly RevenueLine[], columns: number, quantum: number): PrintedTotal[] {
  return lines.flatMap((line, place): PrintedTotal[] => {
    if (!isWorkedOut(line.role)) return []
    const above = lines.slice(0, place)
    const [nearest = [], ...earlier] = above.flatMap((other, i) => (isWorkedOut(other.role) ? [above.slice(i + 1)] : [])).reverse().concat([above])
    const judge = (over: readonly RevenueLine[]): PrintedTotal[] => (over.some(counts) ? [judgedOver(line, over.filter(counts), columns, quantum)] : [])
    const judged = [...(line.group === null ? [] : [lines.filter((other) => other.group === line.group)]), ...(line.role === 'total' ? [above, nearest] : [nearest, above])].flatMap(judge)
    const best = judged.reduce<PrintedTotal | undefined>((so, next) => (so === undefined || nearer(next, so) ? next : so), undefined)
    const found = best === undefined || best.ties ? best : (earlier.flatMap(judge).find(({ ties, cells }) => ties && cells.length === best.cells.length) ?? best)
    return found === undefined || found.cells.length === 0 ? [] : [found]
  })
}

function judgedOver(line: RevenueLine, over: readonly RevenueLine[], columns: number, quantum: number): PrintedTotal {
  const cells = sumsOf(over, columns).map((computed, column) => ({ column, printed: line.amounts[column] ?? null, computed, verdict: judgeTotal(line.amounts[column] ?? null, computed, { quantum, rows: over.length }) }))
    .filter((cell) => cell.verdict.kind !== 'not_stated')
  return { line: line.id, label: line.label, over: over.map(({ id }) => id), cells, ties: cells.every((cell) => tiesAtAll(cell.verdict)) }
}

/** Compared in more columns, for lines that state nothing explain nothing; then less money that differs. */
function nearer(next: PrintedTotal, so: PrintedTotal): boolean {
  return next.cells.length === so.cells.length ? off(next) < off(so) : next.cells.length > so.cells.length
}

const off = (judged: PrintedTotal): number => judged.cells.reduce((sum, { verdict }) => sum + (verdict.kind === 'differs' ? Math.abs(verdict.by) : 0), 0)

/** Lines whose last column is not the sum of those before it (gross and income make net); only where all of them are stated. */
export function linesOut(lines: readonly RevenueLine[], columns: number, quantum: number): { readonly line: string; readonly by: number }[] {
  return lines.flatMap((line) => {
    const parts = line.amounts.slice(0, columns - 1)
    const verdict = parts.length === columns - 1 && parts.every((amount) => amount !== null) ? judgeTotal(line.amounts[columns - 1] ?? null, sumAmounts(parts), { quantum }) : null
    return verdict !== null && verdict.kind === 'differs' ? [{ line: line.id, by: verdict.by }] : []
  })
}

export type ComparedService = { readonly key: string; readonly label: string; readonly before: Total | null; readonly after: Total | null }

/** Services of two papers side by side, in the order of the later one; those it no longer has come last. */
export function compareServices(before: readonly ServiceRow[], after: readonly ServiceRow[], column: number): ComparedService[] {
  const total = (rows: readonly ServiceRow[], key: string): Total | null => {
    const own = rows.filter((row) => row.key === key).flatMap((row) => row.sums[column] ?? [])
    return own.length === 0 ? null : addTotals(own)
  }
  const names = [...after, ...before]
  return [...new Set(names.map((row) => row.key))].map((key) => ({ key, label: names.find((row) => row.key === key)?.label ?? key, before: total(before, key), after: total(after, key) }))
}
