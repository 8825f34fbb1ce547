// Cycles, their ribbon of stages, and the first screen.
import { z } from 'zod'
import { cycleStates, keysOf, stageStates } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { cycleRef, departmentRef, done, id, inCycle, isoDate, maybeAmount, named, planYear, priorityRef, savingsSums, total } from './parts.ts'
import { command, query } from './procedure.ts'

const cycle = exampleId('cycle:2025')

const cycleSummary = cycleRef.extend({ current: z.boolean(), illustrative: z.boolean(), proposals: z.number().int(), total, notCounted: z.strictObject({ savings: z.number().int(), total }) })

const ribbonStage = z.strictObject({
  id, kind: z.string(), label: z.string(), short: z.string(), body: z.string(),
  due: isoDate.nullable(), ends: isoDate.nullable(),
  /** "15 Jul", "to 28 Nov", or "" when no date is known. */
  dateLabel: z.string(),
  state: z.enum(['done', 'next', 'later']), note: z.string().nullable(), illustrative: z.boolean(),
})

const ribbon = z.strictObject({
  cycle: cycleRef, cycles: z.array(z.strictObject({ id, label: z.string(), current: z.boolean() })),
  today: isoDate, stages: z.array(ribbonStage),
  /** Where today stands on the line, 0 at the first stop and 1 at the last, evenly spaced stops. */
  todayAt: z.number(),
  next: z.strictObject({ stage: id, label: z.string(), body: z.string(), due: isoDate, dueLabel: z.string(), inDays: z.number().int() }).nullable(),
  counts: z.strictObject({ portfolios: z.number().int(), savings: z.number().int(), boards: z.number().int(), packs: z.number().int(), documents: z.number().int() }),
})

const home = z.strictObject({
  cycle: cycleRef,
  /** The screen's title: a sentence with its number in it. */
  sentence: z.string(),
  /** Every saving of the cycle was made up to fill the picture. */
  illustrative: z.boolean(),
  years: z.array(planYear),
  departments: z.array(savingsSums.extend({ department: departmentRef, proposals: z.number().int() })),
  totals: savingsSums.extend({ proposals: z.number().int() }),
  /** Proposals that still have money to find. */
  leftToFind: z.array(z.strictObject({ id, ref: z.string(), title: z.string(), left: maybeAmount, since: isoDate })).nullable(),
  /** What the savings of each status state; `counts`: whether that is in the totals. */
  statuses: z.array(z.strictObject({ status: z.string(), label: z.string(), count: z.number().int(), counts: z.boolean(), total })),
  priorities: z.array(z.strictObject({
    priority: priorityRef, helped: z.number().int(), harmed: z.number().int(), neutral: z.number().int(), notScored: z.number().int(), illustrative: z.boolean(),
  })),
  due: z.array(z.strictObject({
    date: isoDate, dateLabel: z.string(), overdue: z.boolean(), label: z.string(), detail: z.string(),
    kind: z.enum(['stage', 'meeting', 'recommendation']), target: id, illustrative: z.boolean(),
  })).nullable(),
  boards: z.array(z.strictObject({
    id, name: z.string(), committee: named, date: isoDate.nullable(), status: z.string(), statusLabel: z.string(),
    comments: z.number().int(), recommendations: z.number().int(), illustrative: z.boolean(),
  })).nullable(),
  recommendationsByType: z.array(z.strictObject({ type: z.string(), label: z.string(), count: z.number().int() })),
  recent: z.array(z.strictObject({ id, at: z.string(), actor: z.string(), label: z.string() })),
})

const outcomes = z.strictObject({
  cycle: cycleRef,
  outcomes: z.array(z.strictObject({
    id, numeral: z.string(), title: z.string(), requires: z.string().nullable(), legislation: z.string().nullable(), sizeNote: z.string().nullable(),
    amount: maybeAmount, department: departmentRef.nullable(), illustrative: z.boolean(),
  })),
})

export const cyclesContract = {
  'cycles.list': query({ label: 'List the cycles of the file', input: z.strictObject({}), output: z.strictObject({ cycles: z.array(cycleSummary) }), example: {} }),
  'cycles.ribbon': query({ label: 'Read the stages of a cycle as a line', input: z.strictObject(inCycle), output: ribbon, example: {} }),
  'cycles.home': query({ label: 'Read where the cycle stands', input: z.strictObject(inCycle), output: home, example: {} }),
  'outcomes.list': query({
    label: 'List the commissioning outcomes of a cycle', input: z.strictObject(inCycle), output: outcomes, example: { cycle: exampleId('cycle:2014') },
  }),
  'cycles.create': command({
    label: 'Open a cycle',
    input: z.strictObject({
      council: titleText, label: titleText, process: titleText, firstYear: z.number().int().min(1990).max(2100), horizon: z.number().int().min(3).max(5),
      priorities: z.array(z.strictObject({ label: titleText, short: titleText })).length(4).optional(),
      /** In preparation: beside the current cycle, which stays the one shown first. */
      status: z.enum(['open', 'preparing']).optional(),
    }),
    output: done,
    example: { council: 'East Sussex County Council', label: '2027/28 and beyond', process: 'RPPR', firstYear: 2027, horizon: 3 },
  }),
  'cycles.edit': command({
    label: 'Change the name or status of a cycle',
    // Whoever keeps the papers and the figures freezes them, and answers for opening them again.
    fieldRoles: { status: { roles: ['scrutiny', 'finance'], writes: { entity: 'cycle', group: 'status' } } },
    input: z.strictObject({
      id, label: titleText.optional(), process: titleText.optional(), council: titleText.optional(), status: z.enum(keysOf(cycleStates)).optional(),
      /** Why a frozen cycle is opened again; it goes into the history. */
      reason: paragraphText.optional(),
    }),
    output: done, example: { id: cycle, label: '2025/26 to 2027/28' },
  }),
  'stages.edit': command({
    label: 'Change the dates or wording of a stage',
    input: z.strictObject({
      id, due: isoDate.nullable().optional(), ends: isoDate.nullable().optional(), label: titleText.optional(), short: titleText.optional(),
      body: titleText.optional(), note: paragraphText.nullable().optional(), status: z.enum(keysOf(stageStates)).optional(),
    }),
    output: done, example: { id: exampleId('stage:2025:boards'), due: '2024-12-17' },
  }),
  'priorities.edit': command({
    label: 'Change the wording of a priority', input: z.strictObject({ id, label: titleText.optional(), short: titleText.optional() }), output: done,
    example: { id: exampleId('priority:2025:1'), short: 'Economy' },
  }),
}
