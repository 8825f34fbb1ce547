// A pack at work: the agenda at the left, the page of the chosen item in the middle, the preview beside it, and what is known of it at
// the right. The keys that work on them, and what is asked before something is issued, withheld, withdrawn or removed.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useRole } from '../../client/useRole.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { usePanes } from '../../components/desk/usePanes.ts'
import { useSideFold } from '../../components/desk/SideColumn.tsx'
import { RoleNeeded } from '../../components/RoleNeeded.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { Screen } from '../../components/Screen.tsx'
import { FormatBar } from '../../editor/FormatBar.tsx'
import { usePaperFocus } from '../../editor/paper/usePaperFocus.ts'
import { AUTOSAVE_DELAY, SavingPause } from '../../hooks/useAutosave.ts'
import { useLatest, useSeen } from '../../hooks/useLatest.ts'
import { useSelectionStatus, useStatusFact } from '../../state/shell.ts'
import { showToast } from '../../state/toasts.ts'
import { AgendaColumn } from './AgendaColumn.tsx'
import { type Asking } from './asking.ts'
import { FrontSheet } from './FrontSheet.tsx'
import { ItemPage } from './ItemPage.tsx'
import { PackDialogs } from './PackDialogs.tsx'
import { PackInspector } from './PackInspector.tsx'
import { type Go, type Item, type Placed, type Spot, type Workspace, placedItem, placedItems, spotOf } from './packs.ts'
import { type OpenIssue, PreviewPane } from './PreviewPane.tsx'
import { usePackActions } from './usePackActions.ts'
import { usePackCommands } from './usePackCommands.ts'
import { usePackSide } from './usePackSide.ts'
import { usePreviewFold } from './usePreviewFold.ts'
import '../../components/desk/Desk.css'
import './PackDesk.css'

/** Milliseconds after the last key, while the preview follows what is written. */
const FOLLOWED_PAUSE = 120

export function PackDesk({ workspace }: { workspace: Workspace }) {
  const { item: named, at } = useSearch({ strict: false })
  const navigate = useNavigate()
  const placed = placedItem(workspace, named ?? null) ?? null
  const focus = usePaperFocus<Spot>()
  const seen = useSeen(workspace)
  const here = useLatest(focus.current)
  const commands = usePackCommands(seen, here, focus.go)
  const { role } = useRole()
  const closed = !takesChanges(workspace.cycle.status)
  const readOnly = role !== 'scrutiny' || closed
  const [asking, setAsking] = useState<Asking | null>(null)
  const side = usePackSide()
  const [issue, setIssue] = useState<OpenIssue | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const preview = usePreviewFold()
  const fold = useSideFold(preview.shown)
  const markRead = useCommand('packs.markRead')
  const itemId = placed?.item.id ?? null

  const select = useCallback((id: string | null) => {
    focus.go.show(null)
    side.go.done()
    void navigate({ to: '/packs/$packId', params: { packId: workspace.pack.id }, search: id === null ? {} : { item: id }, replace: true })
  }, [navigate, workspace.pack.id, focus.go, side.go])
  useFoundAt(at, placed?.item, focus.go, select)
  const toPaper = useCallback(() => {
    const spot = here()
    if (spot !== null) focus.go.select(spot)
    return spot !== null
  }, [here, focus.go])
  usePanes(toPaper, fold.turn)
  const remove = (id: string): void => {
    const gone = placedItem(workspace, id)
    // What holds words, a file or appendices asks; a bare item is one press of undo away.
    const holds = gone !== undefined && ((gone.item.paragraphs ?? []).length > 0 || gone.item.attachment !== null || (workspace.items ?? []).some((item) => item.id === id && item.appendices !== null))
    if (holds) setAsking({ what: 'remove', item: id })
    else void commands.removeItem(id).then((done) => { if (done) select(null) })
  }
  const read = async (): Promise<void> => {
    const reply = await markRead.run({ pack: workspace.pack.id })
    if (reply.ok) showToast({ text: 'Marked as read as it stands', detail: 'What changes from now on is listed under Changes.' })
  }
  const current = focus.current
  usePackActions({ workspace, placed, current, readOnly, commands, ask: setAsking, note: side.go.note, changes: side.go.changes, read: () => { void read() }, preview, fold, select })
  useSelectionStatus(placed === null ? workspace.sentence : `${placed.name} · ${placed.item.kindLabel}`)
  useStatusFact('public', workspace.pack.public ? 'Public pack' : 'Not public')

  const issued = (workspace.issues ?? []).length > 0
  return (
    <Screen
      place={workspace.pack.title} named title={workspace.sentence} layout="fill" band="above"
      actions={
        <>
          <Button icon="document" onPress={() => preview.turn()}>{preview.shown ? 'Hide the preview' : 'Preview'} <KeyHint keys="V" /></Button>
          <Button icon="check" isDisabled={markRead.pending} onPress={() => { void read() }} kind={readOnly ? 'filled' : 'plain'}>{markRead.pending ? 'Marking…' : 'Mark as read'}</Button>
          {!readOnly && <Button kind="filled" isDisabled={(workspace.items ?? []).length === 0} onPress={() => setAsking({ what: 'issue' })}>{issued ? 'Issue a supplement…' : 'Issue the pack…'}</Button>}
        </>
      }
      inspector={
        <PackInspector
          workspace={workspace} placed={placed} side={side} readOnly={readOnly} onNoted={() => { side.go.done(); if (current !== null) focus.go.select(current) }} ask={setAsking} onSelect={select} onRemove={remove}
          onOpenIssue={(number, twin) => { setIssue({ number, twin }); preview.turn(true) }}
        />
      }
    >
      <SavingPause value={preview.shown ? FOLLOWED_PAUSE : AUTOSAVE_DELAY}>
        <div className="desk-columns">
          <AgendaColumn workspace={workspace} selected={itemId} shown={preview.shown && shown !== itemId ? shown : null} commands={commands} readOnly={readOnly} fold={fold} onSelect={select} onRemove={remove} ask={setAsking} />
          <div className="desk">
            <div className="desk__bar pack-bar">
              {fold.folded && <AgendaSteps workspace={workspace} placed={placed} onSelect={select} />}
              {closed ? <p className="caption">{`This cycle is ${workspace.cycle.status === 'archived' ? 'archived' : 'agreed'}: read only`}</p>
                : readOnly ? <RoleNeeded role="scrutiny" what="A pack is written" />
                : placed?.item.kind === 'narrative'
                  ? <FormatBar hint={current === null ? <><KeyHint keys="P" /> paragraph <KeyHint keys="H" /> heading</> : <><KeyHint keys="Ctrl+Enter" /> next <KeyHint keys="M" /> note <KeyHint keys="X" /> exempt</>} />
                  : <p className="caption">{placed === null ? 'Composed from the records of the cycle' : 'Arrows go along the agenda; M writes a note'}</p>}
            </div>
            <div className="desk__sheet" data-lists={workspace.numbering.lists} key={itemId ?? 'front'}>
              {placed === null
                ? <FrontSheet workspace={workspace} readOnly={readOnly} onSelect={select} onMeeting={() => setAsking({ what: 'meeting' })} />
                : <ItemPage placed={placed} workspace={workspace} focus={focus} commands={commands} readOnly={readOnly} onNote={side.go.note} ask={setAsking} />}
            </div>
          </div>
          {preview.shown && (
            <PreviewPane
              workspace={workspace} item={itemId} row={current?.id ?? null} issue={issue} onDraft={() => setIssue(null)} onClose={() => { setIssue(null); preview.turn(false) }} onShown={setShown}
              onPick={(item, row) => { select(item); const spot = spotAt(row, placedItem(workspace, item)?.item); if (spot !== null) focus.go.show(spot) }}
            />
          )}
        </div>
      </SavingPause>
      <PackDialogs workspace={workspace} asking={asking} onClose={() => setAsking(null)} commands={commands} onSelect={select} onIssued={(number, twin) => { setIssue({ number, twin }); preview.turn(true) }} />
    </Screen>
  )
}

/** From item to item while the agenda is folded away. */
function AgendaSteps({ workspace, placed, onSelect }: { workspace: Workspace; placed: Placed | null; onSelect: (id: string | null) => void }) {
  const all = placedItems(workspace)
  const at = all.findIndex((one) => one.item.id === placed?.item.id)
  return (
    <span className="pack-bar__steps">
      <IconButton icon="chevronUp" label="Item before" keys="," isDisabled={at < 0} onPress={() => onSelect(all[at - 1]?.item.id ?? null)} />
      <IconButton icon="chevronDown" label="Next item" keys="." isDisabled={at >= all.length - 1} onPress={() => { const next = all[at + 1]; if (next !== undefined) onSelect(next.item.id) }} />
    </span>
  )
}

/** What was found by its words is gone to where it stands, once; then the address says only which item. */
function useFoundAt(at: string | undefined, item: Item | undefined, go: Go, select: (id: string | null) => void): void {
  const went = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (went.current === at) return
    went.current = at
    if (at === undefined || item === undefined) return
    select(item.id)
    const spot = spotAt(at, item)
    if (spot !== null) go.select(spot)
  }, [at, item, go, select])
}

/** The place on the page of an item that a row of the cycle is shown at. */
function spotAt(row: string | null, item: Item | undefined): Spot | null {
  if (row === null || item === undefined) return null
  const paragraph = (item.paragraphs ?? []).find(({ id }) => id === row)
  if (paragraph !== undefined) return spotOf(paragraph)
  return item.kind === 'paper' ? { kind: 'block', id: row } : null
}
