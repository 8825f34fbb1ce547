// Changing measures and their values.
import { measuresOf } from '#db/measures/read.ts'
import { type WritableDb } from '#db/store/types.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { clash, given, need, needCycle, needOpenCycle } from './find.ts'
import { type CommandHandlers } from './handler.ts'
import { orderBefore } from './ordering.ts'

const fresh = { source: null, illustrative: 0 }

type Place = { readonly department?: string | null | undefined; readonly portfolio?: string | null | undefined; readonly outcome?: string | null | undefined; readonly source?: string | null | undefined }

function checkPlace(db: WritableDb, cycle: string, place: Place): void {
  const elsewhere = (what: string): never => refuse('RULE', `That ${what} belongs to another cycle.`, `Choose a ${what} of the measure’s own cycle.`)
  if (place.department && need(db, 'department', place.department).cycle !== cycle) elsewhere('department')
  if (place.portfolio && need(db, 'portfolio', place.portfolio).cycle !== cycle) elsewhere('portfolio')
  if (place.outcome && need(db, 'outcome', place.outcome).cycle !== cycle) elsewhere('commissioning outcome')
  if (place.source) need(db, 'source', place.source)
}

function needMeasure(db: WritableDb, id: string): Row<'measure'> {
  const measure = need(db, 'measure', id)
  needOpenCycle(db, measure.cycle)
  return measure
}

function refFree(db: WritableDb, cycle: string, ref: string | null | undefined, own: string | null): void {
  if (ref && db.rows('measure', { cycle, ref }).some((row) => row.id !== own)) clash(`The reference ${ref}`)
}

export const measureCommands = {
  'measures.create': (db, input) => {
    const cycle = needOpenCycle(db, needCycle(db, input.cycle).id)
    checkPlace(db, cycle.id, input)
    refFree(db, cycle.id, input.ref, null)
    return db.insert('measure', {
      cycle: cycle.id, ref: input.ref ?? null, title: input.title, unit: input.unit ?? null, better: input.better ?? null, department: input.department ?? null, portfolio: input.portfolio ?? null,
      outcome: input.outcome ?? null, owner_name: input.owner ?? null, ord: orderBefore(db, 'measure', measuresOf(db, cycle.id)), source: input.source ?? null, illustrative: 0,
    })
  },
  'measures.edit': (db, input) => {
    const measure = needMeasure(db, input.id)
    checkPlace(db, measure.cycle, input)
    refFree(db, measure.cycle, input.ref, measure.id)
    db.update('measure', measure.id, given({
      ref: input.ref, title: input.title, unit: input.unit, better: input.better, department: input.department, portfolio: input.portfolio, outcome: input.outcome, owner_name: input.owner, source: input.source,
    }))
    return measure.id
  },
  'measures.remove': (db, input) => {
    const measure = needMeasure(db, input.id)
    db.remove('measure', measure.id)
    return measure.id
  },
  'measures.setValue': (db, input) => {
    const measure = needMeasure(db, input.measure)
    const [known] = db.rows('measure_value', { measure: measure.id, year: input.year, kind: input.kind })
    if (known === undefined) {
      return db.insert('measure_value', { measure: measure.id, year: input.year, kind: input.kind, value: input.value, rag: input.rag ?? null, rank: input.rank ?? null, note: input.note ?? null, ...fresh })
    }
    // A value typed over a published one is no longer what was published.
    const typed = input.value !== known.value ? fresh : {}
    db.update('measure_value', known.id, { ...given({ value: input.value, rag: input.rag, rank: input.rank, note: input.note }), ...typed })
    return known.id
  },
  'measures.removeValue': (db, input) => {
    const value = need(db, 'measure_value', input.id)
    needMeasure(db, value.measure)
    db.remove('measure_value', value.id)
    return value.id
  },
} satisfies Partial<CommandHandlers>
