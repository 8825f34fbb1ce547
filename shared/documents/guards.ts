// What must hold before a paper may say that it is accessible (PDF/UA): the renderer does not check these, so we do. Each finding
// names its place; a claim is never dropped in silence.
import { type Cell, type Table } from './blocks.ts'
import { type DocumentModel } from './model.ts'
import { type NumberedBlock, numberDocument } from './numbering.ts'
import { placeIn } from './places.ts'

export type Finding = {
  /** "Figure 2", "the title" */
  readonly place: string
  /** What is wrong with it: "has no sentence that says what it shows". */
  readonly what: string
  /** What to do about it. */
  readonly next: string
}

/** The first thing that stands in the way, in reading order; null when the document may be made. */
export function guardDocument(model: DocumentModel): Finding | null {
  if (model.title.trim() === '') return { place: 'The title', what: 'is empty', next: 'Give the document a title.' }
  let level = 0
  for (const section of numberDocument(model)) {
    if (section.title !== null) {
      if (section.title.trim() === '') return { place: section.label ?? 'An appendix', what: 'has no title', next: 'Give the appendix a title.' }
      // The paper of an item begins anew under its title, as it does alone.
      level = section.kind === 'item' ? 0 : 1
    }
    for (const numbered of section.blocks) {
      const finding = guardBlock(numbered, level)
      if (finding !== null) return { place: capital(placeIn(section, numbered)), ...finding }
      if (numbered.block.type === 'heading') level = numbered.block.level
    }
  }
  return null
}

function guardBlock({ block }: NumberedBlock, level: number): Omit<Finding, 'place'> | null {
  switch (block.type) {
    case 'heading':
      if (block.text.trim() === '') return { what: 'is empty', next: 'Write the heading or take it out.' }
      return block.level <= level + 1 ? null
        : { what: `is of level ${block.level}, but the heading before it is of level ${level}`, next: 'Use the levels of headings one after another.' }
    case 'chart':
      if (block.chart.reading.trim() === '') return { what: 'has no sentence that says what it shows', next: 'Write one sentence for readers who cannot see the chart.' }
      return block.table === null ? null : guardTable(block.table)
    case 'table': return guardTable(block)
    case 'image': return block.alt.trim() === '' ? { what: 'has no words that say what it shows', next: 'Say what the picture shows, for readers who cannot see it.' } : null
    case 'contents': return block.title.trim() === '' ? { what: 'have no title', next: 'Call them “Contents”.' } : null
    case 'agenda': case 'front': case 'paragraph': case 'list': case 'recommendations': case 'attendance': case 'note': case 'exempt': case 'pageBreak': return null
  }
}

function guardTable(table: Table): Omit<Finding, 'place'> | null {
  if (table.caption.trim() === '') return { what: 'has no caption', next: 'Say what the table shows, in which unit and which sign.' }
  if (table.columns.some((column) => column.label.trim() === '')) return { what: 'has a column without a name', next: 'Name every column.' }
  const wrong = (cells: readonly Cell[]): boolean => cells.length !== table.columns.length
  const rows = table.rows.flatMap((row) => row.kind === 'group' ? [] : [row.cells])
  return [...rows, ...(table.total === null ? [] : [table.total])].some(wrong)
    ? { what: `has a row that does not have ${table.columns.length} cells`, next: 'Give every row one cell for each column.' } : null
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
