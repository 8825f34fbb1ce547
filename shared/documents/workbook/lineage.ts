// The lineage of savings as a workbook: what each saving stood at on two points, with live differences; every dated position with its
// text, reason and source; and what all of them stood at on each date.
import { type LineageRow, type LineageView } from '#shared/contract/lineage.ts'
import { type PositionView } from '#shared/contract/proposals.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { notCountedWords } from '#shared/domain/counting.ts'
import { formatTotalInWords } from '#shared/money/format.ts'
import { addTotals, EMPTY_TOTAL, type Total } from '#shared/money/total.ts'
import { NOT_COUNTED_NOTE } from '../phrases.ts'
import { across, at, difference, down, money, moneyColumn, stated, sum, text, textColumn } from './cells.ts'
import { BLANK, type Block, type Cell, type Ref, type Row, type Sheet, type WorkbookModel } from './model.ts'
import { notesSheet, type SourceNote } from './notesSheet.ts'

const UNIT = 'thousands'
const POSITIONS_SHEET = 'Positions'
const ILLUSTRATIVE = 'illustrative'

export function composeLineageWorkbook(view: LineageView, reconciliation: ReconciliationView | null): WorkbookModel {
  const { cycle, of, totals } = view
  const rows = view.rows ?? []
  const positions = rows.flatMap((row) => (row.positions ?? []).map((position) => ({ row, position })))
  const head = {
    v: 1, document: 'lineage', title: `Lineage of savings: ${of.label}`, body: cycle.council, subject: `Lineage of savings, ${cycle.process} ${cycle.label}, ${of.label}`, date: dateOf(view), status: 'draft',
    illustrative: view.illustrative ? 'Some positions here were made up for illustration; each is marked in the last column.' : null,
  } as const
  const sheets = [comparedSheet(view, new Map(positions.map(({ position }, i) => [position.id, i]))), positionsSheet(view, positions), ...(view.points === null ? [] : [pointsSheet(view)])]
  const notes = notesSheet(head, sheets, {
    unit: UNIT, sign: 'Savings are positive; a positive change is more saved.', sources: sourcesOf(positions.map(({ position }) => position)),
    more: [...(totals.before.notCounted.savings + totals.after.notCounted.savings === 0 ? [] : [['Not counted', NOT_COUNTED_NOTE] as const]), ...(view.ended === null ? [] : [['Totals by date', view.ended] as const]), ['Compared', `${view.fromLabel} with ${lowerFirst(view.toLabel)}`], ['In short', view.sentence], ...(reconciliation === null ? [] : [['Reconciliation', reconciliation.sentence] as const])],
  })
  return { ...head, sheets: [...sheets, notes] }
}

/** The day asked for, else the last day the figures were stated; never today's. */
function dateOf({ to, rows }: LineageView): string | null {
  if (typeof to === 'object' && 'date' in to) return to.date
  return (rows ?? []).reduce<string | null>((latest, { after }) => (after !== null && (latest === null || after.date > latest) ? after.date : latest), null)
}

function sourcesOf(positions: readonly PositionView[]): readonly SourceNote[] {
  const cited = positions.flatMap((position) => position.source ?? [])
  return cited.filter((source, i) => cited.findIndex((other) => other.id === source.id) === i)
}

const WORDS = 4
const [FROM, TO] = [WORDS, WORDS + 1]
const CHANGES = WORDS + 2

/** `rowOf`: where each position stands on its own sheet. */
function comparedSheet(view: LineageView, rowOf: ReadonlyMap<string, number>): Sheet {
  const { years, totals } = view
  const saved = view.rows ?? []
  const all = CHANGES + years.length
  const end = saved.length - 1
  const column = (which: number): readonly Block[] => [down(which, 0, end)]
  const lines = saved.map((row, r): Row => {
    // What does not count at a point stands on the sheet of positions, and here adds nothing.
    const place = (position: LineageRow['before'], blank: Ref) => (columnThere: number): Ref => {
      const there = position === null || !position.counts ? undefined : rowOf.get(position.position)
      return there === undefined ? blank : { ...at(there, columnThere), sheet: POSITIONS_SHEET }
    }
    const before = place(row.before, at(r, FROM))
    const after = place(row.after, at(r, TO))
    const stood = (position: LineageRow['before'], ref: (column: number) => Ref): Cell => {
      const total = ref(POSITION_YEARS + years.length)
      return position === null || total.sheet === undefined ? BLANK : sum([{ from: total, to: total }], position.total)
    }
    return {
      kind: 'line', id: row.id,
      cells: [
        text(row.ref), text(row.title), text(row.department.name), text(row.statusLabel), stood(row.before, before), stood(row.after, after),
        ...years.map((_, year) => difference(after(POSITION_YEARS + year), before(POSITION_YEARS + year), row.differences[year] ?? EMPTY_TOTAL)),
        sum([across(r, CHANGES, all - 1)], row.difference), money(row.after?.left ?? null), text(becameOf(row)), text(row.illustrative ? ILLUSTRATIVE : null),
      ],
    }
  })
  const perYear = years.map((_, year) => addTotals(saved.map((row) => row.differences[year] ?? EMPTY_TOTAL)))
  const total: Row = {
    kind: 'total',
    cells: [BLANK, text('Total'), BLANK, BLANK, sum(column(FROM), totals.before.total), sum(column(TO), totals.after.total), ...perYear.map((one, year) => sum(column(CHANGES + year), one)), sum(column(all), totals.difference), sum(column(all + 1), totals.after.left), BLANK, BLANK],
  }
  return {
    name: 'Lineage', title: `Lineage of savings: ${view.of.label}`, caption: `£000, savings positive; ${lowerFirst(view.fromLabel)} compared with ${lowerFirst(view.toLabel)}`, frozenColumns: 2,
    columns: [
      textColumn('Ref', 10), textColumn('Saving', 34), textColumn('Department', 20), textColumn('Status', 14), moneyColumn(`From: ${view.fromLabel}`, UNIT), moneyColumn(`To: ${view.toLabel}`, UNIT),
      ...years.map((year) => moneyColumn(`Change ${year.label}`, UNIT)), moneyColumn('Change in all', UNIT), moneyColumn('Left to find', UNIT), textColumn('What became of it', 20), textColumn('Marked', 13),
    ].map((one, i) => (i === FROM || i === TO ? { ...one, width: 16 } : one)),
    rows: saved.length === 0 ? [] : [...lines, total],
  }
}

/** "No longer counted: rejected, stood at £327k" */
function becameOf({ changeLabel, statusLabel, before, after }: LineageRow): string {
  if ((before?.counts ?? true) && (after?.counts ?? true)) return changeLabel
  const stood = after ?? before
  return `${changeLabel}: ${statusLabel.toLowerCase()}${stood === null || stood.total.parts === 0 ? '' : `, stands at ${formatTotalInWords(stood.total)}`}`
}

/** Before the years of a position stand its saving, date, kind and text. */
const POSITION_YEARS = 5

function positionsSheet(view: LineageView, positions: readonly { readonly row: LineageRow; readonly position: PositionView }[]): Sheet {
  const { years } = view
  const last = POSITION_YEARS + years.length - 1
  return {
    name: POSITIONS_SHEET, title: 'Positions', caption: '£000, savings positive; every dated position of each saving, in the order they happened', frozenColumns: 2,
    columns: [
      textColumn('Ref', 10), textColumn('Saving', 30), textColumn('Date', 20), textColumn('Position', 18), textColumn('What it says', 44),
      ...years.map((year) => moneyColumn(year.label, UNIT)), moneyColumn('Total', UNIT), moneyColumn('Left to find', UNIT), textColumn('Reason', 40), textColumn('Source', 40), textColumn('Marked', 13),
    ],
    rows: positions.map(({ row, position }, r) => ({
      kind: 'line', id: row.id,
      cells: [
        text(row.ref), text(row.title), text(position.dateLabel), text(position.kindLabel), text(position.text),
        ...years.map((_, year) => money(position.amounts[year] ?? null)), sum([across(r, POSITION_YEARS, last)], position.total), money(position.left),
        text(position.reason), text(position.source?.title ?? null), text(position.illustrative ? ILLUSTRATIVE : null),
      ],
    })),
  }
}

function pointsSheet(view: LineageView): Sheet {
  const { years } = view
  const apart = (view.points ?? []).some((point) => point.notCounted.savings > 0)
  return {
    name: 'Totals by date', title: 'Totals by date', caption: '£000, savings positive; what all these savings stood at on each date on which one of them states a figure', frozenColumns: 1,
    columns: [textColumn('Date', 18), textColumn('What happened', 30), ...years.map((year) => moneyColumn(year.label, UNIT)), moneyColumn('Total', UNIT), moneyColumn('Left to find', UNIT), ...(apart ? [textColumn('Not counted', 26)] : [])],
    rows: (view.points ?? []).map((point, r) => ({
      kind: 'line',
      cells: [text(point.dateLabel), text(point.label), ...years.map((_, year) => stated(point.amounts[year] ?? EMPTY_TOTAL)), sum([across(r, 2, 1 + years.length)], sumOf(point.amounts.slice(0, years.length))), stated(point.left), ...(apart ? [text(notCountedWords(point.notCounted))] : [])],
    })),
  }
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** The total of amounts as they are written in cells. */
const sumOf = (totals: readonly Total[]): Total => addTotals(totals.map((total) => ({ low: total.low, high: total.unknowns > 0 ? total.low : total.high, unknowns: total.unknowns > 0 ? 1 : 0, parts: total.parts === 0 ? 0 : 1 })))
