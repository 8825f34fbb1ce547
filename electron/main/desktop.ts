// What follows from what while the app runs: the engine's events reach the page, the session's state reaches the menu, the title
// and the theme. It holds the little the menu shows and nothing of a file's content.
import { app, type BrowserWindow, nativeTheme } from 'electron'
import { type Invoke } from '#electron/engine/serve.ts'
import { historyContract } from '#shared/contract/history.ts'
import { type SessionState } from '#shared/contract/session.ts'
import { type HostEvent } from '#shared/host.ts'
import { ipcChannels } from '#shared/ipcChannels.ts'
import { type EngineEvent } from '#shared/wire.ts'
import { type GrantedPaths } from './grantedPaths.ts'
import { emptyMenu, showMenu } from './menu.ts'
import { type Route } from './ipc.ts'
import { readSession } from './route.ts'
import { windowTitle } from './window.ts'

export type Desktop = {
  /** Sends to the page; dropped when there is none. */
  send(event: HostEvent): void
  onEngineEvent(event: EngineEvent): void
  onSession(state: SessionState): void
  /** A double click or a second start: shows the window and lets the page open the file when it has sent what is unsent. */
  openFile(path: string): void
  /** Loads the page; until it asks its first question it hears nothing. */
  load(window: BrowserWindow, address: string): Promise<void>
  /** Notes, on the way through, that the page is there. */
  listening(route: Route): Route
}

export type DesktopOptions = { readonly window: () => BrowserWindow | null; readonly engine: () => Invoke | null; readonly granted: GrantedPaths }

const historyState = historyContract['history.state'].output

export function createDesktop({ window, engine, granted }: DesktopOptions): Desktop {
  let menu = emptyMenu(process.platform, app.isPackaged)
  let asked = 0
  let pageListens = false

  const send = (event: HostEvent): void => {
    const page = window()
    if (page !== null && !page.isDestroyed()) page.webContents.send(ipcChannels.event, event)
  }

  const change = (part: Partial<typeof menu>): void => {
    const next = { ...menu, ...part }
    if (JSON.stringify(next) === JSON.stringify(menu)) return
    menu = next
    showMenu(menu, send)
  }

  /** The names of the next undo and redo. An answer that a later question has overtaken is dropped. */
  const readHistory = async (): Promise<void> => {
    const mine = ++asked
    const reply = await engine()?.('history.state', {})
    if (mine !== asked) return
    const state = reply?.ok === true ? historyState.safeParse(reply.value) : null
    change({ undo: state?.data?.undo?.label ?? null, redo: state?.data?.redo?.label ?? null })
  }

  const onSession = (state: SessionState): void => {
    for (const { path } of state.recent) granted.grant('open', path)
    nativeTheme.themeSource = state.theme
    window()?.setTitle(windowTitle(state.file?.name ?? null))
    change({ fileOpen: state.file !== null, recent: state.recent.filter(({ missing }) => !missing).map(({ path, name, label }) => ({ path, name, label })) })
  }

  const readState = async (): Promise<void> => {
    const reply = await engine()?.('session.state', {})
    const state = reply === undefined ? null : readSession('session.state', reply)
    if (state !== null) onSession(state)
  }

  showMenu(menu, send)

  return {
    send,
    onSession,
    onEngineEvent(event) {
      send(event)
      if (event.type === 'touched') void readHistory()
      if (event.type === 'file' || (event.type === 'engine' && event.state === 'ready')) void readState().then(readHistory)
    },
    openFile(path) {
      granted.grant('open', path)
      const page = window()
      if (page?.isMinimized() === true) page.restore()
      page?.focus()
      // A page that is not there yet has nothing unsent, and would miss the event.
      if (page !== null && pageListens) send({ type: 'open', path })
      else void engine()?.('session.open', { path })
    },
    async load(page, address) {
      pageListens = false
      await page.loadURL(address)
    },
    listening: (route) => (name, input, options) => {
      pageListens = true
      return route(name, input, options)
    },
  }
}
