// The three columns of a Board around its paper, the keys that work on them, and the questions asked before wording is agreed,
// reopened or removed.
import { plural } from '#shared/domain/sentences.ts'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useRole } from '../../client/useRole.ts'
import { Button } from '../../components/Button.tsx'
import { useSideFold } from '../../components/desk/SideColumn.tsx'
import { usePanes } from '../../components/desk/usePanes.ts'
import { StatusMark } from '../../components/Marks.tsx'
import { RoleNeeded } from '../../components/RoleNeeded.tsx'
import { KeyHint } from '../../components/Small.tsx'
import { Screen } from '../../components/Screen.tsx'
import { PackDialog } from '../../dialogs/PackDialog.tsx'
import { FormatBar } from '../../editor/FormatBar.tsx'
import { LinkAway } from '../../editor/LinkAway.tsx'
import { beginTypeAhead } from '../../editor/typeAhead.ts'
import { useActions } from '../../state/actions.ts'
import { useSelectionStatus, useStatusFact } from '../../state/shell.ts'
import { usePaperFocus } from '../../editor/paper/usePaperFocus.ts'
import { useLatest, useSeen } from '../../hooks/useLatest.ts'
import { type Spot, type Workspace, typeChoices } from './board.ts'
import { BoardInspector } from './BoardInspector.tsx'
import { BoardSide } from './BoardSide.tsx'
import { AgreeDialog, RemoveHeading, ReopenDialog, TypeDialog } from './dialogs.tsx'
import { Paper } from './Paper.tsx'
import { RemoveBoard } from './RemoveBoard.tsx'
import { useBoardCommands } from './useBoardCommands.ts'
import { useGoneSpot } from './useGoneSpot.ts'

type Asking = { readonly kind: 'type' } | { readonly kind: 'agree' } | { readonly kind: 'reopen'; readonly spot: Spot } | { readonly kind: 'remove'; readonly spot: Spot } | { readonly kind: 'link'; readonly href: string } | { readonly kind: 'board' } | { readonly kind: 'pack' }

export function BoardDesk({ workspace, onPreview }: { workspace: Workspace; onPreview: () => void }) {
  const navigate = useNavigate()
  const focus = usePaperFocus<Spot>()
  useGoneSpot(workspace, focus)
  const seen = useSeen(workspace)
  const paper = seen.now
  const here = useLatest(focus.current)
  const commands = useBoardCommands(seen, here, focus.go)
  const { role } = useRole()
  const { status: cycleStatus } = workspace.cycle
  const closed = !takesChanges(cycleStatus)
  const readOnly = role !== 'scrutiny' || closed
  const [asking, setAsking] = useState<Asking | null>(null)
  const done = () => setAsking(null)
  const agreeComment = useCommand('comments.edit').run
  const agreeRecommendation = useCommand('recommendations.edit').run
  const side = useSideFold()
  const toPaper = useCallback(() => {
    const spot = here()
    if (spot !== null) focus.go.select(spot)
    return spot !== null
  }, [here, focus.go])
  usePanes(toPaper, side.turn)
  const agreed = workspace.board.status === 'agreed'
  const blank = workspace.words === 0

  const agree = (spot: Spot) => { void (spot.kind === 'comment' ? agreeComment({ id: spot.id, status: 'agreed' }) : agreeRecommendation({ id: spot.id, status: 'agreed' })) }
  const remove = useCallback((spot: Spot) => {
    // A heading takes its comments with it, so it asks; a paragraph is one press of undo away.
    const holds = spot.kind === 'theme' && (paper().themes ?? []).find((theme) => theme.id === spot.id)?.comments !== null
    if (holds) setAsking({ kind: 'remove', spot })
    else void commands.remove(spot)
  }, [paper, commands])
  const askReopen = useCallback((spot: Spot) => setAsking({ kind: 'reopen', spot }), [])
  const askType = useCallback(() => setAsking({ kind: 'type' }), [])
  const askBoard = useCallback(() => setAsking({ kind: 'board' }), [])
  const askLink = useCallback((href: string) => setAsking({ kind: 'link', href }), [])
  useActions([
    { id: 'print', label: 'Preview the comments as PDF', group: 'This screen', keys: 'Ctrl+P', icon: 'print', run: onPreview },
    { id: 'board-side', label: side.folded ? 'Show savings, attendance and papers' : 'Fold savings, attendance and papers', group: 'View', keys: '[', icon: 'panel', run: side.turn },
    ...(readOnly ? [] : [
      { id: 'board-comment', label: 'Write a comment', group: 'This screen' as const, keys: 'C', icon: 'note' as const, run: () => { void commands.addComment() } },
      { id: 'board-recommendation', label: 'Write a recommendation', group: 'This screen' as const, keys: 'R', icon: 'scrutiny' as const, run: askType },
      { id: 'board-heading', label: 'Add a heading', group: 'This screen' as const, keys: 'H', icon: 'plus' as const, run: () => { void commands.addTheme() } },
      ...typeChoices.map((type) => ({ id: `board-write-${type.id}`, label: `Write a recommendation: ${type.label}`, group: 'This screen' as const, icon: 'scrutiny' as const, run: () => { void commands.addRecommendation(type.id) } })),
      { id: 'board-agree', label: 'Agree the wording', group: 'This screen' as const, icon: 'check' as const, isDisabled: agreed || blank, run: () => setAsking({ kind: 'agree' }) },
      { id: 'board-pack', label: 'Begin a pack for this Board…', group: 'This screen' as const, icon: 'packs' as const, run: () => setAsking({ kind: 'pack' }) },
      { id: 'board-remove', label: 'Remove this Board…', group: 'This screen' as const, icon: 'bin' as const, run: askBoard },
    ]),
  ])
  useSelectionStatus(`${agreed ? 'Agreed' : 'Draft'} · ${workspace.words.toLocaleString('en-GB')} ${plural(workspace.words, 'word')}`)
  useStatusFact('public', 'Not public until reported')

  return (
    <Screen
      place={workspace.board.name} title={workspace.sentence} layout="fill" band="above"
      actions={
        <>
          <Button icon="document" onPress={onPreview}>PDF</Button>
          {agreed ? <span className="board-agreed"><StatusMark status="agreed" label="Wording agreed" /></span> : !readOnly && <Button kind="filled" isDisabled={blank} onPress={() => setAsking({ kind: 'agree' })}>Agree the wording</Button>}
        </>
      }
      inspector={<BoardInspector workspace={workspace} focus={focus} commands={commands} readOnly={readOnly} onReopen={askReopen} onAgree={agree} onRemoveBoard={askBoard} />}
    >
      <div className="desk-columns">
        <BoardSide workspace={workspace} current={focus.current} commands={commands} readOnly={readOnly} fold={side} />
        <div className="desk">
          <div className="desk__bar">
            {closed ? <p className="caption">{`This cycle is ${cycleStatus === 'archived' ? 'archived' : 'agreed'}: read only`}</p>
              : readOnly ? <RoleNeeded role="scrutiny" what="The Board’s paper is written" />
              : <FormatBar hint={focus.current === null || focus.current.kind === 'opening' ? <><KeyHint keys="C" /> comment <KeyHint keys="R" /> recommendation</> : <><KeyHint keys="Ctrl+Enter" /> next <KeyHint keys="F6" /> what it rests on <KeyHint keys="Esc" /> done</>} />}
          </div>
          <div className="desk__sheet" data-lists={workspace.numbering.lists}>
            <Paper
              workspace={workspace} focus={focus} paper={paper} commands={commands} readOnly={readOnly} onReopen={askReopen} onRemove={remove} onNewRecommendation={askType} onLink={askLink}
            />
          </div>
        </div>
      </div>
      {asking?.kind === 'type' && <TypeDialog onClose={done} onChoose={(type) => {
        beginTypeAhead()
        done()
        // Once the dialog has gone: it holds the focus while it stands.
        window.setTimeout(() => { void commands.addRecommendation(type) }, 0)
      }} />}
      {asking?.kind === 'agree' && <AgreeDialog workspace={workspace} onClose={done} />}
      {asking?.kind === 'reopen' && <ReopenDialog workspace={workspace} spot={asking.spot} onClose={done} onReopened={() => { done(); focus.go.enter(asking.spot, 'end') }} />}
      {asking?.kind === 'remove' && <RemoveHeading workspace={workspace} spot={asking.spot} onClose={done} onRemove={() => { void commands.remove(asking.spot) }} />}
      {asking?.kind === 'board' && <RemoveBoard workspace={workspace} onClose={done} />}
      {asking?.kind === 'pack' && <PackDialog body={workspace.board.id} onClose={done} onMade={(packId) => { void navigate({ to: '/packs/$packId', params: { packId } }) }} />}
      {asking?.kind === 'link' && <LinkAway href={asking.href} onClose={done} />}
    </Screen>
  )
}
