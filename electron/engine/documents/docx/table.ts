// A table: its caption and notes above it, a head that is repeated on every page, rows that stay whole, group heads, subtotals and
// total told apart by rules and weight as in the PDF.
import { AlignmentType, BorderStyle, type IRunOptions, LineRuleType, ShadingType, Table as WordTable, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import { type Cell, type Table, type TableRow as Row } from '#shared/documents/blocks.ts'
import { isDense, staysWhole } from '#shared/documents/tableShape.ts'
import { type colours } from '../house.ts'
import { type Bookmarks } from './bookmarks.ts'
import { captionRuns } from './captions.ts'
import { type Draft, type Piece, bookmarked, toParagraph } from './drafts.ts'
import { eighths, points } from './measures.ts'
import { ink } from './styles.ts'
import { illustrativeMark, runs, styled } from './text.ts'
import { PADDING, columnWidths } from './widths.ts'

type Rule = { readonly style: typeof BorderStyle.SINGLE; readonly size: number; readonly color: string }
type Rules = { readonly top?: Rule; readonly bottom?: Rule }
const rule = (size: number, colour: keyof typeof colours): Rule => ({ style: BorderStyle.SINGLE, size: eighths(size), color: ink(colour) })
const heavy: Rules = { top: rule(0.9, 'ink'), bottom: rule(0.9, 'ink') }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noRules = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** `label` is "Table 2", or null for the table of a chart; `room` the width of the text, in twips. */
export function tablePieces(table: Table, label: string | null, at: { readonly landscape: boolean; readonly room: number; readonly bookmarks: Bookmarks; readonly anew: boolean }): readonly Piece[] {
  const dense = isDense(table, at.landscape)
  const sheet: Sheet = { table, widths: columnWidths(table, dense ? 8.5 : 9, at.room), style: dense ? 'TableTextSmall' : 'TableText', bookmarks: at.bookmarks }
  const rows = table.rows.map((row, i) => rowOf(row, sheet, i === table.rows.length - 1 && table.total !== null))
  return [
    { style: 'Caption', children: captionRuns(label, table.caption, at.anew) },
    ...(table.notes ?? []).map((note): Draft => ({ style: 'TableNote', children: runs(note) })),
    new WordTable({
      rows: [headRow(sheet), ...rows, ...(table.total === null ? [] : [cellsRow(table.total, sheet, { rules: heavy, bold: true })])],
      width: { size: sheet.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: sheet.widths, layout: TableLayoutType.FIXED,
      borders: noRules, tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
      margins: { top: points(3), bottom: points(3), left: PADDING, right: PADDING },
    }),
  ]
}

/** The first column stands nearly in line with the text of the page. */
const FLUSH = { margins: { left: points(2) } }

const cellAt = (column: number, widths: readonly number[]) => ({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, ...(column === 0 ? FLUSH : {}) })

type Sheet = { readonly table: Table; readonly widths: readonly number[]; readonly style: 'TableText' | 'TableTextSmall'; readonly bookmarks: Bookmarks }

function headRow({ table, widths, style }: Sheet): TableRow {
  return new TableRow({
    tableHeader: true, cantSplit: true,
    children: table.columns.map((column, i) => new TableCell({
      ...cellAt(i, widths), verticalAlign: VerticalAlignTable.BOTTOM, borders: { top: rule(0.9, 'ink'), bottom: rule(0.7, 'ink') },
      children: [toParagraph({
        style, children: [...runs(column.label, { bold: true }), ...(column.unit === null ? [] : [new TextRun({ break: 1 }), ...runs(column.unit, { color: ink('ink3') })])],
        setting: { keepNext: true, ...side(column.align) },
      })],
    })),
  })
}

function rowOf(row: Row, sheet: Sheet, beforeTotal: boolean): TableRow {
  switch (row.kind) {
    case 'group': return new TableRow({
      cantSplit: true,
      children: [new TableCell({
        columnSpan: sheet.table.columns.length, ...FLUSH, shading: { type: ShadingType.CLEAR, fill: ink('well'), color: 'auto' }, borders: { bottom: rule(0.4, 'line2') },
        children: [toParagraph({ style: sheet.style, children: [...runs(row.label, { bold: true }), ...(row.note === null ? [] : [new TextRun('  '), ...runs(row.note, { color: ink('ink3') })])], setting: { keepNext: true } })],
      })],
    })
    case 'subtotal': return cellsRow(row.cells, sheet, { rules: { top: rule(0.4, 'line2'), bottom: rule(0.4, 'line2') }, bold: true, keepNext: beforeTotal })
    case 'row': return cellsRow(row.cells, sheet, { rules: { bottom: rule(0.4, 'faint') }, illustrative: row.illustrative, keepNext: beforeTotal, bookmark: sheet.bookmarks.name(row.id) })
  }
}

type RowSetting = { readonly rules: Rules; readonly bold?: boolean; readonly illustrative?: boolean; readonly keepNext?: boolean; readonly bookmark?: string | null }

function cellsRow(cells: readonly Cell[], { table, widths, style }: Sheet, { rules, bold = false, illustrative = false, keepNext = false, bookmark = null }: RowSetting): TableRow {
  const whole = staysWhole(table, cells)
  return new TableRow({
    cantSplit: whole,
    children: cells.map((cell, i) => new TableCell({
      ...cellAt(i, widths), borders: rules,
      children: bookmarked([
        { style, children: cellRuns(cell, bold), setting: { keepNext: keepNext && whole, ...side(table.columns[i]?.align ?? 'start') } },
        ...(i === 0 && illustrative ? [{ style, children: illustrativeMark(), setting: { keepNext: keepNext && whole, spacing: { before: points(1.5), line: 240, lineRule: LineRuleType.AUTO } } }] : []),
      ], i === 0 ? bookmark : null).map(toParagraph),
    })),
  })
}

const side = (align: 'start' | 'end') => (align === 'end' ? { alignment: AlignmentType.RIGHT } : {})

const tones: Readonly<Record<Cell['tone'], Omit<IRunOptions, 'text' | 'children' | 'break'>>> = { plain: {}, strong: { bold: true }, muted: { style: 'Muted' }, unknown: { style: 'Unknown' }, left: { style: 'Left' } }

const cellRuns = (cell: Cell, bold: boolean): TextRun[] => [
  ...runs(cell.text, { ...tones[cell.tone], ...(bold ? { bold: true } : {}) }),
  ...(cell.note === null || cell.note === '' ? [] : [new TextRun({ break: 1 }), ...styled(cell.note, 'CellNote')]),
]
