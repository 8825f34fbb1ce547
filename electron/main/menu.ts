// The application menu: what it says and which event each entry sends. It decides nothing: the page does what is asked, the same
// as for its own keys and buttons, so that nothing unsent is passed over. `menuTemplate` is pure.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type HostEvent, type MenuCommand } from '#shared/host.ts'
import { APP_NAME } from './paths.ts'

export type MenuState = {
  readonly platform: NodeJS.Platform
  readonly fileOpen: boolean
  readonly recent: readonly { readonly path: string; readonly name: string; readonly label: string }[]
  /** What the next undo and redo would do, in words; null when there is nothing. */
  readonly undo: string | null
  readonly redo: string | null
  /** Developer tools are not in the package. */
  readonly packaged: boolean
}

export const emptyMenu = (platform: NodeJS.Platform, packaged: boolean): MenuState =>
  ({ platform, packaged, fileOpen: false, recent: [], undo: null, redo: null })

const LONGEST_LABEL = 60

/** Words for a menu: one line, not too long, and an ampersand that is not taken for an access key. */
export function menuWords(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  const characters = Array.from(line)
  const short = characters.length > LONGEST_LABEL ? `${characters.slice(0, LONGEST_LABEL - 1).join('').trimEnd()}…` : line
  return short.replaceAll('&', '&&')
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

export function menuTemplate(state: MenuState, send: (event: HostEvent) => void): MenuItemConstructorOptions[] {
  const mac = state.platform === 'darwin'
  const item = (label: string, command: MenuCommand, accelerator?: string, enabled = true): MenuItemConstructorOptions => ({
    id: command, label, enabled, ...(accelerator === undefined ? {} : { accelerator }), click: () => send({ type: 'menu', command }),
  })
  const about = item(`About ${APP_NAME}`, 'about')
  const recent: MenuItemConstructorOptions[] = state.recent.map(({ path, name, label }) => ({
    label: menuWords(label === '' ? name : `${name}: ${label}`), click: () => send({ type: 'open', path }),
  }))

  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      item('&New Cycle…', 'new', 'CmdOrCtrl+N'),
      item('&Open…', 'open', 'CmdOrCtrl+O'),
      { id: 'recent', label: 'Open &Recent', enabled: recent.length > 0, submenu: recent },
      separator,
      item('Save a &Copy…', 'saveCopy', 'CmdOrCtrl+Shift+S', state.fileOpen),
      separator,
      item('&Print…', 'print', 'CmdOrCtrl+P', state.fileOpen),
      separator,
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      // In a text field the page takes these keys itself; only what it leaves over reaches the menu.
      item(state.undo === null ? '&Undo' : `&Undo: ${menuWords(state.undo)}`, 'undo', 'CmdOrCtrl+Z', state.undo !== null),
      item(state.redo === null ? '&Redo' : `&Redo: ${menuWords(state.redo)}`, 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y', state.redo !== null),
      separator,
      { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' },
      separator,
      item('&Find…', 'find', 'CmdOrCtrl+F', state.fileOpen),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      item('&Home', 'home', undefined, state.fileOpen),
      item('Go to &Anything…', 'palette', 'CmdOrCtrl+K', state.fileOpen),
      separator,
      { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(state.packaged ? [] : [separator, { role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]),
    ],
  }
  const help: MenuItemConstructorOptions = { role: 'help', submenu: [item('&Keys', 'keys'), ...(mac ? [] : [separator, about])] }
  const macApp: MenuItemConstructorOptions = {
    label: APP_NAME,
    submenu: [about, separator, { role: 'services' }, separator, { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, separator, { role: 'quit' }],
  }
  return [...(mac ? [macApp] : []), file, edit, view, ...(mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []), help]
}

export function showMenu(state: MenuState, send: (event: HostEvent) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, send)))
}

/** Before the window exists there is nothing to choose, and building Electron's default menu costs time. */
export const noMenu = (): void => Menu.setApplicationMenu(null)
