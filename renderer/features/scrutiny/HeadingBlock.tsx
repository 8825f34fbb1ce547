// A heading over comments, written in place. Enter goes on to its first comment, or begins one.
import { memo, useCallback } from 'react'
import { useCommand } from '../../client/useCommand.ts'
import { HeadingField } from '../../editor/paper/HeadingField.tsx'
import { PaperBlock } from '../../editor/paper/PaperBlock.tsx'
import { type Standing } from '../../editor/paper/usePaperFocus.ts'
import { type Spot, type Theme } from './board.ts'
import { blockMenu } from './blockMenu.ts'
import { type BlockProps } from './Paper.tsx'
import { stepFrom } from './useTextKeys.ts'

type HeadingProps = BlockProps & Standing & { readonly theme: Theme }

export const HeadingBlock = memo(function HeadingBlock({ paper, go, commands, readOnly, onRemove, begin, current, aim, stop, theme }: HeadingProps) {
  const spot: Spot = { kind: 'theme', id: theme.id }
  const edit = useCommand('themes.edit').run
  const save = useCallback((title: string, stay: string) => edit({ id: theme.id, title }, { stay, quiet: true }), [edit, theme.id])
  const onStep = stepFrom(paper, go, spot)
  const first = theme.comments?.[0]
  const write = () => { void commands.addComment({ theme: theme.id, before: first?.id ?? null }) }
  return (
    <PaperBlock
      spot={spot} name={`Heading ${theme.title}`} current={current} tabStop={readOnly && stop} aim={aim} onShow={() => go.show(spot)} onStep={onStep}
      onWrite={() => go.enter(spot, 'end')} {...(readOnly ? {} : {
        onMove: (way) => commands.step(spot, way), onRemove: () => onRemove(spot), onDrag: begin(spot, ['theme']), menu: () => blockMenu({ paper, spot, commands, onRemove, below: { label: 'Write a comment under it', run: write } }),
      })}
    >
      <h3 className="heading">
        {readOnly
          ? theme.title
          : (
            <HeadingField
              field={`theme/${theme.id}/title`} saved={theme.title} save={save} current={current} aim={aim} stop={stop} onLeave={() => go.select(spot)} onStep={onStep} onMove={(way) => commands.step(spot, way)}
              onNext={(control) => { if (control || first === undefined) write(); else go.enter({ kind: 'comment', id: first.id }, 'start') }}
            />
          )}
      </h3>
    </PaperBlock>
  )
})
