// How wide and how tall a picture is, in its own dots, from bytes that were looked through before.
import { type Picture } from './pictures.ts'

export type Size = { readonly width: number; readonly height: number }

/** Null for a drawing: what draws it says how large it is. Throws when the bytes are not a picture that was looked through. */
export function sizeOf({ kind, bytes }: Picture): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (kind) {
    case 'svg': return null
    case 'png': return { width: view.getUint32(16), height: view.getUint32(20) }
    case 'jpg': return frameSize(view)
  }
}

/** Of the frame of a JPEG; the tables before it are passed over by their stated lengths. */
function frameSize(view: DataView): Size {
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xc2) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  throw new Error('a JPEG has no frame')
}
