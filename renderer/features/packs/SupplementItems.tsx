// What a later issue holds: new items as a supplement, or items sent before that read otherwise now. Whichever has something in it is chosen
// at first, and what changed since it was issued is ticked and says so.
import { useState } from 'react'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useQuery } from '../../client/useQuery.ts'
import { CheckList } from '../../components/CheckList.tsx'
import { RadioList } from '../../components/RadioList.tsx'
import { type Placed, type Workspace, asSentence } from './packs.ts'

type Since = OutputOf<'packs.changesSince'>
export type Later = 'supplement' | 'revised'

const isReady = ({ item }: Placed): boolean => item.withdrawn === null && item.kind !== 'to_follow'
const wasSent = ({ item }: Placed): boolean => item.pages !== null

/** Places that read otherwise, by the item they are in. */
function changesOf(since: Since | null): ReadonlyMap<string, number> {
  const places = [...(since?.new ?? []), ...(since?.changed ?? []), ...(since?.withdrawn ?? [])].flatMap(({ item }) => item ?? [])
  return new Map([...Map.groupBy(places, (item) => item)].map(([item, all]) => [item, all.length]))
}

/** What is chosen of a later issue; the first one has no choice. */
export function useSupplement(workspace: Workspace, all: readonly Placed[], isLater: boolean) {
  const query = useQuery('packs.changesSince', { pack: workspace.pack.id, against: 'issued' }, { when: isLater })
  const [chosen, setChosen] = useState<Later | null>(null)
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const since = query.status === 'ready' ? query.data : null
  const changes = changesOf(since)
  const ready = isLater ? all.filter(isReady) : []
  const fresh = ready.filter((placed) => !wasSent(placed))
  const sent = ready.filter(wasSent)
  const changed = sent.filter(({ item }) => changes.has(item.id))
  const kind = chosen ?? (fresh.length === 0 && changed.length > 0 ? 'revised' : 'supplement')
  const offered = kind === 'supplement' ? fresh : sent
  const items = (picked ?? (kind === 'supplement' ? fresh : changed).map(({ item }) => item.id)).filter((id) => offered.some(({ item }) => item.id === id))
  return { kind, offered, items, changes, since, changed: changed.length, choose: (next: Later) => { setChosen(next); setPicked(null) }, pick: setPicked }
}

export function SupplementItems({ kind, offered, items, changes, since, changed, choose, pick }: ReturnType<typeof useSupplement>) {
  const detailOf = (id: string): string => {
    const count = changes.get(id)
    return count === undefined ? 'as it was issued' : `changed: ${countWord(count).toLowerCase()} ${plural(count, 'place')}`
  }
  return (
    <>
      <RadioList<Later>
        label="What is sent" value={kind} onChange={choose} choices={[
          { id: 'supplement', label: 'A supplement', detail: 'what is new since the last issue, under its own pages' },
          { id: 'revised', label: 'Revised papers', detail: `items that were sent before and now read otherwise${changed === 0 ? '' : `: ${countWord(changed).toLowerCase()} of them`}` },
        ]}
      />
      {since !== null && <p className="dialog__text">{asSentence(since.sentence)}</p>}
      {offered.length === 0
        ? <p className="dialog__text">{kind === 'revised' ? 'Nothing was sent before that could be revised.' : 'Nothing is new since the last issue.'}</p>
        : <CheckList label="Items in it" value={items} onChange={pick} choices={offered.map(({ item, name }) => ({ id: item.id, label: `${name}: ${item.title}`, ...(kind === 'revised' && since !== null ? { detail: detailOf(item.id) } : {}) }))} />}
    </>
  )
}

/** Why it cannot be issued as it is chosen; null when it can. */
export function whyNot(going: readonly Placed[], isLater: boolean): string | null {
  if (isLater && going.length === 0) return 'Tick at least one item: nothing is sent without one.'
  const troubles = going.flatMap(({ item, name }) => (item.trouble === null ? [] : [`${name}: ${item.trouble}`]))
  if (troubles.length > 0) return asSentence(`It cannot be issued yet. ${troubles.join('; ')}`)
  return going.length === 0 ? 'It cannot be issued yet: nothing is on the agenda.' : null
}
