// The one listener for keys that are not for the thing in focus: it asks the actions of this moment. Inside a text that was just
// changed, undo and redo are the text's own; everywhere else they are the file's.
import { useEffect } from 'react'
import { actionForKey } from '../state/actions.ts'

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !notText.has(target.type)))
const notText = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file'])

/** Letters in an open list, menu or dialog are its own: they find an entry, they do not act on the screen behind it. */
const isOver = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]') !== null
const isLetter = (event: KeyboardEvent): boolean => event.key.length === 1 && !event.ctrlKey && !event.metaKey

export function useKeyboard(): void {
  useEffect(() => {
    let typedIn: EventTarget | null = null
    const onInput = (event: Event) => { typedIn = event.target }
    const onFocus = (event: FocusEvent) => { if (event.target !== typedIn) typedIn = null }
    const onKey = (event: KeyboardEvent) => {
      // A list beside a search field is told every key typed there by an event of its own making: that is nobody's press.
      if (event.defaultPrevented || event.isComposing || !event.isTrusted || (isLetter(event) && isOver(event.target))) return
      const inText = isText(event.target)
      const action = actionForKey(event, inText)
      if (action === undefined) return
      if ((action.id === 'undo' || action.id === 'redo') && inText && typedIn === event.target) return
      event.preventDefault()
      action.run()
    }
    document.addEventListener('input', onInput)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('input', onInput)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}
