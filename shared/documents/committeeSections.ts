// The numbered sections of a committee report: the outlook, the remit with its duties and priorities, the savings. Sentences from the
// figures; a table where one compares.
import { notCountedWords } from '#shared/domain/counting.ts'
import { byRisk, ratingWords } from '#shared/domain/deliveryRisk.ts'
import { countWord, plural, savingsSentence } from '#shared/domain/sentences.ts'
import { formatTotalInWords } from '#shared/money/format.ts'
import { isBlankTotal } from '#shared/money/total.ts'
import { type InnerBlock, type Table } from './blocks.ts'
import { textCell, totalCell } from './moneyCells.ts'
import { listed, pointOf, pointsOf } from './parts.ts'
import { ILLUSTRATIVE, NOT_COUNTED } from './phrases.ts'
import { type Remit, type RemitSaving } from './remitFacts.ts'
import { hasPlan } from './portfolioPlan.ts'
import { moneyColumn, wordsColumn } from './savingsList.ts'

export function outlookBlocks(remit: Remit): readonly InnerBlock[] {
  const { plan, reconciliation, priorities } = remit
  return [
    pointOf(plan === null ? 'No Medium Term Financial Plan is recorded for this cycle.' : `${plan.statement.label}: ${plan.sentence}. ${plan.totals.sentence}.`, plan?.illustrative ?? false),
    pointOf(`Savings and published papers: ${reconciliation.sentence}.`),
    ...(priorities.length === 0 ? [] : [pointsOf('The priorities that plans and budgets serve are:', priorities.map(({ label }) => label))]),
  ]
}

export function remitBlocks(remit: Remit, plans: string | null, outcomes: string | null): readonly InnerBlock[] {
  const { portfolios } = remit
  if (portfolios.length === 0) return [pointOf('No portfolios are recorded in the remit of this Committee.'), ...outcomesPoint(outcomes)]
  const services = portfolios.flatMap(({ portfolio }) => portfolio.serviceList ?? [])
  const owed = services.filter(({ duty }) => duty !== 'may')
  const known = owed.filter(({ floor }) => floor !== null && floor.state !== 'unknown').length
  return [
    pointOf(`The remit holds ${countWord(portfolios.length).toLowerCase()} ${plural(portfolios.length, 'portfolio')}. ${plansSentence(portfolios, plans)}`),
    remitTable(remit),
    pointOf(services.length === 0 ? 'No services are recorded for these portfolios.'
      : `${countWord(services.length)} ${plural(services.length, 'service')} ${services.length === 1 ? 'is' : 'are'} recorded, of which ${countWord(owed.length).toLowerCase()} ${owed.length === 1 ? 'is' : 'are'} required by law. A statutory floor in money is known for ${known === 0 ? 'none' : countWord(known).toLowerCase()} of them.`),
    ...outcomesPoint(outcomes),
  ]
}

/** Where the plans are, and which portfolios have none to show. */
function plansSentence(portfolios: Remit['portfolios'], plans: string | null): string {
  const bare = portfolios.filter((plan) => !hasPlan(plan)).map(({ portfolio }) => portfolio.name)
  if (plans === null) return 'No services, measures or savings are recorded for any of them.'
  const shown = portfolios.length - bare.length
  return `${bare.length === 0 ? (shown === 1 ? 'Its plan is' : 'Their plans are') : `The ${plural(shown, 'plan')} of those with anything to show ${shown === 1 ? 'is' : 'are'}`} set out in ${plans}.${bare.length === 0 ? '' : ` No services, measures or savings are recorded for ${bare.join('; ')}.`}`
}

const outcomesPoint = (outcomes: string | null): readonly InnerBlock[] =>
  [pointOf(outcomes === null ? 'No commissioning outcomes are recorded for this cycle.' : `What each commissioning outcome requires is set out in ${outcomes}.`)]

/** Each portfolio with its Lead Member, its services and its savings by year. */
export function remitTable({ portfolios, years, totals, savings }: Remit): Table {
  return {
    type: 'table', caption: 'The portfolios of the remit and their savings, £000, savings positive',
    columns: [wordsColumn('Portfolio', 1.4), wordsColumn('Lead Member', 1), { label: 'Services', unit: 'number', align: 'end', width: null }, { label: 'Savings', unit: 'number', align: 'end', width: null }, ...years.map((year) => moneyColumn(year.label)), moneyColumn('Total')],
    rows: portfolios.map(({ portfolio }) => ({
      kind: 'row' as const, id: portfolio.id, illustrative: portfolio.illustrative,
      cells: [
        textCell(portfolio.name), portfolio.leadMembers === null ? textCell('not recorded', null, 'muted') : textCell(listed(portfolio.leadMembers.map(({ name }) => name))), textCell(String(portfolio.services)), textCell(String(portfolio.proposals), notCountedWords(portfolio.notCounted) || null),
        ...years.map((_, i) => totalCell(portfolio.amounts[i] ?? portfolio.total)), totalCell(portfolio.total),
      ],
    })),
    total: [textCell('The remit'), textCell(''), textCell(''), textCell(String(savings.length), notCountedWords(totals.notCounted) || null), ...years.map((_, i) => totalCell(totals.amounts[i] ?? totals.total)), totalCell(totals.total)],
    notes: [`A saving that several portfolios share stands in each of them and counts once in the remit.${totals.notCounted.savings === 0 ? '' : ` ${NOT_COUNTED}`}`],
  }
}

/** How many of the largest, and of the least sure, are named. */
const NAMED = 3
const nameOf = ({ ref, title }: RemitSaving): string => `${ref} ${title}`

export function savingsPoints(remit: Remit, see: string | null): readonly InnerBlock[] {
  const { savings, totals } = remit
  if (savings.length === 0) return [pointOf('No savings are proposed in the portfolios of the remit.')]
  const largest = savings.filter(({ counts, total }) => counts && !isBlankTotal(total)).toSorted((a, b) => b.total.high - a.total.high).slice(0, NAMED)
  const risky = byRisk(savings)
  const floors = savings.filter(({ floor }) => floor !== null && (floor.verdict === 'unknown' || floor.verdict === 'below'))
  return [
    pointOf(`${savingsSentence(savings.length, totals)}.${see === null ? '' : ` Each is listed in ${see}.`}`),
    pointOf(`By status: ${listed(statusesOf(savings))}.`),
    ...(largest.length === 0 ? [] : [pointOf(`The largest ${largest.length === 1 ? 'is' : 'are'} ${listed(largest.map((saving) => `${nameOf(saving)} (${formatTotalInWords(saving.total)})`))}.`)]),
    pointOf(risky.length === 0 ? 'No risk to delivery is recorded for any of them.'
      : `The least sure to be made ${risky.length === 1 ? 'is' : 'are'} ${listed(risky.slice(0, NAMED).map((saving) => `${nameOf(saving)} (${ratingWords(saving) ?? ''}${saving.ratingsIllustrative && !saving.illustrative ? `, ${ILLUSTRATIVE}` : ''})`))}. ${unrated(savings.length - risky.length)}`),
    ...(floors.length === 0 ? [] : [pointOf(`${countWord(floors.length)} of the savings may cross, or ${floors.length === 1 ? 'crosses' : 'cross'}, the statutory floor of ${floors.length === 1 ? 'its' : 'their'} service: the floor or the budget is not known, or the saving is larger than what is left above it.`)]),
    ...(remit.priorities.length === 0 ? [] : [balanceTable(remit)]),
  ]
}

const unrated = (count: number): string => (count === 0 ? 'All of them are rated.' : `${countWord(count)} ${count === 1 ? 'is' : 'are'} not rated.`)

function statusesOf(savings: readonly RemitSaving[]): readonly string[] {
  return [...Map.groupBy(savings, ({ statusLabel }) => statusLabel)].map(([label, own]) => `${own.length} ${label.charAt(0).toLowerCase()}${label.slice(1)}`)
}

function balanceTable({ priorities, scoresIllustrative }: Remit): Table {
  const count = (label: string) => ({ label, unit: 'savings', align: 'end' as const, width: null })
  return {
    type: 'table', caption: `How many savings help or harm each priority${scoresIllustrative ? ', from scores that are illustrative' : ''}`,
    columns: [wordsColumn('Priority', 1), count('Help'), count('Harm'), count('No effect'), count('Not scored')],
    rows: priorities.map(({ label, helped, harmed, neutral, notScored }) => ({ kind: 'row' as const, id: null, illustrative: false, cells: [textCell(label), ...[helped, harmed, neutral, notScored].map((n) => textCell(String(n)))] })),
    total: null, notes: ['A saving nobody scored is not taken to have no effect.'],
  }
}
