// Measures of how services do, with outturns, targets and benchmarks by year. Values are decimal text, as their source prints them.
import { z } from 'zod'
import { betterWays, keysOf, measureKinds, measureRags } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { cycleRef, decimalText, departmentRef, done, id, inCycle, named, sourceRef, startYear } from './parts.ts'
import { command, query } from './procedure.ts'

const value = z.strictObject({
  id, year: z.number().int(), yearLabel: z.string(), kind: z.string(), kindLabel: z.string(), value: z.string().nullable(), rag: z.string().nullable(), rank: z.string().nullable(), note: z.string().nullable(),
  illustrative: z.boolean(),
})

const measureRow = z.strictObject({
  id, ref: z.string().nullable(), title: z.string(), unit: z.string().nullable(), better: z.enum(keysOf(betterWays)).nullable(), owner: z.string().nullable(),
  department: departmentRef.nullable(), portfolio: named.nullable(), outcome: z.strictObject({ id, numeral: z.string(), title: z.string() }).nullable(),
  /** By year, then outturn, target, benchmark; null when none is recorded. */
  values: z.array(value).nullable(), source: sourceRef.nullable(), illustrative: z.boolean(),
})

export type MeasureView = z.infer<typeof measureRow>

const facts = {
  ref: titleText.nullable().optional(), unit: titleText.nullable().optional(), better: z.enum(keysOf(betterWays)).nullable().optional(), owner: titleText.nullable().optional(),
  department: id.nullable().optional(), portfolio: id.nullable().optional(), outcome: id.nullable().optional(), source: id.nullable().optional(),
}

const carers = exampleId('measure:2025:ASC1')

export const measuresContract = {
  'measures.list': query({
    label: 'List the measures of a cycle', input: z.strictObject({ ...inCycle, department: id.optional(), portfolio: id.optional() }),
    output: z.strictObject({ cycle: cycleRef, measures: z.array(measureRow) }), example: {},
  }),
  'measures.get': query({ label: 'Read one measure', input: z.strictObject({ id }), output: measureRow.extend({ cycle: cycleRef }), example: { id: carers } }),
  'measures.create': command({
    label: 'Add a measure', roles: ['finance'], input: z.strictObject({ ...inCycle, title: titleText, ...facts }), output: done,
    example: { title: 'Carers who have had a review in the year', ref: 'ASC-C9', unit: '%', better: 'higher', department: exampleId('department:2025:ASC') },
  }),
  'measures.edit': command({
    label: 'Change a measure', roles: ['finance'], input: z.strictObject({ id, title: titleText.optional(), ...facts }), output: done, example: { id: carers, owner: 'Head of Carers’ Services' },
  }),
  'measures.remove': command({ label: 'Remove a measure', roles: ['finance'], input: z.strictObject({ id }), output: done, example: { id: carers } }),
  'measures.setValue': command({
    label: 'Record a value of a measure', roles: ['finance'],
    input: z.strictObject({
      measure: id, year: startYear, kind: z.enum(keysOf(measureKinds)), value: decimalText.nullable(), rag: z.enum(keysOf(measureRags)).nullable().optional(), rank: titleText.nullable().optional(),
      note: paragraphText.nullable().optional(),
    }),
    output: done, example: { measure: carers, year: 2025, kind: 'target', value: '7.9' },
  }),
  'measures.removeValue': command({
    label: 'Remove a value of a measure', roles: ['finance'], input: z.strictObject({ id }), output: done, example: { id: exampleId('measure_value:2025:ASC1:2021:outturn') },
  }),
}
