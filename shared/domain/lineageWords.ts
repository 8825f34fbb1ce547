// What became of savings between two points, in words.
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total, isBlankTotal } from '#shared/money/total.ts'
import { type LineageChange } from './lineageCompare.ts'
import { type SavingsTotals } from './savings.ts'
import { countWord, plural } from './sentences.ts'

export const lineageChanges: Record<LineageChange, string> = {
  same: 'Unchanged', changed: 'Changed', now_known: 'Now known', now_unknown: 'No longer known', new: 'New', not_yet: 'Not yet stated', unstated: 'No amount stated',
}

type Compared = { readonly one: string | null; readonly changes: readonly LineageChange[]; readonly before: SavingsTotals; readonly after: SavingsTotals; readonly difference: Total }

/** "ASC-003 Linden Court goes from £327k to £145k, with £182k left to find"; of several, how many changed. */
export function lineageSentence({ one, changes, before, after }: Compared): string {
  if (changes.length === 0) return 'There are no savings here yet'
  const left = isBlankTotal(after.left) || (after.left.high === 0 && after.left.unknowns === 0) ? '' : `, with ${formatTotalInWords(after.left)} left to find`
  if (one !== null) return `${one} ${movedWords(before.total, after.total)}${left}`
  const changed = changes.filter((change) => change !== 'same' && change !== 'unstated').length
  const counted = changed === 0 ? 'None of the savings changed' : `${countWord(changed)} of ${countWord(changes.length).toLowerCase()} ${plural(changes.length, 'saving')} changed`
  return `${counted}: together they ${movedWords(before.total, after.total).replace('goes', 'go').replace('stays', 'stay').replace('states', 'state')}${left}`
}

function movedWords(before: Total, after: Total): string {
  if (isBlankTotal(before) && isBlankTotal(after)) return 'states no amount at either point'
  if (isBlankTotal(before)) return `goes from no amount to ${formatTotalInWords(after)}`
  if (before.low === after.low && before.high === after.high && before.unknowns === after.unknowns) return `stays at ${formatTotalInWords(after)}`
  return `goes from ${formatTotalInWords(before)} to ${isBlankTotal(after) ? 'no amount' : formatTotalInWords(after)}`
}
