// Reads what a page sends, never more than a limit. A body over it is refused before it is kept.
import { createWriteStream } from 'node:fs'
import { type IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export class TooLarge extends Error {}

/** A cycle file of ten years is some tens of megabytes. */
export const LARGEST_UPLOAD_BYTES = 1024 * 1024 * 1024

function checkDeclared(request: IncomingMessage, limit: number): void {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new TooLarge()
}

export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  checkDeclared(request, limit)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw new TooLarge()
    parts.push(part)
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

export async function saveBody(request: IncomingMessage, path: string, limit = LARGEST_UPLOAD_BYTES): Promise<void> {
  checkDeclared(request, limit)
  let size = 0
  const measure = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length
      if (size > limit) done(new TooLarge())
      else done(null, part)
    },
  })
  await pipeline(request, measure, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
}
