// The page's one way to its engine: a typed call by name over the host. It never throws; what goes wrong comes back as an error
// with its message, what was kept and what to do next.
import { type Host, type InvokeOptions } from '#shared/host.ts'
import { type Json } from '#shared/json.ts'
import { type Result } from '#shared/result.ts'
import { type InputOf, type OutputOf, type ProcedureName } from './procedures.ts'

export type Client = {
  readonly host: Host
  invoke<N extends ProcedureName>(name: N, input: InputOf<N>, options?: InvokeOptions): Promise<Result<OutputOf<N>>>
}

export function createClient(host: Host): Client {
  return {
    host,
    async invoke<N extends ProcedureName>(name: N, input: InputOf<N>, options?: InvokeOptions) {
      const reply = await host.invoke(name, toJson(input), options)
      return reply.ok ? { ok: true as const, value: asParsedByEngine<OutputOf<N>>(reply.value) } : reply
    },
  }
}

/** Drops what JSON does not carry (an optional field set to undefined), so that every transport sends the same. */
export function toJson(value: unknown): Json {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

// The engine has parsed the value against the schema this type is read from; parsing 2,000 rows again here would cost a frame.
function asParsedByEngine<T>(value: unknown): T {
  return value as T
}
