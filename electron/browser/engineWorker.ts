// The engine's own thread under the browser host. Nothing here but the wiring.
import { parentPort, workerData } from 'node:worker_threads'
import { createSession } from '../engine/index.ts'
import { serve } from '../engine/serve.ts'
import { type EngineSettings } from './engineProcess.ts'

const port = parentPort
if (port === null) throw new Error('The engine worker has no port to answer on.')

const { folder, file, again } = workerData as EngineSettings & { again: boolean }
const session = createSession({ folder, reach: 'own folder', open: again ? 'again' : file })

serve({ send: (message) => port.postMessage(message), listen: (receive) => port.on('message', receive) }, session, () => process.exit(0))
