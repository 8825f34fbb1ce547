// Makes sure there is a browser for the journeys: the one that is named, one that is there, or, as root on Debian, a new one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { BROWSER_VARIABLE, findChromium } from '../support/chromium.ts'

const APT_MINUTES = 8

const howTo = `Install Chromium, Google Chrome or Microsoft Edge, or set ${BROWSER_VARIABLE} to the path of one, and run npm test again.`

function installOnDebian(): string | undefined {
  console.log('There is no Chromium here: installing it with apt-get ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: APT_MINUTES * 60_000, encoding: 'utf8' })
  const update = apt('update', '-q')
  const installed = (browser: string) => apt('install', '-y', '-q', '--no-install-recommends', browser, 'fonts-liberation')
  const shell = installed('chromium-headless-shell')
  // Older Debians have only the whole browser.
  const install = shell.status === 0 ? shell : installed('chromium')
  if (install.status === 0) return findChromium()
  console.log(`${update.stderr}${install.stderr}`.trim().split('\n').slice(-8).join('\n'))
  return undefined
}

/** The browser's path, or a sentence that says what to set. */
export function ensureBrowser(): { readonly path: string } | { readonly missing: string } {
  const named = process.env[BROWSER_VARIABLE]
  const found = findChromium()
  if (found !== undefined) return { path: found }
  if (named) return { missing: `${BROWSER_VARIABLE} names ${named}, and there is no such file. ${howTo}` }
  const debianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const installed = debianRoot ? installOnDebian() : undefined
  return installed === undefined ? { missing: `No browser was found for the journeys. ${howTo}` } : { path: installed }
}
