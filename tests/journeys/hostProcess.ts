// The browser host in a process of its own, so that a test can kill it as a power cut would. Prints its address, then serves.
import { startBrowserHost } from '#electron/browser/host.ts'

const [folder, pages] = process.argv.slice(2)
if (folder === undefined || pages === undefined) throw new Error('hostProcess FOLDER PAGES')
const host = await startBrowserHost({ folder, pages })
await host.engine.invoke('session.setActor', { name: 'Ann Example', role: 'scrutiny' })
await host.engine.invoke('session.openExample', { example: 'east-sussex' })
console.log(host.newAddress())
