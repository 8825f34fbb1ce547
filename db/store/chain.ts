// Verifies the log of a whole file: every hash, every link, every digest. Reads only; nothing is parsed.
import { type Connection } from './connection.ts'
import { chainHash } from './hash.ts'
import { type ChangeRow, type OperationRow } from './records.ts'

/** What is wrong with the chains of this file; empty when every operation is as it was written and none is missing. */
export function verifyChains(connection: Connection, cycle: string): string[] {
  const messages: string[] = []
  /** Hashes by chain and seq: a fork has two at one seq. */
  const hashes = new Map<string, Set<string>>()
  const at = (operation: { replica: string; scope: string }, seq: number) => `${operation.replica} ${operation.scope} ${seq}`
  const operations = connection.many<OperationRow>('SELECT * FROM operation ORDER BY replica, scope, seq, id')
  for (const operation of operations) {
    const key = at(operation, operation.seq)
    hashes.set(key, (hashes.get(key) ?? new Set()).add(operation.hash))
  }
  let counted = 0
  for (const operation of operations) {
    const changes = connection.many<ChangeRow>('SELECT * FROM change WHERE operation = ? AND scope = ? ORDER BY n', operation.id, operation.scope)
    counted += changes.length
    if (changes.length === 0) messages.push(`Operation ${operation.id} has no changes.`)
    if (chainHash(cycle, operation, changes) !== operation.hash) messages.push(`Operation ${operation.id} (${operation.scope}) is not as it was written.`)
    const linked = operation.seq === 1 ? operation.parent === '' : (hashes.get(at(operation, operation.seq - 1))?.has(operation.parent) ?? false)
    if (!linked) messages.push(`Operation ${operation.id} (${operation.scope}) does not follow the one before it.`)
  }
  const all = connection.one<{ n: number }>('SELECT count(*) AS n FROM change')?.n ?? 0
  if (counted !== all) messages.push(`${all - counted} changes belong to no operation.`)
  return messages
}
