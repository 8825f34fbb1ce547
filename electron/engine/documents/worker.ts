// One export, in a thread of its own that ends with it: a trapped or endless compilation takes nothing else down, and its memory
// is given back. No file, no network: everything comes in with the start, the PDF goes out with one message.
import { parentPort, workerData } from 'node:worker_threads'
import init, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { type CompileInput, type CompileReply } from './messages.ts'

const MAIN = '/house.typ'

async function compile(input: CompileInput): Promise<CompileReply> {
  await init({ module_or_path: input.module })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of input.fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  compiler.add_source(MAIN, input.template)
  for (const file of input.files) compiler.map_shadow(file.path, file.bytes)
  const wide = layOut(compiler, false)
  if (!wide.ok || !endsThin(wide.end)) return wide
  const near = layOut(compiler, true)
  return near.ok && near.end !== null && near.end.page < (wide.end?.page ?? 0) ? near : wide
}

type End = { readonly page: number; readonly y: number; readonly height: number }
type LaidOut = (Extract<CompileReply, { ok: true }> & { readonly end: End | null }) | Extract<CompileReply, { ok: false }>

/** A last page of which less than this much is in use, its head included, looks like a mistake. */
const THIN = 0.4

/** A paper that ends so is set once more, closer, and that one is taken where it saves the page. */
const endsThin = (end: End | null): boolean => end !== null && end.page > 1 && end.y < end.height * THIN

function layOut(compiler: TypstCompiler, close: boolean): LaidOut {
  compiler.map_shadow('/layout.json', new TextEncoder().encode(JSON.stringify({ close })))
  const made: unknown = compiler.compile(MAIN, undefined, 'pdf', 2)
  const pdf = fieldOf(made, 'result')
  if (!(pdf instanceof Uint8Array)) return { ok: false, reason: `the engine refused it: ${String(fieldOf(made, 'diagnostics'))}` }
  const placed = (label: string): readonly unknown[] => {
    const found: unknown = JSON.parse(compiler.query(MAIN, undefined, label, 'value'))
    return Array.isArray(found) ? found : []
  }
  return { ok: true, pdf, figures: placed('<figure-box>'), items: { first: placed('<item-first>'), last: placed('<item-last>') }, end: endOf(placed('<section-end>').at(-1)) }
}

function endOf(value: unknown): End | null {
  const [page, y, height] = ['page', 'y', 'height'].map((field) => fieldOf(value, field))
  return typeof page === 'number' && typeof y === 'number' && typeof height === 'number' ? { page, y, height } : null
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && field in value ? Object.entries(value).find(([key]) => key === field)?.[1] : undefined

const input: CompileInput = workerData
const reply = await compile(input).catch((error: unknown): CompileReply =>
  ({ ok: false, reason: error instanceof WebAssembly.RuntimeError ? `the engine trapped (${error.message})` : String(error) }))
parentPort?.postMessage(reply)
