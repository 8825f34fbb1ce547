// Starts the desktop app's main process against the stand-in Electron, as far as a test wants, in a folder of its own. The engine
// is a stand-in process that records what it is sent and answers what a test says; the engine itself is tested elsewhere.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import * as fake from '../support/electronFake.ts'
import { ipcChannels } from '#shared/ipcChannels.ts'
import { type Json } from '#shared/json.ts'

export const pageFolder = (folder: string): string => join(folder, 'renderer')

/** A folder with a built page and an odd file or two in it. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-desktop-'))
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Reconcile</title>')
  writeFileSync(join(folder, 'renderer', 'assets', 'index-1a2b.js'), 'export {}')
  return folder
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Lets everything happen that is due and waits for nothing outside. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

const runner: NodeJS.EventEmitter = process
const faults = ['uncaughtException', 'unhandledRejection']
const runnersOwn = faults.map((fault) => runner.listeners(fault))

/** Forgets what earlier starts listen for on this process, which here is the test runner. */
export const stopListening = (): void => faults.forEach((fault, i) => {
  for (const listener of runner.listeners(fault)) {
    if (!runnersOwn[i]?.includes(listener)) Reflect.apply(runner.off, runner, [fault, listener])
  }
})

const entry = join(import.meta.dirname, '../../electron/main/main.ts')
let starts = 0

/** Reads main.ts anew, as a start does. Electron is not ready yet when this returns. */
export async function startMain({ argv = ['electron', '.'] }: { argv?: readonly string[] } = {}): Promise<void> {
  const before = process.argv
  stopListening()
  process.argv = [...argv]
  starts += 1
  try {
    await import(`${entry}?start=${starts}`)
  } finally {
    process.argv = before
  }
}

/** Electron becomes ready; waits until the app has loaded its page. */
export async function becomeReady(): Promise<void> {
  const loaded = fake.called('window.loadURL').length
  fake.systemReady()
  await vi.waitFor(() => {
    if (fake.called('window.loadURL').length === loaded) throw new Error('The app has not loaded its page.')
  }, { timeout: 10_000, interval: 5 })
  await settle()
}

/** Starts and lets Electron become ready. */
export async function startReady(options: Parameters<typeof startMain>[0] = {}): Promise<{ window: fake.FakeWindow; engine: fake.FakeChild }> {
  await startMain(options)
  await becomeReady()
  const [window] = fake.windows
  const [engine] = fake.children
  if (window === undefined || engine === undefined) throw new Error('The app made no window or no engine.')
  return { window, engine }
}

/** Asks as the page of `window` does, by default as its main frame. */
export async function ask(window: fake.FakeWindow, name: unknown, input: unknown, { stay, frame = window.webContents.mainFrame, sender = window.webContents }: {
  stay?: unknown; frame?: unknown; sender?: unknown
} = {}): Promise<unknown> {
  const handler = fake.handlers.get(ipcChannels.invoke)
  if (handler === undefined) throw new Error('Nothing answers the page.')
  return Reflect.apply(handler, undefined, [{ sender, senderFrame: frame }, name, input, ...(stay === undefined ? [] : [stay])])
}

/** The requests an engine was sent, by name. */
export const requests = (engine: fake.FakeChild): readonly { id: number; name: string; input: Json; stay?: string }[] =>
  engine.sent.filter((message): message is { id: number; name: string; input: Json } => typeof message === 'object' && message !== null && 'name' in message)

/** Answers the newest request of that name with a value. */
export function reply(engine: fake.FakeChild, name: string, value: Json): void {
  const request = requests(engine).findLast((sent) => sent.name === name)
  if (request === undefined) throw new Error(`The engine was never asked ${name}.`)
  engine.emit('message', { id: request.id, result: { ok: true, value } })
}
