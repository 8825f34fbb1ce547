// F6 goes from column to column of a desk: what one works from, the page at its current place, what is known of that place. Tab goes on
// inside a column.
import { useCallback } from 'react'
import { useActions } from '../../state/actions.ts'
import { setInspector } from '../../state/shell.ts'

const PANES = ['.side-column', '.paper', '.inspector'] as const
const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), textarea, a[href], [tabindex="0"]'

/** `toPaper` takes the focus to the current place of the page; false where there is none, and the page itself is gone to. */
export function usePanes(toPaper: () => boolean, onUnfold: () => void): void {
  const go = useCallback((by: 1 | -1) => {
    const here = PANES.findIndex((pane) => document.activeElement?.closest(pane) !== null && document.activeElement !== null)
    const pane = PANES[(here + by + PANES.length) % PANES.length] ?? '.paper'
    if (pane === '.paper' && toPaper()) return
    if (pane === '.inspector') setInspector('open')
    if (pane === '.side-column' && document.querySelector('.side-column--folded') !== null) onUnfold()
    // Once a folded column has been drawn.
    window.setTimeout(() => {
      const column = document.querySelector(pane)
      const inside = column?.querySelector<HTMLElement>(`.inspector__body :is(${FOCUSABLE})`) ?? column?.querySelector<HTMLElement>(`:is(${FOCUSABLE})`)
      inside?.focus()
    }, 0)
  }, [toPaper, onUnfold])
  useActions([
    { id: 'pane-next', label: 'Next column', group: 'View', keys: 'F6', icon: 'panel', run: () => go(1) },
    { id: 'pane-before', label: 'Column before', group: 'View', keys: 'Shift+F6', keysOnly: true, run: () => go(-1) },
  ])
}
