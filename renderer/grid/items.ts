// From rows to the lines of a grid: sorted, put in groups, with the sums of each group. Pure.
import { type Total, addTotals } from '#shared/money/total.ts'
import { type Column, type GroupBy, type Orderable, type SortState } from './types.ts'

export const ROW_HEIGHT = 28
export const GROUP_HEIGHT = 40

export type RowItem<R> = { readonly kind: 'row'; readonly key: string; readonly row: R }
export type GroupItem<R> = { readonly kind: 'group'; readonly key: string; readonly group: string; readonly label: string; readonly note: string; readonly rows: readonly R[]; readonly sums: Readonly<Record<string, Total>>; readonly collapsed: boolean }
export type Item<R> = RowItem<R> | GroupItem<R>

/** A line that cannot be a row's key: ids never hold a space. */
const groupKey = (key: string): string => `group ${key}`

const marks = /\p{M}/gu
const figures = /\d+/g

/** Words as a person orders them: accents and case aside, 2 before 10. Plain text, so that ten thousand are compared in a moment. */
function orderKey(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replace(figures, (digits) => digits.padStart(12, '0'))
}

export function compare(a: Orderable, b: Orderable, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = a < b ? -1 : a > b ? 1 : 0
  return down ? -order : order
}

export function sortRows<R>(rows: readonly R[], columns: readonly Column<R>[], sort: SortState): readonly R[] {
  const order = sort === null ? undefined : columns.find((column) => column.id === sort.column)?.order
  if (sort === null || order === undefined) return rows
  // Each row is asked once: a comparison asks thousands of times. Equal rows keep their order.
  const keyed = rows.map((row) => {
    const by = order(row)
    return { row, by: typeof by === 'string' ? orderKey(by) : by }
  })
  return keyed.toSorted((a, b) => compare(a.by, b.by, sort.down)).map(({ row }) => row)
}

export function sumsOf<R>(rows: readonly R[], columns: readonly Column<R>[]): Readonly<Record<string, Total>> {
  const sums: Record<string, Total> = {}
  for (const column of columns) {
    if (column.figure !== undefined && column.apart !== true) sums[column.id] = addTotals(rows.map(column.figure))
  }
  return sums
}

/** Rows under one head, with their sums; the one group of a list without groups has none. */
export type Group<R> = { readonly key: string; readonly head: { readonly label: string; readonly note: string; readonly sums: Readonly<Record<string, Total>> } | null; readonly rows: readonly R[]; readonly items: readonly RowItem<R>[] }

export function toGroups<R>({ rows, columns, rowKey, groupBy }: { rows: readonly R[]; columns: readonly Column<R>[]; rowKey: (row: R) => string; groupBy: GroupBy<R> | undefined }): readonly Group<R>[] {
  const asItem = (row: R): RowItem<R> => ({ kind: 'row', key: rowKey(row), row })
  if (groupBy === undefined) return [{ key: '', head: null, rows, items: rows.map(asItem) }]
  return [...Map.groupBy(rows, groupBy.key)].map(([key, members]) => ({ key, head: { label: groupBy.label(members), note: groupBy.note?.(members) ?? '', sums: sumsOf(members, columns) }, rows: members, items: members.map(asItem) }))
}

/** The lines of a grid: of a closed group its head alone. Kept apart from the sums, so that closing one adds nothing up again. */
export function toItems<R>(groups: readonly Group<R>[], closed: ReadonlySet<string>): readonly Item<R>[] {
  const lines: Item<R>[] = []
  for (const { key, head, rows, items } of groups) {
    const collapsed = closed.has(key)
    if (head !== null) lines.push({ kind: 'group', key: groupKey(key), group: key, ...head, rows, collapsed })
    if (head === null || !collapsed) for (const item of items) lines.push(item)
  }
  return lines
}

export const heightOf = (item: Item<unknown>): number => (item.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT)

/** Where each line starts, in pixels from the first; one more at the end for the whole height. */
export function startsOf(items: readonly Item<unknown>[]): readonly number[] {
  const starts = [0]
  let at = 0
  for (const item of items) { at += heightOf(item); starts.push(at) }
  return starts
}
