// Small answers of the browser host: plain text, JSON, files, and a page that says what to do. Every answer carries the
// security headers.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from '#shared/assets.ts'
import { SECURITY_HEADERS } from '#shared/csp.ts'

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${text}\n`)
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }).end(JSON.stringify(value))
}

/** For a person who came without a fresh address: what happened and what to do, in place of a bare number. */
export function sendNotLetIn(response: ServerResponse): void {
  const page = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Reconcile: open it from the new address</title>
<main><h1>This address was used before</h1>
<p>Each address lets one browser in, once, so that no other page on this computer can read your cycle.</p>
<p>A new address now stands in the window where Reconcile was started. Open that one.</p></main></html>`
  response.writeHead(401, { ...SECURITY_HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page)
}

export async function sendFile(response: ServerResponse, path: string, options: { head: boolean; lasting: boolean; downloadAs?: string }): Promise<void> {
  const { size } = await stat(path)
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': contentTypeOf(path) ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': options.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
    ...(options.downloadAs === undefined ? {} : { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(options.downloadAs)}` }),
  })
  if (options.head) response.end()
  else await pipeline(createReadStream(path), response)
}
