// The chain: each operation's hash covers its own fields, the digests of its changes and the hash before it.
// Stored text in fixed places: nothing is parsed to verify. The format can never change once a file exists.
import { createHash } from 'node:crypto'
import { type ChangeRow, type OperationRow } from './records.ts'

const FORMAT = 1

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** What stands for a value in the chain: its salted sha256, the digest kept when it was erased, or null when there was none. */
export function digestOf(change: Pick<ChangeRow, 'value' | 'salt' | 'erased'>): string | null {
  if (change.erased !== null) return change.erased
  return change.value === null ? null : sha256((change.salt ?? '') + change.value)
}

/** The hash of one operation in one scope, over its changes of that scope by n. */
export function chainHash(cycle: string, operation: Omit<OperationRow, 'hash'>, changes: readonly ChangeRow[]): string {
  const { replica, scope, seq, parent, id, at, actor, command, reason, undoes, schema } = operation
  const hash = createHash('sha256')
  hash.update(JSON.stringify([FORMAT, cycle, replica, scope, seq, parent, id, at, actor, command, reason, undoes, schema]))
  for (const change of changes) {
    hash.update(`\n${JSON.stringify([change.n, change.entity, change.row_id, change.grp, change.op, digestOf(change), change.prev])}`)
  }
  return hash.digest('hex')
}
