// One paper composed from live data, in the style of its cycle, with whatever the file holds as exempt marked in it. Composers are loaded
// when first asked for: most runs of the engine never print.
import { proposalsWhere } from '#db/proposals/read.ts'
import { type ReadableDb } from '#db/store/types.ts'
import { type At } from '#shared/contract/parts.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { type SourceLine } from '#shared/documents/commentsSavings.ts'
import { type KeptStyle } from '#shared/documents/keptStyle.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { type PageRange } from '#shared/documents/pageRange.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { refuse } from '#shared/errors.ts'
import { boardWorkspace } from './boardViews.ts'
import { chooseSubject, parseAt } from './documentSubjects.ts'
import { exemptRows } from './exemptRows.ts'
import { need } from './find.ts'
import { type QueryContext } from './handler.ts'
import { composeMoneyPaper, isMoneyPaper } from './moneyPapers.ts'
import { type PaperName } from './packPaper.ts'
import { styleOfSubject } from './issuedNumbers.ts'
import { compare } from './proposalQueries.ts'
import { positionViews } from './proposalViews.ts'
import { reconciliationView } from './reconciliationViews.ts'
import { composeRemitPaper, isRemitPaper } from './remitPapers.ts'

const MOST_OPTIONS = 6

/** A paper with the style of its cycle, and whatever the file holds as exempt marked in it. */
export type ComposedPaper = { readonly id: string; readonly model: DocumentModel; readonly style: KeptStyle }

/**
 * Everything is read before the first wait: a command may run in between, and a paper must not show half of it. `numbering`: how the pack
 * counts that it is an item of; by itself it counts as its own style says.
 */
export async function composeDocument(ctx: QueryContext, document: PaperName, asked: string | undefined, at: string | undefined, numbering?: Numbering): Promise<ComposedPaper> {
  const id = chooseSubject(ctx.db, document, asked)
  const [own, { marks }] = [styleOfSubject(ctx.db, id), exemptRows(ctx.db)]
  const style = numbering === undefined ? own : { ...own, numbering }
  const composed = await composeModel(ctx, document, id, at, style)
  const { markExempt } = await import('#shared/documents/disclosure/markExempt.ts')
  return { ...composed, style, model: markExempt(composed.model, marks, composed.id) }
}

async function composeModel(ctx: QueryContext, document: PaperName, id: string, at: string | undefined, style: KeptStyle): Promise<Omit<ComposedPaper, 'style'>> {
  const { db } = ctx
  if (isMoneyPaper(document)) return composeMoneyPaper(ctx, document, id, at, parseAt)
  if (isRemitPaper(document)) return composeRemitPaper(ctx, document, id, at, style)
  if (document === 'comments') {
    const board = boardWorkspace(db, id, style.numbering)
    const sources = sourcesBehind(db, board)
    const strip = stripOf(db, board.cycle.id, 'latest')
    const { composeComments } = await import('#shared/documents/comments.ts')
    return { id, model: composeComments(board, sources, strip) }
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

/** A file name people recognise: letters, digits and hyphens of the title, then the document's own date; twins never take each other's. A pack
 *  does not say in its model which one it is, so `twin` does. */
export function fileName(model: Pick<DocumentModel, 'title' | 'date' | 'disclosure'>, format: string, range: PageRange | null = null, twin: Twin | null = model.disclosure ?? null): string {
  const stem = model.title.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 80)
  const part = range === null ? '' : range.from === range.to ? `-page-${range.from}` : `-pages-${range.from}-to-${range.to}`
  return `${stem === '' ? 'document' : stem}-${model.date ?? 'undated'}${twin === null ? '' : `-${twin}`}${part}.${format}`
}
