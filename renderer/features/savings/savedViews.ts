// Between the view one looks through and a view kept by name on this device. Departments and portfolios are kept in words: ids are
// those of one cycle of one file.
import { type InputOf, type OutputOf } from '../../client/procedures.ts'
import { sameColumns } from './shownColumns.ts'
import { type Saving, type SavingsView, isGrouping } from './savingsView.ts'

export type SavedView = OutputOf<'session.views'>['views'][number]

export function toSaved(name: string, view: SavingsView, rows: readonly Saving[]): InputOf<'session.keepView'>['view'] {
  const nameOf = (wanted: string | null, place: (row: Saving) => { readonly id: string; readonly name: string } | null): string | null =>
    (wanted === null ? null : rows.map(place).find((named) => named?.id === wanted)?.name ?? wanted)
  return {
    name, columns: [...view.columns], at: view.at, group: view.group, sort: view.sort, find: view.find, status: view.status, kind: view.kind, allCycles: view.allCycles,
    department: nameOf(view.department, (row) => row.department), portfolio: nameOf(view.portfolio, (row) => row.portfolio),
  }
}

export function fromSaved({ name: _, group, ...saved }: SavedView): Partial<SavingsView> {
  return { ...saved, group: isGrouping(group) ? group : 'department', closed: new Set() }
}

/** The kept view that is being looked through, unchanged; undefined when none is. */
export function viewLookedThrough(views: readonly SavedView[], view: SavingsView, rows: readonly Saving[]): SavedView | undefined {
  const now = toSaved('', view, rows)
  return views.find((saved) => sameColumns(saved.columns, now.columns) && JSON.stringify(comparable(saved)) === JSON.stringify(comparable(now)))
}

const comparable = ({ at, group, sort, find, department, portfolio, status, kind, allCycles }: Omit<SavedView, 'name' | 'columns'>) => [at, group, sort?.column, sort?.down, find.trim(), department, portfolio, status, kind, allCycles]
