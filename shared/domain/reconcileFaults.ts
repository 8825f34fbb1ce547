// What may lie behind a difference: a saving standing twice, in the wrong year or department, with its sign turned, in the wrong unit,
// or missing. A fault is suspected only where it alone explains the whole difference, to the pound; otherwise the rows are named and
// nothing is guessed. Whole pounds, pure.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { normalLabel } from './labels.ts'
import { type Compared, type PublishedLine, type Reconciliation, type ScheduleRow, rowsIn } from './reconcile.ts'

export type FaultKind =
  /** In the schedule twice, under two portfolios or departments. */
  | 'twice'
  /** Shared by portfolios, once in the schedule as it should be, but published once for each. */
  | 'published_twice'
  | 'year' | 'department' | 'sign' | 'unit'
  /** A row the schedule does not hold. */
  | 'missing'
  /** Savings of the schedule that do not count as they stand, and still do in what was published. */
  | 'not_counted'
  /** In the schedule, not in what was published. */
  | 'extra'
  | 'unexplained'

export type FaultRow = {
  readonly kind: 'saving' | 'line' | 'removed' | 'not_counted'; readonly id: string; readonly ref: string; readonly title: string; readonly department: string | null; readonly amount: MaybeAmount; readonly year: number
  /** Of one that is not counted, its status in words. */
  readonly status: string | null
}

export type Fault = {
  readonly kind: FaultKind
  /** What the fault explains: schedule less published in the first place it shows, in pounds. */
  readonly by: number
  readonly rows: readonly FaultRow[]
  /** Every comparison it explains. */
  readonly places: readonly Compared[]
  /** For `year` the year the money belongs in, for `unit` the figure it should be, for `department` where it belongs; else null. */
  readonly belongs: { readonly year: number } | { readonly pounds: number } | { readonly department: string | null } | null
}

/** Savings in no total of the schedule: taken out of it, with the amounts they last had, and those that do not count as they stand. */
export type Absent = { readonly removed: readonly ScheduleRow[]; readonly notCounted: readonly (ScheduleRow & { readonly status: string })[] }

const pounds = (amount: MaybeAmount | undefined): number => (amount === null || amount === undefined || amount.state !== 'known' ? 0 : amount.low)

/** Every difference with what explains it. Differences of one saving in several papers, years or departments are one fault. */
export function faultsOf(result: Reconciliation, schedule: readonly ScheduleRow[], absent: Absent): Fault[] {
  const open = result.compared.filter(({ by }) => by !== 0)
  // Departments first: what they explain, a paper that states only the whole need not explain again.
  const places = [...open].sort((a, b) => Number(a.bucket.department === null) - Number(b.bucket.department === null))
  const faults: Fault[] = []
  for (const place of places) {
    if (place.bucket.department === null && joinParts(place, open, faults)) continue
    for (const fault of suspectsAt(place, result.compared, schedule, absent)) {
      const same = faults.findIndex((other) => isSame(other, fault))
      const before = faults[same]
      if (before === undefined) faults.push(fault)
      else faults[same] = { ...before, places: [...before.places, ...fault.places.filter((one) => !before.places.includes(one))] }
    }
  }
  return faults
}

/** Several departments of another paper add up to what is off in the whole: it belongs to their faults. */
function joinParts(place: Compared, open: readonly Compared[], faults: Fault[]): boolean {
  const parts = open.filter((one) => one.source !== place.source && one.year === place.year && one.bucket.department !== null)
  if (parts.length < 2 || parts.reduce((sum, one) => sum + one.by, 0) !== place.by) return false
  faults.forEach((fault, i) => { if (fault.places.some((one) => parts.includes(one))) faults[i] = { ...fault, places: [...fault.places, place] } })
  return true
}

const savingsIn = (fault: Fault): string => fault.rows.filter((row) => row.kind !== 'line').map((row) => row.id).sort().join()

/** The same savings, or the same money in the same year as another paper has it. */
function isSame(a: Fault, b: Fault): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind !== 'unexplained' && savingsIn(a) !== '') return savingsIn(a) === savingsIn(b)
  const [first, next] = [a.places[0], b.places[0]]
  return first !== undefined && next !== undefined && a.by === b.by && first.year === next.year && !a.places.some((one) => one.source === next.source)
}

function suspectsAt(place: Compared, compared: readonly Compared[], schedule: readonly ScheduleRow[], absent: Absent): Fault[] {
  const own = rowsIn(schedule, place.bucket)
  const open = compared.filter(({ by }) => by !== 0)
  const stated = (): FaultRow[] => own.filter((row) => (row.amounts[place.year] ?? null) !== null).map((row) => saving(row, place.year))
  const found = [
    () => own.flatMap((row) => twice(row, place, schedule)),
    () => stillPublished(absent.notCounted, place),
    () => absent.removed.flatMap((row) => takenOut(row, place)),
    () => own.flatMap((row) => wrongYear(row, place, compared)),
    () => own.flatMap((row) => wrongSign(row, place)),
    () => own.flatMap((row) => wrongUnit(row, place)),
    () => schedule.flatMap((row) => wrongDepartment(row, place, open)),
    () => schedule.flatMap((row) => publishedTwice(row, place)),
    () => place.bucket.lines.flatMap((line) => wrongLine(line, place)),
    () => place.by > 0 ? own.flatMap((row) => pounds(row.amounts[place.year]) === place.by ? [fault('extra', place, [saving(row, place.year)])] : []) : [],
    // A row whose own amount is not certain may hold the difference: then it is not said that one is missing.
    () => place.by < 0 && own.every((row) => isCertain(row.amounts[place.year] ?? null)) ? [fault('missing', place, place.bucket.lines.map((line) => published(line, place)))] : [],
  ]
  for (const look of found) {
    const suspects = look()
    if (suspects.length > 0) return suspects
  }
  return [fault('unexplained', place, stated())]
}

const isCertain = (amount: MaybeAmount): boolean => amount === null || amount.state === 'known'

function fault(kind: FaultKind, place: Compared, rows: readonly FaultRow[], belongs: Fault['belongs'] = null, also: readonly Compared[] = []): Fault {
  return { kind, by: place.by, rows, places: [place, ...also], belongs }
}

const saving = (row: ScheduleRow, year: number): FaultRow => ({ kind: 'saving', id: row.id, ref: row.ref, title: row.title, department: row.department, amount: row.amounts[year] ?? null, year, status: null })

/** Two rows of one title and one amount: the second is too much. */
function twice(row: ScheduleRow, place: Compared, schedule: readonly ScheduleRow[]): Fault[] {
  const amount = pounds(row.amounts[place.year])
  if (amount === 0 || amount !== place.by) return []
  const twins = schedule.filter((other) => other.id !== row.id && normalLabel(other.title) === normalLabel(row.title) && pounds(other.amounts[place.year]) === amount)
  return twins.length === 0 ? [] : [fault('twice', place, [...twins, row].map((one) => saving(one, place.year)).sort((a, b) => (a.ref < b.ref ? -1 : 1)))]
}

function publishedTwice(row: ScheduleRow, place: Compared): Fault[] {
  const amount = pounds(row.amounts[place.year])
  return amount !== 0 && row.portfolios.length > 1 && place.by === -amount * (row.portfolios.length - 1) ? [fault('published_twice', place, [saving(row, place.year)])] : []
}

/** The money of a row is too much in one year and missing, to the pound, in another; a paper of one year shows only one of the two. */
function wrongYear(row: ScheduleRow, place: Compared, compared: readonly Compared[]): Fault[] {
  const pair = compared.find((one) => one.source === place.source && one.bucket.department === place.bucket.department && one.year !== place.year && one.by !== 0 && one.by === -place.by)
  const [over, short] = place.by > 0 ? [place.year, pair?.year] : [pair?.year ?? row.amounts.findIndex((amount) => pounds(amount) === -place.by), place.year]
  if (over < 0 || pounds(row.amounts[over]) !== Math.abs(place.by) || short === undefined || pounds(row.amounts[short]) !== 0) return []
  // Without the pair, no other paper may hold that the other year is right.
  const denied = pair === undefined && compared.some((one) => one.year === over && one.by === 0 && one.bucket.departments.includes(row.department) && one.verdict.kind !== 'not_stated')
  return denied || (pair === undefined && place.source.years.length > 1) ? [] : [fault('year', place, [saving(row, over)], { year: short }, pair === undefined ? [] : [pair])]
}

/** Turned, a row is wrong by twice its amount. */
const wrongSign = (row: ScheduleRow, place: Compared): Fault[] => {
  const amount = pounds(row.amounts[place.year])
  return amount !== 0 && place.by === 2 * amount ? [fault('sign', place, [saving(row, place.year)], { pounds: -amount })] : []
}

const FACTORS: readonly number[] = [1_000, 1_000_000]

/** What a figure would be, had it been written in the unit of the others. */
function inOtherUnit(amount: number, by: number): number | undefined {
  return FACTORS.flatMap((factor) => [amount * factor, amount / factor]).find((right) => amount !== 0 && Number.isInteger(right) && amount - right === by)
}

function wrongUnit(row: ScheduleRow, place: Compared): Fault[] {
  const right = inOtherUnit(pounds(row.amounts[place.year]), place.by)
  return right === undefined ? [] : [fault('unit', place, [saving(row, place.year)], { pounds: right })]
}

/** Too much in one department and as much missing in another of the same paper and year. */
function wrongDepartment(row: ScheduleRow, place: Compared, open: readonly Compared[]): Fault[] {
  const pair = open.find((one) => one.source === place.source && one.year === place.year && one.bucket !== place.bucket && one.by === -place.by)
  if (pair === undefined) return []
  const [over, short] = place.by > 0 ? [place, pair] : [pair, place]
  return over.bucket.departments.includes(row.department) && pounds(row.amounts[place.year]) === over.by ? [fault('department', over, [saving(row, place.year)], { department: short.bucket.department }, [short])] : []
}

/** The same two slips on the published side, where the difference has the other sign. */
function wrongLine(line: PublishedLine, place: Compared): Fault[] {
  const amount = pounds(line.amounts[place.year])
  if (amount !== 0 && -place.by === 2 * amount) return [fault('sign', place, [published(line, place)], { pounds: -amount })]
  const right = inOtherUnit(amount, -place.by)
  return right === undefined ? [] : [fault('unit', place, [published(line, place)], { pounds: right })]
}

const published = (line: PublishedLine, place: Compared): FaultRow =>
  ({ kind: 'line', id: line.id, ref: '', title: line.label, department: line.department, amount: line.amounts[place.year] ?? null, year: place.year, status: null })

/** One saving that is not counted explains the difference, or all of them together do. */
function stillPublished(savings: Absent['notCounted'], place: Compared): Fault[] {
  const own = savings.filter((row) => isIn(row, place) && pounds(row.amounts[place.year]) !== 0)
  const explains = (rows: typeof own): boolean => rows.length > 0 && rows.reduce((sum, row) => sum + pounds(row.amounts[place.year]), 0) === -place.by
  const rows = own.filter((row) => explains([row]))
  const found = rows.length > 0 ? rows.map((row) => [row]) : explains(own) ? [own] : []
  return found.map((some) => fault('not_counted', place, some.map((row) => ({ ...saving(row, place.year), kind: 'not_counted', status: row.status }))))
}

const isIn = (row: ScheduleRow, { bucket }: Compared): boolean => bucket.department === null || bucket.department === row.department

const takenOut = (row: ScheduleRow, place: Compared): Fault[] =>
  place.by < 0 && isIn(row, place) && pounds(row.amounts[place.year]) === -place.by
    ? [fault('missing', place, [{ ...saving(row, place.year), kind: 'removed' }])] : []
