// One of a row of sums, by the place of its column; nothing where there is none.
import { type MoneyUnit } from '#shared/money/format.ts'
import { type Total as Sums } from '#shared/money/total.ts'
import { Total } from '../../components/Money.tsx'

export function Sum({ totals, at, unit, weight = 'total' }: { totals: readonly Sums[]; at: number; unit: MoneyUnit; weight?: 'row' | 'total' | 'grand' }) {
  const total = totals[at]
  return total === undefined ? null : <Total total={total} unit={unit} weight={weight} />
}
