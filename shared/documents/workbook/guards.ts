// What must hold before a workbook may leave the app: names a spreadsheet program takes, rows as wide as their headings, cells as
// cellGuards.ts asks. Each finding names its place; nothing is corrected in silence.
import { type Finding } from '../guards.ts'
import { guardCell } from './cellGuards.ts'
import { evaluate, type Value } from './evaluate.ts'
import { type Ref, ROWS_ABOVE, type Sheet, type WorkbookModel } from './model.ts'

const LONGEST_NAME = 31
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** The first thing that stands in the way, in reading order; null when the workbook may be written. */
export function guardWorkbook(model: WorkbookModel): Finding | null {
  if (model.title.trim() === '') return { place: 'The title', what: 'is empty', next: 'Give the document a title.' }
  if (model.sheets.length === 0) return { place: 'The workbook', what: 'has no sheet', next: 'Put something into the document first.' }
  const names = new Set<string>()
  const values = evaluate(model.sheets)
  for (const sheet of model.sheets) {
    const key = sheet.name.toLowerCase()
    if (names.has(key)) return { place: `The sheet “${sheet.name}”`, what: 'has the name of another', next: 'Give each sheet a name of its own.' }
    names.add(key)
    const finding = guardName(sheet.name) ?? guardShape(sheet)
    if (finding !== null) return finding
  }
  for (const sheet of model.sheets) {
    const finding = guardCells(model.sheets, sheet, values(sheet))
    if (finding !== null) return finding
  }
  return null
}

/** Rules of spreadsheet programs for the name of a sheet. */
function guardName(name: string): Finding | null {
  const plain = name.trim() !== '' && name.length <= LONGEST_NAME && !/[[\]:*?/\\]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history'
  return plain ? null : { place: `The sheet “${name}”`, what: 'has a name that spreadsheet programs refuse', next: `Use at most ${LONGEST_NAME} letters, digits and spaces.` }
}

function guardShape(sheet: Sheet): Finding | null {
  const place = `The sheet “${sheet.name}”`
  if (sheet.columns.length === 0 || sheet.columns.some((column) => column.label.trim() === '')) return { place, what: 'has a column without a name', next: 'Name every column.' }
  if (sheet.columns.length > MOST_COLUMNS || sheet.rows.length + ROWS_ABOVE > MOST_ROWS) return { place, what: 'is larger than a sheet can be', next: 'Export a part of it.' }
  const uneven = sheet.rows.findIndex((row) => row.cells.length !== sheet.columns.length)
  return uneven === -1 ? null : { place: `${place}, row ${uneven + ROWS_ABOVE + 1}`, what: `does not have ${sheet.columns.length} cells`, next: 'Give every row one cell for each column.' }
}

function guardCells(sheets: readonly Sheet[], sheet: Sheet, values: readonly (readonly Value[])[]): Finding | null {
  for (const [row, { cells }] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const problem = guardCell(sheets, sheet, { row, column }, cell, values[row]![column]!)
      if (problem !== null) return { place: `The sheet “${sheet.name}”, cell ${nameOf({ row, column })}`, ...problem }
    }
  }
  return null
}

/** "F12": as a spreadsheet program names it. */
export function nameOf({ row, column }: Ref): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${letters}${row + ROWS_ABOVE + 1}`
}
