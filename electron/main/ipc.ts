// The door between the page and the main process, and THE ONLY file that imports ipcMain. Fails closed: whoever is not the main
// frame of our own window on our own address, whatever is not in the lists, whatever is too large is answered with a refusal and
// logged. It decides nothing else and never throws across the boundary.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { names } from '#shared/contract/index.ts'
import { hostContract } from '#shared/contract/host.ts'
import { sessionContract } from '#shared/contract/session.ts'
import { type InvokeOptions } from '#shared/host.ts'
import { type Json } from '#shared/json.ts'
import { err, type Result } from '#shared/result.ts'
import { ipcChannels } from '#shared/ipcChannels.ts'
import { LARGEST_REQUEST_BYTES, requestSchema } from '#shared/wire.ts'
import { APP_ORIGIN } from './appProtocol.ts'
import { notJson, refusedSender, tooLarge, unexpected, unknownProcedure } from './refusals.ts'

export type Route = (name: string, input: Json, options?: InvokeOptions) => Promise<Result<Json>>

/** Everything a page may name. */
export const knownNames: ReadonlySet<string> = new Set([...names, ...Object.keys(sessionContract), ...Object.keys(hostContract)])

/** Only the main frame of the app's own window, showing the app's own page. A frame that is gone counts as a stranger. */
function isOwnPage(event: IpcMainInvokeEvent, own: WebContents | null): boolean {
  try {
    const frame = event.senderFrame
    return (
      own !== null && frame !== null && event.sender === own && frame === own.mainFrame && frame.parent === null &&
      frame.origin === APP_ORIGIN && frame.url.startsWith(`${APP_ORIGIN}/`)
    )
  } catch {
    // Reading a property of a destroyed frame throws.
    return false
  }
}

/** The size a request has on the wire; null when it is not JSON at all. */
function sizeOf(input: unknown): number | null {
  try {
    const text = JSON.stringify(input)
    return text === undefined ? null : Buffer.byteLength(text)
  } catch {
    return null
  }
}

/** `own` is asked at every request: a window that was closed or not yet made answers nobody. */
export function openDoor(own: () => WebContents | null, route: Route, log: (event: string, detail?: unknown) => void): void {
  ipcMain.handle(ipcChannels.invoke, async (event, name: unknown, input: unknown, stay: unknown): Promise<Result<Json>> => {
    if (!isOwnPage(event, own())) {
      log('ipc: refused a sender')
      return err(refusedSender)
    }
    if (typeof name !== 'string' || !knownNames.has(name)) {
      log('ipc: refused a name')
      return err(unknownProcedure(typeof name === 'string' ? name : typeof name))
    }
    const size = sizeOf(input)
    if (size === null) return err(notJson)
    if (size > LARGEST_REQUEST_BYTES) {
      log('ipc: refused a size', { name, size })
      return err(tooLarge)
    }
    const request = requestSchema.safeParse({ id: 0, name, input, ...(stay === undefined ? {} : { stay }) })
    if (!request.success) return err(notJson)
    try {
      return await route(name, request.data.input, request.data.stay === undefined ? {} : { stay: request.data.stay })
    } catch (problem) {
      log(`ipc: ${name} failed`, problem)
      return err(unexpected)
    }
  })
}
