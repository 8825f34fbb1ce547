// Reads a sheet as one kind of paper: finds what is needed or says what is missing, reads every row, and judges every total. Pure; it
// knows nothing of what the file already holds.
import { type MoneyUnit } from '#shared/money/format.ts'
import { type AcrossRule, type JudgedAcross, acrossRules, judgeAcross } from './across.ts'
import { pickHint, rowsOfOthers } from './authorities.ts'
import { type Column, guessColumns } from './columns.ts'
import { type ReadContext, type YearFrom } from './context.ts'
import { sayDoubts } from './doubts.ts'
import { type Headings, findHeadings } from './headings.ts'
import { type Joined, findLong } from './long.ts'
import { type ImportMap, type RowRole } from './map.ts'
import { type Outline, findOutline } from './outline.ts'
import { type SheetKind, isMoney, isValue, nameRole } from './roles.ts'
import { type FigureColumn, type FoundRow, readRows } from './rows.ts'
import { rowsSaidTwice } from './saidTwice.ts'
import { type Sheet, cellAt, isBlank, textOf } from './sheet.ts'
import { saidOverHeadings, yearOf } from './sheetYear.ts'
import { figureColumns } from './signs.ts'
import { sayOtherSizes } from './sizes.ts'
import { aboutNotCounted, rowsNotCounted } from './statusWords.ts'
import { type JudgedTotal, judgeTotals, judgeTyped } from './totals.ts'
import { typedTotals } from './typedTotals.ts'
import { medians, quantumOf, sheetUnit, withUnitProblems } from './units.ts'
import { wantedYear } from './wantedYear.ts'
import { type Source, asItStands, findWide, linesOf, pickRow } from './wide.ts'
import { rowsOfOneYear } from './yearRows.ts'

export type Reading = {
  readonly kind: SheetKind
  readonly source: Source
  readonly headings: Headings
  readonly columns: readonly Column[]
  readonly figures: readonly FigureColumn[]
  readonly unit: MoneyUnit
  readonly year: { readonly value: number; readonly from: YearFrom }
  readonly wide: boolean
  /** Rows of a long list that stand with the first row of their item; null where rows are as they stand. */
  readonly joined: readonly Joined[] | null
  /** By row of the file, from 1: why it is left out, where no map says so. */
  readonly leftOut: ReadonlyMap<number, string>
  readonly rows: readonly FoundRow[]
  /** Rows that repeat the headings, from 0. */
  readonly repeated: readonly number[]
  readonly outline: Outline
  /** The step to which each column of figures is printed. */
  readonly quanta: readonly number[]
  readonly totals: readonly JudgedTotal[]
  readonly across: { readonly checked: number; readonly differing: readonly JudgedAcross[] }
  readonly warnings: readonly string[]
}

export type ReadResult = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly missing: readonly string[]; /** How a map would say it, where that can be shown. */ readonly hint?: string | null; readonly columns: readonly Column[]; readonly headings: Headings }

export function readSheet(sheet: Sheet, kind: SheetKind, map: ImportMap, context: ReadContext): ReadResult {
  const given = map.headerRows === undefined ? null : map.headerRows.map((row) => row - 1)
  const found = findHeadings(sheet, kind, given)
  const past = given?.find((row) => row >= sheet.rows.length)
  if (past !== undefined) return { ok: false, missing: [`the headings: the map says row ${past + 1}, and the sheet ends at row ${sheet.rows.length}`], columns: [], headings: found }
  const wide = kind === 'budget' || map.pick !== undefined ? findWide(sheet, found, map) : null
  if (wide === null) return readTable(asItStands(sheet), found, sheet, kind, map, context, false)
  const picked = pickRow(sheet, wide, map.pick, context.cycle.council)
  if ('problem' in picked) return { ok: false, missing: [`the row to read. ${picked.problem}`], hint: picked.example === null ? null : pickHint(picked.example), columns: [], headings: found }
  const { source, headings } = linesOf(sheet, wide, picked.row)
  const { columns: _, pick: _pick, ...rest } = map
  const result = readTable(source, headings, sheet, kind, rest, context, true)
  if (!result.ok) return result
  const name = wide.names.map((column) => textOf(cellAt(sheet, picked.row, column)).trim()).filter((text) => text !== '').slice(0, 2).join(' ')
  const how = map.pick === undefined ? `Row ${picked.row + 1} (${name}) was picked because it is the council of this cycle.` : `Row ${picked.row + 1} (${name}) was picked.`
  return { ok: true, reading: { ...result.reading, warnings: [how, ...result.reading.warnings] } }
}

function readTable(source: Source, headings: Headings, original: Sheet, kind: SheetKind, map: ImportMap, context: ReadContext, wide: boolean): ReadResult {
  const guessed = guessColumns(source.sheet, headings, kind, map, wantedYear(map, context, headings))
  const long = findLong(source, headings, kind, guessed.columns, new Set((map.rows ?? []).map(({ row }) => row)))
  return readRowsOf(long?.source ?? source, { ...guessed, columns: long?.columns ?? guessed.columns }, guessed.columns, long?.joined ?? null, headings, original, kind, map, context, wide)
}

type Guessed = ReturnType<typeof guessColumns>

function readRowsOf(source: Source, guessed: Guessed, inFile: readonly Column[], joined: Reading['joined'], headings: Headings, original: Sheet, kind: SheetKind, map: ImportMap, context: ReadContext, wide: boolean): ReadResult {
  const { sheet } = source
  const missing = [...guessed.unknown.map((name) => `the column “${name}”, which the map names`), ...whatIsMissing(kind, guessed.columns)]
  if (missing.length > 0) return { ok: false, missing, columns: guessed.columns, headings }
  const warnings = [...guessed.warnings, ...rowsBeyond(map, original), ...saidOtherwise(joined ?? [])]
  const unit = sheetUnit(kind, guessed.columns, headings, sheet, map, warnings)
  const figures = figureColumns(sheet, headings, guessed.columns, kind, map, unit)
  const rowRoles = new Map<number, RowRole>((map.rows ?? []).map(({ row, role }) => [row, role]))
  const other = rowsOfOthers(source, headings, guessed.columns, map, context, warnings)
  if ('missing' in other) return { ok: false, missing: [other.missing], hint: other.hint, columns: guessed.columns, headings }
  for (const row of other.rows) rowRoles.set(row, 'skip')
  const wanted = wantedYear(map, context, headings)
  const ofYear = rowsOfOneYear(source, headings, kind, guessed.columns, wanted)
  for (const row of ofYear?.others.keys() ?? []) rowRoles.set(row, 'skip')
  warnings.push(...(ofYear === null ? saidOverHeadings(kind, figures, wanted) : [ofYear.sentence]))
  const { rows: found, repeated } = readRows({ source, headings, kind, columns: guessed.columns, figures, rowRoles })
  const namedColumn = guessed.columns.find(({ role }) => role === nameRole(kind))?.index ?? null
  const { apart: twice, warnings: aboutTwice } = rowsSaidTwice(found, kind, { stand: map.totalsStand ?? null, namedColumn })
  const rows = found.map((row): FoundRow => (twice.has(row.row) ? { ...row, said: 'skip', sure: true } : row))
  warnings.push(...aboutTwice)
  const typical = medians(rows)
  const checked = rows.map((row) => withUnitProblems(row, typical))
  const quanta = figures.map((column, i) => quantumOf(column, checked, i))
  const apart = kind === 'savings' ? rowsNotCounted(checked) : new Set<number>()
  const outline = findOutline({ rows: checked, quanta, roles: figures.map(({ role }) => role), stand: map.totalsStand ?? null, namedColumn, apart })
  if (apart.size > 0) warnings.push(aboutNotCounted(checked.filter(({ index }) => apart.has(index)), outline))
  const typed = typedTotals(map, figures, headings, sheet, warnings)
  const totals = kind === 'measures' ? [] : [...judgeTotals(outline, figures, quanta, kind === 'movement' || kind === 'mtfp'), ...judgeTyped(typed, outline, figures, quanta)]
  const added = checked.filter((row) => { const role = outline.roles.get(row.index); return role === 'line' || role === 'subtotal' || role === 'total' })
  const rules: AcrossRule[] = acrossRules(kind, figures)
  for (const row of outline.doubtful) warnings.push(`Row ${row.row} “${row.title.slice(0, 60)}” is exactly what the rows before it come to. It is taken as a line; if it is a subtotal, say so in the map.`)
  warnings.push(...sayDoubts(kind, headings, figures, checked), ...sayOtherSizes(source, (headings.rows.at(-1) ?? -1) + 1, guessed.columns, figures))
  const hiddenRows = checked.filter(({ hidden }) => hidden).length
  if (hiddenRows > 0) warnings.push(`${hiddenRows === 1 ? 'One hidden row was' : `${hiddenRows} hidden rows were`} read like the others.`)
  for (const column of guessed.columns) if (column.role !== 'skip' && original.hiddenColumns.includes(column.index) && !wide) warnings.push(`Column ${column.letters} is hidden in the sheet and was read.`)
  return {
    ok: true,
    reading: {
      kind, source, headings, columns: inFile, figures, unit, wide, rows: checked, repeated, outline, quanta, totals, warnings,
      joined, leftOut: new Map([...twice, ...(ofYear?.others ?? []), ...other.rows.map((row): [number, string] => [row, 'Of another authority.'])]),
      year: ofYear === null ? yearOf(kind, figures, guessed.columns, checked, headings, sheet, map, context, joined !== null) : { value: ofYear.year, from: 'column' }, across: judgeAcross(rules, added, quanta),
    },
  }
}

/** Of a saving that comes in a row for each year, what only one row can say, such as its staff. */
function saidOtherwise(joined: readonly Joined[]): string[] {
  const cells = joined.flatMap(({ unlike }) => unlike)
  return cells.length === 0 ? [] : [`${cells.slice(0, 8).join(', ')}${cells.length > 8 ? ` and ${cells.length - 8} more` : ''} ${cells.length === 1 ? 'says' : 'say'} something else than the first row of the same item, which is read: check them, for they are left out.`]
}

/** Rows a map speaks of and the sheet does not have: the sheet it was made for may have been another. */
function rowsBeyond({ rows = [] }: ImportMap, sheet: Sheet): string[] {
  const past = rows.map(({ row }) => row).filter((row) => row > sheet.rows.length)
  return past.length === 0 ? [] : [`The map speaks of ${past.length === 1 ? `row ${past[0] ?? ''}` : `rows ${past.slice(0, 5).join(', ')}`}, and the sheet ends at row ${sheet.rows.length}.`]
}

/** What a kind of sheet cannot do without. */
function whatIsMissing(kind: SheetKind, columns: readonly Column[]): string[] {
  const has = (test: (column: Column) => boolean): boolean => columns.some(test)
  const name = nameRole(kind)
  const named = has(({ role }) => role === name) || (kind !== 'savings' && kind !== 'measures' && has(({ role }) => role === 'group' || role === 'service' || role === 'department'))
  const missing: string[] = []
  if (!named) missing.push(name === 'title' ? 'a column of titles' : 'a column that names the lines')
  if (kind === 'savings' && !has(({ role }) => role === 'amount')) missing.push('a column of amounts')
  if ((kind === 'budget' || kind === 'movement') && !has(({ role }) => isMoney(role))) missing.push('a column of amounts')
  if (kind === 'mtfp' && !has(({ role, year, planYear }) => role === 'amount' && (year !== null || planYear !== null))) missing.push('a column of amounts with its year, such as 2026/27')
  if (kind === 'measures' && !has(({ role }) => isValue(role))) missing.push('a column of values')
  return missing
}

/** The financial year of a column of amounts in this reading. */
export function yearOfColumn(column: Column, reading: Pick<Reading, 'year'>, firstYear: number): number {
  if (column.year !== null) return column.year
  return column.planYear === null ? reading.year.value : firstYear + column.planYear - 1
}

export const isEmptySheet = (sheet: Sheet): boolean => sheet.rows.every((row) => row.every(isBlank))
