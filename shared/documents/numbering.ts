// The one place where a document gets its numbers: 1.1, A2.3, (1), Table 2, Appendix 1. Screen, PDF and tests all ask here,
// so nobody types a number. An exempt stub takes the number of what it stands for, so public and exempt papers agree.
import { itemLabel } from '#shared/domain/packWords.ts'
import { type Block, type InnerBlock, type ItemBlock, type Stub } from './blocks.ts'
import { type DocumentModel } from './model.ts'
import { type Numbering, PLAIN_NUMBERING, listMark, styledNumber } from './numberStyles.ts'

export type NumberedBlock = {
  readonly block: InnerBlock
  /** "1.3", "2", "Table 1", "Figure 1"; null where nothing is printed. */
  readonly label: string | null
}

/** A run of pages set alike: the body, a landscape part, an appendix, or the beginning of an item of a pack. */
export type NumberedSection = {
  readonly kind: 'body' | 'landscape' | 'appendix' | 'item'
  readonly landscape: boolean
  /** "Appendix 1" */
  readonly label: string | null
  readonly title: string | null
  readonly blocks: readonly NumberedBlock[]
  /** The item of the pack it is part of, and how far below the title of the paper that stands: 1, or 2 in an appendix to an item. */
  readonly item?: { readonly id: string | null; /** "Item 3" */ readonly label: string; readonly depth: 1 | 2; readonly lines: readonly string[] }
}

type Counters = { section: number; paragraph: number; table: number; figure: number; appendices: number; prefix: string; readonly style: Numbering['paragraphs'] }

/**
 * Sections in print order with every label given. Paragraphs before the first numbered heading belong to section 1, which then
 * has no heading of its own; in appendix 2 they read A2.1, A2.2. A council that numbers through the paper gets (1), (2), and A2(1).
 * Every item of a pack is numbered as if it stood alone.
 */
export function numberDocument(model: DocumentModel, numbering: Numbering = PLAIN_NUMBERING): readonly NumberedSection[] {
  const loose: Exclude<Block, ItemBlock>[] = []
  const sections: NumberedSection[] = []
  const counters = fresh(numbering)
  const endLoose = (): void => { if (loose.length > 0) sections.push(...countBlocks(loose.splice(0), counters)) }
  for (const block of model.blocks) {
    if (block.type !== 'item') loose.push(block)
    else {
      endLoose()
      sections.push(...numberItem(block, numbering))
    }
  }
  endLoose()
  return sections
}

const fresh = ({ paragraphs }: Numbering): Counters => ({ section: 0, paragraph: 0, table: 0, figure: 0, appendices: 0, prefix: '', style: paragraphs })

/** The sections of an item; the first carries its title, on a page as wide as what it begins with. */
function numberItem(block: ItemBlock, numbering: Numbering): readonly NumberedSection[] {
  const label = itemLabel(block.as, block.place)
  const item = { id: block.id, label, depth: block.as === 'item' ? 1 : 2, lines: [] } as const
  const [first, ...rest] = countBlocks(block.blocks, fresh(numbering)).map((section) => ({ ...section, item }))
  const opening = { kind: 'item', label, title: block.title, item: { ...item, lines: block.lines ?? [] } } as const
  // A paper that begins with an appendix has a title page of its own.
  if (first === undefined || first.kind === 'appendix') return [{ ...opening, landscape: false, blocks: [] }, ...(first === undefined ? [] : [first]), ...rest]
  return [{ ...first, ...opening }, ...rest]
}

/** The sections of some blocks as they are numbered by themselves. */
export const numberBlocks = (blocks: readonly Exclude<Block, ItemBlock>[], numbering: Numbering): readonly NumberedSection[] => countBlocks(blocks, fresh(numbering))

/** The numbers of so many numbered paragraphs of the body, one after another: what a screen shows beside them before there is a paper. */
export function paragraphNumbers(count: number, numbering: Numbering): readonly string[] {
  const counters = fresh(numbering)
  return Array.from({ length: count }, () => nextParagraph(counters))
}

function countBlocks(blocks: readonly Exclude<Block, ItemBlock>[], counters: Counters): readonly NumberedSection[] {
  const sections: NumberedSection[] = []
  let body: NumberedBlock[] = []
  const endBody = (): void => {
    if (body.length > 0) sections.push({ kind: 'body', landscape: false, label: null, title: null, blocks: body })
    body = []
  }
  for (const block of blocks) {
    if (block.type === 'landscape') {
      endBody()
      sections.push({ kind: 'landscape', landscape: true, label: null, title: null, blocks: block.blocks.map((inner) => numberOne(inner, counters)) })
    } else if (block.type === 'appendix') {
      endBody()
      counters.appendices += 1
      Object.assign(counters, { section: 0, paragraph: 0, prefix: `A${counters.appendices}` })
      sections.push({
        kind: 'appendix', landscape: block.landscape, label: `Appendix ${counters.appendices}`, title: block.title,
        blocks: block.blocks.map((inner) => numberOne(inner, counters)),
      })
    } else body.push(numberOne(block, counters))
  }
  endBody()
  return sections
}

function numberOne(block: InnerBlock, counters: Counters): NumberedBlock {
  return { block, label: labelOf(block, counters) }
}

function labelOf(block: InnerBlock, counters: Counters): string | null {
  switch (block.type) {
    case 'heading': {
      if (!block.numbered) return null
      counters.section += 1
      if (counters.style === '1.1') counters.paragraph = 0
      return counters.prefix === '' ? String(counters.section) : `${counters.prefix}.${counters.section}`
    }
    case 'paragraph': return block.numbered ? nextParagraph(counters) : null
    case 'exempt': return nextOf(block.inPlaceOf ?? 'paragraph', counters)
    case 'table': return nextTable(counters)
    case 'chart': return nextFigure(counters)
    // A picture is counted only where it is spoken of: a crest above a title is none of the figures.
    case 'image': return block.caption === null ? null : nextFigure(counters)
    case 'agenda': case 'front': case 'list': case 'recommendations': case 'attendance': case 'note': case 'contents': case 'pageBreak': return null
  }
}

function nextParagraph(counters: Counters): string {
  if (counters.section === 0 && counters.prefix === '') counters.section = 1
  counters.paragraph += 1
  if (counters.style !== '1.1') return `${counters.prefix}${styledNumber(counters.style, counters.paragraph)}`
  const section = counters.prefix === '' ? String(counters.section) : counters.section === 0 ? counters.prefix : `${counters.prefix}.${counters.section}`
  return `${section}.${counters.paragraph}`
}

/** Whether a stub is printed as a numbered paragraph is: its number beside it. */
export const standsForParagraph = ({ inPlaceOf = 'paragraph' }: Stub): boolean => inPlaceOf === 'paragraph'

/** The number of what was withheld. */
function nextOf(what: NonNullable<Stub['inPlaceOf']>, counters: Counters): string | null {
  switch (what) {
    case 'paragraph': return nextParagraph(counters)
    case 'table': return nextTable(counters)
    case 'figure': return nextFigure(counters)
    case 'text': return null
  }
}

function nextTable(counters: Counters): string {
  counters.table += 1
  return `Table ${counters.table}`
}

function nextFigure(counters: Counters): string {
  counters.figure += 1
  return `Figure ${counters.figure}`
}

/** "(1)" for the first. */
export const recommendationLabel = (index: number, numbering: Numbering = PLAIN_NUMBERING): string => styledNumber(numbering.recommendations, index + 1)

/** How the sentence of a recommendation goes on: "; " to the next, "; and" before the last, a full stop at the end. */
export const recommendationEnding = (index: number, count: number): string =>
  index === count - 1 ? '.' : index === count - 2 ? '; and' : ';'

/** Marks of ordered lists by depth: (i), (a), (1). */
export const listLabel = (depth: number, index: number, numbering: Numbering = PLAIN_NUMBERING): string => listMark(numbering.lists, depth, index + 1)

/** Every block of the document in order, landscape parts, appendices and items opened up. */
export function innerBlocks(blocks: readonly Block[]): readonly InnerBlock[] {
  return blocks.flatMap((block) => block.type === 'item' ? innerBlocks(block.blocks) : block.type === 'landscape' || block.type === 'appendix' ? block.blocks : [block])
}
