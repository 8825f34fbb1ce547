// Finds LibreOffice, and lets it open files and print them: a second opinion on Word files and workbooks, by a program that did not
// write them. It installs nothing (tests/run/office.ts does).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Names the soffice to use, when the search should not decide. */
export const OFFICE_VARIABLE = 'RECONCILE_OFFICE'

const usualPlaces: readonly string[] = process.platform === 'darwin' ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
  : process.platform === 'win32' ? [join(process.env['PROGRAMFILES'] ?? '', 'LibreOffice/program/soffice.exe')]
    : ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice']

/** The path of soffice; undefined when there is none. */
export function findOffice(): string | undefined {
  const named = process.env[OFFICE_VARIABLE]
  if (named) return existsSync(named) ? named : undefined
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '').flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces].find((path) => existsSync(path))
}

/** Prints all files as PDF into `folder`, in one run and with a profile of its own there; what it says is in the error when it fails. */
export function printAll(office: string, files: readonly string[], folder: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  return new Promise((resolve, reject) => {
    const child = spawn(office, [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } })
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.on('error', reject)
    child.on('close', (code) => code === 0 ? resolve() : reject(new Error(`LibreOffice ended with ${code}: ${said.slice(-800)}`)))
  })
}
