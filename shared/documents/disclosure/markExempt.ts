// Puts the marks of exempt rows of the cycle on a composed document: on every block, recommendation and table row that was made from one of
// them, or on all of it where it is about one of them.
import { type Block, type InnerBlock, type ItemBlock, type Table, type TableRow } from '../blocks.ts'
import { type Exemption } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'
import { type Cell as SheetCell, type Sheet, type WorkbookModel } from '../workbook/model.ts'
import { namingColumns } from './walkTable.ts'
import { namingColumns as namingInSheet } from './walkWorkbook.ts'

/** Why a row is exempt; with `figures` only what it comes to, not what it is; as `cover` for another only its money. */
export type RowExemption = Exemption & { readonly figures?: true }
/** By the id of the row. */
export type Exemptions = ReadonlyMap<string, RowExemption>

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
  return { ...marked(model, about, exemptions), sheets: model.sheets.map((sheet) => markSheet(sheet, exemptions)) }
}

/** As in the table of the paper: where figures alone are exempt, whatever follows the words that name the row is. */
function markSheet(sheet: Sheet, exemptions: Exemptions): Sheet {
  const names = namingInSheet(sheet.columns)
  return {
    ...sheet, rows: sheet.rows.map((row) => row.id === undefined ? row : !figuresOnly(row.id, exemptions) ? marked(row, row.id, exemptions)
      : { ...row, cells: row.cells.map((cell, c): SheetCell => (c < names || cell.kind === 'blank' || (isCover(row.id, exemptions) && sheet.columns[c]?.type.is !== 'money') ? cell : { ...cell, exempt: whyOf(row.id, exemptions) })) }),
  }
}

function marked<T extends object>(what: T, id: string | null, exemptions: Exemptions): T {
  const exempt = figuresOnly(id, exemptions) ? undefined : whyOf(id, exemptions)
  return exempt === undefined ? what : { ...what, exempt }
}

const figuresOnly = (id: string | null | undefined, exemptions: Exemptions): boolean => id != null && exemptions.get(id)?.figures === true

const isCover = (id: string | null | undefined, exemptions: Exemptions): boolean => id != null && exemptions.get(id)?.cover === true

function whyOf(id: string | null | undefined, exemptions: Exemptions): Exemption | undefined {
  const found = id == null ? undefined : exemptions.get(id)
  return found === undefined ? undefined : { paragraph: found.paragraph, reason: found.reason, ...(found.cover === true ? { cover: true } : {}) }
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

function markTable(table: Table, exemptions: Exemptions): Table {
  const names = namingColumns(table.columns)
  const told = (id: string | null, c: number): boolean => c >= names && (!isCover(id, exemptions) || table.columns[c]?.unit?.startsWith('£') === true)
  return {
    ...table, rows: table.rows.map((row): TableRow => row.kind !== 'row' ? row : !figuresOnly(row.id, exemptions) ? marked(row, row.id, exemptions)
      : { ...row, cells: row.cells.map((cell, c) => (!told(row.id, c) || cell.text === '' ? cell : { ...cell, exempt: whyOf(row.id, exemptions) })) }),
  }
}
