// Builds the story pages the way the app's page is built: production code, nothing inlined, the same policy when served.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Tests set another; the stories are measured as the app is.
process.env['NODE_ENV'] = 'production'

const browsers = ['chrome130', 'edge130', 'firefox130', 'safari18']

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: '../../../build/stories', emptyOutDir: true, target: browsers, cssTarget: browsers, assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: ['grid.html', 'parts.html', 'charts.html'].map((name) => `${import.meta.dirname}/${name}`) },
  },
})
