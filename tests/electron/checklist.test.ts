// Electron's own security checklist, item by item, in the words and numbers of its documentation, without the Electron binary.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { CONTENT_SECURITY_POLICY } from '#shared/csp.ts'
import { builderConfiguration, readRoot } from '../support/packing.ts'
import * as fake from '../support/electronFake.ts'
import { ask, makeFolder, removeFolder, startMain, startReady } from './desktopApp.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)
vi.mock('#electron/main/paths.ts', async (original) => {
  const paths = await original<typeof import('#electron/main/paths.ts')>()
  return { ...paths, findPaths: () => ({ ...paths.findPaths('/built'), page: join(fake.machine.folder, 'renderer') }) }
})

const root = join(import.meta.dirname, '../..')
const withoutComments = (text: string): string => text.split('\n').filter((line) => !/^\s*(\/\/|\/?\*)/.test(line)).join('\n')
/** The files of the app that write these words, comments apart. */
const mentions = (words: RegExp): string[] =>
  ['electron/main', 'electron/preload', 'renderer', 'shared']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((file) => /\.(ts|tsx|html)$/.test(file) && words.test(withoutComments(readFileSync(join(root, file), 'utf8'))))

describe('the security checklist of Electron', () => {
  beforeEach(() => {
    fake.reset()
    fake.machine.folder = makeFolder()
  })
  afterEach(() => removeFolder(fake.machine.folder))

  it('1. Only load secure content: the page comes from the package and every request elsewhere is cut off', async () => {
    await startReady()
    expect(fake.called('window.loadURL').map(({ args }) => args)).toEqual([['app://bundle/index.html']])
    const refused = fake.defaultSession.cut.flatMap(({ urls, cancel }) => (cancel ? urls : []))
    expect(refused).toEqual(expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*']))
    // Chromium would fetch spelling dictionaries.
    expect((await startReady()).window.options.webPreferences?.spellcheck).toBe(false)
  })

  it('2. Do not enable Node.js integration', async () => {
    const { window } = await startReady()
    expect(window.options.webPreferences).toMatchObject({ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false })
  })

  it('3. Enable context isolation', async () => {
    const { window } = await startReady()
    expect(window.options.webPreferences?.contextIsolation).toBe(true)
    expect(Object.isFrozen(window.options.webPreferences)).toBe(true)
  })

  it('4. Enable process sandboxing: for the window and, before Electron is ready, for the whole app', async () => {
    await startMain()
    expect(fake.called('app.enableSandbox')).toHaveLength(1)
    const { window } = await startReady()
    expect(window.options.webPreferences?.sandbox).toBe(true)
    expect(mentions(/no-sandbox|disable-web-security|appendSwitch/)).toEqual([])
  })

  it('5. Handle permission requests: every one is denied, whichever way it is asked', async () => {
    await startReady()
    const { request, check, device, display } = fake.defaultSession
    let granted: boolean | undefined
    Reflect.apply(request ?? (() => undefined), undefined, [null, 'media', (answer: boolean) => (granted = answer), {}])
    expect(granted).toBe(false)
    expect(Reflect.apply(check ?? (() => true), undefined, [null, 'geolocation', '', {}])).toBe(false)
    expect(Reflect.apply(device ?? (() => true), undefined, [{ deviceType: 'usb' }])).toBe(false)
    let streams: unknown = 'not answered'
    Reflect.apply(display ?? (() => undefined), undefined, [{}, (answer: unknown) => (streams = answer)])
    expect(streams).toBeNull()
  })

  it('6. Do not disable webSecurity', () => {
    expect(mentions(/webSecurity/)).toEqual([])
  })

  it('7. Define a Content-Security-Policy: sent as a header with the page, and nothing in it is unsafe', async () => {
    await startReady()
    const serve = fake.defaultSession.served.get('app')
    const response = await serve?.(new Request('app://bundle/index.html'))
    expect(response?.status).toBe(200)
    expect(response?.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY)
    const rules = new Map(CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule]))
    expect(rules.get('default-src')).toBe("default-src 'none'")
    expect(rules.get('script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'")
    expect(rules.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'")
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
  })

  it('8. Do not enable allowRunningInsecureContent', () => {
    expect(mentions(/allowRunningInsecureContent/)).toEqual([])
  })

  it('9. Do not enable experimental features', () => {
    expect(mentions(/experimentalFeatures/)).toEqual([])
  })

  it('10. Do not use enableBlinkFeatures', () => {
    expect(mentions(/enableBlinkFeatures/)).toEqual([])
  })

  it('11. Do not use allowpopups: there is no webview at all', () => {
    expect(mentions(/allowpopups|<webview|webviewTag/i)).toEqual([])
  })

  it('12. Verify webview options: attaching one is prevented', async () => {
    const { window } = await startReady()
    const event = fake.preventable()
    window.webContents.emit('will-attach-webview', event, {}, {})
    expect(event.prevented).toBe(true)
  })

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('13. Disable or limit navigation: %s is prevented', async (name) => {
    const { window } = await startReady()
    const event = fake.preventable()
    window.webContents.emit(name, event, 'https://example.org/')
    expect(event.prevented).toBe(true)
  })

  it('14. Disable or limit creation of new windows: none is ever opened, and nothing is downloaded', async () => {
    const { window } = await startReady()
    expect(Reflect.apply(window.webContents.openHandler ?? (() => undefined), undefined, [{ url: 'https://www.gov.uk/' }])).toEqual({ action: 'deny' })
    const event = fake.preventable()
    fake.defaultSession.emit('will-download', event)
    expect(event.prevented).toBe(true)
  })

  it('15. Do not use shell.openExternal with untrusted content: known hosts only, and only after asking', async () => {
    const { window } = await startReady()
    expect(await ask(window, 'host.openExternal', { url: 'file:///etc/passwd' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    fake.machine.button = 1
    expect(await ask(window, 'host.openExternal', { url: 'https://www.gov.uk/' })).toEqual({ ok: true, value: { opened: false } })
    expect(fake.called('shell.openExternal')).toEqual([])
    fake.machine.button = 0
    expect(await ask(window, 'host.openExternal', { url: 'https://www.gov.uk/guidance' })).toEqual({ ok: true, value: { opened: true } })
    expect(fake.called('shell.openExternal').map(({ args }) => args)).toEqual([['https://www.gov.uk/guidance']])
    expect(fake.called('dialog.showMessageBox')).toHaveLength(2)
  })

  it('16. Use a current version of Electron: pinned exactly, at the major the app is written for', () => {
    const pinned = z.object({ devDependencies: z.object({ electron: z.string() }) }).parse(JSON.parse(readRoot('package.json'))).devDependencies.electron
    const installed = z.object({ version: z.string() }).parse(JSON.parse(readRoot('node_modules/electron/package.json'))).version
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/)
    expect(installed).toBe(pinned)
    expect(Number.parseInt(installed)).toBeGreaterThanOrEqual(45)
  })

  it('17. Validate the sender of all IPC messages: a frame inside the page is refused before anything is done', async () => {
    const { window, engine } = await startReady()
    const sent = engine.sent.length
    const frame = { url: 'app://bundle/index.html', origin: 'app://bundle', parent: window.webContents.mainFrame }
    expect(await ask(window, 'session.state', {}, { frame })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(engine.sent).toHaveLength(sent)
  })

  it('18. Avoid the file:// protocol: the page has a scheme of its own, and file:// is cut off', async () => {
    await startReady()
    const [schemes] = fake.called('protocol.registerSchemesAsPrivileged').flatMap(({ args }) => args)
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
    expect(fake.defaultSession.cut.flatMap(({ urls }) => urls)).toContain('file:///*')
    expect(mentions(/loadFile\(|file:\/\/\//)).toEqual(['electron/main/security.ts'])
  })

  it('19. Check which fuses you can change: each is set, and the ones that open a way in are off', async () => {
    const { electronFuses } = await builderConfiguration()
    expect(electronFuses).toEqual({
      runAsNode: false, enableCookieEncryption: true, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false, resetAdHocDarwinSignature: false,
    })
  })

  it('20. Do not expose Electron APIs to untrusted web content: the page gets one frozen object with four names', async () => {
    await import('#electron/preload/preload.ts')
    const [exposed] = fake.called('contextBridge.exposeInMainWorld')
    expect(exposed?.args[0]).toBe('host')
    expect(Object.keys(exposed?.args[1] ?? {}).sort()).toEqual(['capabilities', 'invoke', 'kind', 'onEvent'])
    expect(Object.isFrozen(exposed?.args[1])).toBe(true)
  })
})
