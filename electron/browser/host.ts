// The browser host as one thing: engine, pages and server together. Started by `npm start` and by tests; it is not part of the
// packaged app.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pageFilesIn } from './pageFiles.ts'
import { type EngineProcess, startEngine } from './engineProcess.ts'
import { type BrowserServer, startServer } from './server.ts'

export type BrowserHostOptions = {
  /** The app's own folder on this device: live files, settings. */
  readonly folder: string
  /** The built page. */
  readonly pages: string
  readonly file?: string
  readonly port?: number
  /** Lines for the person at the terminal. */
  readonly say?: (line: string) => void
}

export type BrowserHost = BrowserServer & { readonly engine: EngineProcess }

export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const say = options.say ?? (() => undefined)
  const pages = await pageFilesIn(options.pages)
  await mkdir(options.folder, { recursive: true })
  const engine = startEngine({ folder: options.folder, file: options.file ?? null }, say)
  const server = await startServer({
    engine, pages, port: options.port ?? 0,
    incoming: join(options.folder, 'incoming'),
    copies: join(options.folder, 'copies'),
    onLockedOut: (address) => say(`A browser came without a valid address. To let one in, open: ${address}`),
  }).catch(async (problem: unknown) => {
    await engine.stop()
    throw problem
  })
  return {
    ...server, engine,
    async close() {
      await server.close()
      await engine.stop()
    },
  }
}
