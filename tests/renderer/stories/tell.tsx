// Draws one story page, with the theme its address asks for (?theme=dark).
import '#renderer/settleZod.ts'
import '#renderer/styles/fonts.css'
import '#renderer/styles/tokens.css'
import '#renderer/styles/base.css'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { useKeyboard } from '#renderer/app/useKeyboard.ts'

export function tell(story: ReactNode): void {
  const theme = new URLSearchParams(window.location.search).get('theme')
  if (theme !== null) document.documentElement.dataset['theme'] = theme
  const root = document.getElementById('root')
  if (root !== null) createRoot(root).render(<StrictMode><I18nProvider locale="en-GB"><Keys />{story}</I18nProvider></StrictMode>)
}

/** The keys of a screen work on a story as they do in the app. */
function Keys() {
  useKeyboard()
  return null
}
