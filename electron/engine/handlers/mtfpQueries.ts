// Answers about the financial plan: a version worked out, two versions compared.
import { type ReadableDb } from '#db/store/types.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { needCycle } from './find.ts'
import { type QueryHandlers } from './handler.ts'
import { comparisonView, needPlan, planView, versionsOf } from './mtfpViews.ts'

/** The version asked for, else the latest of the cycle. Refuses NOT_FOUND. */
function chosen(db: ReadableDb, id: string | undefined, cycle: string | undefined): Row<'statement'> {
  if (id !== undefined) return needPlan(db, id)
  const latest = versionsOf(db, needCycle(db, cycle).id).at(-1)
  return latest ?? refuse('NOT_FOUND', 'This cycle holds no Medium Term Financial Plan yet.', 'Add a statement of that kind, or take one in from a sheet.')
}

export const mtfpQueries = {
  'mtfp.get': ({ db }, input) => planView(db, chosen(db, input.id, input.cycle)),
  'mtfp.compare': ({ db }, input) => comparisonView(db, needPlan(db, input.before), needPlan(db, input.after)),
} satisfies Partial<QueryHandlers>
