// Which cycle a sheet belongs to: the one asked for; else of those that plan for all its years the one that takes changes and begins in
// its first year, an open one before one in preparation; else, for looking only, one that is frozen; else the current one all the
// same. Which it is and why is always said, so that a person can choose another.
import { allCycles } from '#db/cycles/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { cycleStates, wordFor } from '#shared/domain/words.ts'
import { formatYear } from '#shared/financialYear.ts'
import { type Row } from '#shared/schema/index.ts'
import { type Reading, yearOfColumn } from '#shared/sheets/read.ts'
import { yearIn } from '#shared/sheets/years.ts'
import { needCycle } from '../handlers/find.ts'

/** Every financial year the figures of a sheet are for. */
export function yearsOfSheet(reading: Reading, firstYear: number): number[] {
  const years = new Set<number>()
  for (const column of reading.figures) if (column.role === 'amount') years.add(yearOfColumn(column, reading, firstYear))
  if (reading.kind === 'movement' || reading.kind === 'budget') years.add(reading.year.value)
  if (reading.kind === 'savings' && reading.figures.every(({ year, planYear }) => year === null && planYear === null)) {
    const stated = reading.rows.flatMap((row) => { const year = yearIn(row.texts.get('year')?.[0]?.text ?? ''); return year === null ? [] : [year] })
    if (stated.length > 0) return [...new Set(stated)]
  }
  return [...years]
}

type Cycle = Row<'cycle'>
export type Chosen = { readonly cycle: Cycle; /** Which it is and why. */ readonly sentence: string; /** That nothing can be taken into it; null where it takes changes. */ readonly warning: string | null }

export function chooseCycle(db: ReadableDb, asked: string | undefined, reading: Reading): Chosen {
  const current = needCycle(db, asked)
  if (asked !== undefined) return chosen(current, apart(current, reading) ?? `It goes into ${current.label}, as asked for.`)
  if (reading.kind === 'measures') return chosen(current, `It goes into ${current.label}, the current cycle.`)
  const stated = yearsOfSheet(reading, current.first_year)
  const years = (stated.length === 0 ? [reading.year.value] : stated).toSorted((a, b) => a - b)
  const [first = 0] = years
  const place = (cycle: Cycle): number => ranks.findIndex(({ status, begins }) => status.includes(cycle.status) && (!begins || cycle.first_year === first))
  const fitting = allCycles(db).filter((cycle) => covers(cycle, years) && (takesChanges(cycle.status) || reading.kind === 'savings'))
    .toSorted((a, b) => place(a) - place(b) || Number(b.id === current.id) - Number(a.id === current.id))
  const [best] = fitting
  const most = best === undefined && reading.kind !== 'budget' && reading.kind !== 'movement' ? coversMost(allCycles(db), years, current) : null
  if (most !== null) return chosen(most, `No cycle plans for all of ${span(years)}. It goes into ${most.label}, which plans for most of it${most.id === current.id ? '' : '; choose another if that is not meant'}.`)
  if (best === undefined && apart(current, reading) !== null) return chosen(current, `No cycle plans for ${span(years)}, and ${current.label}, the current one, for none of it: nothing of it can be taken in.`)
  if (best === undefined) return chosen(current, `No cycle${reading.kind === 'savings' ? '' : ' that takes changes'} plans for ${span(years)}: it goes into ${current.label}, the current one.`)
  if (fitting.length === 1) return chosen(best, best.id === current.id ? `It goes into ${best.label}, the current cycle.` : `The years of the sheet are those of ${best.label}, so it goes there.`)
  const alike = fitting.filter((cycle) => place(cycle) === place(best)).length
  const begins = best.first_year === first
  const why = alike === 1 ? `the ${inWords(best)} one${begins ? ` that begins in ${formatYear(first)}` : ''}` : `one of ${alike} ${inWords(best)} ones${begins ? ` that begin in ${formatYear(first)}` : ''}`
  return chosen(best, `${fitting.length} cycles plan for ${span(years)}: ${list.format(fitting.map((cycle) => `${cycle.label} (${inWords(cycle)})`))}. It goes into ${best.label}, ${why}; choose another if that is not meant.`)
}

/** Of savings, none of whose years the cycle plans for: nothing can go into it, and it is not said to. */
function apart(cycle: Cycle, reading: Reading): string | null {
  if (reading.kind !== 'savings') return null
  const years = yearsOfSheet(reading, cycle.first_year).toSorted((a, b) => a - b)
  return years.length === 0 || years.some((year) => covers(cycle, [year])) ? null : `It is held against ${cycle.label}, as asked for, which does not plan for ${span(years)}: nothing of it can be taken in.`
}

/** The cycle that takes changes and plans for most of the years, before others the current one; null where none plans for any. */
function coversMost(cycles: readonly Cycle[], years: readonly number[], current: Cycle): Cycle | null {
  const some = (cycle: Cycle): number => years.filter((year) => covers(cycle, [year])).length
  const [most] = cycles.filter((cycle) => takesChanges(cycle.status) && some(cycle) > 0).toSorted((a, b) => some(b) - some(a) || Number(b.id === current.id) - Number(a.id === current.id))
  return most ?? null
}

/** From what is meant most likely to what is meant least. */
const ranks: readonly { readonly status: readonly string[]; readonly begins: boolean }[] = [
  { status: ['open'], begins: true }, { status: ['open'], begins: false }, { status: ['preparing'], begins: true }, { status: ['preparing'], begins: false },
  { status: ['agreed', 'archived'], begins: true }, { status: ['agreed', 'archived'], begins: false },
]

export const covers = (cycle: Cycle, years: readonly number[]): boolean => years.every((year) => year >= cycle.first_year && year < cycle.first_year + cycle.horizon)

const list = new Intl.ListFormat('en-GB')
const inWords = ({ status }: Cycle): string => (status === 'agreed' ? 'agreed and frozen' : wordFor(cycleStates, status).toLowerCase())

export function span(years: readonly number[]): string {
  const [first = 0, last = first] = [years[0], years.at(-1)]
  return first === last ? formatYear(first) : `${formatYear(first)} to ${formatYear(last)}`
}

const chosen = (cycle: Cycle, sentence: string): Chosen => ({
  cycle, sentence, warning: takesChanges(cycle.status) ? null : `${cycle.label} is ${inWords(cycle)}: the sheet can be compared with it, and not taken in.`,
})
