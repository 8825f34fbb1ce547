// Runs one compilation in a worker thread and comes back with bytes or with a reason, never with an exception or a dead engine.
// The compiled WebAssembly module and the fonts are kept between exports and let go a while after the last one: together with the
// code the machine made of them they hold some 70 MB. The worker is always ended. One compilation at a time.
import { readFile } from 'node:fs/promises'
import { type DocumentAssets, workerScript } from './assets.ts'
import { type Failure, askWorker } from './askWorker.ts'
import { type CharacterSet, coverageOf } from './coverage.ts'
import { giveBack } from './giveBack.ts'
import { type CompileInput, type CompileReply } from './messages.ts'

export type DocumentEngine = {
  readonly module: WebAssembly.Module
  readonly template: string
  readonly fonts: readonly Uint8Array[]
  readonly characters: CharacterSet
  /** A worker script: a path, or code that stands alone. */
  readonly worker: URL | string
}

const KEPT_MS = 15_000
const engines = new Map<string, Promise<DocumentEngine>>()
let letGo: NodeJS.Timeout | undefined
let running: Promise<unknown> = Promise.resolve()

/** Reads and compiles the engine once for each set of files. A failed attempt is not kept. */
export function loadEngine(assets: DocumentAssets): Promise<DocumentEngine> {
  clearTimeout(letGo)
  const known = engines.get(assets.template)
  if (known !== undefined) return known
  const loading = load(assets)
  engines.set(assets.template, loading)
  loading.catch(() => engines.delete(assets.template))
  return loading
}

async function load(assets: DocumentAssets): Promise<DocumentEngine> {
  const [wasm, template, ...fonts] = await Promise.all([readFile(assets.wasm), readFile(assets.template, 'utf8'), ...assets.fonts.map((font) => readFile(font.path))])
  const module = await WebAssembly.compile(wasm)
  const characters = coverageOf(assets.fonts.map((font, i) => ({ family: font.family, bytes: fonts[i] ?? new Uint8Array() })))
  const worker = await workerScript(assets.worker)
  return { module, template, fonts: fonts.map((font) => new Uint8Array(font)), characters, worker }
}

/** When it was given up for being late, looking for the paragraph would only take as long again. */
export type Outcome = CompileReply | Failure

/** Waits for its turn; the time limit counts from there. Never rejects. */
export function compileOnce(engine: DocumentEngine, files: CompileInput['files'], timeLimitMs: number): Promise<Outcome> {
  const turn = running.then(() => compileNow(engine, files, timeLimitMs)).catch((error: unknown): Outcome => ({ ok: false, unanswered: true, reason: String(error) }))
  running = turn
  void turn.then(doneWithEngine)
  return turn
}

/** Whoever loaded the engine says when it is done with it: it is let go a while after the last one. A function of its own: a closure made
 * where it is used would hold the very engine it is to let go. */
export function doneWithEngine(): void {
  clearTimeout(letGo)
  letGo = setTimeout(letGoNow, KEPT_MS).unref()
}

function letGoNow(): void {
  engines.clear()
  letGo = undefined
  giveBack()
}

function compileNow(engine: DocumentEngine, files: CompileInput['files'], timeLimitMs: number): Promise<Outcome> {
  const { module, template, fonts } = engine
  const input: CompileInput = { module, template, fonts, files }
  return askWorker<CompileReply>(engine.worker, input, timeLimitMs)
}
