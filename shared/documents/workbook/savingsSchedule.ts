// The savings schedule as a workbook: a line for each saving under its department, live totals across and down. The same list the
// screen shows. Every line names its department, so that the sheet can be sorted, filtered and taken in again as it is.
import { type Output } from '#shared/contract/index.ts'
import { type Total } from '#shared/money/total.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { across, down, each, money, moneyColumn, sum, text, textColumn } from './cells.ts'
import { BLANK, type Cell, type Column, type Row, type Sheet, type WorkbookModel } from './model.ts'
import { notesSheet, type SourceNote } from './notesSheet.ts'

export type SavingsList = Output<'proposals.list'>
type Saving = SavingsList['rows'][number]

const UNIT = 'thousands'
const ILLUSTRATIVE = 'illustrative'

export function composeSavingsWorkbook(list: SavingsList, atLabel: string, sources: readonly SourceNote[]): WorkbookModel {
  const { cycle } = list
  const name = cycle === null ? 'all cycles' : cycle.label
  const head = {
    v: 1, document: 'savings-schedule', title: `Savings schedule: ${name}`, body: cycle?.council ?? '', subject: `Savings schedule, ${cycle?.process ?? ''} ${name}`.trim(), date: dateOf(list), status: 'draft',
    illustrative: list.rows.some((row) => row.illustrative) ? 'Some savings here were made up to show the form of the schedule; each is marked in the last column.' : null,
  } as const
  const sheet = schedule(list, atLabel)
  const notes = notesSheet(head, [sheet], {
    unit: UNIT, sign: 'Savings are positive. A year holds what the saving adds in that year; the total is its full effect.', sources,
    more: [['Figures', `${atLabel} of each saving.`], ...(cycle === null ? [] : [['Cycle', `${cycle.process} ${cycle.label}, years ${cycle.yearsLabel}`] as const])],
  })
  return { ...head, sheets: [sheet, notes] }
}

/** The day the figures were last stated; never today's. */
function dateOf(list: SavingsList): string | null {
  if (list.at !== 'latest' && 'date' in list.at) return list.at.date
  return list.rows.reduce<string | null>((latest, row) => (row.position !== null && (latest === null || row.position.date > latest) ? row.position.date : latest), null)
}

/** Where the columns of one sheet stand. */
type Places = { readonly first: number; readonly last: number; readonly total: number; readonly left: number | null; readonly open: number | null; readonly columns: readonly Column[] }

function placesOf(list: SavingsList): Places {
  const words = [textColumn('Ref', 10), textColumn('Saving', 34), textColumn('Department', 20), textColumn('Service', 22), textColumn('Portfolio', 20), textColumn('Kind', 15), textColumn('Status', 14)]
  const first = words.length
  const last = first + list.years.length - 1
  const left = list.rows.some((row) => row.left !== null) ? last + 2 : null
  const open = list.rows.some((row) => [...row.amounts, row.left].some((amount) => amount !== null && amount.state !== 'known')) ? (left ?? last + 1) + 1 : null
  return {
    first, last, total: last + 1, left, open,
    columns: [
      ...words, ...list.years.map((year) => moneyColumn(year.label, UNIT)), moneyColumn('Total', UNIT),
      ...(left === null ? [] : [moneyColumn('Left to find', UNIT)]),
      ...(open === null ? [] : [{ label: 'Left out of the sums', type: { is: 'count' }, width: 12 } as const]),
      textColumn('Note', 12),
    ],
  }
}

function schedule(list: SavingsList, atLabel: string): Sheet {
  const places = placesOf(list)
  const departments = [...new Map(list.rows.map((row) => [row.department.id, row.department])).values()]
  const rows: Row[] = []
  const subtotals: number[] = []
  for (const department of departments) {
    const own = list.rows.filter((row) => row.department.id === department.id)
    const start = rows.length
    rows.push(...own.map((saving, i) => line(saving, start + i, places)))
    const end = rows.length - 1
    const totals = totalsOf(own, list.years.length)
    subtotals.push(rows.length)
    rows.push(sums('subtotal', `${department.name} total`, department.name, places, totals, (column) => [down(column, start, end)]))
  }
  rows.push(sums('total', 'Total', null, places, list.totals, (column) => each(column, subtotals)))
  return {
    name: 'Savings schedule', title: `Savings schedule: ${list.cycle?.label ?? 'all cycles'}`,
    caption: `Savings by department, £000, savings positive; ${atLabel.charAt(0).toLowerCase()}${atLabel.slice(1)} of each saving`,
    columns: places.columns, frozenColumns: 2, rows,
  }
}

function line(saving: Saving, row: number, places: Places): Row {
  const { first, last, left, open } = places
  const amounts: Cell[] = Array.from({ length: last - first + 1 }, (_, i) => money(saving.amounts[i] ?? null))
  return {
    kind: 'line',
    cells: [
      text(saving.ref), text(saving.title), text(saving.department.name), text(saving.service?.name ?? null), text(saving.portfolio?.name ?? null), text(saving.kindLabel), text(saving.statusLabel),
      ...amounts, sum([across(row, first, last)], saving.total),
      ...(left === null ? [] : [money(saving.left)]),
      ...(open === null ? [] : [{ kind: 'leftOut', of: [across(row, first, last), ...(left === null ? [] : [across(row, left, left)])] } as const]),
      text(saving.illustrative ? ILLUSTRATIVE : null),
    ],
  }
}

function sums(kind: 'subtotal' | 'total', label: string, department: string | null, places: Places, totals: { readonly amounts: readonly Total[]; readonly total: Total; readonly left: Total }, blocks: (column: number) => ReturnType<typeof each>): Row {
  const { first, last, total, left, open } = places
  return {
    kind,
    cells: [
      BLANK, text(label), text(department), BLANK, BLANK, BLANK, BLANK,
      ...totals.amounts.slice(0, last - first + 1).map((amount, i) => sum(blocks(first + i), amount)), sum(blocks(total), totals.total),
      ...(left === null ? [] : [sum(blocks(left), totals.left)]),
      ...(open === null ? [] : [{ kind: 'leftOutSum', of: blocks(open) } as const]),
      BLANK,
    ],
  }
}
