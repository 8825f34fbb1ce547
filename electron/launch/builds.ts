// Builds the parts that need a bundler, and only when an input changed since the last build. It runs Vite as a process
// of its own, so that its memory is gone before the app starts.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

export type BuildName = 'renderer' | 'main'

type Build = {
  readonly config: string
  /** Files whose content decides whether the build is out of date. */
  readonly inputs: readonly string[]
  /** A file that only a finished build leaves. */
  readonly proof: string
}

const sources = (folder: string): string => `${folder}/**/*.{ts,tsx,css,html,svg,sql,typ,json,woff2,ttf,png}`

const builds: Record<BuildName, Build> = {
  renderer: {
    config: 'vite.config.ts',
    inputs: [sources('renderer'), sources('shared'), 'vite.config.ts', 'package-lock.json'],
    proof: 'build/renderer/index.html',
  },
  main: {
    config: 'vite.main.config.ts',
    inputs: ['electron/main', 'electron/preload', 'electron/engine', 'db', 'shared'].map(sources).concat('vite.main.config.ts', 'package-lock.json'),
    proof: 'build/main/main.js',
  },
}

async function fingerprint(inputs: readonly string[]): Promise<string> {
  const files: string[] = []
  for await (const file of glob([...inputs], { cwd: root })) files.push(file)
  files.sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(await readFile(join(root, file))).update('\0')
  return hash.digest('hex')
}

function runVite(config: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn']
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    process.once('exit', () => child.kill())
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    child.on('error', (problem) => resolve({ code: 1, output: problem.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

export type BuildResult = { readonly built: boolean; readonly seconds: number }

/** Builds `name` unless the last build had the same inputs. Throws an Error with the bundler's words when it fails. */
export async function buildIfStale(name: BuildName): Promise<BuildResult> {
  const started = Date.now()
  const build = builds[name]
  const stamp = join(root, 'build', `.${name}.inputs`)
  const now = await fingerprint(build.inputs)
  const last = await readFile(stamp, 'utf8').catch(() => '')
  if (last === now && existsSync(join(root, build.proof))) return { built: false, seconds: (Date.now() - started) / 1000 }
  await rm(stamp, { force: true })
  const result = await runVite(build.config)
  if (result.code !== 0) throw new Error(`The ${name} could not be built.\n\n${result.output.trim()}`)
  await mkdir(join(root, 'build'), { recursive: true })
  await writeFile(stamp, now)
  return { built: true, seconds: (Date.now() - started) / 1000 }
}
