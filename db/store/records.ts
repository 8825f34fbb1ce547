// What the log holds, as values. Must not read or write anything.

import { OPEN } from '#shared/scopes.ts'

export type ChangeOp = 'insert' | 'set' | 'delete' | 'restore'

/** The key of life: whether a row is there at all. */
export const LIFE = '*'

/** One change of one row, with the clock of its operation. `value` and `prev` are the stored texts' meaning. */
export type RowRecord = {
  /** `<operation>/<n>`. */
  readonly name: string
  readonly operation: string
  readonly n: number
  readonly at: string
  readonly scope: string
  readonly entity: string
  readonly grp: string
  readonly op: ChangeOp
  /** As stored; null for a delete, a restore without values, or when erased. */
  readonly value: string | null
  /** Digest of an erased value; null otherwise. */
  readonly erased: string | null
  readonly prev: readonly string[]
}

export const changeName = (operation: string, n: number): string => `${operation}/${n}`

/** A record may name its own scope and open ones: a wider scope never names, quotes or counts a narrower one. */
export const mayName = (scope: string) => (record: { readonly scope: string }) => record.scope === scope || record.scope === OPEN

/** The one order of records everywhere: clock, operation, number. */
export function byClock(a: RowRecord, b: RowRecord): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.operation !== b.operation) return a.operation < b.operation ? -1 : 1
  return a.n - b.n
}

/** A row of the table `operation`. */
export type OperationRow = {
  readonly id: string
  readonly scope: string
  readonly replica: string
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly reason: string | null
  readonly undoes: string | null
  readonly schema: number
  readonly parent: string
  readonly hash: string
}

/** A row of the table `change`, as stored. */
export type ChangeRow = {
  readonly operation: string
  readonly scope: string
  readonly n: number
  readonly entity: string
  readonly row_id: string
  readonly grp: string
  readonly op: ChangeOp
  readonly value: string | null
  readonly salt: string | null
  readonly erased: string | null
  readonly prev: string
}
