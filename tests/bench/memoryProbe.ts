// A process that does what an engine does and prints its memory: opens the large example, lists, exports, and settles.
import { setTimeout as pause } from 'node:timers/promises'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createDeviceMemory, openStore } from '#db/index.ts'
import { createEngine } from '#electron/engine/engine.ts'
import { createNewId } from '#electron/engine/newId.ts'
import { temporaryFolder } from '../support/engine.ts'

const folder = temporaryFolder()
const path = join(folder, 'large.rppr')
// Built by another process, so that building is not part of what is measured.
const command = new URL('../../electron/cli/reconcile.mjs', import.meta.url).pathname
const built = spawnSync(process.execPath, [command, 'new', path, '--example', 'large'], { env: { ...process.env, RECONCILE_HOME: join(folder, 'home') }, encoding: 'utf8' })
if (built.status !== 0) throw new Error(built.stderr)

const clock = () => Date.now()
const newId = createNewId(clock)
const engine = createEngine({ store: openStore({ path, device: createDeviceMemory(join(folder, 'device'), newId), clock, newId }), actor: () => ({ name: 'Bench', role: null }), clock })
const resident = (): number => Math.round(process.memoryUsage().rss / 1e6)

for (const name of ['proposals.list', 'cycles.home', 'history.list']) await engine.invoke(name, {})
await engine.invoke('proposals.list', { cycle: 'all' })
await pause(500)
const before = resident()
await engine.invoke('documents.render', { document: 'comments', format: 'pdf' })
// Past the quarter of a minute for which the compiled PDF engine is kept.
await pause(17_000)
console.log(JSON.stringify({ before, after: resident() }))
engine.close()
