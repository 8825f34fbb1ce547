// What the app can do before a file is open and around it: who acts, which cycle file is open, where copies go.
// These are not operations on a file, so they stand apart from the contract of the file. The CLI's new, check and
// history reach the same code.
import { z } from 'zod'
import { roleKinds } from '#shared/actor.ts'
import { command, query } from './procedure.ts'
import { savingsView, viewName } from './savingsViews.ts'

const error = z.strictObject({ code: z.string(), message: z.string(), kept: z.string(), next: z.string() })
const actor = z.strictObject({ name: z.string().min(1).max(120), role: z.enum(roleKinds) })
const recentFile = z.strictObject({
  path: z.string(), name: z.string(), label: z.string(), council: z.string(), openedAt: z.string(), missing: z.boolean(),
})
const state = z.strictObject({
  actor: actor.nullable(),
  file: z.strictObject({ path: z.string(), name: z.string(), notice: z.string().nullable() }).nullable(),
  /** Why the last file asked for could not be opened, for the cannot-open screen. */
  failed: z.strictObject({ path: z.string(), error }).nullable(),
  recent: z.array(recentFile),
  folder: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
})
const views = z.strictObject({ views: z.array(savingsView) })
export type SessionState = z.infer<typeof state>

export const sessionContract = {
  'session.state': query({ label: 'Read who acts and which file is open', input: z.strictObject({}), output: state, example: {} }),
  'session.setActor': command({
    label: 'Say who acts, and in which role', undoable: false, input: actor, output: state,
    example: { name: 'Ann Example', role: 'scrutiny' },
  }),
  'session.setTheme': command({
    label: 'Choose light or dark', undoable: false, input: z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }), output: state,
    example: { theme: 'dark' },
  }),
  'session.openExample': command({
    label: 'Open the East Sussex example', undoable: false,
    input: z.strictObject({ example: z.enum(['east-sussex', 'large']) }), output: state, example: { example: 'east-sussex' },
  }),
  'session.create': command({
    label: 'Start a new cycle file', undoable: false,
    input: z.strictObject({
      name: z.string().min(1).max(100), council: z.string().min(1).max(200), label: z.string().min(1).max(200),
      firstYear: z.string().regex(/^\d{4}\/\d{2}$/),
    }),
    output: state, example: { name: 'our-cycle', council: 'Example County Council', label: '2026/27 and beyond', firstYear: '2026/27' },
  }),
  'session.open': command({
    label: 'Open a cycle file', undoable: false, input: z.strictObject({ path: z.string().min(1).max(4000) }), output: state,
    example: { path: 'cycle.rppr' },
  }),
  'session.saveCopy': command({
    label: 'Save a copy', undoable: false, input: z.strictObject({ path: z.string().min(1).max(4000) }),
    output: z.strictObject({ path: z.string(), sha256: z.string(), bytes: z.number().int() }), example: { path: 'copy.rppr' },
  }),
  'session.forget': command({
    label: 'Take a file off the recent list', undoable: false, input: z.strictObject({ path: z.string().min(1).max(4000) }), output: state,
    example: { path: 'cycle.rppr' },
  }),
  'session.views': query({ label: 'List the views of the savings kept on this device', input: z.strictObject({}), output: views, example: {} }),
  'session.keepView': command({
    label: 'Keep a view of the savings', undoable: false,
    /** One of the same name gives way; `instead` names one that is renamed. */
    input: z.strictObject({ view: savingsView, instead: viewName.optional() }), output: views,
    example: { view: { name: 'Still to find', columns: ['status', 'left'], at: 'latest', group: 'department', sort: { column: 'left', down: true }, find: '', department: null, portfolio: null, status: null, kind: null, allCycles: false } },
  }),
  'session.dropView': command({ label: 'Drop a view of the savings', undoable: false, input: z.strictObject({ name: viewName }), output: views, example: { name: 'Still to find' } }),
  'session.close': command({ label: 'Close the file', undoable: false, input: z.strictObject({}), output: state, example: {} }),
}

export type SessionName = keyof typeof sessionContract
