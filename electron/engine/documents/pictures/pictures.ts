// Pictures from outside, before they come near the engine: each is looked through byte by byte, refused in words where it is not what it
// seems or would break what a paper claims, and stripped of what it says besides the picture (camera, author, place, colour profile).
import { readJpeg } from './jpeg.ts'
import { type Looked, faulty, sound } from './look.ts'
import { readPng } from './png.ts'
import { readSvg } from './svg.ts'

export type Picture = { readonly kind: 'png' | 'jpg' | 'svg'; readonly bytes: Uint8Array }
/** By the key that blocks name them with. */
export type Pictures = ReadonlyMap<string, Picture>

/** The key of the logo of a house style; blocks cannot use it, because a space stands in none of theirs. */
export const LOGO = 'the logo'

/** Larger than any scan or photograph a paper needs. */
export const LARGEST_PICTURE = 20_000_000

const SIGNATURES = { png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], jpg: [0xff, 0xd8, 0xff] } as const
const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)

/** The picture as it may be printed, or why it may not. What it is follows from its bytes, never from a name. */
export function readPicture(bytes: Uint8Array): Looked<Picture> {
  if (bytes.length === 0) return faulty('is an empty file', 'Choose the picture again.')
  if (bytes.length > LARGEST_PICTURE) return faulty(`is ${(bytes.length / 1e6).toFixed(0)} MB large, and at most ${LARGEST_PICTURE / 1e6} MB are taken`, 'Save it smaller, such as 2,000 pixels wide.')
  if (beginsWith(bytes, SIGNATURES.png)) return named('png', readPng(bytes))
  if (beginsWith(bytes, SIGNATURES.jpg)) return named('jpg', readJpeg(bytes))
  if (looksLikeMarkup(bytes)) return named('svg', readSvg(bytes))
  return faulty('is neither a PNG, a JPEG nor an SVG', 'Save it as PNG, or as SVG where it is a drawing.')
}

const named = (kind: Picture['kind'], read: Looked<Uint8Array>): Looked<Picture> => (read.ok ? sound({ kind, bytes: read.value }) : read)

/** A byte order mark, spaces, then "<". */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*</u.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}
