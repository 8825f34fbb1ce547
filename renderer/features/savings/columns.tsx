// The columns of the money grid: what each is called, how it is drawn, and which may be edited where.
import { type MadeUp, madeUp } from '#shared/illustrative.ts'
import { formatDate } from '#shared/dates.ts'
import { formatYear } from '#shared/financialYear.ts'
import { statusInWords } from '#shared/domain/counting.ts'
import { leftInWords } from '#shared/domain/leftWords.ts'
import { duties, rags, routes, wordFor } from '#shared/domain/words.ts'
import { EMPTY_TOTAL } from '#shared/money/total.ts'
import { DutyMark, ExemptMark, RagMark, StatusMark } from '../../components/Marks.tsx'
import { Money } from '../../components/Money.tsx'
import { markColumn, moneyColumn, refusalOf, scoreColumn, textColumn, totalColumn } from '../../grid/columns.tsx'
import { type Column } from '../../grid/types.ts'
import { type Saving, type SavingsList } from './savingsView.ts'
import { type Saves } from './useSaves.ts'
import { type MoneyPart, NOT_RATED, type Writer, yearColumn } from './writing.ts'

export type ColumnOptions = {
  readonly list: SavingsList
  readonly saves: Saves
  readonly onMark: (row: Saving) => void
  /** Shown when rows of several cycles stand together. */
  readonly cycleOf: ((row: Saving) => string) | null
  /** Every row is made up, and the caption says so once. */
  readonly allIllustrative: boolean
  readonly writers: Readonly<Record<string, Writer>>
  /** The columns that are shown, of those one may choose. */
  readonly shown: ReadonlySet<string>
}

/** The first column is given the gutter besides its own width; a cell's own padding makes up the rest. */
const IN_THE_GUTTER = -6

export function savingsColumns({ list, saves, onMark, cycleOf, allIllustrative, writers, shown }: ColumnOptions): readonly Column<Saving>[] {
  const invented = inventedScores(list.rows)
  const allowed = (row: Saving) => saves.yearOf(row, 0) !== null
  /** How a column of words is written; one that opens its row with Enter is edited by F2 alone. */
  const written = (id: string, byF2 = false): Partial<Pick<Column<Saving>, 'edit'>> => {
    const writer = writers[id]
    if (writer === undefined) return {}
    const check = (_: Saving, text: string) => { const read = writer.read(text); return read.ok ? null : read.message }
    return {
      edit: {
        text: writer.text, check, allowed, whyNot, byF2, ...(writer.choices === undefined ? {} : { choices: () => writer.choices ?? [] }),
        apply: (row, text) => { const read = writer.read(text); return read.ok ? saves.one(row, read.value).then(refusalOf) : read.message },
      },
    }
  }
  const part = (id: MoneyPart, name: string, head?: string): Column<Saving> => moneyColumn<Saving>({
    id, name, unit: 'thousands', allowed, whyNot, amount: (row) => row[id], ...(head === undefined ? {} : { head }), save: (row, amount) => saves.one(row, { figures: { [id]: amount } }),
  })
  const staffColumn = (id: 'fte' | 'posts' | 'vacant', name: string): Column<Saving> =>
    textColumn<Saving>({ id, name, width: 68, align: 'end', text: (row) => writers[id]?.text(row) ?? '', order: (row) => (row[id] === null ? null : Number(row[id])), ...written(id) })
  const columns: readonly (readonly [string, readonly Column<Saving>[]])[] = [
    ['ref', [textColumn<Saving>({ id: 'ref', name: 'Ref', width: 74, frozen: true, text: (row) => row.ref, draw: (row) => <span className="savings-ref">{row.ref}</span>, ...written('ref', true) })]],
    ['title', [textColumn<Saving>({
      id: 'title', name: 'Proposal', width: 'rest', least: 200, tight: 150, frozen: true, rowHeader: true, text: (row) => row.title,
      // Before the title, which may be cut short; the status beside it, or here where its column is not shown.
      draw: (row) => <><ExemptMark exempt={row.exempt} />{!row.counts && <span className="savings-illustrative">{shown.has('status') ? 'not counted' : statusInWords(row).toLowerCase()} · </span>}{row.title}{row.illustrative && !allIllustrative && <span className="savings-illustrative"> illustrative</span>}{invented === 'some' && row.scoresIllustrative && <span className="savings-illustrative"> effects illustrative</span>}</>,
      ...written('title', true),
    })]],
    ['cycle', cycleOf === null ? [] : [textColumn<Saving>({ id: 'cycle', name: 'Cycle', width: 70, text: cycleOf })]],
    ['department', [textColumn<Saving>({ id: 'department', name: 'Department', width: 170, tight: 120, text: (row) => row.department.name, ...written('department') })]],
    ['portfolio', [textColumn<Saving>({ id: 'portfolio', name: 'Portfolio', width: 170, tight: 120, text: (row) => row.portfolio?.name ?? '', ...written('portfolio') })]],
    ['service', [textColumn<Saving>({ id: 'service', name: 'Service', width: 170, tight: 120, text: (row) => row.service?.name ?? '' })]],
    ['kind', [textColumn<Saving>({ id: 'kind', name: 'Kind', width: 150, tight: 124, text: (row) => row.kindLabel, ...written('kind') })]],
    ['route', [textColumn<Saving>({ id: 'route', name: 'Route', width: 132, tight: 116, text: (row) => wordFor(routes, row.route), ...written('route') })]],
    ['duty', [markColumn<Saving>({ id: 'duty', name: 'Duty', width: 38, align: 'center', text: (row) => (row.duty === null ? '' : wordFor(duties, row.duty)), draw: (row) => <DutyMark duty={row.duty} />, order: (row) => dutyOrder[row.duty ?? ''] ?? null })]],
    ['effects', list.priorities.map((priority, index) => scoreColumn<Saving>({
      id: `score${priority.slot}`, slot: priority.slot, name: priority.short, over: invented === 'all' ? 'Effect, illustrative' : 'Effect on priorities', score: (row) => row.scores[index] ?? null,
    }))],
    ['status', [markColumn<Saving>({ id: 'status', name: 'Status', width: 140, text: (row) => row.statusLabel, draw: (row) => <StatusMark status={row.status} label={row.statusLabel} />, ...written('status') })]],
    ['risk', [textColumn<Saving>({ id: 'risk', name: 'Likelihood × impact', width: 96, text: (row) => (row.likelihood === null || row.impact === null ? '' : `${row.likelihood} × ${row.impact}`), order: (row) => (row.likelihood === null || row.impact === null ? null : row.likelihood * row.impact) })]],
    ['eqia', [textColumn<Saving>({ id: 'eqia', name: 'EqIA', width: 140, tight: 116, text: (row) => row.eqiaLabel, ...written('eqia') })]],
    ['owner', [textColumn<Saving>({ id: 'owner', name: 'Owner', width: 170, tight: 130, text: (row) => row.owner ?? '', ...written('owner') })]],
    // The base of a service stands with each of its savings: added up it would count twice.
    ['base', [{ ...part('gross', 'Gross base'), apart: true }, { ...part('net', 'Net base'), apart: true }]],
    ['start', [
      textColumn<Saving>({ id: 'start', name: 'Starts', width: 96, text: (row) => startOf(row), order: (row) => (row.startYear === null ? null : row.startYear * 12 + monthsIn(row.startMonth)) }),
      { ...ofCounted(part('full', 'Whole year')), addsUp: true },
    ]],
    ['cost', [{ ...ofCounted(part('cost', 'Cost to make it', 'Cost')), addsUp: true }]],
    ['staff', [staffColumn('fte', 'FTE'), staffColumn('posts', 'Posts'), staffColumn('vacant', 'Vacant')]],
    ['rag', [markColumn<Saving>({ id: 'rag', name: 'Deliverability', width: 132, tight: 112, text: (row) => (row.rag === null ? NOT_RATED : wordFor(rags, row.rag)), draw: (row) => <><RagMark rag={row.rag} />{row.rag !== null && row.ratingsIllustrative && !allIllustrative && <span className="savings-illustrative"> illustrative</span>}</>, order: (row) => ragOrder[row.rag ?? ''] ?? null, ...written('rag') })]],
    ['position', [textColumn<Saving>({ id: 'position', name: 'Position', width: 168, tight: 150, text: (row) => (row.position === null ? '' : `${row.position.kindLabel}, ${shortDate(row.position.date)}`), order: (row) => row.position?.date ?? null })]],
    ['years', list.years.map((year, index) => ofCounted(moneyColumn<Saving>({
      id: yearColumn(index), name: year.label, unit: 'thousands', amount: (row) => row.amounts[index] ?? null, allowed: (row) => saves.yearOf(row, index) !== null, whyNot,
      save: (row, amount) => saves.amount(row, index, amount),
    })))],
    ['total', [ofCounted(totalColumn<Saving>({ id: 'total', name: 'Total', unit: 'thousands', pinned: true, total: (row) => row.total }))]],
    ['left', list.rows.some((row) => row.left !== null) ? [leftColumn] : []],
  ]
  return [
    // Stands in the gutter before the left edge that everything else keeps.
    markColumn<Saving>({
      id: 'mark', name: 'Mark for comparing', width: IN_THE_GUTTER, frozen: true, align: 'center', aside: true, head: <span className="unseen">Mark</span>, text: () => '',
      draw: (row) => <MarkBox row={row} onMark={onMark} />,
    }),
    ...columns.flatMap(([id, those]) => (id === 'title' || shown.has(id) ? those : [])),
  ]
}

/** The figures of savings that count are in the sums; the others stand in their cells and are in none. */
function ofCounted(column: Column<Saving>): Column<Saving> {
  const { figure, draw } = column
  if (figure === undefined) return column
  return {
    ...column, figure: (row) => (row.counts ? figure(row) : EMPTY_TOTAL), uncounted: (row) => (row.counts ? EMPTY_TOTAL : figure(row)),
    draw: (row) => { const shown = draw?.(row) ?? column.text(row); return row.counts ? shown : <span className="uncounted">{shown}</span> },
  }
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** Months from April, so that starts stand in their order. */
const monthsIn = (month: number | null): number => (month === null ? 0 : (month + 8) % 12)
const startOf = (row: Saving): string => [row.startMonth === null ? '' : (monthNames[row.startMonth - 1] ?? ''), row.startYear === null ? '' : formatYear(row.startYear)].filter((text) => text !== '').join(' ')

/** Why a cell of the list takes nothing. */
const whyNot = 'Its cycle is closed to changes, or has no such year.'

const shortDate = (date: string): string => formatDate(date).replace(/([A-Z][a-z]{2})[a-z]+/, '$1')
const ragOrder: Readonly<Record<string, number>> = { red: 0, amber: 1, green: 2 }

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
