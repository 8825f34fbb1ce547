// What a narrative can be written on, as it stands now: a saving, all savings of a cycle, the gap of a financial plan. The sums are those
// every screen and paper shows.
import { positionsOf, proposalsWhere } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { gapOf } from '#shared/domain/mtfp.ts'
import { citedSavings, type Figure, type FigureRef, figureKinds, figuresAfter, type FiguresNow } from '#shared/domain/packFigures.ts'
import { planYears } from '#shared/financialYear.ts'
import { z } from 'zod'
import { total } from '#shared/contract/parts.ts'
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

const figuresSchema = z.array(z.strictObject({ kind: z.enum(figureKinds), id: z.string(), label: z.string(), total }))

/** The figures kept with a text; none where another version of the app wrote what we cannot read. */
export function figuresIn(stored: string | null): readonly Figure[] {
  if (stored === null) return []
  try {
    return figuresSchema.safeParse(JSON.parse(stored)).data ?? []
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return []
  }
}

export const storedFigures = (list: readonly Figure[]): string | null => (list.length === 0 ? null : JSON.stringify(list))

/**
 * The figures of a text once it reads `plain`: the savings of the cycle it names by reference, and those said to belong to it; without
 * being told anew, those said before.
 */
export function figuresOfText(db: ReadableDb, cycle: string, plain: string, before: { readonly plain: string; readonly figures: string | null } | null, said: readonly FigureRef[] | undefined): string | null {
  const savings = proposalsWhere(db, { cycle })
  const cited = (text: string): FigureRef[] => citedSavings(text, savings).map(({ id }) => ({ kind: 'saving', id }))
  const written = before === null ? [] : figuresIn(before.figures)
  const citedBefore = before === null ? [] : cited(before.plain)
  const saidBefore = written.filter((figure) => !citedBefore.some((ref) => ref.id === figure.id))
  return storedFigures(figuresAfter(written, [...cited(plain), ...(said ?? saidBefore)], figuresNow(db)))
}
