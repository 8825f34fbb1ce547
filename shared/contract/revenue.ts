// A budget, outturn or movement worked out: what each service and subjective comes to, column by column, its share of the whole, every
// printed total judged; and two of them service by service. The lines themselves are statements (statements.*); nothing here writes.
import { z } from 'zod'
import { exampleId } from '#shared/exampleIds.ts'
import { cycleRef, id, maybeAmount, total } from './parts.ts'
import { verdict } from './mtfp.ts'
import { query } from './procedure.ts'
import { lineRow, statementRow } from './statements.ts'

const column = z.strictObject({ key: z.string(), label: z.string() })

/** A printed subtotal or total beside what its lines come to, in each column it states. */
const printed = z.strictObject({
  line: id, label: z.string(), ties: z.boolean(), over: z.array(id),
  cells: z.array(z.strictObject({ column: z.number().int(), printed: maybeAmount, computed: total, verdict })),
})

const service = z.strictObject({
  key: z.string(), label: z.string(), /** Its lines are its parts, rather than it itself. */ grouped: z.boolean(), department: z.string().nullable(),
  sums: z.array(total),
  /** Tenths of a percent of the whole, column by column; null where a percentage says nothing. */
  shares: z.array(z.number().int().nullable()), lines: z.array(id),
})

const revenue = z.strictObject({
  statement: statementRow, cycle: cycleRef, columns: z.array(column), sentence: z.string(), list: z.array(lineRow).nullable(),
  services: z.array(service).nullable(),
  subjectives: z.array(z.strictObject({ subjective: z.string().nullable(), label: z.string(), sums: z.array(total) })).nullable(),
  whole: z.array(total),
  totals: z.strictObject({ ties: z.boolean(), sentence: z.string(), printed: z.array(printed).nullable(), /** Lines that do not add up across, and by how much. */ across: z.array(z.strictObject({ line: id, label: z.string(), by: z.number().int() })).nullable() }),
})

/** `growth`: of what it was, in words; null where either is not a single figure. */
const compared = z.strictObject({ before: total.nullable(), after: total.nullable(), difference: total.nullable(), growth: z.string().nullable() })

const comparison = z.strictObject({
  before: statementRow, after: statementRow, cycle: cycleRef, sentence: z.string(),
  /** The columns that both fill in; null where there is none. */
  columns: z.array(column.extend({ services: z.array(compared.extend({ key: z.string(), label: z.string() })), whole: compared })).nullable(),
})

export type RevenueView = z.infer<typeof revenue>
export type RevenueComparisonView = z.infer<typeof comparison>

const [budget, outturn] = [exampleId('statement:2025:budget-2016'), exampleId('statement:2025:outturn-2016')]

export const revenueContract = {
  'revenue.get': query({ label: 'Read a budget, outturn or movement worked out', input: z.strictObject({ id }), output: revenue, example: { id: budget } }),
  'revenue.compare': query({ label: 'Compare two budgets or outturns service by service', input: z.strictObject({ before: id, after: id }), output: comparison, example: { before: budget, after: outturn } }),
}
