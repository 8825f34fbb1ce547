// A PNG looked through chunk by chunk (ISO/IEC 15948): every checksum, and whether the picture inside is as long as its head says. Only
// what draws the picture is kept; words, dates and colour profiles go, so that it is read as sRGB like everything else in a paper.
import { crc32, inflateSync } from 'node:zlib'
import { type Looked, faulty, sizeFault, sound } from './look.ts'

const HEAD = 8
/** Head, palette, picture, end; transparency and the size of a pixel. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'pHYs'])
/** Samples of a pixel by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const BROKEN = faulty('is a PNG that is broken or cut short', 'Save it again from the program it was made with.')

type Chunk = { readonly type: string; readonly whole: Uint8Array; readonly content: Uint8Array }

export function readPng(bytes: Uint8Array): Looked<Uint8Array> {
  const chunks = chunksOf(bytes)
  const head = chunks?.[0]
  if (chunks === null || head === undefined || head.type !== 'IHDR' || head.content.length !== 13 || chunks.at(-1)?.type !== 'IEND') return BROKEN
  const view = new DataView(head.content.buffer, head.content.byteOffset, 13)
  const [width, height, depth, colour, interlaced] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9), view.getUint8(12)]
  const fault = sizeFault(width, height)
  if (fault !== null) return { ok: false, fault }
  const bits = (SAMPLES[colour] ?? 0) * depth
  const known = bits > 0 && [1, 2, 4, 8, 16].includes(depth) && interlaced <= 1
  return known && isWhole(chunks, { width, height, bits, interlaced: interlaced === 1 })
    ? sound(Buffer.concat([bytes.subarray(0, HEAD), ...chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole)])) : BROKEN
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Chunk[] = []
  let at = HEAD
  while (at < bytes.length) {
    if (at + 12 > bytes.length) return null
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length || view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return null
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    found.push({ type, whole: bytes.subarray(at, end), content: bytes.subarray(at + 8, end - 4) })
    at = end
    // What hangs behind the end is no part of the picture, and is left behind.
    if (type === 'IEND') return found
  }
  return null
}

type Shape = { readonly width: number; readonly height: number; readonly bits: number; readonly interlaced: boolean }

/** Each row is a filter byte and its pixels; interlaced pictures hold seven smaller ones. */
function lengthOf({ width, height, bits, interlaced }: Shape): number {
  const passes = interlaced ? [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] : [[0, 0, 1, 1]]
  return passes.reduce((sum, [x = 0, y = 0, across = 1, down = 1]) => {
    const [columns, rows] = [Math.ceil((width - x) / across), Math.ceil((height - y) / down)]
    return columns <= 0 || rows <= 0 ? sum : sum + rows * (1 + Math.ceil((columns * bits) / 8))
  }, 0)
}

function isWhole(chunks: readonly Chunk[], shape: Shape): boolean {
  const expected = lengthOf(shape)
  try {
    const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content))
    return inflateSync(packed, { maxOutputLength: expected }).length === expected
  } catch {
    // Not a stream of that length: broken, or made to burst.
    return false
  }
}
