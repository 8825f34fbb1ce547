// Makes sure there is a LibreOffice to open Word files and workbooks with, where that can be had: the one that is there or, as root on
// Debian, a new one. Without it those tests are left out and say so; everything else runs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { OFFICE_VARIABLE, findOffice } from '../support/office.ts'

const APT_MINUTES = 5

/** One sentence: what is used, or why nothing is. */
export function ensureOffice(): string {
  const found = findOffice()
  if (found !== undefined) return `with ${found}`
  if (process.env[OFFICE_VARIABLE]) return `skipped: ${OFFICE_VARIABLE} names ${process.env[OFFICE_VARIABLE]}, and there is no such file.`
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `skipped: there is no LibreOffice here. Install it, or set ${OFFICE_VARIABLE} to its soffice.`
  console.log('There is no LibreOffice here: installing its Writer and Calc with apt-get ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: APT_MINUTES * 60_000, encoding: 'utf8' })
  const update = apt('update', '-q')
  const install = apt('install', '-y', '-q', '--no-install-recommends', 'libreoffice-writer', 'libreoffice-calc')
  const now = findOffice()
  if (install.status === 0 && now !== undefined) return `with ${now}`
  console.log(`${update.stderr}${install.stderr}`.trim().split('\n').slice(-4).join('\n'))
  return 'skipped: LibreOffice could not be installed from here.'
}
