// The table at the heart of an options comparison: one column for each option, rows under money, priorities, duty and floor, people
// and where it stands. A row is marked illustrative where all of it was made up, else each cell that was. Unknown and not recorded
// are said in words.
import { type Comparison, type ComparisonOption } from '#shared/contract/proposals.ts'
import { statusInWords } from '#shared/domain/counting.ts'
import { madeUp, saysMadeUp, withoutMark } from '#shared/illustrative.ts'
import { formatScore } from '#shared/domain/effects.ts'
import { formatTotalParts } from '#shared/money/format.ts'
import { type Cell, type Table, type TableRow } from './blocks.ts'
import { NOT_SCORED } from './charts/priorities.ts'
import { ILLUSTRATIVE } from './phrases.ts'
import { sourceText } from './commentsSavings.ts'
import { amountCell, leftCell, textCell, totalCell } from './moneyCells.ts'

const NOT_RECORDED = textCell('not recorded', null, 'muted')

export function comparisonTable(comparison: Comparison): Table {
  const { options } = comparison
  const row = (label: string, note: string | null, cellOf: (option: ComparisonOption) => Cell, illustrative: (option: ComparisonOption) => boolean | null = () => null): TableRow =>
    ({ kind: 'row', id: null, ...marked([textCell(label, note, 'strong'), ...options.map(cellOf)], options.map(illustrative)) })
  const invented = (option: ComparisonOption): boolean => option.proposal.illustrative
  const group = (label: string, note: string | null): TableRow => ({ kind: 'group', label, note })
  return {
    type: 'table', caption: `${comparison.atLabel}: money in £000, savings positive; differences from ${options[0]?.proposal.ref ?? 'the first option'}`,
    columns: [{ label: 'Compared', unit: null, align: 'start', width: 0.8 }, ...options.map(({ proposal }) => ({ label: `${proposal.ref} ${proposal.title}`, unit: proposal.department.name, align: 'start' as const, width: 1 }))],
    rows: [
      row('Proposal', null, (option) => textOr(option.description), invented),
      row('Status', null, (option) => textCell(statusInWords(option.proposal), option.proposal.kindLabel), invented),
      group('Money', '£000, savings positive'),
      ...comparison.years.map((year, i) => row(year.label, null, (option) => yearCell(option, i), invented)),
      row('Total', null, (option) => totalCell(option.proposal.total), invented),
      ...(options.some((option) => leftCell(option.proposal.left).text !== '') ? [row('Left to find', null, (option) => leftCell(option.proposal.left), invented)] : []),
      row('Cost to make the change', null, (option) => option.cost === null ? NOT_RECORDED : amountCell(option.cost), invented),
      group('Four priorities', '−3 to +3, with the reason'),
      ...comparison.priorities.map((priority) => row(priority.short, null, (option) => effectCell(option, priority.id), (option) => option.effects.find((effect) => effect.priority.id === priority.id && effect.id !== null)?.illustrative ?? null)),
      group('Duty and floor', 'what the law asks of the service, and what is left above it'),
      row('Statutory duty', null, (option) => option.dutyLabel === null ? NOT_RECORDED : textCell(option.dutyLabel, option.proposal.act), (option) => option.floor?.illustrative ?? null),
      row('Budget of the service', '£000', budgetCell, (option) => option.floor?.illustrative ?? null),
      row('Floor', null, (option) => textOr(option.floor?.sentence ?? null), (option) => option.floor?.illustrative ?? null),
      group('People and delivery', null),
      row('Equality', 'effects recorded', equalityCell, (option) => option.equality?.every((effect) => effect.illustrative) ?? null),
      row('Equality assessment', null, (option) => textCell(option.eqiaLabel)),
      row('Delivery risk', 'likelihood × impact, of 5', riskCell, (option) => option.ragLabel === null && option.risk === null ? null : saysMadeUp(option.risk)),
      group('Where it stands', null),
      row('Latest position', null, latestCell, (option) => option.latest?.illustrative ?? null),
      row('Source', null, (option) => sourceCell(option), (option) => sourceOf(option)?.illustrative ?? null),
    ],
    total: null,
    notes: ['TBC: an amount that is not yet known. A blank cell: no amount was stated. A floor that is not known may be crossed.'],
  }
}

/** The mark of a row (null: nothing recorded, so nothing made up); where only some of its cells were made up, each of those says so below its own words. */
function marked([label, ...cells]: readonly [Cell, ...Cell[]], flags: readonly (boolean | null)[]): { cells: readonly Cell[]; illustrative: boolean } {
  const all = flags.includes(true) && !flags.includes(false)
  return { cells: [label, ...cells.map((cell, i) => all || flags[i] !== true ? cell : { ...cell, note: [cell.note, ILLUSTRATIVE].filter((part) => part !== null).join(', ') })], illustrative: all }
}

const textOr = (text: string | null): Cell => text === null || text.trim() === '' ? NOT_RECORDED : textCell(text)

/** The amount, and below it how far it is from the first option's. */
function yearCell(option: ComparisonOption, year: number): Cell {
  const amount = option.proposal.amounts[year] ?? null
  const difference = option.differences?.[year]
  if (difference === undefined || amount === null || difference.parts < 2 || (difference.low === 0 && difference.high === 0 && difference.unknowns === 0)) return amountCell(amount)
  const { figure } = formatTotalParts(difference, 'thousands')
  return amountCell(amount, 'thousands', figure === 'TBC' || difference.unknowns > 0 ? 'difference not known' : `difference ${figure}`)
}

function effectCell(option: ComparisonOption, priority: string): Cell {
  const effect = option.effects.find((one) => one.priority.id === priority)
  if (effect === undefined || effect.score === null) return textCell(NOT_SCORED, effect?.reason ?? null, 'muted')
  return textCell(formatScore(effect.score), effect.reason, effect.score === 0 ? 'muted' : 'strong')
}

function budgetCell(option: ComparisonOption): Cell {
  const { floor } = option
  if (floor === null || floor.budget === null) return NOT_RECORDED
  return amountCell(floor.budget, 'thousands', floor.budgetYear === null ? floor.service : `${floor.service}, ${floor.budgetYear}`)
}

function equalityCell(option: ComparisonOption): Cell {
  if (option.equality === null) return NOT_RECORDED
  const partly = madeUp(option.equality) === 'some'
  return textCell(option.equality.map((effect) => `${effect.label}: ${effect.effectLabel.toLowerCase()}${effect.who === null ? '' : ` (${effect.who})`}${partly && effect.illustrative ? `, ${ILLUSTRATIVE}` : ''}`).join('\n'))
}

function riskCell(option: ComparisonOption): Cell {
  const scored = option.likelihood === null || option.impact === null ? null : `${option.likelihood} × ${option.impact}`
  const head = [option.ragLabel, scored].filter((part) => part !== null).join(', ')
  const risk = option.risk === null ? null : withoutMark(option.risk)
  if (head === '' && risk === null) return NOT_RECORDED
  return head === '' ? textCell(risk ?? '') : textCell(head, risk)
}

function latestCell(option: ComparisonOption): Cell {
  const { latest } = option
  if (latest === null) return NOT_RECORDED
  return textCell(`${latest.kindLabel}, ${latest.dateLabel}`, latest.text)
}

const sourceOf = (option: ComparisonOption): ComparisonOption['source'] => option.latest?.source ?? option.source

function sourceCell(option: ComparisonOption): Cell {
  const source = sourceOf(option)
  return source === null ? NOT_RECORDED : textCell(sourceText(source))
}
