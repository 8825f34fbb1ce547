// One numbered comment, written in place. Agreed wording is read only until it is reopened with a reason.
import { useCallback } from 'react'
import { type RichDoc } from '#shared/documents/richText.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Illustrative, StatusMark } from '../../components/Marks.tsx'
import { RichField } from '../../editor/RichField.tsx'
import { type Comment, type Spot, type Theme } from './board.ts'
import { blockMenu } from './blockMenu.ts'
import { type BlockProps } from './Paper.tsx'
import { PaperBlock } from './PaperBlock.tsx'
import { useTextKeys } from './useTextKeys.ts'

export function CommentBlock({ workspace, focus, commands, readOnly, onReopen, onRemove, onLink, begin, isStop, theme, comment }: BlockProps & { theme: Theme; comment: Comment }) {
  const spot: Spot = { kind: 'comment', id: comment.id }
  const current = focus.isCurrent(spot)
  const agreed = comment.status === 'agreed'
  const edit = useCommand('comments.edit').run
  const { id } = comment
  const save = useCallback((doc: RichDoc, stay: string) => edit({ id, doc }, { stay, quiet: true }), [edit, id])
  const at = theme.comments?.findIndex((one) => one.id === id) ?? -1
  const below = () => { void commands.addComment({ theme: theme.id, before: theme.comments?.[at + 1]?.id ?? null }) }
  const { keys, onStep } = useTextKeys({ workspace, focus, commands, spot, next: below, onRemove })
  return (
    <PaperBlock
      spot={spot} name={`Comment ${comment.number}`} number={comment.number} current={current} aim={current ? focus.aim : null} onShow={() => focus.show(spot)} onStep={onStep} onWrite={() => focus.enter(spot, 'end')}
      {...(readOnly ? {} : {
        onMove: (way) => commands.step(spot, way), onRemove: () => onRemove(spot), onDrag: begin(spot, ['theme', 'comment']),
        menu: blockMenu({ workspace, spot, commands, onRemove, ...(agreed ? { onReopen: () => onReopen(spot) } : {}), below: { label: 'Write a comment below', run: below } }),
      })}
      mark={agreed || comment.illustrative ? <>{agreed && <StatusMark status="agreed" label="Agreed" />}{comment.illustrative && !workspace.illustrative && <Illustrative />}</> : undefined}
    >
      <RichField
        field={`comment/${id}/doc`} label={`Comment ${comment.number}`} saved={comment.doc} save={save} keys={keys} current={current} caret={current && focus.aim?.on === 'text' ? focus.aim : null}
        onEnter={(place) => focus.enter(spot, place)} tabStop={isStop(spot)} readOnly={readOnly || agreed} placeholder="Write the comment: the Board noted, asked, welcomed, was concerned…" onLink={onLink}
      />
    </PaperBlock>
  )
}
