// Where things live on this machine: the only calls of app.getPath and app.setPath. Knows nothing of what is kept there.
import { app } from 'electron'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { deviceFolder } from '#shared/deviceFolder.ts'

export const APP_NAME = 'Reconcile'

export type Paths = {
  /** The app's own folder. On Windows the local one: a roaming profile is copied over the network at log-on, and a live file is not safe there. */
  readonly data: string
  /** Live cycle files, and what this device remembers: the same place as in the other hosts. */
  readonly device: string
  readonly logs: string
  /** Documents on their way to the printer; emptied at every start. */
  readonly printing: string
  readonly windowState: string
  /** Where a save dialog starts. */
  readonly documents: string
  /** The built page, the preload script, the engine and the icon: read only, inside the package. */
  readonly page: string
  readonly preload: string
  readonly engine: string
  readonly icon: string
  readonly home: string
}

/** The identity the installer gives the app (electron-builder.yml); Windows groups windows and pins by it. */
const APP_ID = 'app.reconcile.desktop'

/** Names the app and fixes its folder. Must run before anything asks for a path, and before the single instance lock. */
export function claimDataFolder(): void {
  app.setName(APP_NAME)
  app.setAppUserModelId(APP_ID)
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined
  app.setPath('userData', join(local ?? app.getPath('appData'), APP_NAME))
}

/** `built` is the folder the built main script is in. */
export function findPaths(built: string): Paths {
  const data = app.getPath('userData')
  return {
    data,
    device: deviceFolder({ platform: process.platform, env: process.env, home: homedir() }),
    logs: join(data, 'logs'),
    printing: join(data, 'printing'),
    windowState: join(data, 'window.json'),
    documents: app.getPath('documents'),
    page: join(built, '..', 'renderer'),
    preload: join(built, 'preload.cjs'),
    engine: join(built, 'engine.js'),
    icon: join(built, 'icon.png'),
    home: homedir(),
  }
}
