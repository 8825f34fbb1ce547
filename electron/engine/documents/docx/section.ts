// One section of a paper as it follows in the flow: its title, its blocks, and the contents where they stand.
import { TableOfContents } from 'docx'
import { appendixTitle } from '#shared/documents/contents.ts'
import { type NumberedBlock, type NumberedSection } from '#shared/documents/numbering.ts'
import { type Paper, blockPieces, headingDraft } from './blocks.ts'
import { type Draft, bookmarked } from './drafts.ts'
import { type Flow } from './flow.ts'
import { points } from './measures.ts'
import { runs } from './text.ts'

/** How deep contents go that nobody asked for. */
const DEPTH = 3

type At = { readonly contents: boolean; /** It goes on below another on pages of its kind, well apart from it. */ readonly below: boolean }

/** Such contents stand below the front block, which says what the paper is. */
export function addSection(flow: Flow, section: NumberedSection, paper: Paper, { contents, below }: At): void {
  const { blocks } = section
  flow.add(titleDrafts(section, paper, below ? { spacing: { before: points(32) } } : {}))
  const front = blocks[0]?.block.type === 'front' ? 1 : 0
  if (contents && front === 0) addContents(flow, 'Contents', DEPTH)
  blocks.forEach((numbered, i) => {
    const { block } = numbered
    if (block.type === 'pageBreak') flow.breakPage()
    else if (block.type === 'contents') addContents(flow, block.title, block.depth)
    else flow.add(blockPieces(numbered, around(blocks, i), paper))
    if (contents && i === 0 && front === 1) addContents(flow, 'Contents', DEPTH)
  })
}

const around = (blocks: readonly NumberedBlock[], i: number) => ({ before: blocks[i - 1], next: blocks[i + 1] })

/** Of an appendix, or of an item of a pack with what stands under it. */
function titleDrafts(section: NumberedSection, paper: Paper, apart: Draft['setting']): readonly Draft[] {
  const { label, title, item } = section
  if (title === null) return []
  const place = paper.numbers.titles.get(section)
  const opens = section.kind === 'item'
  const level = 1 + paper.depth - (opens ? 1 : 0)
  const draft = headingDraft(level, place !== undefined || label === null ? title : appendixTitle(section), undefined)
  const heading = { ...draft, setting: { ...(place === undefined ? {} : { numbering: place }), ...apart } }
  const mark = opens && item?.id != null ? (paper.items.get(item.id) ?? null) : null
  return [...bookmarked([heading], mark), ...(opens ? (item?.lines ?? []) : []).map((text): Draft => ({ style: 'ItemLine', children: runs(text) }))]
}

/** Filled in from the headings when the file is made, and again when Word is asked to. */
function addContents(flow: Flow, title: string, depth: number): void {
  flow.add([{ style: 'ContentsTitle', children: runs(title) }])
  flow.addWhole(new TableOfContents(title, { hyperlink: true, headingStyleRange: `1-${depth}` }))
}
