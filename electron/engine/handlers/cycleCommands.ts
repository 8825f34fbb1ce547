// Changing cycles, stages and priorities.
import { prioritiesOf } from '#db/cycles/read.ts'
import { takesChanges } from '#shared/domain/cycleStatus.ts'
import { evenKeys } from '#shared/domain/orderKeys.ts'
import { standardPriorities, standardStages } from '#shared/domain/standardStages.ts'
import { refuse } from '#shared/errors.ts'
import { type WritableDb } from '#db/store/types.ts'
import { type Row } from '#shared/schema/index.ts'
import { type CommandHandlers } from './handler.ts'
import { clash, given, need, needOpenCycle } from './find.ts'

export type NewCycle = { council: string; label: string; process: string; firstYear: number; horizon: number; priorities?: readonly { label: string; short: string }[] | undefined; status?: 'open' | 'preparing' | undefined }

/** An open cycle with its four priorities and the standard stages, undated: dates are the council's own. */
export function openCycle(db: WritableDb, input: NewCycle): string {
  if (db.rows('cycle', { label: input.label }).length > 0) clash(`The name “${input.label}”`, 'this file')
  const cycle = db.insert('cycle', {
    council: input.council, label: input.label, process: input.process, first_year: input.firstYear, horizon: input.horizon, status: input.status ?? 'open', source: null, illustrative: 0,
  })
  const priorities = input.priorities ?? standardPriorities
  priorities.forEach((priority, i) => db.insert('priority', { cycle, slot: i + 1, label: priority.label, short: priority.short, source: null, illustrative: 0 }))
  const stages = standardStages(input.firstYear)
  const keys = evenKeys(stages.length)
  stages.forEach((stage, i) => db.insert('stage', {
    cycle, kind: stage.kind, label: stage.label, short: stage.short, body: stage.body, due: null, ends: null, status: 'planned', note: stage.note, ord: keys[i]!, source: null, illustrative: 0,
  }))
  return cycle
}

type CycleEdit = { readonly label?: string | undefined; readonly process?: string | undefined; readonly council?: string | undefined; readonly status?: string | undefined; readonly reason?: string | undefined }

/** A frozen cycle keeps its name, and opens again only with a reason: what was agreed or archived was agreed under that name. Refuses RULE. */
function checkFrozen(cycle: Row<'cycle'>, edit: CycleEdit): void {
  if (takesChanges(cycle.status)) return
  const frozen = `The cycle ${cycle.label} is ${cycle.status === 'agreed' ? 'agreed and frozen' : 'archived'}`
  const opens = edit.status !== undefined && takesChanges(edit.status)
  if (opens && (edit.reason ?? '').trim() === '') refuse('RULE', `${frozen}; it opens again only with a reason.`, 'Give the reason for opening it again; it goes into the history.')
  const renamed = (['label', 'process', 'council'] as const).some((column) => edit[column] !== undefined && edit[column] !== cycle[column])
  if (renamed && !opens) refuse('RULE', `${frozen}: it keeps its name, its process and its council.`, 'Open the cycle again with a reason first, then change its name.')
}

export const cycleCommands = {
  'cycles.create': (db, input) => openCycle(db, input),
  'cycles.edit': (db, input) => {
    const cycle = need(db, 'cycle', input.id)
    checkFrozen(cycle, input)
    if (input.label !== undefined && db.rows('cycle', { label: input.label }).some((row) => row.id !== cycle.id)) clash(`The name “${input.label}”`, 'this file')
    db.update('cycle', cycle.id, given({ label: input.label, process: input.process, council: input.council, status: input.status }))
    return cycle.id
  },
  'stages.edit': (db, input) => {
    const stage = need(db, 'stage', input.id)
    needOpenCycle(db, stage.cycle)
    const due = input.due === undefined ? stage.due : input.due
    const ends = input.ends === undefined ? stage.ends : input.ends
    if (due !== null && ends !== null && ends < due) refuse('RULE', 'The stage would end before it begins.', 'Give an end on or after the first date.')
    db.update('stage', stage.id, given({ due: input.due, ends: input.ends, label: input.label, short: input.short, body: input.body, note: input.note, status: input.status }))
    return stage.id
  },
  'priorities.edit': (db, input) => {
    const priority = need(db, 'priority', input.id)
    needOpenCycle(db, priority.cycle)
    const others = prioritiesOf(db, priority.cycle).filter((row) => row.id !== priority.id)
    if (input.short !== undefined && others.some((row) => row.short === input.short)) clash(`The short name “${input.short}”`)
    db.update('priority', priority.id, given({ label: input.label, short: input.short }))
    return priority.id
  },
} satisfies Partial<CommandHandlers>
