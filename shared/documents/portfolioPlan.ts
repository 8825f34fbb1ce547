// Portfolio plan (document 6): what a portfolio is for and who leads it, its services with their duties and floors, its measures, its
// budget lines and its savings. What nobody recorded is said, never filled in. £000, savings positive. Pure.
import { unitLabel } from '#shared/money/format.ts'
import { sumAmounts } from '#shared/money/total.ts'
import { countWord, plural, savingsSentence } from '#shared/domain/sentences.ts'
import { deliveries, wordFor } from '#shared/domain/words.ts'
import { type Cell, type InnerBlock, type Table, type TableRow } from './blocks.ts'
import { sourceBlocks } from './commentsSavings.ts'
import { measuresTable } from './measuresTable.ts'
import { type DocumentModel } from './model.ts'
import { amountCell, textCell, totalCell } from './moneyCells.ts'
import { MADE_UP, NOT_RECORDED, frontOf, headingOf, lastDate, listed, sentenceOf } from './parts.ts'
import { type PortfolioPlan, type PortfolioView, type RevenueFacts } from './remitFacts.ts'
import { moneyColumn, savingsList, wordsColumn } from './savingsList.ts'

export function composePortfolioPlan(plan: PortfolioPlan): DocumentModel {
  const { portfolio } = plan
  const { cycle } = portfolio
  return {
    v: 1, document: 'portfolio-plan', title: `Portfolio plan: ${portfolio.name}`, subtitle: `${cycle.process} ${cycle.label}, plan years ${cycle.yearsLabel}`, body: cycle.council,
    subject: `Portfolio plan of ${portfolio.name}, ${cycle.process} ${cycle.label}`, date: lastDate(plan.savings.map((saving) => saving.position?.date)), status: 'draft', language: 'en-GB',
    illustrative: planMadeUp(plan) ? MADE_UP : null,
    blocks: [...planBlocks(plan, 1), ...sourceBlocks(plan.sources).map((block) => (block.type === 'heading' ? { ...block, level: 1 } : block))],
  }
}

export const planMadeUp = ({ portfolio, savings, measures, revenue }: PortfolioPlan): boolean =>
  portfolio.illustrative || savings.some((row) => row.illustrative || row.ratingsIllustrative) || measures.some((row) => row.illustrative || (row.values ?? []).some((value) => value.illustrative))
  || revenue.some((table) => table.lines.some((line) => line.illustrative)) || (portfolio.serviceList ?? []).some((row) => row.illustrative)

/** Whether anything is recorded of a portfolio beyond its name. */
export const hasPlan = ({ portfolio, savings, measures }: PortfolioPlan): boolean => portfolio.serviceList !== null || savings.length + measures.length > 0

/** The whole plan without its sources, with headings of this level. In a report the savings are listed once, in `savingsIn`: "Appendix 4". */
export function planBlocks(plan: PortfolioPlan, level: number, savingsIn: string | null = null): readonly InnerBlock[] {
  const { portfolio } = plan
  const heading = (text: string): InnerBlock => headingOf(text, level)
  return [
    frontOf([
      ['Purpose', portfolio.purpose ?? NOT_RECORDED],
      [portfolio.leadMembers !== null && portfolio.leadMembers.length > 1 ? 'Lead Members' : 'Lead Member', portfolio.leadMembers === null ? NOT_RECORDED : listed(portfolio.leadMembers.map(({ name }) => name))],
      [portfolio.departments.length === 1 ? 'Department' : 'Departments', portfolio.departments.length === 0 ? NOT_RECORDED : listed(portfolio.departments.map(({ name }) => name))],
      ['Scrutinised by', portfolio.committees === null ? NOT_RECORDED : listed(portfolio.committees.map(({ name }) => name))],
    ]),
    heading('Policy steers'), sentenceOf('No policy steers are recorded.'),
    heading('Services and duties'), ...serviceBlocks(portfolio),
    heading('Measures'), ...(plan.measures.length === 0 ? [sentenceOf('No measures are recorded for this portfolio or its department.')] : [measuresTable(plan.measures, portfolio.name)]),
    heading('Revenue'), ...revenueBlocks(plan.revenue),
    heading('Capital'), sentenceOf('No capital schemes are recorded.'),
    heading('Savings'), ...savingsBlocks(plan, savingsIn),
  ]
}

function serviceBlocks(portfolio: PortfolioView): readonly InnerBlock[] {
  const services = portfolio.serviceList ?? []
  if (services.length === 0) return [sentenceOf('No services are recorded for this portfolio.')]
  const count = (duty: string): number => services.filter((service) => service.duty === duty).length
  const [must, own, may] = [count('must'), count('level'), count('may')]
  const parts = [
    ...(must === 0 ? [] : [`${countWord(must).toLowerCase()} must be provided`]), ...(own === 0 ? [] : [`${countWord(own).toLowerCase()} must be provided at a level the council sets`]),
    ...(may === 0 ? [] : [`${countWord(may).toLowerCase()} may be provided`]),
  ]
  const known = services.filter(({ floor }) => floor !== null && floor.state !== 'unknown').length
  const duties = services.filter(({ duty }) => duty !== 'may').length
  return [
    sentenceOf(`${countWord(services.length)} ${plural(services.length, 'service')}: ${listed(parts)}. ${floorsSentence(known, duties)}`),
    servicesTable(portfolio),
  ]
}

/** "A statutory floor is known for three of the 12 that must be provided." */
function floorsSentence(known: number, duties: number): string {
  if (duties === 0) return 'No statutory floor applies.'
  return `A statutory floor in money is known for ${known === 0 ? 'none' : countWord(known).toLowerCase()} of the ${countWord(duties).toLowerCase()} that must be provided.`
}

type Service = NonNullable<PortfolioView['serviceList']>[number]

function servicesTable(portfolio: PortfolioView): Table {
  const services = portfolio.serviceList ?? []
  const [delivered, floors] = [services.some(({ delivery }) => delivery !== null), services.some(({ floor }) => floor !== null)]
  const row = (service: Service): TableRow => ({
    kind: 'row', id: service.id, illustrative: service.illustrative,
    cells: [
      textCell(service.name), textCell(service.dutyLabel, service.act), ...(delivered ? [deliveryCell(service)] : []), amountCell(service.budget, 'thousands', service.budgetYear), ...(floors ? [floorCell(service)] : []),
    ],
  })
  const departments = [...new Set(services.map((service) => service.department.name))]
  return {
    type: 'table', caption: 'Services, what the law asks of them and what they cost, £000',
    columns: [wordsColumn('Service', 1.3), wordsColumn('Duty', 1), ...(delivered ? [wordsColumn('Delivery')] : []), moneyColumn('Budget'), ...(floors ? [moneyColumn('Statutory floor')] : [])],
    rows: departments.length < 2 ? services.map(row) : departments.flatMap((name) => [{ kind: 'group' as const, label: name, note: null }, ...services.filter((service) => service.department.name === name).map(row)]),
    total: [textCell('Total'), textCell(''), ...(delivered ? [textCell('')] : []), totalCell(portfolio.serviceBudget), ...(floors ? [textCell('')] : [])],
    notes: [['TBC: an amount that is not yet known; it is not counted in the sums. A blank cell: none is recorded.', ...(floors ? ['Statutory floor: what the law asks for at the least, in money; floors are not added up.'] : ['No statutory floors are recorded.'])].join(' ')],
  }
}

const deliveryCell = (service: Service): Cell => (service.delivery === null ? textCell('') : textCell(wordFor(deliveries, service.delivery), service.provider))
const floorCell = (service: Service): Cell => (service.floor === null && service.duty === 'may' ? textCell('none', null, 'muted') : amountCell(service.floor))

function revenueBlocks(revenue: readonly RevenueFacts[]): readonly InnerBlock[] {
  if (revenue.length === 0) return [sentenceOf('No revenue budget is recorded for this cycle.')]
  return revenue.flatMap((table): readonly InnerBlock[] => [
    ...(table.lines.length === 0 ? [] : [revenueTable(table)]),
    ...(table.unplaced.length === 0 ? [] : [sentenceOf(`${table.label}: the lines of ${table.unplaced.join('; ')} are not recorded by portfolio and are not shown here.`)]),
    ...(table.lines.length === 0 && table.unplaced.length === 0 ? [sentenceOf(`${table.label}: no line belongs to this portfolio.`)] : []),
  ])
}

/** Columns that say nothing in any line are left out. */
function revenueTable(table: RevenueFacts): Table {
  const shown = table.columns.map((label, i) => ({ label, i })).filter(({ i }) => table.lines.some((line) => (line.amounts[i] ?? null) !== null))
  const column = (label: string) => ({ label, unit: unitLabel[table.unit], align: 'end' as const, width: null })
  const groups = [...new Set(table.lines.map((line) => line.group))]
  const row = (line: RevenueFacts['lines'][number]): TableRow => ({ kind: 'row', id: line.id, illustrative: line.illustrative, cells: [textCell(line.label), ...shown.map(({ i }) => amountCell(line.amounts[i] ?? null, table.unit))] })
  const hidden = table.columns.filter((_, i) => !shown.some((column) => column.i === i))
  return {
    type: 'table', caption: `${table.kindLabel}: ${table.label}, the lines of this portfolio, ${unitLabel[table.unit]}, ${table.kind === 'movement' ? 'brackets reduce the budget' : 'income in brackets'}`,
    columns: [wordsColumn('Line', 1), ...shown.map(({ label }) => column(label))],
    rows: groups.length < 2 ? table.lines.map(row) : groups.flatMap((group) => [...(group === null ? [] : [{ kind: 'group' as const, label: group, note: null }]), ...table.lines.filter((line) => line.group === group).map(row)]),
    total: [textCell('These lines together'), ...shown.map(({ i }) => totalCell(sumAmounts(table.lines.map((line) => line.amounts[i] ?? null)), table.unit))],
    notes: [[...(table.note === null ? [] : [table.note]), ...(hidden.length === 0 ? [] : [`Not stated for any of these lines: ${listed(hidden.map((label) => label.toLowerCase()))}.`]), 'The total is that of the lines shown.'].join(' ')],
  }
}

function savingsBlocks({ portfolio, savings }: PortfolioPlan, savingsIn: string | null): readonly InnerBlock[] {
  if (savings.length === 0) return [sentenceOf('No savings are proposed in this portfolio.')]
  const listed = savingsIn === null ? '' : ` ${savings.length === 1 ? 'It is' : 'They are'} listed in ${savingsIn}.`
  return [
    sentenceOf(`${savingsSentence(savings.length, portfolio)}.${listed}`),
    ...(savingsIn !== null ? [] : [savingsList(savings, portfolio.years.map(({ label }) => label), portfolio, 'Savings of this portfolio')]),
  ]
}
