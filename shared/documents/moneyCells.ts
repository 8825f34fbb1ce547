// Money in the cells of a document's tables, in £000: the figure keeps its column, what is not known stands below it.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type MoneyUnit, formatAmount, formatTotalParts } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { type Cell } from './blocks.ts'

export const textCell = (text: string, note: string | null = null, tone: Cell['tone'] = 'plain'): Cell => ({ text, note, tone })

export function amountCell(amount: MaybeAmount, unit: MoneyUnit = 'thousands', note: string | null = null): Cell {
  const text = formatAmount(amount, unit)
  return { text, note, tone: amount?.state === 'unknown' ? 'unknown' : text === '–' ? 'muted' : 'plain' }
}

export function totalCell(total: Total, unit: MoneyUnit = 'thousands'): Cell {
  const { figure, note } = formatTotalParts(total, unit)
  return { text: figure, note: note === '' ? null : note, tone: figure === 'TBC' ? 'unknown' : figure === '–' ? 'muted' : 'plain' }
}

/** An amount of a saving that is in no total: of no account in the sums beside it. */
export const apart = (cell: Cell, counts: boolean): Cell => (counts || cell.text === '' ? cell : { ...cell, tone: 'muted' })

/** What is still to find; blank when nothing is. */
export function leftCell(left: MaybeAmount): Cell {
  const text = left === null || (left.state === 'known' && left.low === 0) ? '' : formatAmount(left, 'thousands')
  return { text, note: null, tone: left?.state === 'unknown' ? 'unknown' : 'left' }
}

/** Added to a cell that speaks of so many people; nothing where it is not known. */
export const ofPeople = (people: number | null): { readonly people?: number } => (people === null ? {} : { people })
