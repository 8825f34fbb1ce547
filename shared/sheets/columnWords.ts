// What the heading of a column says it means, held against what stands below it; and the words by which a column of its own says what
// each row is.
import { type Contents, isNumeric, isYears } from './contents.ts'
import { type ColumnRole, type SheetKind, wordings } from './roles.ts'
import { wordsOfTotal } from './rowWords.ts'
import { plain } from './sheet.ts'

const ROW_WORDS = new Set(['line', 'unit', 'item', 'row', 'detail', 'subtotal', 'sub total', 'total', 'grand', 'grand total', 'heading', 'header', 'group', 'section', 'service', 'note'])

export const rowWordRole = (word: string): 'line' | 'heading' | 'subtotal' | 'total' | 'note' | null => {
  switch (plain(word)) {
    case 'line': case 'unit': case 'item': case 'row': case 'detail': case 'service': return 'line'
    case 'subtotal': case 'sub total': return 'subtotal'
    case 'total': case 'grand': case 'grand total': return 'total'
    case 'heading': case 'header': case 'group': case 'section': return 'heading'
    case 'note': return 'note'
    default: return null
  }
}

/** Short words with digits in them, such as "1,5" or "ca 50": meant for figures, and to be refused at their cells. */
const mostlyDigits = ({ samples, length }: Contents): boolean => length <= 12 && [...samples].filter((sample) => /\d/.test(sample)).length > samples.size / 2

/** "26/27 SAV ASCH 01": longer than a code usually is, numbered, and each another. */
function areLongCodes({ samples, distinct }: Contents): boolean {
  const codes = [...samples].filter((sample) => wordsOfTotal(sample) === null)
  return distinct > 0.9 && codes.filter((sample) => /\d/.test(sample) && sample.length <= 40).length > codes.length * 0.7
}

/** What stands beside the value of a year, in words. */
const SAID_OF_A_VALUE = /\b(rag|status|direction|trend|comments?|commentary|notes?|narrative)\b/

/** Whether a heading sounds like something this kind of sheet has, whatever stands below it. */
export const isKnownHeading = (words: string, kind: SheetKind): boolean => words !== '' && wordings[kind].some(([, , known]) => known.source !== '.' && known.test(words))

export function roleByWords(words: string, contents: Contents, kind: SheetKind, { dated, inUnit }: { readonly dated: boolean; readonly inUnit: boolean }): ColumnRole | null {
  // A heading that states a unit, or of a measure a year, stands over figures, however few of them can be read.
  const numeric = isNumeric(contents) || contents.filled === 0 || (inUnit && (contents.figures > 0 || mostlyDigits(contents))) || (kind === 'measures' && dated && !SAID_OF_A_VALUE.test(words))
  for (const [role, over, known] of wordings[kind]) {
    if (over === 'numbers' ? !numeric || isYears(contents) : over === 'texts' && numeric && contents.filled > 0) continue
    if (!known.test(words)) continue
    if (role === 'ref' && contents.filled > 0 && contents.codes < (kind === 'savings' && /^(ref(erence)?s?|.* ref(erence)?)( no| number)?$/.test(words) ? 0.5 : 0.7) && !areLongCodes(contents)) continue
    if (role === 'rowKind' && ![...contents.samples].every((sample) => ROW_WORDS.has(sample))) continue
    // Several savings of one cost centre are told apart by their titles.
    if (role === 'ref' && kind === 'savings' && /\bcost cent(re|er)\b/.test(words) && contents.distinct < 1) continue
    if (role === 'year' && contents.filled > 0 && contents.years / contents.filled < 0.6) continue
    if (kind === 'mtfp' && role === 'amount' && !dated) continue
    if (kind === 'movement' && role === 'other' && contents.codes === 1 && contents.distinct === 1 && words === '') continue
    return role
  }
  return null
}
