// The end of the window, in order: the page sends what is unsent and says so, or has had long enough; only then does it close.
import { type BrowserWindow } from 'electron'
import { type HostEvent } from '#shared/host.ts'

/** How long the page may take. Unsent text is at most a second old; a page that hangs must not keep the window open. */
export const CLOSING_MS = 2_000

export type Closing = {
  /** The page has nothing unsent (host.readyToClose). */
  ready(): void
}

/** Takes over the closing of `window`. `page` tells whether anyone is there to be asked. */
export function guardClosing(window: BrowserWindow, { send, page, closed }: {
  send: (event: HostEvent) => void
  page: () => boolean
  /** Runs once, when the window may go and before it does: the place to stop the engine. */
  closed: () => Promise<void>
}): Closing {
  let asked: (() => void) | null = null
  let started = false

  const close = async (): Promise<void> => {
    if (page()) {
      await new Promise<void>((resolve) => {
        const enough = setTimeout(resolve, CLOSING_MS)
        asked = () => {
          clearTimeout(enough)
          resolve()
        }
        send({ type: 'closing' })
      })
    }
    await closed()
    // Not close(): a page that hangs could hold that up for ever.
    window.destroy()
  }

  window.on('close', (event) => {
    event.preventDefault()
    if (started) return
    started = true
    void close()
  })
  return { ready: () => asked?.() }
}
