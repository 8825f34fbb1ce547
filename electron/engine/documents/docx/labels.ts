// A printed number taken apart, as Word must be told it: what stands before it, the number itself and how it is written, what stands
// after it. "A1.12" is "A1." and 12; "(3)" is "(", 3 and ")"; "iv." is 4 in roman and ".".
import { type Numbering, styledNumber } from '#shared/documents/numberStyles.ts'

export type Label = { readonly before: string; readonly number: number; readonly after: string; readonly roman: boolean }

/** Null where it does not end in a number Word would write the same; a percent sign would ask Word for a number of its own. */
export function headLabel(label: string): Label | null {
  const found = /^([^%]*?)([1-9]\d{0,4})$/.exec(label)
  return found === null ? null : { before: found[1] ?? '', number: Number(found[2]), after: '', roman: false }
}

export function paragraphLabel(label: string, style: Numbering['paragraphs']): Label | null {
  switch (style) {
    case '1.1': return headLabel(label)
    case '(1)': {
      const found = /^([^%]*?\()([1-9]\d{0,4})\)$/.exec(label)
      return found === null ? null : { before: found[1] ?? '', number: Number(found[2]), after: ')', roman: false }
    }
    case 'i.': {
      const found = /^([^%a-z]*)([ivxlcdm]+)\.$/.exec(label)
      const number = found === null ? null : fromRoman(found[2] ?? '')
      return found === null || number === null ? null : { before: found[1] ?? '', number, after: '.', roman: true }
    }
  }
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
/** Word writes no roman number above. */
const MOST = 3_999

function fromRoman(text: string): number | null {
  const digits = [...text].map((sign) => values[sign] ?? 0)
  const number = digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0)
  return number <= MOST && styledNumber('i.', number) === `${text}.` ? number : null
}
