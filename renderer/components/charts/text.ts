// How wide text is in the app's face, for placing labels. Estimated by kinds of letters: exact enough to keep labels apart, and
// the same before and after the font has come.

const narrow = /[ijlI.,:;'’()|!tf\- ]/
const wide = /[mwMWOQGDH@%—&]/

/** Pixels at 14 px and the given weight. */
export function textWidth(text: string, weight: 400 | 600 = 400, size = 14): number {
  let width = 0
  for (const letter of text) width += narrow.test(letter) ? 4.1 : wide.test(letter) ? 10.2 : 7.2
  return Math.ceil((width * (weight === 600 ? 1.05 : 1) * size) / 14)
}

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
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, 400, size) > width) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}
