// Which columns hold figures, in which unit and sign: savings printed as reductions, income and savings printed without their minus, and
// staff that go. Guessed from headings and contents; what a person says of a column comes first.
import { type MoneyUnit } from '#shared/money/format.ts'
import { type Column } from './columns.ts'
import { type Headings } from './headings.ts'
import { type ImportMap } from './map.ts'
import { type SheetKind, isAdded, isCount } from './roles.ts'
import { type FigureColumn } from './rows.ts'
import { type Sheet, cellAt } from './sheet.ts'
import { readFigure } from './values.ts'

export function figureColumns(sheet: Sheet, headings: Headings, columns: readonly Column[], kind: SheetKind, map: ImportMap, unit: MoneyUnit): FigureColumn[] {
  const added = columns.filter(({ role }) => isAdded(role))
  const first = (headings.rows.at(-1) ?? -1) + 1
  const amounts = added.filter(({ role }) => role === 'amount' || role === 'total')
  const turned = kind === 'savings' && !saysPositive(headings) && (saysNegative(headings) || mostlyBelowNil(sheet, first, amounts))
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

/** A caption that states the sign settles it: "£000, savings positive", "brackets denote additional cost". */
const saysPositive = ({ title }: Headings): boolean => title.some((text) => /\bsavings (?:are |shown as |as )?positive\b/i.test(text) || (BELOW_NIL_IS.test(text) && /\b(costs?|growth|increases?|pressures?|investments?)\b/i.test(text) && !REDUCTION.test(text)))

const BELOW_NIL_IS = /\b(brackets?|bracketed|parenthes[ei]s|minus|negatives?)\b.*\b(denotes?|indicates?|means?|represents?|shows?|are|is|=)/i
const REDUCTION = /\b(savings?|reductions?|decreases?|income)\b/i

/** "Figures in brackets are savings": then even a few of them are. */
const saysNegative = ({ title }: Headings): boolean => title.some((text) => BELOW_NIL_IS.test(text) && REDUCTION.test(text) && !/\b(costs?|growth|increases?|pressures?|investments?)\b/i.test(text))

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
  const incomes = columns.filter(({ role }) => role === 'income')
  const [gross, net] = [at('gross'), at('net')]
  if (incomes.length === 0) return false
  let [plus, minus, above, below] = [0, 0, 0, 0]
  for (let row = first; row < sheet.rows.length; row += 1) {
    const i = incomes.reduce((sum, income) => sum + (knownAt(sheet, row, income) ?? 0), 0)
    if (i === 0) continue
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
