// What a document says, in reading order, as lines: what screen, PDF and Word must all come to. Without running heads and
// page numbers. Whoever draws a document compares with this.
import { drawnTexts } from './charts/draw.ts'
import { type Cell, type Recommendation, type Table } from './blocks.ts'
import { withEnding } from './endings.ts'
import { type DocumentModel } from './model.ts'
import { type NumberedBlock, listLabel, numberDocument, recommendationEnding, recommendationLabel } from './numbering.ts'
import { type RichBlock, type RichDoc, trimmed } from './richText.ts'
import { BULLET, ILLUSTRATIVE, captionOf, factLine, recommendationLine, statusLine, stubSentence } from './phrases.ts'

/** Lines of text; items of lists carry their marks, cells of a table row stand on one line each. */
export function plainText(model: DocumentModel): string {
  const head = [model.body, model.title, statusLine(model), ...(model.illustrative === null ? [] : [model.illustrative])]
  const sections = numberDocument(model).flatMap((section) => [
    ...(section.label === null ? [] : [`${section.label}: ${section.title ?? ''}`]),
    ...section.blocks.flatMap(blockLines),
  ])
  return [...head, ...sections].filter((line) => line !== '').join('\n')
}

function blockLines({ block, label }: NumberedBlock): readonly string[] {
  switch (block.type) {
    case 'front': return block.lines.flatMap((line) => [line.key, line.value])
    case 'heading': return [label === null ? block.text : `${label} ${block.text}`]
    case 'paragraph': return marked(withLabel(label, richLines(block.text)), block.illustrative)
    case 'list': return block.items.flatMap((item, i) => marked(withLabel(block.style === 'bullet' ? BULLET : listLabel(0, i), richLines(item.text)), item.illustrative))
    case 'recommendations': return [block.lead, ...block.items.flatMap((item, i) => recommendationLines(item, i, block.items.length))]
    case 'attendance': return block.groups.flatMap((group) => [group.label, ...group.entries.flatMap((entry) =>
      marked([entry.name, [entry.post, entry.note].filter((part) => part !== null).join(', ')].filter((part) => part !== ''), entry.illustrative))])
    case 'table': return tableLines(block, label)
    case 'chart': return [block.chart.reading, ...drawnTexts(block.chart), captionOf(label, block.chart.caption), ...(block.table === null ? [] : tableLines(block.table, null))]
    case 'note': return [block.label === null ? block.text : `${block.label}: ${block.text}`]
    case 'exempt': return withLabel(block.inPlaceOf === 'table' || block.inPlaceOf === 'figure' ? null : label, [stubSentence(block, label)])
    case 'pageBreak': return []
  }
}

function recommendationLines(item: Recommendation, index: number, count: number): readonly string[] {
  return marked([
    ...withLabel(recommendationLabel(index), richLines(withEnding(item.text, recommendationEnding(index, count)))),
    item.kind, recommendationLine(item), ...(item.facts ?? []).map(factLine),
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
export function richLines(rich: RichDoc): readonly string[] {
  return linesOf(trimmed(rich).doc.content, 0)
}

function linesOf(blocks: readonly RichBlock[], depth: number): readonly string[] {
  return blocks.flatMap((block) => block.type === 'paragraph'
    ? (block.content ?? []).map((piece) => piece.type === 'text' ? piece.text : '\n').join('').split('\n')
    : block.content.flatMap((item, i) => withLabel(block.type === 'bulletList' ? BULLET : listLabel(depth, i), linesOf(item.content, depth + (block.type === 'orderedList' ? 1 : 0)))))
}
