// The engine in a thread of its own. For an export the thread ends with it: a trapped or endless compilation takes nothing else down, and
// its memory is given back. For previews it stays, and sets again only what changed. No file, no network: everything comes in by message.
import { parentPort, workerData } from 'node:worker_threads'
import { type CompileInput, type CompileReply, type PreviewAsk, type PreviewReply, type WorkerInput } from './messages.ts'
import { countPages, extractPages } from './pages.ts'
import { type Typesetter, createTypesetter, endsThin, giveFiles, layOut, reasonOf } from './typesetter.ts'

async function compile(input: CompileInput): Promise<CompileReply> {
  const { compiler } = await createTypesetter(input)
  giveFiles(compiler, input.files)
  const wide = layOut(compiler, false)
  if (!wide.ok || !endsThin(wide)) return wide
  const near = layOut(compiler, true)
  return near.ok && near.end !== null && near.end.page < (wide.end?.page ?? 0) ? near : wide
}

/** One page alone: a screen shows one at a time, and a whole paper would take longer to hand over than to set. */
function preview({ compiler, memory }: Typesetter, { files, page }: PreviewAsk): PreviewReply {
  giveFiles(compiler, files)
  const made = layOut(compiler, false)
  if (!made.ok) return made
  const pages = countPages(made.pdf)
  const shown = Math.min(page, pages)
  return { ok: true, pdf: extractPages(made.pdf, { from: shown, to: shown }, false), page: shown, pages, spots: made.spots, exact: !endsThin(made), memory: memory() }
}

const input: WorkerInput = workerData
if ('stay' in input) {
  const typesetter = createTypesetter(input)
  parentPort?.on('message', (ask: PreviewAsk) => {
    void typesetter.then((ready) => preview(ready, ask)).catch((error: unknown): PreviewReply => ({ ok: false, reason: reasonOf(error) })).then((reply) => parentPort?.postMessage(reply))
  })
} else {
  const reply = await compile(input).catch((error: unknown): CompileReply => ({ ok: false, reason: reasonOf(error) }))
  parentPort?.postMessage(reply)
}
