// How a place in a document is named to a person: "paragraph 1.3", "recommendation (2)", "Table 1". For refusals and warnings.
import { type NumberedBlock, type NumberedSection } from './numbering.ts'

/** The same within a pack: "Item 3, Table 1", because each of its papers is numbered by itself. */
export const placeIn = ({ item }: NumberedSection, numbered: NumberedBlock): string => (item === undefined ? placeOf(numbered) : `${item.label}, ${placeOf(numbered)}`)

export function placeOf({ block, label }: NumberedBlock): string {
  switch (block.type) {
    case 'agenda': return 'the agenda'
    case 'front': return 'the front block'
    case 'heading': return `the heading “${shortened(block.text)}”`
    case 'paragraph': return label === null ? 'a paragraph without a number' : `paragraph ${label}`
    case 'exempt': return label === null ? 'text without a number' : block.inPlaceOf === undefined || block.inPlaceOf === 'paragraph' ? `paragraph ${label}` : label
    case 'list': return 'a list'
    case 'recommendations': return 'the recommendations'
    case 'attendance': return 'the attendance list'
    case 'table': case 'chart': return label ?? `a ${block.type}`
    case 'image': return label ?? `the picture “${shortened(block.alt)}”`
    case 'contents': return 'the contents'
    case 'note': return 'a note'
    case 'pageBreak': return 'a page break'
  }
}

const shortened = (text: string): string => text.length > 60 ? `${text.slice(0, 59)}…` : text
