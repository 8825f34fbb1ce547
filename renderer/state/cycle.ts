// Which cycle of the file is looked at: null is the current one. A view, not a fact of the file: nothing is written by looking.
import { create } from 'zustand'

type ViewedCycle = { readonly cycle: string | null }

export const useViewedCycle = create<ViewedCycle>(() => ({ cycle: null }))

/** Look at another cycle; null goes back to the current one. */
export const viewCycle = (cycle: string | null): void => useViewedCycle.setState({ cycle })

/** What every question about a cycle is asked with: `useQuery('cycles.home', useInCycle())`. */
export function useInCycle(): { cycle?: string } {
  const cycle = useViewedCycle((state) => state.cycle)
  return cycle === null ? {} : { cycle }
}
