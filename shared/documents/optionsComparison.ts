// Options comparison: two to six savings side by side on a wide page, with what they save, what they do to the priorities, to duty
// and floor and to people, and where each stands. Pure: the same comparison gives the same paper. It weighs; it decides nothing.
import { type Comparison } from '#shared/contract/proposals.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { madeUp, saysMadeUp } from '#shared/illustrative.ts'
import { notCountedWords, statusInWords } from '#shared/domain/counting.ts'
import { countWord } from '#shared/domain/sentences.ts'
import { type Block, type InnerBlock, type Table } from './blocks.ts'
import { type MoneyOption, moneyByYear } from './charts/money.ts'
import { type ScoredOption, NOT_SCORED, priorityBalance } from './charts/priorities.ts'
import { formatScore } from '#shared/domain/effects.ts'
import { sourceBlocks } from './commentsSavings.ts'
import { comparisonTable } from './comparisonTable.ts'
import { type DocumentModel } from './model.ts'
import { amountCell, apart, leftCell, textCell, totalCell } from './moneyCells.ts'
import { ILLUSTRATIVE, NOT_COUNTED } from './phrases.ts'
import { reconciliationStrip } from './reconciliation.ts'
import { docOf } from './richText.ts'

/** `reconciliation`: whether the savings of the cycle tie; without it nothing is said of that. */
export function composeOptionsComparison(comparison: Comparison, reconciliation: ReconciliationView | null = null): DocumentModel {
  const { cycle, options } = comparison
  return {
    v: 1, document: 'options-comparison', title: `Options comparison: ${countWord(options.length).toLowerCase()} savings of ${cycle.label}`,
    subtitle: `${comparison.atLabel} · ${cycle.process}, plan years ${cycle.yearsLabel}`, body: cycle.council,
    subject: `Options comparison, ${cycle.process} ${cycle.label}: ${options.map((option) => option.proposal.ref).join(', ')}`, date: dateOf(comparison),
    status: 'draft', language: 'en-GB',
    illustrative: anyMadeUp(comparison) ? 'Illustrative: some effects, risks or amounts here were made up to show the form of the paper. Whatever is made up is marked where it stands.' : null,
    blocks: [{ type: 'landscape', blocks: [summary(comparison), ...(reconciliation === null ? [] : [reconciliationStrip(reconciliation)]), comparisonTable(comparison), moneyChart(comparison), priorityChart(comparison), ...sources(comparison)] }] satisfies Block[],
  }
}

const anyMadeUp = ({ illustrative, options }: Comparison): boolean => illustrative
  || options.some(({ risk, floor, latest, source }) => saysMadeUp(risk) || [floor, latest, latest?.source, source].some((part) => part?.illustrative === true))

/** The point asked for, else the latest date any of the options stands at: never today's. */
function dateOf(comparison: Comparison): string | null {
  const { at } = comparison
  if (at !== 'latest' && 'date' in at) return at.date
  const dates = comparison.options.flatMap((option) => at === 'latest' && option.latest !== null ? [option.latest.date] : option.proposal.position === null ? [] : [option.proposal.position.date])
  return dates.length === 0 ? null : dates.reduce((latest, date) => date > latest ? date : latest)
}

const summary = (comparison: Comparison): InnerBlock =>
  ({ type: 'paragraph', id: null, numbered: false, text: docOf(`${comparison.sentence.replace(/\.$/, '')}.`), illustrative: false })

/** What the money chart draws, for the paper and for the screen alike. */
export const moneyOptions = (comparison: Comparison): readonly MoneyOption[] => comparison.options.map(({ proposal }) =>
  ({ ref: proposal.ref, title: proposal.title, amounts: proposal.amounts, left: proposal.left, counts: proposal.counts, illustrative: proposal.illustrative }))

/** What the chart of priorities draws, for the paper and for the screen alike. */
export const scoredOptions = (comparison: Comparison): readonly ScoredOption[] => comparison.options.map(({ proposal, effects }) => ({
  ref: proposal.ref, title: proposal.title,
  effects: effects.map(({ priority, score, reason, illustrative }) => ({ slot: priority.slot, short: priority.short, score, reason, illustrative })),
}))

function moneyChart(comparison: Comparison): InnerBlock {
  const { years, options, together } = comparison
  const left = options.some((option) => leftCell(option.proposal.left).text !== '')
  const column = (label: string) => ({ label, unit: '£000', align: 'end' as const, width: null })
  const table: Table = {
    type: 'table', caption: 'Savings by year, £000, savings positive',
    columns: [{ label: 'Ref', unit: null, align: 'start', width: null }, { label: 'Saving', unit: null, align: 'start', width: 1 }, ...years.map((year) => column(year.label)), column('Total'), ...(left ? [column('Left to find')] : [])],
    rows: options.map(({ proposal }) => ({
      kind: 'row', id: proposal.id, illustrative: proposal.illustrative,
      cells: [textCell(proposal.ref), textCell(proposal.title, proposal.counts ? null : statusInWords(proposal)), ...years.map((_, i) => apart(amountCell(proposal.amounts[i] ?? null), proposal.counts)), apart(totalCell(proposal.total), proposal.counts), ...(left ? [leftCell(proposal.left)] : [])],
    })),
    total: [textCell('Together', notCountedWords(together.notCounted) || null), textCell(''), ...years.map((_, i) => totalCell(together.amounts[i] ?? together.total)), totalCell(together.total), ...(left ? [{ ...totalCell(together.left), tone: 'left' as const }] : [])],
    notes: [`TBC: an amount that is not yet known; it is not counted in the sums. A blank cell: no amount was stated.${together.notCounted.savings === 0 ? '' : ` ${NOT_COUNTED}`}`],
  }
  return { type: 'chart', chart: moneyByYear(moneyOptions(comparison), years.map((year) => year.label)), table }
}

function priorityChart(comparison: Comparison): InnerBlock {
  const scored = scoredOptions(comparison)
  const recorded = comparison.options.map((option) => madeUp(option.effects.filter((effect) => effect.id !== null)))
  const allMadeUp = recorded.includes('all') && recorded.every((of, i) => of === 'all' || comparison.options[i]?.effects.every((effect) => effect.id === null) === true)
  const table: Table = {
    type: 'table', caption: `Effect on the four priorities, −3 to +3${allMadeUp ? ', illustrative' : ''}; reasons stand in the comparison above`,
    columns: [
      { label: 'Ref', unit: null, align: 'start', width: null }, { label: 'Saving', unit: null, align: 'start', width: 1 },
      ...comparison.priorities.map((priority) => ({ label: priority.short, unit: null, align: 'end' as const, width: null })),
    ],
    rows: scored.map((option, i) => ({
      kind: 'row', id: null, illustrative: !allMadeUp && recorded[i] === 'all',
      cells: [textCell(option.ref), textCell(option.title), ...comparison.priorities.map((priority) => {
        const effect = option.effects.find((one) => one.slot === priority.slot)
        const note = recorded[i] === 'some' && effect?.illustrative === true ? ILLUSTRATIVE : null
        return effect === undefined || effect.score === null ? textCell(NOT_SCORED, note, 'muted') : textCell(formatScore(effect.score), note)
      })],
    })),
    total: null,
    notes: comparison.priorities.length === 0 ? null : [`In full: ${comparison.priorities.map((priority) => `${priority.short}: ${priority.label}`).join('; ')}.`],
  }
  return { type: 'chart', chart: priorityBalance(scored), table }
}

function sources(comparison: Comparison): readonly InnerBlock[] {
  const all = comparison.options.flatMap((option) => [option.source, option.latest?.source ?? null]).filter((source) => source !== null)
  const once = all.filter((source, i) => all.findIndex((other) => other.id === source.id) === i)
  return sourceBlocks(once).map((block) => block.type === 'heading' ? { ...block, level: 1 } : block)
}
