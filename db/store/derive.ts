// From the records of one row to its state, its heads and its conflicts: the only way from log to state. One pure function of
// the set of records: order of arrival, device and time of day must never matter. No SQL, no clock, no schema.
import { byClock, LIFE, mayName, type RowRecord } from './records.ts'

export type Derived = {
  readonly entity: string
  /** Whether the row stands in its state table. */
  readonly live: boolean
  /** Where it lives; of a deleted row, where it lived. */
  readonly scope: string
  /** The shown value of each group, as stored text; null where it was erased. Known for deleted rows too. Made when first asked for. */
  readonly values: ReadonlyMap<string, string | null>
  /** The heads of each key, by clock. */
  readonly heads: ReadonlyMap<string, readonly RowRecord[]>
  /** As `heads`, with those of scopes the row has left: what a new record must name where it may, so that they never come back. */
  readonly unnamed: ReadonlyMap<string, readonly RowRecord[]>
  /** Keys with more than one distinct value, and the records a decision must name. Only of live rows. */
  readonly conflicts: ReadonlyMap<string, readonly string[]>
  /** The one insert whose name stands for every key without heads of its own; null when there is none, or more than one. */
  readonly insert: string | null
}

const isDelete = (record: RowRecord): boolean => record.op === 'delete'

/** An insert, or a restore that brought the row into a scope: records that carry a value for every group. */
const carriesRow = (record: RowRecord): boolean => record.op === 'insert' || (record.op === 'restore' && (record.value !== null || record.erased !== null))

/**
 * Deletes that only close a scope, by operation. A delete whose operation also writes the row in another scope (a move, or a
 * decision about a moved row) is no death: what it names is named by the operation's other records. So an open record need
 * never name one of a narrower scope, and still both halves of a move are one step to whoever holds both.
 */
export function closingDeletes(records: readonly RowRecord[]): Map<string, RowRecord[]> {
  const closing = new Map<string, RowRecord[]>()
  if (records.every((record) => record.scope === records[0]?.scope)) return closing
  for (const record of records) {
    if (!isDelete(record)) continue
    const closes = records.some((other) => other.operation === record.operation && other.scope !== record.scope && !isDelete(other))
    if (closes) closing.set(record.operation, [...(closing.get(record.operation) ?? []), record])
  }
  return closing
}

/** The records of a key that no other record of that key names. */
function headsOf(records: readonly RowRecord[], closing: Map<string, RowRecord[]>): RowRecord[] {
  if (records.length === 1) return [...records]
  const named = new Set<string>()
  for (const record of records) {
    for (const name of record.prev) named.add(name)
    for (const closed of closing.get(record.operation) ?? []) {
      named.add(closed.name)
      for (const name of closed.prev) named.add(name)
    }
  }
  return records.filter((record) => !named.has(record.name))
}

/** A record with what it carries for one group: its text, or for a record of the whole row what was parsed of it. Few are asked for. */
type Carried = { readonly record: RowRecord; readonly part: unknown }

const textOf = ({ record, part }: Carried): string | null => (record.grp === LIFE ? JSON.stringify(part) : record.value)

/** Every group's records: its sets, and the inserts and restores that carry a value for it. */
function byGroup(records: readonly RowRecord[]): Map<string, Carried[]> {
  const groups = new Map<string, Carried[]>()
  const add = (grp: string, carried: Carried) => {
    const list = groups.get(grp)
    if (list === undefined) groups.set(grp, [carried])
    else list.push(carried)
  }
  for (const record of records) {
    if (record.grp !== LIFE) add(record.grp, { record, part: null })
    else if (carriesRow(record) && record.value !== null) {
      for (const [grp, part] of Object.entries(JSON.parse(record.value) as Record<string, unknown>)) add(grp, { record, part })
    }
  }
  return groups
}

/** The heads of every group among these records. */
function groupHeads(records: readonly RowRecord[], closing: Map<string, RowRecord[]>): Map<string, Carried[]> {
  const groups = byGroup(records)
  for (const [grp, carried] of groups) {
    if (carried.length === 1) continue
    const own = new Set(headsOf(carried.map(({ record }) => record), closing))
    groups.set(grp, carried.filter(({ record }) => own.has(record)))
  }
  return groups
}

/** All records of one row, in any order; at least one. */
export function derive(unordered: readonly RowRecord[]): Derived {
  const records = unordered.toSorted(byClock)
  const closing = closingDeletes(records)
  const isClosing = (record: RowRecord) => isDelete(record) && (closing.get(record.operation)?.includes(record) ?? false)

  const life = records.filter((record) => record.grp === LIFE && !isClosing(record))
  const lifeHeads = headsOf(life, closing)
  const all = groupHeads(records, closing)

  const deletes = lifeHeads.filter(isDelete)
  const standing = lifeHeads.filter((record) => !isDelete(record))
  // By any delete: one that came later knew what an earlier one named, though it may have stood in another scope.
  const named = new Set(records.filter(isDelete).flatMap((record) => record.prev))
  const unnamedSets = [...all.values()]
    .flatMap((own) => own.map(({ record }) => record))
    .filter((record) => record.op === 'set' && !named.has(record.name))
    .toSorted(byClock)
  const home = standing.at(-1) ?? unnamedSets.at(-1) ?? life.at(-1) ?? records.at(-1)
  const scope = home?.scope ?? ''

  // A row that was never inserted here waits for the record that brings it.
  const waits = !life.some(carriesRow)
  const live = !waits && (standing.length > 0 || unnamedSets.length > 0)

  const heads = new Map<string, readonly RowRecord[]>([[LIFE, lifeHeads]])
  const shown = new Map<string, Carried | undefined>()
  const conflicts = new Map<string, readonly string[]>()
  for (const [grp, own] of seenFrom(scope, records, all, life)) {
    heads.set(grp, own.heads.map(({ record }) => record))
    shown.set(grp, own.shown)
    if (live && own.heads.length > 1 && new Set(own.heads.map(textOf)).size > 1) conflicts.set(grp, own.heads.map(({ record }) => record.name))
  }
  if (live && standing.length === 0) conflicts.set(LIFE, [...deletes, ...unnamedSets].toSorted(byClock).map(({ name }) => name))
  else if (live && (deletes.length > 0 || new Set(standing.map((record) => record.scope)).size > 1)) conflicts.set(LIFE, lifeHeads.map(({ name }) => name))

  const inserts = life.filter(({ op }) => op === 'insert')
  const unnamed = new Map([[LIFE, lifeHeads], ...[...all].map(([grp, own]) => [grp, own.map(({ record }) => record)] as const)])
  let values: ReadonlyMap<string, string | null> | null = null
  return {
    entity: records[0]?.entity ?? '', live, scope, heads, unnamed, conflicts,
    insert: inserts.length === 1 ? (inserts[0]?.name ?? null) : null,
    get values() {
      return (values ??= new Map([...shown].map(([grp, carried]) => [grp, carried === undefined ? null : textOf(carried)])))
    },
  }
}

/**
 * The groups as the readers of the row's own scope see them: a row never shows what its readers may not know. Heads of a scope they
 * may not know only stand beside, to be decided about, unless the row was deleted there with full knowledge of them.
 */
function seenFrom(
  scope: string, records: readonly RowRecord[], all: Map<string, Carried[]>, life: readonly RowRecord[],
): Map<string, { readonly heads: readonly Carried[]; readonly shown: Carried | undefined }> {
  const may = mayName(scope)
  const known = records.filter(may)
  if (known.length === records.length) return new Map([...all].map(([grp, own]) => [grp, { heads: own, shown: own.at(-1) }]))
  const seen = groupHeads(known, closingDeletes(known))
  const deleted = new Set(life.filter(isDelete).flatMap(({ prev }) => prev))
  return new Map(
    [...all].map(([grp, own]) => {
      const shown = seen.get(grp) ?? []
      const beside = own.filter(({ record }) => !may(record) && !deleted.has(record.name))
      return [grp, { heads: [...shown, ...beside].toSorted((a, b) => byClock(a.record, b.record)), shown: shown.at(-1) }]
    }),
  )
}

/** The text a record carries for a group: its own for a set, its part of a whole row's. */
export function textIn(record: RowRecord, grp: string): string | null {
  if (record.grp === grp || record.value === null) return record.value
  const value = (JSON.parse(record.value) as Record<string, unknown>)[grp]
  return value === undefined ? null : JSON.stringify(value)
}

/** All heads of the whole row, by clock, each once. */
export function allHeads(derived: Derived): RowRecord[] {
  return [...new Set([...derived.unnamed.values()].flat())].toSorted(byClock)
}

/** Heads as the sparse table keeps them: only of keys whose head is not simply the row's one insert. */
export function sparseHeads(derived: Derived): { grp: string; change: string }[] {
  return [...derived.heads].flatMap(([grp, own]) =>
    own.length === 1 && own[0]?.name === derived.insert ? [] : own.map(({ name }) => ({ grp, change: name })),
  )
}
