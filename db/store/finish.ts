// Ends an operation: nets what was noted, splits it by field group, finds what each change replaces, numbers, hashes and appends.
// The only code that appends this device's own records to the log. Runs inside the transaction of the operation.
import { type EntityName, SCHEMA_VERSION } from '#shared/schema/index.ts'
import { type Capture, type NettedRow } from './capture.ts'
import { nextAt } from './clock.ts'
import { type Connection } from './connection.ts'
import { groupText, groupTexts, infoOf, rowText } from './entities.ts'
import { chainHash } from './hash.ts'
import { derive, type Derived } from './derive.ts'
import { appendChange, appendOperation, chainEnd, latestAt, recordsOfRows, replaceHead, storeDerived } from './log.ts'
import { planRow, type Draft } from './plan.ts'
import { changeName, LIFE, type ChangeRow, type RowRecord } from './records.ts'
import { pages, standingOf, type Standing } from './standing.ts'
import { stateOfRow, storeState } from './state.ts'

/** What everything in the store works with: one connection, one file, one device. */
export type Core = {
  readonly connection: Connection
  readonly capture: Capture
  readonly cycle: string
  replica: string
  /** Makes this device a new one to the file: another copy of it writes under the old replica id. */
  readonly renewReplica: () => void
  readonly clock: () => number
  readonly newId: () => string
  readonly newSalt: () => string
}

export type OperationText = { readonly command: string; readonly actor: string; readonly reason: string | null; readonly undoes: string | null }

/** What triggers cannot see: decisions for the value already shown, several values for one key, a row kept against a delete. */
export type Decisions = {
  /** By row, then group: the stored texts to set; none means the value the row has when the operation ends. */
  readonly sets: Map<string, { readonly entity: EntityName; readonly groups: Map<string, readonly string[]> }>
  readonly life: Map<string, { readonly entity: EntityName; readonly ops: readonly ('delete' | 'restore')[] }>
}

export const noDecisions = (): Decisions => ({ sets: new Map(), life: new Map() })

export type Finished = { readonly operation: string | null; readonly at: string | null; readonly rows: readonly NettedRow[]; readonly touched: ReadonlySet<EntityName> }

type RowPlan = { readonly drafts: readonly Draft[]; /** Whether head and conflict are derived again, or one key's head simply replaced. */ readonly whole: boolean }

/** Whether the row stayed in its scope and is edited there as it was before: no life of its own to tell. */
const staysPut = ({ before, after }: NettedRow): boolean => before !== null && after !== null && before.scope === after.scope

/** Whether a row never moved and nobody is undecided about it: its coming or going then changes the head of its life, and nothing else. */
const isSettled = (records: readonly RowRecord[], now: Derived): boolean =>
  now.conflicts.size === 0 && records.every(({ scope }) => scope === now.scope) && [...now.heads.values()].every((heads) => heads.length === 1)

/** The records of one row, by the short way where its history is plain, else by planRow. */
function planNetted(standing: Standing, netted: NettedRow, decisions: Decisions): RowPlan {
  const { entity, row, before, after } = netted
  const info = infoOf(entity)
  const life = decisions.life.get(row)?.ops ?? []
  if (before === null && after !== null && life.length === 0 && !standing.isKnown(row)) {
    return { drafts: [{ scope: after.scope, entity, row, grp: LIFE, op: 'insert', value: rowText(groupTexts(info, after.values)), prev: [] }], whole: false }
  }
  const texts = after === null ? null : groupTexts(info, after.values)
  const sets = new Map([...(decisions.sets.get(row)?.groups ?? [])].map(([grp, values]) => [grp, values.length > 0 ? values : [texts?.get(grp) ?? '']] as const))
  if (before === null || after === null || !staysPut(netted) || life.length > 0 || standing.heads(row, LIFE).length > 0) {
    const to = after === null || texts === null ? null : { scope: after.scope, value: rowText(texts), groups: texts }
    const records = standing.records(row)
    const now = derive(records)
    const drafts = planRow({ entity, row, to, sets, life }, records, now)
    return { drafts, whole: drafts.length !== 1 || drafts[0]?.grp !== LIFE || !isSettled(records, now) }
  }
  const drafts: Draft[] = []
  for (const group of info.groups) {
    const forced = sets.get(group.name)
    const changed = texts?.get(group.name) !== groupText(group, before.values)
    if (!changed && forced === undefined) continue
    const stored = standing.heads(row, group.name)
    const prev = stored.length > 0 ? stored : [standing.insert(row) ?? '']
    for (const value of forced ?? [texts?.get(group.name) ?? '']) drafts.push({ scope: after.scope, entity, row, grp: group.name, op: 'set', value, prev })
  }
  return { drafts, whole: new Set(drafts.map(({ grp }) => grp)).size < drafts.length || standing.isUndecided(row) }
}

function planAll(connection: Connection, rows: readonly NettedRow[], decisions: Decisions): Map<string, RowPlan> {
  const plans = new Map<string, RowPlan>()
  for (const page of pages(rows)) {
    const standing = standingOf(connection, page.map(({ row }) => row), page.filter((netted) => !staysPut(netted)).map(({ row }) => row))
    for (const netted of page) plans.set(netted.row, planNetted(standing, netted, decisions))
  }
  return plans
}

/** The netted rows, and those that were only decided about. */
function everyRow(connection: Connection, netted: readonly NettedRow[], decisions: Decisions): NettedRow[] {
  const noted = new Set(netted.map(({ row }) => row))
  const decided = [...decisions.sets, ...decisions.life].filter(([row]) => !noted.has(row)).map(([row, { entity }]) => ({ row, entity }))
  const once = new Map(decided.map((each) => [each.row, each]))
  return [...netted, ...[...once.values()].map(({ row, entity }) => {
    const state = stateOfRow(connection, infoOf(entity), row)
    return { entity, row, before: state, after: state }
  })]
}

/** Gives drafts their numbers and their prev its names, in order: a draft only names drafts before it. */
function numbered(core: Core, operation: string, drafts: readonly Draft[]): ChangeRow[] {
  const names = new Map<Draft, string>(drafts.map((draft, index) => [draft, changeName(operation, index + 1)]))
  return drafts.map((draft, index) => {
    const info = infoOf(draft.entity)
    const personal = draft.grp === LIFE ? info.personal : info.groups.some((group) => group.name === draft.grp && group.personal)
    return {
      operation, scope: draft.scope, n: index + 1, entity: draft.entity, row_id: draft.row, grp: draft.grp, op: draft.op, value: draft.value,
      salt: personal && draft.value !== null ? core.newSalt() : null, erased: null,
      prev: JSON.stringify(draft.prev.map((each) => (typeof each === 'string' ? each : names.get(each)))),
    }
  })
}

function append(core: Core, text: OperationText, id: string, at: string, changes: readonly ChangeRow[]): void {
  const byScope = Map.groupBy(changes, ({ scope }) => scope)
  for (const [scope, own] of byScope) {
    const end = chainEnd(core.connection, core.replica, scope)
    const operation = { id, scope, replica: core.replica, seq: end.seq + 1, at, ...text, schema: SCHEMA_VERSION, parent: end.hash }
    appendOperation(core.connection, { ...operation, hash: chainHash(core.cycle, operation, own) })
    for (const change of own) appendChange(core.connection, change)
  }
}

/** Brings `head`, `conflict` and, where values were undecided, the state table up to the records just appended. */
function settle(core: Core, plans: ReadonlyMap<string, RowPlan>, changes: readonly ChangeRow[]): void {
  const { connection, capture } = core
  for (const change of changes) {
    if (change.op !== 'insert' && plans.get(change.row_id)?.whole === false) replaceHead(connection, change.row_id, change.grp, changeName(change.operation, change.n))
  }
  capture.set('deriving')
  for (const page of pages([...plans].flatMap(([row, plan]) => (plan.whole && plan.drafts.length > 0 ? [row] : [])))) {
    for (const [row, records] of recordsOfRows(connection, page)) {
      const derived = derive(records)
      storeDerived(connection, row, derived)
      storeState(connection, row, derived)
    }
  }
  capture.set('noting')
}

/** Appends one operation for what was noted since the last finish. Nothing changed: nothing is written, and `operation` is null. */
export function finish(core: Core, text: OperationText, decisions: Decisions): Finished {
  const rows = everyRow(core.connection, core.capture.net(), decisions)
  const plans = planAll(core.connection, rows, decisions)
  for (const { row, before, after } of rows) {
    // What the triggers saw and the log cannot express would be state without a record.
    if (before !== after && plans.get(row)?.drafts.length === 0) throw new Error(`Row ${row} differs from its log: run check.`)
  }
  const drafts = [...plans.values()].flatMap((plan) => plan.drafts)
  if (drafts.length === 0) return { operation: null, at: null, rows: [], touched: new Set() }
  const operation = core.newId()
  const at = nextAt(core.clock(), latestAt(core.connection))
  const changes = numbered(core, operation, drafts)
  append(core, text, operation, at, changes)
  settle(core, plans, changes)
  const written = rows.filter(({ row }) => (plans.get(row)?.drafts.length ?? 0) > 0)
  return { operation, at, rows: written, touched: new Set(written.map(({ entity }) => entity)) }
}
