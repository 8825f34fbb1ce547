// Says which columns show their figures in another size than their cells hold, and what was taken: nobody who reads the sheet on paper
// sees the difference, and a figure taken wrong would be a thousand times too large.
import { type Column } from './columns.ts'
import { unitLabel } from '#shared/money/format.ts'
import { isValue } from './roles.ts'
import { type FigureColumn } from './rows.ts'
import { type Scaled, cellAt, decimalText, isScaled } from './sheet.ts'
import { type Source } from './wide.ts'

const sizes: Readonly<Record<number, string>> = { [-2]: 'as percentages', 0: 'with a word of size', 3: 'in thousands', 6: 'in millions', 9: 'in thousands of millions' }

export function sayOtherSizes({ sheet, address }: Source, first: number, columns: readonly Column[], figures: readonly FigureColumn[]): string[] {
  return columns.flatMap((column) => {
    const figure = figures.find(({ index }) => index === column.index)
    if (figure === undefined && !isValue(column.role)) return []
    for (let row = first; row < sheet.rows.length; row += 1) {
      const cell = cellAt(sheet, row, column.index)
      if (isScaled(cell) && (figure === undefined || cell.mark !== '%')) return [sentence(column, address(row, column.index), cell, figure)]
    }
    return []
  })
}

function sentence({ letters }: Column, at: string, cell: Scaled, figure: FigureColumn | undefined): string {
  // Of a sheet with a row for each authority the lines are columns of their own.
  const who = at.replace(/\d+$/, '') === letters ? `Column ${letters}` : 'The row that is read'
  const seen = `${who} shows its figures ${sizes[cell.step] ?? 'in another size'}, by the format of its cells: ${at} shows ${cell.text} and holds ${Number(decimalText(cell.holds)).toLocaleString('en-GB', { maximumFractionDigits: 15 })}.`
  if (figure === undefined || figure.inUnit === 'count') return `${seen} They were taken as shown.`
  if (cell.mark !== '') return `${seen} They were taken as shown, with the word of size behind them.`
  return figure.inUnit === 'pounds' ? `${seen} Nothing there says another unit than £, so what the cells hold was taken.` : `${seen} They were taken as shown, in ${unitLabel[figure.inUnit]}.`
}
