// What the page sees of the machine: one frozen object. THE ONLY file that imports ipcRenderer. It passes names and JSON through
// and nothing else: no channel can be chosen, no event object and no sender ever reaches the page.
import { contextBridge, ipcRenderer } from 'electron'
import { appError } from '#shared/errors.ts'
import { type Host, type HostEvent } from '#shared/host.ts'
import { err } from '#shared/result.ts'
import { ipcChannels } from '#shared/ipcChannels.ts'

/** The main process answers with a Result whatever happens; only its own end leaves a question unanswered. */
const unanswered = err(appError('UNEXPECTED', 'The app is closing and did not answer.', 'Open the app again and look whether your last change is there.', 'Everything the status bar had shown as saved is in the file.'))

const host: Host = {
  kind: 'desktop',
  capabilities: Object.freeze({ open: 'dialog', export: 'dialog', print: true, reveal: true, menu: true }),
  async invoke(name, input, options) {
    try {
      return await ipcRenderer.invoke(ipcChannels.invoke, name, input, options?.stay)
    } catch {
      return unanswered
    }
  },
  onEvent(listener) {
    const pass = (_event: unknown, event: HostEvent): void => listener(event)
    ipcRenderer.on(ipcChannels.event, pass)
    return () => void ipcRenderer.off(ipcChannels.event, pass)
  },
}

// The bridge copies and freezes what it is given; frozen here too, so that nothing depends on that.
contextBridge.exposeInMainWorld('host', Object.freeze(host))
