// Everything a person can do from the keyboard, as it stands at this moment: the shell and the screen in front each lend their
// actions while they are mounted. The palette lists them, the key list shows those with keys, one listener runs them.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { type IconName } from '../components/icons/Icon.tsx'

export type ActionGroup = 'Go to' | 'This screen' | 'Edit' | 'File' | 'View' | 'Help'

export type Action = {
  readonly id: string
  /** A verb and its thing: "Compare the marked savings". */
  readonly label: string
  readonly group: ActionGroup
  /** "Ctrl+K", "?", "T", "]": letters alone work outside text fields only. */
  readonly keys?: string
  readonly icon?: IconName
  readonly isDisabled?: boolean
  /** Not in the palette: it makes sense by key only. */
  readonly keysOnly?: boolean
  /** Works while a text field has the focus (keys with Ctrl do by themselves). */
  readonly inText?: boolean
  readonly run: () => void
}

type Lender = () => readonly Action[]
const lenders: Lender[] = []

/** Lends actions while the component is mounted. The latest screen wins where two want the same key; the shell gives way to every
 *  screen, whichever was drawn first. */
export function useActions(actions: readonly Action[], by: 'screen' | 'shell' = 'screen'): void {
  const latest = useRef(actions)
  useLayoutEffect(() => { latest.current = actions })
  useEffect(() => {
    const lender: Lender = () => latest.current
    if (by === 'shell') lenders.unshift(lender)
    else lenders.push(lender)
    return () => { lenders.splice(lenders.indexOf(lender), 1) }
  }, [by])
}

/** All actions of this moment, the screen's own before the shell's. */
export function currentActions(): Action[] {
  const seen = new Set<string>()
  return lenders.toReversed().flatMap((lender) => lender()).filter((action) => !seen.has(action.id) && seen.add(action.id))
}

/** The action a key press means here, or undefined. */
export function actionForKey(event: KeyboardEvent, inText: boolean): Action | undefined {
  return currentActions().find((action) => action.keys !== undefined && action.isDisabled !== true && matchesKeys(event, action.keys) && (!inText || action.inText === true || /Ctrl|F\d/.test(action.keys)))
}

export function matchesKeys(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>, keys: string): boolean {
  const parts = keys.split(/(?<=.)\+(?=.)/)
  const key = parts.at(-1) ?? ''
  const control = event.ctrlKey || event.metaKey
  if (control !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt')) return false
  // A sign such as "?" needs Shift on most keyboards and says so itself.
  const isLetter = /^[a-z]$/i.test(key)
  if ((isLetter || key.length > 1) && event.shiftKey !== parts.includes('Shift')) return false
  return event.key.toLowerCase() === key.toLowerCase()
}
