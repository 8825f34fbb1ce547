// F6 goes from column to column: what the Board has before it, the paper at its current place, what is known of that place. Tab
// goes on inside a column.
import { useCallback } from 'react'
import { useActions } from '../../state/actions.ts'
import { setInspector } from '../../state/shell.ts'
import { type BoardFocus } from './useBoardFocus.ts'

const PANES = ['.board-side', '.paper', '.inspector'] as const
const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), textarea, a[href], [tabindex="0"]'

export function usePanes(focus: BoardFocus, onUnfold: () => void): void {
  const { current, go: to } = focus
  const go = useCallback((by: 1 | -1) => {
    const here = PANES.findIndex((pane) => document.activeElement?.closest(pane) !== null && document.activeElement !== null)
    const pane = PANES[(here + by + PANES.length) % PANES.length] ?? '.paper'
    if (pane === '.paper' && current !== null) { to.select(current); return }
    if (pane === '.inspector') setInspector('open')
    if (pane === '.board-side' && document.querySelector('.board-side--folded') !== null) onUnfold()
    // Once a folded column has been drawn.
    window.setTimeout(() => {
      const column = document.querySelector(pane)
      const inside = column?.querySelector<HTMLElement>(`.inspector__body :is(${FOCUSABLE})`) ?? column?.querySelector<HTMLElement>(`:is(${FOCUSABLE})`)
      inside?.focus()
    }, 0)
  }, [current, to, onUnfold])
  useActions([
    { id: 'board-pane-next', label: 'Next column', group: 'View', keys: 'F6', icon: 'panel', run: () => go(1) },
    { id: 'board-pane-before', label: 'Column before', group: 'View', keys: 'Shift+F6', keysOnly: true, run: () => go(-1) },
  ])
}
