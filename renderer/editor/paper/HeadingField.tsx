// A heading written in place: one line that saves itself. What Enter and the arrows mean is its paper's affair.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type Result } from '#shared/result.ts'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { endTypeAhead } from '../typeAhead.ts'
import { type Way } from './spot.ts'
import { type Standing } from './usePaperFocus.ts'

export type HeadingFieldProps = Standing & {
  /** Names the field for as long as the page lives: "theme/<id>/title". */
  readonly field: string
  readonly saved: string
  readonly save: (title: string, stay: string) => Promise<Result<unknown>>
  readonly label?: string
  /** A long one goes on below: for titles of a page. */
  readonly wraps?: boolean
  /** Enter, with Ctrl or without. */
  readonly onNext: (control: boolean) => void
  readonly onLeave: () => void
  readonly onStep: (way: Way) => void
  readonly onMove: (way: Way) => void
}

export function HeadingField({ field, saved, save, label = 'Heading', wraps = false, current, aim, stop, onNext, onLeave, onStep, onMove }: HeadingFieldProps) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const autosave = useAutosave({
    field, saved, save,
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
  const onKeyDown = (event: KeyboardEvent) => {
    const way: Way | null = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
    if (event.key === 'Enter') {
      autosave.flush()
      onNext(event.ctrlKey)
    } else if (event.key === 'Escape') {
      autosave.revert()
      onLeave()
    } else if (way !== null && !event.altKey) onStep(way)
    else if (way !== null && event.shiftKey) onMove(way)
    else return
    event.preventDefault()
  }
  const Field = wraps ? 'textarea' : 'input'
  return (
    <>
      <Field
        className="heading__input" ref={input} {...(wraps ? { rows: 1 } : {})} tabIndex={stop ? 0 : -1} aria-label={label} value={autosave.value} maxLength={300} onChange={(event) => autosave.setValue(event.target.value.replace(/[\r\n]+/g, ' '))}
        onFocus={autosave.onFocus} onBlur={autosave.onBlur} onKeyDown={onKeyDown} aria-invalid={autosave.problem !== null}
      />
      {autosave.problem !== null && <p className="rich-field__problem" role="alert">{autosave.problem}</p>}
    </>
  )
}
