// The parts of a briefing, each with how many lines it holds and how it looks with only so many: the riskiest savings, the floors that may
// be crossed, the questions the figures raise, what the Board wrote, and the lists of savings, measures and services.
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { statusInWords } from '#shared/domain/counting.ts'
import { byRisk } from '#shared/domain/deliveryRisk.ts'
import { openPoints, questionsOf } from '#shared/domain/openPoints.ts'
import { withoutMark } from '#shared/illustrative.ts'
import { type InnerBlock, type Table } from './blocks.ts'
import { measuresTable } from './measuresTable.ts'
import { amountCell, apart, leftCell, textCell, totalCell } from './moneyCells.ts'
import { headingOf, sentenceOf } from './parts.ts'
import { type Remit, type RemitSaving } from './remitFacts.ts'
import { docOf } from './richText.ts'
import { moneyColumn, ratingCell, savingsList, wordsColumn } from './savingsList.ts'

/** What a part holds, and what it is called when some of it is left out. */
export type BriefingContent = { readonly lines: number; readonly one: string; readonly many: string; readonly which: string; readonly blocks: (limit: number) => readonly InnerBlock[] }

export function risksPart({ savings }: Remit): BriefingContent {
  const risky = byRisk(savings)
  return { lines: risky.length, one: 'rated saving', many: 'rated savings', which: 'the surest', blocks: (limit) => [headingOf('Savings with the biggest risks'), risksTable(risky.slice(0, limit), savings.length - risky.length)] }
}

function risksTable(risky: readonly RemitSaving[], unrated: number): Table {
  const left = risky.some((saving) => leftCell(saving.left).text !== '')
  return {
    type: 'table', caption: 'The savings least sure to be made, £000, savings positive',
    columns: [wordsColumn('Ref'), wordsColumn('Saving', 1), wordsColumn('Delivery'), wordsColumn('Risk', 1.2), moneyColumn('Total'), ...(left ? [moneyColumn('Left to find')] : [])],
    rows: risky.map((saving) => ({
      kind: 'row' as const, id: saving.id, illustrative: saving.illustrative,
      cells: [textCell(saving.ref), textCell(saving.title, statusInWords(saving)), ratingCell(saving), saving.risk === null ? textCell('not described', null, 'muted') : textCell(withoutMark(saving.risk)), apart(totalCell(saving.total), saving.counts), ...(left ? [leftCell(saving.left)] : [])],
    })),
    total: null, notes: [`Worst first: likelihood times impact, each from 1 to 5, then the rating.${unrated === 0 ? '' : ` Without any rating: ${unrated}.`}`],
  }
}

export function floorsPart({ savings }: Remit): BriefingContent {
  const verdicts = ['below', 'unknown']
  const crossed = savings.filter(({ floor }) => floor !== null && verdicts.includes(floor.verdict))
    .toSorted((a, b) => verdicts.indexOf(a.floor?.verdict ?? '') - verdicts.indexOf(b.floor?.verdict ?? '') || b.total.high - a.total.high)
  return { lines: crossed.length, one: 'saving that may cross a floor', many: 'savings that may cross a floor', which: 'those that save the least', blocks: (limit) => [headingOf('Statutory floors'), floorsTable(crossed.slice(0, limit))] }
}

function floorsTable(crossed: readonly RemitSaving[]): Table {
  return {
    type: 'table', caption: 'Savings that cross, or may cross, the statutory floor of their service, £000, savings positive',
    columns: [wordsColumn('Ref'), wordsColumn('Saving and service', 1), moneyColumn('Budget'), moneyColumn('Floor'), moneyColumn('Saving'), wordsColumn('What follows', 1.2)],
    rows: crossed.map(({ id, ref, title, floor, total, illustrative, ...saving }) => ({
      kind: 'row' as const, id, illustrative: illustrative || floor?.illustrative === true,
      cells: [textCell(ref), textCell(title, [floor?.service, floor?.act, saving.counts ? null : statusInWords(saving)].filter((part) => part !== null && part !== undefined).join(', ')), amountCell(floor?.budget ?? null, 'thousands', floor?.budgetYear ?? null), amountCell(floor?.floor ?? null), apart(totalCell(total), saving.counts), textCell(floor?.sentence ?? '')],
    })),
    total: null, notes: ['Floor: what the law asks for at the least, in money. TBC: not known.'],
  }
}

/** Questions follow from figures that stand open; nobody's questions are made up. */
export function questionsPart({ savings, years }: Remit): BriefingContent {
  const questions = questionsOf(openPoints(savings, years.map(({ label }) => label)))
  return {
    lines: questions.length, one: 'question', many: 'questions', which: 'those about the least money',
    blocks: (limit) => [headingOf('Questions the figures raise'), { type: 'list', style: 'bullet', items: questions.slice(0, limit).map((question) => ({ text: docOf(question), illustrative: false })) }],
  }
}

export function boardPart(board: BoardWorkspace | null): BriefingContent {
  const recommendations = (board?.recommendations ?? []).map(({ number, plain, status, illustrative }) => ({ text: `Recommendation ${number}, ${status === 'agreed' ? 'agreed' : 'draft'}: ${oneLine(plain)}`, illustrative }))
  const comments = (board?.themes ?? []).flatMap((theme) => (theme.comments ?? []).map(({ number, plain, status, illustrative }) => ({ text: `${number}, ${status === 'agreed' ? 'agreed' : 'draft'}: ${oneLine(plain)}`, illustrative })))
  const all = [...recommendations, ...comments].filter(({ text }) => !/: \s*$/.test(text))
  return {
    lines: all.length, one: 'comment or recommendation', many: 'comments and recommendations', which: 'the last of them',
    blocks: (limit) => [headingOf('What the Board has written so far'), { type: 'list', style: 'bullet', items: all.slice(0, limit).map(({ text, illustrative }) => ({ text: docOf(text), illustrative })) }],
  }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

export function savingsPart(remit: Remit): BriefingContent {
  // Those that count first: what brings in nothing is not among the largest.
  const largest = remit.savings.toSorted((a, b) => Number(b.counts) - Number(a.counts) || b.total.high - a.total.high || (a.ref < b.ref ? -1 : 1))
  return {
    lines: largest.length, one: 'saving', many: 'savings', which: 'those that save the least',
    blocks: (limit) => [headingOf('Savings'), savingsList(largest.slice(0, limit), remit.years.map(({ label }) => label), remit.totals, limit < largest.length ? `The ${limit} largest of ${largest.length} savings, with the total of all` : 'All savings, the largest first')],
  }
}

export function measuresPart({ portfolios }: Remit): BriefingContent {
  const all = portfolios.flatMap(({ measures }) => measures)
  const once = all.filter((measure, i) => all.findIndex(({ id }) => id === measure.id) === i)
  const names = new Set(once.map(({ portfolio }) => portfolio?.name))
  return { lines: once.length, one: 'measure', many: 'measures', which: 'the last of them', blocks: (limit) => [headingOf('Measures'), measuresTable(once.slice(0, limit), names.size === 1 ? ([...names][0] ?? 'Of the department') : 'Of the portfolios')] }
}

export function servicesPart({ portfolios }: Remit): BriefingContent {
  const services = portfolios.flatMap(({ portfolio }) => portfolio.serviceList ?? []).toSorted((a, b) => budgetOf(b) - budgetOf(a))
  return { lines: services.length, one: 'service', many: 'services', which: 'those with the smallest budgets', blocks: (limit): readonly InnerBlock[] => [headingOf('Services'), ...(services.length === 0 ? [sentenceOf('No services are recorded.')] : [servicesTable(services.slice(0, limit))])] }
}

type Service = NonNullable<Remit['portfolios'][number]['portfolio']['serviceList']>[number]
const budgetOf = ({ budget }: Service): number => (budget === null || budget.state === 'unknown' ? 0 : budget.low)

const servicesTable = (services: readonly Service[]): Table => ({
  type: 'table', caption: 'Services by the size of their budget, £000',
  columns: [wordsColumn('Service', 1.2), wordsColumn('Duty', 1), moneyColumn('Budget'), moneyColumn('Statutory floor')],
  rows: services.map((service) => ({ kind: 'row' as const, id: service.id, illustrative: service.illustrative, cells: [textCell(service.name), textCell(service.dutyLabel, service.act), amountCell(service.budget, 'thousands', service.budgetYear), amountCell(service.floor)] })),
  total: null, notes: ['TBC: not known. A blank cell: none is recorded.'],
})
