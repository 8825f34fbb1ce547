// Which records say that one row went from its log to what is wanted of it: deletes, restores, moves, decisions, and the closing of
// scopes the row has left. Pure: given all records of the row. The plain cases (a first insert, a set on a row that never moved
// nor died) are short-cut in finish.ts and must come to the same records.
import { refuse } from '#shared/errors.ts'
import { allHeads, derive, type Derived } from './derive.ts'
import { LIFE, mayName, type ChangeOp, type RowRecord } from './records.ts'

/** A record before it has a number. `prev` may name another draft of the same operation. */
export type Draft = {
  readonly scope: string
  readonly entity: string
  readonly row: string
  readonly grp: string
  readonly op: ChangeOp
  readonly value: string | null
  readonly prev: readonly (string | Draft)[]
}

export type Wanted = {
  readonly entity: string
  readonly row: string
  /** null: the row is to be gone. */
  readonly to: { readonly scope: string; readonly value: string; readonly groups: ReadonlyMap<string, string> } | null
  /** Groups to be set even when the value is the one shown: one record per value, so that several leave the key undecided. */
  readonly sets: ReadonlyMap<string, readonly string[]>
  /** Life records to be written even when the row stands as it did: a decision to keep it, or the taking back of one. */
  readonly life: readonly ('delete' | 'restore')[]
}

const names = (records: Iterable<RowRecord>): string[] => [...new Set([...records].map(({ name }) => name))]

/** What a record in this scope must name: the heads it may name, and the heads as the holders of this scope alone see them. */
function headsFor(scope: string, records: readonly RowRecord[], now: Derived, pick: (derived: Derived) => readonly RowRecord[]): RowRecord[] {
  const may = mayName(scope)
  const own = pick(now).filter(may)
  const within = records.filter(may)
  if (within.length === records.length || within.length === 0) return own
  return [...new Set([...own, ...pick(derive(within))])]
}

const keyHeads = (grp: string) => (derived: Derived) => derived.unnamed.get(grp) ?? derived.unnamed.get(LIFE) ?? []

/** A draft as a record later than all others, to see what the row would be with it. */
const asRecord = (draft: Draft): RowRecord => ({
  name: 'to come', operation: 'to come', n: 0, at: '~', scope: draft.scope, entity: draft.entity, grp: draft.grp, op: draft.op,
  value: draft.value, erased: null, prev: draft.prev.flatMap((each) => (typeof each === 'string' ? each : [])),
})

/**
 * Deletes that close the other scopes where this row still has something unsettled: who holds only the scope it left would else
 * keep seeing it, and who holds both would see the conflict again. `left` is the delete this operation writes in its own scope.
 */
function closings(wanted: Wanted, records: readonly RowRecord[], now: Derived, home: string, touched: readonly RowRecord[], left: Draft | null = null): Draft[] {
  const others = [...new Set(records.map(({ scope }) => scope))].filter((scope) => scope !== home && scope !== left?.scope).toSorted()
  const known = left === null ? records : [...records, asRecord(left)]
  return others.flatMap((scope): Draft[] => {
    const may = mayName(scope)
    const unnamed = touched.filter((record) => record.scope === scope && !mayName(home)(record))
    const close = (prev: readonly RowRecord[]): Draft[] => [
      { scope, entity: wanted.entity, row: wanted.row, grp: LIFE, op: 'delete', value: null, prev: names(prev) },
    ]
    const standsHere = left === null && may({ scope: home })
    if (standsHere) return unnamed.length === 0 ? [] : close(allHeads(now).filter((record) => record.scope === scope))
    const seen = derive(known.filter(may))
    return seen.live || unnamed.length > 0 ? close([...allHeads(derive(records.filter(may))), ...unnamed]) : []
  })
}

/** The text of a group of which no column holds anything: how a group stands that nobody has written. */
const isBlank = (text: string): boolean => Object.values(JSON.parse(text) as Record<string, unknown>).every((value) => value === null)

/** The records to write, in order; none when everything is as wanted. `now` is derived from the records. Refuses RULE for a move of a row that has an open conflict. */
export function planRow(wanted: Wanted, records: readonly RowRecord[], now: Derived): Draft[] {
  const { entity, row, to } = wanted
  const standing = [...now.heads.values()].flat()
  const life = (op: ChangeOp, scope: string, value: string | null, more: readonly Draft[] = []): Draft => ({
    scope, entity, row, grp: LIFE, op, value, prev: [...more, ...names(headsFor(scope, records, now, allHeads))],
  })

  if (to === null) {
    if (!now.live) return []
    const gone = life('delete', now.scope, null)
    return [...closings(wanted, records, now, now.scope, standing, gone), gone]
  }

  if (now.live && to.scope !== now.scope && wanted.life.length === 0) {
    if (now.conflicts.size > 0) {
      refuse('RULE', 'This entry has values that are still undecided, so it cannot be moved to another circle of readers.', 'Decide between the values first, then move it.')
    }
    const left = life('delete', now.scope, null)
    const arrived = life('restore', to.scope, to.value, mayName(to.scope)(left) ? [left] : [])
    return [...closings(wanted, records, now, to.scope, [], left), left, arrived]
  }

  const drafts: Draft[] = []
  const touched: RowRecord[] = []
  if (!now.live && wanted.life.length === 0) {
    if (to.scope !== now.scope) throw new Error(`Row ${row} was deleted in the scope ${now.scope} and cannot come back in ${to.scope}.`)
    drafts.push(life('restore', to.scope, null))
    touched.push(...(now.heads.get(LIFE) ?? []))
  }
  for (const op of wanted.life) {
    drafts.push(life(op, to.scope, null))
    touched.push(...standing)
  }
  for (const [grp, text] of to.groups) {
    const forced = wanted.sets.get(grp)
    if (forced === undefined && (text === now.values.get(grp) || (now.values.get(grp) === undefined && isBlank(text)))) continue
    touched.push(...(now.heads.get(grp) ?? []))
    const prev = names(headsFor(to.scope, records, now, keyHeads(grp)))
    for (const value of forced ?? [text]) drafts.push({ scope: to.scope, entity, row, grp, op: 'set', value, prev })
  }
  return drafts.length === 0 ? [] : [...closings(wanted, records, now, to.scope, touched), ...drafts]
}
