// Who is let in by the browser host.
import { describe, expect, it } from 'vitest'
import { createAccess } from '#electron/browser/access.ts'

const port = 4321
const own = { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` }

describe('access to the browser host', () => {
  it('an address lets one browser in, once', () => {
    const access = createAccess(port)
    const token = new URL(access.newAddress()).searchParams.get('token') ?? ''
    expect(access.redeem('')).toBe(false)
    expect(access.redeem(`${token.slice(0, -1)}~`)).toBe(false)
    expect(access.redeem(token)).toBe(true)
    expect(access.redeem(token)).toBe(false)
  })

  it('the cookie is kept from scripts and from other sites, and two apps on one machine do not share it', () => {
    const { cookie } = createAccess(port)
    expect(cookie).toMatch(/^reconcile-4321=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  it.each([
    ['no cookie', { ...own }, 'POST', 401],
    ['another cookie', { ...own, cookie: `reconcile-${port}=${'A'.repeat(43)}` }, 'POST', 401],
    ['a name that points here', { ...own, host: `evil.example:${port}` }, 'POST', 403],
    ['localhost by name', { ...own, host: `localhost:${port}` }, 'GET', 403],
    ['another port', { ...own, host: '127.0.0.1:80' }, 'GET', 403],
    ['no host', { origin: own.origin }, 'GET', 403],
    ['a write from another page', { ...own, origin: 'https://evil.example' }, 'POST', 403],
    ['a write from a page without an origin', { ...own, origin: 'null' }, 'POST', 403],
    ['a write that does not say where from', { host: own.host }, 'POST', 403],
    ['a longer origin', { ...own, origin: `${own.origin}.evil.example` }, 'GET', 403],
    ['an embedding from another site', { host: own.host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 'GET', 403],
  ])('%s is refused', (_, headers, method, status) => {
    expect(createAccess(port).refusal(headers, method)?.status).toBe(status)
  })

  it('the page that was let in may read and write', () => {
    const access = createAccess(port)
    const cookie = access.cookie.split(';')[0] ?? ''
    expect(access.refusal({ ...own, cookie }, 'POST')).toBeNull()
    expect(access.refusal({ host: own.host, cookie: `other=1; ${cookie}`, 'sec-fetch-site': 'same-origin' }, 'GET')).toBeNull()
  })

  it('only the newest addresses stay open', () => {
    const access = createAccess(port)
    const tokens = Array.from({ length: 17 }, () => new URL(access.newAddress()).searchParams.get('token') ?? '')
    expect(access.redeem(tokens[0] ?? '')).toBe(false)
    expect(access.redeem(tokens[16] ?? '')).toBe(true)
  })
})
