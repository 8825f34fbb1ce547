// What taking in a sheet would do: an outcome for every row, and the writing of it. The same plan is shown by a dry run and carried
// out by an import, so the two cannot disagree.
import { type WritableDb } from '#db/store/types.ts'
import { type Outcome } from '#shared/contract/imports.ts'
import { type Reading } from '#shared/sheets/read.ts'
import { type FoundRow, type Problem } from '#shared/sheets/rows.ts'

export type Planned = {
  readonly outcome: Outcome
  readonly reason: string | null
  readonly changes: readonly string[]
  readonly problems: readonly Problem[]
  readonly department: string | null
}

/** Rows with amounts for years the cycle does not plan for; of rows that would be savings. `refused`: those with no amount of another year. */
export type Outside = { readonly rows: number; readonly refused: number; readonly ofRows: number; readonly years: readonly number[] }

export type Plan = {
  /** By index of the row in the sheet. */
  readonly rows: ReadonlyMap<number, Planned>
  readonly statement: { readonly label: string; readonly outcome: 'new' | 'changed' | 'same' } | null
  readonly warnings: readonly string[]
  readonly outside?: Outside | null
  /** Carries it out; the row that stands for all of it, if one does. */
  write(db: WritableDb, now: number): string | null
}

export const leftOut = (reason: string): Planned => ({ outcome: 'skipped', reason, changes: [], problems: [], department: null })
/** Why a row that is skipped is. */
export const whyLeftOut = ({ leftOut: reasons }: Reading, { row }: FoundRow): string => reasons.get(row) ?? 'Left out by the map.'

export const inError = (problems: readonly Problem[], department: string | null = null): Planned => ({ outcome: 'error', reason: problems[0]?.message ?? null, changes: [], problems, department })
