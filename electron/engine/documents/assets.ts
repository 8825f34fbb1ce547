// Where the renderers' own files are: compiled engines, the house style, the fonts, the code of the workers. One list
// (assets.json) says it for the source tree and for packaging; in a package they lie in one folder beside the engine.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import list from './assets.json' with { type: 'json' }

/** A worker's code; bundled means it stands alone and is run from its text, which also works inside an archive. */
export type WorkerCode = { readonly path: string; readonly bundled: boolean }

export type DocumentAssets = {
  readonly wasm: string
  readonly template: string
  readonly fonts: readonly { readonly family: string; readonly path: string }[]
  readonly worker: WorkerCode
}

export type WordAssets = {
  readonly worker: WorkerCode
  readonly rasteriser: string
  readonly faces: readonly { readonly family: string; readonly cut: string; readonly path: string }[]
  /** For the words in pictures. */
  readonly pictureFonts: readonly string[]
}

export type PageAssets = {
  readonly style: string
  readonly fonts: readonly { readonly family: string; readonly slanted: boolean; readonly path: string }[]
}

type Listed = { readonly name: string; readonly from: string }

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Where a listed file is. `folder` overrides where to look; a packaged engine finds its own folder. */
function finder(folder: string | undefined): { readonly path: (listed: Listed) => string; readonly bundled: boolean } {
  const packaged = folder ?? here(`./${list.folder}/`)
  const bundled = folder !== undefined || existsSync(join(packaged, list.wasm.name))
  return { path: ({ name, from }) => bundled ? join(packaged, name) : here(`../../../${from}`), bundled }
}

/** Paths of everything a PDF is made with. */
export function documentAssets(folder?: string): DocumentAssets {
  const { path, bundled } = finder(folder)
  return {
    wasm: path(list.wasm), template: path(list.template), worker: { path: path(list.worker), bundled },
    fonts: list.fonts.map((font) => ({ family: font.family, path: path(font) })),
  }
}

/** Paths of everything a Word file is made with. */
export function wordAssets(folder?: string): WordAssets {
  const { path, bundled } = finder(folder)
  return {
    worker: { path: path(list.word.worker), bundled }, rasteriser: path(list.word.rasteriser),
    faces: list.word.faces.map((face) => ({ family: face.family, cut: face.cut, path: path(face) })), pictureFonts: list.word.pictureFonts.map(path),
  }
}

/** Paths of everything a web page is made with. */
export function pageAssets(folder?: string): PageAssets {
  const { path } = finder(folder)
  return { style: path(list.web.style), fonts: list.web.fonts.map((font) => ({ family: font.family, slanted: font.slanted, path: path(font) })) }
}

export async function workerScript({ path, bundled }: WorkerCode): Promise<URL | string> {
  return bundled ? new URL(`data:text/javascript;base64,${(await readFile(path)).toString('base64')}`) : path
}
