// Puts the marks of exempt rows of the cycle on a composed document: on every block, recommendation and table row that was made from one of
// them, or on all of it where it is about one of them. Where the figures of a row are exempt and the row is not, they are marked cell by cell.
import { type Block, type InnerBlock, type ItemBlock, type Table, type TableRow } from '../blocks.ts'
import { type Exemption } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'
import { type Row as SheetRow, type WorkbookModel } from '../workbook/model.ts'

/** Id of a row to why it is exempt. */
export type Exemptions = ReadonlyMap<string, Exemption>

/** Rows that are exempt, and rows of which the figures are. */
export type ExemptRows = { readonly rows: Exemptions; readonly figures: Exemptions }

/** `about`: the row the whole document is about; null where it is about many. */
export function markExempt(model: DocumentModel, exempt: ExemptRows, about: string | null): DocumentModel {
  const exemptions = exempt.rows
  if (exemptions.size + exempt.figures.size === 0) return model
  return {
    ...marked(model, about, exemptions),
    blocks: model.blocks.map((block): Block => block.type === 'item' ? { ...marked(block, block.id, exemptions), blocks: block.blocks.map((part) => markPart(part, exempt)) } : markPart(block, exempt)),
  }
}

const markPart = (block: Exclude<Block, ItemBlock>, exempt: ExemptRows): Exclude<Block, ItemBlock> =>
  block.type === 'landscape' || block.type === 'appendix' ? { ...block, blocks: block.blocks.map((inner) => markBlock(inner, exempt)) } : markBlock(block, exempt)

export function markExemptRows(model: WorkbookModel, { rows, figures }: ExemptRows, about: string | null): WorkbookModel {
  if (rows.size + figures.size === 0) return model
  const markRow = (row: SheetRow): SheetRow => {
    if (row.id === undefined) return row
    const exempt = figures.get(row.id)
    return marked(exempt === undefined ? row : { ...row, cells: row.cells.map((cell) => cell.kind === 'blank' || cell.kind === 'text' ? cell : { ...cell, exempt }) }, row.id, rows)
  }
  return { ...marked(model, about, rows), sheets: model.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(markRow) })) }
}

function marked<T extends object>(what: T, id: string | null, exemptions: Exemptions): T {
  const exempt = id === null ? undefined : exemptions.get(id)
  return exempt === undefined ? what : { ...what, exempt }
}

function markBlock(block: InnerBlock, exempt: ExemptRows): InnerBlock {
  const exemptions = exempt.rows
  switch (block.type) {
    case 'heading': case 'paragraph': return marked(block, block.id, exemptions)
    case 'recommendations': return { ...block, items: block.items.map((item) => marked(item, item.id, exemptions)) }
    case 'table': return markTable(block, exempt)
    case 'chart': return block.table === null ? block : { ...block, table: markTable(block.table, exempt) }
    case 'agenda': case 'front': case 'list': case 'attendance': case 'image': case 'note': case 'contents': case 'pageBreak': case 'exempt': return block
  }
}

function markTable(table: Table, { rows, figures }: ExemptRows): Table {
  const markRow = (row: TableRow): TableRow => {
    if (row.kind !== 'row') return row
    const exempt = row.id === null ? undefined : figures.get(row.id)
    const cells = exempt === undefined ? row.cells : row.cells.map((cell, c) => table.columns[c]?.align === 'end' && cell.text !== '' ? { ...cell, exempt } : cell)
    return marked({ ...row, cells }, row.id, rows)
  }
  return { ...table, rows: table.rows.map(markRow) }
}
