// One export, in a thread of its own that ends with it: a trapped or endless compilation takes nothing else down, and its memory
// is given back. No file, no network: everything comes in with the start, the PDF goes out with one message.
import { parentPort, workerData } from 'node:worker_threads'
import init, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
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
  const made: unknown = compiler.compile(MAIN, undefined, 'pdf', 2)
  const pdf = fieldOf(made, 'result')
  if (!(pdf instanceof Uint8Array)) return { ok: false, reason: `the engine refused it: ${String(fieldOf(made, 'diagnostics'))}` }
  const figures: unknown = JSON.parse(compiler.query(MAIN, undefined, '<figure-box>', 'value'))
  return { ok: true, pdf, figures: Array.isArray(figures) ? figures : [] }
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && field in value ? Object.entries(value).find(([key]) => key === field)?.[1] : undefined

const input: CompileInput = workerData
const reply = await compile(input).catch((error: unknown): CompileReply =>
  ({ ok: false, reason: error instanceof WebAssembly.RuntimeError ? `the engine trapped (${error.message})` : String(error) }))
parentPort?.postMessage(reply)
