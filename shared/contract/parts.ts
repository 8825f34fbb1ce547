// Shapes that many procedures share. Patterns rather than formats, so that any JSON Schema validator can check them.
import { z } from 'zod'
import { isDate, isMonth } from '#shared/dates.ts'
import { listStyles, paragraphStyles, recommendationStyles } from '#shared/domain/houseWords.ts'
import { keysOf } from '#shared/domain/words.ts'
import { LARGEST_POUNDS } from '#shared/money/amount.ts'

export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'Not an id of this app')
export const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'A date is written YYYY-MM-DD')
  .refine(isDate, 'That day is not on the calendar')

/** The date of a published paper: a day, or the month alone where the paper states no more. */
export const paperDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'A date is written YYYY-MM-DD, or YYYY-MM where only the month is known')
  .refine((text) => isDate(text) || isMonth(text), 'That day is not on the calendar')

const pounds = z.number().int().min(-LARGEST_POUNDS).max(LARGEST_POUNDS)

/** Known, range, at least or unknown; whole pounds. */
export const amount = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('known'), low: pounds }),
  z.strictObject({ state: z.literal('range'), low: pounds, high: pounds }).refine(({ low, high }) => low < high, 'The lower figure of a range comes first, and the two differ'),
  z.strictObject({ state: z.literal('atLeast'), low: pounds }),
  z.strictObject({ state: z.literal('unknown') }),
])
export const maybeAmount = amount.nullable()

/** Full-time equivalents: decimal text, two places at most, never a float. */
export const fteText = z.string().regex(/^-?\d{1,6}(\.\d{1,2})?$/, 'Full-time equivalents are written like 3.6 or 0.25')

/** A value of a measure: decimal text with as many places as its source gives. */
export const decimalText = z.string().regex(/^-?\d{1,12}(\.\d{1,20})?$/, 'A value is written like 7.8 or 41.25')

/** The number of the year a financial year starts in. */
export const startYear = z.number().int().min(1990).max(2110)

const sum = z.number().int()
/** A sum: low and high in whole pounds, how many parts are unknown, how many parts there are (0 is blank). */
export const total = z.strictObject({ low: sum, high: sum, unknowns: z.number().int(), parts: z.number().int() })

/** What some savings come to, of those that count; beside them how many do not (rejected, deferred, unachievable), and what those state. */
export const savingsSums = z.strictObject({
  amounts: z.array(total), total, left: total, notCounted: z.strictObject({ savings: z.number().int(), amounts: z.array(total), total }),
})

export const named = z.strictObject({ id, name: z.string() })
export const departmentRef = z.strictObject({ id, code: z.string(), name: z.string() })

/** A plan year: the year it starts in (null where years of several cycles stand in one column) and how it is written. */
export const planYear = z.strictObject({ start: z.number().int().nullable(), label: z.string() })

export const priorityRef = z.strictObject({ id, slot: z.number().int().min(1).max(4), short: z.string(), label: z.string() })

/** Short facts about a cycle that many screens show. */
export const cycleRef = z.strictObject({
  id, label: z.string(), council: z.string(), process: z.string(), years: z.array(planYear), yearsLabel: z.string(), status: z.string(),
})

export const sourceRef = z.strictObject({
  id, title: z.string(), publisher: z.string().nullable(), published: z.string().nullable(), reference: z.string().nullable(), illustrative: z.boolean(),
})

/** Which point in the lineage of a saving its figures are taken from. */
export const at = z.union([
  z.literal('latest'),
  z.strictObject({ kind: z.string().min(1).max(40) }),
  z.strictObject({ date: isoDate }),
])
export type At = z.infer<typeof at>

/** Figures that moved since a text was written on them, named by it or typed in it; null where none did. */
export const movedFigures = z.array(z.strictObject({ label: z.string(), was: z.string(), now: z.string() })).nullable()

/** How paragraphs, recommendations and lists are numbered, each by how its first number looks. */
export const numbering = z.strictObject({ paragraphs: z.enum(keysOf(paragraphStyles)), recommendations: z.enum(keysOf(recommendationStyles)), lists: z.enum(keysOf(listStyles)) })

/** What every command answers: the row it made or changed, its operation (null when nothing changed), the tables touched. */
export const done = z.strictObject({ id: id.nullable(), operation: id.nullable(), touched: z.array(z.string()) })

/** Which cycle; without one, the current cycle (the latest open one). */
export const inCycle = { cycle: id.optional() }

/** Why something is withheld from the public: the paragraph of Schedule 12A, what it is about, and the public interest. `field`: "" for all of it. */
export const exemptionView = z.strictObject({ id, field: z.string(), paragraph: z.number().int(), meaning: z.string(), reason: z.string(), illustrative: z.boolean() })
export type ExemptionView = z.infer<typeof exemptionView>

/** Somebody who sits on a Board or a committee, and as what. */
export const member = z.strictObject({ person: z.strictObject({ id, name: z.string(), post: z.string().nullable() }), role: z.string(), roleLabel: z.string(), illustrative: z.boolean() })
export type Member = z.infer<typeof member>
