// Puts one question to a thread of its own and comes back with its answer or with a reason, never with an exception: whatever it
// does there, it takes nothing else down, and its memory is given back. The thread is always ended.
import { Worker } from 'node:worker_threads'

/** No answer came: the thread was given up (`late`), or it ended. It may be another time. */
export type Failure = { readonly ok: false; readonly unanswered: true; readonly reason: string; readonly late?: true }

/** `script` posts one message, the answer. The thread says nothing on its own: an export started from a command line owns standard output. */
export function askWorker<Answer extends { readonly ok: boolean }>(script: URL | string, question: unknown, timeLimitMs: number): Promise<Answer | Failure> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: question, name: 'document', stdout: true, stderr: true })
    let settled = false
    const settle = (answer: Answer | Failure): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      void worker.terminate().then(() => resolve(answer))
    }
    const timer = setTimeout(() => settle({ ok: false, unanswered: true, late: true, reason: `it took longer than ${Math.round(timeLimitMs / 1000)} seconds` }), timeLimitMs)
    worker.once('message', (answer: Answer) => settle(answer))
    worker.once('error', (error: unknown) => settle({ ok: false, unanswered: true, reason: `the worker failed (${error instanceof Error ? error.message : String(error)})` }))
    worker.once('exit', () => settle({ ok: false, unanswered: true, reason: 'the worker ended without an answer' }))
  })
}
