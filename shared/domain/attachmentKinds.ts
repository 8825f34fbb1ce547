// What a file from elsewhere is by its first bytes, whatever it is called: asked when it is chosen, and again by the engine when it is
// attached, so that nobody describes a file that cannot be taken.
import { type AppError, appError } from '../errors.ts'

export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/svg+xml'

/** How many bytes tell it. */
export const TELLING_BYTES = 203

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, i) => bytes[i] === byte)

/** `bytes`: the file, or the first TELLING_BYTES of it. Null where it is none that a pack takes. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  const begins = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0
  return /^\s*<(\?xml|svg|!--|!DOCTYPE\s+svg)/i.test(String.fromCharCode(...bytes.subarray(begins, begins + 200))) ? 'image/svg+xml' : null
}

/** CANNOT_READ, for a file that is none of them. */
export const notAttachable = (name: string): AppError =>
  appError('CANNOT_READ', `“${name}” is neither a PDF nor a picture (PNG, JPEG or SVG), whatever it is called.`, 'Save it as PDF and attach that.', 'Nothing was attached; the pack is as it was.')
