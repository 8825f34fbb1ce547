// Puts the parts together over one open connection: the Store that the engine works with. Each write is one transaction that
// either ends in the log, on the disk, or leaves no trace.
import { formatActor, type Actor } from '#shared/actor.ts'
import { refuse } from '#shared/errors.ts'
import { SCHEMA_VERSION, type EntityName } from '#shared/schema/index.ts'
import { startCapture, type NettedRow } from './capture.ts'
import { verifyChains } from './chain.ts'
import { checkFile } from './check.ts'
import { type Connection } from './connection.ts'
import { dump } from './dump.ts'
import { finish, noDecisions, type Core, type Finished, type OperationText } from './finish.ts'
import { brokenReference, checkInvariants } from './invariants.ts'
import { readerOf } from './reader.ts'
import { compareWithLog, rebuildFromLog } from './rebuild.ts'
import { saveCopy } from './saveCopy.ts'
import { inWords, isForeignKeyFailure } from './sqliteErrors.ts'
import { type Committed, type DeviceMemory, type Store, type UndoStep } from './types.ts'
import { withoutForeignKeys } from './transactions.ts'
import { takeBack } from './undo.ts'
import { createUndoStack, type StackOperation, type UndoStack } from './undoStack.ts'
import { writerOf } from './writer.ts'

export type StoreParts = {
  readonly connection: Connection
  readonly cycle: string
  readonly device: DeviceMemory
  readonly clock: () => number
  readonly newId: () => string
  readonly newSalt: () => string
}

/** What one transaction appended: the operations, and every row they wrote, netted. */
type Written = { readonly finished: readonly (Finished & { readonly text: OperationText })[]; readonly token: string | null }

const inside = new WeakMap<Store, Core>()

/** The parts of a store, for the code that receives records and for tests of the store itself. Nobody else. */
export function coreOf(store: Store): Core {
  const core = inside.get(store)
  if (core === undefined) throw new Error('Not a store.')
  return core
}

const hasOperation = (connection: Connection, id: string): boolean => connection.one('SELECT 1 FROM operation WHERE id = ? LIMIT 1', id) !== undefined

function mergeRows(finished: readonly Finished[]): NettedRow[] {
  const rows = new Map<string, NettedRow>()
  for (const row of finished.flatMap((each) => each.rows)) rows.set(row.row, { ...row, before: rows.has(row.row) ? (rows.get(row.row)?.before ?? null) : row.before })
  return [...rows.values()]
}

/** The undoable operations of this device under the schema of today: undo stops at a migration. */
function loadStack(core: Core): UndoStack {
  const stack = createUndoStack()
  const own = core.connection.many<StackOperation>(
    `SELECT o.id, o.at, o.actor, o.command, o.undoes, coalesce(s.token, o.id) AS token FROM operation o LEFT JOIN stay s ON s.operation = o.id
     WHERE o.replica = ? AND o."schema" = ? AND coalesce(s.token, o.id) <> '' GROUP BY o.id ORDER BY o.at`, core.replica, SCHEMA_VERSION,
  )
  for (const operation of own) stack.add(operation)
  return stack
}

export function createStoreOn(parts: StoreParts): Store {
  const { connection, cycle, device } = parts
  const file = { cycle, path: connection.path }
  const capture = startCapture(connection)
  let stack: UndoStack | null = null
  const undoStack = () => (stack ??= loadStack(core))
  const replicaHere = () => device.replicaFor({ ...file, hasOperation: (id) => hasOperation(connection, id) })
  const core: Core = {
    connection, capture, cycle, clock: parts.clock, newId: parts.newId, newSalt: parts.newSalt, replica: replicaHere(),
    renewReplica: () => {
      device.forget(file)
      core.replica = replicaHere()
      stack = null
    },
  }
  const reader = readerOf(connection)

  const acknowledge = ({ finished, token }: Written) => {
    for (const { operation, at, text } of finished) {
      if (operation !== null && at !== null && token !== null) stack?.add({ id: operation, at, actor: text.actor, command: text.command, undoes: text.undoes, token })
    }
    const last = finished.findLast(({ operation }) => operation !== null)?.operation
    if (last === null || last === undefined) return
    try {
      device.remember(file, last)
    } catch {
      // The operation is on the disk and stays acknowledged. An older memory is safe: it names an operation that is still in the log.
    }
  }

  const commit = (written: Written) => {
    const rows = mergeRows(written.finished)
    checkInvariants(connection, rows)
    // Most operations are a step of their own and need no row here: only longer steps, and what cannot be undone ('').
    for (const { operation } of written.finished) {
      if (operation !== null && written.token !== operation) connection.run('INSERT INTO stay (operation, token) VALUES (?, ?)', operation, written.token ?? '')
    }
    capture.set('closed')
    try {
      connection.run('COMMIT')
    } catch (error) {
      if (!isForeignKeyFailure(error)) throw error
      const { message, next } = brokenReference(connection, rows)
      refuse('RULE', message, next)
    }
  }

  /** Runs `work` in a transaction; whatever it throws leaves the file and the undo steps as they were. */
  const transact = <T>(work: () => Written & { readonly value: T }): T =>
    inWords(() => {
      if (connection.inTransaction) throw new Error('An operation is already running.')
      connection.run('BEGIN IMMEDIATE')
      try {
        capture.set('noting')
        const written = work()
        commit(written)
        acknowledge(written)
        return written.value
      } catch (error) {
        if (connection.inTransaction) connection.run('ROLLBACK')
        throw error
      }
    })

  const takeStep = (step: UndoStep, actor: Actor): Committed<UndoStep> => {
    undoStack()
    return transact(() => {
      const finished = step.operations.toReversed().map((undoes) => {
        const decisions = noDecisions()
        takeBack(core, undoes, decisions)
        const command = connection.one<{ command: string }>('SELECT command FROM operation WHERE id = ?', undoes)?.command ?? step.command
        const text = { command, actor: formatActor(actor), reason: null, undoes }
        const done = finish(core, text, decisions)
        if (done.operation === null) throw new Error(`Operation ${undoes} could not be taken back: nothing differs.`)
        return { ...done, text }
      })
      const touched = [...new Set(finished.flatMap((each) => [...each.touched]))]
      return { finished, token: finished.length === 1 ? (finished[0]?.operation ?? null) : core.newId(), value: { value: step, operation: finished.at(-1)?.operation ?? null, touched } }
    })
  }

  const store: Store = {
    get identity() {
      return { cycle, path: connection.path, schema: SCHEMA_VERSION, replica: core.replica }
    },
    read: (fn) => fn(reader),
    runOperation: (meta, fn) =>
      transact(() => {
        const decisions = noDecisions()
        const value = fn(writerOf(core, decisions))
        if (value instanceof Promise) throw new Error('An operation is one step and cannot wait for anything.')
        const text = { command: meta.command, actor: formatActor(meta.actor), reason: meta.reason ?? null, undoes: null }
        const done = finish(core, text, decisions)
        const token = meta.undoable ? (meta.stay ?? done.operation) : null
        const touched: EntityName[] = [...done.touched]
        return { finished: [{ ...done, text }], token, value: { value, operation: done.operation, touched } }
      }),
    undoState: () => inWords(() => undoStack().state()),
    undo: (actor) => {
      const step = store.undoState().undo ?? refuse('NOTHING_TO_UNDO', 'There is nothing to undo on this computer.', 'Earlier changes can be seen in the history, and changed by hand.')
      return takeStep(step, actor)
    },
    redo: (actor) => {
      const step = store.undoState().redo ?? refuse('NOTHING_TO_REDO', 'There is nothing to redo.', 'A new change ends redo; undo that change first.')
      return takeStep(step, actor)
    },
    check: () => inWords(() => checkFile(connection, cycle)),
    rebuild: () =>
      inWords(() => {
        if (verifyChains(connection, cycle).length > 0) {
          refuse('FILE_DAMAGED', 'The log of this file is damaged itself, so nothing can be put right from it.', 'Keep the file as it is, and open the latest copy or backup.')
        }
        const differences = compareWithLog(connection)
        if (differences.length === 0) return differences
        withoutForeignKeys(connection, () => rebuildFromLog(connection, capture))
        return differences
      }),
    dump: () => inWords(() => dump(connection)),
    saveCopy: (path) => inWords(() => saveCopy(connection, cycle, path, () => store.rebuild())),
    close: () => connection.close(),
  }
  inside.set(store, core)
  return store
}
