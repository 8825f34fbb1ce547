// The table of a savings schedule: a group for each department, its savings, its subtotal; the total below. The head is repeated on every
// page by the renderer. Budgets of services are shown and never added: one service may stand behind several savings.
import { endedSinceWords, notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { totalsOf, type SavingsTotals } from '#shared/domain/savings.ts'
import { formatFte, postsOf, sumFte } from '#shared/domain/staff.ts'
import { type Cell, type Column, type Table, type TableRow } from './blocks.ts'
import { amountCell, apart, leftCell, ofPeople, textCell, totalCell } from './moneyCells.ts'
import { ILLUSTRATIVE, NOT_COUNTED } from './phrases.ts'
import { type Schedule, type ScheduledDepartment, type ScheduledSaving } from './scheduledSavings.ts'

const BLANK = textCell('')

/** Columns that hold nothing for any saving are left out, and say so below. */
type Shown = { readonly service: boolean; readonly base: boolean; readonly left: boolean; readonly staff: boolean; readonly impact: boolean }

export function scheduleTable(schedule: Schedule, departments: readonly ScheduledDepartment[]): Table {
  const { rows, years, totals } = schedule
  const shown: Shown = {
    service: rows.some((row) => row.service !== null),
    base: rows.some((row) => row.gross !== null || row.net !== null), left: rows.some((row) => leftCell(row.left).text !== ''),
    staff: rows.some((row) => row.fte !== null || row.posts !== null), impact: rows.some((row) => row.impactText !== null),
  }
  const money = (label: string): Column => ({ label, unit: '£000', align: 'end', width: null })
  const columns: readonly Column[] = [
    { label: 'Ref', unit: null, align: 'start', width: null }, ...(shown.service ? [{ label: 'Service', unit: null, align: 'start', width: 1 } as const] : []), { label: 'Proposal', unit: null, align: 'start', width: 2.2 },
    ...(shown.base ? [money('Gross'), money('Net')] : []), ...years.map((year) => money(year.label)), money('Total'),
    ...(shown.left ? [money('Left to find')] : []), ...(shown.staff ? [{ label: 'FTE', unit: null, align: 'end', width: null } as const] : []),
    ...(shown.impact ? [{ label: 'Impact', unit: null, align: 'start', width: 2.2 } as const] : []),
  ]
  return {
    type: 'table', caption: 'Every saving under its department, £000, savings positive; each year what the saving adds in it', columns,
    rows: departments.flatMap((department): TableRow[] => [
      { kind: 'group', label: department.name, note: null },
      ...department.rows.map((row): TableRow => ({ kind: 'row', id: row.id, illustrative: row.illustrative, cells: savingCells(row, years.length, shown) })),
      ...(departments.length > 1 ? [{ kind: 'subtotal' as const, cells: sumCells(`${department.name} total`, totalsOf(department.rows, years.length), department.rows, shown) }] : []),
    ]),
    total: sumCells('Total', totals, rows, shown), notes: [notesOf(schedule, shown).join(' ')],
  }
}

function savingCells(row: ScheduledSaving, years: number, shown: Shown): readonly Cell[] {
  return [
    textCell(row.ref), ...(shown.service ? [textCell(row.service?.name ?? '')] : []), textCell(row.title, [statusInWords(row), row.basis === 'one_off' ? 'One-off' : null, sharedWords(row), row.description].filter((part) => part !== null && part !== '').join('. '), 'strong'),
    ...(shown.base ? [amountCell(row.gross), amountCell(row.net)] : []), ...Array.from({ length: years }, (_, i) => apart(amountCell(row.amounts[i] ?? null), row.counts)), apart(totalCell(row.total), row.counts),
    ...(shown.left ? [leftCell(row.left)] : []), ...(shown.staff ? [staffCell(row)] : []),
    ...(shown.impact ? [row.impactText === null ? textCell('not recorded', null, 'muted') : textCell(row.impactText, row.impactIllustrative ? ILLUSTRATIVE : null)] : []),
  ]
}

/** Its posts are people: where they are too few to be told, their full-time equivalents would tell them again. */
const staffCell = (row: ScheduledSaving): Cell => ({ ...textCell(formatFte(row.fte), row.posts === null ? null : `${row.posts} ${Math.abs(row.posts) === 1 ? 'post' : 'posts'}`), ...ofPeople(row.posts) })

const staffSumCell = (rows: readonly ScheduledSaving[]): Cell => ({ ...textCell(formatFte(sumFte(rows.map((row) => row.fte)))), ...ofPeople(postsOf(rows)) })

/** A saving that several portfolios share stands in the list of each, and counts once in the whole. */
const sharedWords = ({ portfolio, sharedWith }: ScheduledSaving): string | null =>
  sharedWith === null ? null : `Shared by portfolios: ${[...(portfolio === null ? [] : [portfolio]), ...sharedWith].map(({ name }) => name).join('; ')}`

const sumCells = (label: string, sums: SavingsTotals, rows: readonly ScheduledSaving[], shown: Shown): readonly Cell[] => [
  BLANK, ...(shown.service ? [BLANK] : []), textCell(label, notCountedWords(sums.notCounted) || null), ...(shown.base ? [BLANK, BLANK] : []), ...sums.amounts.map((sum) => totalCell(sum)), totalCell(sums.total),
  ...(shown.left ? [{ ...totalCell(sums.left), tone: 'left' as const }] : []), ...(shown.staff ? [staffSumCell(rows.filter((row) => row.counts))] : []), ...(shown.impact ? [BLANK] : []),
]

function notesOf({ rows, totals }: Schedule, shown: Shown): readonly string[] {
  const missing = [shown.service ? null : 'services', shown.base ? null : 'budgets of the services', shown.staff ? null : 'staff', shown.impact ? null : 'impact'].filter((part) => part !== null)
  return [
    'A blank cell: no amount was stated.',
    ...(totals.total.unknowns > 0 || rows.some((row) => row.amounts.some((amount) => amount?.state === 'unknown')) ? ['TBC: an amount that is not yet known; it is not counted in the sums.'] : []),
    ...(shown.base ? ['Gross and net are the budgets of the service the saving is made in; they are not added up, because several savings may share a service.'] : []),
    ...(shown.staff ? ['FTE: full-time equivalents the saving takes out; posts are people and are counted apart.'] : []),
    ...(totals.notCounted.savings > 0 ? [NOT_COUNTED] : []),
    ...(endedSinceWords(rows) === '' ? [] : [`Of these savings ${endedSinceWords(rows)}.`]),
    ...(rows.some((row) => row.basis === 'one_off') ? ['One-off: the year after has to find the money again.'] : []),
    ...(missing.length > 0 ? [`Not recorded for any of these savings: ${missing.join(', ')}.`] : []),
  ]
}
