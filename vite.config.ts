// How the page is built: one production bundle for every host, hashed file names, nothing inlined (the content security policy
// of the hosts allows no inline script, style or data: font). Building to build/renderer; never used as a dev server in tests.
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Whoever builds it, tests included: the page people get is the one without development checks.
process.env['NODE_ENV'] = 'production'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** The engines that run the page: the Chromium of Electron, and whatever recent browser opens the browser host. */
const browsers = ['chrome130', 'edge130', 'firefox130', 'safari18']

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  build: {
    outDir: '../build/renderer',
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // zod and the line that settles it stand in one chunk: whoever makes a schema finds it settled.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|settleZod/ }] },
      },
    },
  },
})
