// The first command of the README: what it needs, what it does without, and how it ends.
import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCommand } from '#electron/browser/openBrowser.ts'
import { downloadElectron, noWindow } from '#electron/launch/electronRuntime.ts'
import { findNode, installedAsLocked } from '#electron/launch/install.mjs'
import { root } from '../run/step.ts'
import { temporaryFolder } from '../support/engine.ts'

describe('what is installed', () => {
  let folder: string
  beforeAll(() => { folder = temporaryFolder() })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const packages = { '': { version: '1.0.0' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-macs': { version: '2.0.0', optional: true } }
  const write = (path: string, value: object): void => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify({ packages: value }))
  }

  it.each([
    ['nothing', undefined, false],
    ['all of it', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-macs': { version: '2.0.0' } }, true],
    ['all but what another platform needs', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['an older version of a library', { 'node_modules/a': { version: '0.9.0' } }, false],
    ['another version for another platform', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-macs': { version: '1.9.0' } }, false],
    ['not all of it', {}, false],
  ])('with %s installed, knows whether to set up again', (_, installed, expected) => {
    write('package-lock.json', packages)
    rmSync(join(folder, 'node_modules/.package-lock.json'), { force: true })
    if (installed !== undefined) write('node_modules/.package-lock.json', installed)
    expect(installedAsLocked(folder)).toBe(expected)
  })

  it('the Node among the libraries is used only when it is really there', () => {
    mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true })
    writeFileSync(join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node'), 'This file intentionally left blank')
    expect(findNode(folder)).toBe(process.execPath)
    expect(findNode(root)).toContain('node_modules')
  })
})

describe('the window of the desktop', () => {
  const servers: Server[] = []
  const cache = temporaryFolder()
  afterAll(() => {
    for (const server of servers) { server.closeAllConnections(); server.close() }
    rmSync(cache, { recursive: true, force: true })
  })
  const mirror = async (answer: (end: () => void) => void): Promise<string> => {
    const server = createServer((_, response) => answer(() => response.writeHead(404).end()))
    servers.push(server)
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }
  const env = (url: string): NodeJS.ProcessEnv => ({ ...process.env, ELECTRON_MIRROR: url, electron_config_cache: cache })
  const there = existsSync(join(root, 'node_modules/electron/path.txt'))
  if (there) console.log('Skipped: two tests of the download of Electron, because its runtime is installed here.')

  it.runIf(!there)('a download that never answers is given up when its time is over', async () => {
    const started = Date.now()
    expect(await downloadElectron(env(await mirror(() => undefined)), 2)).toBe('its download did not end within 2 seconds')
    expect(Date.now() - started).toBeLessThan(4_000)
  })

  it.runIf(!there)('a download that is refused is given up at once', async () => {
    expect(await downloadElectron(env(await mirror((end) => end())), 20)).toBe('it could not be downloaded from here')
  })

  it.runIf(process.platform === 'linux')('is not even tried where there is no screen', () => {
    expect(noWindow({})).toContain('no screen')
  })
})

describe('the browser of the person', () => {
  it.each([
    ['darwin', {}, ['open', 'http://x']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', 'http://x']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', 'http://x']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', 'http://x']],
    ['linux', {}, null],
  ] as const)('on %s with %j is %j', (platform, env, command) => {
    expect(openCommand('http://x', platform, env)).toEqual(command)
  })
})

describe.runIf(process.platform !== 'win32')('npm start without a window', () => {
  const start = (words: readonly string[], detached = false) => {
    const home = temporaryFolder()
    const child = spawn('npm', ['start', '--', '--browser', '--no-open', ...words], { cwd: root, env: { ...process.env, RECONCILE_HOME: home, INIT_CWD: root }, detached, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const address = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (part: Buffer) => {
        output += part.toString('utf8')
        const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(output)?.[0]
        if (found !== undefined) resolve(found)
      })
      child.on('close', () => reject(new Error(`It ended early: ${output}`)))
    })
    const closed = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => child.on('close', (code, signal) => {
      rmSync(home, { recursive: true, force: true })
      resolve({ code, signal })
    }))
    return { child, address, closed, output: () => output }
  }
  const answers = (address: string): Promise<boolean> => fetch(address, { redirect: 'manual' }).then(() => true, () => false)

  it('prints the address of the app, and ends with everything it started when it is told to', async () => {
    const app = start([], true)
    const address = await app.address
    expect(await answers(address)).toBe(true)
    // As Ctrl+C in a terminal does: to everything that runs there.
    process.kill(-(app.child.pid ?? 0), 'SIGINT')
    await app.closed
    expect(app.output()).toContain('Closing the file')
    expect(await answers(address)).toBe(false)
  })

  it('does not stay behind when npm alone is told to end', async () => {
    const app = start([])
    const address = await app.address
    app.child.kill('SIGTERM')
    await app.closed
    expect(await answers(address)).toBe(false)
  })

  it('says what it takes when it is asked for something else', async () => {
    const app = start(['--sideways'])
    await app.address.catch(() => undefined)
    expect(await app.closed).toMatchObject({ code: 2 })
  })
})
