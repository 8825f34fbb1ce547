// Rows that say again what other rows say and would be counted twice: the parts of the row above ("of which: home care"), and running
// totals over the years ("Cumulative gap"). Words and figures propose them here; the printed totals have the last word (saidTwice.ts).
import { type SheetKind } from './roles.ts'
import { wordsOfTotal } from './rowWords.ts'
import { type FoundRow, hasFigures } from './rows.ts'
import { plain } from './sheet.ts'
import { formatYear } from '#shared/financialYear.ts'

/** A row that seems to say again what another says. `sure` by its own words, `parts` by the sum of rows together, `maybe` by its words alone. */
export type Repeats = { readonly row: FoundRow; readonly reason: string; readonly by: 'words' | 'sum' | 'maybe' }

const OF_WHICH = /^\W*(of which|memo(randum)?( items?)?\b(?= ?:))/i
/** Savings are called so as well: "Including digital services in the offer to residents". */
const INCLUDING = /^\W*(including\b|incl\b\.?)/i
/** How far back and forth a row is compared with others. */
const MOST_PARTS = 60
const CHANGE = /\b(annual|in year|incremental|additional|year on year)\b.*\b(gap|deficit|shortfall|requirement|position)\b/i
/** "Running costs of day centres" is a row like others. */
const RUNNING = /\b(cumulative|running totals?|(accumulated|aggregated?) (budget |funding )?(gap|deficit|shortfall|savings?))\b/i

const saysPart = (row: FoundRow): boolean => { const text = row.alone?.text ?? row.title; return OF_WHICH.test(text) || INCLUDING.test(text) }

/** Rows that seem to be said twice, those with a reference of their own among them. */
export function repeatsIn(rows: readonly FoundRow[], kind: SheetKind): Repeats[] {
  const found = new Map<number, Repeats>()
  if (kind === 'measures') return []
  const figured = rows.filter((row) => hasFigures(row) || saysPart(row))
  figured.forEach((row, i) => {
    if (row.sure || found.has(row.row)) return
    const text = row.alone?.text ?? row.title
    const before = figured.slice(Math.max(0, i - MOST_PARTS), i).filter((other) => !found.has(other.row))
    if (saysPart(row)) {
      const whole = before.findLast(hasFigures)
      if (whole === undefined) return
      const reason = `A part of row ${whole.row} “${whole.title.slice(0, 60)}”: counted there.`
      const parts = partsFrom(figured.slice(i, i + MOST_PARTS), whole)
      const fits = parts.length === 0 && fitsIn(row, whole) ? [row] : []
      for (const part of [...parts, ...fits]) if (hasFigures(part)) found.set(part.row, { row: part, reason, by: saysOfWhich(part, whole, parts.length > 0) })
    } else if (RUNNING.test(text) || CHANGE.test(text)) {
      const over = before.findLast((other) => isRunning(row, other))
      const under = over === undefined ? before.findLast((other) => isRunning(other, row)) : undefined
      if (under !== undefined) found.set(row.row, { row, by: 'words', reason: `What row ${under.row} “${under.title.slice(0, 60)}” rises by from year to year: not taken in.` })
      if (over !== undefined) found.set(row.row, { row, by: 'words', reason: `Row ${over.row} “${over.title.slice(0, 60)}” added up from ${formatYear(firstYear(over))}, year by year: not taken in.` })
    }
  })
  return [...found.values()]
}

/** What is said of a row that could be a saving of its own: a RAG, a status, who answers for it. */
const hasOwnWords = (row: FoundRow): boolean => (['rag', 'status', 'owner', 'mitigation', 'risk'] as const).some((role) => row.texts.has(role))

function saysOfWhich(part: FoundRow, whole: FoundRow, summed: boolean): Repeats['by'] {
  if (OF_WHICH.test(part.alone?.text ?? part.title) && !hasOwnWords(part)) return 'words'
  if (summed) return 'sum'
  return INCLUDING.test(part.title) && part.ref === '' && whole.ref !== '' && !hasOwnWords(part) ? 'words' : 'maybe'
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
    // A row with a reference of its own stands beside the whole, and no rows of it come after.
    if (wordsOfTotal(row.title) !== null || row.ref !== '') return []
    parts.push(row)
    columns.forEach((column, at) => { sums[at] = (sums[at] ?? 0) + (knownIn(row, column) ?? 0) })
    if (columns.length > 0 && columns.every((column, at) => sums[at] === knownIn(whole, column))) return parts
  }
  return []
}

const yearsOf = ({ figures }: FoundRow): number[] => figures.flatMap(({ column }, i) => (column.role === 'amount' && (column.year !== null || column.planYear !== null) ? [i] : []))
const firstYear = (row: FoundRow): number => row.figures[yearsOf(row)[0] ?? 0]?.column.year ?? 0

/** Whether every figure is the sum of the other row's up to that year. What comes in one year and stays is no running total, unless it is called by the same name. */
function isRunning(row: FoundRow, over: FoundRow): boolean {
  const columns = yearsOf(row)
  const steps = columns.filter((column) => (knownIn(over, column) ?? 0) !== 0).length
  const name = plain(over.title)
  let sum = 0
  return columns.length > 1 && (steps > 1 || (name !== '' && plain(row.title).includes(name))) && columns.every((column, n) => {
    sum += knownIn(over, column) ?? 0
    const printed = knownIn(row, column)
    const step = 10 ** Math.max(0, String(Math.abs(printed ?? 0)).length - 4)
    return printed !== null && Math.abs(printed - sum) <= Math.min(step, 1_000) * (n / 2)
  }) && columns.some((column) => knownIn(row, column) !== knownIn(over, column))
}
