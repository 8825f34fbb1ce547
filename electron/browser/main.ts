// Serves the app to a browser on this machine until Ctrl+C: prints the address, opens the usual browser if there is one.
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { deviceFolder } from '#shared/deviceFolder.ts'
import { type BrowserHost, startBrowserHost } from './host.ts'
import { openBrowser } from './openBrowser.ts'

export type ServeOptions = {
  readonly pages: string
  readonly file?: string
  readonly port?: number
  readonly open: boolean
  /** Resolves when the person wants the app to end. */
  readonly ended: Promise<void>
}

/** Resolves when the host has ended, to the exit code of the command. */
export async function serveInBrowser(options: ServeOptions): Promise<number> {
  const folder = resolve(deviceFolder({ platform: process.platform, env: process.env, home: homedir() }))
  let host: BrowserHost
  try {
    host = await startBrowserHost({
      folder, pages: options.pages, say: (line) => console.log(line),
      ...(options.file === undefined ? {} : { file: options.file }),
      ...(options.port === undefined ? {} : { port: options.port }),
    })
  } catch (problem) {
    console.error(`The app could not be served: ${problem instanceof Error ? problem.message : String(problem)}`)
    return 1
  }
  const address = host.newAddress()
  console.log(`Reconcile is ready at:\n\n    ${address}\n\nThe address lets one browser in, once. Only this computer can reach it. Press Ctrl+C to end.`)
  if (options.open) openBrowser(address)
  await options.ended
  console.log('Closing the file ...')
  await host.close()
  return 0
}
