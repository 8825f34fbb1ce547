// What is pasted, filled or emptied over several cells of the list of savings: one operation, all of it or nothing.
import { z } from 'zod'
import { exampleId } from '#shared/exampleIds.ts'
import { at, done, id, maybeAmount } from './parts.ts'
import { command } from './procedure.ts'
import { proposalsContract } from './proposals.ts'

/** More than the largest list has cells of one kind; a paste beyond it was not meant. */
const MOST = 20_000

const edit = proposalsContract['proposals.edit'].input

/** What of a saving anybody may change: its figures are given as amounts, in the role that states them. */
const words = edit.pick({
  id: true, ref: true, title: true, description: true, department: true, portfolio: true, service: true, kind: true, route: true, status: true, likelihood: true, impact: true, rag: true, risk: true, eqia: true,
  eqiaDate: true, owner: true, mitigation: true, alternatives: true, evidence: true, consultation: true,
})

/** Figures of a saving that are no amounts of its years: its base, timing, staff and cost. */
const figures = edit.pick({ id: true, gross: true, net: true, full: true, startYear: true, startMonth: true, fte: true, posts: true, vacant: true }).extend({ cost: maybeAmount.optional() })

export const savingCellsContract = {
  'savings.setCells': command({
    label: 'Change cells of the savings', fieldRoles: {
      amounts: { roles: ['finance'], writes: { entity: 'position' } },
      figures: { roles: ['finance'], writes: { entity: 'proposal', groups: ['base', 'timing', 'staff', 'cost'] } },
    },
    input: z.strictObject({
      /** Which position's amounts are meant, as the list shows them. */
      at: at.optional(),
      amounts: z.array(z.strictObject({ proposal: id, year: z.number().int().min(1990).max(2110), amount: maybeAmount })).max(MOST).optional(),
      figures: z.array(figures).max(MOST).optional(),
      edits: z.array(words).max(MOST).optional(),
    }),
    output: done,
    example: {
      amounts: [{ proposal: exampleId('proposal:ASC-001'), year: 2026, amount: { state: 'known', low: 50000 } }, { proposal: exampleId('proposal:ASC-002'), year: 2026, amount: { state: 'unknown' } }],
      figures: [{ id: exampleId('proposal:ASC-001'), fte: '4.5', posts: 6, gross: { state: 'known', low: 5200000 } }],
      edits: [{ id: exampleId('proposal:ASC-003'), title: 'Linden Court day service, Eastbourne' }],
    },
  }),
}
