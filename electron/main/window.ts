// The one window: what its page may do (next to nothing), where it stands and what its title says.
import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron'
import { APP_NAME } from './paths.ts'
import { isReachable, readWindowState, writeWindowState } from './windowBounds.ts'

/**
 * What Electron's defaults already say is said again, so that a change of default cannot change the app. Keys that weaken a page
 * (web security, insecure content, experiments, blink features, webview) are never written at all; a test reads the sources for them.
 */
export const webPreferences = (preload: string, packaged: boolean): Readonly<WebPreferences> => Object.freeze({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  navigateOnDragDrop: false,
  // Chromium fetches spelling dictionaries from the network, and this app asks the network for nothing.
  spellcheck: false,
  devTools: !packaged,
})

export const windowTitle = (fileName: string | null): string => (fileName === null ? APP_NAME : `${fileName} – ${APP_NAME}`)

const background = { light: '#ffffff', dark: '#14181b' } as const

/** Makes the window, hidden until its page has something to show. The caller loads the page. */
export function createMainWindow({ preload, icon, packaged, stateFile }: { preload: string; icon: string; packaged: boolean; stateFile: string }): BrowserWindow {
  const saved = readWindowState(stateFile)
  const usable = saved !== null && isReachable(saved, screen.getAllDisplays().map((display) => display.workArea)) ? saved : null
  const window = new BrowserWindow({
    title: APP_NAME,
    // Windows and macOS take it from the program itself.
    ...(process.platform === 'linux' ? { icon } : {}),
    width: usable?.width ?? 1280,
    height: usable?.height ?? 860,
    ...(usable === null ? {} : { x: usable.x, y: usable.y }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: webPreferences(preload, packaged),
  })
  if (usable?.maximized === true) window.maximize()
  // The title is the file's name, set from here: a page does not name the window.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  return window
}
