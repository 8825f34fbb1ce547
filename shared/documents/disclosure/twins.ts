// Public and exempt twins: one source, two papers, the same numbers. The public one comes without whatever is exempt, whatever names it,
// counts of fewer than 5 people, and every figure from which one of those could be worked out; the exempt one holds everything and says
// on every page that it does. A paper and its workbook become twins together, because they print the same figures.
//
// Counts are counts of people (posts too, for a post is somebody's); full-time equivalents are none, but those of a post whose count is
// withheld tell it again and go with it: the cell that holds them says how many people it speaks of.
import { type AppError, appError } from '#shared/errors.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { exemptParagraphs } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'
import { type Numbering, PLAIN_NUMBERING } from '../numberStyles.ts'
import { type WorkbookModel } from '../workbook/model.ts'
import { countsInWords } from './countsInWords.ts'
import { exemptTwin } from './exemptTwin.ts'
import { type Entry, type Grid, blocksIn, gridsOf } from './grids.ts'
import { type Hidden } from './hidden.ts'
import { markSections } from './sections.ts'
import { entriesOfWorkbook, sumsOfWorkbook } from './sheetGrids.ts'
import { sumsIn } from './sums.ts'
import { BESIDE, type Visit, isBeside, nearest } from './unit.ts'
import { unitsOf, walkPaper } from './walkPaper.ts'
import { unitsOfWorkbook, walkWorkbook } from './walkWorkbook.ts'
import { type Withheld, withhold } from './withhold.ts'

/** What the public gets nothing of, with its marks; `called` where it is no paper with places of its own. */
export type Beside = { readonly model: DocumentModel; readonly called: string | null }

/** A paper, and its workbook where it has one, before anything is withheld. */
export type Source = {
  readonly paper: DocumentModel
  readonly workbook: WorkbookModel | null
  /** Public papers of earlier issues. */
  readonly earlier?: readonly DocumentModel[]
  /** Sentences about earlier issues that could not be read any more: a warning wherever anything is withheld. */
  readonly lost?: readonly string[]
  /** Papers withheld whole, rows that are exempt wherever they are shown. Nothing marked in them may be named by the paper, or follow from it. */
  readonly beside?: readonly Beside[]
  /** What files from elsewhere say whose pages stand in it: they were attached to be read. */
  readonly attached?: readonly string[]
  /** How its council numbers, so that places are named as they are printed. */
  readonly numbering?: Numbering
}

export type Twin = {
  readonly paper: DocumentModel
  readonly workbook: WorkbookModel | null
  /** Sentences about what the person who publishes it should know. */
  readonly warnings: readonly string[]
}

export type Disclosure = 'public' | 'exempt'

/** Whether anything in it is exempt: marked, or telling of what is exempt beside it. */
export function holdsExempt(source: Source): boolean {
  const { paper, workbook, beside = [] } = source
  if (exemptParagraphs([paper, workbook]).length > 0) return true
  if (beside.length === 0) return false
  const found = withheldFrom(markSections(paper), { ...source, earlier: [] })
  return !found.ok || [...found.hidden].some(([path, { why }]) => why !== 'count' && !isBeside(path))
}

/** Refuses DOCUMENT_GUARD with the place where something exempt would follow whatever is withheld. */
export const twinOf = (source: Source, disclosure: Disclosure): Result<Twin> => disclosure === 'exempt' ? ok(exemptTwins(source)) : publicTwins(source)

function exemptTwins(source: Source): Twin {
  const { paper, workbook, numbering = PLAIN_NUMBERING } = source
  if (!holdsExempt(source)) return { paper, workbook, warnings: ['Nothing in this document is exempt, so its pages carry no mark.'] }
  const marked = markSections(paper)
  const found = withheldFrom(marked, { ...source, earlier: [] })
  return { paper: exemptTwin(marked, found.ok ? placesBeside(marked, found.hidden, numbering) : [], numbering), workbook: workbook === null ? null : { ...workbook, disclosure: 'exempt' }, warnings: [] }
}

/** What the public does not get although nobody marked it: whoever speaks in public has to know. */
function placesBeside(marked: DocumentModel, hidden: ReadonlyMap<string, Hidden>, numbering: Numbering): readonly string[] {
  const units = unitsOf(marked, numbering)
  const marks = new Map(units.flatMap(({ path, mark }) => mark === null || mark.cover === true ? [] : [[path, true] as const]))
  return [...new Set(units.filter(({ path }) => hidden.has(path) && nearest(path, marks) === undefined).map(({ place }) => place))]
}

/** Every place the public does not get for the sake of what is exempt, each once, in order. Refuses as `twinOf` does. */
export function withheldFromPublic(source: Source): Result<readonly string[]> {
  const { paper, workbook, numbering = PLAIN_NUMBERING } = source
  const marked = markSections(paper)
  const found = withheldFrom(marked, source)
  if (!found.ok) return err(stopped(found.finding))
  const units = [...unitsOf(marked, numbering), ...(workbook === null ? [] : unitsOfWorkbook(workbook))]
  const above = (path: string): Hidden | undefined => nearest(path.slice(0, Math.max(0, path.lastIndexOf('.'))), found.hidden)
  return ok([...new Set(units.flatMap(({ path, place }) => { const hidden = found.hidden.get(path); return hidden === undefined || hidden.why === 'count' || above(path) !== undefined ? [] : [place] }))])
}

function publicTwins(source: Source): Result<Twin> {
  const { paper, workbook, numbering = PLAIN_NUMBERING } = source
  const marked = markSections(paper)
  const found = withheldFrom(marked, source)
  if (!found.ok) return err(stopped(found.finding))
  const visit: Visit = ({ path }) => nearest(path, found.hidden) ?? null
  const twin = { ...walkPaper(marked, visit, numbering), disclosure: 'public' } as const
  return ok({
    paper: twin, workbook: workbook === null ? null : { ...walkWorkbook(workbook, visit), disclosure: 'public' },
    warnings: [...(found.hidden.size === 0 ? [] : (source.lost ?? [])), ...furtherWords(found.further), ...countsInWords(twin, numbering)],
  })
}

/** Of both together, with what stands beside them and what was issued before. */
function withheldFrom(marked: DocumentModel, { workbook, earlier = [], beside = [], numbering = PLAIN_NUMBERING }: Source): Withheld {
  const unseen = beside.map(({ model }) => markSections(model))
  const grids = [...gridsOf(marked, numbering), ...unseen.flatMap((model, n) => gridsOf(model, numbering).map((grid) => under(`${BESIDE}${n}.`, grid)))]
  const old = earlier.flatMap((model, e) => gridsOf(model, numbering).map((grid) => under(`e${e}.`, grid)))
  return withhold(
    {
      grids, units: [...unitsOf(marked, numbering), ...(workbook === null ? [] : unitsOfWorkbook(workbook)), ...unseen.flatMap((model, n) => unitsOf(model, numbering).map((unit) => ({ ...unit, path: `${BESIDE}${n}.${unit.path}` })))],
      entries: [...grids.flatMap(entriesOf), ...(workbook === null ? [] : entriesOfWorkbook(workbook))],
      sums: [...grids.flatMap(sumsIn), ...(workbook === null ? [] : sumsOfWorkbook(workbook))], people: new Map([...peopleIn(marked), ...(workbook === null ? [] : peopleInWorkbook(workbook))]),
    },
    { entries: old.flatMap(entriesOf), sums: old.flatMap(sumsIn) },
  )
}

const entriesOf = ({ rows }: Grid): readonly Entry[] => rows.flatMap(({ entries, others }) => [...entries, others].flatMap((entry) => entry ?? []))

/** The same grid, its paths below another. */
function under(above: string, { columns, rows }: Grid): Grid {
  const below = (entry: Entry | null): Entry | null => (entry === null ? null : { ...entry, key: `${above}${entry.key}` })
  return { columns, rows: rows.map(({ path, kind, entries, others }) => ({ path: `${above}${path}`, kind, entries: entries.map(below), others: below(others) })) }
}

const stopped = ({ place, what, next }: { readonly place: string; readonly what: string; readonly next: string }): AppError =>
  appError('DOCUMENT_GUARD', `${place} is withheld from the public but ${what}, so no public document was made.`, next)

const furtherWords = (places: readonly string[]): readonly string[] => places.length === 0 ? []
  : [`So that nothing withheld can be worked out, ${places.length === 1 ? 'one more figure is' : `${places.length} more figures are`} withheld: ${places.slice(0, 10).join('; ')}${places.length > 10 ? '; and others' : ''}.`]

function peopleIn(model: DocumentModel): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { block, path } of blocksIn(model)) {
    const table = block.type === 'table' ? block : block.type === 'chart' ? block.table : null
    if (table === null) continue
    const at = block.type === 'chart' ? `${path}.table` : path
    const rows = [...table.rows.map((row, r) => [`${at}.r${r}`, row.kind === 'group' ? [] : row.cells] as const), [`${at}.t`, table.total ?? []] as const]
    for (const [row, cells] of rows) cells.forEach(({ people }, c) => { if (people !== undefined) found.set(`${row}.c${c}`, people) })
  }
  return found
}

function peopleInWorkbook({ sheets }: WorkbookModel): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  sheets.forEach(({ rows }, s) => rows.forEach(({ cells }, r) => cells.forEach(({ people }, c) => { if (people !== undefined) found.set(`s${s}.r${r}.c${c}`, people) })))
  return found
}
