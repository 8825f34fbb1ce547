// What a narrative can be written on, as it stands now: a saving, all savings of a cycle, the gap of a financial plan. The sums are those
// every screen and paper shows.
import { positionsOf } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { gapOf } from '#shared/domain/mtfp.ts'
import { type Figure, type FigureRef, type FiguresNow } from '#shared/domain/packFigures.ts'
import { planYears } from '#shared/financialYear.ts'
import { mtfpLines } from './mtfpViews.ts'
import { cycleTotals, figures } from './savingRows.ts'

/** A figure by what it is of; null for what is not in the file. */
export function figuresNow(db: ReadableDb): FiguresNow {
  const known = new Map<string, Figure | null>()
  const read = (ref: FigureRef): Figure | null => {
    const { kind, id } = ref
    if (kind === 'saving') {
      const saving = db.row('proposal', id)
      const cycle = saving === undefined ? undefined : db.row('cycle', saving.cycle)
      return saving === undefined || cycle === undefined ? null : { kind, id, label: `${saving.ref} ${saving.title}`, total: figures(saving.status, positionsOf(db, id), 'latest', cycle.horizon).total }
    }
    if (kind === 'savings') {
      const cycle = db.row('cycle', id)
      return cycle === undefined ? null : { kind, id, label: `All savings of ${cycle.label}`, total: cycleTotals(db, cycle).total }
    }
    const statement = db.row('statement', id)
    if (statement === undefined || statement.kind !== 'mtfp') return null
    return { kind, id, label: `Gap in ${statement.label}`, total: gapOf(mtfpLines(db, statement, planYears(statement.first_year, statement.years)), statement.years).total }
  }
  return (ref) => {
    const key = `${ref.kind} ${ref.id}`
    const found = known.get(key)
    if (found !== undefined) return found
    const figure = read(ref)
    known.set(key, figure)
    return figure
  }
}
