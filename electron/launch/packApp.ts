// `npm run dist [-- ELECTRON-BUILDER ARGUMENTS]`: builds the page and the desktop code, then packs them as electron-builder.yml says.
// Without arguments: for this system, all its targets. The packing needs the Electron runtime, which is not in the registry.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, root } from './builds.ts'

/** All the time spent on finding out whether the runtime can be fetched; electron-builder itself would try for much longer. */
const REACH_SECONDS = 20

const version = String(JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version)

/** Where the runtime comes from: GitHub, or the mirror an organisation has set up for @electron/get. */
function runtimeAddress(env: NodeJS.ProcessEnv): string {
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/download/'
  return `${mirror}${mirror.endsWith('/') ? '' : '/'}v${version}/SHASUMS256.txt`
}

async function reachable(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACH_SECONDS * 1000) })).ok
  } catch {
    return false
  }
}

const cannotFetch = (address: string): string =>
  `The app was built, but not packed: the Electron runtime ${version} cannot be downloaded from here (${URL.parse(address)?.host ?? address} does not answer).
Run this where it can be reached, set ELECTRON_MIRROR to a mirror, or hand over an unpacked runtime:  npm run dist -- -c.electronDist=FOLDER`

function runBuilder(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), '--publish', 'never', ...args], { cwd: root, stdio: 'inherit' })
    child.on('error', (problem) => {
      console.error(problem.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function pack(args: readonly string[]): Promise<number> {
  for (const name of ['renderer', 'main'] as const) {
    const { built, seconds } = await buildIfStale(name)
    console.error(built ? `Built the ${name} in ${seconds.toFixed(1)} s.` : `The ${name} is up to date.`)
  }
  const address = runtimeAddress(process.env)
  if (!args.some((arg) => arg.includes('electronDist')) && !(await reachable(address))) {
    console.error(cannotFetch(address))
    return 1
  }
  return runBuilder(args)
}

try {
  process.exitCode = await pack(process.argv.slice(2))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem))
  process.exitCode = 1
}
