// A PDF byte by byte: every stream inflated and every string decoded, in the file's last state and in every earlier one that an update
// left behind. What no reader shows is still in the file.
import { inflateSync } from 'node:zlib'
import { utf16 } from './said.ts'

export type PdfBytes = { readonly streams: readonly Uint8Array[]; readonly strings: readonly string[] }

const MOST_INFLATED = 400_000_000

export function openPdfBytes(file: Uint8Array): PdfBytes {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1')
  const streams: Uint8Array[] = []
  let outside = ''
  let reached = 0
  for (const { index, 0: head } of text.matchAll(/\bstream\r?\n/g)) {
    if (index < reached) continue
    const start = index + head.length
    const end = text.indexOf('endstream', start)
    if (end === -1) break
    outside += text.slice(reached, index)
    streams.push(inflated(file.subarray(start, end)))
    reached = end + 'endstream'.length
  }
  outside += text.slice(reached)
  return { streams, strings: [outside, ...streams.map((stream) => Buffer.from(stream).toString('latin1'))].flatMap(stringsIn) }
}

/** As it lies where it is not deflated, or not deflated to its end. */
function inflated(raw: Uint8Array): Uint8Array {
  try {
    return inflateSync(raw, { maxOutputLength: MOST_INFLATED, finishFlush: 2 })
  } catch {
    return raw
  }
}

/** "(...)" and "<...>" decoded, as 32000-1 writes them: PDF's own letters, UTF-16 or UTF-8. */
function stringsIn(text: string): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') {
      const [bytes, end] = literal(text, at)
      if (bytes.length > 0) found.push(decoded(bytes))
      at = end
    } else if (text[at] === '<' && text[at + 1] !== '<') {
      const end = text.indexOf('>', at)
      const hex = end === -1 ? '' : text.slice(at + 1, end).replace(/\s/g, '')
      if (hex.length > 0 && /^[0-9A-Fa-f]+$/.test(hex)) found.push(decoded(Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex').toString('latin1')))
    } else if (text[at] === '<') at += 1
  }
  return found
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const LONGEST = 1_000_000

function literal(text: string, from: number): readonly [bytes: string, end: number] {
  let out = ''
  let depth = 0
  for (let at = from; at < text.length && at - from < LONGEST; at += 1) {
    const c = text.charAt(at)
    if (c === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))
      if (octal !== null) { out += String.fromCharCode(Number.parseInt(octal[0], 8) & 255); at += octal[0].length } else {
        const next = text.charAt(at += 1)
        if (next === '\r' && text.charAt(at + 1) === '\n') at += 1
        else if (next !== '\n' && next !== '\r') out += escapes[next] ?? next
      }
      continue
    }
    if (c === ')' && (depth -= 1) === 0) return [out, at]
    if (c === '(' && (depth += 1) === 1) continue
    out += c
  }
  // No string after all: a bracket in the code of a font, say. What follows is read from the next character on.
  return ['', from]
}

function decoded(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1')
  if (bytes.startsWith('\u00fe\u00ff')) return utf16.big(buffer.subarray(2))
  if (bytes.startsWith('\u00ff\u00fe')) return utf16.little(buffer.subarray(2))
  return bytes.startsWith('\u00ef\u00bb\u00bf') ? buffer.subarray(3).toString('utf8') : bytes
}
