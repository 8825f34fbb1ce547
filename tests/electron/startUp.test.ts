// The start of the desktop app: in which order, with which file, and only once at a time.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ipcChannels } from '#shared/ipcChannels.ts'
import * as fake from '../support/electronFake.ts'
import { ask, becomeReady, makeFolder, removeFolder, reply, requests, settle, startMain, startReady } from './desktopApp.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)
vi.mock('#electron/main/paths.ts', async (original) => {
  const paths = await original<typeof import('#electron/main/paths.ts')>()
  return { ...paths, findPaths: () => ({ ...paths.findPaths('/built'), page: join(fake.machine.folder, 'renderer'), windowState: join(fake.machine.folder, 'window.json') }) }
})

const order = (...names: string[]): number[] => names.map((name) => fake.calls.findIndex((call) => call.name === name))
const eventsSent = (): unknown[] => fake.called('contents.send').flatMap(({ args }) => (args[0] === ipcChannels.event ? [args[1]] : []))
const nothingOpen = { actor: null, file: null, failed: null, folder: '/cycles', theme: 'system' as const, recent: [] }

describe('the start of the desktop app', () => {
  beforeEach(() => {
    fake.reset()
    fake.machine.folder = makeFolder()
  })
  afterEach(() => removeFolder(fake.machine.folder))

  it('is read to its end before Electron is ready: waiting for it there would wait for ever', async () => {
    await startMain()
    expect(fake.called('app.whenReady')).toHaveLength(1)
    expect(fake.windows).toEqual([])
  })

  it('does what cannot be done later before Electron is ready: the folder, the lock, the sandbox, the scheme, the guard of every page', async () => {
    await startMain()
    const steps = order('app.setName', 'app.setPath', 'app.requestSingleInstanceLock', 'app.enableSandbox', 'protocol.registerSchemesAsPrivileged', 'Menu.setApplicationMenu', 'app.whenReady')
    expect(steps).not.toContain(-1)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    const guard = fake.calls.findIndex(({ name, args }) => name === 'app.on' && args[0] === 'web-contents-created')
    expect(guard).toBeGreaterThan(-1)
    expect(guard).toBeLessThan(steps.at(-1) ?? 0)
  })

  it('then shuts the walls, starts the engine and only then makes the window and loads the page', async () => {
    await startReady()
    const steps = order('app.whenReady', 'session.permissions', 'session.onBeforeRequest', 'protocol.handle', 'utilityProcess.fork', 'new BrowserWindow', 'ipcMain.handle', 'window.loadURL')
    expect(steps).not.toContain(-1)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
  })

  it('guards the pages of its window from the moment they exist', async () => {
    const { window } = await startReady()
    expect([...window.webContents.listeners.keys()]).toEqual(expect.arrayContaining(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']))
  })

  it('keeps the folder of the app out of a roaming profile', async () => {
    const { platform } = process
    Object.defineProperty(process, 'platform', { value: 'win32' })
    vi.stubEnv('LOCALAPPDATA', 'C:\\Users\\ann\\AppData\\Local')
    try {
      await startMain()
      expect(fake.called('app.setPath')[0]?.args[1]).toContain('Local')
      expect(fake.called('app.setPath')[0]?.args[1]).not.toContain('Roaming')
    } finally {
      Object.defineProperty(process, 'platform', { value: platform })
      vi.unstubAllEnvs()
    }
  })

  it('ends at once when the app runs already, and starts nothing', async () => {
    fake.machine.firstInstance = false
    await startMain()
    fake.systemReady()
    await settle()
    expect(fake.called('app.quit')).toHaveLength(1)
    expect(fake.children).toEqual([])
    expect(fake.windows).toEqual([])
  })

  it('shows the window when its page has something to show, where it stood last', async () => {
    writeFileSync(join(fake.machine.folder, 'window.json'), JSON.stringify({ x: 40, y: 50, width: 1100, height: 700, maximized: true }))
    const { window } = await startReady()
    expect(window.options).toMatchObject({ show: false, x: 40, y: 50, width: 1100, height: 700 })
    expect(fake.called('window.maximize')).toHaveLength(1)
    expect(fake.called('window.show')).toHaveLength(0)
    window.emit('ready-to-show')
    expect(fake.called('window.show')).toHaveLength(1)
  })

  it('forgets a place that no screen shows, and a remembered place that is not one', async () => {
    for (const state of ['{"x":9000,"y":50,"width":1100,"height":700,"maximized":false}', '{"x":"<b>"}', 'not json']) {
      writeFileSync(join(fake.machine.folder, 'window.json'), state)
      await startReady()
      expect(fake.windows.at(-1)?.options).not.toHaveProperty('x')
    }
  })

  it('gives a double-clicked file to the engine before the page asks for anything', async () => {
    const { engine } = await startReady({ argv: ['reconcile', '/mail/budget.rppr'] })
    expect(requests(engine)[0]).toMatchObject({ name: 'session.open', input: { path: '/mail/budget.rppr' } })
    expect(JSON.parse(engine.args[0] ?? '')).toMatchObject({ file: null, again: false })
  })

  it('lets the engine open a file named by --file where it is', async () => {
    const { engine } = await startReady({ argv: ['electron', '.', '--file', '/files/budget.rppr'] })
    expect(JSON.parse(engine.args[0] ?? '')).toMatchObject({ file: '/files/budget.rppr' })
    expect(requests(engine).map(({ name }) => name)).not.toContain('session.open')
  })

  it('takes a file that macOS hands over before there is a window', async () => {
    await startMain()
    const event = fake.preventable()
    fake.app.emit('open-file', event, '/mail/budget.rppr')
    await becomeReady()
    expect(event.prevented).toBe(true)
    expect(requests(fake.children[0] ?? new fake.FakeChild())[0]).toMatchObject({ name: 'session.open', input: { path: '/mail/budget.rppr' } })
  })

  it('a second start brings the window forward and lets the page send what is unsent before its file is opened', async () => {
    const { window, engine } = await startReady()
    void ask(window, 'session.state', {})
    await settle()
    window.minimized = true
    fake.app.emit('second-instance', {}, ['reconcile', '--flag', 'budget.rppr'], '/mail')
    expect(fake.called('window.restore')).toHaveLength(1)
    expect(fake.called('window.focus')).toHaveLength(1)
    expect(eventsSent()).toEqual([{ type: 'open', path: '/mail/budget.rppr' }])
    expect(requests(engine).map(({ name }) => name)).not.toContain('session.open')
    void ask(window, 'session.open', { path: '/mail/budget.rppr' })
    await settle()
    expect(requests(engine).at(-1)).toMatchObject({ name: 'session.open', input: { path: '/mail/budget.rppr' } })
  })

  it('gives a file to the engine itself while the page is still loading and could not hear of it', async () => {
    const { engine } = await startReady()
    fake.app.emit('second-instance', {}, ['reconcile', '/mail/budget.rppr'], '/')
    expect(eventsSent()).toEqual([])
    expect(requests(engine).at(-1)).toMatchObject({ name: 'session.open', input: { path: '/mail/budget.rppr' } })
  })

  it('a second start without a file only brings the window forward', async () => {
    await startReady()
    fake.app.emit('second-instance', {}, ['reconcile'], '/mail')
    expect(fake.called('window.focus')).toHaveLength(1)
    expect(eventsSent()).toEqual([])
  })

  it('names the open file in the title, and does not let a page name the window', async () => {
    const { window, engine } = await startReady()
    engine.emit('message', { event: { type: 'file' } })
    reply(engine, 'session.state', { ...nothingOpen, file: { path: '/cycles/a.rppr', name: 'Our cycle', notice: null } })
    await settle()
    expect(fake.called('window.setTitle').at(-1)?.args).toEqual(['Our cycle – Reconcile'])
    const event = fake.preventable()
    window.emit('page-title-updated', event, 'Your bank')
    expect(event.prevented).toBe(true)
  })

  it('ends when its window is closed', async () => {
    await startReady()
    fake.app.emit('window-all-closed')
    expect(fake.called('app.quit')).toHaveLength(1)
  })
})
