// The columns of the savings schedule: what each holds for a saving, and for a department or all of them together. Columns that no
// saving says anything in are left out.
import { type SavingsTotals } from '#shared/domain/savings.ts'
import { postsOf, sumFte } from '#shared/domain/staff.ts'
import { EMPTY_TOTAL } from '#shared/money/total.ts'
import { ofPeople } from '../moneyCells.ts'
import { type Schedule, type ScheduledSaving } from '../scheduledSavings.ts'
import { across, figure, figureColumn, money, moneyColumn, sum, text, textColumn } from './cells.ts'
import { BLANK, type Block, type Cell, type Column } from './model.ts'

type Saving = ScheduledSaving

export type Part = {
  readonly column: Column
  readonly cell: (saving: Saving, row: number) => Cell
  /** `blocks`: the cells of this column that are added; `of`: their savings. */
  readonly sum: (blocks: readonly Block[], of: readonly Saving[], totals: Pick<SavingsTotals, 'amounts' | 'total' | 'left'>) => Cell
  /** Added up over all savings, those that are not counted among them: what is left to find is missing whatever became of a saving. */
  readonly ofAll: boolean
  /** Which words stand here in a row of totals. */
  readonly label: 'row' | 'department' | null
}

export const UNIT = 'thousands'
const FTE_DECIMALS = 2

const none = (): Cell => BLANK
const words = (label: string, width: number, of: (saving: Saving) => string | null, role: Part['label'] = null): Part => ({ column: textColumn(label, width), cell: (saving) => text(of(saving)), sum: none, label: role, ofAll: false })

export const labelOf = (part: Part, row: string, department: string | null): Cell | null => (part.label === null ? null : text(part.label === 'row' ? row : department))

export function columnsOf({ rows, years }: Schedule): readonly Part[] {
  const any = (test: (saving: Saving) => boolean, parts: readonly Part[]): readonly Part[] => (rows.some(test) ? parts : [])
  const before: readonly Part[] = [
    words('Ref', 10, (saving) => saving.ref), words('Saving', 34, (saving) => saving.title, 'row'), words('Department', 22, (saving) => saving.department.name, 'department'),
    ...any((saving) => saving.service !== null, [words('Service', 24, (saving) => saving.service?.name ?? null)]),
    ...any((saving) => saving.portfolio !== null, [words('Portfolio', 22, (saving) => saving.portfolio?.name ?? null)]),
    words('Kind', 16, (saving) => saving.kindLabel), words('Status', 15, (saving) => saving.statusLabel),
    ...any((saving) => !saving.counts, [words('Counted', 13, (saving) => (saving.counts ? null : 'not counted'))]),
    ...any((saving) => saving.gross !== null, [base('Gross budget', (saving) => saving.gross)]), ...any((saving) => saving.net !== null, [base('Net budget', (saving) => saving.net)]),
  ]
  const first = before.length
  const last = first + years.length - 1
  const left = rows.some((saving) => saving.left !== null)
  const open = rows.some((saving) => [...saving.amounts, saving.left].some((amount) => amount !== null && amount.state !== 'known'))
  return [
    ...before,
    ...years.map((year, i): Part => ({ column: moneyColumn(year.label, UNIT), cell: (saving) => money(saving.amounts[i] ?? null), sum: (blocks, _, totals) => sum(blocks, totals.amounts[i] ?? EMPTY_TOTAL), label: null, ofAll: false })),
    { column: moneyColumn('Total', UNIT), cell: (saving, row) => sum([across(row, first, last)], saving.total), sum: (blocks, _, totals) => sum(blocks, totals.total), label: null, ofAll: false },
    ...(left ? [{ column: moneyColumn('Left to find', UNIT), cell: (saving: Saving) => money(saving.left), sum: (blocks, _, totals) => sum(blocks, totals.left), label: null, ofAll: true } satisfies Part] : []),
    ...(open ? [leftOut((row) => [across(row, first, last), ...(left ? [across(row, last + 2, last + 2)] : [])])] : []),
    ...any((saving) => saving.fte !== null, [{ column: figureColumn('FTE', FTE_DECIMALS), cell: (saving) => ({ ...figure(saving.fte), ...ofPeople(saving.posts) }), sum: (blocks, of) => ({ kind: 'sumOfFigures', of: blocks, text: sumFte(of.map((saving) => saving.fte)) ?? '0', ...ofPeople(postsOf(of)) }), label: null, ofAll: false }]),
    ...any((saving) => saving.posts !== null, [{ column: figureColumn('Posts', 0), cell: (saving) => ({ ...figure(saving.posts === null ? null : String(saving.posts)), ...ofPeople(saving.posts) }), sum: (blocks, of) => { const posts = of.reduce((all, saving) => all + (saving.posts ?? 0), 0); return { kind: 'sumOfFigures', of: blocks, text: String(posts), people: posts } }, label: null, ofAll: false }]),
    ...any((saving) => saving.illustrative, [words('Marked', 13, (saving) => (saving.illustrative ? 'illustrative' : null))]),
  ]
}

/** The budget of the service: never added up, for several savings may name the same. */
const base = (label: string, of: (saving: Saving) => Saving['gross']): Part => ({ column: moneyColumn(label, UNIT), cell: (saving) => money(of(saving)), sum: none, label: null, ofAll: false })

const leftOut = (blocks: (row: number) => readonly Block[]): Part => ({
  column: { label: 'Left out of the sums', type: { is: 'count' }, width: 12 }, cell: (_, row) => ({ kind: 'leftOut', of: blocks(row) }), sum: (of) => ({ kind: 'leftOutSum', of }), label: null, ofAll: false,
})
