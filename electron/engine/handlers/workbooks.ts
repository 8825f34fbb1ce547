// Documents as workbooks: the answers a document is made of, read at one moment and composed. What a screen shows and what stands in
// the workbook come from the same questions, so that they cannot differ.
import { type ReadableDb } from '#db/store/types.ts'
import { type DocumentName } from '#shared/contract/documents.ts'
import { type At } from '#shared/contract/parts.ts'
import { type SourceNote } from '#shared/documents/workbook/notesSheet.ts'
import { type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { refuse } from '#shared/errors.ts'
import { type QueryContext } from './handler.ts'
import { lineageView } from './lineageQueries.ts'
import { mtfpQueries } from './mtfpQueries.ts'
import { comparisonView, needPlan, planView } from './mtfpViews.ts'
import { atLabel, proposalQueries } from './proposalQueries.ts'
import { reconciliationView } from './reconciliationViews.ts'
import { need, needCycle } from './find.ts'
import { sourceRef } from './views.ts'

export const workbookDocuments = ['savings-schedule', 'mtfp-update', 'lineage'] as const satisfies readonly DocumentName[]
type WorkbookDocument = (typeof workbookDocuments)[number]
export const isWorkbookDocument = (document: DocumentName): document is WorkbookDocument => workbookDocuments.some((name) => name === document)

type Composed = { readonly id: string; readonly model: WorkbookModel }

/** Everything is read before the first wait: a command may run in between, and a paper must not show half of it. */
export async function composeWorkbook(ctx: QueryContext, document: DocumentName, id: string | undefined, at: At): Promise<Composed> {
  switch (document) {
    case 'savings-schedule': return composeSchedule(ctx, id, at)
    case 'mtfp-update': return composePlan(ctx, id)
    case 'lineage': return composeLineage(ctx, id, at)
    default: return refuse('INVALID_INPUT', 'This paper is made of words, not of tables, so there is no workbook of it.', `Ask for a PDF; workbooks are made of: ${workbookDocuments.join(', ')}.`)
  }
}

/** The savings of a cycle, or of one of its departments or portfolios. */
async function composeSchedule(ctx: QueryContext, id: string | undefined, at: At): Promise<Composed> {
  const { db } = ctx
  const [department, portfolio] = id === undefined ? [] : [db.row('department', id), db.row('portfolio', id)]
  const cycle = department !== undefined ? need(db, 'cycle', department.cycle) : portfolio !== undefined ? need(db, 'cycle', portfolio.cycle) : needCycle(db, id)
  const list = proposalQueries['proposals.list'](ctx, { cycle: cycle.id, at, ...(department === undefined ? {} : { department: department.id }), ...(portfolio === undefined ? {} : { portfolio: portfolio.id }) })
  const reconciliation = department === undefined && portfolio === undefined ? reconciliationView(db, cycle, at) : null
  const sources = sourcesOf(db, list.rows.flatMap((row) => [row.position === null ? null : (db.row('position', row.position.id)?.source ?? null), db.row('proposal', row.id)?.source ?? null]))
  const { composeSavingsWorkbook } = await import('#shared/documents/workbook/savingsSchedule.ts')
  return { id: id ?? cycle.id, model: composeSavingsWorkbook(list, atLabel(at), reconciliation, sources) }
}

/** A version of the plan beside the one before it. */
async function composePlan(ctx: QueryContext, id: string | undefined): Promise<Composed> {
  const { db } = ctx
  const plan = id !== undefined && db.row('cycle', id) === undefined ? planView(db, needPlan(db, id)) : mtfpQueries['mtfp.get'](ctx, id === undefined ? {} : { cycle: id })
  const comparison = plan.before === null ? null : comparisonView(db, needPlan(db, plan.before), needPlan(db, plan.statement.id))
  const { composeMtfpWorkbook } = await import('#shared/documents/workbook/mtfpUpdate.ts')
  return { id: plan.statement.id, model: composeMtfpWorkbook(plan, comparison) }
}

/** One saving, a department's or a cycle's. */
async function composeLineage({ db }: QueryContext, id: string | undefined, at: At): Promise<Composed> {
  const whose = id === undefined ? {} : db.row('proposal', id) !== undefined ? { proposal: id } : db.row('department', id) !== undefined ? { department: id } : { cycle: id }
  const view = lineageView(db, { ...whose, to: at })
  const { composeLineageWorkbook } = await import('#shared/documents/workbook/lineage.ts')
  return { id: view.of.id, model: composeLineageWorkbook(view) }
}

/** The papers behind the figures, each once, in the order they are first met. */
function sourcesOf(db: ReadableDb, ids: readonly (string | null)[]): SourceNote[] {
  return [...new Set(ids)].flatMap((id) => sourceRef(db, id) ?? [])
}
