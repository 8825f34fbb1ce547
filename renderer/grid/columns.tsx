// Ready-made columns: text, money by year, a sum, a score, a mark. Each knows how it is drawn, copied, sorted and summed, so that
// a list says only where the value comes from.
import { type ReactNode } from 'react'
import { type MaybeAmount, sameAmount } from '#shared/money/amount.ts'
import { type MoneyUnit, formatAmount, formatExact, formatTotal, unitLabel } from '#shared/money/format.ts'
import { readAmount } from '#shared/money/arithmetic.ts'
import { parseAmount } from '#shared/money/parse.ts'
import { EMPTY_TOTAL, type Total as TotalValue, isBlankTotal, totalOf } from '#shared/money/total.ts'
import { type Result } from '#shared/result.ts'
import { PriorityIcon, PriorityScore, formatScore } from '../components/Marks.tsx'
import { Money, Total } from '../components/Money.tsx'
import { type CellEdit, type Column, type Orderable } from './types.ts'

type Place = Pick<Column<never>, 'id' | 'name'> & Partial<Pick<Column<never>, 'aside' | 'width' | 'least' | 'tight' | 'frozen' | 'pinned' | 'rowHeader' | 'over' | 'under' | 'head' | 'align'>>

/** Saves one cell: answers null when it was taken, or the refusal as a sentence. */
export const refusalOf = (reply: Result<unknown>): string | null => (reply.ok ? null : `${reply.error.message} ${reply.error.next}`)

export function textColumn<R>(place: Place & { text: (row: R) => string; draw?: (row: R) => ReactNode; order?: (row: R) => Orderable; edit?: CellEdit<R> }): Column<R> {
  return { width: 160, align: 'start', order: place.text, ...place }
}

/** Figures of one year: typed as people write them ("521", "(150)", "1,000–1,250", "TBC"). */
export function moneyColumn<R>(place: Place & {
  unit: MoneyUnit; amount: (row: R) => MaybeAmount; save?: (row: R, amount: MaybeAmount) => Promise<Result<unknown>>; allowed?: (row: R) => boolean; whyNot?: string
}): Column<R> {
  const { unit, amount, save, allowed, whyNot, ...rest } = place
  /** What the cell is written as, read back or not, and what the text makes of it. */
  const readOver = (row: R, text: string, stands: string | undefined) => {
    const written = stands === undefined ? null : readAmount(stands, unit, amount(row))
    const standing = written?.ok === true ? written.amount : amount(row)
    return { standing, parsed: readAmount(text, unit, standing) }
  }
  const edit: CellEdit<R> | undefined = save === undefined ? undefined : {
    ...(allowed === undefined ? {} : { allowed }), ...(whyNot === undefined ? {} : { whyNot }),
    text: (row) => amountForCells(amount(row), unit),
    // Of many cells each is read as it stands: what is worked out belongs to the one cell it is typed into.
    check: (_, text) => { const parsed = parseAmount(text, unit); return parsed.ok ? null : parsed.message },
    holds: (row, text, stands) => {
      const { parsed } = readOver(row, text, stands)
      return parsed.ok ? amountForCells(parsed.amount, unit) : text
    },
    apply: (row, text, stands) => {
      const { standing, parsed } = readOver(row, text, stands)
      if (!parsed.ok) return parsed.message
      return sameAmount(parsed.amount, standing) ? null : save(row, parsed.amount).then(refusalOf)
    },
  }
  return {
    width: 'fit', align: 'end', under: unitLabel[unit], unit, ...rest,
    text: (row) => amountForCells(amount(row), unit),
    draw: (row) => <Money amount={amount(row)} unit={unit} bare />,
    figure: (row) => { const value = amount(row); return value === null ? EMPTY_TOTAL : totalOf(value) },
    order: (row) => orderOfAmount(amount(row)),
    ...(edit === undefined ? {} : { edit }),
  }
}

/** A sum over the years of a row: never edited. */
export function totalColumn<R>(place: Place & { unit: MoneyUnit; total: (row: R) => TotalValue }): Column<R> {
  const { unit, total, ...rest } = place
  return {
    width: 'fit', align: 'end', under: unitLabel[unit], unit, addsUp: true, ...rest,
    text: (row) => formatTotal(total(row), unit),
    draw: (row) => <Total total={total(row)} unit={unit} note="beside" />,
    figure: total,
    order: (row) => (isBlankTotal(total(row)) || total(row).unknowns === total(row).parts ? null : total(row).low),
  }
}

/** The signed effect on one of the four priorities, under its icon. */
export function scoreColumn<R>(place: { id: string; slot: number; name: string; over?: string; score: (row: R) => number | null }): Column<R> {
  const { slot, score, ...rest } = place
  return {
    width: 31, align: 'center', head: <PriorityIcon slot={slot} />, ...rest,
    text: (row) => { const value = score(row); return value === null ? '' : formatScore(value) },
    draw: (row) => <PriorityScore slot={slot} score={score(row)} />,
    order: score,
  }
}

/** A mark with its word: duty, status, RAG. `text` is the word. */
export function markColumn<R>(place: Place & { text: (row: R) => string; draw: (row: R) => ReactNode; order?: (row: R) => Orderable; edit?: CellEdit<R> }): Column<R> {
  return { width: 124, align: 'start', order: place.text, ...place }
}

/** An amount as a cell of a sheet: exact, nil as 0, blank empty, the rest in the words the fields of this app take back. */
export function amountForCells(amount: MaybeAmount, unit: MoneyUnit): string {
  if (amount === null) return ''
  if (amount.state === 'known') return amount.low === 0 ? '0' : formatExact(amount.low, unit)
  return formatAmount(amount, unit)
}

// Blank and wholly unknown stand last; what has a minimum is placed by it.
const orderOfAmount = (amount: MaybeAmount): number | null => (amount === null || amount.state === 'unknown' ? null : amount.low)
