// View state of the shell that no file holds: what is open over the screen, whether the inspector is folded, what the screen in
// front tells the status bar, and which savings are marked for comparing.
import { type ReactNode, useEffect } from 'react'
import { create } from 'zustand'

export type Inspector = 'auto' | 'open' | 'folded'

type ShellState = {
  readonly over: 'palette' | 'keys' | 'about' | null
  /** auto: open where there is room (from 1360 px), folded below. */
  readonly inspector: Inspector
}

export const useShell = create<ShellState>(() => ({ over: null, inspector: 'auto' }))
export const openOver = (over: ShellState['over']): void => useShell.setState({ over })
export const setInspector = (inspector: Inspector): void => useShell.setState({ inspector })

/** What the screen in front adds to the status bar: the selection at the left, facts at the right. */
type StatusState = { readonly selection: ReactNode; readonly facts: readonly { readonly id: string; readonly text: ReactNode }[] }
export const useStatus = create<StatusState>(() => ({ selection: null, facts: [] }))

/** "5 cells: 1,337 £000" while the component is mounted. Pass a string where you can: it is read out as it changes. */
export function useSelectionStatus(selection: ReactNode): void {
  useEffect(() => { useStatus.setState({ selection }) }, [selection])
  useEffect(() => () => useStatus.setState({ selection: null }), [])
}

/** A fact at the right end of the status bar while the component is mounted: "Not public until reported". */
export function useStatusFact(id: string, text: ReactNode): void {
  useEffect(() => {
    useStatus.setState(({ facts }) => ({ facts: [...facts.filter((fact) => fact.id !== id), { id, text }] }))
    return () => useStatus.setState(({ facts }) => ({ facts: facts.filter((fact) => fact.id !== id) }))
  }, [id, text])
}

/** How many savings can be compared side by side. */
export const MOST_COMPARED = 6

type MarkedState = { readonly ids: readonly string[] }
export const useMarked = create<MarkedState>(() => ({ ids: [] }))
export const setMarked = (ids: readonly string[]): void => useMarked.setState({ ids: ids.slice(0, MOST_COMPARED) })

/** Marks or unmarks one saving for comparing; false when six are marked already. */
export function toggleMarked(id: string): boolean {
  const { ids } = useMarked.getState()
  if (ids.includes(id)) { setMarked(ids.filter((other) => other !== id)); return true }
  if (ids.length >= MOST_COMPARED) return false
  setMarked([...ids, id])
  return true
}
