// Documents composed from live data and made into files. Queries: nothing is written to the cycle. Composers and the
// renderer are loaded when first asked for: most runs of the engine never print.
import { createHash } from 'node:crypto'
import { allCycles } from '#db/cycles/read.ts'
import { countsOfPack, packsOf } from '#db/packs/read.ts'
import { portfoliosOf } from '#db/council/read.ts'
import { proposalsBy, proposalsWhere } from '#db/proposals/read.ts'
import { boardsOf, countsOf, meetingOf } from '#db/scrutiny/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type DocumentFormat, type DocumentName, documentFormats, documentNames, documentTitles, paperFormats } from '#shared/contract/documents.ts'
import { type Output, type Parsed } from '#shared/contract/index.ts'
import { type At } from '#shared/contract/parts.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { type SourceLine } from '#shared/documents/commentsSavings.ts'
import { listedIn } from '#shared/documents/contents.ts'
import { type Source } from '#shared/documents/disclosure/twins.ts'
import { type KeptStyle } from '#shared/documents/keptStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type PageRange, parsePages } from '#shared/documents/pageRange.ts'
import { type WithheldPlaces } from '#shared/documents/withheldPlaces.ts'
import { isDate } from '#shared/dates.ts'
import { type Twin as PackTwin } from '#shared/domain/packWords.ts'
import { positionKinds } from '#shared/domain/words.ts'
import { appError, Refusal, refuse } from '#shared/errors.ts'
import { boardWorkspace } from './boardViews.ts'
import { composeRemitPaper, isRemitPaper, remitCandidates } from './remitPapers.ts'
import { type FinishedFile, makeTwin } from './documentTwins.ts'
import { exemptRows } from './exemptRows.ts'
import { currentCycle, need } from './find.ts'
import { type QueryContext, type QueryHandlers } from './handler.ts'
import { type Candidate, composeMoneyPaper, isMoneyPaper, moneyCandidates, moneyPapers } from './moneyPapers.ts'
import { lookOf, styleOfSubject } from './paperLook.ts'
import { type PaperName, draftPack } from './packPaper.ts'
import { compare } from './proposalQueries.ts'
import { positionViews } from './proposalViews.ts'
import { reconciliationView } from './reconciliationViews.ts'
import { renderPaper } from './paperFiles.ts'
import { orNull } from './views.ts'
import { composeWorkbook } from './workbooks.ts'

const MOST_OPTIONS = 6

/** A Board's paper has content once a comment or a recommendation stands in it. */
function boardCandidates(db: ReadableDb): Candidate[] {
  const current = currentCycle(db)?.id
  return allCycles(db).flatMap((cycle) => boardsOf(db, cycle.id).map((board) => {
    const counts = countsOf(db, board.id)
    return { id: board.id, label: `${board.name}, ${cycle.label}`, date: meetingOf(db, board.id)?.date ?? null, current: cycle.id === current, hasContent: counts.comments + counts.recommendations > 0 }
  }))
}

/** A portfolio can be compared once it has two savings; the first six are taken. */
function portfolioCandidates(db: ReadableDb): Candidate[] {
  const current = currentCycle(db)?.id
  return allCycles(db).flatMap((cycle) => {
    const proposals = proposalsBy(db, 'portfolio', cycle.id)
    return portfoliosOf(db, cycle.id).map((portfolio) => ({
      id: portfolio.id, label: `${portfolio.name}, ${cycle.label}`, date: null, current: cycle.id === current, hasContent: (proposals.get(portfolio.id) ?? 0) >= 2,
    }))
  })
}

/** A pack has content once there is an item on its agenda. */
function packCandidates(db: ReadableDb): Candidate[] {
  const current = currentCycle(db)?.id
  return allCycles(db).flatMap((cycle) => packsOf(db, cycle.id).map((pack) => ({
    id: pack.id, label: `${pack.title}, ${cycle.label}`, date: pack.meeting === null ? null : (db.row('meeting', pack.meeting)?.date ?? null), current: cycle.id === current, hasContent: countsOfPack(db, pack.id).items > 0,
  })))
}

export function candidatesOf(db: ReadableDb, document: DocumentName): Candidate[] {
  if (isMoneyPaper(document)) return moneyCandidates(db, document)
  if (document === 'agenda-pack') return packCandidates(db)
  if (isRemitPaper(document)) return remitCandidates(db, document)
  return document === 'comments' ? boardCandidates(db) : portfolioCandidates(db)
}

/** The id asked for, else the latest of the current cycle that has content; a plan may be that of a cycle in preparation. Else a refusal that lists what there is. */
function choose(db: ReadableDb, document: DocumentName, id: string | undefined): string {
  if (id !== undefined) return id
  const candidates = candidatesOf(db, document)
  const current = candidates.filter((candidate) => candidate.current && candidate.hasContent)
  const fit = (document === 'mtfp-update' && current.length === 0 ? candidates : current).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0))[0]
  if (fit !== undefined) return fit.id
  const listed = candidates.filter((candidate) => candidate.hasContent).map((candidate) => `${candidate.id} (${candidate.label})`)
  throw new Refusal(appError('NO_CONTENT', 'The current cycle holds nothing for this document yet.', listed.length === 0 ? 'Write something for it first.' : `Name one of: ${listed.join('; ')}.`))
}

export function parseAt(text: string | undefined): At {
  if (text === undefined || text === 'latest') return 'latest'
  if (isDate(text)) return { date: text }
  if (Object.hasOwn(positionKinds, text)) return { kind: text }
  return refuse('INVALID_INPUT', `“${text}” is neither a day of the calendar nor a kind of position.`, `Give a date such as 2025-02-11, or one of: latest, ${Object.keys(positionKinds).join(', ')}.`)
}

/** A paper with the style of its cycle, and whatever the file holds as exempt marked in it. */
type ComposedPaper = { readonly id: string; readonly model: DocumentModel; readonly style: KeptStyle }

/** Everything is read before the first wait: a command may run in between, and a paper must not show half of it. */
export async function composeDocument(ctx: QueryContext, document: PaperName, asked: string | undefined, at: string | undefined): Promise<ComposedPaper> {
  const id = choose(ctx.db, document, asked)
  const [style, { marks }] = [styleOfSubject(ctx.db, id), exemptRows(ctx.db)]
  const composed = await composeModel(ctx, document, id, at)
  const { markExempt } = await import('#shared/documents/disclosure/markExempt.ts')
  return { ...composed, style, model: markExempt(composed.model, marks, composed.id) }
}

async function composeModel(ctx: QueryContext, document: PaperName, id: string, at: string | undefined): Promise<Omit<ComposedPaper, 'style'>> {
  const { db } = ctx
  if (isMoneyPaper(document)) return composeMoneyPaper(ctx, document, id, at, parseAt)
  if (isRemitPaper(document)) return composeRemitPaper(ctx, document, id, at)
  if (document === 'comments') {
    const board = boardWorkspace(db, id)
    const sources = sourcesBehind(db, board)
    const { composeComments } = await import('#shared/documents/comments.ts')
    return { id, model: composeComments(board, sources, stripOf(db, board.cycle.id, 'latest')) }
  }
  const ids = id.includes(',') ? id.split(',') : proposalsOfPortfolio(db, id)
  if (ids.length < 2 || ids.length > MOST_OPTIONS) refuse('INVALID_INPUT', `A comparison takes two to six savings, and ${ids.length} ${ids.length === 1 ? 'was' : 'were'} named.`, 'Name two to six savings.')
  const point = parseAt(at)
  const comparison = compare(db, ids, point)
  const strip = stripOf(db, comparison.cycle.id, point)
  const { composeOptionsComparison } = await import('#shared/documents/optionsComparison.ts')
  return { id, model: composeOptionsComparison(comparison, strip) }
}

/** What every paper that shows savings says about whether they tie. */
const stripOf = (db: ReadableDb, cycle: string, at: At): ReconciliationView => reconciliationView(db, need(db, 'cycle', cycle), at)

/** The papers the savings of a Board's appendix are taken from, each once, in the order they are first met. */
function sourcesBehind(db: ReadableDb, board: BoardWorkspace): SourceLine[] {
  const cited = (board.savings ?? []).flatMap((saving) => positionViews(db, saving.id, board.years.length).flatMap((position) => position.source ?? []))
  return cited.filter((source, i) => cited.findIndex((other) => other.id === source.id) === i)
}

function proposalsOfPortfolio(db: ReadableDb, id: string): string[] {
  const portfolio = db.row('portfolio', id)
  if (portfolio === undefined) return refuse('NOT_FOUND', 'There is no such portfolio in the file.', 'Give the id of a portfolio, or two to six savings joined by commas.')
  return proposalsWhere(db, { cycle: portfolio.cycle, portfolio: id }).slice(0, MOST_OPTIONS).map((row) => row.id)
}

/** A file name people recognise: letters, digits and hyphens of the title, then the document's own date; twins never take each other's. */
export function fileName(model: Pick<DocumentModel, 'title' | 'date' | 'disclosure'>, format: string, range: PageRange | null = null): string {
  const stem = model.title.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 80)
  const part = range === null ? '' : range.from === range.to ? `-page-${range.from}` : `-pages-${range.from}-to-${range.to}`
  return `${stem === '' ? 'document' : stem}-${model.date ?? 'undated'}${model.disclosure == null ? '' : `-${model.disclosure}`}${part}.${format}`
}

type Asked = Parsed<'documents.compose'>

/** The paper and, where the two become twins together, its workbook: both are read before the first wait. */
async function sourceOf(ctx: QueryContext, document: PaperName, { id, at, disclosure, twin }: Asked, format: DocumentFormat): Promise<{ id: string; source: Source; style: KeptStyle }> {
  if (twin !== undefined) refuse('INVALID_INPUT', 'Only a pack is made as the twin that was named.', 'Leave the twin out and ask for this paper as public or exempt, or name agenda-pack.')
  const chosen = choose(ctx.db, document, id)
  const { marks, beside } = exemptRows(ctx.db)
  const [paper, workbook] = await Promise.all([
    composeDocument(ctx, document, chosen, at), isMoneyPaper(document) && (format === 'xlsx' || disclosure === 'public') ? composeWorkbook(ctx, document, chosen, at, parseAt) : null,
  ])
  const { markExemptRows } = await import('#shared/documents/disclosure/markExempt.ts')
  return { id: paper.id, style: paper.style, source: { paper: paper.model, workbook: workbook === null ? null : markExemptRows(workbook.model, marks, paper.id), beside, numbering: paper.style.numbering } }
}

/** What is made of a paper: its twin, what the person should know, and the search its finished file has to pass. */
type Made = ComposedPaper & { readonly twin: PackTwin | null; readonly withheld: readonly WithheldPlaces[]; readonly warnings: readonly string[]; readonly search: (file: FinishedFile) => Promise<void> }

/** A pack is composed as the twin it is; of every other paper a twin is made. */
async function composeTwin(ctx: QueryContext, asked: Asked, format: DocumentFormat): Promise<Made> {
  const { document } = asked
  if (document === 'agenda-pack') {
    if (asked.twin !== undefined && asked.disclosure !== undefined && asked.twin !== asked.disclosure) refuse('INVALID_INPUT', `The pack was asked for as its ${asked.twin} twin and as ${asked.disclosure} at once.`, 'Ask for one of them.')
    const id = choose(ctx.db, document, asked.id)
    const style = styleOfSubject(ctx.db, id)
    return { id, style, ...(await draftPack(ctx, id, asked.twin ?? asked.disclosure, composeDocument)) }
  }
  const { id, source, style } = await sourceOf(ctx, document, asked, format)
  const { twin, withheld, search } = await makeTwin(source, asked.disclosure)
  return { id, style, model: twin.paper, twin: twin.paper.disclosure ?? null, withheld, warnings: twin.warnings, search }
}

async function renderWorkbook(ctx: QueryContext, asked: Asked): Promise<Output<'documents.render'>> {
  const { document } = asked
  if (!isMoneyPaper(document)) return refuse('INVALID_INPUT', 'This paper is made of words, not of tables, so there is no workbook of it.', `Ask for one of: ${paperFormats.join(', ')}; workbooks are made of: ${moneyPapers.join(', ')}.`)
  const { id, source } = await sourceOf(ctx, document, asked, 'xlsx')
  const made = await makeTwin(source, asked.disclosure)
  const { WORKBOOK_ENGINE, writeWorkbook } = await import('../documents/xlsx/writeWorkbook.ts')
  const model = made.twin.workbook ?? refuse('UNEXPECTED', 'The workbook was not composed.', 'Try again; if it happens again, report what you did.')
  const written = await writeWorkbook(model)
  if (!written.ok) throw new Refusal(written.error)
  const { bytes, sheets, warnings } = written.value
  await made.search({ bytes, format: 'xlsx', items: new Map() })
  return {
    document, id, format: 'xlsx', fileName: fileName(model, 'xlsx'), sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, base64: Buffer.from(bytes).toString('base64'),
    pages: sheets.length, conformance: 'Office Open XML workbook', warnings: orNull([...made.twin.warnings, ...warnings]), engine: WORKBOOK_ENGINE, twin: model.disclosure ?? null, withheld: withheldView(made.withheld),
  }
}

const withheldView = (withheld: readonly WithheldPlaces[]) => orNull(withheld.map((one) => ({ ...one, places: [...one.places] })))

export const documentQueries = {
  'documents.list': ({ db }) => ({
    documents: documentNames.map((name) => ({ name, title: documentTitles[name], formats: [...(isMoneyPaper(name) ? documentFormats : paperFormats)], candidates: candidatesOf(db, name) })),
  }),
  'documents.compose': async (ctx, input) => {
    const { id, model } = await composeTwin(ctx, input, 'pdf')
    return { document: input.document, id, model }
  },
  'documents.preview': async (ctx, input) => {
    const { id, model, style, twin, withheld, warnings: said } = await composeTwin(ctx, input, 'pdf')
    const { previewPage } = await import('../documents/preview.ts')
    const made = await previewPage(model, input.page ?? 1, lookOf(ctx.db, style, model))
    if (!made.ok) throw new Refusal(made.error)
    const { bytes, page, pages, spots, exact, warnings } = made.value
    const listed = spots.filter(({ n }) => n !== null)
    return {
      document: input.document, id, fileName: fileName(model, 'pdf'), page, pages, base64: Buffer.from(bytes).toString('base64'), exact, warnings: orNull([...said, ...warnings]), twin, withheld: withheldView(withheld),
      sections: orNull(listedIn(model, style.numbering).flatMap(({ level, text }, i) => { const spot = listed[i]; return spot === undefined ? [] : [{ level, text, page: spot.page, y: spot.y }] })),
      places: orNull(spots.flatMap(({ id: row, page: at, y }) => (row === null ? [] : [{ id: row, page: at, y }]))),
    }
  },
  'documents.render': async (ctx, input) => {
    const range = input.pages === undefined ? null : parsePages(input.pages)
    if (range !== null && input.format !== 'pdf') refuse('INVALID_INPUT', input.format === 'xlsx' ? 'A workbook has sheets, not pages.' : 'Whoever opens a Word file or a web page makes its pages, so there are none to choose from.', 'Ask for all of it, or for pages of the PDF.')
    if (input.format === 'xlsx') return renderWorkbook(ctx, input)
    const made = await composeTwin(ctx, input, input.format)
    const { id, model } = made
    const look = lookOf(ctx.db, made.style, model)
    const file = await renderPaper(model, input.format, range, look)
    await made.search({ bytes: file.bytes, format: input.format, items: file.items, look })
    const { bytes, sha256, pages, conformance, engine } = file
    return {
      document: input.document, id, format: input.format, fileName: fileName(model, input.format, range), sha256, bytes: bytes.length, base64: Buffer.from(bytes).toString('base64'),
      pages, conformance, warnings: orNull([...made.warnings, ...file.warnings]), engine, twin: made.twin, withheld: withheldView(made.withheld),
    }
  },
} satisfies Partial<QueryHandlers>
