// The one door to reading a PDF that somebody gave, or that was made here: how many pages, and what they say. In a worker with a limit of
// time and of memory. Never rejects.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type PdfFacts, type PdfReadInput, type PdfReadReply, type PdfTrouble } from './messages.ts'

const TIME_LIMIT_MS = 30_000
const MEMORY_MB = 1_024

export type PdfRead = { readonly ok: true; readonly facts: PdfFacts } | { readonly ok: false; readonly trouble: PdfTrouble | 'slow' | 'large' }

/** In a package the worker is one file that stands alone and is run from its text, which also works inside an archive. */
function workerScript(): URL {
  const packed = new URL('./pdfReading/worker.mjs', import.meta.url)
  if (!existsSync(fileURLToPath(packed))) return new URL('./worker.ts', import.meta.url)
  return new URL(`data:text/javascript;base64,${readFileSync(packed).toString('base64')}`)
}

export function readPdf(bytes: Uint8Array, options: { readonly text?: boolean; readonly timeLimitMs?: number } = {}): Promise<PdfRead> {
  const input: PdfReadInput = { bytes, text: options.text ?? false }
  return new Promise((resolve) => {
    const worker = new Worker(workerScript(), { workerData: input, name: 'pdf', stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    let settled = false
    const settle = (read: PdfRead): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      void worker.terminate().then(() => resolve(read))
    }
    const timer = setTimeout(() => settle({ ok: false, trouble: 'slow' }), options.timeLimitMs ?? TIME_LIMIT_MS)
    worker.once('message', (reply: PdfReadReply) => settle('facts' in reply ? { ok: true, facts: reply.facts } : { ok: false, trouble: 'trouble' in reply ? reply.trouble : 'broken' }))
    worker.once('error', (problem: unknown) => settle({ ok: false, trouble: problem instanceof Error && 'code' in problem && problem.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'large' : 'broken' }))
    worker.once('exit', () => settle({ ok: false, trouble: 'broken' }))
  })
}
