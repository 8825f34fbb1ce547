// Finds the Electron runtime, or fetches it once. The npm package holds no binary: it downloads one on first use, from a
// place that many networks do not reach. So the download runs in a process of its own that is stopped when time is up.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './builds.ts'

export type Runtime = { readonly path: string } | { readonly missing: string }

/** All the time a start may spend on the download. It is not tried twice. */
export const DOWNLOAD_SECONDS = 20

const home = join(root, 'node_modules', 'electron')

export function installed(): string | undefined {
  try {
    const path = join(home, 'dist', readFileSync(join(home, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** A reason why a window cannot be shown here at all, so that nothing is downloaded in vain. */
export function noWindow(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform !== 'linux') return undefined
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'this machine has no screen to open a window on'
  if (process.getuid?.() === 0) return 'its sandbox does not run as root'
  return undefined
}

/** Stops a process and all it started; on Windows the download is a single process. */
function stop(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Undefined when it is there; else why not. */
export function downloadElectron(env: NodeJS.ProcessEnv, seconds: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(home, 'install.js')], {
      cwd: root, stdio: 'ignore', detached: process.platform !== 'win32', env: { ...env, ELECTRON_GET_NO_PROGRESS: '1' },
    })
    const onExit = (): void => stop(child.pid)
    const timer = setTimeout(() => {
      stop(child.pid)
      resolve(`its download did not end within ${seconds} seconds`)
    }, seconds * 1000)
    process.once('exit', onExit)
    const settle = (reason: string | undefined): void => {
      clearTimeout(timer)
      process.off('exit', onExit)
      resolve(reason)
    }
    child.on('error', (problem) => settle(problem.message))
    child.on('exit', (code) => settle(code === 0 ? undefined : 'it could not be downloaded from here'))
  })
}

export async function findElectron(env: NodeJS.ProcessEnv = process.env, seconds = DOWNLOAD_SECONDS): Promise<Runtime> {
  const reason = noWindow(env)
  if (reason !== undefined) return { missing: reason }
  const present = installed()
  if (present !== undefined) return { path: present }
  const failure = await downloadElectron(env, seconds)
  const fetched = installed()
  return fetched === undefined ? { missing: failure ?? 'its download was not complete' } : { path: fetched }
}
