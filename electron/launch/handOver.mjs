// The first steps of every command: install what is locked, then go on in TypeScript under a Node that is new enough.
// Plain JavaScript for Node 20. It knows nothing of what the command does.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled, OLDEST_NODE } from './install.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Runs `script` (a path from the root) with this process's arguments, and ends with its exit code. */
export async function handOver(script) {
  const node = await ensureInstalled(root)
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) {
    await import(pathToFileURL(join(root, script)).href)
    return
  }
  const child = spawn(node, [join(root, script), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  // Ctrl+C reaches the child as well, by the terminal: here it only must not end the parent first and orphan it.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('error', (problem) => {
    console.error(problem.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
}
