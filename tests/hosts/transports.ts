// The ways a page can reach an engine that run without Electron, as one shape: the same session behind each.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEngine } from '#electron/browser/engineProcess.ts'
import { type BrowserHost, startBrowserHost } from '#electron/browser/host.ts'
import { createSession } from '#electron/engine/index.ts'
import { type Invoke } from '#electron/engine/serve.ts'
import { httpPaths } from '#shared/httpPaths.ts'
import { type Json } from '#shared/json.ts'
import { type Result } from '#shared/result.ts'
import { type EngineEvent } from '#shared/wire.ts'
import { temporaryFolder } from '../support/engine.ts'

export type Transport = {
  readonly name: string
  readonly folder: string
  readonly invoke: Invoke
  readonly events: readonly EngineEvent[]
  close(): Promise<void>
}

export const inProcess = async (): Promise<Transport> => {
  const folder = temporaryFolder()
  const session = createSession({ folder, reach: 'this machine', open: null })
  const events: EngineEvent[] = []
  session.onEvent((event) => events.push(event))
  return { name: 'in process', folder, invoke: session.invoke, events, close: async () => { session.close(); rmSync(folder, { recursive: true, force: true }) } }
}

export const overMessagePort = async (): Promise<Transport> => {
  const folder = temporaryFolder()
  const engine = startEngine({ folder, file: null }, () => undefined)
  const events: EngineEvent[] = []
  engine.onEvent((event) => events.push(event))
  return { name: 'message port', folder, invoke: engine.invoke, events, close: async () => { await engine.stop(); rmSync(folder, { recursive: true, force: true }) } }
}

/** A page of three files, so that these tests need no built one. */
export function smallPage(folder: string): string {
  const pages = join(folder, 'page')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Reconcile</title><script type="module" src="./assets/index-1a2b.js"></script>')
  writeFileSync(join(pages, 'assets/index-1a2b.js'), 'export {}\n')
  writeFileSync(join(pages, 'assets/index-1a2b.js.map'), '{}')
  return pages
}

/** Goes in as a browser does: the one-time address, then the cookie. */
export async function enter(host: BrowserHost): Promise<string> {
  const response = await fetch(host.newAddress(), { redirect: 'manual' })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

export const overHttp = async (): Promise<Transport & { readonly host: BrowserHost; readonly cookie: string }> => {
  const folder = temporaryFolder()
  const host = await startBrowserHost({ folder, pages: smallPage(folder) })
  const cookie = await enter(host)
  const events: EngineEvent[] = []
  const stop = new AbortController()
  void listen(host.origin, cookie, events, stop.signal)
  let last = 0
  return {
    name: 'HTTP', folder, host, cookie, events,
    async invoke(name, input, options = {}) {
      last += 1
      const id = last
      const response = await fetch(host.origin + httpPaths.rpc, {
        method: 'POST', headers: { cookie, origin: host.origin, 'content-type': 'application/json' }, body: JSON.stringify({ id, name, input, ...options }),
      })
      const reply = await response.json() as { id: number; result: Result<Json> }
      if (reply.id !== id) throw new Error(`Asked ${id}, answered ${reply.id}`)
      return reply.result
    },
    async close() {
      stop.abort()
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function listen(origin: string, cookie: string, events: EngineEvent[], signal: AbortSignal): Promise<void> {
  try {
    const { body } = await fetch(origin + httpPaths.events, { headers: { cookie }, signal })
    let text = ''
    for await (const part of body ?? []) {
      text += Buffer.from(part).toString('utf8')
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)) as EngineEvent)
    }
  } catch {
    // The test is over.
  }
}

export const transports = [inProcess, overMessagePort, overHttp]

/** The value of an answer that must be one; fails the test when it is a refusal. */
export function valueOf<T extends Json>(reply: Result<Json>): T {
  if (!reply.ok) throw new Error(`Refused: ${reply.error.message}`)
  // The session and the engine parsed it against the contract on their way out.
  return reply.value as T
}
