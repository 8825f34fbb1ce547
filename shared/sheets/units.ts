// The unit of a sheet: stated in its headings, its title or around its table; the step to which each column is printed; and figures in
// another unit than their column, which nobody can be sure of.
import { type MoneyUnit } from '#shared/money/format.ts'
import { type Column } from './columns.ts'
import { type Headings } from './headings.ts'
import { type ImportMap, unitWords } from './map.ts'
import { type SheetKind, isMoney } from './roles.ts'
import { type FigureColumn, type FoundRow } from './rows.ts'
import { type Sheet } from './sheet.ts'
import { unitIn } from './years.ts'
import { decimalsOf, scaleOf } from './values.ts'

export function sheetUnit(kind: SheetKind, columns: readonly Column[], headings: Headings, sheet: Sheet, map: ImportMap, warnings: string[]): MoneyUnit {
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

/** One unit as the column prints it, in steps: half of it is forgiven for each row added. */
export function quantumOf(column: FigureColumn, rows: readonly FoundRow[], i: number): number {
  if (column.inUnit === 'pounds') return 1
  if (column.inUnit === 'thousands') return 1_000
  const most = rows.reduce((decimals, row) => Math.max(decimals, decimalsOf(row.figures[i]?.text ?? '')), 0)
  return 10 ** (scaleOf[column.inUnit] - Math.min(most, column.inUnit === 'count' ? 4 : 3))
}

/** The size in the middle of each column of figures, by its place; worked out only for columns it is asked of. */
export function medians(rows: readonly FoundRow[]): (column: number) => number {
  const known = new Map<number, number>()
  return (column) => {
    const before = known.get(column)
    if (before !== undefined) return before
    const sizes = rows.flatMap((row) => { const amount = row.figures[column]?.amount ?? null; return amount !== null && amount.state === 'known' && amount.low !== 0 ? [Math.abs(amount.low)] : [] }).sort((a, b) => a - b)
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0
    known.set(column, median)
    return median
  }
}

const FULL_POUNDS = /£\s?\(?\d{1,3}(,\d{3})+\)?$|£\s?\(?\d{5,}\)?$/

/** "£521,000" in full pounds among figures of £000: two units in one column, so nobody can say which was meant. */
export function withUnitProblems(row: FoundRow, median: (column: number) => number): FoundRow {
  const problems = row.figures.flatMap(({ text, amount, column, cell }, i) => {
    if (amount === null || amount.state === 'unknown' || column.inUnit === 'pounds' || column.inUnit === 'count' || !FULL_POUNDS.test(text)) return []
    const typical = median(i)
    return typical > 0 && Math.abs(amount.low) > typical * 100 ? [{ cell, message: `${cell} holds “${text}”, in full pounds it seems, in a column of ${column.inUnit === 'thousands' ? '£000' : '£m'}: write it in the unit of the column.` }] : []
  })
  if (problems.length === 0) return row
  const refused = new Map(problems.map(({ cell, message }) => [cell, message.slice(cell.length + 1)]))
  const read = row.figures.map((figure) => { const error = refused.get(figure.cell); return error === undefined ? figure : { ...figure, amount: null, error } })
  return { ...row, figures: read, problems: [...row.problems, ...problems] }
}
