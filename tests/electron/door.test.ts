// The one door between page and main process: who is let through, what is refused, and that a refusal is an answer.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { names } from '#shared/contract/index.ts'
import { LARGEST_REQUEST_BYTES } from '#shared/wire.ts'
import * as fake from '../support/electronFake.ts'
import { ask, makeFolder, removeFolder, reply, requests, settle, startReady } from './desktopApp.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)
vi.mock('#electron/main/paths.ts', async (original) => {
  const paths = await original<typeof import('#electron/main/paths.ts')>()
  return { ...paths, findPaths: () => ({ ...paths.findPaths('/built'), page: `${fake.machine.folder}/renderer` }) }
})

const ownPage = { url: 'app://bundle/index.html', origin: 'app://bundle', parent: null }
/** A frame that was closed while its message was on the way: touching it throws. */
const destroyed = new Proxy<fake.FakeFrame>({ ...ownPage }, { get: () => { throw new Error('Render frame was disposed') } })

describe('the door between page and main process', () => {
  let window: fake.FakeWindow
  let engine: fake.FakeChild

  beforeEach(async () => {
    fake.reset()
    fake.machine.folder = makeFolder()
    ;({ window, engine } = await startReady())
    engine.sent.length = 0
  })
  afterEach(() => removeFolder(fake.machine.folder))

  it('passes a question of the page to the engine and the answer back', async () => {
    const answer = ask(window, 'proposals.list', { at: 'latest' }, { stay: 'field-1' })
    await settle()
    expect(requests(engine)).toEqual([{ id: expect.any(Number), name: 'proposals.list', input: { at: 'latest' }, stay: 'field-1' }])
    reply(engine, 'proposals.list', { rows: [] })
    expect(await answer).toEqual({ ok: true, value: { rows: [] } })
  })

  it.each<[string, () => { frame?: unknown; sender?: unknown }]>([
    ['a frame inside the page', () => ({ frame: { ...ownPage, parent: window.webContents.mainFrame } })],
    ['a frame of our address that is not the main frame', () => ({ frame: { ...ownPage } })],
    ['no frame at all', () => ({ frame: null })],
    ['the main frame once it is gone', () => {
      window.webContents.mainFrame = destroyed
      return { frame: destroyed }
    }],
    ['another window', () => ({ sender: new fake.FakeContents('stranger') })],
    ['no window', () => ({ sender: null })],
  ])('refuses %s', async (_who, options) => {
    expect(await ask(window, 'proposals.list', {}, options())).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(engine.sent).toEqual([])
  })

  it.each([
    ['https://bundle/index.html', 'https://bundle'],
    ['app://bundle-evil/index.html', 'app://bundle-evil'],
    ['app://bundle.evil/index.html', 'app://bundle.evil'],
    ['file:///index.html', 'null'],
    ['about:blank', 'app://bundle'],
    ['', 'app://bundle'],
    ['', 'null'],
    ['data:text/html,x', 'null'],
    ['http://localhost:5173/', 'http://localhost:5173'],
  ])('refuses the main frame when it shows "%s" of origin %s', async (url, origin) => {
    Object.assign(window.webContents.mainFrame, { url, origin })
    expect(await ask(window, 'proposals.list', {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(engine.sent).toEqual([])
  })

  it.each(['', 'proposals.drop', '__proto__', 'constructor', 'toString', 'proposals.list ', 'host.', 'host.runShell', 'session.', 'x'.repeat(200_000), 7, null, undefined, { name: 'proposals.list' }, ['proposals.list']])(
    'refuses a name that is in no list (case %#)', async (name) => {
      expect(await ask(window, name, {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PROCEDURE', kept: 'Nothing was changed.' } })
      expect(engine.sent).toEqual([])
    })

  it('knows every procedure of the contract', async () => {
    for (const name of names) void ask(window, name, {})
    await settle()
    expect(requests(engine).map((request) => request.name)).toEqual(names)
  })

  it('refuses more than fits, before anything is copied on', async () => {
    expect(await ask(window, 'comments.edit', { text: 'x'.repeat(LARGEST_REQUEST_BYTES) })).toMatchObject({ ok: false, error: { code: 'TOO_LARGE' } })
    expect(engine.sent).toEqual([])
  })

  it.each([undefined, 10n, () => 1, Symbol('x'), { at: new Map([[1, 2]]), f: undefined, n: Number.NaN }])('refuses what is not JSON (case %#)', async (input) => {
    expect(await ask(window, 'proposals.list', input)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(engine.sent).toEqual([])
  })

  it.each([7, {}, 'x'.repeat(101), null])('refuses a stay that is no short text (case %#)', async (stay) => {
    expect(await ask(window, 'proposals.list', {}, { stay })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(engine.sent).toEqual([])
  })

  it('answers nobody once the window is gone', async () => {
    const { webContents } = window
    window.destroy()
    expect(await ask(window, 'proposals.list', {}, { sender: webContents })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })

  it('keeps the page to paths it was given: chosen in a dialog, listed as recent, or handed over by the system', async () => {
    expect(await ask(window, 'session.open', { path: '/etc/passwd' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await ask(window, 'session.saveCopy', { path: '/users/ann/.bashrc' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await ask(window, 'session.open', { path: ['/etc/passwd'] })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await ask(window, 'host.reveal', { path: '//server/share' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(engine.sent).toEqual([])

    fake.machine.open = { canceled: false, filePaths: ['/cycles/ours.rppr'] }
    expect(await ask(window, 'host.chooseFile', { purpose: 'open' })).toEqual({ ok: true, value: { path: '/cycles/ours.rppr' } })
    void ask(window, 'session.open', { path: '/cycles/ours.rppr' })
    await settle()
    expect(requests(engine).map(({ name, input }) => [name, input])).toEqual([['session.open', { path: '/cycles/ours.rppr' }]])
    expect(await ask(window, 'session.saveCopy', { path: '/cycles/ours.rppr' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })

    fake.machine.save = { canceled: false, filePath: '/out/copy.rppr' }
    await ask(window, 'host.chooseFile', { purpose: 'saveCopy' })
    const copying = ask(window, 'session.saveCopy', { path: '/out/copy.rppr' })
    await settle()
    reply(engine, 'session.saveCopy', { path: '/real/out/copy.rppr', sha256: '00', bytes: 1 })
    await copying
    expect(await ask(window, 'host.reveal', { path: '/real/out/copy.rppr' })).toMatchObject({ ok: true })

    const state = ask(window, 'session.state', {})
    await settle()
    reply(engine, 'session.state', {
      actor: null, file: null, failed: null, folder: '/cycles', theme: 'dark',
      recent: [{ path: '/cycles/last.rppr', name: 'last', label: '2025/26 and beyond', council: 'East Sussex', openedAt: '2026-11-01', missing: false }],
    })
    await state
    void ask(window, 'session.open', { path: '/cycles/last.rppr' })
    await settle()
    expect(requests(engine).at(-1)).toMatchObject({ name: 'session.open', input: { path: '/cycles/last.rppr' } })
    expect(fake.electron.nativeTheme.themeSource).toBe('dark')
  })
})
