// How the desktop app's own code is built, with one `vite build --config vite.main.config.ts`, into build/main:
//   main.js, engine.js           ES modules; only electron and better-sqlite3 stay outside
//   preload.cjs                  one CommonJS file: a sandboxed preload script can load nothing else
//   documents/worker.mjs         one file that stands alone: it is run from its text
//   documents/word.mjs           the same, for Word files
//   imports/worker.mjs           the same, for reading sheets
//   pdfReading/worker.mjs        the same, for reading PDFs
//   leaks/worker.mjs             the same, for searching finished files
// Beside them lies what the code reads at run time: the migrations, and the assets of documents under the names assets.json gives.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import documents from './electron/engine/documents/assets.json' with { type: 'json' }

const root = fileURLToPath(new URL('.', import.meta.url))
const outDir = join(root, 'build/main')
const outside = ['electron', 'better-sqlite3']

type Copied = { readonly name: string; readonly from: string }

const migrations: readonly Copied[] = readdirSync(join(root, 'db/migrations'))
  .filter((name) => name.endsWith('.sql'))
  .map((name) => ({ name, from: `db/migrations/${name}` }))

/** A face that two kinds of files need is listed with each, and copied once. */
const documentAssets: readonly Copied[] = [...new Map([
  documents.template, documents.wasm, ...documents.fonts, documents.word.rasteriser, ...documents.word.pictureFonts, ...documents.word.faces,
  documents.web.style, ...documents.web.fonts, ...documents.licences,
].map(({ name, from }) => [name, { name: `${documents.folder}/${name}`, from }])).values()]

/** Puts files beside the bundle, unchanged: migrations are known by their sha256. */
const copy = (files: readonly Copied[]): Plugin => ({
  name: 'copy-beside-bundle',
  applyToEnvironment: ({ name }) => name === 'main',
  buildStart() {
    for (const { name, from } of files) this.emitFile({ type: 'asset', fileName: name, source: readFileSync(join(root, from)) })
  },
})

type Options = {
  readonly empty?: boolean; readonly split?: boolean; readonly licences?: string
  /** For code that is run from its text: it has no place of its own that a library's `require` could start from. */
  readonly placeless?: boolean
}

function code(input: Record<string, string>, format: 'es' | 'cjs', entryFileNames: string, { empty = false, split = false, licences, placeless = false }: Options = {}): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: outside },
    build: {
      outDir, emptyOutDir: empty, emitAssets: true, target: 'node24', copyPublicDir: false, reportCompressedSize: false, sourcemap: false,
      // Names are kept: a stack trace in somebody's log is all that is ever seen of a fault.
      minify: false,
      // The licences of what is inside go with it.
      license: licences === undefined ? false : { fileName: licences },
      rolldownOptions: {
        ...(placeless ? { platform: 'neutral' as const } : {}),
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, join(root, file)])),
        external: [...outside, /^node:/],
        // Flat: the code finds what it reads beside the file it is in.
        output: { format, entryFileNames, chunkFileNames: '[name]-[hash].js', codeSplitting: split },
      },
    },
  }
}

export default defineConfig({
  root,
  plugins: [copy([...migrations, ...documentAssets, { name: 'icon.png', from: 'electron/main/icons/icon.png' }])],
  environments: {
    main: code({ main: 'electron/main/main.ts', engine: 'electron/main/engineEntry.ts' }, 'es', '[name].js', { empty: true, split: true, licences: 'licences.txt' }),
    preload: code({ preload: 'electron/preload/preload.ts' }, 'cjs', '[name].cjs'),
    documents: code({ worker: documents.worker.from }, 'es', `${documents.folder}/${documents.worker.name}`, { licences: `${documents.folder}/licences.txt` }),
    word: code({ worker: documents.word.worker.from }, 'es', `${documents.folder}/${documents.word.worker.name}`, { licences: `${documents.folder}/licences-word.txt` }),
    imports: code({ worker: 'electron/engine/imports/worker.ts' }, 'es', 'imports/worker.mjs', { licences: 'imports/licences.txt', placeless: true }),
    pdfReading: code({ worker: 'electron/engine/pdfReading/worker.ts' }, 'es', 'pdfReading/worker.mjs', { licences: 'pdfReading/licences.txt', placeless: true }),
    leaks: code({ worker: 'electron/engine/documents/leaks/worker.ts' }, 'es', 'leaks/worker.mjs', { licences: 'leaks/licences.txt', placeless: true }),
  },
  builder: {
    // In this order: the first empties the folder.
    async buildApp(builder) {
      for (const name of ['main', 'preload', 'documents', 'word', 'imports', 'pdfReading', 'leaks']) {
        const environment = builder.environments[name]
        if (environment === undefined) throw new Error(`The environment ${name} is declared above.`)
        await builder.build(environment)
      }
    },
  },
})
