// Where the renderer's own files are: the compiled engine, the house style, the fonts, the code of the worker. One list
// (assets.json) says it for the source tree and for packaging; in a package they lie in one folder beside the engine.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import list from './assets.json' with { type: 'json' }

export type DocumentAssets = {
  readonly wasm: string
  readonly template: string
  readonly fonts: readonly { readonly family: string; readonly path: string }[]
  /** The worker's code; bundled means it stands alone and is run from its text, which also works inside an archive. */
  readonly worker: { readonly path: string; readonly bundled: boolean }
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Paths of everything an export reads. `folder` overrides where to look; a packaged engine finds its own folder. */
export function documentAssets(folder?: string): DocumentAssets {
  const packaged = folder ?? here(`./${list.folder}/`)
  if (folder !== undefined || existsSync(join(packaged, list.wasm.name))) {
    return {
      wasm: join(packaged, list.wasm.name),
      template: join(packaged, list.template.name),
      fonts: list.fonts.map(({ family, name }) => ({ family, path: join(packaged, name) })),
      worker: { path: join(packaged, list.worker.name), bundled: true },
    }
  }
  const fromRoot = (path: string): string => here(`../../../${path}`)
  return {
    wasm: fromRoot(list.wasm.from),
    template: fromRoot(list.template.from),
    fonts: list.fonts.map(({ family, from }) => ({ family, path: fromRoot(from) })),
    worker: { path: fromRoot(list.worker.from), bundled: false },
  }
}
