// How the cells of a workbook look: one quiet face, figures to the right, totals ruled off as in print. The number formats show
// brackets for minus and a dash for nil, as every paper of the app does; a blank cell stays blank.
import { type CellStyle } from 'hucre/xlsx'
import { type Cell, type Column, type RowKind } from '#shared/documents/workbook/model.ts'

export const FONT = { name: 'Arial', size: 10 }
const INK = { rgb: '1F2933' }
const QUIET = { rgb: '5B6770' }
const UNKNOWN = { rgb: '8A4B00' }
const RULE = { rgb: '9AA5B1' }
const BAND = { rgb: 'EEF1F4' }
const HEAD = { rgb: 'DDE3E9' }
/** Typed again, the content stays text. */
const AS_TEXT = '@'

const filled = (color: { rgb: string }): CellStyle['fill'] & object => ({ type: 'pattern', pattern: 'solid', fgColor: color })

export const titleStyle: CellStyle = { font: { ...FONT, size: 14, bold: true, color: INK } }
export const captionStyle: CellStyle = { font: { ...FONT, color: QUIET } }

/** Words keep a step away from the figures before them. */
const indentOf = (place: number): { indent?: number } => (place === 0 ? {} : { indent: 1 })

export const headingStyle = (column: Column, place: number): CellStyle => ({
  font: { ...FONT, bold: true, color: INK }, fill: filled(HEAD), border: { bottom: { style: 'medium', color: RULE } },
  alignment: { ...(column.type.is === 'text' ? { horizontal: 'left', ...indentOf(place) } : { horizontal: 'right' }), vertical: 'bottom', wrapText: true },
})

export function numberFormat(column: Column): string | undefined {
  const { type } = column
  const both = (digits: string): string => `${digits};(${digits});"–"`
  switch (type.is) {
    case 'text': return undefined
    case 'money': return both(type.unit === 'millions' ? '#,##0.000' : '#,##0')
    case 'figure': return both(type.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(type.decimals)}`)
    // None is no news here.
    case 'count': return '#,##0;;'
  }
}

/** `unclear`: what stands in a column of figures and is none; `formulaLike`: text that must not become a formula when edited. */
export function cellStyle(row: RowKind, column: Column, place: number, cell: Cell, unclear: boolean, formulaLike: boolean): CellStyle {
  const sums = row === 'subtotal' || row === 'total'
  const text = column.type.is === 'text'
  const format = formulaLike ? AS_TEXT : cell.kind === 'text' ? undefined : numberFormat(column)
  return {
    font: { ...FONT, ...(row === 'line' ? {} : { bold: true }), color: unclear ? UNKNOWN : INK },
    alignment: { ...(text ? { horizontal: 'left', wrapText: true, ...indentOf(place) } : { horizontal: 'right' }), vertical: 'top' },
    ...(format === undefined ? {} : { numFmt: format }),
    ...(row === 'group' || sums ? { fill: filled(BAND) } : {}),
    ...(sums ? { border: { top: { style: 'thin', color: RULE }, ...(row === 'total' ? { bottom: { style: 'double', color: RULE } } : {}) } } : {}),
  }
}
