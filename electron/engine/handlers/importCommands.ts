// Taking in a sheet: one operation for everything in it, so that one undo takes all of it back. The file of figures is read before the
// operation begins, in a worker; the plan is made inside it, on what the file holds then.
import { keepMap, mapToKeep } from '../imports/keptMaps.ts'
import { readWorkbook } from '../imports/readWorkbook.ts'
import { planImport } from '../imports/takeIn.ts'
import { need, needOpenCycle } from './find.ts'
import { type CommandHandlers, type Preparations } from './handler.ts'

export const importPreparations = {
  'imports.apply': ({ base64 }) => readWorkbook(Uint8Array.from(Buffer.from(base64, 'base64'))),
} satisfies Partial<Preparations>

export const importCommands = {
  'imports.apply': (db, input, { now, prepared: workbook }) => {
    const taken = planImport(db, input, workbook)
    needOpenCycle(db, taken.cycle.id)
    const written = taken.plan.write(db, now)
    const any = [...taken.plan.rows.values()].some(({ outcome }) => outcome === 'new' || outcome === 'changed')
    // A sheet that changes nothing leaves no trace, whatever map was kept for it.
    if (any) keepMap(db, taken.reading.kind, taken.fingerprint, input.name, mapToKeep(taken.reading, taken.map))
    return any ? written : null
  },
  'imports.removeMap': (db, input) => {
    const map = need(db, 'import_map', input.id)
    db.remove('import_map', map.id)
    return map.id
  },
} satisfies Partial<CommandHandlers>
