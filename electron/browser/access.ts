// Who may talk to the browser host: only a page that came in with a one-time address, from exactly this host and origin.
// Pure decisions over headers; it sends nothing. Every doubt is a refusal.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type IncomingHttpHeaders } from 'node:http'

export type Access = {
  /** A fresh address that lets one browser in, once. */
  newAddress(): string
  /** Takes a token from an address; true once. */
  redeem(token: string): boolean
  readonly origin: string
  /** The Set-Cookie header for a browser that redeemed a token. */
  readonly cookie: string
  /** Null when the request may pass; else why not. */
  refusal(headers: IncomingHttpHeaders, method: string): Refusal | null
  /** Host and Origin only, for the first visit, which has no cookie yet. */
  foreign(headers: IncomingHttpHeaders, method: string): Refusal | null
}

export type Refusal = { readonly status: 401 | 403; readonly reason: string }

/** More addresses than a person opens; older ones lapse. */
const LARGEST_NUMBER_OF_OPEN_ADDRESSES = 16

const secret = (): string => randomBytes(32).toString('base64url')

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export function createAccess(port: number): Access {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // Cookies do not know ports: without the port in the name a second Reconcile would log the first one out.
  const cookieName = `reconcile-${port}`
  const cookieValue = secret()
  const open: string[] = []

  const foreign = (headers: IncomingHttpHeaders, method: string): Refusal | null => {
    // A page elsewhere can point a name of its own at 127.0.0.1; the Host header then shows that name.
    if (headers.host !== host) return { status: 403, reason: 'The request was for another host.' }
    const writes = method !== 'GET' && method !== 'HEAD'
    if (writes ? headers.origin !== origin : headers.origin !== undefined && headers.origin !== origin) {
      return { status: 403, reason: 'The request came from another page.' }
    }
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] !== 'navigate') {
      return { status: 403, reason: 'The request came from another page.' }
    }
    return null
  }

  return {
    origin,
    cookie: `${cookieName}=${cookieValue}; Path=/; HttpOnly; SameSite=Strict`,
    newAddress() {
      const token = secret()
      open.push(token)
      if (open.length > LARGEST_NUMBER_OF_OPEN_ADDRESSES) open.shift()
      return `${origin}/?token=${token}`
    },
    redeem(token) {
      const at = open.findIndex((known) => same(token, known))
      if (at < 0) return false
      open.splice(at, 1)
      return true
    },
    foreign,
    refusal(headers, method) {
      const stranger = foreign(headers, method)
      if (stranger !== null) return stranger
      const given = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('=')).find(([name]) => name === cookieName)?.[1]
      return given !== undefined && same(given, cookieValue) ? null : { status: 401, reason: 'This browser was not let in.' }
    },
  }
}
