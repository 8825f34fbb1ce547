// A heading over comments, written in place. Enter goes on to its first comment, or begins one.
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useCommand } from '../../client/useCommand.ts'
import { endTypeAhead } from '../../editor/typeAhead.ts'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type Spot, type Theme } from './board.ts'
import { type BlockProps, type Standing } from './Paper.tsx'
import { PaperBlock } from './PaperBlock.tsx'
import { blockMenu } from './blockMenu.ts'
import { stepFrom } from './useTextKeys.ts'

type HeadingProps = BlockProps & Standing & { readonly theme: Theme }

export const HeadingBlock = memo(function HeadingBlock({ paper, go, commands, readOnly, onRemove, begin, current, aim, stop, theme }: HeadingProps) {
  const spot: Spot = { kind: 'theme', id: theme.id }
  const input = useRef<HTMLInputElement>(null)
  const edit = useCommand('themes.edit').run
  const autosave = useAutosave({
    field: `theme/${theme.id}/title`, saved: theme.title, save: (title, stay) => edit({ id: theme.id, title }, { stay, quiet: true }),
    check: (title) => (title.trim() === '' ? 'A heading has at least one character.' : title.length > 300 ? 'A heading has at most 300 characters.' : null),
  })
  const { setValue } = autosave
  useEffect(() => {
    if (!current || aim?.on !== 'text') return
    input.current?.focus()
    const early = endTypeAhead()
    if (early !== '') setValue(early)
    else if (aim.place === 'start') input.current?.select()
  }, [current, aim, setValue])
  const onStep = stepFrom(paper, go, spot)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      autosave.flush()
      const first = theme.comments?.[0]
      if (event.ctrlKey || first === undefined) void commands.addComment({ theme: theme.id, before: first?.id ?? null })
      else go.enter({ kind: 'comment', id: first.id }, 'start')
    } else if (event.key === 'Escape') {
      autosave.revert()
      go.select(spot)
    } else if (!event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      onStep(event.key === 'ArrowUp' ? 'up' : 'down')
    } else if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      commands.step(spot, event.key === 'ArrowUp' ? 'up' : 'down')
    } else return
    event.preventDefault()
  }
  return (
    <PaperBlock
      spot={spot} name={`Heading ${theme.title}`} current={current} tabStop={readOnly && stop} aim={aim} onShow={() => go.show(spot)} onStep={onStep}
      onWrite={() => go.enter(spot, 'end')} {...(readOnly ? {} : {
        onMove: (way) => commands.step(spot, way), onRemove: () => onRemove(spot), onDrag: begin(spot, ['theme']), menu: () => blockMenu({ paper, spot, commands, onRemove, below: { label: 'Write a comment under it', run: () => { void commands.addComment({ theme: theme.id, before: theme.comments?.[0]?.id ?? null }) } } }),
      })}
    >
      <h3 className="heading">
        {readOnly
          ? theme.title
          : <input className="heading__input" ref={input} tabIndex={stop ? 0 : -1} aria-label="Heading" value={autosave.value} maxLength={300} onChange={(event) => autosave.setValue(event.target.value)} onFocus={autosave.onFocus} onBlur={autosave.onBlur} onKeyDown={onKeyDown} aria-invalid={autosave.problem !== null} />}
      </h3>
      {autosave.problem !== null && <p className="rich-field__problem" role="alert">{autosave.problem}</p>}
    </PaperBlock>
  )
})
