// What the store promises. Readers and writers are different types, so a read cannot write; the compiler keeps them apart.
import { type Actor } from '#shared/actor.ts'
import { type EntityName, type Row } from '#shared/schema/index.ts'

declare const readable: unique symbol
declare const writable: unique symbol

export type SqlValue = string | number | null

/** Runs SELECTs. Statements are prepared once per connection and must be read-only. */
export type ReadableDb = {
  readonly [readable]: true
  all<R>(sql: string, ...params: SqlValue[]): R[]
  get<R>(sql: string, ...params: SqlValue[]): R | undefined
  /** One live row of a state table; undefined when there is none. */
  row<E extends EntityName>(entity: E, id: string): Row<E> | undefined
  /** Live rows where every given column equals its value (null matches null), by id. */
  rows<E extends EntityName>(entity: E, where?: Partial<Row<E>>): Row<E>[]
  /** The bytes kept under a sha256; undefined when they are not in this file. Whoever shows them checks that they are still what they were. */
  blob(sha256: string): Uint8Array | undefined
}

/** Exists only while an operation runs. Every write is noted by the capture triggers and ends in the log. */
export type WritableDb = ReadableDb & {
  readonly [writable]: true
  /** Inserts a live row; the id is made here unless given. Scope: the owner's when it has one, else `open`. Returns the id. */
  insert<E extends EntityName>(entity: E, row: Omit<Row<E>, 'id' | 'scope'> & { id?: string; scope?: string }): string
  /** Sets some columns of a live row; refuses NOT_FOUND when there is no such row. */
  update<E extends EntityName>(entity: E, id: string, columns: Partial<Omit<Row<E>, 'id' | 'scope'>>): void
  /** Deletes a live row and its parts, parts first. Refuses NOT_FOUND. */
  remove(entity: EntityName, id: string): void
  /** Settles a key on the value given, naming all heads, even when it is the value already shown. Group `*` with no value keeps a
   *  row that was edited here and deleted elsewhere; to let it go, remove it. */
  decide(entity: EntityName, id: string, group: string, value: Readonly<Record<string, SqlValue>>): void
  /** Moves a row and its parts into another scope. */
  reclassify(entity: EntityName, id: string, scope: string): void
  /** Keeps bytes beside the log and gives their sha256, by which rows name them. Bytes that are there already are kept once; none are
   *  ever changed or taken away by an undo, so that a redo finds them. */
  keepBlob(bytes: Uint8Array): string
}

export type OperationMeta = {
  /** Contract name: "proposals.setTitle". The label is derived from it and the rows. */
  readonly command: string
  readonly actor: Actor
  readonly undoable: boolean
  readonly reason?: string
  /** Names one stay in one field; operations of one stay are one undo step. */
  readonly stay?: string
}

export type Committed<T> = {
  readonly value: T
  /** The operation's id; null when nothing changed, and then nothing was written. */
  readonly operation: string | null
  readonly touched: readonly EntityName[]
}

/** One step that can be undone or redone: one operation, or all of one editing stay. */
export type UndoStep = { readonly operations: readonly string[]; readonly command: string; readonly actor: string; readonly at: string }

export type UndoState = { readonly undo: UndoStep | null; readonly redo: UndoStep | null }

export type Finding = { readonly kind: 'missingParent' | 'clash' | 'orphanPart' | 'strayPart' | 'wrongReaders' | 'missingBlob' | 'alteredBlob'; readonly entity: EntityName; readonly row: string; readonly message: string }

export type CheckReport = {
  /** SQLite's own integrity check. Broken references are findings: another laptop can have made them. */
  readonly integrity: { readonly ok: boolean; readonly messages: readonly string[] }
  /** The hash chain of every replica and scope, and the digest of every value. */
  readonly chain: { readonly ok: boolean; readonly messages: readonly string[] }
  /** State, heads and conflicts rebuilt from the log and compared with what the file holds. */
  readonly rebuild: { readonly ok: boolean; readonly differences: readonly string[] }
  readonly findings: readonly Finding[]
  readonly conflicts: number
  readonly operations: number
  readonly changes: number
  /** sha256 over the state tables in primary-key order, without the log. */
  readonly dump: string
  readonly rows: Readonly<Record<string, number>>
}

export type StoreIdentity = {
  /** The file's own id: the same on every laptop that holds it. */
  readonly cycle: string
  readonly path: string
  readonly schema: number
  readonly replica: string
}

export type Store = {
  readonly identity: StoreIdentity
  read<T>(fn: (db: ReadableDb) => T): T
  /** The one way to write: BEGIN IMMEDIATE, fn, append to the log, check invariants, commit. Throws Refusal; then nothing changed. */
  runOperation<T>(meta: OperationMeta, fn: (db: WritableDb) => T): Committed<T>
  undoState(): UndoState
  /** Undoes the last step of this device. Refuses NOTHING_TO_UNDO, CHANGED_SINCE. */
  undo(actor: Actor): Committed<UndoStep>
  redo(actor: Actor): Committed<UndoStep>
  check(): CheckReport
  /** Makes state, heads and conflicts anew from the log where they differ from it; the differences that were healed. Refuses
   *  FILE_DAMAGED when the log itself does not verify. */
  rebuild(): readonly string[]
  /** The state tables in primary-key order as text, one line per row: what "equal dumps" compares. */
  dump(): string
  /** A whole, verified copy made by VACUUM INTO, reopened, checked, fsynced, renamed. Never overwrites. */
  saveCopy(path: string): { readonly path: string; readonly sha256: string; readonly bytes: number }
  close(): void
}

/** What the device knows about a file, outside the file: its replica id, and the last operation it wrote there. */
export type DeviceMemory = {
  /** The replica id for this file on this device, minted anew when the file is new here, moved, copied or restored. */
  replicaFor(file: { readonly cycle: string; readonly path: string; hasOperation(id: string): boolean }): string
  /** Remembers the newest operation, so that a restored older file is noticed. */
  remember(file: { readonly cycle: string; readonly path: string }, lastOperation: string): void
  /** Forgets the file, so that the next replica id for it is a new one: a copy of the file writes under the old one. */
  forget(file: { readonly cycle: string; readonly path: string }): void
}

export type StoreOptions = {
  readonly path: string
  readonly device: DeviceMemory
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly newId: () => string
  /** Random salt for personal values, 32 hex digits. */
  readonly newSalt?: () => string
}
