// Passes on what happens in the engine to every open page, as server-sent events. A page that was cut off reads everything again
// by itself, so nothing is kept for it here.
import { type ServerResponse } from 'node:http'
import { type EngineEvent } from '#shared/wire.ts'

/** Below the idle limits of browsers and of anything in between. */
const HEARTBEAT_MS = 20_000

export type EventStream = {
  open(response: ServerResponse, headers: Readonly<Record<string, string>>): void
  send(event: EngineEvent): void
  close(): void
}

export function createEventStream(): EventStream {
  const pages = new Set<ServerResponse>()
  const heartbeat = setInterval(() => pages.forEach((page) => page.write(': still here\n\n')), HEARTBEAT_MS)
  heartbeat.unref()
  return {
    open(response, headers) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' })
      response.write(': welcome\n\n')
      pages.add(response)
      response.on('close', () => pages.delete(response))
    },
    send(event) {
      for (const page of pages) page.write(`data: ${JSON.stringify(event)}\n\n`)
    },
    close() {
      clearInterval(heartbeat)
      for (const page of pages) page.end()
    },
  }
}
