// Answers whether the savings tie with what was published, and with what they do not.
import { type QueryHandlers } from './handler.ts'
import { needCycle } from './find.ts'
import { reconciliationView } from './reconciliationViews.ts'

export const reconciliationQueries = {
  'reconciliation.get': ({ db }, input) => reconciliationView(db, needCycle(db, input.cycle), input.at ?? 'latest'),
} satisfies Partial<QueryHandlers>
