// The columns of the money grid: what each is called, how it is drawn, and which may be edited where.
import { type MadeUp, madeUp } from '#shared/illustrative.ts'
import { leftInWords } from '#shared/domain/leftWords.ts'
import { duties, wordFor } from '#shared/domain/words.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type Result } from '#shared/result.ts'
import { DutyMark, StatusMark } from '../../components/Marks.tsx'
import { Money } from '../../components/Money.tsx'
import { markColumn, moneyColumn, refusalOf, scoreColumn, textColumn, totalColumn } from '../../grid/columns.tsx'
import { type Column } from '../../grid/types.ts'
import { type Saving, type SavingsList } from './savingsView.ts'

export type Saves = {
  readonly amount: (row: Saving, year: number, amount: MaybeAmount) => Promise<Result<unknown>>
  readonly title: (row: Saving, title: string) => Promise<Result<unknown>>
  /** The plan year a column stands for in this row's cycle; null when it has none or the cycle is closed to changes. */
  readonly yearOf: (row: Saving, index: number) => number | null
}

export type ColumnOptions = {
  readonly list: SavingsList
  readonly saves: Saves
  readonly onMark: (row: Saving) => void
  /** Shown when rows of several cycles stand together. */
  readonly cycleOf: ((row: Saving) => string) | null
  /** Every row is made up, and the caption says so once. */
  readonly allIllustrative: boolean
  readonly someLeft: boolean
}

/** The first column is given the gutter besides its own width; a cell's own padding makes up the rest. */
const IN_THE_GUTTER = -6

export function savingsColumns({ list, saves, onMark, cycleOf, allIllustrative, someLeft }: ColumnOptions): readonly Column<Saving>[] {
  const invented = inventedScores(list.rows)
  return [
    // Stands in the gutter before the left edge that everything else keeps.
    markColumn<Saving>({
      id: 'mark', name: 'Mark for comparing', width: IN_THE_GUTTER, frozen: true, align: 'center', head: <span className="unseen">Mark</span>, text: () => '',
      draw: (row) => <MarkBox row={row} onMark={onMark} />,
    }),
    textColumn<Saving>({ id: 'ref', name: 'Ref', width: 74, frozen: true, text: (row) => row.ref, draw: (row) => <span className="savings-ref">{row.ref}</span> }),
    textColumn<Saving>({
      id: 'title', name: 'Proposal', width: 'rest', least: 200, tight: 150, frozen: true, rowHeader: true, text: (row) => row.title,
      draw: (row) => <>{row.title}{row.illustrative && !allIllustrative && <span className="savings-illustrative"> illustrative</span>}{invented === 'some' && row.scoresIllustrative && <span className="savings-illustrative"> effects illustrative</span>}</>,
      edit: { text: (row) => row.title, apply: (row, text) => saves.title(row, text.trim()).then(refusalOf), allowed: (row) => saves.yearOf(row, 0) !== null, byF2: true },
    }),
    ...(cycleOf === null ? [] : [textColumn<Saving>({ id: 'cycle', name: 'Cycle', width: 70, text: cycleOf })]),
    markColumn<Saving>({ id: 'duty', name: 'Duty', width: 38, align: 'center', text: (row) => (row.duty === null ? '' : wordFor(duties, row.duty)), draw: (row) => <DutyMark duty={row.duty} />, order: (row) => dutyOrder[row.duty ?? ''] ?? null }),
    ...list.priorities.map((priority, index) => scoreColumn<Saving>({
      id: `score${priority.slot}`, slot: priority.slot, name: priority.short, over: invented === 'all' ? 'Effect, illustrative' : 'Effect on priorities', score: (row) => row.scores[index] ?? null,
    })),
    markColumn<Saving>({
      id: 'status', name: 'Status', width: 132, text: (row) => row.statusLabel, draw: (row) => <StatusMark status={row.status} label={row.statusLabel} />,
    }),
    ...list.years.map((year, index) => moneyColumn<Saving>({
      id: `year${index}`, name: year.label, unit: 'thousands', amount: (row) => row.amounts[index] ?? null, allowed: (row) => saves.yearOf(row, index) !== null,
      save: (row, amount) => saves.amount(row, index, amount),
    })),
    totalColumn<Saving>({ id: 'total', name: 'Total', unit: 'thousands', pinned: true, total: (row) => row.total }),
    ...(someLeft ? [leftColumn] : []),
  ]
}

/** How many of the rows that are scored have scores that were made up. */
export const inventedScores = (rows: readonly Saving[]): MadeUp =>
  madeUp(rows.filter((row) => row.scores.some((score) => score !== null)).map((row) => ({ illustrative: row.scoresIllustrative })))

const leftColumn: Column<Saving> = {
  ...moneyColumn<Saving>({ id: 'left', name: 'Left to find', head: 'Left', unit: 'thousands', pinned: true, amount: (row) => row.left }),
  addsUp: true,
  draw: (row) => (leftInWords(row.left) === null ? <Money amount={row.left} unit="thousands" /> : <span className="savings-left"><Money amount={row.left} unit="thousands" /></span>),
}

const dutyOrder: Readonly<Record<string, number>> = { must: 0, level: 1, may: 2 }

// A box that a pointer can mark; by keyboard it is Space anywhere in the row, so it takes no place in the tab order.
function MarkBox({ row, onMark }: { row: Saving; onMark: (row: Saving) => void }) {
  return (
    <span className="savings-mark" aria-hidden="true" onPointerDown={(event) => { if (event.button === 0 && !event.shiftKey) onMark(row) }}>
      <span className="savings-mark__box" />
    </span>
  )
}
