// The app's own address, app://bundle/, in place of file://: a fixed list of files, each with the security headers. A request is
// looked up in the list, never turned into a path. It serves the page and nothing else.
import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { type AssetMap, contentTypeOf, resolveAsset } from '#shared/assets.ts'
import { SECURITY_HEADERS } from '#shared/csp.ts'

const SCHEME = 'app'
const HOST = 'bundle'
export const APP_ORIGIN = `${SCHEME}://${HOST}`
export const START_PAGE = `${APP_ORIGIN}/index.html`

/** Must run before the app is ready. `standard` and `secure` give the page an origin of its own; `codeCache` keeps compiled scripts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

const refusal = (status: number): Response => new Response(null, { status, headers: SECURITY_HEADERS })

/**
 * Answers one request for `address` from the known files. The address is compared as it came: an address that would only match after
 * parsing, decoding or tidying is not one our page asks for. Exported for its table of tricks.
 */
export async function answerRequest(files: AssetMap<string>, method: string, address: string): Promise<Response> {
  if (method !== 'GET') return refusal(405)
  if (!address.startsWith(`${APP_ORIGIN}/`)) return refusal(404)
  const [path = ''] = address.slice(APP_ORIGIN.length).split(/[?#]/, 1)
  const file = resolveAsset(files, path)
  const type = file === null ? null : contentTypeOf(file)
  if (file === null || type === null) return refusal(404)
  try {
    return new Response(await readFile(file), { headers: { ...SECURITY_HEADERS, 'Content-Type': type } })
  } catch {
    return refusal(404)
  }
}

export function servePage(session: Session, files: AssetMap<string>): void {
  session.protocol.handle(SCHEME, (request) => answerRequest(files, request.method, request.url))
}
