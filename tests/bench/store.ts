// The store: one edit on disk, opening ten years, a rebuild of the log; each beside the bare database doing the least it could.
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { exampleFile, openExampleEngine, temporaryFolder } from '../support/engine.ts'
import { type Measure, once, timed } from './table.ts'

const size = 'ten years, 2,000 savings, 50,000 changes'

export async function storeBench(): Promise<Measure[]> {
  const folder = temporaryFolder()
  const buildTime = await once(() => exampleFile('large'))
  const bare = join(folder, 'bare.rppr')
  copyFileSync(exampleFile('large'), bare)
  const bareOpen = await once(() => {
    const db = new Database(bare)
    db.pragma('quick_check')
    db.prepare('SELECT * FROM proposal').all()
    db.close()
  })
  const openTime = await once(async () => {
    const engine = openExampleEngine('large')
    await engine.invoke('proposals.list', {})
    engine.dispose()
  })

  const engine = openExampleEngine('large')
  const list = await engine.invoke('proposals.list', {})
  if (!list.ok) throw new Error(list.error.message)
  const { rows, years } = list.value as { rows: { id: string }[]; years: { start: number }[] }
  const edit = await timed(60, (i) => engine.invoke('positions.setAmount', { proposal: rows[i % rows.length]!.id, year: years[0]!.start, amount: { state: 'known', low: 1_000 + i } }))
  const undo = await timed(40, () => engine.invoke('history.undo', {}))
  const check = await timed(1, () => engine.store.check())

  const raw = new Database(bare)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  const update = raw.prepare('UPDATE proposal SET title = ? WHERE id = ?')
  const rawEdit = await timed(60, (i) => raw.transaction(() => update.run(`Bench ${i}`, rows[0]!.id)).immediate())
  const readLog = await timed(3, () => raw.prepare('SELECT * FROM change').all())
  raw.close()
  engine.dispose()
  rmSync(folder, { recursive: true, force: true })
  return [
    { what: 'build the large example', size, median: buildTime, unit: 'ms', budget: 60_000, comparator: null },
    { what: 'open to the first list', size, median: openTime, unit: 'ms', budget: 2_000, comparator: { what: 'bare open, quick_check and select', median: bareOpen } },
    { what: 'one edit, synced to disk', size: 'one amount', median: edit, unit: 'ms', budget: 15, comparator: { what: 'bare update, synced', median: rawEdit } },
    { what: 'undo one edit', size: 'one amount', median: undo, unit: 'ms', budget: 15, comparator: { what: 'bare update, synced', median: rawEdit } },
    { what: 'check: integrity, hashes, rebuild', size, median: check, unit: 'ms', budget: 5_000, comparator: { what: 'reading the log', median: readLog } },
  ]
}
