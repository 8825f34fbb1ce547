// How SQLite would answer a query: for tests that pin a plan, so that a hot read never turns into a scan unnoticed.
import { type ReadableDb, type SqlValue, type Store } from '#db/index.ts'

/** The steps of the plan, in order: "SEARCH change USING INDEX change_by_row (row_id=?)". */
export function queryPlan(from: Store | ReadableDb, sql: string, ...params: SqlValue[]): string[] {
  const explain = (db: ReadableDb) => db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...params).map(({ detail }) => detail)
  return 'read' in from ? from.read(explain) : explain(from)
}

/** Steps that read a whole table or sort without an index. `besides` are steps that may, by a part of their text. */
export function slowSteps(plan: readonly string[], besides: readonly string[] = []): string[] {
  const scans = (step: string) => /^SCAN (?!CONSTANT ROW)/.test(step) && !/USING (COVERING )?INDEX/.test(step)
  return plan
    .filter((step) => scans(step) || step.startsWith('USE TEMP B-TREE'))
    .filter((step) => !besides.some((part) => step.includes(part)))
}
