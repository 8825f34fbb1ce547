// The medium-term financial plan worked out: the gap of each year, every printed total judged, the bridge to the gap, and two versions
// line by line. The lines themselves are statements (statements.*); nothing here writes.
import { z } from 'zod'
import { exampleId } from '#shared/exampleIds.ts'
import { keysOf, moneyUnits } from '#shared/domain/words.ts'
import { cycleRef, id, inCycle, maybeAmount, paperDate, planYear, sourceRef, total } from './parts.ts'
import { query } from './procedure.ts'

/** A judgement as data and in words; `by` is printed less computed in pounds, null where there is none. */
export const verdict = z.strictObject({ kind: z.enum(['ties', 'ties_rounded', 'ties_known', 'not_itemised', 'differs', 'not_stated']), by: z.number().int().nullable(), words: z.string() })

const version = z.strictObject({ id, label: z.string(), body: z.string().nullable(), date: paperDate.nullable(), dateLabel: z.string(), illustrative: z.boolean() })

const judgedCell = z.strictObject({
  /** Year counted from 0; the number of years for the total. */
  column: z.number().int(), printed: maybeAmount, computed: total, verdict,
})

const line = z.strictObject({
  id, role: z.string(), roleLabel: z.string(), workedOut: z.boolean(), ref: z.string().nullable(), label: z.string(), note: z.string().nullable(), illustrative: z.boolean(),
  years: z.array(maybeAmount), total: maybeAmount,
  /** null where the line prints no total. */
  judged: z.strictObject({
    reading: z.enum(['across', 'running', 'block', 'running_carried', 'block_carried']), ties: z.boolean(), words: z.string(),
    /** The lines that were added. */
    over: z.array(id), cells: z.array(judgedCell),
  }).nullable(),
})

const step = z.strictObject({ kind: z.enum(['total', 'addition', 'reduction', 'left']), label: z.string(), detail: z.string(), from: z.number().int(), to: z.number().int(), pounds: z.number().int(), named: z.boolean() })
/** One for each year and one for all years together. `unknown`: lines that have no step because their amount is not yet known. */
const bridge = z.strictObject({ year: z.string(), steps: z.array(step), unknown: z.array(z.string()).nullable() })

const gap = z.strictObject({
  years: z.array(total), total,
  /** What must have been found by the end of each year. */
  standing: z.array(total),
  balanced: z.enum(['yes', 'no', 'unknown']),
  returns: z.array(z.strictObject({ line: id, label: z.string(), used: z.string(), amount: maybeAmount, returns: z.enum(['printed', 'added', 'later']) })).nullable(),
})

const plan = z.strictObject({
  statement: version, cycle: cycleRef, unit: z.enum(keysOf(moneyUnits)), years: z.array(planYear), sentence: z.string(), note: z.string().nullable(), source: sourceRef.nullable(), illustrative: z.boolean(),
  lines: z.array(line).nullable(), gap,
  /** Whether every printed total ties, and which do not. */
  totals: z.strictObject({ judged: z.number().int(), differ: z.number().int(), sentence: z.string() }),
  /** Savings and funding by year, as the lines of those roles state them. */
  savings: z.array(total), funding: z.array(total),
  bridges: z.array(bridge),
  /** All versions of the cycle in their order, this one among them, and the one before it. */
  versions: z.array(version), before: id.nullable(),
})

const change = z.enum(['same', 'changed', 'now_known', 'now_unknown', 'now_stated', 'no_longer_stated'])
const comparedLine = z.strictObject({
  outcome: z.enum(['changed', 'added', 'removed', 'same']), label: z.string(), before: id.nullable(), after: id.nullable(), refBefore: z.string().nullable(), refAfter: z.string().nullable(), relettered: z.boolean(),
  cells: z.array(z.strictObject({ before: maybeAmount, after: maybeAmount, change, difference: total })), difference: total, note: z.string().nullable(),
})

const comparison = z.strictObject({
  before: version, after: version, cycle: cycleRef, unit: z.enum(keysOf(moneyUnits)), years: z.array(planYear), sentence: z.string(),
  counts: z.strictObject({ changed: z.number().int(), added: z.number().int(), removed: z.number().int(), same: z.number().int(), relettered: z.number().int() }),
  lines: z.array(comparedLine).nullable(), gapBefore: gap, gapAfter: gap, bridges: z.array(bridge),
})

export type MtfpView = z.infer<typeof plan>
export type MtfpComparisonView = z.infer<typeof comparison>
export type MtfpBridgeView = z.infer<typeof bridge>
export type VerdictView = z.infer<typeof verdict>

const [november, december] = [exampleId('statement:2026:mtfp-11'), exampleId('statement:2026:mtfp-12')]

export const mtfpContract = {
  'mtfp.get': query({
    label: 'Read the financial plan worked out', input: z.strictObject({ ...inCycle, /** A version; the latest of the cycle unless given. */ id: id.optional() }), output: plan, example: { id: december },
  }),
  'mtfp.compare': query({
    label: 'Compare two versions of the financial plan', input: z.strictObject({ before: id, after: id }), output: comparison, example: { before: november, after: december },
  }),
}
