// The process that is killed: loads everything, says "ready", waits for a line, opens the file and writes without end, saying
// each operation's id only when it was acknowledged.
//   node tests/db/kill/writer.ts FILE DEVICE_FOLDER
import { randomUUIDv7 } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createDeviceMemory, openStore, type Store } from '#db/index.ts'

const [path = '', device = ''] = process.argv.slice(2)
const newId = () => randomUUIDv7()
const actor = { name: 'Writer', role: null }

const say = (line: string) => writeSync(1, `${line}\n`)

function step(store: Store, n: number): string | null {
  const write = (work: Parameters<Store['runOperation']>[1]) => store.runOperation({ command: 'test.write', actor, undoable: true }, work).operation
  if (n % 11 === 5 && store.undoState().undo !== null) return store.undo(actor).operation
  if (n % 11 === 6 && store.undoState().redo !== null) return store.redo(actor).operation
  return write((db) => {
    const cycles = db.rows('cycle')
    const cycle = cycles[0]?.id ?? db.insert('cycle', { council: 'Example', label: 'Cycle', process: 'RPPR', first_year: 2026, horizon: 3, status: 'open', source: null, illustrative: 1 })
    const stages = db.rows('stage', { cycle })
    const oldest = stages[0]
    if (n % 5 === 4) for (const stage of stages.slice(6)) db.remove('stage', stage.id)
    if (oldest !== undefined && n % 5 === 3) db.update('stage', oldest.id, { note: `Note ${n} ${'x'.repeat(n % 700)}`, due: '2026-11-22' })
    else for (let part = 0; part < 4; part += 1) db.insert('stage', { cycle, kind: 'k', label: `Stage ${n}.${part}`, short: 's', body: 'Cabinet', due: null, ends: null, status: 'planned', note: null, ord: 'a', source: null, illustrative: 1 })
    db.update('cycle', cycle, { label: `Cycle after ${n}` })
  })
}

function write(): void {
  const store = openStore({ path, device: createDeviceMemory(device, newId), clock: () => Date.now(), newId })
  for (let n = store.read((db) => db.get<{ n: number }>('SELECT count(*) AS n FROM operation'))?.n ?? 0; ; n += 1) {
    const operation = step(store, n)
    if (operation !== null) say(operation)
  }
}

process.stdin.once('data', write)
say('ready')
