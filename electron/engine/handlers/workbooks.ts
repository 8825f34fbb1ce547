// The papers about money as workbooks: composed from what moneyPapers.ts reads for the papers themselves, so that the two cannot differ.
import { type At } from '#shared/contract/parts.ts'
import { type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { type QueryContext } from './handler.ts'
import { type MoneyPaper, pointsIn, readLineage, readSchedule, readUpdate } from './moneyPapers.ts'

type Composed = { readonly id: string; readonly model: WorkbookModel }

/** Everything is read before the first wait: a command may run in between, and a paper must not show half of it. */
export async function composeWorkbook(ctx: QueryContext, document: MoneyPaper, id: string, at: string | undefined, parse: (text: string | undefined) => At): Promise<Composed> {
  switch (document) {
    case 'savings-schedule': {
      const schedule = readSchedule(ctx, id, parse(at))
      const { composeSavingsWorkbook } = await import('#shared/documents/workbook/savingsSchedule.ts')
      return { id, model: composeSavingsWorkbook(schedule) }
    }
    case 'mtfp-update': {
      const { plan, comparison, reconciliation } = readUpdate(ctx.db, id)
      const { composeMtfpWorkbook } = await import('#shared/documents/workbook/mtfpUpdate.ts')
      return { id: plan.statement.id, model: composeMtfpWorkbook(plan, comparison, reconciliation) }
    }
    case 'lineage': {
      const { view, reconciliation } = readLineage(ctx.db, id, pointsIn(at, parse))
      const { composeLineageWorkbook } = await import('#shared/documents/workbook/lineage.ts')
      return { id: view.of.id, model: composeLineageWorkbook(view, reconciliation) }
    }
  }
}
