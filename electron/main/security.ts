// The walls around every page this app ever shows, its own included: it goes nowhere, opens nothing, embeds nothing, downloads
// nothing and asks the network for nothing. The app has one page and no reason to leave it.
import { app, type Session, type WebContents } from 'electron'

/** Every way a page could ask for something from outside the package. The app's own scheme is not among them. */
export const REFUSED_REQUESTS = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*']

function guardContents(contents: WebContents): void {
  // Going elsewhere by a link, a script, a redirect or from inside a frame. Moving within the page (#/savings) is not navigation.
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Must run before the first window exists. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

/** Cuts a session off from the network and the file scheme, and refuses downloads: documents leave by the save dialog. */
export function cutOffSession(session: Session): void {
  session.webRequest.onBeforeRequest({ urls: REFUSED_REQUESTS }, (_details, answer) => answer({ cancel: true }))
  session.on('will-download', (event) => event.preventDefault())
}
