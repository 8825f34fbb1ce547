// Rows that say again what other rows say and would be counted twice: the parts of the row above ("of which: home care"), and running
// totals over the years ("Cumulative gap"). They are left out, each with the reason.
import { type SheetKind } from './roles.ts'
import { wordsOfTotal } from './rowWords.ts'
import { type FoundRow, hasFigures } from './rows.ts'
import { formatYear } from '#shared/financialYear.ts'

const OF_WHICH = /^\W*(of which|memo(randum)?( items?)?\b(?= ?:)|including\b|incl\.)/i
/** How far back and forth a row is compared with others. */
const MOST_PARTS = 60
const CHANGE = /\b(annual|in year|incremental|additional|year on year)\b.*\b(gap|deficit|shortfall|requirement|position)\b/i
const RUNNING = /\b(cumulative|aggregated?|accumulated|running)\b/i

/** By row of the file, from 1: why it is not counted. */
export function rowsSaidTwice(rows: readonly FoundRow[], kind: SheetKind): ReadonlyMap<number, string> {
  const apart = new Map<number, string>()
  if (kind === 'measures') return apart
  const figured = rows.filter((row) => hasFigures(row) || OF_WHICH.test(row.alone?.text ?? ''))
  figured.forEach((row, i) => {
    if (row.sure || apart.has(row.row)) return
    const text = row.alone?.text ?? row.title
    if (OF_WHICH.test(text)) {
      const whole = figured.slice(Math.max(0, i - MOST_PARTS), i).findLast((other) => hasFigures(other) && !apart.has(other.row))
      if (whole === undefined) return
      const reason = `A part of row ${whole.row} “${whole.title.slice(0, 60)}”: counted there.`
      const parts = partsFrom(figured.slice(i, i + MOST_PARTS), whole)
      for (const part of parts.length > 0 ? parts : fitsIn(row, whole) ? [row] : []) if (hasFigures(part)) apart.set(part.row, reason)
    } else if (RUNNING.test(text) || CHANGE.test(text)) {
      const earlier = figured.slice(Math.max(0, i - MOST_PARTS), i)
      const over = earlier.findLast((other) => !apart.has(other.row) && isRunning(row, other))
      const under = over === undefined ? earlier.findLast((other) => !apart.has(other.row) && isRunning(other, row)) : undefined
      if (under !== undefined) apart.set(row.row, `What row ${under.row} “${under.title.slice(0, 60)}” rises by from year to year: not taken in.`)
      if (over !== undefined) apart.set(row.row, `Row ${over.row} “${over.title.slice(0, 60)}” added up from ${formatYear(firstYear(over))}, year by year: not taken in.`)
    }
  })
  return apart
}

const knownIn = (row: FoundRow, i: number): number | null => { const amount = row.figures[i]?.amount ?? null; return amount !== null && amount.state === 'known' ? amount.low : null }

/** A part is no larger than the whole in any column. */
const fitsIn = (row: FoundRow, whole: FoundRow): boolean => row.figures.every((_, i) => Math.abs(knownIn(row, i) ?? 0) <= Math.abs(knownIn(whole, i) ?? 0))

/** The rows that together come to the row above them; none where they do not. */
function partsFrom(rows: readonly FoundRow[], whole: FoundRow): FoundRow[] {
  const columns = whole.figures.flatMap((_, i) => (knownIn(whole, i) === null || knownIn(whole, i) === 0 ? [] : [i]))
  const sums = columns.map(() => 0)
  const parts: FoundRow[] = []
  for (const row of rows) {
    if (wordsOfTotal(row.title) !== null) return []
    parts.push(row)
    columns.forEach((column, at) => { sums[at] = (sums[at] ?? 0) + (knownIn(row, column) ?? 0) })
    if (columns.length > 0 && columns.every((column, at) => sums[at] === knownIn(whole, column))) return parts
  }
  return []
}

const yearsOf = ({ figures }: FoundRow): number[] => figures.flatMap(({ column }, i) => (column.role === 'amount' && (column.year !== null || column.planYear !== null) ? [i] : []))
const firstYear = (row: FoundRow): number => row.figures[yearsOf(row)[0] ?? 0]?.column.year ?? 0

/** Whether every figure is the sum of the other row's up to that year. */
function isRunning(row: FoundRow, over: FoundRow): boolean {
  const columns = yearsOf(row)
  let sum = 0
  return columns.length > 1 && columns.every((column, n) => {
    sum += knownIn(over, column) ?? 0
    const printed = knownIn(row, column)
    const step = 10 ** Math.max(0, String(Math.abs(printed ?? 0)).length - 4)
    return printed !== null && Math.abs(printed - sum) <= Math.min(step, 1_000) * (n / 2)
  }) && columns.some((column) => knownIn(row, column) !== knownIn(over, column))
}
