// A way of looking at the list of savings that somebody gave a name: columns, filters, order, groups. It belongs to the device, not to
// the file: departments and portfolios are named in words, so that it fits next year's cycle and another council's file as well.
import { z } from 'zod'

const key = z.string().min(1).max(60)
const name = z.string().trim().min(1).max(60)

export const savingsView = z.strictObject({
  name,
  /** Which columns are shown, by id; those that are always shown are not named. */
  columns: z.array(key).max(80),
  at: key, group: key, sort: z.strictObject({ column: key, down: z.boolean() }).nullable(),
  find: z.string().max(200), department: z.string().max(300).nullable(), portfolio: z.string().max(300).nullable(), status: key.nullable(), kind: key.nullable(), allCycles: z.boolean(),
})
export type SavedView = z.infer<typeof savingsView>

export const MOST_VIEWS = 60
export const viewName = name
