// How the list of savings is looked at: figures, filters, groups and order. View state of the page, kept while one goes elsewhere
// and comes back; nothing of it is in the file.
import { create } from 'zustand'
import { type OutputOf } from '../../client/procedures.ts'
import { type BasisText } from '../../components/PositionBasis.tsx'
import { type SortState } from '../../grid/types.ts'
import { NO_PORTFOLIO } from '../../state/savingsAddress.ts'
import { usualColumns } from './shownColumns.ts'

export type SavingsList = OutputOf<'proposals.list'>
export type Saving = SavingsList['rows'][number]

export const groupings = { department: 'Department', portfolio: 'Portfolio', kind: 'Kind', status: 'Status', cycle: 'Cycle', none: 'No groups' } as const
export type Grouping = keyof typeof groupings
export const isGrouping = (text: string): text is Grouping => Object.hasOwn(groupings, text)

export type SavingsFilter = {
  readonly department: string | null
  readonly portfolio: string | null
  readonly status: string | null
  readonly kind: string | null
  readonly find: string
  readonly allCycles: boolean
}

export type SavingsView = SavingsFilter & {
  readonly at: BasisText
  readonly group: Grouping
  readonly sort: SortState
  /** Which columns are shown beside the title. */
  readonly columns: readonly string[]
  /** Which groups are closed, by their key. */
  readonly closed: ReadonlySet<string>
  /** The row one stood on last, to come back to. */
  readonly row: string | null
}

export const noFilter: SavingsFilter = { department: null, portfolio: null, status: null, kind: null, find: '', allCycles: false }

export const useSavingsView = create<SavingsView>(() => ({ ...noFilter, at: 'latest', group: 'department', sort: null, columns: usualColumns, closed: new Set(), row: null }))
/** Other groups begin open. */
export const look = (view: Partial<SavingsView>): void => useSavingsView.setState(view.group === undefined ? view : { closed: new Set(), ...view })

/** What an address asks for replaces every filter, so that a link shows exactly what it names. */
export function viewFromSearch(search: { readonly at?: string; readonly department?: string; readonly portfolio?: string; readonly status?: string; readonly find?: string; readonly cycle?: string }): Partial<SavingsView> | null {
  if (Object.values(search).every((value) => value === undefined)) return null
  return {
    ...noFilter, at: search.at ?? 'latest', department: search.department ?? null, portfolio: search.portfolio ?? null, status: search.status ?? null, find: search.find ?? '', allCycles: search.cycle === 'all',
  }
}

// Thousands of rows are searched at every letter: what is searched in a row is put together once.
const searched = new WeakMap<Saving, string>()

function textOf(row: Saving): string {
  const known = searched.get(row)
  if (known !== undefined) return known
  const text = `${row.ref} ${row.title} ${row.service?.name ?? ''} ${row.department.name} ${row.portfolio?.name ?? ''} ${row.kindLabel} ${row.statusLabel}`.toLowerCase()
  searched.set(row, text)
  return text
}

/** Every word must be found somewhere in the row. */
export const matches = (row: Saving, words: readonly string[]): boolean => words.every((word) => textOf(row).includes(word))

/** A department or portfolio is asked for by its id, and over several cycles, where each has its own, by its name. */
const isIn = (place: { readonly id: string; readonly name: string } | null, wanted: string | null): boolean =>
  wanted === null || (place !== null && (place.id === wanted || place.name === wanted))

const inPortfolio = (row: Saving, wanted: string | null): boolean =>
  wanted === NO_PORTFOLIO ? row.portfolio === null && row.sharedWith === null : isIn(row.portfolio, wanted) || (row.sharedWith ?? []).some((shared) => isIn(shared, wanted))

/** The view without filters that name what no row of this list has: another cycle or another file was opened meanwhile. */
export function fitting(view: SavingsView, rows: readonly Saving[]): SavingsView {
  const department = rows.some((row) => isIn(row.department, view.department)) ? view.department : null
  const portfolio = rows.some((row) => inPortfolio(row, view.portfolio)) ? view.portfolio : null
  return department === view.department && portfolio === view.portfolio ? view : { ...view, department, portfolio }
}

export function filtered(rows: readonly Saving[], filter: SavingsFilter): readonly Saving[] {
  const words = filter.find.toLowerCase().split(/\s+/).filter((word) => word !== '')
  return rows.filter((row) =>
    isIn(row.department, filter.department)
    && inPortfolio(row, filter.portfolio)
    && (filter.status === null || row.status === filter.status)
    && (filter.kind === null || row.kind === filter.kind)
    && matches(row, words))
}
