// Reads a sheet as one kind of paper: finds what is needed or says what is missing, reads every row, and judges every total. Pure; it
// knows nothing of what the file already holds.
import { type MoneyUnit } from '#shared/money/format.ts'
import { parseFigure } from '#shared/money/parse.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type AcrossRule, type JudgedAcross, acrossRules, judgeAcross } from './across.ts'
import { type Column, columnNamed, guessColumns } from './columns.ts'
import { type Headings, findHeadings, widthOf } from './headings.ts'
import { type ImportMap, type RowRole, unitWords } from './map.ts'
import { type Outline, findOutline, hasFigures } from './outline.ts'
import { type SheetKind, isAdded, isCount, isMoney, isValue, nameRole } from './roles.ts'
import { type FigureColumn, type FoundRow, readRows } from './rows.ts'
import { type Sheet, cellAt, isBlank, oneLine, plain, textOf } from './sheet.ts'
import { type JudgedTotal, type Typed, judgeTotals, judgeTyped } from './totals.ts'
import { aboutNotCounted, rowsNotCounted } from './statusWords.ts'
import { unitIn, yearIn } from './years.ts'
import { decimalsOf, readFigure, scaleOf } from './values.ts'
import { type Source, asItStands, councilName, findWide, linesOf, pickRow } from './wide.ts'

export type ReadContext = {
  /** The year asked for beside the map, as the year it starts in. */
  readonly year: number | null
  /** Of the cycle taken in to; its first year stands in where nothing else says one. */
  readonly cycle: { readonly firstYear: number; readonly horizon: number; readonly council: string }
}

export type YearFrom = 'map' | 'heading' | 'column' | 'option' | 'sheet' | 'cycle'

export type Reading = {
  readonly kind: SheetKind
  readonly source: Source
  readonly headings: Headings
  readonly columns: readonly Column[]
  readonly figures: readonly FigureColumn[]
  readonly unit: MoneyUnit
  readonly year: { readonly value: number; readonly from: YearFrom }
  readonly wide: boolean
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

export type ReadResult = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly missing: readonly string[]; readonly columns: readonly Column[]; readonly headings: Headings }

export function readSheet(sheet: Sheet, kind: SheetKind, map: ImportMap, context: ReadContext): ReadResult {
  const given = map.headerRows === undefined ? null : map.headerRows.map((row) => row - 1)
  const found = findHeadings(sheet, kind, given)
  const wide = kind === 'budget' || map.pick !== undefined ? findWide(sheet, found) : null
  if (wide === null) return readTable(asItStands(sheet), found, sheet, kind, map, context, false)
  const picked = pickRow(sheet, wide, map.pick, context.cycle.council)
  if ('problem' in picked) return { ok: false, missing: [`the row to read. ${picked.problem}`], columns: [], headings: found }
  const { source, headings } = linesOf(sheet, wide, picked.row)
  const { columns: _, pick: _pick, ...rest } = map
  const result = readTable(source, headings, sheet, kind, rest, context, true)
  if (!result.ok) return result
  const name = wide.names.map((column) => textOf(cellAt(sheet, picked.row, column)).trim()).filter((text) => text !== '').slice(0, 2).join(' ')
  const how = map.pick === undefined ? `Row ${picked.row + 1} (${name}) was picked because it is the council of this cycle.` : `Row ${picked.row + 1} (${name}) was picked.`
  return { ok: true, reading: { ...result.reading, warnings: [how, ...result.reading.warnings] } }
}

function readTable(source: Source, headings: Headings, original: Sheet, kind: SheetKind, map: ImportMap, context: ReadContext, wide: boolean): ReadResult {
  const { sheet } = source
  const guessed = guessColumns(sheet, headings, kind, map)
  const missing = [...guessed.unknown.map((name) => `the column “${name}”, which the map names`), ...whatIsMissing(kind, guessed.columns)]
  if (missing.length > 0) return { ok: false, missing, columns: guessed.columns, headings }
  const warnings = [...guessed.warnings]
  const unit = sheetUnit(kind, guessed.columns, headings, sheet, map, warnings)
  const figures = figureColumns(sheet, headings, guessed.columns, kind, map, unit)
  const rowRoles = new Map<number, RowRole>((map.rows ?? []).map(({ row, role }) => [row, role]))
  const other = rowsOfOthers(source, headings, guessed.columns, map, context, warnings)
  if ('missing' in other) return { ok: false, missing: [other.missing], columns: guessed.columns, headings }
  for (const row of other.rows) rowRoles.set(row, 'skip')
  const { rows, repeated } = readRows({ source, headings, kind, columns: guessed.columns, figures, rowRoles })
  const typical = medians(rows, figures)
  const checked = rows.map((row) => withUnitProblems(row, typical))
  const quanta = figures.map((column, i) => quantumOf(column, checked, i))
  const namedColumn = guessed.columns.find(({ role }) => role === nameRole(kind))?.index ?? null
  const apart = kind === 'savings' ? rowsNotCounted(checked) : new Set<number>()
  const outline = findOutline({ rows: checked, quanta, roles: figures.map(({ role }) => role), stand: map.totalsStand ?? null, namedColumn, apart })
  if (apart.size > 0) warnings.push(aboutNotCounted(checked.filter(({ index }) => apart.has(index)), outline))
  const typed = typedTotals(map, figures, headings, sheet, warnings)
  const totals = kind === 'measures' ? [] : [...judgeTotals(outline, figures, quanta, kind === 'movement' || kind === 'mtfp'), ...judgeTyped(typed, outline, figures, quanta)]
  const added = checked.filter((row) => { const role = outline.roles.get(row.index); return role === 'line' || role === 'subtotal' || role === 'total' })
  const rules: AcrossRule[] = acrossRules(kind, figures)
  for (const row of outline.doubtful) warnings.push(`Row ${row.row} “${row.title.slice(0, 60)}” is exactly what the rows before it come to. It is taken as a line; if it is a subtotal, say so in the map.`)
  const hiddenRows = checked.filter(({ hidden }) => hidden).length
  if (hiddenRows > 0) warnings.push(`${hiddenRows === 1 ? 'One hidden row was' : `${hiddenRows} hidden rows were`} read like the others.`)
  for (const column of guessed.columns) if (column.role !== 'skip' && original.hiddenColumns.includes(column.index) && !wide) warnings.push(`Column ${column.letters} is hidden in the sheet and was read.`)
  return {
    ok: true,
    reading: {
      kind, source, headings, columns: guessed.columns, figures, unit, wide, rows: checked, repeated, outline, quanta, totals, warnings,
      year: yearOf(kind, figures, guessed.columns, checked, headings, sheet, map, context), across: judgeAcross(rules, added, quanta),
    },
  }
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

/** A list with rows of several authorities is read for one: the one picked, else the council of the cycle. */
function rowsOfOthers({ sheet, rowNumber }: Source, headings: Headings, columns: readonly Column[], map: ImportMap, context: ReadContext, warnings: string[]): { readonly rows: readonly number[] } | { readonly missing: string } {
  const first = (headings.rows.at(-1) ?? -1) + 1
  const picked = map.pick?.column === undefined ? undefined : columnNamed(map.pick.column, headings, widthOf(sheet))
  const column = picked === undefined ? columns.find(({ role }) => role === 'authority') : columns[picked]
  if (map.pick !== undefined && column === undefined) return { missing: 'a column of authorities, which “pick” in the map speaks of' }
  if (column === undefined) return { rows: [] }
  const at = (row: number): string => oneLine(textOf(cellAt(sheet, row, column.index)))
  const rows = sheet.rows.flatMap((_, row) => (row >= first && at(row) !== '' ? [row] : []))
  const names = new Set(rows.map(at))
  const wanted = map.pick?.value
  if (wanted === undefined && names.size <= 1) return { rows: [] }
  const own = (name: string): boolean => (wanted === undefined ? councilName(name) === councilName(context.cycle.council) && councilName(name) !== '' : name === wanted || plain(name) === plain(wanted))
  if (![...names].some(own)) {
    return { missing: wanted === undefined ? `the authority to read: the sheet has rows of ${names.size}. Say in the map which, as in "pick": { "value": "${[...names][0] ?? ''}" }` : `rows of “${wanted}”, which the map picks` }
  }
  if (wanted === undefined) warnings.push(`Only the rows of ${[...names].filter(own).join(', ')} are read, the council of this cycle; the sheet has rows of ${names.size} authorities.`)
  return { rows: rows.filter((row) => !own(at(row))).map(rowNumber) }
}

function sheetUnit(kind: SheetKind, columns: readonly Column[], headings: Headings, sheet: Sheet, map: ImportMap, warnings: string[]): MoneyUnit {
  const given = map.unit === undefined ? undefined : unitWords[map.unit]
  if (given !== undefined) return given
  const money = columns.filter(({ role }) => isMoney(role))
  const stated = new Set(money.flatMap(({ unit }) => (unit === null ? [] : [unit])))
  const [only] = stated
  if (stated.size === 1 && only !== undefined) return only
  // Budgets in £m beside savings in £000: the sheet is in the unit of what it is about.
  const main = new Set(money.flatMap(({ role, unit }) => (unit === null || role !== (kind === 'savings' || kind === 'mtfp' ? 'amount' : kind === 'movement' ? 'budget' : 'net') ? [] : [unit])))
  const [mostly] = main
  if (main.size === 1 && mostly !== undefined) return mostly
  const around = [...headings.title.toReversed(), ...headings.texts, sheet.name, ...sheet.rows.slice(-12).flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' && cell.length < 200 ? [cell] : [])))]
  for (const text of around) {
    const unit = unitIn(text)
    if (unit === 'thousands' || unit === 'millions') return unit
  }
  if (stated.size > 1) return only ?? 'pounds'
  if (money.some(({ heading, unit }) => unit === null && unitIn(heading) === null)) warnings.push('The sheet states no unit: its amounts are taken as pounds. Say the unit in the map if they are £000 or £m.')
  return 'pounds'
}

function figureColumns(sheet: Sheet, headings: Headings, columns: readonly Column[], kind: SheetKind, map: ImportMap, unit: MoneyUnit): FigureColumn[] {
  const added = columns.filter(({ role }) => isAdded(role))
  const first = (headings.rows.at(-1) ?? -1) + 1
  const amounts = added.filter(({ role }) => role === 'amount' || role === 'total')
  const turned = kind === 'savings' && !saysPositive(headings) && mostlyBelowNil(sheet, first, amounts)
  const income = kind === 'budget' && incomeIsPlus(sheet, first, added)
  const savings = kind === 'movement' && savingsArePlus(sheet, first, added)
  return added.map((column) => {
    const guess = (kind === 'savings' && countsBelowNil(sheet, first, column)) || (turned && (column.role === 'amount' || column.role === 'total')) || (income && column.role === 'income') || (savings && column.role === 'savings') ? 'turned' : 'as_is'
    const sheetSign = column.role === 'amount' || column.role === 'total' ? map.sign : undefined
    return { ...column, inUnit: isCount(column.role) ? 'count' : (column.unit ?? unit), signed: column.sign ?? sheetSign ?? guess }
  })
}

const knownAt = (sheet: Sheet, row: number, column: Column): number | null => {
  const { amount } = readFigure(cellAt(sheet, row, column.index), { unit: 'count', turned: false, dash: 'nil' })
  return amount === null || amount.state === 'unknown' ? null : amount.low
}

/** A caption that states the sign settles it: "£000, savings positive". */
const saysPositive = ({ title }: Headings): boolean => title.some((text) => /\bsavings (?:are |shown as |as )?positive\b/i.test(text))

/** Savings shown as reductions: in brackets or with a minus, nearly all of them. */
function mostlyBelowNil(sheet: Sheet, first: number, columns: readonly Column[]): boolean {
  let [below, above] = [0, 0]
  for (let row = first; row < sheet.rows.length; row += 1) {
    for (const column of columns) {
      const amount = knownAt(sheet, row, column)
      if (amount !== null && amount < 0) below += 1
      if (amount !== null && amount > 0) above += 1
    }
  }
  return below > above * 1.5
}

/** Staff of a schedule shown as minus: nearly all of the column is, unless its heading says that it counts what goes. A few of another
 *  sign in it are growth. */
const countsBelowNil = (sheet: Sheet, first: number, column: Column): boolean =>
  isCount(column.role) && !/\b(reduc|delet|lost|loss|sav(ed|ing)|remov|cut)/i.test(column.heading) && mostlyBelowNil(sheet, first, [column])

/** Income printed without a minus: gross less income is net. */
function incomeIsPlus(sheet: Sheet, first: number, columns: readonly Column[]): boolean {
  const at = (role: Column['role']): Column | undefined => columns.find((column) => column.role === role)
  const [gross, income, net] = [at('gross'), at('income'), at('net')]
  if (income === undefined) return false
  let [plus, minus, above, below] = [0, 0, 0, 0]
  for (let row = first; row < sheet.rows.length; row += 1) {
    const i = knownAt(sheet, row, income)
    if (i === null || i === 0) continue
    if (i > 0) above += 1
    else below += 1
    const [g, n] = [gross === undefined ? null : knownAt(sheet, row, gross), net === undefined ? null : knownAt(sheet, row, net)]
    if (g === null || n === null) continue
    if (Math.abs(g - i - n) < Math.abs(g + i - n)) plus += 1
    else minus += 1
  }
  return plus + minus > 0 ? plus > minus : above > below
}

/** Savings of a movement printed without a minus: base and movements less savings are the budget. */
function savingsArePlus(sheet: Sheet, first: number, columns: readonly Column[]): boolean {
  const at = (role: Column['role']): Column[] => columns.filter((column) => column.role === role)
  const [budget] = at('budget')
  if (budget === undefined || at('savings').length === 0 || at('base').length === 0) return false
  let [plus, minus] = [0, 0]
  for (let row = first; row < sheet.rows.length; row += 1) {
    const sum = (...roles: readonly Column['role'][]): number => roles.flatMap(at).reduce((total, column) => total + (knownAt(sheet, row, column) ?? 0), 0)
    const [savings, printed] = [sum('savings'), knownAt(sheet, row, budget)]
    if (savings === 0 || printed === null) continue
    const others = sum('base', 'inflation', 'pressures', 'commitments', 'other')
    if (Math.abs(others - savings - printed) < Math.abs(others + savings - printed)) plus += 1
    else minus += 1
  }
  return plus > minus
}

/** One unit as the column prints it, in steps: half of it is forgiven for each row added. */
function quantumOf(column: FigureColumn, rows: readonly FoundRow[], i: number): number {
  if (column.inUnit === 'pounds') return 1
  if (column.inUnit === 'thousands') return 1_000
  const most = rows.reduce((decimals, row) => Math.max(decimals, decimalsOf(row.figures[i]?.text ?? '')), 0)
  return 10 ** (scaleOf[column.inUnit] - Math.min(most, column.inUnit === 'count' ? 4 : 3))
}

function medians(rows: readonly FoundRow[], figures: readonly FigureColumn[]): number[] {
  return figures.map((_, i) => {
    const sizes = rows.flatMap((row) => { const amount = row.figures[i]?.amount ?? null; return amount !== null && amount.state === 'known' && amount.low !== 0 ? [Math.abs(amount.low)] : [] }).sort((a, b) => a - b)
    return sizes[Math.floor(sizes.length / 2)] ?? 0
  })
}

/** "£521,000" in full pounds among figures of £000: two units in one column, so nobody can say which was meant. */
function withUnitProblems(row: FoundRow, median: readonly number[]): FoundRow {
  const problems = row.figures.flatMap(({ text, amount, column, cell }, i) => {
    if (amount === null || amount.state === 'unknown' || column.inUnit === 'pounds' || column.inUnit === 'count' || !/£\s?\(?\d{1,3}(,\d{3})+\)?$|£\s?\(?\d{5,}\)?$/.test(text)) return []
    const typical = median[i] ?? 0
    return typical > 0 && Math.abs(amount.low) > typical * 100 ? [{ cell, message: `${cell} holds “${text}”, in full pounds it seems, in a column of ${column.inUnit === 'thousands' ? '£000' : '£m'}: write it in the unit of the column.` }] : []
  })
  if (problems.length === 0) return row
  const refused = new Map(problems.map(({ cell, message }) => [cell, message.slice(cell.length + 1)]))
  const read = row.figures.map((figure) => { const error = refused.get(figure.cell); return error === undefined ? figure : { ...figure, amount: null, error } })
  return { ...row, figures: read, problems: [...row.problems, ...problems] }
}

function typedTotals(map: ImportMap, figures: readonly FigureColumn[], headings: Headings, sheet: Sheet, warnings: string[]): Typed[] {
  return (map.totals ?? []).flatMap(({ label, group, column, value }) => {
    const index = column === undefined ? undefined : columnNamed(column, headings, widthOf(sheet))
    const at = column === undefined ? figures.findIndex(({ role }) => isMoney(role)) : figures.findIndex((figure) => figure.index === index)
    const figure = figures[at]
    if (figure === undefined) { warnings.push(`The total “${label ?? String(value)}” in the map is for the column “${column ?? ''}”, which holds no figures here.`); return [] }
    const read = parseFigure(String(value), scaleOf[figure.inUnit])
    const printed: MaybeAmount = read.ok ? read.amount : null
    if (!read.ok || printed === null) { warnings.push(`The total “${label ?? ''}” in the map is not an amount.`); return [] }
    return [{ label: label ?? (group === undefined ? 'Printed total' : `Printed total of ${group}`), group: group ?? '', column: at, printed }]
  })
}

/** The year of the figures: what the map says; else the headings, the title, a column of years; else what
 *  was asked for; else the name of the sheet; else the cycle's first. */
function yearOf(kind: SheetKind, figures: readonly FigureColumn[], columns: readonly Column[], rows: readonly FoundRow[], headings: Headings, sheet: Sheet, map: ImportMap, context: ReadContext): Reading['year'] {
  const given = map.year === undefined ? null : yearIn(map.year)
  if (given !== null) return { value: given, from: 'map' }
  const main = figures.filter(({ role }) => (kind === 'movement' ? role === 'budget' : kind === 'budget' ? role === 'net' || role === 'gross' : role === 'amount'))
  const years = main.flatMap(({ year }) => (year === null ? [] : [year]))
  if (years.length > 0) return { value: Math.min(...years), from: 'heading' }
  if (kind === 'measures') {
    const dated = columns.filter(({ role, year }) => isValue(role) && year !== null).flatMap(({ year }) => (year === null ? [] : [year]))
    if (dated.length > 0) return { value: Math.min(...dated), from: 'heading' }
  }
  for (const text of [...headings.title.toReversed(), ...columns.filter(({ role }) => !isAdded(role)).map(({ heading }) => heading)]) {
    const year = yearIn(text)
    if (year !== null) return { value: year, from: 'heading' }
  }
  const stated = rows.filter(hasFigures).flatMap((row) => { const year = yearIn(row.texts.get('year')?.[0]?.text ?? ''); return year === null ? [] : [year] })
  if (stated.length > 0) return { value: Math.min(...stated), from: 'column' }
  if (context.year !== null) return { value: context.year, from: 'option' }
  const tab = yearIn(sheet.name)
  if (tab !== null) return { value: tab, from: 'sheet' }
  return { value: context.cycle.firstYear, from: 'cycle' }
}

/** The financial year of a column of amounts in this reading. */
export function yearOfColumn(column: Column, reading: Pick<Reading, 'year'>, firstYear: number): number {
  if (column.year !== null) return column.year
  return column.planYear === null ? reading.year.value : firstYear + column.planYear - 1
}

export const isEmptySheet = (sheet: Sheet): boolean => sheet.rows.every((row) => row.every(isBlank))
