// One paragraph of a paper that is read as text and, when it is the current one, written in place. It saves itself; what another
// window wrote meanwhile is never lost under what is typed here, and never silently over it.
import { type MouseEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { type RichDoc, isBlankText, plainOf } from '#shared/documents/richText.ts'
import { type Result } from '#shared/result.ts'
import { unsentValue } from '../client/unsent.ts'
import { Button } from '../components/Button.tsx'
import { useAutosave } from '../hooks/useAutosave.ts'
import { type EditorKeys } from './editorKeys.ts'
import { type CaretPlace, RichEditor } from './RichEditor.tsx'
import { RichText } from './RichText.tsx'
import { fingerprint, sameRich } from './richShape.ts'
import './RichField.css'

export type RichFieldProps = {
  /** Names the field for as long as the page lives: "comment/<id>/doc". */
  readonly field: string
  /** Read aloud: "Comment 1.3". */
  readonly label: string
  readonly saved: RichDoc
  readonly save: (rich: RichDoc, stay: string) => Promise<Result<unknown>>
  readonly keys: EditorKeys
  /** Whether this is the paragraph being written. */
  readonly current: boolean
  readonly caret: { readonly place: CaretPlace } | null
  readonly onEnter: (place: CaretPlace) => void
  /** Whether Tab comes here while it is read; arrows lead to the others. */
  readonly tabStop: boolean
  /** May be read only: another role acts, or the wording is agreed. */
  readonly readOnly?: boolean
  readonly placeholder?: string
  /** How the text reads when nobody writes in it: a recommendation with the stop its place asks for. */
  readonly shown?: (rich: RichDoc) => RichDoc
  readonly onLink?: (href: string) => void
}

export function RichField(props: RichFieldProps) {
  const { field, saved, current, readOnly = false, label, placeholder, shown } = props
  const known = useRef(new Set<string>([fingerprint(saved)]))
  const [other, setOther] = useState<RichDoc | null>(null)
  const send = props.save
  const save = useCallback((rich: RichDoc, stay: string) => {
    known.current.add(fingerprint(rich))
    return send(rich, stay)
  }, [send])
  const autosave = useAutosave<RichDoc>({ field, saved, save, same: sameRich })
  const { revert, setValue } = autosave

  // The file holds something that was not sent from here: show it, unless words typed here are not acknowledged yet.
  useEffect(() => {
    const print = fingerprint(saved)
    if (known.current.has(print)) return
    known.current.add(print)
    if (unsentValue(field) === undefined) revert()
    else setOther(saved)
  }, [field, saved, revert])

  const noteId = useId()
  const note: ReactNode = other !== null
    ? <Changed other={other} id={noteId} onTake={() => { setValue(other); setOther(null) }} onKeep={() => setOther(null)} />
    : autosave.problem === null ? null : <p className="rich-field__problem" id={noteId} role="alert">{autosave.problem}</p>

  if (!current || readOnly) {
    const blank = isBlankText(autosave.value)
    return (
      <div className="rich-field">
        <Reading label={label} readOnly={readOnly} tabStop={props.tabStop} onEnter={props.onEnter} current={current} caret={props.caret}>
          {blank ? <p className="rich-field__blank">{placeholder ?? 'Nothing written yet'}</p> : <RichText rich={shown === undefined ? autosave.value : shown(autosave.value)} {...(props.onLink === undefined ? {} : { onLink: props.onLink })} />}
        </Reading>
        {note}
      </div>
    )
  }
  return (
    <div className="rich-field" data-writing="true">
      <RichEditor
        label={label} value={autosave.value} onChange={setValue} onFocus={autosave.onFocus} onBlur={autosave.onBlur} keys={props.keys} caret={props.caret}
        describedBy={note === null ? undefined : noteId} {...(placeholder === undefined ? {} : { placeholder })}
      />
      {note}
    </div>
  )
}

/** The text while nobody writes in it: Tab or a click begins writing, dragging over it selects words to copy. */
function Reading({ label, readOnly, tabStop, current, caret, onEnter, children }: { label: string; readOnly: boolean; tabStop: boolean; current: boolean; caret: RichFieldProps['caret']; onEnter: RichFieldProps['onEnter']; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  useEffect(() => { if (readOnly && current && caret !== null) place.current?.focus() }, [readOnly, current, caret])
  const onClick = (event: MouseEvent) => {
    pressed.current = false
    const selection = window.getSelection()
    if (selection !== null && !selection.isCollapsed && place.current?.contains(selection.anchorNode) === true) return
    onEnter({ left: event.clientX, top: event.clientY })
  }
  const naming = readOnly ? { role: 'group', 'aria-label': label } : { role: 'textbox', 'aria-multiline': true, 'aria-label': label }
  return (
    <div
      className="rich-field__reading" ref={place} tabIndex={tabStop ? 0 : -1} {...naming} onMouseDown={() => { pressed.current = true }} onClick={onClick}
      onFocus={(event) => { if (event.target === place.current && !pressed.current && !current) onEnter('start') }}
    >
      {children}
    </div>
  )
}

function Changed({ other, id, onTake, onKeep }: { other: RichDoc; id: string; onTake: () => void; onKeep: () => void }) {
  return (
    <div className="rich-field__changed" id={id} role="alert">
      <p><strong>This paragraph was changed in another place while you were writing.</strong> Yours is kept; the other read:</p>
      <blockquote>{plainOf(other) || 'nothing'}</blockquote>
      <div className="rich-field__choices"><Button size="tool" onPress={onKeep}>Keep mine</Button><Button size="tool" onPress={onTake}>Use the other</Button></div>
    </div>
  )
}
