// What is pasted, filled or emptied over several cells of the list of savings: one operation, all of it or nothing.
import { z } from 'zod'
import { exampleId } from '#shared/exampleIds.ts'
import { at, done, id, maybeAmount } from './parts.ts'
import { command } from './procedure.ts'
import { proposalsContract } from './proposals.ts'

/** More than the largest list has cells of one kind; a paste beyond it was not meant. */
const MOST = 20_000

export const savingCellsContract = {
  'savings.setCells': command({
    label: 'Change cells of the savings', fieldRoles: { amounts: { roles: ['finance'], writes: { entity: 'position' } } },
    input: z.strictObject({
      /** Which position's amounts are meant, as the list shows them. */
      at: at.optional(),
      amounts: z.array(z.strictObject({ proposal: id, year: z.number().int().min(1990).max(2110), amount: maybeAmount })).max(MOST).optional(),
      edits: z.array(proposalsContract['proposals.edit'].input).max(MOST).optional(),
    }),
    output: done,
    example: {
      amounts: [{ proposal: exampleId('proposal:ASC-001'), year: 2026, amount: { state: 'known', low: 50000 } }, { proposal: exampleId('proposal:ASC-002'), year: 2026, amount: { state: 'unknown' } }],
      edits: [{ id: exampleId('proposal:ASC-003'), title: 'Linden Court day service, Eastbourne' }],
    },
  }),
}
