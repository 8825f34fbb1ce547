// Opens the app after everything is installed: the desktop window where its runtime is there, else the same app in a browser.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale, root } from './builds.ts'
import { findElectron, type Runtime } from './electronRuntime.ts'
import { untilInterrupted } from './interrupt.ts'

const usage = `npm start [-- [--file PATH] [--browser] [--no-open] [--port N]]
  --file PATH   open this cycle file where it is
  --browser     serve the app to a browser without trying the desktop window
  --no-open     do not open a browser by itself
  --port N      serve at this port of 127.0.0.1`

/** A window that ends within this time never appeared. */
const FAILED_START_MS = 5_000

type Options = { file?: string; browser: boolean; open: boolean; port?: number }

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: { file: { type: 'string' }, browser: { type: 'boolean' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) return undefined
    return {
      browser: values.browser ?? false, open: !(values['no-open'] ?? false),
      ...(values.file === undefined ? {} : { file: resolve(process.env['INIT_CWD'] ?? process.cwd(), values.file) }),
      ...(port === undefined ? {} : { port }),
    }
  } catch {
    return undefined
  }
}

/** Runs the window until it is closed. Undefined when it never came up. */
function runDesktop(electron: string, file: string | undefined, ended: Promise<void>): Promise<number | undefined> {
  const started = Date.now()
  const child = spawn(electron, ['.', ...(file === undefined ? [] : ['--file', file])], { cwd: root, stdio: 'inherit' })
  void ended.then(() => child.kill())
  return new Promise((settle) => {
    child.on('error', () => settle(undefined))
    child.on('exit', (code, signal) => {
      if (code !== 0 && signal === null && Date.now() - started < FAILED_START_MS) settle(undefined)
      else settle(0)
    })
  })
}

async function start(options: Options): Promise<number> {
  const ended = untilInterrupted()
  let preparing = true
  void ended.then(() => {
    if (preparing) process.exit(0)
  })
  const looking: Promise<Runtime> = options.browser ? Promise.resolve({ missing: 'a browser was asked for' }) : findElectron()
  // Side by side: the download of the runtime waits for the network, the build for this machine.
  const [runtime, build] = await Promise.all([looking, buildIfStale('renderer')])
  if (build.built) console.log(`Built the app in ${build.seconds.toFixed(0)} s.`)
  let reason = 'missing' in runtime ? runtime.missing : 'the window did not come up'
  if ('path' in runtime) {
    await buildIfStale('main')
    preparing = false
    const code = await runDesktop(runtime.path, options.file, ended)
    if (code !== undefined) return code
    reason = 'the window did not come up'
  }
  if (!options.browser) console.log(`The desktop window is not available (${reason}); the same app opens in your browser.`)
  const { serveInBrowser } = await import('../browser/main.ts')
  preparing = false
  return serveInBrowser({
    pages: join(root, 'build/renderer'), open: options.open, ended,
    ...(options.file === undefined ? {} : { file: options.file }),
    ...(options.port === undefined ? {} : { port: options.port }),
  })
}

const options = readOptions()
if (options === undefined) {
  console.error(usage)
  process.exit(2)
}
try {
  process.exit(await start(options))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem))
  process.exit(1)
}
