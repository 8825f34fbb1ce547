// Which savings count: the one rule behind every sum of savings, on screens, in papers, workbooks, the reconciliation and sheets that are
// taken in. A saving the council has rejected, put off beyond what is planned, or found it cannot make brings in nothing: it stays in
// every list, marked with its status, and is in no total; beside the total stands how many are not counted and what they state.
// What is left to find is counted of every saving: that money is missing whatever became of it.
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total, isBlankTotal } from '#shared/money/total.ts'
import { type proposalStatuses } from './words.ts'

/** Called in suspends a decision and slipped moves the money: both stay in the plan until it is changed. */
const brings: Readonly<Record<keyof typeof proposalStatuses, boolean>> = {
  identified: true, published: true, consulting: true, revised: true, agreed: true, agreed_revised: true, agreed_delayed: true, called_in: true,
  in_delivery: true, achieved: true, slipped: true, partly: true, rejected: false, deferred: false, unachievable: false,
}

const isKnown = (status: string): status is keyof typeof brings => Object.hasOwn(brings, status)

/** Whether a saving counts as its status stands. A status of a newer version of the app counts: it would be wrong to lose its money. */
export const countsAs = (status: string): boolean => !isKnown(status) || brings[status]

/** The last thing that is dated of a saving, and whether it states a figure or is an event such as a decision. */
export type LastPosition = { readonly date: string; readonly statesFigure: boolean }

/** A point in time, as figures are asked for. */
export type CountingPoint = 'first' | 'latest' | { readonly kind: string } | { readonly date: string }

/**
 * Whether a saving counted at a point. A status has no date of its own, so it is taken to have come after the last figure that is dated,
 * or with the event dated after that: on the days before, the saving counted, as what was then published did. The first figure and that of
 * a kind ("in the budget") are positions of their day, and counted on it.
 */
export function countsAt(status: string, last: LastPosition | undefined, point: CountingPoint): boolean {
  if (countsAs(status)) return true
  if (point === 'latest' || last === undefined) return false
  if (point === 'first' || 'kind' in point) return true
  return last.statesFigure ? point.date <= last.date : point.date < last.date
}

export type NotCounted = { readonly savings: number; readonly total: Total }

/** "2 not counted: £145k"; "" where every saving counts. */
export function notCountedWords({ savings, total }: NotCounted): string {
  if (savings === 0) return ''
  return `${savings.toLocaleString('en-GB')} not counted${isBlankTotal(total) ? '' : `: ${formatTotalInWords(total)}`}`
}

/** How a saving that is not counted is marked: "Rejected, not counted". */
export const statusInWords = ({ statusLabel, counts }: { readonly statusLabel: string; readonly counts: boolean }): string => (counts ? statusLabel : `${statusLabel}, not counted`)

/** Of savings shown as at a point in the past: that some counted then and no longer do; "" where none. */
export function endedSinceWords(rows: readonly { readonly status: string; readonly counts: boolean }[]): string {
  const ended = rows.filter((row) => row.counts && !countsAs(row.status)).length
  return ended === 0 ? '' : `${ended.toLocaleString('en-GB')} counted as ${ended === 1 ? 'it' : 'they'} stood then, and since rejected, deferred or found unachievable`
}
