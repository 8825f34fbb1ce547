// What a document says, in reading order, as lines: what screen, PDF and Word must all come to. Without running heads and
// page numbers. Whoever draws a document compares with this.
import { drawnTexts } from './charts/draw.ts'
import { itemLabel } from '#shared/domain/packWords.ts'
import { type Agenda, type Cell, type Recommendation, type Table } from './blocks.ts'
import { withEnding } from './endings.ts'
import { appendixTitle, headingText, listedIn } from './contents.ts'
import { type DocumentModel } from './model.ts'
import { type NumberedBlock, listLabel, numberDocument, recommendationEnding, recommendationLabel, standsForParagraph } from './numbering.ts'
import { type Numbering, PLAIN_NUMBERING } from './numberStyles.ts'
import { type RichBlock, type RichDoc, trimmed } from './richText.ts'
import { BULLET, ILLUSTRATIVE, captionOf, factLine, pagesWords, recommendationLine, statusLine, stubSentence } from './phrases.ts'

/** Where each item of a pack stands, by its id: only a renderer that makes pages knows. */
export type ItemPages = ReadonlyMap<string, { readonly first: number; readonly last: number }>

export type TextOptions = {
  readonly numbering?: Numbering
  /** The page of each heading and appendix that can be listed, in order, where the renderer makes pages: contents then end in it. */
  readonly pages?: readonly number[]
  /** Where the items of a pack stand: its agenda then says so. */
  readonly items?: ItemPages
}

type Told = { readonly model: DocumentModel; readonly numbering: Numbering; readonly pages: readonly number[]; readonly items: ItemPages }

/** Lines of text; items of lists carry their marks, cells of a table row stand on one line each. */
export function plainText(model: DocumentModel, { numbering = PLAIN_NUMBERING, pages = [], items = new Map() }: TextOptions = {}): string {
  const told: Told = { model, numbering, pages, items }
  const head = [model.body, model.title, statusLine(model), ...(model.illustrative === null ? [] : [model.illustrative])]
  const sections = numberDocument(model, numbering).flatMap((section) => [
    ...(section.label === null ? [] : [appendixTitle(section)]),
    ...(section.kind === 'item' ? (section.item?.lines ?? []) : []),
    ...section.blocks.flatMap((numbered) => blockLines(numbered, told)),
  ])
  return [...head, ...sections].filter((line) => line !== '').join('\n')
}

function agendaLines(agenda: Agenda, { model, items }: Told): readonly string[] {
  type Entry = Agenda['items'][number]
  const lines = (as: 'item' | 'appendix', { id, place, title, notes }: Pick<Entry, 'id' | 'place' | 'title' | 'notes'>): readonly string[] => {
    const stands = id === null ? undefined : items.get(id)
    return [`${itemLabel(as, place)} ${title}`, ...(stands === undefined ? [] : [pagesWords(stands.first, stands.last, model.edition?.pages ?? '')]), ...(notes ?? [])]
  }
  return agenda.items.flatMap((item) => [...lines('item', item), ...(item.appendices ?? []).flatMap((appendix) => lines('appendix', appendix))])
}

function blockLines(numbered: NumberedBlock, told: Told): readonly string[] {
  const { block, label } = numbered
  const { numbering } = told
  switch (block.type) {
    case 'front': return block.lines.flatMap((line) => [line.key, line.value])
    case 'heading': return [headingText(numbered)]
    case 'paragraph': return marked(withLabel(label, richLines(block.text, numbering)), block.illustrative)
    case 'list': return block.items.flatMap((item, i) => marked(withLabel(block.style === 'bullet' ? BULLET : listLabel(0, i, numbering), richLines(item.text, numbering)), item.illustrative))
    case 'recommendations': return [block.lead, ...block.items.flatMap((item, i) => recommendationLines(item, i, block.items.length, numbering))]
    case 'attendance': return block.groups.flatMap((group) => [group.label, ...group.entries.flatMap((entry) =>
      marked([entry.name, [entry.post, entry.note].filter((part) => part !== null).join(', ')].filter((part) => part !== ''), entry.illustrative))])
    case 'table': return tableLines(block, label)
    case 'chart': return [block.chart.reading, ...drawnTexts(block.chart), captionOf(label, block.chart.caption), ...(block.table === null ? [] : tableLines(block.table, null))]
    case 'image': return block.caption === null ? [] : [captionOf(label, block.caption)]
    case 'note': return [block.label === null ? block.text : `${block.label}: ${block.text}`]
    case 'contents': return [block.title, ...listedIn(told.model, numbering).flatMap(({ level, text }, i) => (level > block.depth ? [] : [`${text} ${told.pages[i] ?? ''}`.trimEnd()]))]
    case 'exempt': return withLabel(standsForParagraph(block) ? label : null, [stubSentence(block, label)])
    case 'agenda': return agendaLines(block, told)
    case 'pageBreak': return []
  }
}

function recommendationLines(item: Recommendation, index: number, count: number, numbering: Numbering): readonly string[] {
  return marked([
    ...withLabel(recommendationLabel(index, numbering), richLines(withEnding(item.text, recommendationEnding(index, count)), numbering)),
    item.kind ?? '', recommendationLine(item), ...(item.facts ?? []).map(factLine),
  ], item.illustrative)
}

function tableLines(table: Table, label: string | null): readonly string[] {
  const cellsOf = (cells: readonly Cell[]): readonly string[] => cells.flatMap((cell) => [cell.text, cell.note ?? ''])
  return [
    captionOf(label, table.caption),
    ...(table.notes ?? []),
    ...table.columns.flatMap((column) => [column.label, column.unit ?? '']),
    ...table.rows.flatMap((row) => row.kind === 'group' ? [row.label, row.note ?? ''] : row.kind === 'row' ? markFirst(cellsOf(row.cells), row.illustrative) : cellsOf(row.cells)),
    ...(table.total === null ? [] : cellsOf(table.total)),
  ]
}

/** In a row the mark stands under the first cell, before the others. */
const markFirst = (lines: readonly string[], illustrative: boolean): readonly string[] =>
  illustrative ? [lines[0] ?? '', lines[1] ?? '', ILLUSTRATIVE, ...lines.slice(2)] : lines

const marked = (lines: readonly string[], illustrative: boolean): readonly string[] => illustrative ? [...lines, ILLUSTRATIVE] : lines

const withLabel = (label: string | null, lines: readonly string[]): readonly string[] =>
  label === null ? lines : [`${label} ${lines[0] ?? ''}`, ...lines.slice(1)]

/** Rich text as lines, its lists with their marks. */
export function richLines(rich: RichDoc, numbering: Numbering = PLAIN_NUMBERING): readonly string[] {
  return linesOf(trimmed(rich).doc.content, 0, numbering)
}

function linesOf(blocks: readonly RichBlock[], depth: number, numbering: Numbering): readonly string[] {
  return blocks.flatMap((block) => block.type === 'paragraph'
    ? (block.content ?? []).map((piece) => piece.type === 'text' ? piece.text : '\n').join('').split('\n')
    : block.content.flatMap((item, i) => withLabel(block.type === 'bulletList' ? BULLET : listLabel(depth, i, numbering), linesOf(item.content, depth + (block.type === 'orderedList' ? 1 : 0), numbering))))
}
