// What happened in the file, who did it, and taking it back.
import { z } from 'zod'
import { exampleId } from '#shared/exampleIds.ts'
import { id } from './parts.ts'
import { command, query } from './procedure.ts'

const change = z.strictObject({
  entity: z.string(), noun: z.string(), row: id, title: z.string(), group: z.string(), op: z.enum(['insert', 'set', 'delete', 'restore']),
  before: z.string().nullable(), after: z.string().nullable(),
})

const entry = z.strictObject({
  id, at: z.string(), day: z.string(), time: z.string(), actor: z.string(), command: z.string(), label: z.string(), reason: z.string().nullable(),
  /** `undone` when a later operation took it back; `undo` when it is itself the taking back of another. */
  state: z.enum(['done', 'undone', 'undo']),
  changeCount: z.number().int(),
  /** The first changes of the operation, at most 20. */
  changes: z.array(change),
})

const step = z.strictObject({ label: z.string(), actor: z.string(), at: z.string() }).nullable()
const stepDone = z.strictObject({ id: id.nullable(), operation: id.nullable(), touched: z.array(z.string()), label: z.string().nullable() })

/** The `at` and id of the last operation shown, as `cursor` gave them. */
const cursor = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-\d{4} [0-9a-f-]{36}$/, 'Not a place in the history')

export const historyContract = {
  'history.list': query({
    label: 'Read the history of the file', input: z.strictObject({ limit: z.number().int().min(1).max(500).optional(), before: cursor.optional(), row: id.optional() }),
    output: z.strictObject({ operations: z.array(entry), more: z.boolean(), cursor: z.string().nullable(), total: z.number().int() }), example: { row: exampleId('proposal:ASC-003') },
  }),
  'history.state': query({
    label: 'Read what can be undone and redone', input: z.strictObject({}),
    output: z.strictObject({ undo: step, redo: step, savedAt: z.string().nullable(), operations: z.number().int(), undecided: z.number().int() }), example: {},
  }),
  'history.undo': command({ label: 'Undo', undoable: false, input: z.strictObject({}), output: stepDone, example: {} }),
  'history.redo': command({ label: 'Redo', undoable: false, input: z.strictObject({}), output: stepDone, example: {} }),
}
