// The one door into a file: name and input in, Result out. Both directions are parsed; nothing is thrown across.
import { type ReadableDb, type Store, type WritableDb } from '#db/store/types.ts'
import { type Actor } from '#shared/actor.ts'
import { contract, isName, type Name } from '#shared/contract/index.ts'
import { type Procedure } from '#shared/contract/procedure.ts'
import { appError, NOTHING_CHANGED, Refusal } from '#shared/errors.ts'
import { type Json } from '#shared/json.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { faultWords } from './faults.ts'
import { commandHandlers, preparations, queryHandlers } from './handlers/index.ts'
import { type QueryContext } from './handlers/handler.ts'
import { stepLabel } from './handlers/historyQueries.ts'
import { invalidInput } from './invalidInput.ts'
import { checkRole, checkStepRole } from './roles.ts'

export type DispatchOptions = {
  readonly store: Store
  readonly actor: () => Actor
  readonly clock: () => number
  /** Told after every committed operation. */
  readonly onTouched: (tables: readonly string[]) => void
  /** Where an unexpected fault is noted; never a person's text. */
  readonly log: (line: string) => void
}

export type CallOptions = { readonly stay?: string | undefined }

export async function dispatch(options: DispatchOptions, name: string, input: unknown, call: CallOptions = {}): Promise<Result<Json>> {
  if (!isName(name)) return err(appError('UNKNOWN_PROCEDURE', `There is no procedure called “${name.slice(0, 60)}”.`, 'Ask `describe` for the list of procedures.'))
  const procedure: Procedure = contract[name]
  const parsed = procedure.input.safeParse(input)
  if (!parsed.success) return err(invalidInput(procedure.label, parsed.error))
  try {
    const value = procedure.kind === 'query' ? await runQuery(options, name, parsed.data) : await runCommand(options, name, procedure, parsed.data, call)
    // Answers are parsed too, always: of 2,000 savings that is some 20 ms, and no page ever meets a shape it was not made for.
    const checked = procedure.output.safeParse(value)
    if (checked.success) return ok(checked.data as Json)
    options.log(`${name}: answer not as stated: ${checked.error.issues.slice(0, 3).map(({ path, code }) => `${code} in ${path.map(String).join('.')}`).join('; ')}`)
    const kept = procedure.kind === 'command' ? 'The change was made and is in the file.' : NOTHING_CHANGED
    return err(appError('UNEXPECTED', `The app could not show the answer to “${procedure.label}”.`, 'Save a copy of the file and report what you did.', kept))
  } catch (fault) {
    if (fault instanceof Refusal) return err(fault.error)
    options.log(`${name}: ${faultWords(fault)}`)
    return err(appError('UNEXPECTED', 'Something went wrong inside the app.', 'Try again; if it happens again, save a copy of the file and report what you did.', NOTHING_CHANGED))
  }
}

type AnyQuery = (ctx: QueryContext, input: unknown) => unknown

function runQuery(options: DispatchOptions, name: Name, input: unknown): unknown {
  // One handler per name is checked by the compiler in handlers/index.ts; here the name is only known at run time.
  const handler = (queryHandlers as Readonly<Record<string, AnyQuery | undefined>>)[name]!
  return options.store.read((db) => handler(contextOf(options, db), input))
}

/** Before anybody has said who acts, what is private to a reader is shown to nobody. */
const NOBODY: Actor = { name: '', role: null }

function whoAsks(options: DispatchOptions): Actor {
  try {
    return options.actor()
  } catch (problem) {
    if (problem instanceof Refusal) return NOBODY
    throw problem
  }
}

const contextOf = (options: DispatchOptions, db: ReadableDb): QueryContext => ({ db, now: options.clock(), undo: () => options.store.undoState(), actor: () => whoAsks(options) })

async function runCommand(options: DispatchOptions, name: Name, procedure: Procedure, input: unknown, call: CallOptions): Promise<unknown> {
  const actor = options.actor()
  checkRole(actor, procedure, input)
  if (name === 'history.undo' || name === 'history.redo') return takeBack(options, name, actor)
  const handler = (commandHandlers as Readonly<Record<string, ((db: WritableDb, input: never, ctx: never) => string | null) | undefined>>)[name]!
  const reason = reasonOf(name, input)
  const prepare = (preparations as Readonly<Record<string, ((input: never, ctx: QueryContext) => Promise<unknown>) | undefined>>)[name]
  const prepared = prepare === undefined ? null : await options.store.read((db) => prepare(input as never, contextOf(options, db)))
  const committed = options.store.runOperation(
    { command: name, actor, undoable: procedure.undoable, ...(reason === undefined ? {} : { reason }), ...(call.stay === undefined ? {} : { stay: call.stay }) },
    (db) => handler(db, input as never, { now: options.clock(), actor, prepared } as never),
  )
  if (committed.touched.length > 0) options.onTouched(committed.touched)
  return { id: committed.value, operation: committed.operation, touched: [...committed.touched] }
}

/** Nothing to undo is an answer, not a fault: nothing happened, and the reply says so with nulls. */
function takeBack({ store, onTouched }: DispatchOptions, name: 'history.undo' | 'history.redo', actor: Actor): unknown {
  const state = store.undoState()
  const step = name === 'history.undo' ? state.undo : state.redo
  if (step === null) return { id: null, operation: null, touched: [], label: null }
  // Taking a step back is done in the role the step itself needs.
  if (isName(step.command)) checkStepRole(actor, contract[step.command], store, step)
  // Named while what it wrote stands: before it is undone, after it is redone. A row that is blank or gone names nothing.
  const named = () => store.read((db) => stepLabel(db, step))
  const before = name === 'history.undo' ? named() : ''
  const committed = name === 'history.undo' ? store.undo(actor) : store.redo(actor)
  const label = name === 'history.undo' ? before : named()
  onTouched(committed.touched)
  return { id: null, operation: committed.operation, touched: [...committed.touched], label }
}

/** The reason for the change itself, which goes into the log. A recommendation's own `reason` is content, so it calls this one `reopened`. */
function reasonOf(name: Name, input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const { reason, reopened } = input as { reason?: unknown; reopened?: unknown }
  if (typeof reopened === 'string') return reopened
  return typeof reason === 'string' && reasonIsForTheLog.has(name) ? reason : undefined
}

const reasonIsForTheLog: ReadonlySet<Name> = new Set(['boards.remove', 'comments.edit', 'cycles.edit', 'proposals.edit', 'statements.remove', 'proposals.remove'])
