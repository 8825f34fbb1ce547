// Savings as a plain list for papers about a portfolio, a remit or a Board: what each saves by year, how sure it is, what is left to find.
// £000, savings positive; the figures are those of the money grid.
import { notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { ratingWords } from '#shared/domain/deliveryRisk.ts'
import { type SavingsTotals } from '#shared/domain/savings.ts'
import { type Cell, type Column, type Table, type TableRow } from './blocks.ts'
import { amountCell, apart, leftCell, textCell, totalCell } from './moneyCells.ts'
import { ILLUSTRATIVE, NOT_COUNTED } from './phrases.ts'
import { type RemitSaving } from './remitFacts.ts'

export const moneyColumn = (label: string): Column => ({ label, unit: '£000', align: 'end', width: null })
export const wordsColumn = (label: string, width: number | null = null): Column => ({ label, unit: null, align: 'start', width })

/** `grouped`: under their portfolios where there are several. `totals` are of all savings named in the caption, also where only some of them are listed; null leaves the total out. */
export function savingsList(savings: readonly RemitSaving[], years: readonly string[], totals: SavingsTotals | null, caption: string, grouped = false): Table {
  const left = savings.some((saving) => leftCell(saving.left).text !== '')
  const rated = savings.some((saving) => ratingWords(saving) !== null)
  const blank = textCell('')
  const portfolios = [...new Set(savings.map(({ portfolio }) => portfolio?.name))]
  const row = (saving: RemitSaving): TableRow => ({
    kind: 'row', id: saving.id, illustrative: saving.illustrative,
    cells: [
      textCell(saving.ref), textCell(saving.title, statusWords(saving)), ...(rated ? [ratingCell(saving)] : []),
      ...years.map((_, i) => apart(amountCell(saving.amounts[i] ?? null), saving.counts)), apart(totalCell(saving.total), saving.counts), ...(left ? [leftCell(saving.left)] : []),
    ],
  })
  return {
    type: 'table', caption: `${caption}, £000, savings positive`,
    columns: [wordsColumn('Ref'), wordsColumn('Saving', 1), ...(rated ? [wordsColumn('Delivery')] : []), ...years.map(moneyColumn), moneyColumn('Total'), ...(left ? [moneyColumn('Left to find')] : [])],
    rows: grouped && portfolios.length > 1 ? portfolios.flatMap((name) => [{ kind: 'group' as const, label: name ?? 'No portfolio', note: null }, ...savings.filter(({ portfolio }) => portfolio?.name === name).map(row)]) : savings.map(row),
    total: totals === null ? null : [textCell('Total'), textCell('', notCountedWords(totals.notCounted) || null), ...(rated ? [blank] : []), ...years.map((_, i) => totalCell(totals.amounts[i] ?? totals.total)), totalCell(totals.total), ...(left ? [{ ...totalCell(totals.left), tone: 'left' as const }] : [])],
    notes: [[
      'Each year what the saving adds in it. A blank cell: no amount was stated.', ...(rated ? ['Delivery: how sure the saving is to be made, and likelihood times impact of the risk, each from 1 to 5.'] : []),
      ...(savings.some(({ counts }) => !counts) || (totals?.notCounted.savings ?? 0) > 0 ? [NOT_COUNTED] : []),
    ].join(' ')],
  }
}

const statusWords = (saving: RemitSaving): string => [statusInWords(saving), saving.basis === 'one_off' ? 'One-off' : null].filter((part) => part !== null).join('. ')

/** Made-up ratings are marked in their own cell, so that the figures beside them are not. */
export function ratingCell(saving: RemitSaving): Cell {
  const words = ratingWords(saving)
  if (words === null) return textCell('not recorded', null, 'muted')
  return textCell(words, saving.ratingsIllustrative && !saving.illustrative ? ILLUSTRATIVE : null)
}
