// A note for each lettered line of a plan: its letter and name, what it does to the deficit in figures, what it was in the version before,
// and whatever was written about it. The figures are the table's; nothing is explained that nobody wrote.
import { type MtfpComparisonView, type MtfpView } from '#shared/contract/mtfp.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatInWords } from '#shared/money/format.ts'
import { type InnerBlock } from './blocks.ts'
import { inWords } from './charts/values.ts'
import { type RichInline } from './richText.ts'

type Line = NonNullable<MtfpView['lines']>[number]

export function letteredNotes(plan: MtfpView, comparison: MtfpComparisonView | null): readonly InnerBlock[] {
  const years = plan.years.map((year) => year.label)
  return (plan.lines ?? []).filter((line) => (line.ref ?? '') !== '' && !line.workedOut).map((line): InnerBlock => {
    const before = comparison?.lines?.find((one) => one.after === line.id)
    const text = [inFigures(line, years), before === undefined ? null : sinceThen(before, comparison?.before.label ?? ''), line.note].filter((part) => part !== null && part !== '').join(' ')
    const content: readonly RichInline[] = [{ type: 'text', text: `${line.ref ?? ''}  ${line.label}.`, marks: [{ type: 'bold' }] }, { type: 'text', text: ` ${text}` }]
    return { type: 'paragraph', id: line.id, numbered: false, text: { v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content }] } }, illustrative: line.illustrative }
  })
}

/** "Widens the deficit by £14.217m in 2026/27 and £3.106m in 2027/28." A year that states nothing is left out. */
function inFigures(line: Line, years: readonly string[]): string {
  const stated = line.years.flatMap((amount, i) => (amount === null || (amount.state === 'known' && amount.low === 0) ? [] : [{ amount, year: years[i] ?? '' }]))
  if (stated.length === 0) return 'States no amount.'
  const unknown = stated.filter(({ amount }) => amount.state === 'unknown').map(({ year }) => year)
  const part = (verb: string, test: (low: number) => boolean): string | null => {
    const own = stated.filter(({ amount }) => amount.state !== 'unknown' && test(amount.low))
    return own.length === 0 ? null : `${verb} the deficit by ${inWords(own.map(({ amount, year }) => `${plain(amount)} in ${year}`))}`
  }
  const parts = [part('widens', (low) => low > 0), part('reduces', (low) => low < 0), unknown.length === 0 ? null : `is still to be confirmed for ${inWords(unknown)}`].filter((one) => one !== null)
  return `${capital(parts.join('; '))}.`
}

/** The size of an amount in words; which way it goes is said by the verb. */
function plain(amount: Exclude<MaybeAmount, null>): string {
  switch (amount.state) {
    case 'unknown': return 'an amount not yet known'
    case 'known': return formatInWords(Math.abs(amount.low))
    case 'atLeast': return `at least ${formatInWords(Math.abs(amount.low))}`
    case 'range': return `between ${formatInWords(Math.min(Math.abs(amount.low), Math.abs(amount.high)))} and ${formatInWords(Math.max(Math.abs(amount.low), Math.abs(amount.high)))}`
  }
}

function sinceThen(line: NonNullable<MtfpComparisonView['lines']>[number], version: string): string | null {
  if (line.outcome === 'added') return `New since ${version}.`
  if (line.outcome === 'same') return null
  if (line.cells.every((cell) => cell.change === 'now_known' || cell.change === 'same')) return `To be confirmed in ${version}, and now known.`
  const { low, high, unknowns } = line.difference
  if (low !== high || unknowns > 0) return `Changed since ${version}.`
  return low === 0 ? `Moved between years since ${version}; the years together are unchanged.` : `Over all years ${formatInWords(Math.abs(low))} ${low > 0 ? 'worse' : 'better'} than in ${version}.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
