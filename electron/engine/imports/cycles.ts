// Which cycle a sheet belongs to: the one asked for; else the current one when it plans for the years of the sheet; else another that
// does and takes changes; else, for looking only, one that is frozen; else the current one all the same.
import { allCycles } from '#db/cycles/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
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

const covers = (cycle: Row<'cycle'>, years: readonly number[]): boolean => years.every((year) => year >= cycle.first_year && year < cycle.first_year + cycle.horizon)

export type Chosen = { readonly cycle: Row<'cycle'>; readonly note: string | null }

export function chooseCycle(db: ReadableDb, asked: string | undefined, reading: Reading): Chosen {
  const current = needCycle(db, asked)
  if (asked !== undefined || reading.kind === 'measures') return { cycle: current, note: null }
  const years = yearsOfSheet(reading, current.first_year)
  if (covers(current, years)) return { cycle: current, note: null }
  const others = allCycles(db).filter((cycle) => cycle.id !== current.id && covers(cycle, years))
  const open = others.find(({ status }) => takesChanges(status))
  if (open !== undefined) return { cycle: open, note: `The years of the sheet are those of ${open.label}, so it goes there.` }
  const [frozen] = others
  if (frozen !== undefined && reading.kind === 'savings') return { cycle: frozen, note: `The years of the sheet are those of ${frozen.label}, which is frozen: it can be compared, and not taken in.` }
  return { cycle: current, note: null }
}
