// The editor of a cell that holds one of a few words: letters find a word, the arrows go through the list, Enter and Tab keep it.
// What is kept is the word itself, as if it had been typed.
import { type ChangeEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '../components/cx.ts'
import { HEAD_HEIGHT, TOTAL_HEIGHT } from './layout.ts'
import { type Editing } from './state.ts'

export type ChoiceEditorProps = {
  readonly label: string
  readonly editing: Editing
  readonly choices: readonly string[]
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onText: (text: string) => void
  readonly onChoose: (text: string) => void
  readonly onEnd: () => void
}

/** The words that fit what was typed: those that begin so, then those that hold it. */
export function fittingWords(choices: readonly string[], typed: string): readonly string[] {
  const text = typed.trim().toLowerCase()
  const begins = choices.filter((word) => word.toLowerCase().startsWith(text))
  return [...begins, ...choices.filter((word) => !begins.includes(word) && word.toLowerCase().includes(text))]
}

const TALLEST = 240

export function ChoiceEditor({ label, editing, choices, onKey, onText, onChoose, onEnd }: ChoiceEditorProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  /** Only what was typed narrows the list; a word that was opened or reached by the arrows stands in it among the others. */
  const [typed, setTyped] = useState(editing.typed ? editing.text : '')
  const shown = fittingWords(choices, typed)
  const [at, setAt] = useState(() => (editing.typed ? 0 : Math.max(0, choices.indexOf(editing.text))))
  const [text, setText] = useState(editing.text)
  const [room, setRoom] = useState<{ readonly up: boolean; readonly height: number }>({ up: false, height: TALLEST })
  const refused = editing.problem !== null && editing.text === (shown[at] ?? text)

  const first = shown[0]
  useLayoutEffect(() => {
    const field = input.current
    if (field === null) return
    field.focus({ preventScroll: true })
    if (editing.typed) field.setSelectionRange(field.value.length, field.value.length)
    else field.select()
    // One letter is already a choice.
    if (editing.typed && first !== undefined) onText(first)
    const grid = field.closest('.grid')?.getBoundingClientRect()
    const cell = field.getBoundingClientRect()
    if (grid === undefined) return
    const below = grid.bottom - TOTAL_HEIGHT - cell.bottom
    const above = cell.top - grid.top - HEAD_HEIGHT
    const up = below < Math.min(TALLEST, choices.length * 28 + 8) && above > below
    setRoom({ up, height: Math.max(90, Math.min(TALLEST, (up ? above : below) - 4)) })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the place and the first letter are those of the moment it opened
  }, [])
  useLayoutEffect(() => { list.current?.children[at]?.scrollIntoView({ block: 'nearest' }) }, [at])

  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const next = event.currentTarget.value
    setText(next)
    setTyped(next)
    setAt(0)
    onText(fittingWords(choices, next)[0] ?? next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.ctrlKey || event.metaKey) { onKey(event); return }
    event.preventDefault()
    event.stopPropagation()
    const next = Math.max(0, Math.min(at + step, shown.length - 1))
    const word = shown[next]
    if (word === undefined) return
    setAt(next)
    setText(word)
    onText(word)
  }
  const open = !refused && shown.length > 0
  return (
    <>
      <input
        className="grid__input" ref={input} role="combobox" aria-label={label} aria-autocomplete="list" aria-expanded={open} {...(open ? { 'aria-controls': `${id}-list`, 'aria-activedescendant': `${id}-${at}` } : {})}
        value={text} onChange={onChange} onKeyDown={onKeyDown} onBlur={onEnd} autoComplete="off" spellCheck={false} aria-invalid={editing.problem !== null}
      />
      {open && (
        <ul className={cx('grid__choices', room.up && 'grid__choices--up')} id={`${id}-list`} role="listbox" aria-label={label} ref={list} style={{ maxHeight: room.height }}>
          {shown.map((word, index) => (
            <li
              key={word} id={`${id}-${index}`} role="option" aria-selected={index === at} className="grid__choice"
              // A press must not take the focus from the field, or the field would close before the word is taken.
              onPointerDown={(event) => { event.preventDefault(); event.stopPropagation(); onChoose(word) }}
            >
              {word}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
