// Savings from a schedule: matched by reference, else by title and department; compared with what the file holds; written as proposals
// with the position the schedule states. A figure that differs from the one that stands becomes a revised one: what was proposed stays.
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { dateInLondon } from '#shared/dates.ts'
import { formatYear } from '#shared/financialYear.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { amountOfAll } from '#shared/money/total.ts'
import { type Row } from '#shared/schema/index.ts'
import { type Column } from '#shared/sheets/columns.ts'
import { type Reading, yearOfColumn } from '#shared/sheets/read.ts'
import { type FoundFigure, type FoundRow, type Problem } from '#shared/sheets/rows.ts'
import { plain } from '#shared/sheets/sheet.ts'
import { yearIn } from '#shared/sheets/years.ts'
import { Departments } from './departments.ts'
import { type Outside, type Plan, type Planned, inError, leftOut, whyLeftOut } from './plan.ts'
import { changeOf } from './savingCompare.ts'
import { type SavingFacts, factsOf } from './savingFacts.ts'
import { type Draft, type Known, type Match, knownSavings, matchSavings } from './savingMatch.ts'
import { placesOf, wordsOf } from './savingWords.ts'
import { Writing } from './savingWriting.ts'

type Cycle = Row<'cycle'>
/** What a row of the sheet says of its years, beside what it says of the saving. */
type Dated = Draft & { readonly outside: readonly { readonly year: number; readonly cell: string }[] }

export function planSavings(db: ReadableDb, cycle: Cycle, reading: Reading, file: string, defaultDepartment: string | undefined): Plan {
  const departments = new Departments(db, cycle.id)
  const rows = new Map<number, Planned>()
  const drafts = draftsOf(reading, cycle, departments, defaultDepartment, rows)
  const known = knownSavings(db, cycle.id)
  const matches = matchSavings(drafts, known)
  const places = placesOf(db, cycle.id)
  const writes: ((db: WritableDb, writing: Writing) => void)[] = []
  for (const draft of drafts) {
    const found = matches.get(draft)
    const department = draft.place.name
    if (draft.problems.length > 0) { setAll(rows, draft, inError(draft.problems, department)); continue }
    if (found === undefined) {
      const { words, notes } = wordsOf(draft.row, draft.facts, places, null)
      setAll(rows, draft, { outcome: 'new', reason: reasonOf([...leftOutYears(draft, cycle), ...calledOtherwise(draft), ...notes]), changes: [], problems: [], department })
      writes.push((_, writing) => writing.create(draft, words))
      continue
    }
    const change = changeOf(draft, found, places, cycle)
    setAll(rows, draft, { outcome: change.says.length > 0 ? 'changed' : 'same', reason: reasonOf([...leftOutYears(draft, cycle), ...(change.note === null ? [] : [change.note])]), changes: change.says, problems: [], department })
    if (change.says.length > 0) writes.push((writable, writing) => change.write(writable, writing))
  }
  departments.keepOnly(drafts.filter(({ problems }) => problems.length === 0).map(({ place }) => place))
  const made = departments.made
  const warnings = [...(made.length > 0 ? [`${made.length === 1 ? 'A department is' : `${made.length} departments are`} made with the import: ${made.map(({ code, name }) => `${name} (${code})`).join(', ')}.`] : []), ...addedByTheMap(reading, cycle), ...notInSheet(drafts, matches, known)]
  return {
    rows, statement: null, warnings, outside: outsideOf(drafts),
    write(writable, now) {
      const writing = new Writing(writable, cycle, departments.write(writable, cycle.id), dateInLondon(now), file, writes.length)
      for (const write of writes) write(writable, writing)
      return null
    },
  }
}

const reasonOf = (notes: readonly string[]): string | null => (notes.length === 0 ? null : notes.join(' '))

const calledOtherwise = ({ row, facts }: Dated): string[] => (facts.title === row.title ? [] : [`Taken as “${facts.title.slice(0, 120)}”: other services have a saving of that title.`])

const leftOutYears = ({ outside }: Dated, cycle: Cycle): string[] => outside.map(({ cell, year }) => `${outsideWords(cell, year, cycle)}: it is left out.`)

function outsideOf(drafts: readonly Dated[]): Outside | null {
  const found = drafts.filter(({ outside }) => outside.length > 0)
  const years = new Set(found.flatMap(({ outside }) => outside.map(({ year }) => year)))
  return found.length === 0 ? null : { rows: found.length, refused: found.filter(({ amounts }) => amounts.every((amount) => amount === null)).length, ofRows: drafts.length, years: [...years].toSorted((a, b) => a - b) }
}

const MOST_NAMED = 6

/** Savings of the file that a sheet which has most of its department lacks: dropped since, or there under another title. */
function notInSheet(drafts: readonly Draft[], matches: ReadonlyMap<Draft, Match>, known: readonly Known[]): string[] {
  const found = new Set([...matches.values()].map((match) => match.known))
  const own = Map.groupBy(known, ({ proposal }) => proposal.department)
  const missing = [...own.values()].flatMap((savings) => {
    const left = savings.filter((each) => !found.has(each))
    return savings.length - left.length >= left.length ? left.map(({ proposal }) => proposal) : []
  })
  if (missing.length === 0) return []
  const places = new Set(missing.map(({ department }) => department))
  const fresh = drafts.some((draft) => !matches.has(draft) && draft.place.id !== null && places.has(draft.place.id))
  const names = missing.slice(0, MOST_NAMED).map(({ ref, title }) => `${ref} “${title.slice(0, 60)}”`)
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : ''
  return [`${missing.length === 1 ? 'One saving of the file is' : `${missing.length} savings of the file are`} not in this sheet and ${missing.length === 1 ? 'stays' : 'stay'}: ${names.join(', ')}${more}.${fresh ? ' If a new row is one of them under another title, give the row its reference.' : ''}`]
}

function setAll(rows: Map<number, Planned>, draft: Draft, planned: Planned): void {
  for (const row of draft.rows) rows.set(row.index, row === draft.row ? planned : { ...planned, changes: [], reason: planned.reason ?? `Together with row ${draft.row.row}.` })
}

/** Lines of the sheet as savings. Rows of one saving for several years are one saving; a reference or title that comes again is refused. */
function draftsOf(reading: Reading, cycle: Cycle, departments: Departments, defaultDepartment: string | undefined, rows: Map<number, Planned>): Dated[] {
  const drafts: Dated[] = []
  const byKey = new Map<string, Draft>()
  const services = servicesByTitle(reading)
  for (const row of reading.rows) {
    const role = reading.outline.roles.get(row.index)
    if (role !== 'line') { rows.set(row.index, leftOut(role === 'heading' ? 'A heading.' : role === 'note' ? 'A note.' : role === 'skip' ? whyLeftOut(reading, row) : 'A total: compared with its rows, not taken in.')); continue }
    const place = departments.need(departmentText(reading, row, departments, defaultDepartment))
    const problems: Problem[] = [...row.problems]
    const facts = withService(factsOf(row, problems), row, services)
    const { amounts, covered, outside } = amountsByYear(row, reading, cycle, problems)
    // What is for other years is left out and said; where there is nothing else, there is nothing to take in.
    if (outside.length > 0 && amounts.every((amount) => amount === null)) problems.push(...outside.map(({ year, cell }) => ({ cell, message: `${outsideWords(cell, year, cycle)}.` })))
    const draft: Dated = { row, rows: [row], facts, place, amounts, covered, problems, outside }
    const key = row.ref === '' ? `${plain(facts.title)}\0${plain(place.name)}` : `ref\0${plain(row.ref)}`
    const earlier = byKey.get(key)
    if (earlier === undefined || facts.title === '') {
      byKey.set(key, draft)
      drafts.push(draft)
      continue
    }
    const cell = row.ref === '' ? row.titleCell : (row.texts.get('ref')?.[0]?.cell ?? row.cell)
    drafts.push({ ...draft, problems: [...problems, { cell, message: row.ref === '' ? `${cell} repeats the title of row ${earlier.row.row} in the same department: give both a reference, so that they can be told apart.` : `${cell} repeats the reference ${row.ref} of row ${earlier.row.row}: every saving has its own.` }] })
  }
  return drafts
}

const titleKey = (row: FoundRow): string => `${plain(row.title)}\0${plain(row.texts.get('department')?.[0]?.text ?? row.place)}`

/** Of savings without references, the services that have one of a title. */
function servicesByTitle(reading: Reading): ReadonlyMap<string, ReadonlySet<string>> {
  const services = new Map<string, Set<string>>()
  for (const row of reading.rows) {
    const service = row.texts.get('service')?.[0]?.text ?? ''
    if (row.ref !== '' || service === '' || reading.outline.roles.get(row.index) !== 'line') continue
    const known = services.get(titleKey(row))
    if (known === undefined) services.set(titleKey(row), new Set([plain(service)]))
    else known.add(plain(service))
  }
  return services
}

/** "Vacancy management" of three services are three savings: each is called after its service as well. */
function withService(facts: SavingFacts, row: FoundRow, services: ReadonlyMap<string, ReadonlySet<string>>): SavingFacts {
  const several = row.ref === '' && (services.get(titleKey(row))?.size ?? 0) > 1
  return several && facts.service !== null ? { ...facts, title: `${facts.title} (${facts.service})` } : facts
}

/** "Table 2: existing savings", "Savings 2026/27": heads a part of the schedule, and is no department. */
const headsATable = (text: string): boolean => yearIn(text) !== null || /^(table|appendix|annex|section|part) [\da-z]{1,3}\b|^((new|existing|further|other|total|proposed|additional|agreed|previously agreed) )*(savings?|efficienc(y|ies)|income|income generation|pressures?|growth|investments?|proposals?|cost reductions?)( (proposals?|and income|and efficiencies))*$/.test(plain(text))

/** The department of a row: its own column, else the heading or total it stands under, else what the map says. */
function departmentText(reading: Reading, row: FoundRow, departments: Departments, fallback: string | undefined): string {
  const own = row.texts.get('department')?.[0]?.text ?? ''
  if (own !== '') return own
  // Portfolios are often called like departments, and no department is made after one.
  const byPortfolio = row.place !== '' && row.place === row.texts.get('portfolio')?.[0]?.text && !reading.columns.some(({ role }) => role === 'department' || role === 'group')
  if (byPortfolio && departments.find(row.place) === null) return fallback ?? ''
  if (reading.columns.some(({ role }) => role === 'department') && row.place !== '') return row.place
  const heading = reading.outline.under.get(row.index) ?? ''
  const under = row.place === '' ? (headsATable(heading) ? '' : heading) : row.place
  return under === '' ? (fallback ?? '') : under
}

const outsideWords = (cell: string, year: number, cycle: Cycle): string => `${cell} is an amount for ${formatYear(year)}, a year ${cycle.label} does not plan for`

/** Two amounts of one year are added where they are known to be parts of it: a map names both, or they say the same year as the columns were
 *  settled. Else the row is in error: one of the two may well be the other said again. */
const areAdded = (a: Column, b: Column): boolean => a.given === b.given && (a.given || (a.year === b.year && a.planYear === b.planYear))

/** Columns of one year that a map names as amounts. */
function addedByTheMap(reading: Reading, cycle: Cycle): string[] {
  const given = reading.figures.filter((column) => column.role === 'amount' && column.given)
  return [...Map.groupBy(given, (column) => yearOfColumn(column, reading, cycle.first_year))].flatMap(([year, same]) =>
    (same.length < 2 ? [] : [`Columns ${new Intl.ListFormat('en-GB').format(same.map(({ letters }) => letters))} are amounts for ${formatYear(year)}, as the map says, and are added together.`]))
}

function amountsByYear(row: FoundRow, reading: Reading, cycle: Cycle, problems: Problem[]): Pick<Dated, 'amounts' | 'covered' | 'outside'> {
  const amounts: MaybeAmount[] = Array.from({ length: cycle.horizon }, () => null)
  const covered = new Set<number>()
  const outside: { year: number; cell: string }[] = []
  const ofRow = yearIn(row.texts.get('year')?.[0]?.text ?? '')
  const taken = new Map<number, FoundFigure>()
  for (const figure of row.figures) {
    const { column, amount, cell } = figure
    if (column.role !== 'amount') continue
    const year = column.year === null && column.planYear === null && ofRow !== null ? ofRow : yearOfColumn(column, reading, cycle.first_year)
    const slot = year - cycle.first_year
    const planned = slot >= 0 && slot < cycle.horizon
    if (planned) covered.add(slot)
    if (amount === null) continue
    const before = taken.get(slot)
    if (planned && before !== undefined && !areAdded(before.column, column)) problems.push({ cell, message: `${cell} is a second amount for ${formatYear(year)} beside ${before.cell}: say in the map which of their columns is the amount.` })
    taken.set(slot, figure)
    if (planned) amounts[slot] = amountOfAll([amounts[slot] ?? null, amount])
    // A nil of another year is nothing that could be lost.
    else if (amount.state !== 'known' || amount.low !== 0) outside.push({ year, cell })
  }
  return { amounts, covered, outside }
}
