// The table at the heart of an options comparison: one column for each option, rows under money, priorities, duty and floor, people
// and where it stands. A row is marked illustrative where any cell in it was made up. Unknown and not recorded are said in words.
import { type Comparison, type ComparisonOption } from '#shared/contract/proposals.ts'
import { formatScore } from '#shared/domain/effects.ts'
import { formatTotalParts } from '#shared/money/format.ts'
import { type Cell, type Table, type TableRow } from './blocks.ts'
import { NOT_SCORED } from './charts/priorities.ts'
import { sourceText } from './commentsSavings.ts'
import { amountCell, leftCell, textCell, totalCell } from './moneyCells.ts'

const NOT_RECORDED = textCell('not recorded', null, 'muted')

export function comparisonTable(comparison: Comparison): Table {
  const { options } = comparison
  const row = (label: string, note: string | null, cellOf: (option: ComparisonOption) => Cell, illustrative: (option: ComparisonOption) => boolean = () => false): TableRow =>
    ({ kind: 'row', id: null, cells: [textCell(label, note, 'strong'), ...options.map(cellOf)], illustrative: options.some(illustrative) })
  const group = (label: string, note: string | null): TableRow => ({ kind: 'group', label, note })
  return {
    type: 'table', caption: `${comparison.atLabel}: money in £000, savings positive; differences from ${options[0]?.proposal.ref ?? 'the first option'}`,
    columns: [{ label: 'Compared', unit: null, align: 'start', width: 0.8 }, ...options.map(({ proposal }) => ({ label: `${proposal.ref} ${proposal.title}`, unit: proposal.department.name, align: 'start' as const, width: 1 }))],
    rows: [
      row('Proposal', null, (option) => textOr(option.description), (option) => option.proposal.illustrative),
      row('Status', null, (option) => textCell(option.proposal.statusLabel, option.proposal.kindLabel)),
      group('Money', '£000, savings positive'),
      ...comparison.years.map((year, i) => row(year.label, null, (option) => yearCell(option, i), (option) => option.proposal.illustrative)),
      row('Total', null, (option) => totalCell(option.proposal.total), (option) => option.proposal.illustrative),
      ...(options.some((option) => leftCell(option.proposal.left).text !== '') ? [row('Left to find', null, (option) => leftCell(option.proposal.left))] : []),
      row('Cost to make the change', null, (option) => option.cost === null ? NOT_RECORDED : amountCell(option.cost)),
      group('Four priorities', '−3 to +3, with the reason'),
      ...comparison.priorities.map((priority) => row(priority.short, null, (option) => effectCell(option, priority.id), (option) => option.effects.some((effect) => effect.priority.id === priority.id && effect.illustrative))),
      group('Duty and floor', 'what the law asks of the service, and what is left above it'),
      row('Statutory duty', null, (option) => option.dutyLabel === null ? NOT_RECORDED : textCell(option.dutyLabel, option.proposal.act)),
      row('Budget of the service', '£000', budgetCell),
      row('Floor', null, (option) => textOr(option.floor?.sentence ?? null), (option) => option.floor?.illustrative ?? false),
      group('People and delivery', null),
      row('Equality', 'effects recorded', equalityCell, (option) => (option.equality ?? []).some((effect) => effect.illustrative)),
      row('Equality assessment', null, (option) => textCell(option.eqiaLabel)),
      row('Delivery risk', 'likelihood × impact, of 5', riskCell),
      group('Where it stands', null),
      row('Latest position', null, latestCell, (option) => option.latest?.illustrative ?? false),
      row('Source', null, (option) => sourceCell(option)),
    ],
    total: null,
    notes: ['TBC: an amount that is not yet known. A blank cell: no amount was stated. A floor that is not known may be crossed.'],
  }
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
  return textCell(option.equality.map((effect) => `${effect.label}: ${effect.effectLabel.toLowerCase()}${effect.who === null ? '' : ` (${effect.who})`}`).join('\n'))
}

function riskCell(option: ComparisonOption): Cell {
  const scored = option.likelihood === null || option.impact === null ? null : `${option.likelihood} × ${option.impact}`
  const head = [option.ragLabel, scored].filter((part) => part !== null).join(', ')
  if (head === '' && option.risk === null) return NOT_RECORDED
  return head === '' ? textCell(option.risk ?? '') : textCell(head, option.risk)
}

function latestCell(option: ComparisonOption): Cell {
  const { latest } = option
  if (latest === null) return NOT_RECORDED
  return textCell(`${latest.kindLabel}, ${latest.dateLabel}`, latest.text)
}

function sourceCell(option: ComparisonOption): Cell {
  const source = option.latest?.source ?? option.source
  return source === null ? NOT_RECORDED : textCell(sourceText(source))
}
