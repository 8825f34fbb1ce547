// Small shapes that many answers share, made from rows in one place.
import { type ReadableDb } from '#db/store/types.ts'
import { formatYear, planYears } from '#shared/financialYear.ts'
import { type MaybeAmount, fromStored, toStored } from '#shared/money/amount.ts'
import { type Row } from '#shared/schema/index.ts'

/** No list at all rather than an empty one: in answers an empty list would look like one that was asked for and failed. */
export const orNull = <T>(list: T[]): T[] | null => (list.length === 0 ? null : list)

export const flag = (value: number): boolean => value !== 0

export const yearsOf = (cycle: Row<'cycle'>): { start: number; label: string }[] =>
  planYears(cycle.first_year, cycle.horizon).map((start) => ({ start, label: formatYear(start) }))

export function cycleRef(cycle: Row<'cycle'>) {
  const years = yearsOf(cycle)
  const last = years.at(-1)
  return {
    id: cycle.id, label: cycle.label, council: cycle.council, process: cycle.process, years,
    yearsLabel: `${formatYear(cycle.first_year)} to ${last ? last.label : formatYear(cycle.first_year)}`, status: cycle.status,
  }
}

export const departmentRef = (row: Row<'department'>) => ({ id: row.id, code: row.code, name: row.name })
export const named = (row: { id: string; name: string }) => ({ id: row.id, name: row.name })
export const priorityRef = (row: Row<'priority'>) => ({ id: row.id, slot: row.slot, short: row.short, label: row.label })

export function sourceRef(db: ReadableDb, id: string | null) {
  if (id === null) return null
  const row = db.row('source', id)
  return row === undefined ? null : sourceView(row)
}

export const sourceView = (row: Row<'source'>) => ({
  id: row.id, title: row.title, publisher: row.publisher, published: row.published, reference: row.reference, illustrative: flag(row.illustrative),
})

/** Reads a prefixed amount group: amountIn(row, 'floor') of floor_state, floor_low, floor_high. */
export function amountIn<P extends string>(row: { readonly [K in `${P}_${'state' | 'low' | 'high'}`]: string | number | null }, prefix: P): MaybeAmount {
  const state = row[`${prefix}_state`]
  const low = row[`${prefix}_low`]
  const high = row[`${prefix}_high`]
  return fromStored({ state: typeof state === 'string' ? state : null, low: typeof low === 'number' ? low : null, high: typeof high === 'number' ? high : null })
}

/** Writes an amount as its prefixed columns; undefined leaves them alone. */
export function amountColumns<P extends string>(prefix: P, amount: MaybeAmount | undefined): { [K in `${P}_state`]?: string | null } & { [K in `${P}_low` | `${P}_high`]?: number | null } {
  if (amount === undefined) return {}
  const stored = toStored(amount)
  return { [`${prefix}_state`]: stored.state, [`${prefix}_low`]: stored.low, [`${prefix}_high`]: stored.high } as ReturnType<typeof amountColumns<P>>
}

/** Every year slot and the remainder of a position, blank where not given: what a new position stores. */
export function positionMoney(amounts: readonly MaybeAmount[], left: MaybeAmount) {
  const slot = (i: number) => amounts[i] ?? null
  return {
    y1_state: toStored(slot(0)).state, y1_low: toStored(slot(0)).low, y1_high: toStored(slot(0)).high,
    y2_state: toStored(slot(1)).state, y2_low: toStored(slot(1)).low, y2_high: toStored(slot(1)).high,
    y3_state: toStored(slot(2)).state, y3_low: toStored(slot(2)).low, y3_high: toStored(slot(2)).high,
    y4_state: toStored(slot(3)).state, y4_low: toStored(slot(3)).low, y4_high: toStored(slot(3)).high,
    y5_state: toStored(slot(4)).state, y5_low: toStored(slot(4)).low, y5_high: toStored(slot(4)).high,
    left_state: toStored(left).state, left_low: toStored(left).low, left_high: toStored(left).high,
  }
}

/** A saving of which only the list is known: everything else of it blank. */
export const blankSaving = {
  gross_state: null, gross_low: null, gross_high: null, net_state: null, net_low: null, net_high: null,
  start_year: null, start_month: null, full_state: null, full_low: null, full_high: null, fte: null, posts: null, vacant: null,
  owner_name: null, mitigation: null, alternatives: null, evidence: null, consultation: null, eqia_link: null,
} as const
