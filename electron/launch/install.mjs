// Makes sure the libraries are installed exactly as locked, before anything else runs. Plain JavaScript for Node 20:
// it runs on a fresh clone, where nothing but the system's own Node and npm is there. It imports no library.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Oldest Node that can load the database library: below it the process dies without a message. */
export const OLDEST_NODE = 24

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether node_modules holds what package-lock.json says. Packages for other platforms may be absent. */
export function installedAsLocked(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages
  const found = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!wanted || !found) return false
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '') return true
    const installed = found[path]
    return installed ? installed.version === locked.version : locked.optional === true
  })
}

/** The Node to run everything with: the one among the dependencies, else a system Node that is new enough. */
export function findNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = join(root, 'node_modules', 'node', 'bin', name)
  // Without its install script the package holds a placeholder of a few bytes.
  if (existsSync(own) && statSync(own).size > 1_000_000) return own
  return Number(process.versions.node.split('.')[0]) >= OLDEST_NODE ? process.execPath : undefined
}

const noNode = (root) => `Reconcile needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}.
The package "node" brings one along, but its install script did not run (npm's ignore-scripts setting switches such scripts off).
Either run, in ${root}:   npm rebuild node --ignore-scripts=false
or install Node ${OLDEST_NODE} from your software centre. Then run the same command again.`

function npmCi(root) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  // npm_execpath is npm's own script when npm started us; on Windows a bare "npm" is a .cmd file and needs a shell.
  const [command, first] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm' && process.platform === 'win32' })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (problem) => resolve({ code: 1, output: problem.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

async function withProgress(label, work) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  process.stderr.write(label)
  const timer = process.stderr.isTTY ? setInterval(() => process.stderr.write(`\r${label} ${seconds()} s`), 1000) : undefined
  const result = await work()
  clearInterval(timer)
  process.stderr.write(`${process.stderr.isTTY ? `\r${label}` : ''} ${seconds()} s\n`)
  return result
}

/** Installs when needed. Resolves to the path of a usable Node; on failure says what to do and ends the process with 1. */
export async function ensureInstalled(root) {
  if (!installedAsLocked(root)) {
    // Windows cannot replace a program that is running, and this process may be the Node inside node_modules.
    if (process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules') + sep)) {
      console.error('The installed libraries are older than this copy of Reconcile. Run   npm ci   and then the same command again.')
      process.exit(1)
    }
    const result = await withProgress('Installing the libraries (once, about a minute) ...', () => npmCi(root))
    if (result.code !== 0) {
      console.error(`The libraries could not be installed. npm said:\n\n${result.output.trim().split('\n').slice(-25).join('\n')}\n`)
      console.error('Check that the npm registry can be reached (npm ping), then run the same command again.')
      process.exit(1)
    }
  }
  const node = findNode(root)
  if (node === undefined) {
    console.error(noNode(root))
    process.exit(1)
  }
  return node
}
