// Passes on what happens in the engine to every open page, as server-sent events. A page that was cut off and comes back
// is told to read everything again when it missed something.
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type EngineEvent } from '#shared/wire.ts'

/** Below the idle limits of browsers and of anything in between. */
const HEARTBEAT_MS = 20_000

export type EventStream = {
  open(request: IncomingMessage, response: ServerResponse, headers: Readonly<Record<string, string>>): void
  send(event: EngineEvent): void
  close(): void
}

export function createEventStream(): EventStream {
  const pages = new Set<ServerResponse>()
  let count = 0
  const line = (event: EngineEvent): string => `id: ${count}\ndata: ${JSON.stringify(event)}\n\n`
  const heartbeat = setInterval(() => pages.forEach((page) => page.write(': still here\n\n')), HEARTBEAT_MS)
  heartbeat.unref()
  return {
    open(request, response, headers) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' })
      const seen = request.headers['last-event-id']
      response.write(seen !== undefined && seen !== String(count) ? line({ type: 'file' }) : `id: ${count}\n: welcome\n\n`)
      pages.add(response)
      response.on('close', () => pages.delete(response))
    },
    send(event) {
      count += 1
      for (const page of pages) page.write(line(event))
    },
    close() {
      clearInterval(heartbeat)
      for (const page of pages) page.end()
    },
  }
}
