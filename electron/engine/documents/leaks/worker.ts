// Opens and searches one file in a thread of its own that ends with it: the app goes on meanwhile, and its memory is given back.
import { parentPort, workerData } from 'node:worker_threads'
import { findLeaks } from './findLeaks.ts'
import { openFile } from './openFile.ts'
import { type SearchInput, type SearchReply } from './messages.ts'

const { bytes, sought }: SearchInput = workerData
const reply = await openFile(bytes).then(
  ({ said, pages, oddities }): SearchReply => ({ leaks: findLeaks(said, sought, pages), oddities }),
  (problem: unknown): SearchReply => ({ failed: problem instanceof Error ? problem.message : String(problem) }),
)
parentPort?.postMessage(reply)
