// The numbers of a paper as Word's own lists, so that a paragraph put in later is counted too. numbering.ts says what is printed;
// here it is held against what Word would count, and a new list begins wherever that would differ: one for the body, one for each
// appendix, one more where a heading goes on counting from paragraphs that had none above them. A label that does not end in a
// number has no place: it is then typed in front of its text.
import { type NumberedBlock, type NumberedSection } from '#shared/documents/numbering.ts'

/** Where a paragraph stands in Word's numbering. */
export type Place = { readonly reference: string; readonly level: number }

/** One list: the pattern of each of its levels ("A1.%1.%2") and where it starts. */
export type NumberList = { readonly reference: string; readonly levels: readonly { readonly pattern: string; readonly start: number }[] }

export type NumberPlan = {
  readonly lists: readonly NumberList[]
  readonly places: ReadonlyMap<NumberedBlock, Place>
  /** Of the titles of appendices: "Appendix 1:". */
  readonly titles: ReadonlyMap<NumberedSection, Place>
}

/** A list as far as it has been counted. With headings, paragraphs are its second level; else all it counts stands below a fixed text. */
type Counting = NumberList & { readonly headed: boolean; readonly before: string; head: number; paragraph: number }

export function planNumbers(sections: readonly NumberedSection[]): NumberPlan {
  const lists: Counting[] = []
  const places = new Map<NumberedBlock, Place>()
  const titles = new Map<NumberedSection, Place>()
  const begin = (headed: boolean, before: string, patterns: readonly string[], start: number): Counting => {
    const levels = patterns.map((pattern, level) => ({ pattern, start: level === 0 ? start : 1 }))
    const list = { reference: `numbers-${lists.length + 1}`, levels, headed, before, head: start - 1, paragraph: headed ? 0 : start - 1 }
    lists.push(list)
    return list
  }
  let current: Counting | null = null
  let appendices: Counting | null = null
  for (const section of sections) {
    const title = section.label === null ? null : inParts(section.label)
    if (title !== null) {
      if (appendices === null || !countsHead(appendices, title)) appendices = begin(true, title.before, [`${title.before}%1:`], title.number)
      appendices.head += 1
      titles.set(section, { reference: appendices.reference, level: 0 })
    }
    for (const numbered of section.blocks) {
      const label = labelOf(numbered)
      if (label === null) continue
      if (numbered.block.type === 'heading') {
        if (current === null || !countsHead(current, label)) current = begin(true, label.before, [`${label.before}%1`, `${label.before}%1.%2`], label.number)
        current.head += 1
        current.paragraph = 0
        places.set(numbered, { reference: current.reference, level: 0 })
      } else {
        if (current === null || !countsParagraph(current, label)) current = begin(false, label.before, [`${label.before}%1`], label.number)
        current.paragraph += 1
        places.set(numbered, { reference: current.reference, level: current.headed ? 1 : 0 })
      }
    }
  }
  return { lists: lists.map(({ reference, levels }) => ({ reference, levels })), places, titles }
}

/** "A1.12" is "A1." and 12. */
type Label = { readonly before: string; readonly number: number }

const countsHead = (list: Counting, { before, number }: Label): boolean => list.headed && list.before === before && list.head + 1 === number

const countsParagraph = (list: Counting, { before, number }: Label): boolean =>
  (list.headed ? `${list.before}${list.head}.` : list.before) === before && list.paragraph + 1 === number

/** Only what is printed in front of text: captions count by themselves. */
const labelOf = ({ block, label }: NumberedBlock): Label | null =>
  label === null || (block.type !== 'heading' && block.type !== 'paragraph' && block.type !== 'exempt') ? null : inParts(label)

/** Null where it does not end in a number Word would write the same; a percent sign would ask Word for a number of its own. */
function inParts(label: string): Label | null {
  const found = /^([^%]*?)([1-9]\d{0,4})$/.exec(label)
  return found === null ? null : { before: found[1] ?? '', number: Number(found[2]) }
}
