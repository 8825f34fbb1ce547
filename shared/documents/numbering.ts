// The one place where a document gets its numbers: 1.1, A2.3, (1), Table 2, Appendix 1. Screen, PDF and tests all ask here,
// so nobody types a number. An exempt stub takes the number of what it stands for, so public and exempt papers agree.
import { type Block, type InnerBlock, type Stub } from './blocks.ts'
import { type DocumentModel } from './model.ts'

export type NumberedBlock = {
  readonly block: InnerBlock
  /** "1.3", "2", "Table 1", "Figure 1"; null where nothing is printed. */
  readonly label: string | null
}

/** A run of pages set alike: the body, a landscape part, or an appendix. */
export type NumberedSection = {
  readonly kind: 'body' | 'landscape' | 'appendix'
  readonly landscape: boolean
  /** "Appendix 1" */
  readonly label: string | null
  readonly title: string | null
  readonly blocks: readonly NumberedBlock[]
}

type Counters = { section: number; paragraph: number; table: number; figure: number; prefix: string }

/**
 * Sections in print order with every label given. Paragraphs before the first numbered heading belong to section 1, which then
 * has no heading of its own; in appendix 2 they read A2.1, A2.2.
 */
export function numberDocument(model: DocumentModel): readonly NumberedSection[] {
  const counters: Counters = { section: 0, paragraph: 0, table: 0, figure: 0, prefix: '' }
  const sections: NumberedSection[] = []
  let body: NumberedBlock[] = []
  let appendices = 0
  const endBody = (): void => {
    if (body.length > 0) sections.push({ kind: 'body', landscape: false, label: null, title: null, blocks: body })
    body = []
  }
  for (const block of model.blocks) {
    if (block.type === 'landscape') {
      endBody()
      sections.push({ kind: 'landscape', landscape: true, label: null, title: null, blocks: block.blocks.map((inner) => numberOne(inner, counters)) })
    } else if (block.type === 'appendix') {
      endBody()
      appendices += 1
      Object.assign(counters, { section: 0, paragraph: 0, prefix: `A${appendices}` })
      sections.push({
        kind: 'appendix', landscape: block.landscape, label: `Appendix ${appendices}`, title: block.title,
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
      counters.paragraph = 0
      return counters.prefix === '' ? String(counters.section) : `${counters.prefix}.${counters.section}`
    }
    case 'paragraph': return block.numbered ? nextParagraph(counters) : null
    case 'exempt': return nextOf(block.inPlaceOf ?? 'paragraph', counters)
    case 'table': return nextTable(counters)
    case 'chart': return nextFigure(counters)
    case 'front': case 'list': case 'recommendations': case 'attendance': case 'note': case 'pageBreak': return null
  }
}

function nextParagraph(counters: Counters): string {
  if (counters.section === 0 && counters.prefix === '') counters.section = 1
  counters.paragraph += 1
  const section = counters.prefix === '' ? String(counters.section) : counters.section === 0 ? counters.prefix : `${counters.prefix}.${counters.section}`
  return `${section}.${counters.paragraph}`
}

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
export const recommendationLabel = (index: number): string => `(${index + 1})`

/** How the sentence of a recommendation goes on: "; " to the next, "; and" before the last, a full stop at the end. */
export const recommendationEnding = (index: number, count: number): string =>
  index === count - 1 ? '.' : index === count - 2 ? '; and' : ';'

/** Marks of ordered lists by depth: (i), (a), (1). */
export function listLabel(depth: number, index: number): string {
  const n = index + 1
  if (depth === 0) return `(${roman(n)})`
  return depth === 1 ? `(${letters(n)})` : `(${n})`
}

function roman(n: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ]
  let left = n
  let out = ''
  for (const [value, sign] of steps) while (left >= value) { out += sign; left -= value }
  return out
}

function letters(n: number): string {
  return n <= 26 ? String.fromCharCode(96 + n) : letters(Math.floor((n - 1) / 26)) + letters(((n - 1) % 26) + 1)
}

/** Every block of the document in order, landscape parts and appendices opened up. */
export function innerBlocks(blocks: readonly Block[]): readonly InnerBlock[] {
  return blocks.flatMap((block) => block.type === 'landscape' || block.type === 'appendix' ? block.blocks : [block])
}
