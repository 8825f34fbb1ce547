// Pictures to put into papers: made here, byte by byte, so that each is known to be whole or broken in one way.
import { crc32, deflateSync } from 'node:zlib'

export const crest = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><rect width="60" height="30" fill="#0d4f3c"/><circle cx="15" cy="15" r="9" fill="#ffffff" opacity="0.7"/></svg>')

export function chunk(type: string, content: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + content.length)
  whole.writeUInt32BE(content.length, 0)
  whole.write(type, 4, 'latin1')
  whole.set(content, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + content.length)), 8 + content.length)
  return whole
}

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function pngHead(width: number, height: number, colour = 6): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, colour, 0, 0, 0], 8)
  return chunk('IHDR', head)
}

/** A graded block, half of it see-through, with a word of its author that must not get out. */
export function png(width = 64, height = 32): Uint8Array {
  const rows = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows.set([(x * 4) % 256, (y * 8) % 256, 120, x * 2 < width ? 255 : 128], y * (width * 4 + 1) + 1 + x * 4)
  return new Uint8Array(Buffer.concat([PNG_SIGNATURE, pngHead(width, height), chunk('tEXt', Buffer.from('Author\0Somebody Private')), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]))
}

export const segment = (marker: number, content: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** One grey pixel of eight by eight, as any program would write it. */
const TABLES = [
  segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
  segment(0xc4, Buffer.from([0x00, 1, ...Array.from({ length: 15 }, () => 0), 0])),
  segment(0xc4, Buffer.from([0x10, 1, ...Array.from({ length: 15 }, () => 0), 0])),
]

export function jpeg(notes: readonly Buffer[] = [], components = 1): Uint8Array {
  const frame = Buffer.from([8, 0, 8, 0, 8, components, ...Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat()])
  const scan = Buffer.from([components, ...Array.from({ length: components }, (_, i) => [i + 1, 0]).flat(), 0, 63, 0])
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), ...notes, ...TABLES, segment(0xc0, frame), segment(0xda, scan), Buffer.from([0x3f]), Buffer.from([0xff, 0xd9])]))
}

/** Exif with an orientation, as a telephone writes it, and a place that must not get out. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('Taken at 1 Private Road')]))
}
