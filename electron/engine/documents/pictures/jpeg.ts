// A JPEG looked through segment by segment and scan by scan to its end (ITU-T T.81). What it says of camera, author, place and colour profile goes; a picture in
// printers' colours (CMYK) or stored turned is refused, because it would break the paper's claim or stand on its side.
import { type Looked, type PictureFault, faulty, sizeFault, sound } from './look.ts'

const BROKEN = faulty('is a JPEG that is broken or cut short', 'Save it again from the program it was made with.')
const START_OF_SCAN = 0xda
const END = 0xd9
/** Frames a reader of PDF must know: baseline, extended and progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Frames it need not know: lossless, differential, arithmetic. */
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const COMMENT = 0xfe

export function readJpeg(bytes: Uint8Array): Looked<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let [framed, scanned] = [false, false]
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return BROKEN
    const marker = bytes[at + 1] ?? 0
    // Any number of these may stand before a marker.
    if (marker === 0xff) { at += 1; continue }
    // What follows the end is no part of the picture: another picture with notes of its own, or anything.
    if (marker === END) return scanned ? sound(Buffer.concat([...kept, bytes.subarray(at, at + 2)])) : BROKEN
    if (at + 4 > bytes.length) return BROKEN
    const length = view.getUint16(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return BROKEN
    const content = bytes.subarray(at + 4, end)
    if (OTHER_FRAMES.has(marker)) return faulty('is a JPEG of a rare kind that not every reader shows', 'Save it as an ordinary JPEG or as PNG.')
    if (FRAMES.has(marker)) {
      const fault = framed ? BROKEN.fault : frameFault(content)
      if (fault !== null) return { ok: false, fault }
      framed = true
    }
    if (marker === APP1 && isTurned(content)) return faulty('is stored turned, with a note to turn it back', 'Open it, save it upright, and choose it again.')
    at = end
    if (marker === START_OF_SCAN) {
      if (!framed) return BROKEN
      scanned = true
      at = endOfScan(bytes, end)
      kept.push(bytes.subarray(end - length - 2, at))
    } else if (isAside(marker)) kept.push(...colourNote(marker, content))
    else kept.push(bytes.subarray(end - length - 2, end))
  }
  return BROKEN
}

/** Where the dots of a scan end: at a marker that is neither a stuffed byte nor a restart within it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Notes of programs, in application segments and comments. */
const isAside = (marker: number): boolean => marker === COMMENT || (marker >= APP0 && marker <= 0xef)

/** The two notes that say how colours are stored, to the length that says it: a small picture beside them goes. All others go whole. */
function colourNote(marker: number, content: Uint8Array): readonly Uint8Array[] {
  const begins = (word: string): boolean => Buffer.from(content.subarray(0, word.length)).toString('latin1') === word
  if (marker === APP0 && begins('JFIF\0') && content.length >= 14) return [Buffer.from([0xff, APP0, 0, 16]), content.subarray(0, 12), Buffer.from([0, 0])]
  if (marker === APP14 && begins('Adobe') && content.length >= 12) return [Buffer.from([0xff, APP14, 0, 14]), content.subarray(0, 12)]
  return []
}

function frameFault(content: Uint8Array): PictureFault | null {
  if (content.length < 6) return BROKEN.fault
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  if (content[0] !== 8 || ![1, 3, 4].includes(content[5] ?? 0)) return { what: 'is a JPEG of a rare kind that not every reader shows', next: 'Save it as an ordinary JPEG or as PNG.' }
  if (content[5] === 4) return { what: 'is in the colours of a printer (CMYK)', next: 'Save it in RGB, the colours of screens.' }
  return sizeFault(view.getUint16(3), view.getUint16(1))
}

/** Exif's orientation (tag 0x0112) other than upright. */
function isTurned(content: Uint8Array): boolean {
  if (Buffer.from(content.subarray(0, 6)).toString('latin1') !== 'Exif\0\0' || content.length < 14) return false
  const exif = content.subarray(6)
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > exif.length) return false
  const count = view.getUint16(directory, little)
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > exif.length) return false
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) > 1
  }
  return false
}
