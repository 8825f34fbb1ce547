// The engine inside a worker: made once from bytes, then asked to lay documents out. No file, no network; strings become content only in
// the house template. What it answers is checked here, field by field.
import init, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { type CompileInput, type LaidOut, type Spot, type VirtualFile } from './messages.ts'

const MAIN = '/house.typ'

export type Typesetter = {
  readonly compiler: TypstCompiler
  /** How much memory the engine has taken and will not give back, in bytes. */
  readonly memory: () => number
}

export async function createTypesetter({ module, template, fonts }: Pick<CompileInput, 'module' | 'template' | 'fonts'>): Promise<Typesetter> {
  const { memory } = await init({ module_or_path: module })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  compiler.add_source(MAIN, template)
  return { compiler, memory: () => memory.buffer.byteLength }
}

/** Puts the document's files before the engine, in place of those of the document before. */
export function giveFiles(compiler: TypstCompiler, files: readonly VirtualFile[]): void {
  for (const file of files) compiler.map_shadow(file.path, file.bytes)
}

/** A last page of which less than this much is in use, its head included, looks like a mistake. */
const THIN = 0.4
/** Beyond this many pages one fewer is not worth setting all of them twice. */
const LONG = 24

/** A paper that ends so is set once more, closer, and that one is taken where it saves the page. */
export const endsThin = ({ end }: Extract<LaidOut, { ok: true }>): boolean => end !== null && end.page > 1 && end.page <= LONG && end.y < end.height * THIN

export function layOut(compiler: TypstCompiler, close: boolean): LaidOut {
  compiler.map_shadow('/layout.json', new TextEncoder().encode(JSON.stringify({ close })))
  const made: unknown = compiler.compile(MAIN, undefined, 'pdf', 2)
  const pdf = fieldOf(made, 'result')
  if (!(pdf instanceof Uint8Array)) return { ok: false, reason: `the engine refused it: ${String(fieldOf(made, 'diagnostics'))}` }
  const placed = (label: string): readonly unknown[] => {
    const found: unknown = JSON.parse(compiler.query(MAIN, undefined, label, 'value'))
    return Array.isArray(found) ? found : []
  }
  const spots = placed('<spots>').at(0)
  return { ok: true, pdf, figures: placed('<figure-box>'), spots: Array.isArray(spots) ? spots.flatMap(spotOf) : [], items: { first: placed('<item-first>'), last: placed('<item-last>') }, end: endOf(placed('<section-end>').at(-1)) }
}

function spotOf(value: unknown): Spot[] {
  const [n, id, page, y] = ['n', 'id', 'page', 'y'].map((field) => fieldOf(value, field))
  return typeof page === 'number' && typeof y === 'number' ? [{ n: typeof n === 'number' ? n : null, id: typeof id === 'string' ? id : null, page, y }] : []
}

function endOf(value: unknown): { readonly page: number; readonly y: number; readonly height: number } | null {
  const [page, y, height] = ['page', 'y', 'height'].map((field) => fieldOf(value, field))
  return typeof page === 'number' && typeof y === 'number' && typeof height === 'number' ? { page, y, height } : null
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && field in value ? Object.entries(value).find(([key]) => key === field)?.[1] : undefined

/** Why the engine gave up, in words. */
export const reasonOf = (error: unknown): string => error instanceof WebAssembly.RuntimeError ? `the engine trapped (${error.message})` : String(error)
