// Where the app keeps live cycle files and its own settings on this device: the same place from every host. A local folder:
// documents folders are often redirected to a sync service, and a live file is not safe there.

export type Device = {
  /** As in process.platform. */
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** Windows: %LOCALAPPDATA%; macOS: Application Support; elsewhere: XDG_DATA_HOME. RECONCILE_HOME names another folder. */
export function deviceFolder({ platform, env, home }: Device): string {
  const chosen = env['RECONCILE_HOME']
  if (chosen) return chosen
  if (platform === 'win32') return `${env['LOCALAPPDATA'] || `${home}\\AppData\\Local`}\\Reconcile\\cycles`
  if (platform === 'darwin') return `${home}/Library/Application Support/Reconcile/cycles`
  return `${env['XDG_DATA_HOME'] || `${home}/.local/share`}/Reconcile/cycles`
}
