// The packs of the cycle: each with the body it is for, when that meets, what is in it and whether it was issued; and the way to begin one.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { useQuery } from '../../client/useQuery.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { useRole } from '../../client/useRole.ts'
import { Button } from '../../components/Button.tsx'
import { Illustrative, StatusMark } from '../../components/Marks.tsx'
import { MeetingList, type MeetingRow } from '../../components/MeetingList.tsx'
import { EmptyState, Loaded } from '../../components/Places.tsx'
import { RoleNeeded } from '../../components/RoleNeeded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { HouseDialog } from '../../dialogs/HouseDialog.tsx'
import { PackDialog } from '../../dialogs/PackDialog.tsx'
import { useActions } from '../../state/actions.ts'
import { useInCycle } from '../../state/cycle.ts'

type Pack = NonNullable<OutputOf<'packs.list'>['packs']>[number]

export function PacksScreen() {
  const packs = useQuery('packs.list', useInCycle())
  const navigate = useNavigate()
  const { role } = useRole()
  const [asking, setAsking] = useState<'pack' | 'house' | null>(null)
  const close = () => setAsking(null)
  const status = packs.status === 'ready' ? packs.data.cycle.status : null
  const closed = status !== null && !takesChanges(status)
  const can = role === 'scrutiny' && !closed && status !== null
  const closedWords = `This cycle is ${status === 'archived' ? 'archived' : 'agreed'}: read only`
  useActions([
    ...(can ? [{ id: 'pack-begin', label: 'Begin a pack', group: 'This screen' as const, keys: 'N', icon: 'plus' as const, run: () => setAsking('pack') }] : []),
    { id: 'pack-house', label: 'House style of papers…', group: 'This screen', icon: 'edit', run: () => setAsking('house') },
  ])
  const list = packs.status === 'ready' ? (packs.data.packs ?? []) : []
  const begin = <Button kind="filled" icon="plus" onPress={() => setAsking('pack')}>Begin a pack</Button>
  return (
    <Screen
      place="Packs" title={packs.status !== 'ready' ? 'Packs of this cycle' : list.length === 0 ? 'No pack is begun in this cycle yet' : sentence(list)}
      actions={<><Button icon="edit" onPress={() => setAsking('house')}>House style</Button>{can && list.length > 0 && begin}</>}
    >
      <Loaded query={packs} what="Reading the packs">
        {() => list.length === 0
          ? (
            <EmptyState icon="packs" title="What a pack is" action={can ? begin : closed ? <p className="caption">{closedWords}</p> : <RoleNeeded role="scrutiny" what="A pack is begun" />}>
              A pack is what members are sent before they meet: the agenda, the papers of this app as they stand, words of your own, files from elsewhere, and what is to follow. It is made as one accessible file, and sealed when it is issued. A single paper is seen and printed under <a href="#/documents">Papers</a>.
            </EmptyState>
          )
          : (
            <>
              <MeetingList rows={list.map(rowOf)} />
              {closed ? <p className="caption">{closedWords}</p> : !can && <RoleNeeded role="scrutiny" what="Packs are begun and written" />}
            </>
          )}
      </Loaded>
      {asking === 'pack' && <PackDialog onClose={close} onMade={(packId) => { close(); void navigate({ to: '/packs/$packId', params: { packId } }) }} />}
      {asking === 'house' && <HouseDialog onClose={close} />}
    </Screen>
  )
}

function sentence(packs: readonly Pack[]): string {
  const issued = packs.filter((pack) => pack.issued !== null).length
  const head = `${countWord(packs.length)} ${plural(packs.length, 'pack')}`
  if (issued === 0) return `${head}, none issued yet`.replace('One pack, none', 'One pack, not')
  return issued === packs.length ? `${head}, issued` : `${head}, ${countWord(issued).toLowerCase()} of them issued`
}

function rowOf(pack: Pack): MeetingRow {
  return {
    id: pack.id, href: `#/packs/${pack.id}`, date: pack.date === null ? null : pack.dateLabel, where: '', name: pack.title,
    under: <>{pack.body.name} · {pack.kindLabel} · {pack.public ? 'public' : 'not public'}{pack.illustrative && <> · <Illustrative /></>}</>,
    counts: [
      { count: pack.items, what: plural(pack.items, 'item') },
      ...(pack.toFollow === 0 ? [] : [{ count: pack.toFollow, what: 'to follow' }]), ...(pack.exempt === 0 ? [] : [{ count: pack.exempt, what: 'exempt' }]),
    ],
    status: pack.issued === null ? <StatusMark status="consulting" label="Not issued" /> : <StatusMark status="agreed" label={pack.issued} />,
  }
}
