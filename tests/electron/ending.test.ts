// How it ends: closing in order, and what is said when a part fails.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { STOP } from '#electron/engine/serve.ts'
import { CLOSING_MS } from '#electron/main/closing.ts'
import { ipcChannels } from '#shared/ipcChannels.ts'
import * as fake from '../support/electronFake.ts'
import { ask, makeFolder, removeFolder, reply, settle, startReady, stopListening } from './desktopApp.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)
vi.mock('#electron/main/paths.ts', async (original) => {
  const paths = await original<typeof import('#electron/main/paths.ts')>()
  return { ...paths, findPaths: () => ({ ...paths.findPaths('/built'), page: join(fake.machine.folder, 'renderer'), logs: join(fake.machine.folder, 'logs'), windowState: join(fake.machine.folder, 'window.json') }) }
})

const sent = (): unknown[] => fake.called('contents.send').flatMap(({ args }) => (args[0] === ipcChannels.event ? [args[1]] : []))

describe('closing the window', () => {
  let window: fake.FakeWindow
  let engine: fake.FakeChild

  beforeEach(async () => {
    fake.reset()
    fake.machine.folder = makeFolder()
    ;({ window, engine } = await startReady())
  })
  afterEach(() => {
    vi.useRealTimers()
    removeFolder(fake.machine.folder)
  })

  it('waits for the page to send what is unsent, then for the engine to close its file, then goes', async () => {
    window.close()
    expect(sent()).toEqual([{ type: 'closing' }])
    expect(window.destroyed).toBe(false)
    await ask(window, 'host.readyToClose', {})
    await settle()
    expect(engine.sent.at(-1)).toBe(STOP)
    expect(window.destroyed).toBe(false)
    engine.emit('exit', 0)
    await settle()
    expect(window.destroyed).toBe(true)
  })

  it('waits at most two seconds for a page that does not answer', async () => {
    vi.useFakeTimers()
    window.close()
    await vi.advanceTimersByTimeAsync(CLOSING_MS - 1)
    expect(engine.sent).not.toContain(STOP)
    await vi.advanceTimersByTimeAsync(1)
    expect(engine.sent.at(-1)).toBe(STOP)
    expect(CLOSING_MS).toBe(2000)
  })

  it('asks once, however often the person clicks', async () => {
    window.close()
    window.close()
    window.close()
    expect(sent()).toEqual([{ type: 'closing' }])
  })

  it('does not wait for a page that is dead', async () => {
    window.webContents.crashed = true
    window.close()
    await settle()
    expect(sent()).toEqual([])
    expect(engine.sent.at(-1)).toBe(STOP)
  })

  it('remembers where the window stood', () => {
    window.close()
    expect(JSON.parse(readFileSync(join(fake.machine.folder, 'window.json'), 'utf8'))).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: false })
  })
})

describe('when a part fails', () => {
  let window: fake.FakeWindow

  beforeEach(async () => {
    fake.reset()
    fake.machine.folder = makeFolder()
    ;({ window } = await startReady())
  })
  afterEach(() => {
    stopListening()
    removeFolder(fake.machine.folder)
  })
  const log = (): string => readFileSync(join(fake.machine.folder, 'logs/reconcile.log'), 'utf8')

  it('the page: says what is safe, and shows it again when asked', async () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await settle()
    expect(fake.called('dialog.showMessageBox')[0]?.args[1]).toMatchObject({ message: 'The window stopped working.', detail: expect.stringContaining('is in the file'), buttons: ['Show It Again', 'Close the App'] })
    expect(fake.called('window.loadURL')).toHaveLength(2)
    expect(log()).toContain('page: gone')
  })

  it('the page: closes the app when asked, without waiting for what is dead', async () => {
    fake.machine.button = 1
    window.webContents.crashed = true
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    await settle()
    expect(fake.called('window.loadURL')).toHaveLength(1)
    expect(fake.children[0]?.sent.at(-1)).toBe(STOP)
  })

  it('the page: an ordinary end is no failure', async () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    await settle()
    expect(fake.called('dialog.showMessageBox')).toEqual([])
  })

  it('the page hangs: waits when asked to', async () => {
    window.emit('unresponsive')
    await settle()
    expect(fake.called('dialog.showMessageBox')[0]?.args[1]).toMatchObject({ message: 'The window does not respond.', buttons: ['Wait', 'Close the App'] })
    expect(sent()).toEqual([])
  })

  it('a helper: is noted and nothing more', () => {
    fake.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 })
    expect(log()).toContain('helper: gone')
    expect(fake.called('dialog.showMessageBox')).toEqual([])
  })

  it('the engine: the page is told, and told again when it is back', async () => {
    const [engine] = fake.children
    engine?.emit('exit', 1)
    expect(sent()).toEqual([{ type: 'engine', state: 'stopped' }])
    reply(fake.children[1] ?? new fake.FakeChild(), 'session.state', { actor: null, file: null, failed: null, folder: '/c', theme: 'system', recent: [] })
    await settle()
    expect(sent().at(-1)).toEqual({ type: 'engine', state: 'ready' })
    expect(JSON.parse(fake.children[1]?.args[0] ?? '')).toMatchObject({ again: true })
    expect(log()).toContain('engine: stopped by itself')
  })

  it('the main process: says in plain words that it has to close, without a stack trace, and closes', () => {
    process.listeners('uncaughtException').at(-1)?.(new Error('boom at /users/ann/secret.rppr'), 'uncaughtException')
    const [box] = fake.called('dialog.showErrorBox')
    expect(box?.args[0]).toBe('Reconcile has to close')
    expect(String(box?.args[1])).toContain('is in the file')
    expect(String(box?.args[1])).not.toMatch(/boom|at .*\.ts|Error/)
    expect(fake.called('app.exit').map(({ args }) => args)).toEqual([[1]])
    expect(log()).toContain('main: failed')
    expect(log()).not.toContain('secret')
  })
})
