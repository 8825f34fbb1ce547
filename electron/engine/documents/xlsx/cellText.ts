// Text as it may stand in a cell: whole characters, plain line ends, and nothing that a spreadsheet program would read as an
// escape, a formula or more than a cell holds. What it says stays what was written.

/** Excel's limit for one cell, in UTF-16 units; above it the file is called damaged. */
const MOST = 32_767
const CUT = ' … (cut here: a cell holds no more)'

export type CellText = { readonly text: string; readonly cut: boolean }

export function cellText(words: string): CellText {
  const clean = words.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
  const whole = escaped(clean)
  if (whole.length <= MOST) return { text: whole, cut: false }
  // An escape or a pair of surrogates is never cut in two: the text is shortened before it is escaped.
  let end = MOST - CUT.length
  while (escaped(clean.slice(0, end)).length > MOST - CUT.length) end -= 100
  return { text: escaped(clean.slice(0, end).toWellFormed()) + CUT, cut: true }
}

/** "_x0041_" in a cell means "A" to spreadsheet programs: its underscore is written as an escape itself. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** Whether typing it again would make a formula: such cells get the format of text, so that an edit leaves them text. */
export const looksLikeFormula = (text: string): boolean => /^[\s'"]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/.test(text)

/** What the programs take for an error of their own where it is a text of ours. */
export const looksLikeError = (text: string): boolean => /^#(N\/A|REF!|VALUE!|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/.test(text)
