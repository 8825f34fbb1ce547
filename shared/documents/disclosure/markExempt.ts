// Puts the marks of exempt rows of the cycle on a composed document: on every block, recommendation and table row that was made from one of
// them, or on all of it where it is about one of them. A single figure is marked by its composer, on the cell.
import { type Block, type InnerBlock, type ItemBlock, type Table, type TableRow } from '../blocks.ts'
import { type Exemption } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'
import { type WorkbookModel } from '../workbook/model.ts'

/** Id of a row to why it is exempt. */
export type Exemptions = ReadonlyMap<string, Exemption>

/** `about`: the row the whole document is about; null where it is about many. */
export function markExempt(model: DocumentModel, exemptions: Exemptions, about: string | null): DocumentModel {
  if (exemptions.size === 0) return model
  return {
    ...marked(model, about, exemptions),
    blocks: model.blocks.map((block): Block => block.type === 'item' ? { ...marked(block, block.id, exemptions), blocks: block.blocks.map((part) => markPart(part, exemptions)) } : markPart(block, exemptions)),
  }
}

const markPart = (block: Exclude<Block, ItemBlock>, exemptions: Exemptions): Exclude<Block, ItemBlock> =>
  block.type === 'landscape' || block.type === 'appendix' ? { ...block, blocks: block.blocks.map((inner) => markBlock(inner, exemptions)) } : markBlock(block, exemptions)

export function markExemptRows(model: WorkbookModel, exemptions: Exemptions, about: string | null): WorkbookModel {
  if (exemptions.size === 0) return model
  return { ...marked(model, about, exemptions), sheets: model.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.id === undefined ? row : marked(row, row.id, exemptions)) })) }
}

function marked<T extends object>(what: T, id: string | null, exemptions: Exemptions): T {
  const exempt = id === null ? undefined : exemptions.get(id)
  return exempt === undefined ? what : { ...what, exempt }
}

function markBlock(block: InnerBlock, exemptions: Exemptions): InnerBlock {
  switch (block.type) {
    case 'heading': case 'paragraph': return marked(block, block.id, exemptions)
    case 'recommendations': return { ...block, items: block.items.map((item) => marked(item, item.id, exemptions)) }
    case 'table': return markTable(block, exemptions)
    case 'chart': return block.table === null ? block : { ...block, table: markTable(block.table, exemptions) }
    case 'agenda': case 'front': case 'list': case 'attendance': case 'image': case 'note': case 'contents': case 'pageBreak': case 'exempt': return block
  }
}

const markTable = (table: Table, exemptions: Exemptions): Table =>
  ({ ...table, rows: table.rows.map((row): TableRow => row.kind === 'row' ? marked(row, row.id, exemptions) : row) })
