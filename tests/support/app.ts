// The whole app as a person meets it: the built page, the browser host and the engine on an example file, in Chromium.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser } from 'playwright-core'
import { type BrowserHost, startBrowserHost } from '#electron/browser/host.ts'
import { buildIfStale, root } from '#electron/launch/builds.ts'
import { toJson } from '#renderer/client/client.ts'
import { type InputOf, type OutputOf, type ProcedureName } from '#renderer/client/procedures.ts'
import { type RoleKind } from '#shared/actor.ts'
import { type OpenPage, type PageOptions, openPage } from './browser.ts'
import { temporaryFolder } from './engine.ts'

export type App = {
  readonly host: BrowserHost
  /** A page let into the app, on the place of this address: "#/savings". */
  open(browser: Browser, place?: string, options?: PageOptions): Promise<OpenPage>
  /** Asks the engine directly; fails the test when it refuses. */
  ask<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  close(): Promise<void>
}

export type AppOptions = {
  /** null starts with no file, on the first screen. */
  readonly example?: 'east-sussex' | 'large' | null
  /** null starts with nobody having said who acts. */
  readonly actor?: { readonly name: string; readonly role: RoleKind } | null
  readonly folder?: string
  /** A file to open in place at start, as with --file. */
  readonly file?: string
}

export async function startApp({ example = 'east-sussex', actor = { name: 'Ann Example', role: 'scrutiny' }, folder, file }: AppOptions = {}): Promise<App> {
  await buildIfStale('renderer')
  const home = folder ?? temporaryFolder()
  // A copy of its own: a build that another run begins meanwhile does not pull the page away from under this one.
  const pages = mkdtempSync(join(tmpdir(), 'reconcile-pages-'))
  cpSync(join(root, 'build/renderer'), pages, { recursive: true })
  const host = await startBrowserHost({ folder: home, pages, ...(file === undefined ? {} : { file }) })
  const ask = async <N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const reply = await host.engine.invoke(name, toJson(input))
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.message}`)
    const value: unknown = reply.value
    // The engine has parsed it against the schema this type is read from.
    return value as OutputOf<N>
  }
  if (actor !== null) await ask('session.setActor', actor)
  if (example !== null && file === undefined) await ask('session.openExample', { example })
  return {
    host, ask,
    async open(browser, place = '#/', options = {}) {
      const opened = await openPage(browser, host.newAddress(), options)
      await opened.page.goto(`${host.origin}/${place}`)
      return opened
    },
    async close() {
      await host.close()
      rmSync(pages, { recursive: true, force: true })
      if (folder === undefined) rmSync(home, { recursive: true, force: true })
    },
  }
}
