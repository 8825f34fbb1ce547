// What looking a picture through comes to: the bytes that may be printed, or what is wrong with it in words.

/** What is wrong, to follow "The picture … ", and what to do. */
export type PictureFault = { readonly what: string; readonly next: string }
export type Looked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: PictureFault }

export const sound = <T>(value: T): Looked<T> => ({ ok: true, value })
export const faulty = (what: string, next: string): { readonly ok: false; readonly fault: PictureFault } => ({ ok: false, fault: { what, next } })

/** Enough for a page at 600 dots an inch. */
export const MOST_PIXELS = 40_000_000

/** "30,000 × 20,000 pixels" is refused; null when the size will do. */
export function sizeFault(width: number, height: number): PictureFault | null {
  if (width === 0 || height === 0) return { what: 'has no width or no height', next: 'Save it again.' }
  return width * height <= MOST_PIXELS ? null
    : { what: `has ${width.toLocaleString('en-GB')} × ${height.toLocaleString('en-GB')} pixels, and at most ${MOST_PIXELS / 1e6} million are taken`, next: 'Save it smaller, such as 2,000 pixels wide.' }
}
