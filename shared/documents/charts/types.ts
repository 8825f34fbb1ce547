// What a chart is before anyone draws it: every value, every label already written out, colours as roles. Screen and documents
// draw from this and nothing else, so they cannot disagree. Pure data; how it is drawn is said in draw.ts.
import { z } from 'zod'
import { exempt } from '../exemption.ts'

/** What a mark stands for. The theme gives each role its colour; no role is told by colour alone. */
export const chartRoles = ['saving', 'strong', 'left', 'priority1', 'priority2', 'priority3', 'priority4', 'reduction'] as const
export type ChartRole = (typeof chartRoles)[number]

const label = z.string().max(600)

/** One bar. `low` and `high` in the chart's measure (whole pounds, or a score); equal unless the value is a range. In a bridge they are
 *  where the step begins and ends. */
const bar = z.strictObject({
  label,
  /** known, range and atLeast are drawn; unknown is written as TBC; blank draws and writes nothing. */
  state: z.enum(['known', 'range', 'atLeast', 'unknown', 'blank']),
  low: z.number(), high: z.number(),
  /** The value as people read it: "521", "(150)", "TBC", "−2". */
  text: z.string().max(48),
  /** Said beside the bar: a reason or a remark; empty when there is none. */
  detail: label,
  role: z.enum(chartRoles),
  illustrative: z.boolean(),
  /** Not drawn for the public, nor named. */
  exempt,
}).readonly()

const group = z.strictObject({ label, detail: label, bars: z.array(bar).min(1).readonly(), exempt }).readonly()

/** Bars in groups on one shared scale. `bars` start at zero; `diverging` always draws the whole scale on both sides of zero; in a `bridge`
 *  each bar begins where the one above it ended. */
export const chartSchema = z.strictObject({
  kind: z.enum(['bars', 'diverging', 'bridge']),
  /** One sentence that says what the picture shows: printed above it and read out in its place. */
  reading: z.string().max(2_000),
  /** What it is, with unit and sign convention. */
  caption: z.string().max(2_000),
  unit: label,
  scale: z.strictObject({ min: z.number(), max: z.number() }).readonly(),
  groups: z.array(group).min(1).readonly(),
}).readonly()

export type Chart = z.infer<typeof chartSchema>
export type ChartGroup = z.infer<typeof group>
export type ChartBar = z.infer<typeof bar>
