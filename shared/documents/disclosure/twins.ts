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
import { type Visit, nearest } from './unit.ts'
import { unitsOf, walkPaper } from './walkPaper.ts'
import { unitsOfWorkbook, walkWorkbook } from './walkWorkbook.ts'
import { type Withheld, withhold } from './withhold.ts'

/** A paper, and its workbook where it has one, before anything is withheld. `earlier`: public papers of earlier issues. */
export type Source = { readonly paper: DocumentModel; readonly workbook: WorkbookModel | null; readonly earlier?: readonly DocumentModel[]; /** How its council numbers, so that places are named as they are printed. */ readonly numbering?: Numbering }

export type Twin = {
  readonly paper: DocumentModel
  readonly workbook: WorkbookModel | null
  /** Sentences about what the person who publishes it should know. */
  readonly warnings: readonly string[]
}

export type Disclosure = 'public' | 'exempt'

/** Whether anything in it is exempt. */
export const holdsExempt = ({ paper, workbook }: Source): boolean => exemptParagraphs([paper, workbook]).length > 0

/** Refuses DOCUMENT_GUARD with the place where something exempt would follow whatever is withheld. */
export const twinOf = (source: Source, disclosure: Disclosure): Result<Twin> => disclosure === 'exempt' ? ok(exemptTwins(source)) : publicTwins(source)

function exemptTwins(source: Source): Twin {
  const { paper, workbook, numbering = PLAIN_NUMBERING } = source
  if (!holdsExempt(source)) return { paper, workbook, warnings: ['Nothing in this document is exempt, so its pages carry no mark.'] }
  const marked = markSections(paper)
  const found = withheldFrom(marked, workbook, [], numbering)
  return { paper: exemptTwin(marked, found.ok ? placesBeside(marked, found.hidden, numbering) : [], numbering), workbook: workbook === null ? null : { ...workbook, disclosure: 'exempt' }, warnings: [] }
}

/** What the public does not get although nobody marked it: whoever speaks in public has to know. */
function placesBeside(marked: DocumentModel, hidden: ReadonlyMap<string, Hidden>, numbering: Numbering): readonly string[] {
  const units = unitsOf(marked, numbering)
  const marks = new Map(units.flatMap(({ path, mark }) => mark === null ? [] : [[path, true] as const]))
  return [...new Set(units.filter(({ path }) => hidden.has(path) && nearest(path, marks) === undefined).map(({ place }) => place))]
}

function publicTwins({ paper, workbook, earlier = [], numbering = PLAIN_NUMBERING }: Source): Result<Twin> {
  const marked = markSections(paper)
  const found = withheldFrom(marked, workbook, earlier, numbering)
  if (!found.ok) return err(stopped(found.finding))
  const visit: Visit = ({ path }) => nearest(path, found.hidden) ?? null
  const twin = { ...walkPaper(marked, visit, numbering), disclosure: 'public' } as const
  return ok({
    paper: twin, workbook: workbook === null ? null : { ...walkWorkbook(workbook, visit), disclosure: 'public' },
    warnings: [...furtherWords(found.further), ...countsInWords(twin, numbering)],
  })
}

/** Of both together, and beside what was issued before. */
function withheldFrom(marked: DocumentModel, workbook: WorkbookModel | null, earlier: readonly DocumentModel[], numbering: Numbering): Withheld {
  const grids = gridsOf(marked, numbering)
  const old = earlier.map((model) => gridsOf(model, numbering))
  return withhold(
    {
      grids, units: [...unitsOf(marked, numbering), ...(workbook === null ? [] : unitsOfWorkbook(workbook))], entries: [...grids.flatMap(entriesOf), ...(workbook === null ? [] : entriesOfWorkbook(workbook))],
      sums: [...grids.flatMap(sumsIn), ...(workbook === null ? [] : sumsOfWorkbook(workbook))], people: new Map([...peopleIn(marked), ...(workbook === null ? [] : peopleInWorkbook(workbook))]),
    },
    {
      entries: old.flatMap((issue, e) => issue.flatMap(entriesOf).map((entry) => ({ ...entry, key: `e${e}.${entry.key}` }))),
      sums: old.flatMap((issue, e) => issue.flatMap(sumsIn).map(({ whole, parts, ...more }) => ({ ...more, whole: `e${e}.${whole}`, parts: parts.map(({ key, sign }) => ({ key: `e${e}.${key}`, sign })) }))),
    },
  )
}

const entriesOf = ({ rows }: Grid): readonly Entry[] => rows.flatMap(({ entries }) => entries.flatMap((entry) => entry ?? []))

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
