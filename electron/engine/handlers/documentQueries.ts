// Documents composed from live data and made into files. Queries: nothing is written to the cycle. Composers and the
// renderer are loaded when first asked for: most runs of the engine never print.
import { createHash } from 'node:crypto'
import { type DocumentFormat, documentFormats, documentNames, documentTitles, paperFormats } from '#shared/contract/documents.ts'
import { type Output, type Parsed } from '#shared/contract/index.ts'
import { listedIn } from '#shared/documents/contents.ts'
import { type Source } from '#shared/documents/disclosure/twins.ts'
import { type KeptStyle } from '#shared/documents/keptStyle.ts'
import { parsePages } from '#shared/documents/pageRange.ts'
import { type WithheldPlaces } from '#shared/documents/withheldPlaces.ts'
import { type Twin as PackTwin } from '#shared/domain/packWords.ts'
import { Refusal, refuse } from '#shared/errors.ts'
import { type ComposedPaper, composeDocument, fileName } from './composeDocument.ts'
import { candidatesOf, chooseSubject, parseAt } from './documentSubjects.ts'
import { type FinishedFile, makeTwin } from './documentTwins.ts'
import { exemptRows } from './exemptRows.ts'
import { need } from './find.ts'
import { type QueryContext, type QueryHandlers } from './handler.ts'
import { styleOfPack, styleOfSubject } from './issuedNumbers.ts'
import { earlierPapers, issuedToPublic } from './keptContent.ts'
import { isMoneyPaper, moneyPapers } from './moneyPapers.ts'
import { type PaperName, draftPack } from './packPaper.ts'
import { renderPaper } from './paperFiles.ts'
import { cycleOfSubject, lookOf } from './paperLook.ts'
import { orNull } from './views.ts'
import { composeWorkbook } from './workbooks.ts'

type Asked = Parsed<'documents.compose'>

/** The paper and, where the two become twins together, its workbook: both are read before the first wait. */
async function sourceOf(ctx: QueryContext, document: PaperName, { id, at, disclosure, twin, pack }: Asked, format: DocumentFormat): Promise<{ id: string; source: Source; style: KeptStyle }> {
  if (twin !== undefined) refuse('INVALID_INPUT', 'Only a pack is made as the twin that was named.', 'Leave the twin out and ask for this paper as public or exempt, or name agenda-pack.')
  const chosen = chooseSubject(ctx.db, document, id)
  const { marks, beside } = exemptRows(ctx.db)
  const numbering = pack === undefined ? undefined : styleOfPack(ctx.db, need(ctx.db, 'pack', pack)).numbering
  const issued = disclosure === 'public' ? earlierPapers(ctx.db, issuedToPublic(ctx.db, cycleOfSubject(ctx.db, chosen))) : { earlier: [], lost: [] }
  const [paper, workbook] = await Promise.all([
    composeDocument(ctx, document, chosen, at, numbering), isMoneyPaper(document) && (format === 'xlsx' || disclosure === 'public') ? composeWorkbook(ctx, document, chosen, at, parseAt) : null,
  ])
  const { markExemptRows } = await import('#shared/documents/disclosure/markExempt.ts')
  return { id: paper.id, style: paper.style, source: { paper: paper.model, workbook: workbook === null ? null : markExemptRows(workbook.model, marks, paper.id), beside, ...issued, numbering: paper.style.numbering } }
}

/** What is made of a paper: its twin, what the person should know, and the search its finished file has to pass. */
type Made = ComposedPaper & { readonly twin: PackTwin | null; readonly withheld: readonly WithheldPlaces[]; readonly warnings: readonly string[]; readonly search: (file: FinishedFile) => Promise<void> }

/** A pack is composed as the twin it is; of every other paper a twin is made. */
async function composeTwin(ctx: QueryContext, asked: Asked, format: DocumentFormat): Promise<Made> {
  const { document } = asked
  if (document === 'agenda-pack') {
    if (asked.twin !== undefined && asked.disclosure !== undefined && asked.twin !== asked.disclosure) refuse('INVALID_INPUT', `The pack was asked for as its ${asked.twin} twin and as ${asked.disclosure} at once.`, 'Ask for one of them.')
    const id = chooseSubject(ctx.db, document, asked.id)
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
      document: input.document, id, fileName: fileName(model, 'pdf', null, twin), page, pages, base64: Buffer.from(bytes).toString('base64'), exact, warnings: orNull([...said, ...warnings]), twin, withheld: withheldView(withheld),
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
      document: input.document, id, format: input.format, fileName: fileName(model, input.format, range, made.twin), sha256, bytes: bytes.length, base64: Buffer.from(bytes).toString('base64'),
      pages, conformance, warnings: orNull([...made.warnings, ...file.warnings]), engine, twin: made.twin, withheld: withheldView(made.withheld),
    }
  },
} satisfies Partial<QueryHandlers>
