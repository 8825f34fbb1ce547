// One numbered comment, written in place. Agreed wording is read only until it is reopened with a reason.
import { memo, useCallback } from 'react'
import { type RichDoc } from '#shared/documents/richText.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Illustrative, StatusMark } from '../../components/Marks.tsx'
import { RichField } from '../../editor/RichField.tsx'
import { type Standing } from '../../editor/paper/usePaperFocus.ts'
import { PaperBlock } from '../../editor/paper/PaperBlock.tsx'
import { type Comment, type Spot } from './board.ts'
import { blockMenu } from './blockMenu.ts'
import { MovedAmounts } from './MovedAmounts.tsx'
import { type BlockProps } from './Paper.tsx'
import { stepFrom, useTextKeys } from './useTextKeys.ts'

type CommentProps = BlockProps & Standing & { /** The heading it stands under. */ readonly theme: string; readonly comment: Comment }

export const CommentBlock = memo(function CommentBlock({ paper, go, commands, readOnly, allMadeUp, onReopen, onRemove, onLink, begin, current, aim, stop, theme, comment }: CommentProps) {
  const { id } = comment
  const spot: Spot = { kind: 'comment', id }
  const agreed = comment.status === 'agreed'
  const edit = useCommand('comments.edit').run
  const save = useCallback((doc: RichDoc, stay: string) => edit({ id, doc }, { stay, quiet: true }), [edit, id])
  const below = useCallback(() => {
    const siblings = (paper().themes ?? []).find((one) => one.id === theme)?.comments ?? []
    const at = siblings.findIndex((one) => one.id === id)
    void commands.addComment({ theme, before: siblings[at + 1]?.id ?? null })
  }, [paper, commands, theme, id])
  const keys = useTextKeys({ paper, go, commands, kind: 'comment', id, next: below, onRemove })
  return (
    <PaperBlock
      spot={spot} name={`Comment ${comment.number}`} number={comment.number} current={current} aim={aim} onShow={() => go.show(spot)} onStep={stepFrom(paper, go, spot)} onWrite={() => go.enter(spot, 'end')}
      {...(readOnly ? {} : {
        onMove: (way) => commands.step(spot, way), onRemove: () => onRemove(spot), onDrag: begin(spot, ['theme', 'comment']),
        menu: () => blockMenu({ paper, spot, commands, onRemove, ...(agreed ? { onReopen: () => onReopen(spot) } : {}), below: { label: 'Write a comment below', run: below } }),
      })}
      mark={agreed || (comment.illustrative && !allMadeUp) ? <>{agreed && <StatusMark status="agreed" label="Agreed" />}{comment.illustrative && !allMadeUp && <Illustrative />}</> : undefined}
    >
      <RichField
        field={`comment/${id}/doc`} label={`Comment ${comment.number}`} saved={comment.doc} save={save} keys={keys} current={current} caret={aim?.on === 'text' ? aim : null}
        onEnter={(place) => go.enter(spot, place)} tabStop={stop} readOnly={readOnly || agreed} placeholder="Write the comment: the Board noted, asked, welcomed, was concerned…" onLink={onLink}
      />
      <MovedAmounts kind="comment" row={comment} readOnly={readOnly} />
    </PaperBlock>
  )
})
