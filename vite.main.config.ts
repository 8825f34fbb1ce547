// How the desktop app's own code is built, with one `vite build --config vite.main.config.ts`, into build/main:
//   main.js, engine.js and its workers  ES modules; only electron and better-sqlite3 stay outside the bundle
//   preload.cjs                         one CommonJS file: a sandboxed preload script can load nothing else
// Every file lies flat in that one folder, with what the code reads at run time beside it, under the name it asks for.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const outDir = join(root, 'build/main')

/** Read at run time by a computed name, so the scan below cannot see them. */
const readBesideBundle = readdirSync(join(root, 'db/migrations')).filter((name) => name.endsWith('.sql')).map((name) => join(root, 'db/migrations', name))

/**
 * `new URL('./name', import.meta.url)` means a file beside the source. Brings that file along: a .ts file is a worker and becomes an
 * entry of its own, anything else is copied as it is.
 */
function filesBesideSources(): Plugin {
  return {
    name: 'files-beside-sources',
    buildStart() {
      for (const file of readBesideBundle) this.emitFile({ type: 'asset', fileName: basename(file), source: readFileSync(file) })
    },
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.url')) return null
      return code.replace(/new URL\(\s*(['"])(\.{1,2}\/[^'"]*[^/'"])\1\s*,\s*import\.meta\.url\s*\)/g, (_all, _quote, relative: string) => {
        const file = resolve(dirname(id), relative)
        const script = file.endsWith('.ts')
        const fileName = script ? `${basename(file, '.ts')}.js` : basename(file)
        if (script) this.emitFile({ type: 'chunk', id: file, fileName })
        else this.emitFile({ type: 'asset', fileName, source: readFileSync(file) })
        return `new URL('./${fileName}', import.meta.url)`
      })
    },
  }
}

const server = (input: Record<string, string>, format: 'es' | 'cjs', fileName: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    outDir, emptyOutDir: format === 'es', target: 'node24',
    // Names are kept: a stack trace in somebody's log is all that is ever seen of a fault.
    minify: false, sourcemap: false, copyPublicDir: false, reportCompressedSize: false,
    rollupOptions: { input, external: ['electron', 'better-sqlite3', /^node:/], output: { format, entryFileNames: fileName, chunkFileNames: '[name]-[hash].js', assetFileNames: '[name][extname]' } },
  },
})

export default defineConfig({
  root,
  environments: {
    main: server({ main: join(root, 'electron/main/main.ts'), engine: join(root, 'electron/main/engineEntry.ts') }, 'es', '[name].js'),
    preload: server({ preload: join(root, 'electron/preload/preload.ts') }, 'cjs', '[name].cjs'),
  },
  plugins: [{ ...filesBesideSources(), applyToEnvironment: ({ name }) => name === 'main' }],
  builder: {
    async buildApp(builder) {
      const { main, preload } = builder.environments
      if (main === undefined || preload === undefined) throw new Error('The environments main and preload are declared above.')
      await builder.build(main)
      await builder.build(preload)
    },
  },
})
