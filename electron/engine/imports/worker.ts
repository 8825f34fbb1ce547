// Reads one file in a thread of its own that ends with it: a file made to hang or to fill the memory takes nothing else down. Bytes
// come in with the start, sheets or a refusal go out with one message.
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#shared/errors.ts'
import { type ReadInput, type ReadReply } from './messages.ts'
import { parseWorkbook } from './parseWorkbook.ts'

const input: ReadInput = workerData
const reply = await parseWorkbook(input.bytes).then(
  (workbook): ReadReply => ({ workbook }),
  (problem: unknown): ReadReply => (problem instanceof Refusal ? { refused: problem.error } : { failed: problem instanceof Error ? problem.message : String(problem) }),
)
parentPort?.postMessage(reply)
