// Takes records written elsewhere into the log and derives every row they touch from all its records. The merge half of exchange:
// it knows nothing of packages, folders or people. Verified first, all or nothing; what cannot follow yet is handed back.
import { refuse } from '#shared/errors.ts'
import { SCHEMA_VERSION } from '#shared/schema/index.ts'
import { isClock, refuseFarAhead } from './clock.ts'
import { type Connection } from './connection.ts'
import { type Core } from './finish.ts'
import { chainHash } from './hash.ts'
import { appendChange, appendOperation, deriveRow, storeDerived } from './log.ts'
import { type ChangeRow, type OperationRow } from './records.ts'
import { inWords } from './sqliteErrors.ts'
import { storeState } from './state.ts'
import { withoutForeignKeys } from './transactions.ts'

/** One operation in one scope, as its author wrote it. */
export type Received = { readonly operation: OperationRow; readonly changes: readonly ChangeRow[] }

export type Absorbed = {
  readonly added: number
  readonly known: number
  /** Put off: the record before them in their chain has not come yet. */
  readonly waiting: readonly Received[]
  /** Two branches of one chain: a file was copied and both copies written to. Both are kept; the people must be told. */
  readonly forks: readonly { readonly replica: string; readonly scope: string; readonly seq: number }[]
}

/** Every record of a file that holders of these scopes may have, in the order of the chains. */
export function recordsIn(connection: Connection, scopes: (scope: string) => boolean = () => true): Received[] {
  return connection
    .many<OperationRow>('SELECT * FROM operation ORDER BY at, id, scope')
    .filter(({ scope }) => scopes(scope))
    .map((operation) => ({
      operation, changes: connection.many<ChangeRow>('SELECT * FROM change WHERE operation = ? AND scope = ? ORDER BY n', operation.id, operation.scope),
    }))
}

const KEPT = 'Nothing was taken in. The file is as it was.'

function verify(core: Core, { operation, changes }: Received): void {
  if (operation.schema > SCHEMA_VERSION) {
    refuse('FILE_TOO_NEW', 'These changes were written by a newer version of this app.', 'Install the newer version on this computer, then take them in.', KEPT)
  }
  const consistent = changes.length > 0 && changes.every((change) => change.operation === operation.id && change.scope === operation.scope)
  if (!consistent || !isClock(operation.at) || chainHash(core.cycle, operation, changes) !== operation.hash) {
    refuse('FILE_DAMAGED', 'These changes are not as they were written: they belong to another cycle, or were altered on the way.', 'Ask for them to be sent again.', KEPT)
  }
  refuseFarAhead(core.clock(), operation.at)
}

/** Whether the record before it in its chain is here. */
function follows(connection: Connection, { replica, scope, seq, parent }: OperationRow): boolean {
  if (seq === 1) return parent === ''
  return connection.one('SELECT 1 FROM operation WHERE replica = ? AND scope = ? AND seq = ? AND hash = ?', replica, scope, seq - 1, parent) !== undefined
}

/** Whether it is in the log already. The same id with another hash is nobody's honest record. */
function isKnown(connection: Connection, operation: OperationRow): boolean {
  const hash = connection.one<{ hash: string }>('SELECT hash FROM operation WHERE id = ? AND scope = ?', operation.id, operation.scope)?.hash
  if (hash !== undefined && hash !== operation.hash) {
    refuse('FILE_DAMAGED', 'These changes contradict changes that are already in the file.', 'Ask whoever sent them where they come from before trying again.', KEPT)
  }
  return hash !== undefined
}

/** Refuses FILE_DAMAGED, FILE_TOO_NEW, CLOCK_AHEAD; then nothing was taken in. Idempotent, in any order. */
export function absorb(core: Core, received: readonly Received[]): Absorbed {
  const { connection, capture } = core
  for (const record of received) verify(core, record)
  const rows = new Set<string>()
  const forks: { replica: string; scope: string; seq: number }[] = []
  let known = 0
  let added = 0
  let waiting = received.toSorted((a, b) => a.operation.seq - b.operation.seq)

  const append = (record: Received): 'known' | 'added' | 'waiting' => {
    const { operation, changes } = record
    if (isKnown(connection, operation)) return 'known'
    if (!follows(connection, operation)) return 'waiting'
    const { replica, scope, seq } = operation
    if (connection.one('SELECT 1 FROM operation WHERE replica = ? AND scope = ? AND seq = ?', replica, scope, seq) !== undefined) forks.push({ replica, scope, seq })
    appendOperation(connection, operation)
    for (const change of changes) {
      appendChange(connection, change)
      rows.add(change.row_id)
    }
    return 'added'
  }

  inWords(() =>
    withoutForeignKeys(connection, () => {
      for (let before = -1; before !== waiting.length; ) {
        before = waiting.length
        waiting = waiting.filter((record) => {
          const outcome = append(record)
          if (outcome === 'known') known += 1
          if (outcome === 'added') added += 1
          return outcome === 'waiting'
        })
      }
      capture.set('deriving')
      for (const row of rows) {
        const derived = deriveRow(connection, row)
        storeDerived(connection, row, derived)
        storeState(connection, row, derived)
      }
      capture.set('closed')
    }),
  )
  if (forks.some(({ replica }) => replica === core.replica)) core.renewReplica()
  return { added, known, waiting, forks }
}
