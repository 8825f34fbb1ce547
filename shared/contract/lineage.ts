// The lineage of savings: what each stood at on two points, what changed with its reason and source, and the total at each date. For
// one saving, a department or a whole cycle.
import { z } from 'zod'
import { exampleId } from '#shared/exampleIds.ts'
import { at, cycleRef, departmentRef, id, inCycle, isoDate, maybeAmount, planYear, savingsSums, total } from './parts.ts'
import { query } from './procedure.ts'
import { position } from './proposals.ts'

/** The first figure stated, or a point as elsewhere. */
const point = z.union([z.literal('first'), at])
const stood = z.strictObject({ position: id, kind: z.string(), kindLabel: z.string(), date: isoDate, dateLabel: z.string(), amounts: z.array(maybeAmount), total, left: maybeAmount, /** Whether the saving counted at the point: rejected, deferred or unachievable it is in no total. */ counts: z.boolean() })

const row = z.strictObject({
  id, ref: z.string(), title: z.string(), department: departmentRef, status: z.string(), statusLabel: z.string(), illustrative: z.boolean(),
  before: stood.nullable(), after: stood.nullable(),
  change: z.enum(['same', 'changed', 'now_known', 'now_unknown', 'new', 'not_yet', 'unstated', 'no_longer_counted', 'not_counted']), changeLabel: z.string(),
  differences: z.array(total), difference: total,
  /** Every dated position, and those of them after the first point up to the second. */
  positions: z.array(position).nullable(), between: z.array(id).nullable(),
})

const lineage = z.strictObject({
  cycle: cycleRef, years: z.array(planYear), sentence: z.string(),
  of: z.strictObject({ kind: z.enum(['proposal', 'department', 'cycle']), id, label: z.string() }),
  from: point, to: point, fromLabel: z.string(), toLabel: z.string(),
  rows: z.array(row).nullable(),
  totals: z.strictObject({ before: savingsSums, after: savingsSums, difference: total }),
  /** What all these savings together stood at on each date on which one of them states a figure; none after the day compared with. */
  points: z.array(savingsSums.extend({ date: isoDate, dateLabel: z.string(), kinds: z.array(z.string()), label: z.string(), moved: z.number().int() })).nullable(),
  /** That some of them, counted on the last of those dates, no longer are: in words; null where none. */
  ended: z.string().nullable(),
  illustrative: z.boolean(),
})

export type LineageView = z.infer<typeof lineage>
export type LineageRow = NonNullable<LineageView['rows']>[number]
export type LineagePointInput = z.infer<typeof point>

export const lineageContract = {
  'lineage.get': query({
    label: 'Compare the lineage of savings between two points',
    input: z.strictObject({
      ...inCycle, /** One saving, or those of a department; else all of the cycle. */ proposal: id.optional(), department: id.optional(),
      /** From the first figure to the latest unless given. */ from: point.optional(), to: point.optional(),
    }),
    output: lineage, example: { proposal: exampleId('proposal:ASC-003') },
  }),
}
