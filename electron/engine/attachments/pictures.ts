// Whether a PNG or JPEG is the picture its first bytes say it is, whole and of a size a page can carry. Reads headers and, of a PNG, what
// is packed inside, never further than the picture it states; nothing is drawn. A reason in words, or null when it is good.
import { crc32, inflateSync } from 'node:zlib'

/** A page at 600 dots to the inch is some 35 million dots. */
const MOST_DOTS = 50_000_000

const tooLarge = (width: number, height: number): string | null =>
  width * height > MOST_DOTS ? `is ${width.toLocaleString('en-GB')} by ${height.toLocaleString('en-GB')} dots, more than a page can use` : null

const DAMAGED = 'is damaged: part of the picture is missing'

/** Samples per dot by colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

export function faultOfPng(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed: Uint8Array[] = []
  let head: { width: number; height: number; bits: number; laced: boolean } | null = null
  let ended = false
  for (let at = 8; !ended; ) {
    if (at + 12 > bytes.length) return DAMAGED
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length) return DAMAGED
    const named = bytes.subarray(at + 4, at + 8 + length)
    if (crc32(named) !== view.getUint32(at + 8 + length)) return DAMAGED
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR' && length === 13) {
      const perDot = channels[content[9] ?? -1]
      if (perDot === undefined) return DAMAGED
      head = { width: view.getUint32(at + 8), height: view.getUint32(at + 12), bits: perDot * (content[8] ?? 0), laced: content[12] === 1 }
      if (head.width === 0 || head.height === 0 || head.bits === 0) return DAMAGED
      const large = tooLarge(head.width, head.height)
      if (large !== null) return large
    } else if (kind === 'IDAT') packed.push(content)
    ended = kind === 'IEND'
    at += 12 + length
  }
  return head === null || packed.length === 0 ? DAMAGED : faultInside(head, packed)
}

function faultInside({ width, height, bits, laced }: { width: number; height: number; bits: number; laced: boolean }, packed: readonly Uint8Array[]): string | null {
  // A laced picture is seven smaller ones: it takes a little more than its lines, and at most twice that.
  const lines = height * (1 + Math.ceil((width * bits) / 8))
  try {
    const size = inflateSync(Buffer.concat(packed), { maxOutputLength: lines * 2 + 64 }).length
    return laced ? (size < lines - height ? DAMAGED : null) : size === lines ? null : DAMAGED
  } catch {
    return DAMAGED
  }
}

/** Frames whose head states the size: baseline, extended, progressive and their like. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

export function faultOfJpeg(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let framed = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return DAMAGED
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) { at += 1; continue }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return DAMAGED
    if (isFrame(marker)) {
      if (length < 8) return DAMAGED
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      if (height === 0 || width === 0) return DAMAGED
      const large = tooLarge(width, height)
      if (large !== null) return large
      framed = true
    }
    // From here on the picture itself, up to the mark of its end.
    if (marker === 0xda) return framed && endsWell(bytes) ? null : DAMAGED
    at += 2 + length
  }
  return DAMAGED
}

/** Cameras leave a few bytes after the end. */
function endsWell(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(0, bytes.length - 64); at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}
