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
/** What a cell will hold once what was sent is taken and read back; undefined when it holds what its row says. */
export const pendingText = (draft: Draft | undefined, row: unknown): string | undefined =>
  (draft === undefined || draft.problem !== null || (draft.settled && draft.row !== row) ? undefined : draft.text)

/** What stands in a cell though it was refused. Only that may be thrown away: what is on its way is going to be in the file. */
export const refusedText = (draft: Draft | undefined): string | undefined => (draft === undefined || draft.problem === null ? undefined : draft.text)
/** What a cell is written as, read back or not: whoever fills, copies or opens a cell at once must get what was typed. */
export const writtenText = (draft: Draft | undefined, row: unknown, read: string): string => pendingText(draft, row) ?? read

export type RowDrafts = ReadonlyMap<string, Draft>

export type GridState = {
  readonly active: Position | null
  /** The other end of the range; the active cell itself when nothing is extended. */
  readonly anchor: Position | null
  /** A range taken at once, whole rows or columns, that leaves one standing where one stood; null when it follows from the two ends. */
  readonly taken: { readonly from: Position; readonly to: Position } | null
  readonly editing: Editing | null
  readonly drafts: ReadonlyMap<string, RowDrafts>
  readonly collapsed: ReadonlySet<string>
  readonly sort: SortState
}

export const initialState: GridState = { active: null, anchor: null, taken: null, editing: null, drafts: new Map(), collapsed: new Set(), sort: null }

export type GridAction =
  | { readonly type: 'stand'; readonly at: Position; readonly extend: boolean }
  | { readonly type: 'select'; readonly from: Position; readonly to: Position }
  | { readonly type: 'edit'; readonly editing: Editing }
  | { readonly type: 'problem'; readonly problem: string; readonly text: string }
  | { readonly type: 'endEdit' }
  | { readonly type: 'draft'; readonly at: Position; readonly draft: Draft | null }
  | { readonly type: 'drafts'; readonly drafts: readonly { readonly at: Position; readonly draft: Draft | null }[] }
  /** What became of something sent; nothing, where something else was written into the cell meanwhile. */
  | { readonly type: 'answered'; readonly at: Position; readonly sent: Draft; readonly draft: Draft }
  /** What was taken has been read back, or has changed nothing: no draft stands before it. */
  | { readonly type: 'settled' }
  | { readonly type: 'toggle'; readonly group: string }
  | { readonly type: 'sort'; readonly sort: SortState }

export function gridReducer(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'stand': return { ...state, active: action.at, anchor: action.extend ? (state.anchor ?? state.active ?? action.at) : action.at, taken: null, editing: null }
    case 'select': return { ...state, active: state.active ?? action.from, anchor: state.anchor ?? action.from, taken: { from: action.from, to: action.to }, editing: null }
    case 'edit': return { ...state, editing: action.editing }
    case 'problem': return state.editing === null ? state : { ...state, editing: { ...state.editing, problem: action.problem, text: action.text } }
    case 'endEdit': return { ...state, editing: null }
    case 'draft': return { ...state, drafts: withDrafts(state.drafts, [action]) }
    case 'drafts': return { ...state, drafts: withDrafts(state.drafts, action.drafts) }
    case 'answered':
      return state.drafts.get(action.at.line)?.get(action.at.column) === action.sent ? { ...state, drafts: withDrafts(state.drafts, [action]) } : state
    case 'settled': return { ...state, drafts: withoutSettled(state.drafts) }
    case 'toggle': return { ...state, collapsed: toggled(state.collapsed, action.group) }
    case 'sort': return { ...state, sort: action.sort }
  }
}

function withDrafts(drafts: GridState['drafts'], changes: readonly { readonly at: Position; readonly draft: Draft | null }[]): GridState['drafts'] {
  const all = new Map(drafts)
  const mine = new Map<string, Map<string, Draft>>()
  for (const { at, draft } of changes) {
    // A row is copied once, whatever comes for it: the cells of ten thousand rows may come at once.
    let row = mine.get(at.line)
    if (row === undefined) { row = new Map(all.get(at.line)); mine.set(at.line, row) }
    if (draft === null) row.delete(at.column)
    else row.set(at.column, draft)
    if (row.size === 0) all.delete(at.line)
    else all.set(at.line, row)
  }
  return all
}

function withoutSettled(drafts: GridState['drafts']): GridState['drafts'] {
  const settled = [...drafts].flatMap(([line, row]) => [...row].flatMap(([column, draft]) => (draft.settled ? [{ at: { line, column }, draft: null }] : [])))
  return settled.length === 0 ? drafts : withDrafts(drafts, settled)
}

export function toggled(collapsed: ReadonlySet<string>, group: string): ReadonlySet<string> {
  const next = new Set(collapsed)
  if (!next.delete(group)) next.add(group)
  return next
}

/** A header pressed again and again: up, down, as it was. */
export function nextSort(sort: SortState, column: string): SortState {
  if (sort?.column !== column) return { column, down: false }
  return sort.down ? null : { column, down: true }
}
