// What the right end of the status bar says of the cycle on every screen: what is still to find, how many amounts nobody knows
// yet, and, after files were brought together, how many values have two versions to decide between.
import { formatTotalInWords } from '#shared/money/format.ts'
import { isBlankTotal } from '#shared/money/total.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Tbc } from '../../components/Money.tsx'
import { useInCycle } from '../../state/cycle.ts'
import { type StatusBarProps } from './StatusBar.tsx'

export function useCycleFacts(twoVersions: number): StatusBarProps['facts'] {
  const home = useQuery('cycles.home', useInCycle(), { keep: true })
  const totals = home.status === 'ready' ? home.data.totals : null
  const left = totals === null || isBlankTotal(totals.left) || (totals.left.high === 0 && totals.left.unknowns === 0) ? null : totals.left
  const unknowns = totals?.total.unknowns ?? 0
  return [
    ...(left === null ? [] : [{ id: 'left', text: <>Left to find <b>{formatTotalInWords(left)}</b></> }]),
    ...(unknowns === 0 ? [] : [{ id: 'unknowns', text: <>Undecided amounts <b>{unknowns.toLocaleString('en-GB')}</b> <Tbc /></> }]),
    ...(twoVersions === 0 ? [] : [{ id: 'versions', text: <>Two versions to decide between <b>{twoVersions.toLocaleString('en-GB')}</b></> }]),
  ]
}
