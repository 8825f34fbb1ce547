// The machine behind a browser: the engine is reached over HTTP on the same origin (a token cookie was set when the page was
// served). What a desktop window does with dialogs is done here with uploads, downloads and new tabs.
// Never throws and never sends a request twice.
import { type AppError, appError } from '#shared/errors.ts'
import { type Host, type HostEvent, type InvokeOptions } from '#shared/host.ts'
import { type Json } from '#shared/json.ts'
import { type Result, err } from '#shared/result.ts'
import { LARGEST_REQUEST_BYTES, httpPaths } from '#shared/httpPaths.ts'
import { createBrowserProcedures } from './browserProcedures.ts'

export type HttpHostOptions = { readonly origin: string }

export function createHttpHost({ origin }: HttpHostOptions): Host {
  let lastId = 0
  const listeners = new Set<(event: HostEvent) => void>()
  const tell = (event: HostEvent) => { for (const listener of [...listeners]) listener(event) }

  async function send(name: string, input: Json, options: InvokeOptions = {}): Promise<Result<Json>> {
    lastId += 1
    const body = JSON.stringify({ id: lastId, name, input, ...(options.stay === undefined ? {} : { stay: options.stay }) })
    if (body.length > LARGEST_REQUEST_BYTES) return err(tooLarge)
    return post(`${origin}${httpPaths.rpc}`, body, 'application/json')
  }

  async function post(url: string, body: string | Blob, type: string): Promise<Result<Json>> {
    try {
      const response = await fetch(url, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': type }, body })
      return response.status === 401 ? err(lockedOut) : readReply(await response.json())
    } catch {
      return err(unreachable)
    }
  }

  const own = createBrowserProcedures({ send, upload: (name, file) => post(`${origin}${httpPaths.upload}?name=${encodeURIComponent(name)}`, file, 'application/octet-stream') })

  return {
    kind: 'browser',
    capabilities: { open: 'upload', export: 'download', print: true, reveal: false, menu: false },
    invoke: async (name, input, options) => {
      const local = own[name]
      return local === undefined ? send(name, input, options) : local(input)
    },
    onEvent(listener) {
      if (listeners.size === 0) listenToServer(origin, tell)
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}

// One stream for the life of the page. The browser connects again by itself; then everything read before is in doubt.
function listenToServer(origin: string, tell: (event: HostEvent) => void): void {
  const stream = new EventSource(`${origin}${httpPaths.events}`)
  let lost = false
  stream.addEventListener('message', (message) => {
    const event = readEvent(String(message.data))
    if (event !== null) tell(event)
  })
  stream.addEventListener('error', () => {
    if (!lost) tell({ type: 'engine', state: 'stopped' })
    lost = true
  })
  stream.addEventListener('open', () => {
    if (lost) tell({ type: 'engine', state: 'ready' })
    lost = false
  })
}

function readReply(reply: unknown): Result<Json> {
  // A request is answered with an envelope, an upload with the result itself.
  const result = typeof reply === 'object' && reply !== null && 'result' in reply ? reply.result : reply
  return isResult(result) ? result : err(garbled)
}

const isResult = (value: unknown): value is Result<Json> =>
  typeof value === 'object' && value !== null && 'ok' in value && (value.ok === true ? 'value' in value : 'error' in value)

const eventTypes = new Set(['touched', 'file', 'progress', 'menu', 'engine', 'closing'])

function readEvent(text: string): HostEvent | null {
  try {
    const event: unknown = JSON.parse(text)
    return typeof event === 'object' && event !== null && 'type' in event && eventTypes.has(String(event.type)) ? (event as HostEvent) : null
  } catch {
    return null
  }
}

const KEPT_HERE = 'What you typed is kept on this page.'
const unreachable: AppError = appError('ENGINE_STOPPED', 'The app’s engine does not answer.', 'If you closed it, start it again with the same command; this page then carries on.', KEPT_HERE)
const lockedOut: AppError = appError('FORBIDDEN', 'The app was started again, and this page is not let in any more.', 'Open the new address that was printed where the app was started.', KEPT_HERE)
const garbled: AppError = appError('UNEXPECTED', 'The answer of the engine could not be read.', 'Try again; if it goes on, start the app again.', KEPT_HERE)
const tooLarge: AppError = appError('TOO_LARGE', 'That is more than one request may carry (32 MB).', 'Send it in smaller parts.', KEPT_HERE)
