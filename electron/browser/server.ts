// The HTTP side of the browser host: 127.0.0.1 only, a one-time address, a cookie, exact Host and Origin, and five routes.
// It knows nothing of files of a cycle: requests go to the engine as they come.
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SECURITY_HEADERS } from '#shared/csp.ts'
import { appError } from '#shared/errors.ts'
import { err, type Result } from '#shared/result.ts'
import { type Json } from '#shared/json.ts'
import { httpPaths, LARGEST_REQUEST_BYTES } from '#shared/httpPaths.ts'
import { requestSchema } from '#shared/wire.ts'
import { type Served } from '../engine/serve.ts'
import { createAccess } from './access.ts'
import { readJsonBody, saveBody, TooLarge } from './bodies.ts'
import { createEventStream } from './events.ts'
import { type PageFiles } from './pageFiles.ts'
import { sendFile, sendJson, sendNotLetIn, sendText } from './replies.ts'

export type ServerOptions = {
  readonly engine: Served
  readonly pages: PageFiles
  /** Uploads wait here until they are taken in; emptied after each. */
  readonly incoming: string
  /** Where session.saveCopy puts copies; they can be downloaded by name. */
  readonly copies: string
  /** 0 for any free port. */
  readonly port: number
  /** A browser asked without a valid address: a new one may be shown to the person at the terminal. */
  readonly onLockedOut: (address: string) => void
}

/** However often a stranger knocks, the terminal stays readable. */
const QUIET_MS = 2_000

export type BrowserServer = { newAddress(): string; readonly origin: string; close(): Promise<void> }

const tooLarge: Result<Json> = err(appError('TOO_LARGE', 'This is larger than the app takes at once.', 'Send less at once, or start the app with --file.'))

export async function startServer(options: ServerOptions): Promise<BrowserServer> {
  const events = createEventStream()
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const access = createAccess((server.address() as AddressInfo).port)
  let lastLockedOut = -Infinity
  const stopListening = options.engine.onEvent(events.send)

  server.on('request', (request, response) => {
    route(request, response).catch((problem: unknown) => {
      if (response.headersSent) response.destroy()
      else if (problem instanceof TooLarge) sendJson(response, tooLarge, 413)
      else if (problem instanceof SyntaxError) sendText(response, 400, 'The request was not JSON.')
      else sendText(response, 500, 'The request could not be answered.')
    })
  })

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? ''
    // Split by hand: a URL parser would tidy "/../" and "%2e" away, and nothing here may be tidied.
    const [path = '', search = ''] = (request.url ?? '').split(/\?(.*)/s, 2)
    const query = new URLSearchParams(search)
    if (method === 'GET' && path === '/' && query.has('token')) return enter(request, response, query.get('token') ?? '')
    const refusal = access.refusal(request.headers, method)
    if (refusal !== null) {
      if (refusal.status === 401 && path === '/') return lockedOut(response)
      return sendText(response, refusal.status, refusal.reason)
    }
    if (method === 'POST' && path === httpPaths.rpc) return rpc(request, response)
    if (method === 'POST' && path === httpPaths.upload) return upload(request, response, query.get('name') ?? '')
    if (method === 'GET' && path === httpPaths.events) return events.open(response, SECURITY_HEADERS)
    if (method !== 'GET' && method !== 'HEAD') return sendText(response, 405, 'Only reading is possible here.')
    if (path.startsWith(httpPaths.copies)) return copy(response, path.slice(httpPaths.copies.length), method)
    const file = await options.pages(path)
    if (file === null) return sendText(response, 404, 'There is no such page.')
    return sendFile(response, file, { head: method === 'HEAD', lasting: path.startsWith('/assets/') })
  }

  function enter(request: IncomingMessage, response: ServerResponse, token: string): void {
    const stranger = access.foreign(request.headers, 'GET')
    if (stranger !== null) return sendText(response, stranger.status, stranger.reason)
    const known = access.refusal(request.headers, 'GET') === null
    if (!access.redeem(token) && !known) return lockedOut(response)
    response.writeHead(303, { ...SECURITY_HEADERS, Location: '/', 'Set-Cookie': access.cookie, 'Cache-Control': 'no-store' }).end()
  }

  function lockedOut(response: ServerResponse): void {
    if (Date.now() - lastLockedOut > QUIET_MS) options.onLockedOut(access.newAddress())
    lastLockedOut = Date.now()
    sendNotLetIn(response)
  }

  async function rpc(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['content-type'] !== 'application/json') return sendText(response, 415, 'Send JSON.')
    const parsed = requestSchema.safeParse(await readJsonBody(request, LARGEST_REQUEST_BYTES))
    if (!parsed.success) return sendText(response, 400, 'The request was not in the agreed form.')
    const { id, name, input, stay } = parsed.data
    sendJson(response, { id, result: await options.engine.invoke(name, input, stay === undefined ? {} : { stay }) })
  }

  async function upload(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (request.headers['content-type'] !== 'application/octet-stream') return sendText(response, 415, 'Send the bytes of a file.')
    const folder = join(options.incoming, randomUUID())
    await mkdir(folder, { recursive: true })
    try {
      // The name given is only a wish for a title: the folder is ours, and the name is stripped to what every system takes.
      const path = join(folder, plainName(name))
      await saveBody(request, path)
      sendJson(response, await options.engine.invoke('session.open', { path }))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  async function copy(response: ServerResponse, encoded: string, method: string): Promise<void> {
    const known = await readdir(options.copies).catch(() => [])
    const name = known.find((file) => encodeURIComponent(file) === encoded)
    if (name === undefined) return sendText(response, 404, 'There is no such copy.')
    return sendFile(response, join(options.copies, name), { head: method === 'HEAD', lasting: false, downloadAs: name })
  }

  return {
    origin: access.origin,
    newAddress: access.newAddress,
    async close() {
      stopListening()
      events.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Letters, digits, spaces and a few marks of a file name, without its folder; "cycle.rppr" when nothing is left. */
function plainName(name: string): string {
  const plain = name.replace(/^.*[\\/]/s, '').replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '').replace(/^[. ]+|[. ]+$/g, '').slice(-80)
  return plain === '' ? 'cycle.rppr' : plain
}
