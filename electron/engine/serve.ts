// The two ends of the wire between a host and its engine: `serve` on the engine's side, `connect` on the host's. They know
// envelopes and ports, nothing of files or windows; this file must load no store, because the desktop's main process imports it.
import { appError } from '#shared/errors.ts'
import { type InvokeOptions } from '#shared/host.ts'
import { type Json } from '#shared/json.ts'
import { err, type Result } from '#shared/result.ts'
import { type EngineEvent, eventSchema, requestSchema, type WireRequest } from '#shared/wire.ts'

/** A MessagePort, a worker, a utility process: whatever carries structured messages in order. */
export type EnginePort = {
  send(message: unknown): void
  listen(receive: (message: unknown) => void): void
}

/** What a host sends besides requests: finish what was asked, close the file, end. */
export const STOP = 'stop'

export type Invoke = (name: string, input: Json, options?: InvokeOptions) => Promise<Result<Json>>

export type Served = {
  readonly invoke: Invoke
  onEvent(listener: (event: EngineEvent) => void): () => void
}

const unreadable = err(appError('INVALID_INPUT', 'A request was not in the agreed form.', 'Load the page again.'))

/**
 * Answers every request of the port, each in its own time, and passes on what happens. `end` ends the process or thread the
 * engine runs in, once the file is closed.
 */
export function serve(port: EnginePort, session: Served & { close(): void }, end: () => void): void {
  session.onEvent((event) => port.send({ event }))
  port.listen((message) => {
    if (message === STOP) {
      session.close()
      end()
      return
    }
    const request = requestSchema.safeParse(message)
    if (!request.success) {
      const id = numberOf(message, 'id')
      if (id !== undefined) port.send({ id, result: unreadable })
      return
    }
    void answer(port, session, request.data)
  })
}

async function answer(port: EnginePort, session: Served, { id, name, input, stay }: WireRequest): Promise<void> {
  port.send({ id, result: await session.invoke(name, input, stay === undefined ? {} : { stay }) })
}

export type EngineClient = Served & {
  /** The other end is gone: everything asked and not answered is answered ENGINE_STOPPED. */
  disconnect(): void
}

const stopped = err(appError(
  'ENGINE_STOPPED', 'The part of the app that keeps your file stopped before it answered.',
  'It starts again by itself; look whether your last change is there.', 'Everything that was acknowledged is in the file.',
))

const gone = err(appError(
  'ENGINE_STOPPED', 'The part of the app that keeps your file is not running.', 'Close the app and start it again; your file then opens as it was.',
  'Everything that was acknowledged is in the file.',
))

/** The host's end. Replies are matched by number, so they may come in any order. */
export function connect(port: EnginePort): EngineClient {
  const pending = new Map<number, (result: Result<Json>) => void>()
  const listeners = new Set<(event: EngineEvent) => void>()
  let last = 0
  let open = true
  port.listen((message) => {
    const id = numberOf(message, 'id')
    if (id !== undefined) {
      const settle = pending.get(id)
      pending.delete(id)
      // The engine is our own code and parsed the value against the contract; here it is only carried on.
      settle?.((message as { result: Result<Json> }).result)
      return
    }
    const parsed = eventSchema.safeParse(message)
    if (parsed.success) for (const listener of listeners) listener(parsed.data.event)
  })
  return {
    invoke(name, input, options = {}) {
      if (!open) return Promise.resolve(gone)
      last += 1
      const id = last
      return new Promise((resolve) => {
        pending.set(id, resolve)
        port.send({ id, name, input, ...(options.stay === undefined ? {} : { stay: options.stay }) })
      })
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    disconnect() {
      open = false
      for (const settle of pending.values()) settle(stopped)
      pending.clear()
    },
  }
}

function numberOf(message: unknown, key: string): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const value: unknown = Reflect.get(message, key)
  return typeof value === 'number' ? value : undefined
}
