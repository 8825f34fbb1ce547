// Finds a browser to run the journeys in, and the flags it is run with. It installs nothing (tests/run/browser.ts does).
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Names the browser to use, when the search should not decide. */
export const BROWSER_VARIABLE = 'RECONCILE_BROWSER'

// Debian packs Chromium without its windows on its own: the same engine, half as long to start and to draw.
const programs: Readonly<Record<string, readonly string[]>> = {
  win32: ['chrome.exe', 'msedge.exe'],
  other: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable'],
}

function usualPlaces(): string[] {
  const { platform, env } = process
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`)
    return apps.flatMap((app) => [`/${app}`, join(homedir(), app)])
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
    return folders.flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')])
  }
  return ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium']
}

/** The path of a Chromium, Chrome or Edge; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env[BROWSER_VARIABLE]
  if (named) return existsSync(named) ? named : undefined
  const names = programs[process.platform] ?? programs['other'] ?? []
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '').flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces()].find((path) => existsSync(path))
}

/** Nothing leaves this machine, nothing updates itself, nothing asks; the sandbox does not start as root. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-default-apps', '--disable-dev-shm-usage', '--metrics-recording-only', '--no-default-browser-check',
]
