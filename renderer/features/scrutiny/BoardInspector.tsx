// The right column of a Board: about the current paragraph, and below it, always, what is still to settle before the wording can
// be agreed.
import { plural } from '#shared/domain/sentences.ts'
import { Button } from '../../components/Button.tsx'
import { CheckPoints } from '../../components/CheckPoints.tsx'
import { Illustrative, StatusMark } from '../../components/Marks.tsx'
import { Inspector, InspectorPart } from '../../components/Screen.tsx'
import { type BoardFocus, type Comment, type Recommendation, type Spot, type Workspace } from './board.ts'
import { MeetingRecord } from './MeetingRecord.tsx'
import { RecommendationInspector } from './RecommendationInspector.tsx'
import { type BoardCommands } from './useBoardCommands.ts'
import './BoardInspector.css'

export type BoardInspectorProps = { readonly workspace: Workspace; readonly focus: BoardFocus; readonly commands: BoardCommands; readonly readOnly: boolean; readonly onReopen: (spot: Spot) => void; readonly onAgree: (spot: Spot) => void; readonly onRemoveBoard: () => void }

export function BoardInspector({ workspace, focus, commands, readOnly, onReopen, onAgree, onRemoveBoard }: BoardInspectorProps) {
  const { current } = focus
  const ready = <Ready workspace={workspace} focus={focus} />
  if (current?.kind === 'recommendation') {
    const row = (workspace.recommendations ?? []).find((one) => one.id === current.id)
    if (row !== undefined) {
      return (
        <Inspector width={312} over="Recommendation" title={`Recommendation ${row.number}`} under={<Wording item={row} readOnly={readOnly} onReopen={() => onReopen(current)} onAgree={() => onAgree(current)} />}>
          <RecommendationInspector workspace={workspace} row={row} commands={commands} readOnly={readOnly} key={row.id} />
          {ready}
        </Inspector>
      )
    }
  }
  if (current?.kind === 'comment') {
    const theme = (workspace.themes ?? []).find((one) => one.comments?.some((comment) => comment.id === current.id) ?? false)
    const comment = theme?.comments?.find((one) => one.id === current.id)
    if (comment !== undefined) {
      return (
        <Inspector width={312} over="Comment" title={`Paragraph ${comment.number}`} under={<Wording item={comment} readOnly={readOnly} onReopen={() => onReopen(current)} onAgree={() => onAgree(current)} />}>
          <Named workspace={workspace} comment={comment} />
          {ready}
        </Inspector>
      )
    }
  }
  return (
    <Inspector width={312} over={current?.kind === 'opening' ? `Opening, ${workspace.opening.map(({ number }) => number).join(' and ')}` : 'Board'} title={current?.kind === 'opening' ? 'The record of the meeting' : workspace.board.name} under={`${workspace.board.statusLabel} · ${workspace.words.toLocaleString('en-GB')} ${plural(workspace.words, 'word')}`}>
      {current?.kind !== 'opening' && ready}
      <MeetingRecord workspace={workspace} readOnly={readOnly} key={workspace.board.id} />
      {current?.kind === 'opening' && ready}
      {!readOnly && current === null && <p className="board-remove"><Button kind="danger" size="tool" icon="bin" onPress={onRemoveBoard}>Remove this Board…</Button></p>}
    </Inspector>
  )
}

/** Draft or agreed, and the way from one to the other. */
function Wording({ item, readOnly, onReopen, onAgree }: { item: Comment | Recommendation; readOnly: boolean; onReopen: () => void; onAgree: () => void }) {
  const agreed = item.status === 'agreed'
  return (
    <div className="wording">
      <span className="wording__state">{agreed ? <StatusMark status="agreed" label="Wording agreed" /> : 'Draft'}{item.illustrative && <> · <Illustrative /></>}</span>
      {!readOnly && (agreed ? <Button size="tool" onPress={onReopen}>Reopen…</Button> : <Button size="tool" icon="check" isDisabled={item.plain.trim() === ''} onPress={onAgree}>Agree</Button>)}
    </div>
  )
}

/** Savings of the remit whose reference or first words of the title stand in the comment. */
function Named({ workspace, comment }: { workspace: Workspace; comment: Comment }) {
  const named = (workspace.savings ?? []).filter((saving) => comment.plain.includes(saving.ref) || comment.plain.includes(saving.title.split(',')[0] ?? saving.title))
  return (
    <InspectorPart title="Savings it speaks of" note={named.length === 0 ? undefined : 'by their names in the text'}>
      {named.length === 0 ? <p className="inspector-note">No saving of the remit is named in these words.</p> : <ul className="link-list">{named.map((saving) => <li key={saving.id}><span className="link-list__ref">{saving.ref}</span><span className="link-list__words">{saving.title} <span className="caption">{saving.statusLabel}</span></span></li>)}</ul>}
    </InspectorPart>
  )
}

function Ready({ workspace, focus }: { workspace: Workspace; focus: BoardFocus }) {
  const { readiness } = workspace
  return (
    <InspectorPart title="Ready to agree?" note={`${readiness.filter((point) => point.ok).length} of ${readiness.length}`}>
      <CheckPoints points={readiness} brief={focus.current !== null} />
    </InspectorPart>
  )
}
