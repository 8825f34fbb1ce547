// The figures of a workbook and which of them add up to which. Here nothing is guessed: its sums name the cells they add.
import { type Cell, type WorkbookModel } from '../workbook/model.ts'
import { type Figure, readFigure } from './figures.ts'
import { type Entry, nameOfRow } from './grids.ts'
import { plainWords } from './secrets.ts'
import { type Sum } from './sums.ts'
import { cellsBehind, namingColumns } from './walkWorkbook.ts'

export function entriesOfWorkbook({ sheets }: WorkbookModel): readonly Entry[] {
  return sheets.flatMap((sheet, s) => {
    const names = namingColumns(sheet.columns)
    return sheet.rows.flatMap((row, r) => {
      const named = row.cells.slice(0, names).flatMap((cell) => cell.kind === 'text' ? [nameOfRow(plainWords(cell.text))] : [])
      return row.cells.flatMap((cell, c): readonly Entry[] => {
        const figure = figureOf(cell)
        if (figure === null) return []
        return [{
          key: `s${s}.r${r}.c${c}`, figure, labels: named, column: plainWords(sheet.columns[c]?.label ?? ''), group: '', kind: row.kind === 'group' ? 'line' : row.kind, apart: false,
          people: cell.kind === 'figure' && cell.people !== undefined && figure.low === cell.people * 1_000, place: `the sheet ${s + 1}, row ${r + 1}, column ${c + 1}`,
        }]
      })
    })
  })
}

/** Money is exact to the pound here, where a paper rounds it. */
function figureOf(cell: Cell): Figure | null {
  const money = (low: number, high: number): Figure => ({ low: low * 1_000, high: high * 1_000, step: 1_000, money: true, digits: String(Math.abs(high)).replace(/0+$/, '').length })
  switch (cell.kind) {
    case 'amount': return cell.amount.state === 'unknown' ? money(0, 0) : money(cell.amount.low, cell.amount.state === 'range' ? cell.amount.high : cell.amount.low)
    case 'sum': case 'difference': return cell.total.parts === 0 ? null : money(cell.total.low, cell.total.high)
    case 'figure': case 'sumOfFigures': return readFigure(cell.text.replace('-', '\u2212'), 'plain')
    case 'blank': case 'text': case 'leftOut': case 'leftOutSum': return null
  }
}

export function sumsOfWorkbook({ sheets }: WorkbookModel): readonly Sum[] {
  const numbers = new Map(sheets.map(({ name }, s) => [name, s]))
  return sheets.flatMap((sheet, s) => sheet.rows.flatMap((row, r) => row.cells.flatMap((cell, c): readonly Sum[] => {
    if (cell.kind !== 'sum' && cell.kind !== 'sumOfFigures' && cell.kind !== 'difference') return []
    const parts = cellsBehind(cell, sheet.name).map((ref, i) => ({ key: `s${numbers.get(ref.sheet) ?? s}.r${ref.row}.c${ref.column}`, sign: cell.kind === 'difference' && i === 1 ? -1 as const : 1 as const }))
    return [{ whole: `s${s}.r${r}.c${c}`, parts }]
  })))
}
