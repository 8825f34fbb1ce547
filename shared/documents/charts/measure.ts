// How wide text in Source Sans 3 is, so that charts can be laid out where there is no screen: advance widths of the printable
// ASCII characters in thousandths of the size, an average for the rest. Wraps text; draws nothing.

export type Weight = 'regular' | 'semibold'

// From the fonts' own horizontal metrics, U+0020 to U+007E.
const advances: Record<Weight, readonly number[]> = {
  regular: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
    847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
    542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
  ],
  semibold: [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
    875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500,
    549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
  ],
}
const OTHER = 600

/** Width in the unit of `size`. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let thousandths = 0
  for (const character of text) thousandths += advances[weight][(character.codePointAt(0) ?? 0) - 32] ?? OTHER
  return (thousandths * size) / 1000
}

/** Lines no wider than `width`, broken at spaces, inside a word only where it alone is too wide. At least one line. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 'regular'): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size, weight) <= width) { line = longer; continue }
    if (line !== '') lines.push(line)
    line = ''
    for (const character of word) {
      if (line !== '' && textWidth(line + character, size, weight) > width) { lines.push(line); line = '' }
      line += character
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}
