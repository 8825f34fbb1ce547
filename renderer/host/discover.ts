// Finds the machine the page runs in: the desktop window gives `window.host` through its preload script; without one the page
// was served by the browser host on this machine and talks HTTP to where it came from.
import { type Host } from '#shared/host.ts'
import { createHttpHost } from './httpHost.ts'

declare global {
  interface Window {
    readonly host?: Host
  }
}

export function discoverHost(): Host {
  return window.host ?? createHttpHost({ origin: window.location.origin })
}
