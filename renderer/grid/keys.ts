// The one table of keys of a grid: from a key press to what is meant. Pure; what it means for the data is decided elsewhere.
import { type Move } from './selection.ts'

export type KeyPress = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean }

export type Intent =
  | { readonly do: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly do: 'all' }
  /** The whole row or column of what is selected. */
  | { readonly do: 'whole'; readonly of: 'row' | 'column' }
  | { readonly do: 'enter' }
  | { readonly do: 'edit' }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'clear' }
  | { readonly do: 'fillDown' }
  | { readonly do: 'mark' }
  | { readonly do: 'cancel' }

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** What a key means while no cell is being edited; null leaves it to the page (Tab goes out of the grid). */
export function intentOf({ key, ctrl, shift, alt }: KeyPress): Intent | null {
  if (alt) return null
  const arrow = arrows[key]
  if (arrow !== undefined) {
    const [lines, columns] = arrow
    return { do: 'move', extend: shift, move: ctrl ? { to: 'edge', lines, columns } : { to: 'by', lines, columns } }
  }
  switch (key) {
    case 'Home': return { do: 'move', extend: shift, move: { to: 'edge', lines: ctrl ? -1 : 0, columns: -1 } }
    case 'End': return { do: 'move', extend: shift, move: { to: 'edge', lines: ctrl ? 1 : 0, columns: 1 } }
    case 'PageUp': return { do: 'move', extend: shift, move: { to: 'page', pages: -1 } }
    case 'PageDown': return { do: 'move', extend: shift, move: { to: 'page', pages: 1 } }
    case 'Enter': return ctrl ? null : { do: 'enter' }
    case 'F2': return { do: 'edit' }
    case 'Escape': return { do: 'cancel' }
    case 'Delete': case 'Backspace': return { do: 'clear' }
    case ' ': return ctrl ? { do: 'whole', of: 'column' } : shift ? { do: 'whole', of: 'row' } : { do: 'mark' }
    default:
  }
  if (ctrl) return key.toLowerCase() === 'a' ? { do: 'all' } : key.toLowerCase() === 'd' ? { do: 'fillDown' } : null
  return [...key].length === 1 ? { do: 'type', text: key } : null
}

export type EditIntent =
  /** `by` Tab begins or goes on with a line of cells; Enter ends it and goes back to where it began. */
  | { readonly do: 'keep'; readonly move: Move | null; readonly by: 'enter' | 'tab' | 'arrow' }
  /** The whole selection takes what was typed. */
  | { readonly do: 'fill' }
  | { readonly do: 'cancel' }

/** What a key means while a cell is being edited. A cell that was typed into moves on with the arrows, one opened with F2 moves its caret. */
export function editIntentOf({ key, shift, alt, ctrl }: KeyPress, typed: boolean): EditIntent | null {
  if (alt) return null
  if (ctrl) return key === 'Enter' ? { do: 'fill' } : null
  switch (key) {
    case 'Enter': return { do: 'keep', by: 'enter', move: { to: 'by', lines: shift ? -1 : 1, columns: 0 } }
    case 'Tab': return { do: 'keep', by: 'tab', move: { to: 'by', lines: 0, columns: shift ? -1 : 1 } }
    case 'Escape': return { do: 'cancel' }
    default:
  }
  const arrow = arrows[key]
  return typed && !shift && arrow !== undefined ? { do: 'keep', by: 'arrow', move: { to: 'by', lines: arrow[0], columns: arrow[1] } } : null
}
