// The parts of a package (docx, xlsx, and whatever is packed inside one): every name, comment and field of its directory, and every part
// inflated. Also what lies between the parts, where nothing should.
import { inflateRawSync } from 'node:zlib'

export type ZipPart = { readonly name: string; readonly content: Uint8Array; /** Its comment and extra fields, as they lie. */ readonly aside: readonly Uint8Array[] }
export type Zip = { readonly parts: readonly ZipPart[]; readonly comment: Uint8Array; readonly between: readonly Uint8Array[] }

const MOST_INFLATED = 400_000_000

/** null when it is no package, or one that cannot be read to its end. */
export function openZip(bytes: Uint8Array): Zip | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) return null
  const parts: ZipPart[] = []
  const taken: [from: number, to: number][] = [[end, bytes.length]]
  let at = view.getUint32(end + 16, true)
  const directory = at
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const [method, packed, name, extra, comment, local] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)]
    if (local + 30 > bytes.length) return null
    const [localName, localExtra] = [view.getUint16(local + 26, true), view.getUint16(local + 28, true)]
    const start = local + 30 + localName + localExtra
    if (start + packed > bytes.length || (method !== 0 && method !== 8)) return null
    const raw = bytes.subarray(start, start + packed)
    const fields = at + 46 + name
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, fields)), content: method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: MOST_INFLATED }),
      aside: [bytes.subarray(fields, fields + extra), bytes.subarray(fields + extra, fields + extra + comment), bytes.subarray(local + 30, start)],
    })
    taken.push([local, start + packed])
    at = fields + extra + comment
  }
  taken.push([directory, at])
  return { parts, comment: bytes.subarray(end + 22), between: gaps(bytes, taken) }
}

function gaps(bytes: Uint8Array, taken: readonly (readonly [number, number])[]): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  let reached = 0
  for (const [from, to] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (from > reached) found.push(bytes.subarray(reached, from))
    reached = Math.max(reached, to)
  }
  return found
}
