// Whether a media query holds, as it changes: `const narrow = useMedia(NARROW)`.
import { useCallback, useSyncExternalStore } from 'react'

/** Below this the inspector folds unless it is asked for. */
export const NARROW = '(max-width: 1359px)'

export function useMedia(query: string): boolean {
  const subscribe = useCallback((changed: () => void) => {
    const list = window.matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }, [query])
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
