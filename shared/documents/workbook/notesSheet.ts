// The last sheet of every workbook: what the figures are, in which unit and sign, where they come from, and in words every total whose
// sum leaves something out. Nothing is hidden: it is a sheet like the others.
import { formatDate } from '#shared/dates.ts'
import { type MoneyUnit, formatTotal, unitLabel } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { text, textColumn } from './cells.ts'
import { evaluate, type Value } from './evaluate.ts'
import { type Row, type Sheet, type WorkbookModel } from './model.ts'

export type SourceNote = { readonly title: string; readonly publisher: string | null; readonly published: string | null; readonly reference: string | null; readonly illustrative: boolean }

export type Notes = {
  readonly unit: MoneyUnit
  /** "Savings are positive." */
  readonly sign: string
  readonly sources: readonly SourceNote[]
  /** Further facts: what they are about, and what is said. */
  readonly more: readonly (readonly [string, string])[]
}

const unitWords: Record<MoneyUnit, string> = { pounds: '£: whole pounds.', thousands: '£000: 521 is £521,000.', millions: '£m: 0.521 is £521,000.' }

/** How the note on totals begins. */
export const LIVE_TOTALS = 'Every total is a live sum of the cells it adds'

/** `sheets`: the sheets before it, whose sums it states. */
export function notesSheet(head: Omit<WorkbookModel, 'sheets'>, sheets: readonly Sheet[], notes: Notes): Sheet {
  const values = evaluate(sheets)
  const open = sheets.flatMap((sheet) => openTotals(sheet, values(sheet)))
  const lines: readonly (readonly [string, string | null])[] = [
    ['Document', head.title],
    ['Published by', head.body],
    ['Date', head.date === null ? 'To be confirmed' : formatDate(head.date)],
    ['Status', head.status === 'draft' ? 'Draft' : null],
    ['Illustrative', head.illustrative],
    ['Unit', unitWords[notes.unit]],
    ['Sign', notes.sign],
    ['TBC', 'An amount that is not known yet. It is text, and no sum holds it.'],
    ['Range', 'An amount such as 3,800–4,300, or 3,994 + TBC, is text, and no sum holds any of it.'],
    ['– and blank', 'A dash is nil: a known amount of nothing. A blank cell: no amount was stated.'],
    ['Totals', open.length === 0 ? `${LIVE_TOTALS}; none leaves anything out.` : `${LIVE_TOTALS}. A count beside them says how many amounts are left out. With those, the totals are:`],
    ...open,
    ...notes.more,
    ...notes.sources.map((source): readonly [string, string] => ['Source', sourceLine(source)]),
  ]
  return {
    name: 'Notes', title: 'Notes', caption: 'What the figures of this workbook are', frozenColumns: 0,
    columns: [textColumn('About', 46), textColumn('Note', 100)],
    rows: lines.flatMap(([about, note]): Row[] => note === null ? [] : [{ kind: 'line', cells: [text(about), text(note)] }]),
  }
}

/** "Savings schedule: Adult Social Care total, 2026/27" and "13,994–14,494 + 2 TBC £000": sums a cell cannot hold in full. */
function openTotals(sheet: Sheet, values: readonly (readonly Value[])[]): (readonly [string, string])[] {
  return sheet.rows.flatMap((row, r) => row.kind === 'line' || row.kind === 'group' ? [] : row.cells.flatMap((cell, c): (readonly [string, string])[] => {
    const type = sheet.columns[c]!.type
    if ((cell.kind !== 'sum' && cell.kind !== 'difference') || type.is !== 'money' || isWhole(cell.total, values[r]![c]!.number)) return []
    return [[`${sheet.name}: ${labelOf(row)}, ${sheet.columns[c]!.label}`, `${formatTotal(cell.total, type.unit)} ${unitLabel[type.unit]}`]]
  }))
}

const isWhole = (total: Total, number: number | null): boolean => total.parts === 0 || (total.unknowns === 0 && total.low === total.high && number === total.low)

function labelOf(row: Row): string {
  const label = row.cells.find((cell) => cell.kind === 'text')
  return label?.kind === 'text' ? label.text : 'Total'
}

function sourceLine(source: SourceNote): string {
  const parts = [source.publisher, source.title, source.published === null ? null : formatDate(source.published), source.reference]
  return `${parts.filter((part) => part !== null && part !== '').join(', ')}${source.illustrative ? ' (illustrative)' : ''}`
}
