// A text that saves itself: 800 ms after the last key, on blur, on navigation and on close. All saves of one stay in the field
// carry one token and are one undo step. While the engine is away the text waits and is sent when it is back.
import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type AppError } from '#shared/errors.ts'
import { type Result } from '#shared/result.ts'
import { dropUnsent, onSent, putUnsent, sendField, unsentValue } from '../client/unsent.ts'

/** Milliseconds after the last key. */
export const AUTOSAVE_DELAY = 800
/** Where something follows what is written, the pause is shorter. */
export const SavingPause = createContext(AUTOSAVE_DELAY)
/** Whoever never pauses is saved too: no typed key is older than this when it leaves. */
export const LONGEST_UNSENT = 900

export type AutosaveOptions<T> = {
  /** Names the field for as long as the page lives: "proposal/<id>/title". */
  readonly field: string
  /** What the file holds. */
  readonly saved: T
  /** Sends the value; the token groups the edits of one stay into one undo step. */
  readonly save: (value: T, stay: string) => Promise<Result<unknown>>
  readonly same?: (a: T, b: T) => boolean
  /** Refuses a value before it is sent, with a sentence: shown in the field, the text stays. */
  readonly check?: (value: T) => string | null
}

export type Autosave<T> = {
  readonly value: T
  readonly setValue: (value: T) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  /** Send now, as Enter does. */
  readonly flush: () => void
  /** Throw away what was typed since the last save. */
  readonly revert: () => void
  readonly unsaved: boolean
  /** Why the value was not saved; the text stays in the field. */
  readonly problem: string | null
}

export function useAutosave<T>(options: AutosaveOptions<T>): Autosave<T> {
  const { field, saved } = options
  const latest = useRef(options)
  const pause = useContext(SavingPause)
  useLayoutEffect(() => { latest.current = options })
  const stay = useRef<string>(crypto.randomUUID())
  const timer = useRef<number | undefined>(undefined)
  const unsentSince = useRef<number | null>(null)
  const focused = useRef(false)
  // True from an acknowledgement until the file's value arrives: that change is our own and must not move the caret.
  const echoExpected = useRef(false)
  const waiting = unsentValue(field)
  const [draft, setDraft] = useState<{ field: string; value: T } | null>(waiting === undefined ? null : { field, value: waiting as T })
  const [problem, setProblem] = useState<string | null>(null)

  const flush = useCallback(() => {
    window.clearTimeout(timer.current)
    unsentSince.current = null
    void sendField(field)
  }, [field])

  const setValue = useCallback((value: T) => {
    setDraft({ field, value })
    window.clearTimeout(timer.current)
    const reason = latest.current.check?.(value) ?? null
    setProblem(reason)
    if (reason !== null) { dropUnsent(field); return }
    const token = stay.current
    const { save } = latest.current
    putUnsent(field, { value, send: () => save(value, token) })
    unsentSince.current ??= performance.now()
    timer.current = window.setTimeout(flush, Math.max(0, Math.min(pause, unsentSince.current + LONGEST_UNSENT - performance.now())))
  }, [field, flush, pause])

  const revert = useCallback(() => {
    window.clearTimeout(timer.current)
    unsentSince.current = null
    dropUnsent(field)
    setDraft(null)
    setProblem(null)
  }, [field])

  useEffect(() => onSent(field, (outcome) => {
    if (outcome.ok) { echoExpected.current = true; setProblem(null) } else setProblem(describe(outcome.error))
  }), [field])

  useEffect(() => {
    if (unsentValue(field) !== undefined) return
    const own = echoExpected.current && focused.current
    echoExpected.current = false
    // Somebody else wrote, or it was undone, or the field was left: show what the file holds.
    if (!own) { setDraft(null); setProblem(null) }
  }, [field, saved])

  useEffect(() => () => { window.clearTimeout(timer.current); void sendField(field) }, [field])

  const onFocus = useCallback(() => {
    focused.current = true
    echoExpected.current = false
    stay.current = crypto.randomUUID()
  }, [])
  const onBlur = useCallback(() => {
    focused.current = false
    flush()
  }, [flush])

  const current = draft !== null && draft.field === field ? draft : null
  const same = options.same ?? Object.is
  return {
    value: current === null ? saved : current.value,
    setValue, flush, revert, onFocus, onBlur,
    unsaved: current !== null && !same(current.value, saved),
    problem,
  }
}

const describe = (error: AppError): string => `${error.message} ${error.next}`
