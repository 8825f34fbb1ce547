// One saving in full, every field written in place and saved by itself: what it is, how it got here in dated positions, when it starts
// and what it takes, what it does to priorities and to people, how safe it is, what else could be done, who picks it up, what it
// depends on; beside it where it stands, duty and floor, who asks about it, what it rests on.
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type OutputOf } from '../../client/procedures.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/Dialog.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { ExemptMark, Illustrative } from '../../components/Marks.tsx'
import { Loaded } from '../../components/Places.tsx'
import { Screen } from '../../components/Screen.tsx'
import { currentActions, useActions } from '../../state/actions.ts'
import { toggleMarked, useMarked } from '../../state/shell.ts'
import { showToast } from '../../state/toasts.ts'
import { CostShifts } from './CostShifts.tsx'
import { Dependencies } from './Dependencies.tsx'
import { Effects } from './Effects.tsx'
import { Equality } from './Equality.tsx'
import { Grounds } from './Grounds.tsx'
import { HistoryOfSaving } from './HistoryOfSaving.tsx'
import { Options } from './Options.tsx'
import { PositionDialog } from './PositionDialog.tsx'
import { Positions } from './Positions.tsx'
import { Risk } from './Risk.tsx'
import { Side } from './Side.tsx'
import { Timing } from './Timing.tsx'
import { WhatItIs } from './WhatItIs.tsx'
import { WhatItTakes } from './WhatItTakes.tsx'
import './Proposal.css'
import { takesChanges } from '#shared/domain/cycleStatus.ts'

export type Proposal = OutputOf<'proposals.get'>

export function ProposalScreen() {
  const { id } = useParams({ strict: false })
  // Another saving is another page: nothing typed or opened on one is carried to the next.
  return <ProposalPage key={id} id={id ?? ''} />
}

function ProposalPage({ id }: { id: string }) {
  const proposal = useQuery('proposals.get', { id })
  const navigate = useNavigate()
  const remove = useCommand('proposals.remove').run
  const marked = useMarked((state) => state.ids.includes(id))
  const [adding, setAdding] = useState(false)
  const [asking, setAsking] = useState(false)
  const data = proposal.status === 'ready' ? proposal.data : null
  const open = takesChanges(data?.inCycle.status)

  const mark = () => { if (!toggleMarked(id)) showToast({ text: 'Six savings are marked already', detail: 'Unmark one first: more than six cannot be read side by side.' }) }
  const history = () => { void navigate({ to: '/history', search: { row: id } }) }
  const removeIt = async () => {
    const reply = await remove({ id })
    if (!reply.ok || data === null) return
    showToast({ text: `${data.ref} ${data.title} was removed`, action: { label: 'Undo', run: () => currentActions().find((action) => action.id === 'undo')?.run() } })
    await navigate({ to: '/savings' })
  }
  useActions([
    { id: 'mark-saving', label: marked ? 'Unmark this saving' : 'Mark this saving for comparing', group: 'This screen', icon: 'compare', run: mark },
    { id: 'row-history', label: 'What happened to this saving', group: 'This screen', icon: 'history', run: history },
    ...(open ? [
      { id: 'add-position', label: 'Add a position to this saving', group: 'This screen' as const, icon: 'plus' as const, run: () => setAdding(true) },
      { id: 'remove-saving', label: 'Remove this saving…', group: 'This screen' as const, icon: 'bin' as const, run: () => setAsking(true) },
    ] : []),
  ])
  return (
    <Screen
      mark={data !== null && <ExemptMark exempt={data.exemption !== null ? 'whole' : (data.positions ?? []).some(({ exemption }) => exemption !== null) ? 'figures' : null} />}
      title={data?.sentence ?? 'Saving'} place="Saving"
      actions={data !== null && (
        <>
          <MenuButton
            label="More" iconOnly
            groups={[{ id: 'more', entries: [{ id: 'history', label: 'What happened to it', icon: 'history', run: history }, ...(open ? [{ id: 'remove', label: 'Remove this saving…', icon: 'bin' as const, run: () => setAsking(true) }] : [])] }]}
          />
          <Button icon={marked ? 'check' : 'compare'} onPress={mark}>{marked ? 'Marked' : 'Mark to compare'}</Button>
          {open && <Button kind="filled" icon="plus" onPress={() => setAdding(true)}>Add a position</Button>}
        </>
      )}
    >
      <Loaded query={proposal} what="Reading the saving">
        {(loaded) => (
          <div className="proposal">
            <div className="proposal__main">
              {!open && <p className="proposal__closed">The cycle {loaded.inCycle.label} is closed: this saving is read, not changed.</p>}
              {loaded.illustrative && <p className="caption"><Illustrative what="This saving was made up to fill the picture" /></p>}
              <WhatItIs proposal={loaded} editable={open} />
              <Positions proposal={loaded} editable={open} />
              <Timing proposal={loaded} editable={open} />
              <WhatItTakes proposal={loaded} editable={open} />
              <Effects proposal={loaded} editable={open} />
              <Equality proposal={loaded} editable={open} />
              <Risk proposal={loaded} editable={open} />
              <Options proposal={loaded} editable={open} />
              <CostShifts proposal={loaded} editable={open} />
              <Dependencies proposal={loaded} editable={open} />
              <Grounds proposal={loaded} editable={open} />
              <HistoryOfSaving id={loaded.id} title={loaded.ref} />
            </div>
            <Side proposal={loaded} editable={open} />
          </div>
        )}
      </Loaded>
      {adding && data !== null && <PositionDialog proposal={data} onClose={() => setAdding(false)} />}
      {data !== null && (
        <ConfirmDialog title={`Remove ${data.ref} ${data.title}?`} isOpen={asking} onClose={() => setAsking(false)} confirm="Remove" onConfirm={() => { void removeIt() }}>
          Its positions and effects go with it, and recommendations no longer name it. You can undo this.
        </ConfirmDialog>
      )}
    </Screen>
  )
}

export type PartProps = { readonly proposal: Proposal; readonly editable: boolean }
