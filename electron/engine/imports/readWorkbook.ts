// The one door to reading a file of figures: bytes in, sheets out, in a worker with a time limit and a limit of memory. Refuses
// CANNOT_READ in words. The last file read is kept a while: it is looked at, tried and taken in within minutes.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#shared/errors.ts'
import { type Workbook } from '#shared/sheets/sheet.ts'
import { LARGEST_FILE, cannotTake } from './archive.ts'
import { type ReadInput, type ReadReply } from './messages.ts'

const TIME_LIMIT_MS = 20_000
const KEPT_MS = 120_000
const MEMORY_MB = 1_024

export type ReadOptions = { readonly timeLimitMs?: number }

let kept: { readonly key: string; readonly workbook: Promise<Workbook> } | null = null
let letGo: NodeJS.Timeout | undefined

export function readWorkbook(bytes: Uint8Array, { timeLimitMs = TIME_LIMIT_MS }: ReadOptions = {}): Promise<Workbook> {
  if (bytes.length > LARGEST_FILE) return Promise.reject(cannotTake('The file is larger than 25 MB.', 'Copy the sheet you need into a workbook of its own, and import that.'))
  const key = createHash('sha256').update(bytes).digest('hex')
  clearTimeout(letGo)
  letGo = setTimeout(() => { kept = null }, KEPT_MS).unref()
  if (kept?.key === key) return kept.workbook
  const workbook = inWorker({ bytes }, timeLimitMs)
  kept = { key, workbook }
  workbook.catch(() => { if (kept?.key === key) kept = null })
  return workbook
}

/** In a package the worker is one file that stands alone and is run from its text, which also works inside an archive. */
function workerScript(): URL {
  const packed = new URL('./imports/worker.mjs', import.meta.url)
  if (!existsSync(fileURLToPath(packed))) return new URL('./worker.ts', import.meta.url)
  return new URL(`data:text/javascript;base64,${readFileSync(packed).toString('base64')}`)
}

function inWorker(input: ReadInput, timeLimitMs: number): Promise<Workbook> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerScript(), { workerData: input, name: 'import', stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    let settled = false
    const settle = (end: () => void): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      void worker.terminate().then(end)
    }
    const give = (refusal: Refusal): void => settle(() => reject(refusal))
    const copy = 'Copy the sheet you need into a new workbook, and import that.'
    const timer = setTimeout(() => give(cannotTake(`The file took longer than ${Math.round(timeLimitMs / 1000)} seconds to read and was given up.`, copy)), timeLimitMs)
    worker.once('message', (reply: ReadReply) => {
      if ('workbook' in reply) settle(() => resolve(reply.workbook))
      else give('refused' in reply ? new Refusal(reply.refused) : cannotTake(`The file cannot be read (${reply.failed.slice(0, 160)}).`, copy))
    })
    worker.once('error', (problem: unknown) => {
      const full = problem instanceof Error && 'code' in problem && problem.code === 'ERR_WORKER_OUT_OF_MEMORY'
      give(cannotTake(full ? 'The file needs more memory to read than a schedule should.' : `The file cannot be read (${problem instanceof Error ? problem.message.slice(0, 160) : 'the reader failed'}).`, copy))
    })
    worker.once('exit', () => give(cannotTake('The reader of files ended without an answer.', 'Try again; if it happens again, copy the sheet into a new workbook.')))
  })
}
