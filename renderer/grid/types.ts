// What a grid is told about its columns and rows, and what it tells back. Types only.
import { type ReactNode } from 'react'
import { type MoneyUnit } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'

/** What a column is sorted by; null stands last in either direction. */
export type Orderable = string | number | null

export type CellEdit<R> = {
  /** Whether this row's cell may be edited now. */
  readonly allowed?: (row: R) => boolean
  /** Why not, where it may not: a sentence. */
  readonly whyNot?: string
  /** Begins with F2 alone: Enter opens the row and letters stay keys, as in the column that names the row. */
  readonly byF2?: boolean
  /** What the field starts with. */
  readonly text: (row: R) => string
  /** The words it may hold, where it holds one of a few: the editor then offers them. */
  readonly choices?: (row: R) => readonly string[]
  /** Why this text cannot stand here, as far as it is known without asking anybody; null when nothing speaks against it. */
  readonly check?: (row: R, text: string) => string | null
  /** What the cell will hold once this text is taken, where that is written otherwise than it was typed: "=327-182" comes to "145". */
  readonly holds?: (row: R, text: string, stands?: string) => string
  /**
   * Takes what was typed. `stands` is what the cell was last written as, where the row does not say so yet. Answers null when nothing is to
   * be done, or a sentence saying why not; the text then stays in the cell.
   */
  readonly apply: (row: R, text: string, stands?: string) => string | null | Promise<string | null>
}

export type Column<R> = {
  readonly id: string
  /** Its name, read aloud and shown unless `head` is given. */
  readonly name: string
  readonly head?: ReactNode
  /** A second line under the name: the unit. */
  readonly under?: string
  /** A line above neighbouring columns that share it: "Effect on priorities". */
  readonly over?: string
  /** Pixels; `rest` for the one column that takes what is left; `fit` for figures: as wide as the widest sum. */
  readonly width: number | 'rest' | 'fit'
  /** The least width of the `rest` column. */
  readonly least?: number
  /** The width it makes do with where the columns would not all be in sight otherwise. */
  readonly tight?: number
  readonly align?: 'start' | 'end' | 'center'
  /** Stays in sight when the grid is scrolled sideways; leading columns only. */
  readonly frozen?: boolean
  /** Stays in sight at the right when the grid is scrolled sideways; trailing columns only. */
  readonly pinned?: boolean
  /** The column that names the row for those who listen. */
  readonly rowHeader?: boolean
  /** Plain text of the cell: copied, compared, read. */
  readonly text: (row: R) => string
  /** The drawing of the cell; its text unless given. */
  readonly draw?: (row: R) => ReactNode
  /** What counts in sums; given, groups and the total row show it. */
  readonly figure?: (row: R) => Total
  /** What the row states here that is in no sum; blank where it counts. */
  readonly uncounted?: (row: R) => Total
  readonly unit?: MoneyUnit
  /** Its figure adds up other columns: not counted again when a selection holds both. */
  readonly addsUp?: boolean
  /** Its figures are not of a kind that adds up: in no sum, and counted in no selection. */
  readonly apart?: boolean
  /** Given, the header sorts. */
  readonly order?: (row: R) => Orderable
  readonly edit?: CellEdit<R>
  /** Stands beside the data and holds none: not counted, copied or pasted into. */
  readonly aside?: boolean
}

export type GroupBy<R> = {
  readonly key: (row: R) => string
  /** "Adult Social Care and Health". */
  readonly label: (rows: readonly R[]) => string
  /** Said after it: what its sums leave out. */
  readonly note?: (rows: readonly R[]) => string
}

export type SortState = { readonly column: string; readonly down: boolean } | null

/** What is selected, for the status bar and the inspector. */
export type GridSelection<R> = {
  /** The row of the active cell; null on a group, the header or the total. */
  readonly row: R | null
  readonly column: string | null
  /** How many cells of rows the range holds. */
  readonly cells: number
  /** How many of them hold a figure, known or not. */
  readonly figures: number
  readonly rows: readonly R[]
  /** Sum of the figures in the range; parts is 0 when it holds none. */
  readonly total: Total
  /** What its rows state beside that and is in no sum. */
  readonly uncounted: Total
  readonly unit: MoneyUnit | null
}

export type CellText<R> = { readonly row: R; readonly column: Column<R>; readonly text: string }

/** Why several cells are written at once. */
export type Doing = 'paste' | 'fill' | 'clear'

export type GridProps<R> = {
  /** Names the grid for those who listen: "Savings proposals". */
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  readonly groupBy?: GroupBy<R>
  /** The words of the total row; without them there is none. */
  readonly totalLabel?: string
  /** The total row's figures by column when the file's own totals say more than the sum of the rows shown. */
  readonly totals?: Readonly<Record<string, Total>>
  readonly onSelect?: (selection: GridSelection<R>) => void
  readonly onOpen?: (row: R) => void
  /** Space marks a row; marked rows show it. */
  readonly onMark?: (row: R) => void
  readonly marked?: ReadonlySet<string>
  /** Takes several cells at once, all or none: null when they were taken, or why not. Without it each is applied by its column. */
  readonly onCells?: (cells: readonly CellText<R>[], doing: Doing) => Promise<string | null>
  /** Takes a paste that does not fit the rows as a sheet of its own; given, it is offered where a paste cannot be taken whole. */
  readonly onSheet?: (table: readonly (readonly string[])[], columns: readonly Column<R>[]) => void
  /** What the things of the rows are called, when some of what was pasted goes past the last one: "savings". */
  readonly things?: string
  /** Which groups are closed, by their key, when the owner keeps it. */
  readonly closed?: ReadonlySet<string>
  readonly onClosed?: (closed: ReadonlySet<string>) => void
  readonly sort?: SortState
  readonly onSort?: (sort: SortState) => void
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode
  /** Takes the focus when it is first drawn. */
  readonly autoFocus?: boolean
  /** The row to stand on first. */
  readonly startAt?: string
}
