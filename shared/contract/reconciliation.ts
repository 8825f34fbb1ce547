// Whether the savings schedule, the MTFP's savings lines and the movement's savings column are the same money: the tables behind the
// answer, the answer in a sentence, and what lies behind each difference. Savings positive throughout, whole pounds.
import { z } from 'zod'
import { at, cycleRef, departmentRef, id, inCycle, maybeAmount, paperDate, planYear, total } from './parts.ts'
import { query } from './procedure.ts'

const sourceKind = z.enum(['mtfp', 'movement'])

/** One published figure beside the schedule's. `by`: schedule less published, in pounds, 0 where they tie. */
const cell = z.strictObject({
  source: sourceKind, year: z.string(), schedule: total, published: total, by: z.number().int(), ties: z.boolean(), words: z.string(),
})

const row = z.strictObject({
  /** null for what no published line gives to one department. */
  department: departmentRef.nullable(), label: z.string(), cells: z.array(cell),
})

const faultRow = z.strictObject({ kind: z.enum(['saving', 'line', 'removed', 'not_counted']), id, ref: z.string(), title: z.string(), department: departmentRef.nullable(), amount: maybeAmount, year: z.string() })

const fault = z.strictObject({
  kind: z.enum(['twice', 'published_twice', 'year', 'department', 'sign', 'unit', 'missing', 'not_counted', 'extra', 'unexplained']), kindLabel: z.string(), sentence: z.string(), by: z.number().int(),
  rows: z.array(faultRow).nullable(),
  places: z.array(z.strictObject({ source: sourceKind, department: departmentRef.nullable(), year: z.string(), by: z.number().int() })),
})

const reconciliation = z.strictObject({
  cycle: cycleRef, at, years: z.array(planYear), verdict: z.enum(['ties', 'ties_known', 'differs', 'nothing_to_compare']), sentence: z.string(),
  /** The published papers compared with: the latest MTFP version and the movement of each year. */
  sources: z.array(z.strictObject({ kind: sourceKind, id, label: z.string(), date: paperDate.nullable(), illustrative: z.boolean(), years: z.array(z.string()) })).nullable(),
  /** Savings that count, and those that do not with what they state. */
  savings: z.number().int(), notCounted: z.strictObject({ savings: z.number().int(), total }),
  whole: z.array(cell).nullable(), departments: z.array(row).nullable(), faults: z.array(fault).nullable(),
})

export type ReconciliationView = z.infer<typeof reconciliation>

export const reconciliationContract = {
  'reconciliation.get': query({
    label: 'Reconcile the savings with the financial plan and the movement', input: z.strictObject({ ...inCycle, at: at.optional() }), output: reconciliation, example: {},
  }),
}
