// A composed paper as places to read, one below the other: each block, each recommendation, under the number it is printed with. Pure.
import { type InnerBlock, type Recommendation, type TableRow } from '#shared/documents/blocks.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type NumberedBlock, numberDocument, recommendationLabel } from '#shared/documents/numbering.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { exemptSentence } from '#shared/documents/phrases.ts'
import { placeOf } from '#shared/documents/places.ts'
import { plainOf } from '#shared/documents/richText.ts'

export type Readable = {
  /** Tells it from every other of the paper. */
  readonly id: string
  /** The row of the cycle it was made from; null where it was made of many. */
  readonly origin: string | null
  /** "Paragraph 1.3", "Recommendation (2)", "Table 1". */
  readonly what: string
  readonly words: string
  readonly number: string | null
  readonly block: Exclude<InnerBlock, { type: 'recommendations' | 'contents' | 'pageBreak' }> | { readonly type: 'recommendation'; readonly item: Recommendation; readonly index: number; readonly count: number } | { readonly type: 'lead'; readonly text: string }
}

export type ReadPart = { readonly title: string | null; readonly pieces: readonly Readable[] }

/** `numbering`: how the pack counts that the paper is in. */
export function readable(model: DocumentModel, numbering: Numbering): readonly ReadPart[] {
  let n = 0
  const taken = new Set<string>()
  // Under the row it was made from, by which a preview knows it; else, or where one row stands in two places, by its turn.
  const idOf: IdOf = (origin) => {
    n += 1
    const id = origin === null || taken.has(origin) ? `b${n}` : origin
    taken.add(id)
    return id
  }
  return numberDocument(model, numbering).map((section) => ({
    title: section.title === null ? null : [section.label, section.title].filter((part) => part !== null).join(': '),
    pieces: section.blocks.flatMap((numbered) => piecesOf(numbered, numbering, idOf)),
  }))
}

type IdOf = (origin: string | null) => string

function piecesOf(numbered: NumberedBlock, numbering: Numbering, idOf: IdOf): readonly Readable[] {
  const { block, label } = numbered
  const what = capital(placeOf(numbered))
  switch (block.type) {
    // Where everything stands is what this list of places shows anyway.
    case 'contents': case 'pageBreak': return []
    case 'recommendations': return [
      { id: idOf(null), origin: null, what, words: block.lead, number: null, block: { type: 'lead', text: block.lead } },
      ...block.items.map((item, index): Readable => ({
        id: idOf(item.id), origin: item.id, what: `Recommendation ${recommendationLabel(index, numbering)}`, words: plainOf(item.text), number: recommendationLabel(index, numbering), block: { type: 'recommendation', item, index, count: block.items.length },
      })),
    ]
    default: return [{ id: idOf(originOf(block)), origin: originOf(block), what, words: wordsOf(block), number: block.type === 'table' || block.type === 'chart' ? null : label, block }]
  }
}

const originOf = (block: InnerBlock): string | null => (block.type === 'paragraph' || block.type === 'heading' ? block.id : null)

function wordsOf(block: InnerBlock): string {
  switch (block.type) {
    case 'paragraph': return plainOf(block.text)
    case 'heading': case 'note': return block.text
    case 'table': return block.caption
    case 'chart': return block.chart.reading
    case 'image': return block.alt
    case 'exempt': return exemptSentence(block.paragraph)
    case 'list': return block.items.map((item) => plainOf(item.text)).join('; ')
    case 'front': return block.lines.map(({ key, value }) => `${key}: ${value}`).join('; ')
    case 'attendance': return block.groups.map(({ label }) => label).join(', ')
    case 'agenda': case 'recommendations': case 'contents': case 'pageBreak': return ''
  }
}

/** The words of a row of a table, for a note beside it. */
export const rowWords = (row: Extract<TableRow, { kind: 'row' }>): string => row.cells.map(({ text }) => text).filter((text) => text !== '').join(' · ')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
