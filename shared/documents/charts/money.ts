// What options or savings come to, as bars on one shared scale. Values and sentences only.
import { countWord } from '#shared/domain/sentences.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatInWords, formatTotalInWords } from '#shared/money/format.ts'
import { type Total, sumAmounts } from '#shared/money/total.ts'
import { type Chart, type ChartBar } from './types.ts'
import { barOfAmount, barOfTotal, scaleOf } from './values.ts'

export type MoneyOption = {
  readonly ref: string; readonly title: string
  /** Whole pounds per year, savings positive, in the order of the years. */
  readonly amounts: readonly MaybeAmount[]
  readonly left: MaybeAmount
  /** Not counted, it is drawn and in no sum. */
  readonly counts: boolean
  readonly illustrative: boolean
}

/** Bars by year for each option, all on one scale; what is still to find stands below its years. */
export function moneyByYear(options: readonly MoneyOption[], years: readonly string[]): Chart {
  const groups = options.map((option) => ({
    label: nameOf(option), detail: detailOf(option),
    bars: [
      ...years.map((label, i) => barOfAmount(option.amounts[i] ?? null, 'thousands', { label, illustrative: option.illustrative })),
      ...leftBar(option.left, 'Left to find', option.illustrative),
    ],
  }))
  return {
    kind: 'bars', reading: moneyReading(options), caption: 'Savings by year, £000, savings positive, all bars on one scale', unit: '£000',
    scale: scaleOf(groups.flatMap((group) => group.bars)), groups,
  }
}

/** One bar for each saving over all its years; what is still to find stands below it. */
export function savingsBars(options: readonly MoneyOption[]): Chart {
  const bars = options.flatMap((option) => [
    barOfTotal(sumAmounts(option.amounts), 'thousands', { label: nameOf(option), detail: detailOf(option), illustrative: option.illustrative }),
    ...leftBar(option.left, `${option.ref} left to find`, option.illustrative),
  ])
  return {
    kind: 'bars', reading: moneyReading(options), caption: 'Savings over all years of the plan, £000, savings positive; dashed: left to find', unit: '£000',
    scale: scaleOf(bars), groups: [{ label: '', detail: '', bars }],
  }
}

function leftBar(left: MaybeAmount, label: string, illustrative: boolean): readonly ChartBar[] {
  return left === null || (left.state === 'known' && left.low === 0) ? [] : [barOfAmount(left, 'thousands', { label, role: 'left', illustrative })]
}

/** "ASC-001 Milton Grange saves the most of these five, £521k; together they come to £1.337m." */
export function moneyReading(all: readonly MoneyOption[]): string {
  const options = all.filter((option) => option.counts)
  const apart = all.length - options.length
  const said = readingOf(options)
  return apart === 0 ? said : `${said} ${countWord(apart)} ${apart === 1 ? 'is' : 'are'} not counted.`
}

function readingOf(options: readonly MoneyOption[]): string {
  const sums = options.map((option) => ({ option, total: sumAmounts(option.amounts) }))
  const stated = sums.filter(({ total }) => total.high > 0)
  const together = formatTotalInWords(sumAmounts(options.flatMap((option) => [...option.amounts])))
  if (stated.length === 0) return 'No amount of these savings is known yet.'
  const most = stated.reduce((best, next) => next.total.high > best.total.high ? next : best)
  const tied = stated.filter(({ total }) => total.high === most.total.high).length > 1
  if (options.length === 1) return `${nameOf(most.option)} comes to ${formatTotalInWords(most.total)}.`
  const lead = tied ? `The largest of these savings come to ${figure(most.total)} each` : `${nameOf(most.option)} is the largest of these savings, ${figure(most.total)}`
  return `${lead}; together they come to ${together}.`
}

const nameOf = (option: MoneyOption): string => `${option.ref} ${option.title}`
const detailOf = (option: MoneyOption): string => [option.counts ? null : 'not counted', option.illustrative ? 'illustrative' : null].filter((part) => part !== null).join(', ')
const figure = (total: Total): string => total.low === total.high ? formatInWords(total.high) : `up to ${formatInWords(total.high)}`
