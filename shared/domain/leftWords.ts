// What is left to find of one saving, as it stands beside its status: "182 left to find", in £000. Null when nothing is.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatAmount } from '#shared/money/format.ts'

export function leftInWords(left: MaybeAmount): string | null {
  if (left === null || (left.state === 'known' && left.low === 0)) return null
  return left.state === 'unknown' ? 'an amount left to find' : `${formatAmount(left, 'thousands')} left to find`
}
