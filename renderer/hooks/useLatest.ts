// The latest value of something drawn, asked for at the moment of doing. The question stays the same while the answer changes, so
// what is handed it is not drawn anew.
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'

export function useLatest<T>(value: T): () => T {
  const latest = useRef(value)
  useLayoutEffect(() => { latest.current = value })
  return useCallback(() => latest.current, [])
}

/** A refused or empty change never shows: nobody waits longer for it than this. */
const LONGEST_MS = 2_000

export type Seen<T> = {
  readonly now: () => T
  /** Resolves once another value than this one is on the screen. */
  readonly past: (old: T) => Promise<void>
}

/** The same, for whoever must act on what the last step made of it and not on what was there before. */
export function useSeen<T>(value: T): Seen<T> {
  const now = useLatest(value)
  const waiting = useRef(new Set<() => void>())
  useLayoutEffect(() => {
    for (const tell of waiting.current) tell()
    waiting.current.clear()
  }, [value])
  return useMemo(() => ({
    now,
    past: (old) => now() !== old ? Promise.resolve() : new Promise((resolve) => {
      waiting.current.add(resolve)
      window.setTimeout(resolve, LONGEST_MS)
    }),
  }), [now])
}
