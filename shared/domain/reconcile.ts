// Whether the savings schedule, the MTFP's savings line and the movement's savings column are the same money, by department and year
// (rule 5). Savings are positive here, whatever each paper prints. A saving counts once, in its own department, however many
// portfolios share it. Whole pounds, pure: it names differences and corrects nothing.
import { type Amount, type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { type Verdict, judgeTotal } from '#shared/money/ties.ts'
import { type Total, sumAmounts } from '#shared/money/total.ts'

/** A saving of the schedule, with an amount for each year (blank where it states none). */
export type ScheduleRow = {
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly department: string
  /** Its own portfolio and those that share it. */
  readonly portfolios: readonly string[]
  readonly amounts: readonly MaybeAmount[]
}

/** A published line that states savings: of the MTFP for every year, of a movement for its one year. */
export type PublishedLine = {
  readonly id: string
  readonly label: string
  /** null where the line is not of one department. */
  readonly department: string | null
  readonly amounts: readonly MaybeAmount[]
}

export type SourceKind = 'mtfp' | 'movement'

export type Published = {
  readonly kind: SourceKind
  readonly statement: string
  readonly label: string
  /** The years it states, counted from 0. */
  readonly years: readonly number[]
  /** One unit as the paper prints it, in pounds: half of it for each saving added up is rounding, as in every printed total. */
  readonly quantum: number
  readonly lines: readonly PublishedLine[]
}

/** A department, or what no published line gives to one: `departments` of the schedule against `lines` of the paper. */
export type Bucket = { readonly department: string | null; readonly departments: readonly string[]; readonly lines: readonly PublishedLine[] }

export type Compared = {
  readonly source: Published
  readonly bucket: Bucket
  readonly year: number
  readonly schedule: Total
  readonly published: Total
  readonly verdict: Verdict
  /** Schedule less published, in pounds; 0 where they tie. */
  readonly by: number
}

export type Reconciliation = {
  readonly compared: readonly Compared[]
  /** Each source and year over all departments. */
  readonly whole: readonly Compared[]
  readonly verdict: 'ties' | 'ties_known' | 'differs' | 'nothing_to_compare'
}

export function reconcile(schedule: readonly ScheduleRow[], published: readonly Published[]): Reconciliation {
  const once = [...new Map(schedule.map((row) => [row.id, row])).values()]
  const compared = published.flatMap((source) => bucketsOf(once, source).flatMap((bucket) => source.years.map((year) => compareOne(once, source, bucket, year))))
  const whole = published.flatMap((source) => source.years.map((year) => compareOne(once, source, wholeOf(once, source), year)))
  return { compared, whole, verdict: verdictOf(compared) }
}

function verdictOf(compared: readonly Compared[]): Reconciliation['verdict'] {
  if (compared.every(({ verdict }) => verdict.kind === 'not_stated')) return 'nothing_to_compare'
  if (compared.some(({ by }) => by !== 0)) return 'differs'
  return compared.some(({ verdict }) => verdict.kind === 'ties_known') ? 'ties_known' : 'ties'
}

const unique = (words: readonly string[]): string[] => [...new Set(words)]

/** One bucket for each department the paper has lines for, and one for whatever is left on both sides. */
function bucketsOf(schedule: readonly ScheduleRow[], source: Published): Bucket[] {
  const named = unique(source.lines.flatMap(({ department }) => department ?? []))
  const rest = { department: null, departments: unique(schedule.map((row) => row.department)).filter((one) => !named.includes(one)), lines: source.lines.filter((line) => line.department === null) }
  const own = named.map((department): Bucket => ({ department, departments: [department], lines: source.lines.filter((line) => line.department === department) }))
  return rest.lines.length === 0 && rest.departments.length === 0 ? own : [...own, rest]
}

const wholeOf = (schedule: readonly ScheduleRow[], source: Published): Bucket => ({ department: null, departments: unique(schedule.map((row) => row.department)), lines: source.lines })

function compareOne(schedule: readonly ScheduleRow[], source: Published, bucket: Bucket, year: number): Compared {
  const own = sumAmounts(rowsIn(schedule, bucket).map((row) => row.amounts[year] ?? null))
  const theirs = sumAmounts(bucket.lines.map((line) => line.amounts[year] ?? null))
  const verdict = own.parts === 0 && theirs.parts === 0 ? { kind: 'not_stated' as const } : judgeTotal(amountOf(theirs), { ...own, parts: Math.max(1, own.parts) }, { quantum: source.quantum })
  return { source, bucket, year, schedule: own, published: theirs, verdict, by: verdict.kind === 'differs' ? -verdict.by : 0 }
}

export const rowsIn = (schedule: readonly ScheduleRow[], bucket: Bucket): ScheduleRow[] => schedule.filter((row) => bucket.departments.includes(row.department))

/** A sum as one amount. A side that states nothing is nil here: the other side's money is then the difference. */
function amountOf(total: Total): Amount {
  if (total.parts === 0) return known(0)
  if (total.unknowns === total.parts && total.low === 0 && total.high === 0) return unknown
  if (total.low !== total.high) return range(total.low, total.high)
  return total.unknowns > 0 ? atLeast(total.low) : known(total.low)
}
