// The envelope between a page and its engine, the same over a MessagePort, HTTP or in process. JSON values only.
import { z } from 'zod'

export const requestSchema = z.strictObject({
  id: z.number().int().nonnegative(),
  name: z.string().min(1).max(100),
  input: z.json(),
  stay: z.string().max(100).optional(),
})
export type WireRequest = z.infer<typeof requestSchema>

/** What an engine sends without being asked: something for every listener of `Host.onEvent`. */
export const eventSchema = z.strictObject({
  event: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('touched'), tables: z.array(z.string()) }),
    z.strictObject({ type: z.literal('file') }),
    z.strictObject({ type: z.literal('progress'), done: z.number().int().nonnegative(), of: z.number().int().positive() }),
    z.strictObject({ type: z.literal('engine'), state: z.enum(['stopped', 'ready']) }),
  ]),
})
export type WireEvent = z.infer<typeof eventSchema>
export type EngineEvent = WireEvent['event']

export { httpPaths, LARGEST_REQUEST_BYTES } from './httpPaths.ts'
