// What the browser host lets in and what it turns away, asked over real sockets.
import { request } from 'node:http'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '#shared/csp.ts'
import { httpPaths, LARGEST_REQUEST_BYTES } from '#shared/httpPaths.ts'
import { type Json } from '#shared/json.ts'
import { exampleFile, temporaryFolder } from '../support/engine.ts'
import { enter, overHttp, valueOf } from './transports.ts'

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: string }

describe('the browser host', () => {
  let http: Awaited<ReturnType<typeof overHttp>>
  beforeAll(async () => { http = await overHttp() })
  afterAll(() => http.close())

  /** Not fetch: that would tidy paths and refuse to lie about Host. */
  function ask(method: string, path: string, headers: Record<string, string> = {}, body: string | Buffer = ''): Promise<Answer> {
    const { port, host } = new URL(http.host.origin)
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers: { host, ...headers }, agent: false }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }))
        response.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
  const asPage = (): Record<string, string> => ({ cookie: http.cookie, origin: http.host.origin })
  const envelope = JSON.stringify({ id: 1, name: 'session.state', input: {} })

  it('listens on this machine alone', () => {
    expect(http.host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('lets a browser in by its address once, and then by its cookie', async () => {
    const address = new URL(http.host.newAddress())
    const first = await ask('GET', address.pathname + address.search)
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
    expect(await ask('GET', address.pathname + address.search)).toMatchObject({ status: 401 })
    expect(await ask('GET', '/', { cookie: http.cookie })).toMatchObject({ status: 200 })
  })

  it('tells a person with a used address where a new one is, and nothing more', async () => {
    const answer = await ask('GET', '/?token=used')
    expect(answer.body).toContain('A new address now stands in the window where Reconcile was started')
    expect(answer.body).not.toMatch(/token=/)
  })

  it.each([
    ['without a cookie', 'POST', {}, 401],
    ['with a wrong cookie', 'POST', { cookie: 'reconcile=x' }, 401],
    ['for another host', 'POST', { host: 'evil.example' }, 403],
    ['for this host by another name', 'GET', { host: 'localhost' }, 403],
    ['from another page', 'POST', { origin: 'http://evil.example' }, 403],
    ['from a page without an origin', 'POST', { origin: 'null' }, 403],
    ['from the same machine at another port', 'POST', { origin: 'http://127.0.0.1:1' }, 403],
  ])('turns a request away %s', async (what, method, headers, status) => {
    const base: Record<string, string> = what.includes('cookie') ? { origin: http.host.origin } : asPage()
    expect(await ask(method, httpPaths.rpc, { ...base, 'content-type': 'application/json', ...headers }, envelope)).toMatchObject({ status })
  })

  it.each(['/../package.json', '/assets/../../settings.json', '/%2e%2e/settings.json', '/..%2fsettings.json', '/..%5csettings.json', '\\..\\settings.json', '//etc/passwd', '/etc/passwd',
    '/assets//index-1a2b.js', '/assets/index-1a2b.js%00', '/assets/index-1a2b.js.map', '/assets', '/assets/', '/INDEX.HTML', '/copies/../settings.json', '/copies/..%2fsettings.json', '/copies/', '/file:///etc/passwd',
  ])('finds nothing at %s', async (path) => {
    // A backslash is not even HTTP.
    expect(await ask('GET', path, asPage())).toMatchObject({ status: path.startsWith('\\') ? 400 : 404 })
  })

  it.each(['/', '/index.html', '/assets/index-1a2b.js'])('serves %s with every security header', async (path) => {
    const { status, headers } = await ask('GET', path, asPage())
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer',
    })
  })

  it('sends the security headers with refusals too', async () => {
    for (const answer of [await ask('GET', '/'), await ask('GET', '/nothing', asPage()), await ask('POST', httpPaths.rpc, asPage(), '{}')]) {
      expect(answer.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
    }
  })

  it.each([
    ['a form', { 'content-type': 'text/plain' }, envelope, 415],
    ['what is not JSON', { 'content-type': 'application/json' }, '{', 400],
    ['another envelope', { 'content-type': 'application/json' }, '{"id":1,"name":"session.state"}', 400],
    ['a name of a kilobyte', { 'content-type': 'application/json' }, JSON.stringify({ id: 1, name: 'x'.repeat(1024), input: {} }), 400],
  ])('does not take %s for a request', async (_, headers, body, status) => {
    expect(await ask('POST', httpPaths.rpc, { ...asPage(), ...headers }, body)).toMatchObject({ status })
  })

  it('refuses a request over the limit, whether it says its size or not', async () => {
    const declared = await ask('POST', httpPaths.rpc, { ...asPage(), 'content-type': 'application/json', 'content-length': String(LARGEST_REQUEST_BYTES + 1) }).catch(() => null)
    if (declared !== null) expect(declared.status).toBe(413)
    const silent = await ask('POST', httpPaths.rpc, { ...asPage(), 'content-type': 'application/json', 'transfer-encoding': 'chunked' }, Buffer.alloc(LARGEST_REQUEST_BYTES + 1, 32)).catch(() => null)
    if (silent !== null) expect(silent).toMatchObject({ status: 413 })
    expect(await http.invoke('session.state', {})).toMatchObject({ ok: true })
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not answered', async (method) => {
    expect(await ask(method, '/', asPage())).toMatchObject({ status: 405 })
  })

  it('opens an uploaded file as a copy of its own, says so, and leaves no upload behind', async () => {
    const bytes = readFileSync(exampleFile('east-sussex'))
    const { body } = await ask('POST', `${httpPaths.upload}?name=${encodeURIComponent('..\\..\\Our <cycle>.rppr')}`, { ...asPage(), 'content-type': 'application/octet-stream' }, bytes)
    const reply = JSON.parse(body) as { ok: boolean; value: { file: { path: string; name: string; notice: string } } }
    expect(reply).toMatchObject({ ok: true, value: { file: { name: 'Our cycle' } } })
    expect(reply.value.file.path).toBe(join(http.folder, 'files', 'Our cycle.rppr'))
    expect(reply.value.file.notice).toContain('your own copy')
    expect(existsSync(join(http.folder, 'incoming')) ? readdirSync(join(http.folder, 'incoming')) : []).toEqual([])
  })

  it('says of an upload that is no cycle file what it is, under the name the person gave it', async () => {
    const { body } = await ask('POST', `${httpPaths.upload}?name=holiday.jpg`, { ...asPage(), 'content-type': 'application/octet-stream' }, 'not a database at all')
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'FILE_NOT_DATABASE', message: expect.stringContaining('holiday') } })
    expect(await http.invoke('session.state', {})).toMatchObject({ value: { failed: { path: 'holiday.jpg' } } })
  })

  it('a page may not name files outside the folder of the app', async () => {
    const outside = join(temporaryFolder(), 'x.rppr')
    expect(await http.invoke('session.open', { path: outside })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await http.invoke('session.open', { path: '../settings.json' })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })

  it('a saved copy lands in the folder of the app and can be downloaded', async () => {
    await http.invoke('session.setActor', { name: 'Ann Example', role: 'scrutiny' })
    await http.invoke('session.openExample', { example: 'east-sussex' })
    const saved = valueOf<{ path: string; bytes: number }>(await http.invoke('session.saveCopy', { path: join(temporaryFolder(), 'For Ben.rppr') }))
    expect(saved.path).toBe(join(http.folder, 'copies', 'For Ben.rppr'))
    const got = await ask('GET', `${httpPaths.copies}${encodeURIComponent('For Ben.rppr')}`, asPage())
    expect(got).toMatchObject({ status: 200, headers: { 'content-disposition': "attachment; filename*=UTF-8''For%20Ben.rppr", 'content-length': String(saved.bytes) } })
  })

  it('an engine that crashes is answered for, started again once, and has the same file open', async () => {
    await http.invoke('session.openExample', { example: 'east-sussex' })
    const before = valueOf<{ file: Json }>(await http.invoke('session.state', {}))
    const asked = http.invoke('documents.render', { document: 'comments', format: 'pdf' })
    await http.host.engine.crash()
    expect(await asked).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED' } })
    await expect.poll(() => http.events.filter(({ type }) => type === 'engine'), { timeout: 10_000 }).toEqual([{ type: 'engine', state: 'stopped' }, { type: 'engine', state: 'ready' }])
    const after = await http.invoke('session.state', {})
    expect(after).toMatchObject({ ok: true, value: { file: before.file } })
    expect(await http.invoke('cycles.list', {})).toMatchObject({ ok: true })
    await http.host.engine.crash()
    expect(await http.invoke('cycles.list', {})).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED', next: expect.stringContaining('start') } })
  })

  it('serves the page that an update put in place of the one it started with, and nothing of the one that is gone', async () => {
    const pages = join(http.folder, 'page')
    rmSync(join(pages, 'assets/index-1a2b.js'))
    writeFileSync(join(pages, 'assets/index-3c4d.js'), 'export const version = 2\n')
    expect((await ask('GET', '/assets/index-1a2b.js', asPage())).status).toBe(404)
    expect(await ask('GET', '/assets/index-3c4d.js', asPage())).toMatchObject({ status: 200, body: 'export const version = 2\n' })
    expect((await ask('GET', '/assets/../../settings.json', asPage())).status).toBe(404)
  })

  it('a second app on the same machine has its own door', async () => {
    const other = await overHttp()
    expect(await ask('GET', '/', { cookie: await enter(other.host) })).toMatchObject({ status: 401 })
    await other.close()
  })
})
