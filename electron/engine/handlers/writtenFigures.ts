// What a text stands on, kept with it as JSON: figures it names by reference, and amounts a person typed that were those of a saving. Both are
// noted by the command that writes the text, so that undo takes them back with it, and held against what stands now when it is shown.
import { positionsOf, proposalsWhere } from '#db/proposals/read.ts'
import { isExemptRow } from '#db/packs/readers.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type At, total } from '#shared/contract/parts.ts'
import { amountsInText } from '#shared/domain/amountsInText.ts'
import { citedSavings, type Figure, figureKinds, type FigureRef, figuresAfter, type MovedFigure, movedFigures } from '#shared/domain/packFigures.ts'
import { movedAmounts, namedSavings, type SavingFigures, type SavingNow, type TypedAmount, typedAfter } from '#shared/domain/typedAmounts.ts'
import { z } from 'zod'
import { figuresNow } from './figuresNow.ts'
import { figures as figuresOf } from './savingRows.ts'
import { yearsOf } from './views.ts'

type Written = { readonly figures: readonly Figure[]; readonly typed: readonly TypedAmount[] }
const NOTHING: Written = { figures: [], typed: [] }

const figure = z.strictObject({ kind: z.enum(figureKinds), id: z.string(), label: z.string(), total })
const typedAmount = z.strictObject({ kind: z.literal('amount'), pounds: z.number().int(), of: z.array(z.strictObject({ saving: z.string(), year: z.number().int().nullable(), label: z.string() })) })
const stored = z.array(z.union([figure, typedAmount]))

/** What is kept with a text; nothing where another version of the app wrote what we cannot read. */
export function writtenOn(json: string | null): Written {
  if (json === null) return NOTHING
  try {
    const list = stored.safeParse(JSON.parse(json)).data ?? []
    return { figures: list.filter((one) => one.kind !== 'amount'), typed: list.filter((one) => one.kind === 'amount') }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return NOTHING
  }
}

export const storedFigures = (list: readonly (Figure | TypedAmount)[]): string | null => (list.length === 0 ? null : JSON.stringify(list))

/** The figures of a saving as its row shows them; null for one that is not in the file. */
export function savingNow(db: ReadableDb, at: At = 'latest'): SavingNow {
  const known = new Map<string, SavingFigures | null>()
  const read = (id: string): SavingFigures | null => {
    const saving = db.row('proposal', id)
    const cycle = saving === undefined ? undefined : db.row('cycle', saving.cycle)
    if (saving === undefined || cycle === undefined) return null
    const { amounts, total: sum } = figuresOf(saving.status, positionsOf(db, id), at, cycle.horizon)
    return { id, ref: saving.ref, title: saving.title, years: yearsOf(cycle).map(({ start }, i) => ({ year: start, amount: amounts[i] ?? null })), total: sum }
  }
  return (id) => {
    const found = known.get(id) ?? (known.has(id) ? null : read(id))
    known.set(id, found)
    return found
  }
}

/** The savings a text is about. Which figure of an exempt one was typed is not noted: the note would be open where that saving is not. */
function about(db: ReadableDb, cycle: string, plain: string, linked: readonly string[], at?: At): readonly SavingFigures[] {
  // Most texts state no amount, and are written at every key.
  if (amountsInText(plain).length === 0) return []
  const now = savingNow(db, at)
  const ids = new Set([...namedSavings(plain, proposalsWhere(db, { cycle })).map(({ id }) => id), ...linked])
  return [...ids].flatMap((id) => (isExemptRow(db, id) ? [] : now(id) ?? []))
}

/** Of a Board's text once it reads `plain`: the amounts typed in it. `linked`: savings it is linked to; `at`: when it was written, where not now. */
export const amountsOfText = (db: ReadableDb, cycle: string, plain: string, before: string | null, linked: readonly string[], at?: At): string | null =>
  storedFigures(typedAfter(writtenOn(before).typed, plain, about(db, cycle, plain, linked, at)))

type Edit = { readonly text: { readonly plain: string } | null; /** Said to hold as it is. */ readonly current: boolean | undefined; readonly linked: readonly string[] }

/** What an edit of a Board's text makes of them: nothing where neither its words nor whether they hold was said anew. */
export function amountsAfter(db: ReadableDb, cycle: string, row: { readonly plain: string; readonly figures: string | null }, { text, current, linked }: Edit): { figures?: string | null } {
  if (text === null && current !== true) return {}
  return { figures: amountsOfText(db, cycle, (text ?? row).plain, current === true ? null : row.figures, linked) }
}

/**
 * Of a text of a pack once it reads `plain`: the savings of the cycle it names by reference, and those said to belong to it; without being
 * told anew, those said before; and the amounts typed in it.
 */
export function figuresOfText(db: ReadableDb, cycle: string, plain: string, before: { readonly plain: string; readonly figures: string | null } | null, said: readonly FigureRef[] | undefined): string | null {
  const savings = proposalsWhere(db, { cycle })
  const cited = (text: string): FigureRef[] => citedSavings(text, savings).map(({ id }) => ({ kind: 'saving', id }))
  const written = writtenOn(before?.figures ?? null)
  const citedBefore = before === null ? [] : cited(before.plain)
  const saidBefore = written.figures.filter((one) => !citedBefore.some((ref) => ref.id === one.id))
  const linked = (said ?? saidBefore).filter(({ kind }) => kind === 'saving').map(({ id }) => id)
  return storedFigures([...figuresAfter(written.figures, [...cited(plain), ...(said ?? saidBefore)], figuresNow(db)), ...typedAfter(written.typed, plain, about(db, cycle, plain, linked))])
}

/** What a text of a pack stands on, as it is now; figures that are gone are let go of. */
export function asTheyAre(db: ReadableDb, cycle: string, plain: string, json: string | null): string | null {
  const now = figuresNow(db)
  const figures = writtenOn(json).figures.flatMap((one) => now(one) ?? [])
  return storedFigures([...figures, ...typedAfter([], plain, about(db, cycle, plain, figures.flatMap(({ kind, id }) => (kind === 'saving' ? [id] : []))))])
}

/** Everything a text stands on that is not what it was, one reading of the file for many texts. Where an amount of a saving is told with its
 *  year, its sum is not told as well. */
export function movedSince(db: ReadableDb): (json: string | null) => readonly MovedFigure[] {
  const [now, saving] = [figuresNow(db), savingNow(db)]
  return (json) => {
    const { figures, typed } = writtenOn(json)
    const amounts = movedAmounts(typed, saving)
    const sums = figures.flatMap((one) => movedFigures([one], now).filter(({ was, now: is }) => !amounts.some((amount) => amount.saving === one.id && amount.was === was && amount.now === is)))
    return [...sums, ...amounts.map(({ label, was, now: is }) => ({ label, was, now: is }))]
  }
}
