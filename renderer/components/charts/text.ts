// How wide text is in the app's face, for placing labels: by the face's own metrics, so that it is the same before and after the
// font has come, and the same as in documents.
import { textWidth as widthInFace } from '#shared/documents/charts/measure.ts'

/** Pixels at the given size and weight. */
export const textWidth = (text: string, weight: 400 | 600 = 400, size = 14): number => Math.ceil(widthInFace(text, size, weight === 600 ? 'semibold' : 'regular'))

/** The text in at most `lines` lines of a width; the last ends in … when there is more. */
export function wrap(text: string, width: number, lines: number, size = 14): readonly string[] {
  const out: string[] = []
  let rest = text.split(' ')
  while (rest.length > 0 && out.length < lines) {
    let taken = 1
    while (taken < rest.length && textWidth(rest.slice(0, taken + 1).join(' '), 400, size) <= width) taken += 1
    const last = out.length === lines - 1 && taken < rest.length
    out.push(last ? cut(rest.join(' '), width, size) : rest.slice(0, taken).join(' '))
    rest = rest.slice(taken)
  }
  return out.map((line) => (textWidth(line, 400, size) > width ? cut(line, width, size) : line))
}

function cut(text: string, width: number, size: number): string {
  let end = text.length
  // The mark is as wide as three full stops.
  while (end > 1 && textWidth(`${text.slice(0, end)}...`, 400, size) > width) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}
