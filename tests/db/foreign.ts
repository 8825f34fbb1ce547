// Records as another device would have written them, made by hand: a chain with true hashes, for tests of derivation and merging.
import { type Received } from '#db/store/absorb.ts'
import { chainHash } from '#db/store/hash.ts'
import { type ChangeOp, type ChangeRow, type OperationRow } from '#db/store/records.ts'
import { SCHEMA_VERSION } from '#shared/schema/index.ts'
import { CYCLE } from './kit.ts'

export type ForeignChange = { entity: string; row: string; grp: string; op: ChangeOp; value?: object | null; prev?: readonly string[]; salt?: string }

export type ForeignOptions = { id?: string; at?: string; actor?: string; command?: string; scope?: string; undoes?: string | null; schema?: number }

/** A device that writes into the log of the tests' cycle. Each call continues its chain. */
export function foreignDevice(replica: string, cycle: string = CYCLE) {
  const ends = new Map<string, { seq: number; hash: string }>()
  let made = 0
  return (changes: readonly ForeignChange[], options: ForeignOptions = {}): Received => {
    made += 1
    const { scope = 'open', actor = 'Cara Example (finance)', command = 'test.foreign', undoes = null, schema = SCHEMA_VERSION } = options
    const end = ends.get(scope) ?? { seq: 0, hash: '' }
    const id = options.id ?? `${replica}-operation-${made}`
    const at = options.at ?? `2026-11-21T09:00:${String(made).padStart(2, '0')}.000Z-0000`
    const rows: ChangeRow[] = changes.map((change, index) => ({
      operation: id, scope, n: index + 1, entity: change.entity, row_id: change.row, grp: change.grp, op: change.op,
      value: change.value === undefined || change.value === null ? null : JSON.stringify(change.value), salt: change.salt ?? null, erased: null, prev: JSON.stringify(change.prev ?? []),
    }))
    const head: Omit<OperationRow, 'hash'> = { id, scope, replica, seq: end.seq + 1, at, actor, command, reason: null, undoes, schema, parent: end.hash }
    const operation = { ...head, hash: chainHash(cycle, head, rows) }
    ends.set(scope, { seq: operation.seq, hash: operation.hash })
    return { operation, changes: rows }
  }
}

/** The name of a change of a received operation. */
export const named = (received: Received, n = 1): string => `${received.operation.id}/${n}`
