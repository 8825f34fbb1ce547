// What a grid remembers between key presses: where it stands, what is being edited, what was typed and not yet taken, which
// groups are closed, how it is sorted. A reducer without side effects.
import { type Position } from './selection.ts'
import { type SortState } from './types.ts'

export type Editing = {
  readonly at: Position
  readonly text: string
  /** Begun by typing (arrows move on) rather than opened (arrows move the caret). */
  readonly typed: boolean
  readonly problem: string | null
}

/** What was typed into a cell and is on its way, was refused, or was taken and not yet read back. */
export type Draft = { readonly text: string; readonly problem: string | null; readonly settled: boolean; readonly row: unknown }
export type RowDrafts = ReadonlyMap<string, Draft>

export type GridState = {
  readonly active: Position | null
  /** The other end of the range; the active cell itself when nothing is extended. */
  readonly anchor: Position | null
  readonly editing: Editing | null
  readonly drafts: ReadonlyMap<string, RowDrafts>
  readonly collapsed: ReadonlySet<string>
  readonly sort: SortState
}

export const initialState: GridState = { active: null, anchor: null, editing: null, drafts: new Map(), collapsed: new Set(), sort: null }

export type GridAction =
  | { readonly type: 'stand'; readonly at: Position; readonly extend: boolean }
  | { readonly type: 'select'; readonly from: Position; readonly to: Position }
  | { readonly type: 'edit'; readonly editing: Editing }
  | { readonly type: 'problem'; readonly problem: string; readonly text: string }
  | { readonly type: 'endEdit' }
  | { readonly type: 'draft'; readonly at: Position; readonly draft: Draft | null }
  | { readonly type: 'toggle'; readonly group: string; readonly closed?: boolean }
  | { readonly type: 'sort'; readonly sort: SortState }

export function gridReducer(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'stand': return { ...state, active: action.at, anchor: action.extend ? (state.anchor ?? state.active ?? action.at) : action.at, editing: null }
    case 'select': return { ...state, anchor: action.from, active: action.to, editing: null }
    case 'edit': return { ...state, editing: action.editing }
    case 'problem': return state.editing === null ? state : { ...state, editing: { ...state.editing, problem: action.problem, text: action.text } }
    case 'endEdit': return { ...state, editing: null }
    case 'draft': return { ...state, drafts: withDraft(state.drafts, action.at, action.draft) }
    case 'toggle': return { ...state, collapsed: toggled(state.collapsed, action.group, action.closed) }
    case 'sort': return { ...state, sort: action.sort }
  }
}

function withDraft(drafts: GridState['drafts'], at: Position, draft: Draft | null): GridState['drafts'] {
  const row = new Map(drafts.get(at.line))
  if (draft === null) row.delete(at.column)
  else row.set(at.column, draft)
  const all = new Map(drafts)
  if (row.size === 0) all.delete(at.line)
  else all.set(at.line, row)
  return all
}

function toggled(collapsed: ReadonlySet<string>, group: string, closed?: boolean): ReadonlySet<string> {
  const next = new Set(collapsed)
  if (closed ?? !collapsed.has(group)) next.add(group)
  else next.delete(group)
  return next
}

/** A header pressed again and again: up, down, as it was. */
export function nextSort(sort: SortState, column: string): SortState {
  if (sort?.column !== column) return { column, down: false }
  return sort.down ? null : { column, down: true }
}
