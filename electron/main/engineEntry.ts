// The engine's own process in the desktop app. Nothing here but the wiring: a port to the main process, a session behind it.
import { createSession } from '#electron/engine/index.ts'
import { serve } from '#electron/engine/serve.ts'
import { engineSettings } from './engineSettings.ts'

const { folder, file, again } = engineSettings.parse(JSON.parse(process.argv.at(-1) ?? ''))
const port = process.parentPort
const session = createSession({ folder, reach: 'this machine', open: again ? 'again' : file })

serve({
  send: (message) => port.postMessage(message),
  listen: (receive) => void port.on('message', (event) => receive(event.data)),
}, session, () => process.exit(0))
