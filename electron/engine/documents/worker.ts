// One export, in a thread of its own that ends with it: a trapped or endless compilation takes nothing else down, and its memory
// is given back. No file, no network: everything comes in with the start, the PDF goes out with one message.
import { parentPort, workerData } from 'node:worker_threads'
import { type CompileInput, type CompileReply } from './messages.ts'
import { createTypesetter, endsThin, giveFiles, layOut, reasonOf } from './typesetter.ts'

async function compile(input: CompileInput): Promise<CompileReply> {
  const { compiler } = await createTypesetter(input)
  giveFiles(compiler, input.files)
  const wide = layOut(compiler, false)
  if (!wide.ok || !endsThin(wide)) return wide
  const near = layOut(compiler, true)
  return near.ok && near.end !== null && near.end.page < (wide.end?.page ?? 0) ? near : wide
}

const input: CompileInput = workerData
const reply = await compile(input).catch((error: unknown): CompileReply => ({ ok: false, reason: reasonOf(error) }))
parentPort?.postMessage(reply)
