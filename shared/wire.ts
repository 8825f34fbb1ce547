// The envelope between a page and its engine, the same over a MessagePort, HTTP or in process. JSON values only.
import { z } from 'zod'

/** Largest request a transport accepts; a title of 10 MB is refused by the contract before it gets this far in. */
export const LARGEST_REQUEST_BYTES = 32 * 1024 * 1024

export const requestSchema = z.strictObject({
  id: z.number().int().nonnegative(),
  name: z.string().min(1).max(100),
  input: z.json(),
  stay: z.string().max(100).optional(),
})
export type WireRequest = z.infer<typeof requestSchema>

export const resultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.json() }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ code: z.string(), message: z.string(), kept: z.string(), next: z.string() }) }),
])

export const replySchema = z.strictObject({ id: z.number().int().nonnegative(), result: resultSchema })
export type WireReply = z.infer<typeof replySchema>
