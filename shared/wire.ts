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

/** What an engine sends without being asked: something for every listener of `Host.onEvent`. */
export const eventSchema = z.strictObject({
  event: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('touched'), tables: z.array(z.string()) }),
    z.strictObject({ type: z.literal('file') }),
    z.strictObject({ type: z.literal('engine'), state: z.enum(['stopped', 'ready']) }),
  ]),
})
export type WireEvent = z.infer<typeof eventSchema>
export type EngineEvent = WireEvent['event']

/** Where the browser host listens, all on the page's own origin, all with the cookie of the first visit. */
export const httpPaths = {
  /** POST a request as JSON; answers 200 and a reply as JSON, also when the reply is a refusal. */
  rpc: '/rpc',
  /** Server-sent events: each `data` line is one EngineEvent as JSON. */
  events: '/events',
  /** POST the bytes of a cycle file as application/octet-stream, with `?name=` its file name: it is taken in as a copy and
   *  opened. Answers 200 and a Result with the session state as JSON. */
  upload: '/upload',
  /** GET `/copies/<name>`: a copy that session.saveCopy made, as a download. */
  copies: '/copies/',
} as const
