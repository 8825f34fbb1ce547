// Light, dark, or as the system: written as data-theme on the page, from which every colour follows.
import { useEffect } from 'react'

export type Theme = 'system' | 'light' | 'dark'

export function useTheme(theme: Theme): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
