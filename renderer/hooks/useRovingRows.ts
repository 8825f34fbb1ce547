// One tab stop for a table whose rows can be chosen: arrows, Home and End go from row to row, Enter or Space chooses. The button that
// names a row takes what `row` gives.
import { type KeyboardEvent, useRef, useState } from 'react'

export type RowButton = { readonly ref: (button: HTMLButtonElement | null) => void; readonly tabIndex: number; readonly onKeyDown: (event: KeyboardEvent) => void; readonly onFocus: () => void }

export function useRovingRows(ids: readonly string[], chosen: string | null): (id: string) => RowButton {
  const [last, setLast] = useState<string | null>(null)
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const [first] = ids
  const stop = last !== null && ids.includes(last) ? last : chosen !== null && ids.includes(chosen) ? chosen : first
  const onKeyDown = (event: KeyboardEvent) => {
    const at = stop === undefined ? -1 : ids.indexOf(stop)
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? ids.length - 1 : null
    const next = to === null ? undefined : ids[to]
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    buttons.current.get(next)?.focus()
  }
  return (id) => ({
    ref: (button) => { if (button === null) buttons.current.delete(id); else buttons.current.set(id, button) },
    tabIndex: id === stop ? 0 : -1, onKeyDown, onFocus: () => setLast(id),
  })
}

/** Gives the focus back to the row that was chosen, as its inspector closes; to the title where the row is gone as well. */
export function focusChosenRow(gone = false): void {
  const row = gone ? null : document.querySelector<HTMLElement>('.screen__subject button[aria-pressed="true"]')
  const place = row ?? document.querySelector<HTMLElement>('.screen__title')
  place?.focus()
}
