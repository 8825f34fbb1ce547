// A reading and its plan as the report people and scripts get: every row with its outcome, every printed total with its verdict, all
// amounts in the unit of the sheet.
import { type ImportReport, type ReportRow, type ReportTotal } from '#shared/contract/imports.ts'
import { formatYear } from '#shared/financialYear.ts'
import { unitLabel } from '#shared/money/format.ts'
import { sumAmounts } from '#shared/money/total.ts'
import { type ImportMap, MOST_COLUMNS } from '#shared/sheets/map.ts'
import { yearOfColumn } from '#shared/sheets/read.ts'
import { sheetKinds } from '#shared/sheets/roles.ts'
import { type FigureColumn, type FoundFigure, type FoundRow, type Problem } from '#shared/sheets/rows.ts'
import { cellName, isBlank, oneLine, textOf } from '#shared/sheets/sheet.ts'
import { orNull } from '../handlers/views.ts'
import { type Asked } from './candidates.ts'
import { covers, span } from './cycles.ts'
import { type Planned } from './plan.ts'
import { figureOf, sumOf } from './reportFigures.ts'
import { acrossOf, totalOf } from './reportTotals.ts'
import { type TakenIn } from './takeIn.ts'

export function reportOf(taken: TakenIn, asked: Asked): ImportReport {
  const { reading, plan, cycle, whyCycle, sheet } = taken
  const yearText = (column: FigureColumn): string | null => (column.role === 'amount' ? formatYear(yearOfColumn(column, reading, cycle.first_year)) : column.year === null ? null : formatYear(column.year))
  const rows = [...rowsAbove(taken), ...reading.rows.map((row) => rowOf(row, taken, yearText)), ...repeatedRows(taken), ...joinedRows(taken)].toSorted((a, b) => (reading.wide ? 0 : a.row - b.row))
  const totals = reading.totals.map((total) => totalOf(total, yearText))
  const count = (outcome: ReportRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length
  const verdicts = (kind: ReportTotal['verdict']): number => totals.filter(({ verdict }) => verdict === kind).length
  const figures = reading.rows.flatMap((row) => row.figures)
  const counts = {
    rows: rows.length, new: count('new'), changed: count('changed'), same: count('same'), skipped: count('skipped'), error: count('error'),
    rounded: figures.filter(({ rounded }) => rounded).length, marks: figures.filter(({ mark }) => mark !== null).length,
    ties: verdicts('ties'), ties_rounded: verdicts('ties_rounded'), ties_known: verdicts('ties_known'), not_itemised: verdicts('not_itemised'), differs: verdicts('differs'),
  }
  const markWarnings = figures.filter(({ mark }) => mark !== null).slice(0, 5).map(({ cell, text, mark }) => `${cell} holds “${text}”: the footnote mark ${mark ?? ''} was left out.`)
  return {
    file: asked.name, kind: reading.kind, sheet, cycle: { id: cycle.id, label: cycle.label, years: `${formatYear(cycle.first_year)} to ${formatYear(cycle.first_year + cycle.horizon - 1)}`, sentence: whyCycle },
    unit: reading.unit, unitLabel: unitLabel[reading.unit], sign: signSentence(taken),
    year: { value: formatYear(reading.year.value), from: reading.year.from, sentence: yearSentence(taken) },
    outside: outsideOf(taken), statement: plan.statement, recognised: taken.recognised, map: usedMap(taken),
    columns: reading.columns.filter(({ role, heading, given }) => role !== 'skip' || heading !== '' || given).map(({ letters, heading, role, given }) => {
      const figure = reading.figures.find((column) => column.letters === letters)
      return { column: letters, heading, role, unit: figure?.inUnit ?? null, sign: figure?.signed ?? null, year: figure === undefined || (reading.joined !== null && role === 'amount') ? null : yearText(figure), given }
    }),
    rows, totals: orNull(totals), across: { checked: reading.across.checked, differing: orNull(reading.across.differing.map((found) => acrossOf(found))) },
    sums: orNull(reading.figures.map((column, i) => ({
      column: column.letters, heading: column.heading, year: yearText(column),
      sum: sumOf(sumAmounts(reading.rows.filter((row) => (reading.outline.roles.get(row.index) ?? 'line') === 'line' && !reading.outline.apart.has(row.index)).map((row) => row.figures[i]?.amount ?? null)), column),
    }))),
    counts, warnings: orNull([...outsideWords(taken), ...taken.warnings, ...markWarnings]), sentence: sentenceOf(counts, reading.kind), applied: false, operation: null,
  }
}

function rowOf(row: FoundRow, { reading, plan }: TakenIn, yearText: (column: FigureColumn) => string | null): ReportRow {
  const planned = plan.rows.get(row.index)
  const role = reading.outline.roles.get(row.index) ?? 'line'
  const group = row.place !== '' ? row.place : (reading.outline.under.get(row.index) ?? '')
  return {
    row: row.row, cell: row.cell, role, outcome: planned?.outcome ?? 'skipped', ref: row.ref === '' || row.alone !== null ? null : row.ref, title: row.alone?.text ?? row.title,
    department: planned?.department ?? row.texts.get('department')?.[0]?.text ?? null, group: group === '' ? null : group,
    amounts: orNull([...row.figures.map((found) => amountOf(found, yearText(found.column))), ...row.values.map((found) => ({
      cell: found.cell, column: found.column.letters, heading: found.column.heading, role: found.column.role, year: found.column.year === null ? null : formatYear(found.column.year), text: found.text,
      state: found.error !== null ? 'error' as const : found.value === null ? 'blank' as const : 'known' as const, low: found.value === null ? null : Number(found.value), high: null,
    }))]),
    reason: planned?.reason ?? null, problems: orNull([...problemsOf(row, role, planned)]), changes: orNull([...(planned?.changes ?? [])]),
  }
}

/** What is wrong with a total is said too, although it is not taken in. */
const problemsOf = ({ problems }: FoundRow, role: ReportRow['role'], planned: Planned | undefined): readonly Problem[] =>
  planned !== undefined && planned.problems.length > 0 ? planned.problems : role === 'total' || role === 'subtotal' ? problems : []

const amountOf = (found: FoundFigure, year: string | null): NonNullable<ReportRow['amounts']>[number] => ({
  cell: found.cell, column: found.column.letters, heading: found.column.heading, role: found.column.role, year, text: found.text, ...figureOf(found.amount, found.column, found),
})

/** What stands above the table, and its headings: shown, and never taken in. */
function rowsAbove({ reading }: TakenIn): ReportRow[] {
  if (reading.wide) return []
  const { headings, source: { sheet } } = reading
  const last = headings.rows.at(-1) ?? -1
  return sheet.rows.slice(0, last + 1).flatMap((cells, index) => (cells.every(isBlank) ? [] : [plainRow(cells.map(textOf).map(oneLine).filter((text) => text !== '').join(' | '), index, headings.rows.includes(index) ? 'header' : 'title')]))
}

/** Rows of a long list that stand with the first row of their item: what becomes of that becomes of them. */
function joinedRows({ reading, plan, cycle }: TakenIn): ReportRow[] {
  const byRow = new Map(reading.rows.map((row) => [row.row, row]))
  return (reading.joined ?? []).map(({ row, cell, title, year, with: first }) => {
    const main = byRow.get(first)
    const planned = main === undefined ? undefined : plan.rows.get(main.index)
    const figure = main?.figures.find((found) => found.cell === cell)
    const beyond = reading.kind === 'savings' && figure !== undefined && !covers(cycle, [yearOfColumn(figure.column, reading, cycle.first_year)])
    return {
      row, cell, role: main === undefined ? 'line' : (reading.outline.roles.get(main.index) ?? 'line'), outcome: beyond ? 'error' : (planned?.outcome ?? 'skipped'), ref: main === undefined || main.ref === '' ? null : main.ref, title,
      department: planned?.department ?? null, group: null, amounts: null, changes: null, problems: null,
      reason: beyond ? `${cell} is an amount for ${year}, a year ${cycle.label} does not plan for: it is left out, and the rest of row ${first} is not.` : `Its amount for ${year} is taken with row ${first}.`,
    }
  })
}

const repeatedRows = ({ reading }: TakenIn): ReportRow[] => reading.repeated.map((index) => plainRow('The headings again', index, 'header'))

const plainRow = (title: string, index: number, role: 'header' | 'title'): ReportRow => ({
  row: index + 1, cell: cellName(index, 0), role, outcome: 'skipped', ref: null, title: title.slice(0, 300), department: null, group: null, amounts: null,
  reason: role === 'header' ? 'A heading of the columns.' : 'Stands above the table.', problems: null, changes: null,
})

function outsideOf({ plan: { outside = null }, cycle }: TakenIn): ImportReport['outside'] {
  if (outside === null) return null
  const { rows, refused, ofRows, years } = outside
  const firstYear = formatYear(cycle.first_year)
  const which = rows === ofRows ? (rows === 1 ? 'The row has' : `All ${rows} rows have`) : `${rows} of ${ofRows} rows ${rows === 1 ? 'has' : 'have'}`
  return {
    rows, years: years.map(formatYear), firstYear,
    sentence: `${which} amounts for ${together(years)}, and ${cycle.label} plans from ${firstYear} to ${formatYear(cycle.first_year + cycle.horizon - 1)}: ${refused === rows ? `${rows === 1 ? 'it cannot' : 'they cannot'} be taken in` : `what is for ${years.length === 1 ? 'that year' : 'those years'} is left out${refused > 0 ? `, and ${refused === 1 ? 'a row' : `${refused} rows`} with nothing else cannot be taken in` : ''}`}.`,
    next: `If the sheet’s years are wrong, say that its amounts begin in ${firstYear}; else take it into a cycle of its years, or begin one that starts in ${formatYear(years[0] ?? cycle.first_year)}.`,
  }
}

/** Years as people list them: those that follow each other as a span, others one by one. */
const together = (years: readonly number[]): string => (years.every((year, i) => i === 0 || year === (years[i - 1] ?? 0) + 1) ? span(years) : new Intl.ListFormat('en-GB').format(years.map(formatYear)))

function outsideWords(taken: TakenIn): readonly string[] {
  const outside = outsideOf(taken)
  return outside === null ? [] : [`${outside.sentence} ${outside.next}`]
}

function signSentence({ reading: { kind, figures } }: TakenIn): string {
  const all = figures.filter(({ signed }) => signed === 'turned')
  const [turned, people] = [all.filter(({ inUnit }) => inUnit !== 'count'), all.filter(({ inUnit }) => inUnit === 'count')]
  const staff = people.length === 0 ? '' : ` Staff that go are shown with a minus in column ${people.map(({ letters }) => letters).join(', ')}; their sign was turned.`
  return `${moneySign(kind, turned)}${staff}`
}

function moneySign(kind: TakenIn['reading']['kind'], turned: readonly FigureColumn[]): string {
  if (turned.length === 0) return kind === 'savings' ? 'Savings are positive, as in the sheet.' : 'Amounts have the sign of the sheet.'
  const names = turned.map(({ letters }) => letters).join(', ')
  return kind === 'savings' ? `The sheet shows savings as negative amounts; their sign was turned (column ${names}).` : `The sign of column ${names} was turned, so that the columns add up.`
}

function yearSentence({ reading: { year, kind, figures } }: TakenIn): string {
  const many = figures.filter((column) => column.role === 'amount').length > 1
  const what = kind === 'measures' ? 'The first year of the values' : many ? 'The first year of the amounts' : 'The year of the amounts'
  const from = { map: 'from the map', heading: 'from the heading', column: 'from the column of years', option: 'as asked for', sheet: 'from the name of the sheet', cycle: 'the first year of the cycle, because the sheet names none' }[year.from]
  return `${what}, ${formatYear(year.value)}, is ${from === 'as asked for' ? from : from.startsWith('the first') ? from : `taken ${from}`}.`
}

function sentenceOf(counts: ImportReport['counts'], kind: keyof typeof sheetKinds): string {
  const parts = (['new', 'changed', 'same', 'error'] as const).filter((key) => counts[key] > 0).map((key) => `${counts[key].toLocaleString('en-GB')} ${key === 'error' ? 'in error' : key}`)
  const tie = counts.ties + counts.ties_rounded + counts.ties_known
  const judged = tie + counts.differs + counts.not_itemised
  const totals = judged === 0 ? 'No total is printed.' : `Of ${judged} printed ${judged === 1 ? 'total' : 'totals'}, ${tie} ${tie === 1 ? 'ties' : 'tie'}${counts.differs > 0 ? `, ${counts.differs} ${counts.differs === 1 ? 'differs' : 'differ'}` : ''}${counts.not_itemised > 0 ? `, ${counts.not_itemised} ${counts.not_itemised === 1 ? 'has' : 'have'} a remainder that is not itemised` : ''}.`
  return `${sheetKinds[kind]}: ${parts.length === 0 ? 'no rows to take in' : parts.join(', ')}.${kind === 'measures' ? '' : ` ${totals}`}`
}

/** The map as it was used, to be kept, changed and given again. */
function usedMap({ reading, map, sheet }: TakenIn): ImportMap {
  // What was left out is said too: columns a map is silent about are guessed afresh beside those it names, and one could be counted twice.
  const columns = reading.wide ? undefined : reading.columns.filter(({ role, given, heading }) => role !== 'skip' || given || heading !== '').slice(0, MOST_COLUMNS).map(({ letters, role, dash }) => {
    const figure = reading.figures.find((column) => column.letters === letters)
    const money = figure !== undefined && figure.inUnit !== 'count' ? { unit: figure.inUnit } : {}
    return { column: letters, role, ...money, ...(figure?.signed === 'turned' ? { sign: figure.signed } : {}), ...(figure?.year == null || reading.joined !== null ? {} : { year: formatYear(figure.year) }), ...(dash === 'blank' ? { dash } : {}) }
  })
  return {
    ...map, sheet: sheet.number, unit: reading.unit, ...(columns === undefined ? {} : { columns }),
    ...(reading.wide || reading.headings.rows.length === 0 ? {} : { headerRows: reading.headings.rows.map((row) => row + 1) }), totalsStand: reading.outline.stand,
  }
}
