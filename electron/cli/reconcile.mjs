// `npm run -s reconcile -- …`: looks at the Node it runs under before anything that needs a newer one is loaded. Plain
// JavaScript for old Nodes: with one the database library would end the process without a word.
import { existsSync } from 'node:fs'
import module from 'node:module'

if (Number(process.versions.napi ?? 0) < 10) {
  console.error(`Reconcile needs Node 24 or newer, and this is ${process.versions.node}.`)
  console.error('Run   npm ci   in the folder of Reconcile: it brings the right Node along, and npm run then uses it.')
  console.error('If that did not help, npm ran without install scripts: run   npm rebuild node --ignore-scripts=false')
  process.exit(1)
}
if (!existsSync(new URL('../../node_modules/zod', import.meta.url))) {
  console.error('The libraries are not installed. Run   npm ci   in the folder of Reconcile.')
  process.exit(1)
}
module.enableCompileCache?.()
const { main } = await import('./main.ts')
await main(process.argv.slice(2))
