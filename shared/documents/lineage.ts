// Lineage (document 8): what became of one saving, a department's or a whole cycle's: the total at each date, the figures at two points
// with the difference, and every dated position with its reason and source. Savings positive, £000. Pure.
import { type LineageRow, type LineageView } from '#shared/contract/lineage.ts'
import { type PositionView } from '#shared/contract/proposals.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total, isBlankTotal } from '#shared/money/total.ts'
import { type Block, type Cell, type Column, type InnerBlock, type Table, type TableRow } from './blocks.ts'
import { type ChartBar } from './charts/types.ts'
import { barOfTotal, scaleOf } from './charts/values.ts'
import { sourceBlocks, sourceText } from './commentsSavings.ts'
import { type DocumentModel } from './model.ts'
import { amountCell, apart, leftCell, textCell, totalCell } from './moneyCells.ts'
import { NOT_COUNTED } from './phrases.ts'
import { reconciliationStrip } from './reconciliation.ts'
import { docOf } from './richText.ts'

/** `reconciliation`: whether the savings of the cycle tie; null for a part of them, of which it says nothing. */
export function composeLineage(view: LineageView, reconciliation: ReconciliationView | null): DocumentModel {
  const { cycle, of, to } = view
  // A paper as on a day says nothing of what came after it.
  const rows = (view.rows ?? []).map((row): LineageRow => {
    const known = (row.positions ?? []).filter(({ date }) => typeof to === 'string' || !('date' in to) || date <= to.date)
    return { ...row, positions: known.length === 0 ? null : known }
  })
  const heading = (text: string): InnerBlock => ({ type: 'heading', id: null, level: 1, numbered: false, text })
  const blocks: InnerBlock[] = [
    { type: 'paragraph', id: null, numbered: false, text: docOf(`${view.sentence}.`), illustrative: false },
    ...(reconciliation === null ? [] : [reconciliationStrip(reconciliation)]),
    ...(view.points === null ? [] : [pointsChart(view, view.points)]),
    ...(rows.length < 2 ? [] : [comparedTable(view, rows)]),
    ...(rows.every((row) => row.positions === null) ? [] : [heading(rows.length === 1 ? 'Every position' : 'Every position of each saving'), positionsTable(view, rows)]),
    ...sourceBlocks(sourcesOf(rows)).map((block) => (block.type === 'heading' ? { ...block, level: 1 } : block)),
  ]
  return {
    v: 1, document: 'lineage', title: of.kind === 'cycle' ? `Lineage of the savings of ${of.label}` : `Lineage: ${of.label}`, subtitle: `${view.fromLabel} to ${lower(view.toLabel)} · ${cycle.process} ${cycle.label}`, body: cycle.council,
    subject: `Lineage of savings, ${cycle.process} ${cycle.label}${of.kind === 'cycle' ? '' : `: ${of.label}`}`, date: dateOf(view), status: 'draft', language: 'en-GB',
    illustrative: view.illustrative ? 'Illustrative: some positions here were made up to show the form of the paper. Whatever is made up is marked where it stands.' : null,
    blocks: [{ type: 'landscape', blocks }] satisfies Block[],
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The day asked for, else the day of the last position; never today's. */
function dateOf({ to, rows }: LineageView): string | null {
  if (typeof to === 'object' && 'date' in to) return to.date
  return (rows ?? []).flatMap((row) => row.positions ?? []).reduce<string | null>((latest, { date }) => (latest === null || date > latest ? date : latest), null)
}

const money = (label: string): Column => ({ label, unit: '£000', align: 'end', width: null })
const words = (label: string, width: number | null): Column => ({ label, unit: null, align: 'start', width })
const hasLeft = (left: Total): boolean => !isBlankTotal(left) && (left.high !== 0 || left.unknowns > 0)

type Points = NonNullable<LineageView['points']>

/** What all these savings came to on each date. */
function pointsChart(view: LineageView, points: Points): InnerBlock {
  const left = points.some((point) => hasLeft(point.left))
  const bars = points.flatMap((point): ChartBar[] => [
    barOfTotal(point.total, 'thousands', { label: point.dateLabel, detail: point.label }),
    ...(hasLeft(point.left) ? [barOfTotal(point.left, 'thousands', { label: 'Left to find', role: 'left' })] : []),
  ])
  const table: Table = {
    type: 'table', caption: `What ${view.rows?.length === 1 ? 'the saving' : 'the savings together'} came to on each date, £000, savings positive`,
    columns: [words('Date', null), words('What happened', 1), ...(view.rows?.length === 1 ? [] : [{ label: 'Savings', unit: 'with a figure that day', align: 'end', width: null } as const]), ...view.years.map((year) => money(year.label)), money('Total'), ...(left ? [money('Left to find')] : [])],
    rows: points.map((point): TableRow => ({
      kind: 'row', id: null, illustrative: false,
      cells: [textCell(point.dateLabel), textCell(point.label, notCountedWords(point.notCounted) || null), ...(view.rows?.length === 1 ? [] : [textCell(String(point.moved))]), ...view.years.map((_, i) => totalCell(point.amounts[i] ?? point.total)), totalCell(point.total), ...(left ? [leftTotal(point.left)] : [])],
    })),
    total: null, notes: [
      'Each date shows what stood on it: a position without a figure leaves the one before standing. A blank cell: no amount was stated.',
      ...(view.ended === null ? [] : [view.ended]),
      ...(points.some((point) => point.total.unknowns > 0) ? ['TBC: an amount that is not yet known; it is not counted in the sums.'] : []),
    ],
  }
  const [first, last] = [points[0], points.at(-1)]
  const reading = first === undefined || last === undefined || points.length === 1
    ? `${view.sentence}.` : `From ${formatTotalInWords(first.total)} (${first.dateLabel}) to ${formatTotalInWords(last.total)} (${last.dateLabel})${hasLeft(last.left) ? `, with ${formatTotalInWords(last.left)} left to find` : ''}.`
  return { type: 'chart', table, chart: { kind: 'bars', reading, caption: 'The total on each date, £000, savings positive; dashed: left to find', unit: '£000', scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }] } }
}

const leftTotal = (left: Total): Cell => (hasLeft(left) ? { ...totalCell(left), tone: 'left' } : textCell(''))

function comparedTable(view: LineageView, rows: readonly LineageRow[]): Table {
  const left = hasLeft(view.totals.after.left)
  const stood = (side: LineageRow['before']): Cell => side === null ? textCell('', 'no figure') : apart({ ...totalCell(side.total), note: `${side.kindLabel}, ${side.dateLabel}${side.counts ? '' : ', not counted'}` }, side.counts)
  const { before, after, difference } = view.totals
  return {
    type: 'table', caption: `${view.fromLabel} beside ${lower(view.toLabel)}, £000, savings positive; a bracket is less saved`,
    columns: [words('Ref', null), words('Saving', 1), words('Status', null), { ...money(view.fromLabel), width: 0.6 }, { ...money(view.toLabel), width: 0.6 }, money('Difference'), words('Change', null), ...(left ? [money('Left to find')] : [])],
    rows: groups(rows).flatMap(([department, own]): TableRow[] => [
      { kind: 'group', label: department, note: null },
      ...own.map((row): TableRow => ({
        kind: 'row', id: row.id, illustrative: row.illustrative,
        cells: [textCell(row.ref), textCell(row.title), textCell(row.after?.counts === false ? statusInWords({ statusLabel: row.statusLabel, counts: false }) : row.statusLabel), stood(row.before), stood(row.after), differenceCell(row), textCell(row.changeLabel, null, row.change === 'same' ? 'muted' : 'plain'), ...(left ? [leftCell(row.after?.left ?? null)] : [])],
      })),
    ]),
    total: [textCell('Total'), textCell(''), textCell(''), sumCell(before), sumCell(after), totalCell(difference), textCell(''), ...(left ? [leftTotal(after.left)] : [])],
    notes: before.notCounted.savings + after.notCounted.savings === 0 ? null : [NOT_COUNTED],
  }
}

/** A total with what is not counted below it. */
function sumCell({ total, notCounted }: LineageView['totals']['after']): Cell {
  const cell = totalCell(total)
  return { ...cell, note: [cell.note, notCountedWords(notCounted)].filter((part) => part !== null && part !== '').join('; ') || null }
}

const differenceCell = (row: LineageRow): Cell => row.difference.unknowns > 0 ? textCell('not known', null, 'unknown') : totalCell(row.difference)

function positionsTable(view: LineageView, rows: readonly LineageRow[]): Table {
  const positions = rows.flatMap((row) => row.positions ?? [])
  const left = positions.some((position) => leftCell(position.left).text !== '')
  const silent = rows.filter((row) => row.positions === null)
  return {
    type: 'table', caption: 'Dated positions as the file holds them, £000, savings positive',
    columns: [words('Date', null), words('Position', null), words('What was said', 1.2), ...view.years.map((year) => money(year.label)), ...(left ? [money('Left to find')] : []), words('Why, and where it is stated', 1.8)],
    rows: rows.filter((row) => row.positions !== null).flatMap((row): TableRow[] => [
      ...(rows.length === 1 ? [] : [{ kind: 'group' as const, label: `${row.ref} ${row.title}`, note: row.statusLabel }]),
      ...(row.positions ?? []).map((position): TableRow => ({ kind: 'row', id: position.id, illustrative: position.illustrative, cells: positionCells(position, view.years.length, left) })),
    ]),
    total: null,
    notes: [
      'A blank cell: this position states no amount, and the one before stands.', ...(positions.some((position) => position.derived) ? ['Worked out: the amount is not printed in the source but follows from figures that are.'] : []),
      ...(silent.length === 0 ? [] : [`Without any position: ${silent.map((row) => row.ref).join(', ')}.`]),
    ],
  }
}

function positionCells(position: PositionView, years: number, left: boolean): readonly Cell[] {
  const source = position.source === null ? null : sourceText(position.source)
  return [
    textCell(position.dateLabel), textCell(position.kindLabel, null, 'strong'), textCell(position.text), ...Array.from({ length: years }, (_, i) => amountCell(position.amounts[i] ?? null, 'thousands', i === 0 && position.derived ? `worked out: ${position.derivation ?? ''}` : null)),
    ...(left ? [leftCell(position.left)] : []), textCell(position.reason ?? '', source === null ? null : `Source: ${source}`),
  ]
}

/** Savings under their departments, in the order they are listed. */
function groups(rows: readonly LineageRow[]): readonly (readonly [string, readonly LineageRow[]])[] {
  return [...new Set(rows.map((row) => row.department.id))].map((id) => { const own = rows.filter((row) => row.department.id === id); return [own[0]?.department.name ?? '', own] as const })
}

/** Each paper once, in the order it is first met. */
function sourcesOf(rows: readonly LineageRow[]) {
  const cited = rows.flatMap((row) => (row.positions ?? []).flatMap((position) => position.source ?? []))
  return cited.filter((source, i) => cited.findIndex((other) => other.id === source.id) === i)
}
