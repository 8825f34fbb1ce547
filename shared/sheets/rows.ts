// The rows of a table one by one: what each is called, its figures, and what its words say it is. Whether a row is a total is settled
// later, with the arithmetic; whether it is new or changed is settled by the file.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { isNotApplicable } from '#shared/money/parse.ts'
import { type MoneyUnit } from '#shared/money/format.ts'
import { CODE } from './contents.ts'
import { rowWordRole } from './columnWords.ts'
import { type Column } from './columns.ts'
import { type Headings, repeatsHeading } from './headings.ts'
import { type RowRole, type Sign } from './map.ts'
import { type Said, saidByWords, wordsOfTotal } from './rowWords.ts'
import { type ColumnRole, type SheetKind, isAdded, isValue, nameRole } from './roles.ts'
import { type Cell, type Sheet, cellAt, isBlank, isScaled, oneLine, textOf } from './sheet.ts'
import { type TableBelow, tableBelow, underAnotherYear } from './tablesBelow.ts'
import { type ReadFigure, type ReadValue, readFigure, readValue } from './values.ts'
import { type Source } from './wide.ts'

export type FigureColumn = Column & { readonly inUnit: MoneyUnit | 'count'; readonly signed: Sign }

export type FoundFigure = ReadFigure & { readonly column: FigureColumn; readonly cell: string }
export type FoundValue = ReadValue & { readonly column: Column; readonly cell: string }
export type Problem = { readonly cell: string; readonly message: string }

export type FoundRow = {
  /** In the sheet that was read, from 0; in the file, from 1. */
  readonly index: number
  readonly row: number
  readonly cell: string
  readonly hidden: boolean
  readonly ref: string
  readonly title: string
  /** Where the title stands, for naming it. */
  readonly titleCell: string
  /** Texts of its columns by role, as they stand; several of a role in their order. */
  readonly texts: ReadonlyMap<ColumnRole, readonly { readonly heading: string; readonly text: string; readonly cell: string }[]>
  readonly figures: readonly FoundFigure[]
  readonly values: readonly FoundValue[]
  /** The department or group that stands in its row, or above it where cells are left blank below the first. */
  readonly place: string
  readonly said: Said
  /** Whether a person, or a column made for it, says so. */
  readonly sure: boolean
  /** The only text in its row, and in which column: headings and notes are so. */
  readonly alone: { readonly column: number; readonly text: string } | null
  readonly problems: readonly Problem[]
}

export type RowsToRead = {
  readonly source: Source; readonly headings: Headings; readonly kind: SheetKind; readonly columns: readonly Column[]; readonly figures: readonly FigureColumn[]
  readonly rowRoles: ReadonlyMap<number, RowRole>
}

const places: readonly ColumnRole[] = ['department', 'group', 'portfolio']

export function readRows({ source, headings, kind, columns, figures, rowRoles }: RowsToRead): { rows: FoundRow[]; repeated: number[] } {
  const { sheet } = source
  const first = (headings.rows.at(-1) ?? -1) + 1
  const used = columns.filter(({ role }) => role !== 'skip')
  const names = used.filter(({ role }) => role === nameRole(kind))
  const values = used.filter(({ role }) => isValue(role))
  const written = used.filter(({ role }) => !isAdded(role) && !isValue(role))
  const counted = new Set([...figures, ...values].map((column) => column.index))
  const spread = spreadPlaces(sheet, used, first, figures)
  const hidden = new Set(sheet.hiddenRows)
  const rows: FoundRow[] = []
  const repeated: number[] = []
  let below: TableBelow | null = null
  for (let index = first; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? []
    if (cells.every(isBlank)) continue
    if (repeatsHeading(sheet, headings, index)) { repeated.push(index); below = underAnotherYear(sheet, headings, index, figures); continue }
    const other = rowRoles.has(source.rowNumber(index)) ? null : tableBelow(sheet, headings, index, figures)
    if (other !== null) { repeated.push(index); below = other; continue }
    const figureCells = figures.map((column): FoundFigure => ({
      ...readBelow(below, cellAt(sheet, index, column.index), column), column, cell: source.address(index, column.index),
    }))
    const valueCells = values.map((column): FoundValue => ({ ...readValue(cellAt(sheet, index, column.index), column.role === 'target'), column, cell: source.address(index, column.index) }))
    const texts = textsOf(source, index, written, first)
    const inRefs = texts.get('ref')?.[0]?.text ?? ''
    const ref = isGroup(inRefs, names, cells) ? '' : inRefs
    const named = ref !== inRefs ? { text: inRefs, cell: texts.get('ref')?.[0]?.cell ?? '' } : nameOf(source, index, names, written, cells, counted)
    const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]))
    const alone = filled.length === 1 && looksLikeText(cells[filled[0] ?? 0] ?? null) ? { column: filled[0] ?? 0, text: oneLine(textOf(cells[filled[0] ?? 0] ?? null)) } : null
    const given = rowRoles.get(source.rowNumber(index))
    const kindWord = texts.get('rowKind')?.[0]?.text
    const byColumn = kindWord === undefined ? null : rowWordRole(kindWord)
    rows.push({
      index, row: source.rowNumber(index), cell: source.address(index, (figures[0] ?? names[0] ?? columns[0])?.index ?? 0), hidden: hidden.has(index), ref, title: named.text, titleCell: named.cell,
      texts, figures: figureCells, values: valueCells, place: spread(index), alone,
      said: given ?? byColumn ?? (ref !== inRefs && figureCells.some(({ text }) => text !== '') && wordsOfTotal(inRefs) === null ? 'subtotal' : null) ?? saidByWords(named.text === '' && wordsOfTotal(ref) === 'total' ? ref : named.text, cells), sure: given !== undefined || byColumn !== null,
      problems: [...figureCells, ...valueCells].flatMap(({ error, cell }) => (error === null ? [] : [{ cell, message: `${cell} ${error}` }])),
    })
  }
  return { rows, repeated }
}

/** A figure of the table, or of one below it: in the unit stated there, or refused. */
function readBelow(below: TableBelow | null, cell: Cell, column: FigureColumn): ReadFigure {
  const unit = column.inUnit === 'count' ? column.inUnit : (below?.units.get(column.index) ?? column.inUnit)
  const read = readFigure(cell, { unit, turned: column.signed === 'turned', dash: column.dash })
  return below === null || below.refused === null || read.text === '' ? read : { ...read, amount: null, error: below.refused }
}

/** "Adult Social Care" in the column of references, with no title beside it: names the rows below it, and its figures are theirs. */
const isGroup = (inRefs: string, names: readonly Column[], cells: readonly Cell[]): boolean =>
  inRefs.length > 5 && /\p{L}{3}/u.test(inRefs) && !CODE.test(inRefs) && !/\d/.test(inRefs) && wordsOfTotal(inRefs) === null && names.length > 0 && names.every(({ index }) => isBlank(cells[index] ?? null))

const looksLikeText = (cell: Cell): boolean => typeof cell === 'string' || (cell !== null && typeof cell === 'object' && !isScaled(cell))

const DITTO = /^(?:["\u201c\u201d\u2033\u3003]|''|do\.?|ditto)$/i

/** What stands in a cell; where that is a ditto mark, what stands above it. */
function repeated(sheet: Sheet, row: number, column: number, first: number): Cell {
  for (let above = row; above >= first; above -= 1) {
    const cell = cellAt(sheet, above, column)
    if (typeof cell !== 'string' || !DITTO.test(cell.trim())) return above !== row && isBlank(cell) ? null : cell
  }
  return null
}

function textsOf(source: Source, index: number, columns: readonly Column[], first: number): Map<ColumnRole, { heading: string; text: string; cell: string }[]> {
  const texts = new Map<ColumnRole, { heading: string; text: string; cell: string }[]>()
  for (const column of columns) {
    const cell = repeated(source.sheet, index, column.index, first)
    if (isBlank(cell)) continue
    const long = column.role === 'text' || column.role === 'note'
    const entry = { heading: column.heading, text: long ? textOf(cell).replace(/\r\n?/g, '\n').trim() : oneLine(textOf(cell)), cell: source.address(index, column.index) }
    const list = texts.get(column.role)
    if (list) list.push(entry)
    else texts.set(column.role, [entry])
  }
  return texts
}

/** The deepest name of a hierarchy; else the group or service the row stands for; else the first text of the row. */
function nameOf(source: Source, index: number, names: readonly Column[], written: readonly Column[], cells: readonly Cell[], counted: ReadonlySet<number>): { text: string; cell: string } {
  const at = (column: number) => ({ text: oneLine(textOf(cells[column] ?? null)).replace(/^[-\u2013\u2022\u00b7]\s+(?=\S)/, ''), cell: source.address(index, column) })
  for (const column of [...names].reverse()) if (!isBlank(cells[column.index] ?? null)) return at(column.index)
  for (const role of ['service', 'group', 'department', 'portfolio'] as const) {
    const column = written.find((one) => one.role === role)
    if (column !== undefined && !isBlank(cells[column.index] ?? null)) return at(column.index)
  }
  const roles = new Set(written.filter(({ role }) => role === 'ref' || role === 'rowKind' || role === 'year').map(({ index: column }) => column))
  const first = cells.findIndex((cell, column) => typeof cell === 'string' && !isBlank(cell) && !roles.has(column) && !counted.has(column) && /\p{L}{2}/u.test(cell) && !isNotApplicable(cell))
  return first < 0 ? { text: '', cell: source.address(index, (names[0] ?? written[0])?.index ?? 0) } : at(first)
}

/** The department or group of each row: what stands there, what a merge puts there, or, where a column is filled only at the head of
 *  each group, what stands above. */
function spreadPlaces(sheet: Sheet, used: readonly Column[], first: number, figures: readonly FigureColumn[]): (index: number) => string {
  const columns = places.flatMap((role) => used.filter((column) => column.role === role))
  const column = columns[0]
  if (column === undefined) return () => ''
  const lines = sheet.rows.flatMap((cells, index) => (index >= first && figures.some((figure) => !isBlank(cells[figure.index] ?? null)) ? [index] : []))
  const filled = lines.filter((index) => !isBlank(cellAt(sheet, index, column.index)))
  const sparse = filled.length < lines.length * 0.6 && filled.length > 0 && (filled[0] === lines[0] || filled[0] === (lines[0] ?? 0) - 1 || filled[0] === lines[1])
  const known = new Map<number, string>()
  for (const { top, left, bottom, right } of sheet.merges) {
    if (left > column.index || right < column.index || left !== right) continue
    const text = oneLine(textOf(cellAt(sheet, top, left)))
    for (let row = top; row <= Math.min(bottom, sheet.rows.length); row += 1) known.set(row, text)
  }
  let above = ''
  for (let index = first; sparse && index < sheet.rows.length; index += 1) {
    const own = oneLine(textOf(cellAt(sheet, index, column.index)))
    if (own !== '' && wordsOfTotal(own) === null) above = own
    if (own === '' && !known.has(index)) known.set(index, above)
  }
  return (index) => {
    const own = oneLine(textOf(repeated(sheet, index, column.index, first))) || (known.get(index) ?? '')
    return wordsOfTotal(own) === null ? own : ''
  }
}

export const amountsOf = (row: FoundRow): MaybeAmount[] => row.figures.map(({ amount }) => amount)
export const hasFigures = (row: FoundRow): boolean => row.figures.some(({ amount, error, notApplicable }) => amount !== null || error !== null || notApplicable) || row.values.some(({ text }) => text !== '')
