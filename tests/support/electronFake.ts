// A poor stand-in for Electron: it writes down what it is told and lets a test play the system and the user. It behaves in no way
// of its own. Every part is checked against the real electron.d.ts, so a call that Electron does not have does not compile.
// Use: vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)
import type {
  App, BrowserWindow as RealWindow, BrowserWindowConstructorOptions, ContextBridge, Dialog, IpcMain, IpcRenderer, MenuItemConstructorOptions,
  NativeTheme, Protocol, Screen, Session, Shell, UtilityProcess, utilityProcess, WebContents, WebRequest,
} from 'electron'

export type Call = { readonly name: string; readonly args: readonly unknown[] }
type Listener = (...args: never[]) => unknown

/** A part of an Electron type: its own names and parameters; what it returns is left to the fake where it returns itself. */
type Poor<T, K extends keyof T> = { readonly [P in K]: T[P] extends (...args: infer A) => infer R ? (...args: A) => R extends T ? unknown : R : T[P] }

/** Everything that was done, in order. */
export const calls: Call[] = []
const note = (name: string, ...args: unknown[]): void => void calls.push({ name, args })
export const called = (name: string): readonly Call[] => calls.filter((call) => call.name === name)

class Emitter {
  readonly listeners = new Map<string, Listener[]>()
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  on(event: string, listener: Listener): this {
    note(`${this.name}.on`, event)
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
    return this
  }
  once(event: string, listener: Listener): this {
    return this.on(event, listener)
  }
  off(event: string, listener: Listener): this {
    this.listeners.set(event, (this.listeners.get(event) ?? []).filter((known) => known !== listener))
    return this
  }
  /** Plays the system: calls what listens, and returns what each returned. */
  emit(event: string, ...args: unknown[]): unknown[] {
    return (this.listeners.get(event) ?? []).map((listener) => Reflect.apply(listener, undefined, args))
  }
}

/** An event that can be prevented, as Electron passes it. */
export function preventable() {
  const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
  return event
}

// What the user answers, and the state of the machine; set by a test.
const fresh = () => ({
  packaged: true, firstInstance: true, folder: '/nowhere',
  open: { canceled: true, filePaths: [] as string[] }, save: { canceled: true, filePath: '' },
  button: 0, openPath: '', displays: [{ x: 0, y: 0, width: 1920, height: 1080 }],
})
export let machine = fresh()
let becomeReady: () => void = () => undefined
let ready = new Promise<void>((resolve) => (becomeReady = resolve))
/** The system says that Electron is ready. */
export const systemReady = (): void => becomeReady()

class FakeApp extends Emitter implements Poor<App, 'setName' | 'setAppUserModelId' | 'setPath' | 'getPath' | 'getVersion' | 'requestSingleInstanceLock' | 'quit' | 'exit' | 'enableSandbox' | 'whenReady' | 'isPackaged'> {
  get isPackaged() { return machine.packaged }
  setName(name: string) { note('app.setName', name) }
  setAppUserModelId(id: string) { note('app.setAppUserModelId', id) }
  setPath(name: string, path: string) { note('app.setPath', name, path) }
  getPath(name: string) { return `${machine.folder}/${name}` }
  getVersion() { return '1.2.3' }
  requestSingleInstanceLock() { note('app.requestSingleInstanceLock'); return machine.firstInstance }
  quit() { note('app.quit') }
  exit(code?: number) { note('app.exit', code) }
  enableSandbox() { note('app.enableSandbox') }
  whenReady() { note('app.whenReady'); return ready }
}
export const app = new FakeApp('app')

/** A frame of a page, as IPC names it. */
export type FakeFrame = { url: string; origin: string; parent: FakeFrame | null }

export class FakeContents extends Emitter implements Poor<WebContents, 'send' | 'setWindowOpenHandler' | 'isCrashed'> {
  mainFrame: FakeFrame = { url: 'app://bundle/index.html', origin: 'app://bundle', parent: null }
  openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | undefined
  crashed = false
  send(channel: string, ...args: unknown[]) { note('contents.send', channel, ...args) }
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]) { this.openHandler = handler }
  isCrashed() { return this.crashed }
}

export const windows: FakeWindow[] = []

export class FakeWindow extends Emitter implements Poor<RealWindow,
  'loadURL' | 'show' | 'focus' | 'restore' | 'maximize' | 'isMinimized' | 'isMaximized' | 'isDestroyed' | 'getNormalBounds' | 'setTitle' | 'destroy' | 'close'> {
  readonly webContents = new FakeContents('contents')
  readonly options: BrowserWindowConstructorOptions
  minimized = false
  destroyed = false
  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('window')
    this.options = options
    note('new BrowserWindow', options)
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) { note('window.loadURL', url) }
  show() { note('window.show') }
  focus() { note('window.focus') }
  restore() { note('window.restore') }
  maximize() { note('window.maximize') }
  isMinimized() { return this.minimized }
  isMaximized() { return false }
  isDestroyed() { return this.destroyed }
  getNormalBounds() { return { x: 10, y: 20, width: 1000, height: 700 } }
  setTitle(title: string) { note('window.setTitle', title) }
  destroy() { note('window.destroy'); this.destroyed = true; this.emit('closed') }
  close() {
    const event = preventable()
    this.emit('close', event)
    if (!event.prevented) this.destroy()
  }
}

type InvokeHandler = Parameters<IpcMain['handle']>[1]
export const handlers = new Map<string, InvokeHandler>()
const ipcMain = {
  handle: (channel: string, handler: InvokeHandler) => { note('ipcMain.handle', channel); handlers.set(channel, handler) },
} satisfies Poor<IpcMain, 'handle'>

class FakeSession extends Emitter implements Poor<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler'> {
  request: Parameters<Session['setPermissionRequestHandler']>[0] = null
  check: Parameters<Session['setPermissionCheckHandler']>[0] = null
  device: Parameters<Session['setDevicePermissionHandler']>[0] = null
  display: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null
  readonly cut: { urls: string[]; cancel: boolean }[] = []
  readonly webRequest = {
    onBeforeRequest: (filter: { urls: string[] }, listener: (details: never, answer: (response: { cancel?: boolean }) => void) => void) => {
      note('session.onBeforeRequest', filter.urls)
      Reflect.apply(listener, undefined, [{}, ({ cancel }: { cancel?: boolean }) => this.cut.push({ urls: filter.urls, cancel: cancel === true })])
    },
  } satisfies { [K in keyof Pick<WebRequest, 'onBeforeRequest'>]: unknown }
  readonly protocol = { handle: (scheme: string, handler: Parameters<Protocol['handle']>[1]) => { note('protocol.handle', scheme); this.served.set(scheme, handler) } } satisfies Poor<Protocol, 'handle'>
  readonly served = new Map<string, Parameters<Protocol['handle']>[1]>()
  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]) { note('session.permissions'); this.request = handler }
  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]) { this.check = handler }
  setDevicePermissionHandler(handler: Parameters<Session['setDevicePermissionHandler']>[0]) { this.device = handler }
  setDisplayMediaRequestHandler(handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]) { this.display = handler }
}
export let defaultSession = new FakeSession('session')

export class FakeChild extends Emitter implements Poor<UtilityProcess, 'postMessage' | 'kill'> {
  readonly args: readonly string[]
  readonly sent: unknown[] = []
  killed = false
  constructor(args: readonly string[] = []) {
    super('child')
    this.args = args
  }
  postMessage(message: unknown) { this.sent.push(message) }
  kill() { this.killed = true; return true }
}
export const children: FakeChild[] = []

const dialog = {
  showOpenDialog: async (...args: unknown[]) => { note('dialog.showOpenDialog', ...args); return machine.open },
  showSaveDialog: async (...args: unknown[]) => { note('dialog.showSaveDialog', ...args); return machine.save },
  showMessageBox: async (...args: unknown[]) => { note('dialog.showMessageBox', ...args); return { response: machine.button, checkboxChecked: false } },
  showErrorBox: (title: string, content: string) => note('dialog.showErrorBox', title, content),
} satisfies { [K in keyof Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>]: (...args: never[]) => Awaited<ReturnType<Dialog[K]>> | ReturnType<Dialog[K]> }

const shell = {
  openExternal: async (url: string) => note('shell.openExternal', url),
  openPath: async (path: string) => { note('shell.openPath', path); return machine.openPath },
  showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
} satisfies Poor<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>

const protocol = {
  registerSchemesAsPrivileged: (schemes: Parameters<Protocol['registerSchemesAsPrivileged']>[0]) => note('protocol.registerSchemesAsPrivileged', schemes),
} satisfies Poor<Protocol, 'registerSchemesAsPrivileged'>

const Menu = {
  setApplicationMenu: (menu: unknown) => note('Menu.setApplicationMenu', menu),
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
}

class FakeIpcRenderer extends Emitter implements Poor<IpcRenderer, 'invoke'> {
  answer: (...args: unknown[]) => unknown = () => ({ ok: true, value: null })
  async invoke(channel: string, ...args: unknown[]) { note('ipcRenderer.invoke', channel, ...args); return this.answer(channel, ...args) }
}
export const ipcRenderer = new FakeIpcRenderer('ipcRenderer')

const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => note('contextBridge.exposeInMainWorld', key, api),
} satisfies Poor<ContextBridge, 'exposeInMainWorld'>

export const electron = {
  app, BrowserWindow: FakeWindow, contextBridge, dialog, ipcMain, ipcRenderer, Menu, protocol, shell,
  nativeTheme: { themeSource: 'system', shouldUseDarkColors: false } satisfies Poor<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>,
  screen: { getAllDisplays: () => machine.displays.map((workArea) => ({ workArea })) } satisfies { [K in keyof Pick<Screen, 'getAllDisplays'>]: () => unknown },
  session: { get defaultSession() { return defaultSession } },
  utilityProcess: {
    fork: (path: string, args: string[] = [], options: unknown = {}) => {
      note('utilityProcess.fork', path, args, options)
      const child = new FakeChild(args)
      children.push(child)
      return child
    },
  } satisfies { [K in keyof Pick<typeof utilityProcess, 'fork'>]: unknown },
}

/** A new machine: nothing called, nothing open, the user cancels everything. */
export function reset(): void {
  machine = fresh()
  ready = new Promise<void>((resolve) => (becomeReady = resolve))
  defaultSession = new FakeSession('session')
  app.listeners.clear()
  ipcRenderer.listeners.clear()
  handlers.clear()
  for (const list of [calls, windows, children]) list.length = 0
}
