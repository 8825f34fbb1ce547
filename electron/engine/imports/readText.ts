// A list as text: .csv, .tsv or what was copied from a spreadsheet. UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else
// windows-1252; comma, semicolon, tab or bar. Every cell is text: nothing is taken for a date or a number here.
import Papa from 'papaparse'
import { type Cell, type Workbook } from '#shared/sheets/sheet.ts'
import { cannotTake } from './archive.ts'
import { ERROR, MOST_COLUMNS, MOST_ROWS, cleaned, trimmed } from './readExcel.ts'

/** A list has one sheet, and no name of its own: that of its file may hold a year that no heading states. */
const LIST = 'List'

export function readText(bytes: Uint8Array): Workbook {
  const { text, note } = decode(bytes)
  if (/^\s*(?:<!doctype html|<html|<table|<\?xml)/i.test(text)) throw cannotTake('This is a web page or an XML file, although its name says otherwise.', 'Open it in Excel, save it as .xlsx, and import that.')
  const { body, delimiter } = withoutSeparatorLine(text)
  const parsed = Papa.parse<string[]>(body, { header: false, skipEmptyLines: false, delimiter, delimitersToGuess: [',', ';', '\t', '|'], preview: MOST_ROWS + 1 })
  const rows = trimmed(parsed.data.map((row) => row.slice(0, MOST_COLUMNS + 1).map((cell): Cell => (cell === '' ? null : ERROR.test(cell.trim()) ? { error: cell.trim() } : cleaned(cell)))))
  if (rows.length === 0) throw cannotTake('The file holds no rows.', 'Choose a file with a table in it.')
  if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) throw cannotTake(`The list is longer than ${MOST_ROWS.toLocaleString('en-GB')} rows or wider than ${MOST_COLUMNS.toLocaleString('en-GB')} columns.`, 'Import the part of it you need.')
  const notes = [...note, ...parsed.errors.filter(({ type }) => type === 'Quotes').slice(0, 3).map(({ row }) => `A quotation mark in row ${(row ?? 0) + 1} has no partner: look at that row and those below it.`)]
  return { sheets: [{ name: LIST, rows, merges: [], hiddenRows: [], hiddenColumns: [], hidden: false, refused: null }], notes }
}

function decode(bytes: Uint8Array): { text: string; note: string[] } {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), note: [] }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), note: [] }
  const nils = bytes.subarray(0, 4_096).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (nils > 0) {
    // Every other byte nil is UTF-16 without its mark; nils elsewhere are no text at all.
    if (nils > Math.min(bytes.length, 4_096) * 0.3) return { text: new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes), note: [] }
    throw cannotTake('This file is neither a workbook nor a list.', 'Import a workbook (.xlsx) or a list (.csv).')
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: [] }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), note: ['The file is not in UTF-8; its letters were read as Windows writes them in western Europe (windows-1252).'] }
  }
}

/** Excel's own first line "sep=;" says the separator and is no row. */
function withoutSeparatorLine(text: string): { body: string; delimiter: string } {
  const line = /^\ufeff?"?sep=(.)"?[^\S\n]*\r?\n/i.exec(text)
  return line === null ? { body: text.replace(/^\ufeff/, ''), delimiter: '' } : { body: text.slice(line[0].length), delimiter: line[1] ?? '' }
}
