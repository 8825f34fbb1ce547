// A workbook model as an .xlsx file. The library stands behind this one function: it is young, so golden files watch what it writes.
// Same model, same bytes: the file carries the document's own date and never today's.
import { type Cell as FileCell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { isMonth } from '#shared/dates.ts'
import { appError } from '#shared/errors.ts'
import { runningMark } from '#shared/documents/phrases.ts'
import { decimalsOf, evaluate, unitOf, type Value } from '#shared/documents/workbook/evaluate.ts'
import { guardWorkbook } from '#shared/documents/workbook/guards.ts'
import { type Cell, ROWS_ABOVE, type RowKind, type Sheet, type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { cellText, looksLikeError, looksLikeFormula } from './cellText.ts'
import { formulaOf } from './formulas.ts'
import { footer, header, headingOf, heights, page, printTitles } from './layout.ts'
import { captionStyle, cellStyle, FONT, headingStyle, titleStyle } from './styles.ts'

export type WrittenWorkbook = { readonly bytes: Uint8Array; readonly sheets: readonly string[]; readonly warnings: readonly string[] }

/** What wrote the file, named with every one of them. */
export const WORKBOOK_ENGINE = 'hucre 1.0.0'

/** What the file carries while its document has no day. */
const NO_DATE = '1980-01-01'

/** DOCUMENT_GUARD, with the place, when a spreadsheet program would refuse the file or come to other sums than the app. */
export async function writeWorkbook(model: WorkbookModel): Promise<Result<WrittenWorkbook>> {
  const finding = guardWorkbook(model)
  if (finding !== null) return err(appError('DOCUMENT_GUARD', `${finding.place} ${finding.what}, so no workbook was made.`, finding.next))
  const warnings: string[] = []
  const values = evaluate(model.sheets)
  const bytes = await writeXlsx({
    properties: { title: cellText(model.title).text, subject: cellText(model.subject).text, creator: cellText(model.body).text, modified: new Date(`${model.date === null || isMonth(model.date) ? NO_DATE : model.date}T00:00:00Z`) },
    defaultFont: FONT, activeSheet: 0, namedRanges: model.sheets.map(printTitles),
    sheets: model.sheets.map((sheet) => fileSheet(model, sheet, values(sheet), warnings)),
  })
  return ok({ bytes, sheets: model.sheets.map((sheet) => sheet.name), warnings })
}

function fileSheet(model: WorkbookModel, sheet: Sheet, values: readonly (readonly Value[])[], warnings: string[]): WriteSheet {
  const mark = runningMark(model)
  const cells = new Map<string, Partial<FileCell>>()
  const put = (row: number, column: number, cell: Partial<FileCell>): void => { cells.set(`${row},${column}`, cell) }
  put(0, 0, textCell(sheet.title, titleStyle))
  put(1, 0, textCell(mark === '' ? sheet.caption : `${mark}. ${sheet.caption}`, captionStyle))
  for (const [c, column] of sheet.columns.entries()) put(ROWS_ABOVE - 1, c, textCell(headingOf(column), headingStyle(column, c)))
  for (const [r, row] of sheet.rows.entries()) {
    for (const [c, cell] of row.cells.entries()) {
      put(r + ROWS_ABOVE, c, fileCell(sheet, row.kind, c, cell, values[r]![c]!))
      if (cell.kind === 'text' && cellText(cell.text).cut) warnings.push(`The text in row ${r + ROWS_ABOVE + 1} of the sheet “${sheet.name}” is longer than a cell can be and was cut there; the whole text stays in the app.`)
    }
  }
  return {
    name: sheet.name, rows: [], cells, columns: sheet.columns.map(({ width }) => ({ width })), rowDefs: heights(sheet),
    freezePane: { rows: ROWS_ABOVE, columns: sheet.frozenColumns }, pageSetup: page, headerFooter: { oddFooter: footer(model), ...(mark === '' ? {} : { oddHeader: header(mark) }) },
  }
}

function fileCell(sheet: Sheet, row: RowKind, column: number, cell: Cell, value: Value): Partial<FileCell> {
  const heads = sheet.columns[column]!
  const shown = value.number === null ? value.words : written(value.number, sheet, column)
  const unclear = heads.type.is !== 'text' && typeof shown === 'string' && shown !== ''
  const style = cellStyle(row, heads, column, cell, unclear, cell.kind === 'text' && looksLikeFormula(cell.text))
  const formula = formulaOf(cell, value)
  if (formula !== null) return { type: 'formula', formula, formulaResult: shown ?? '', value: shown ?? '', style }
  if (typeof shown === 'string') return textCell(shown, style)
  return { type: shown === null ? 'empty' : 'number', value: shown, style }
}

const scaleOf: Record<MoneyUnit, number> = { pounds: 1, thousands: 1_000, millions: 1_000_000 }

/** The number in the unit of its column. One division of whole numbers: the nearest a file can hold. */
function written(number: number, sheet: Sheet, column: number): number {
  return number / (sheet.columns[column]!.type.is === 'money' ? scaleOf[unitOf(sheet, column)] : 10 ** decimalsOf(sheet, column))
}

function textCell(words: string, style: FileCell['style'] & object): Partial<FileCell> {
  const { text } = cellText(words)
  // Stated in place, a text that spells an error stays a text.
  return looksLikeError(text) ? { type: 'richText', value: text, richText: [{ text }], style } : { type: 'string', value: text, style }
}
