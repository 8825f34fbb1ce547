// What is said when a part of the app fails, in plain words, and noted in the log without anyone's text. Work that was
// acknowledged is in the file whichever part fails.
import { app, type BrowserWindow, dialog } from 'electron'
import { APP_NAME } from './paths.ts'
import { type Log } from './log.ts'

const SAFE = 'Everything the status bar had shown as saved is in the file.'

/** Faults of the main process itself: nothing can be trusted after one, so the app says so and ends. */
export function watchMainProcess(log: Log): void {
  const fail = (problem: unknown): void => {
    log.write('main: failed', problem)
    dialog.showErrorBox(`${APP_NAME} has to close`, `Something went wrong that the app cannot recover from. ${SAFE} Open it again to go on.\n\nA note for support is in ${log.file}`)
    app.exit(1)
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
}

/** Helpers of Chromium (graphics, sound) come back by themselves; the engine is watched where it is started. Noted only. */
export function watchHelpers(log: Log): void {
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') log.write('helper: gone', { type: details.type, reason: details.reason, code: details.exitCode })
  })
}

/** The page died or hangs: offer to show it again. `reload` loads the start page anew. */
export function watchPage(window: BrowserWindow, { log, reload }: { log: Log; reload: () => void }): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.write('page: gone', { reason: details.reason, code: details.exitCode })
    void ask(window, 'The window stopped working.', `${SAFE} Text typed in its last second may be missing.`, 'Show It Again').then((again) => {
      if (again) reload()
      else window.close()
    })
  })
  window.on('unresponsive', () => {
    log.write('page: does not respond')
    void ask(window, 'The window does not respond.', `It may only be busy. ${SAFE}`, 'Wait').then((wait) => {
      if (!wait) window.close()
    })
  })
}

async function ask(window: BrowserWindow, message: string, detail: string, goOn: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning', title: APP_NAME, message, detail, buttons: [goOn, 'Close the App'], defaultId: 0, cancelId: 0, noLink: true,
  })
  return response === 0
}
