// One pack: its agenda, the item that is written or read, and what is known of it. In another role than scrutiny it is read, noted on
// and marked as read.
import { useParams } from '@tanstack/react-router'
import { useQuery } from '../../client/useQuery.ts'
import { Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { PackDesk } from './PackDesk.tsx'

export function PackScreen() {
  const { packId = '' } = useParams({ strict: false })
  const pack = useQuery('packs.one', { id: packId })
  if (pack.status === 'ready') return <PackDesk workspace={pack.data} key={packId} />
  return <Screen place="Packs" title={pack.status === 'failed' ? 'This pack cannot be shown' : 'A pack'}><Loaded query={pack} what="Reading the pack">{() => null}</Loaded></Screen>
}
