// What became of savings between two points, in words.
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total, isBlankTotal } from '#shared/money/total.ts'
import { notCountedWords } from './counting.ts'
import { type LineageChange } from './lineageCompare.ts'
import { type SavingsTotals } from './savings.ts'
import { countWord, plural } from './sentences.ts'

export const lineageChanges: Record<LineageChange, string> = {
  same: 'Unchanged', changed: 'Changed', now_known: 'Now known', now_unknown: 'No longer known', new: 'New', not_yet: 'Not yet stated', unstated: 'No amount stated',
  no_longer_counted: 'No longer counted', not_counted: 'Not counted',
}

type Compared = { readonly one: string | null; readonly changes: readonly LineageChange[]; readonly before: SavingsTotals; readonly after: SavingsTotals; readonly difference: Total }

/** "ASC-003 Linden Court goes from £327k to £145k, with £182k left to find"; of several, how many changed. */
export function lineageSentence({ one, changes, before, after }: Compared): string {
  if (changes.length === 0) return 'There are no savings here yet'
  const left = isBlankTotal(after.left) || (after.left.high === 0 && after.left.unknowns === 0) ? '' : `, with ${formatTotalInWords(after.left)} left to find`
  const apart = notCountedWords(after.notCounted)
  if (one !== null) return apart === '' ? `${one} ${movedWords(before.total, after.total)}${left}` : `${one} ${endedWords(before, after)}${left}`
  const changed = changes.filter(isMoved).length
  const counted = changed === 0 ? 'None of the savings changed' : `${countWord(changed)} of ${countWord(changes.length).toLowerCase()} ${plural(changes.length, 'saving')} changed`
  return `${counted}: together they ${movedWords(before.total, after.total).replace('goes', 'go').replace('stays', 'stay').replace('states', 'state')}${left}${apart === '' ? '' : `; ${apart}`}`
}

/** Whether something became of a saving between the two points. */
export const isMoved = (change: LineageChange): boolean => change !== 'same' && change !== 'unstated' && change !== 'not_counted'

/** That all of these savings together come to something else now than on the last date a figure was stated; null where they do not. */
export function endedSince(last: SavingsTotals | undefined, now: SavingsTotals): string | null {
  const ended = now.notCounted.savings - (last?.notCounted.savings ?? now.notCounted.savings)
  return ended <= 0 ? null : `${countWord(ended)} ${plural(ended, 'saving', 'savings')} that counted on the last of these dates ${ended === 1 ? 'has' : 'have'} since been rejected, deferred or found unachievable; as they stand, ${notCountedWords(now.notCounted)}.`
}

function endedWords(before: SavingsTotals, { notCounted }: SavingsTotals): string {
  const stated = isBlankTotal(notCounted.total) ? '' : `, with ${formatTotalInWords(notCounted.total)} stated`
  return isBlankTotal(before.total) ? `is not counted${stated}` : `goes from ${formatTotalInWords(before.total)} to not counted`
}

function movedWords(before: Total, after: Total): string {
  if (isBlankTotal(before) && isBlankTotal(after)) return 'states no amount at either point'
  if (isBlankTotal(before)) return `goes from no amount to ${formatTotalInWords(after)}`
  if (before.low === after.low && before.high === after.high && before.unknowns === after.unknowns) return `stays at ${formatTotalInWords(after)}`
  return `goes from ${formatTotalInWords(before)} to ${isBlankTotal(after) ? 'no amount' : formatTotalInWords(after)}`
}
