// An .xlsx as sheets of cells. Reads values only: no macro runs, no formula is worked out, no link is followed. What Excel left as an
// error stays an error in its cell; a formula without its result is one too.
import { EncryptedFileError, ParseError } from 'hucre'
import { type CellValue, readXlsx, type Sheet as ReadSheet, type Workbook as ReadBook } from 'hucre/xlsx'
import { Refusal } from '#shared/errors.ts'
import { scaledBy } from '#shared/sheets/numberFormat.ts'
import { type Cell, type Merge, type Sheet, type Workbook, columnLetters, isBlank } from '#shared/sheets/sheet.ts'
import { cannotTake, openArchive } from './archive.ts'

export const MOST_ROWS = 100_000
export const MOST_COLUMNS = 2_000
const MOST_CELLS = 5_000_000

const asXlsx = 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), and import that.'

export async function readExcel(bytes: Uint8Array): Promise<Workbook> {
  const archive = openArchive(bytes)
  const { names } = archive
  const has = (test: (name: string) => boolean): boolean => names.some(test)
  if (has((name) => name === 'xl/workbook.bin')) throw cannotTake('This is a binary Excel workbook (.xlsb), which is not read here.', asXlsx)
  if (has((name) => name === 'content.xml')) throw cannotTake('This is an OpenDocument spreadsheet (.ods), which is not read here.', 'Open it, save it as .xlsx, and import that.')
  if (!has((name) => name === '[Content_Types].xml') || !has((name) => /(^|\/)workbook\d*\.xml$/i.test(name))) throw cannotTake('This file is not an Excel workbook.', 'Import a workbook (.xlsx) or a list (.csv).')
  const notes = has((name) => /vbaproject\.bin$/i.test(name)) ? ['The workbook holds macros. They were left alone: only what stands in its cells was read.'] : []
  const sheets = await readSheets(bytes, { readStyles: mayShowOtherSizes(archive.textOf((name) => /(^|\/)styles\d*\.xml$/i.test(name))) })
  if (sheets.length === 0) throw cannotTake('The workbook has no sheets with cells.', 'Import a workbook with a table in it.')
  return { sheets, notes }
}

/** Whether a format of the workbook may show figures in another size than they have: the styles of its cells are read only then. */
function mayShowOtherSizes(styles: string): boolean {
  const formats = [...styles.matchAll(/formatCode\s*=\s*("[^"]*"|'[^']*')/g)].map(([, code = '']) => code)
  // 9 and 10 are the percentages every workbook has without saying so.
  return /numFmtId\s*=\s*["'](?:9|10)["']/.test(styles) || formats.some((code) => code.includes('%') || /[0#?],+(?![0#?,])/.test(code))
}

type How = { readonly readStyles: boolean }

async function readSheets(bytes: Uint8Array, how: How): Promise<Sheet[]> {
  try {
    return oneReadable((await readXlsx(bytes, how)).sheets.map(asSheet))
  } catch (problem) {
    if (problem instanceof EncryptedFileError) throw encrypted()
    if (problem instanceof Refusal) throw problem
    if (!(problem instanceof ParseError)) throw damaged(problem)
  }
  // One sheet that cannot be read does not take the others with it.
  const found: string[] = []
  try {
    await readXlsx(bytes, { sheets: (info) => { found.push(info.name); return false } })
  } catch (problem) {
    throw damaged(problem)
  }
  const sheets: Sheet[] = []
  for (const [index, name] of found.entries()) sheets.push(await readOne(bytes, how, index, name))
  return oneReadable(sheets)
}

function oneReadable(sheets: Sheet[]): Sheet[] {
  const [first] = sheets
  if (first !== undefined && sheets.every(({ refused }) => refused !== null)) throw cannotTake(first.refused ?? '', 'Copy the table into a new workbook, and import that.')
  return sheets
}

async function readOne(bytes: Uint8Array, how: How, index: number, name: string): Promise<Sheet> {
  try {
    const book: ReadBook = await readXlsx(bytes, { ...how, sheets: [index] })
    const [sheet] = book.sheets
    return sheet === undefined ? refusedSheet(name, `The sheet “${name}” cannot be read.`) : asSheet(sheet)
  } catch (problem) {
    const span = problem instanceof Error ? /spans (\d+) rows x (\d+) columns/.exec(problem.message) : null
    return refusedSheet(name, span === null ? `The sheet “${name}” is damaged and cannot be read.` : tooWide(name, Number(span[1]), Number(span[2])))
  }
}

const refusedSheet = (name: string, refused: string): Sheet => ({ name, rows: [], merges: [], hiddenRows: [], hiddenColumns: [], hidden: false, refused })

const tooWide = (name: string, rows: number, columns: number): string =>
  `The sheet “${name}” reaches to row ${rows.toLocaleString('en-GB')} and column ${columnLetters(Math.max(0, columns - 1))}, and at most ${MOST_ROWS.toLocaleString('en-GB')} rows and ${MOST_COLUMNS.toLocaleString('en-GB')} columns are read. Something may stand far from the table.`

export const encrypted = (): Refusal => cannotTake('The workbook is protected with a password, so nothing in it can be read.', 'Open it in Excel, save a copy without the password, and import that.')

function damaged(problem: unknown): Refusal {
  const words = problem instanceof Error ? problem.message.split('\n')[0]?.slice(0, 160) : ''
  return cannotTake(`The workbook is damaged${words ? ` (${words})` : ''}.`, 'Open it in Excel, save it again, and import that copy.')
}

function asSheet(sheet: ReadSheet): Sheet {
  const rows = trimmed(sheet.rows.map((row) => row.map(asCell)))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length > MOST_ROWS || width > MOST_COLUMNS || rows.length * width > MOST_CELLS) return refusedSheet(sheet.name, tooWide(sheet.name, rows.length, width))
  markSpecial(sheet, rows)
  const merges: Merge[] = (sheet.merges ?? []).slice(0, 20_000).map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol }))
  return {
    name: sheet.name, rows, merges, refused: null, hidden: sheet.hidden === true || sheet.veryHidden === true,
    hiddenRows: [...(sheet.rowDefs ?? new Map<number, { hidden?: boolean }>())].flatMap(([row, { hidden }]) => (hidden === true && row < rows.length ? [row] : [])),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column?.hidden === true ? [index] : [])),
  }
}

/** What Excel writes where a formula failed. */
export const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/

function asCell(value: CellValue): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { error: 'a date that is none' } : { date: value.toISOString().slice(0, 10) }
  if (typeof value === 'string') return ERROR.test(value) ? { error: value } : cleaned(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return { error: 'a figure beyond reckoning' }
  return value
}

/** Control characters that no keyboard makes: they are never part of a name or a figure. */
export const cleaned = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')

const RAISED: Readonly<Record<string, string>> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }

/** A raised figure is kept raised, so that 493³ is not read as 4933; a formula that lost its result is named; a figure shown in another
 *  size than it has says so. */
function markSpecial(sheet: ReadSheet, rows: Cell[][]): void {
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const line = rows[row]
    if (line === undefined) continue
    if (cell.formula !== undefined && cell.value === null && (cell.formulaResult ?? null) === null) line[column] = { error: 'a formula without its result' }
    const [value, format] = [line[column], cell.style?.numFmt]
    if (typeof value === 'number' && format !== undefined) line[column] = scaledBy(format, value) ?? value
    if (cell.richText?.some(({ font }) => font?.vertAlign === 'superscript') === true) {
      line[column] = cleaned(cell.richText.map(({ text, font }) => (font?.vertAlign === 'superscript' ? text.replace(/\d/g, (digit) => RAISED[digit] ?? digit) : text)).join(''))
    }
  }
}

/** Without the blank cells at the ends of rows and the blank rows at the end. */
export function trimmed(rows: Cell[][]): Cell[][] {
  for (const row of rows) while (row.length > 0 && isBlank(row.at(-1) ?? null)) row.pop()
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return rows
}
