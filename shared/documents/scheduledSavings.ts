// What a savings schedule is composed from: the list of savings as every screen has it, with what only the schedule prints.
import { type Output } from '#shared/contract/index.ts'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type SourceLine } from './commentsSavings.ts'

type SavingsList = Output<'proposals.list'>

/** A saving as the list has it, with what only the schedule prints. */
export type ScheduledSaving = SavingsList['rows'][number] & {
  readonly description: string | null
  /** Effects on people, equality assessment and delivery, one to a line; null where nothing is recorded. */
  readonly impactText: string | null
  readonly impactIllustrative: boolean
}

export type Schedule = Omit<SavingsList, 'rows' | 'cycle'> & {
  readonly cycle: NonNullable<SavingsList['cycle']>
  readonly rows: readonly ScheduledSaving[]
  /** The department or portfolio whose savings these are; null for all of the cycle. */
  readonly of: string | null
  readonly atLabel: string
  readonly sources: readonly SourceLine[]
  /** null for a part: what was published is for the whole cycle, and says nothing of a department or a portfolio alone. */
  readonly reconciliation: ReconciliationView | null
}

export type ScheduledDepartment = { readonly id: string; readonly name: string; readonly rows: readonly ScheduledSaving[] }

/** Departments in the order their savings are listed; in each, savings that are not counted stand after those that are. */
export function departmentsIn(rows: readonly ScheduledSaving[]): readonly ScheduledDepartment[] {
  const ids = [...new Set(rows.map((row) => row.department.id))]
  return ids.map((id) => { const own = rows.filter((row) => row.department.id === id).toSorted((a, b) => Number(b.counts) - Number(a.counts)); return { id, name: own[0]?.department.name ?? '', rows: own } })
}
