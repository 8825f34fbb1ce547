// The app's own address: the page's files and nothing else, whatever the request looks like.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerRequest } from '#electron/main/appProtocol.ts'
import { listPageFiles } from '#electron/main/pageFiles.ts'
import { type AssetMap } from '#shared/assets.ts'
import { SECURITY_HEADERS } from '#shared/csp.ts'

vi.mock('electron', async () => (await import('../support/electronFake.ts')).electron)

describe('the address app://bundle/', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-protocol-'))
  let files: AssetMap<string>

  beforeAll(() => {
    mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
    mkdirSync(join(folder, 'renderer-evil'))
    writeFileSync(join(folder, 'secret.json'), '{"secret":true}')
    writeFileSync(join(folder, 'renderer-evil/index.html'), 'evil')
    writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'renderer/assets/index-1a2b.js'), 'export {}')
    writeFileSync(join(folder, 'renderer/assets/index-1a2b.js.map'), '{}')
    writeFileSync(join(folder, 'renderer/notes.txt'), 'strayed in')
    symlinkSync(join(folder, 'secret.json'), join(folder, 'renderer/link.json'))
    symlinkSync(folder, join(folder, 'renderer/outside'))
    files = listPageFiles(join(folder, 'renderer'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('lists the files of a build: no links, no maps, nothing that strayed in', () => {
    expect([...files.keys()].sort()).toEqual(['/assets/index-1a2b.js', '/index.html'])
  })

  it.each([['app://bundle/', 'text/html; charset=utf-8'], ['app://bundle/index.html', 'text/html; charset=utf-8'], ['app://bundle/assets/index-1a2b.js', 'text/javascript; charset=utf-8']])(
    'serves %s with its type and every security header', async (address, type) => {
      const response = await answerRequest(files, 'GET', address)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe(type)
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value)
    })

  it.each([
    'app://bundle/../secret.json', 'app://bundle/../../../etc/passwd', 'app://bundle/assets/../../secret.json', 'app://bundle/%2e%2e/secret.json',
    'app://bundle/%2e%2e%2fsecret.json', 'app://bundle/..%2fsecret.json', 'app://bundle/..%5csecret.json', 'app://bundle/assets%5c..%5c..%5csecret.json',
    'app://bundle/..\\secret.json', 'app://bundle//etc/passwd', 'app://bundle//index.html', 'app://bundle/./../secret.json', 'app://bundle/index.html%00.js',
    'app://bundle/index.html\0', 'app://bundle/%00', 'app://bundle/etc/passwd', 'app://bundle/C:/Windows/win.ini', 'app://bundle/file:///etc/passwd',
    'app://bundle/link.json', 'app://bundle/outside/secret.json', 'app://bundle/assets', 'app://bundle/assets/', 'app://bundle/assets/index-1a2b.js.map',
    'app://bundle/notes.txt', 'app://bundle/INDEX.HTML', 'app://bundle/index.html/', 'app://bundle/index%2ehtml', 'app://bundle/__proto__', 'app://bundle/constructor',
    'app://bundle-evil/index.html', 'app://renderer-evil/index.html', 'app://bundle.evil/index.html', 'app://BUNDLE/index.html', 'app://bundle:80/index.html',
    'app://ann@bundle/index.html', 'app://ann:secret@bundle/index.html', 'app:///index.html', 'app:index.html', 'app://', 'https://bundle/index.html', 'file:///index.html', '', 'not an address',
  ])('answers 404 to %j', async (address) => {
    const response = await answerRequest(files, 'GET', address)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('answers 405 to %s', async (method) => {
    expect((await answerRequest(files, method, 'app://bundle/index.html')).status).toBe(405)
  })

  it('answers 404 when a listed file is gone', async () => {
    expect((await answerRequest(new Map([['/gone.js', join(folder, 'gone.js')]]), 'GET', 'app://bundle/gone.js')).status).toBe(404)
  })
})
