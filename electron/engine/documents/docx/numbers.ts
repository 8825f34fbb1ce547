// The numbers of a paper as Word's own lists, so that a paragraph put in later is counted too. numbering.ts says what is printed;
// here it is held against what Word would count, and a new list begins wherever that would differ: one for the body, one for each
// appendix, one more where a heading goes on counting from paragraphs that had none above them, one through the paper where a council
// counts so. A label that does not end in a number has no place: it is then typed in front of its text.
import { type NumberedBlock, type NumberedSection, standsForParagraph } from '#shared/documents/numbering.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { type Label, headLabel, paragraphLabel } from './labels.ts'

/** Where a paragraph stands in Word's numbering. */
export type Place = { readonly reference: string; readonly level: number }

/** One list: the pattern of each of its levels ("A1.%1.%2"), where it starts and how it counts. */
export type NumberList = { readonly reference: string; readonly levels: readonly { readonly pattern: string; readonly start: number; readonly roman: boolean }[] }

export type NumberPlan = {
  readonly lists: readonly NumberList[]
  readonly places: ReadonlyMap<NumberedBlock, Place>
  /** Of the titles of appendices and items: "Appendix 1:". */
  readonly titles: ReadonlyMap<NumberedSection, Place>
}

/** A list as far as it has been counted. With headings, paragraphs are its second level; else all it counts stands between fixed texts. */
type Counting = NumberList & { readonly headed: boolean; readonly before: string; readonly after: string; head: number; paragraph: number }

export function planNumbers(sections: readonly NumberedSection[], style: Numbering['paragraphs']): NumberPlan {
  const lists: Counting[] = []
  const places = new Map<NumberedBlock, Place>()
  const titles = new Map<NumberedSection, Place>()
  const begin = (headed: boolean, { before, after, number, roman }: Label, patterns: readonly string[]): Counting => {
    const levels = patterns.map((pattern, level) => ({ pattern, start: level === 0 ? number : 1, roman }))
    const list = { reference: `numbers-${lists.length + 1}`, levels, headed, before, after, head: number - 1, paragraph: headed ? 0 : number - 1 }
    lists.push(list)
    return list
  }
  // Titles of items go on counting past the appendices between them.
  const titled = new Map<string, Counting>()
  const titleList = (label: Label): Counting => {
    const known = titled.get(label.before)
    const list = known !== undefined && known.head + 1 === label.number ? known : begin(true, label, [`${label.before}%1:`])
    titled.set(label.before, list)
    list.head += 1
    return list
  }
  let heads: Counting | null = null
  let bare: Counting | null = null
  for (const section of sections) {
    const title = section.label === null ? null : headLabel(section.label)
    if (title !== null) titles.set(section, { reference: titleList(title).reference, level: 0 })
    for (const numbered of section.blocks) {
      if (numbered.label === null) continue
      if (numbered.block.type === 'heading') {
        const label = headLabel(numbered.label)
        if (label === null) continue
        if (heads === null || !countsHead(heads, label)) heads = begin(true, label, [`${label.before}%1`, `${label.before}%1.%2`])
        heads.head += 1
        heads.paragraph = 0
        places.set(numbered, { reference: heads.reference, level: 0 })
      } else if (numbered.block.type === 'paragraph' || (numbered.block.type === 'exempt' && standsForParagraph(numbered.block))) {
        const label = paragraphLabel(numbered.label, style)
        if (label === null) continue
        const under: Counting = heads !== null && countsParagraph(heads, label) ? heads : bare !== null && countsParagraph(bare, label) ? bare : begin(false, label, [`${label.before}%1${label.after}`])
        if (!under.headed) bare = under
        under.paragraph += 1
        places.set(numbered, { reference: under.reference, level: under.headed ? 1 : 0 })
      }
    }
  }
  return { lists: lists.map(({ reference, levels }) => ({ reference, levels })), places, titles }
}

const countsHead = (list: Counting, { before, number }: Label): boolean => list.before === before && list.head + 1 === number

const countsParagraph = (list: Counting, { before, after, number }: Label): boolean =>
  (list.headed ? `${list.before}${list.head}.` : list.before) === before && list.after === after && list.paragraph + 1 === number
