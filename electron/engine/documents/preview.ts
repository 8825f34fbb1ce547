// Papers as they will be printed, page by page, while somebody writes: one worker with one engine that stays between edits and sets again
// only what changed. It grows with every edit, so it is replaced once it has taken too much, and let go when nobody has asked for a while.
import { Worker } from 'node:worker_threads'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { appError } from '#shared/errors.ts'
import { type DocumentAssets, documentAssets } from './assets.ts'
import { type DocumentEngine, doneWithEngine, loadEngine } from './compile.ts'
import { Legible } from './legible.ts'
import { type PreviewAsk, type PreviewReply, type Spot, type WorkerInput } from './messages.ts'
import { type RenderOptions, filesOf } from './pdf.ts'
import { prepare } from './prepare.ts'

export type Preview = {
  /** A PDF of one page, for the screen alone: it claims nothing. */
  readonly bytes: Uint8Array
  readonly page: number
  readonly pages: number
  readonly spots: readonly Spot[]
  readonly exact: boolean
  readonly warnings: readonly string[]
}

/** A fresh engine takes some 100 MB, and a whole change of a 60-page paper about as much again. */
const MOST_MEMORY = 700_000_000
const IDLE_MS = 60_000
const TIME_LIMIT_MS = 30_000

type Settle = (reply: PreviewReply) => void

/** The engine a worker was started with is kept as long as the worker is: it holds what that one holds. */
type Running = { readonly worker: Worker; readonly engine: DocumentEngine; readonly template: string }

/** The worker and whoever waits for it, one at a time. */
class Previewer {
  #running: Running | null = null
  #waiting: Settle | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  /** Never rejects. A worker that fails, hangs or has grown too large is ended; the next question starts another. */
  ask(assets: DocumentAssets, mostMemory: number, question: (engine: DocumentEngine) => PreviewAsk): Promise<PreviewReply> {
    const answer = this.#turn.then(async () => {
      try {
        const { worker, engine } = await this.#ready(assets)
        return await this.#answered(worker, mostMemory, question(engine))
      } catch (error) {
        return { ok: false as const, reason: error instanceof Error ? error.message : String(error) }
      }
    })
    this.#turn = answer
    return answer
  }

  get running(): boolean {
    return this.#running !== null
  }

  end(): void {
    clearTimeout(this.#idle)
    const running = this.#running
    this.#running = null
    this.#answer({ ok: false, reason: 'the preview was ended' })
    if (running !== null) void running.worker.terminate()
  }

  async #ready(assets: DocumentAssets): Promise<Running> {
    clearTimeout(this.#idle)
    if (this.#running !== null && this.#running.template === assets.template) return this.#running
    this.end()
    const engine = await loadEngine(assets)
    doneWithEngine()
    this.#running = { worker: this.#start(engine), engine, template: assets.template }
    return this.#running
  }

  #answered(worker: Worker, mostMemory: number, question: PreviewAsk): Promise<PreviewReply> {
    return new Promise<PreviewReply>((resolve) => {
      const timer = setTimeout(() => this.#answer({ ok: false, reason: `it took longer than ${TIME_LIMIT_MS / 1000} seconds` }), TIME_LIMIT_MS)
      this.#waiting = (reply) => {
        clearTimeout(timer)
        if (!reply.ok || reply.memory > mostMemory) this.end()
        else this.#idle = setTimeout(() => this.end(), IDLE_MS).unref()
        resolve(reply)
      }
      worker.postMessage(question)
    })
  }

  #start({ module, template, fonts, worker: code }: DocumentEngine): Worker {
    const input: WorkerInput = { module, template, fonts, stay: true }
    const worker = new Worker(code, { workerData: input, name: 'preview', stdout: true, stderr: true })
    // It never keeps the process alive by itself: only whoever waits for an answer does.
    worker.unref()
    worker.on('message', (reply: PreviewReply) => { if (this.#running?.worker === worker) this.#answer(reply) })
    const gone = (reason: string): void => {
      if (this.#running?.worker !== worker) return
      this.#running = null
      this.#answer({ ok: false, reason })
    }
    worker.on('error', (error: unknown) => gone(error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => gone('the worker ended'))
    return worker
  }

  #answer(reply: PreviewReply): void {
    const settle = this.#waiting
    this.#waiting = null
    settle?.(reply)
  }
}

const previewer = new Previewer()

export type PreviewOptions = Pick<RenderOptions, 'house' | 'pictures' | 'assets'> & {
  /** In bytes; beyond it the engine is replaced after its answer. */
  readonly mostMemory?: number
}

/** One page of a paper as it stands. DOCUMENT_GUARD and DOCUMENT_FAILED as for the whole of it. */
export async function previewPage(model: DocumentModel, page: number, options: PreviewOptions = {}): Promise<Result<Preview>> {
  const prepared = prepare(model, options)
  if (!prepared.ok) return prepared
  let warnings: readonly string[] = []
  const reply = await previewer.ask(options.assets ?? documentAssets(), options.mostMemory ?? MOST_MEMORY, (engine) => {
    const legible = new Legible(engine.characters)
    const files = filesOf(prepared.value, legible)
    warnings = legible.warnings()
    return { files, page }
  })
  if (!reply.ok) return failed(reply.reason)
  return ok({ bytes: reply.pdf, page: reply.page, pages: reply.pages, spots: reply.spots, exact: reply.exact, warnings })
}

/** Whether an engine is kept for previews now; ending it gives its memory back at once. */
export const previewRunning = (): boolean => previewer.running
export const endPreview = (): void => previewer.end()

const failed = (reason: string): Result<Preview> =>
  err(appError('DOCUMENT_FAILED', `The preview could not be made: ${reason}.`, 'Change the text you wrote last, or make the whole paper: it names the place.'))
