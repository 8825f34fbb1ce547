// What a row of the comparison is, before it is drawn: its label, one cell for each saving, whether all say the same, and which
// is best and worst where that is certain.
import { type ReactNode } from 'react'
import { type OutputOf } from '../../client/procedures.ts'
import { type Standing } from '#shared/domain/standing.ts'

export type Comparison = OutputOf<'proposals.compare'>
export type Option = Comparison['options'][number]

export type CompareRow = {
  readonly id: string
  readonly label: ReactNode
  /** A second line under the label. */
  readonly under?: ReactNode
  readonly cells: readonly ReactNode[]
  /** All options say the same: dimmed, and left out when only differences are asked for. */
  readonly same: boolean
  readonly standings?: readonly Standing[]
  /** What "best" means in this row, in one word each: "most", "least". */
  readonly words?: { readonly best: string; readonly worst: string }
  /** Keeps the room for the word also where nobody holds a place: bars of all such rows share one scale. */
  readonly keepsPlace?: boolean
}

export type CompareGroup = { readonly id: string; readonly title: string; readonly note: ReactNode; readonly rows: readonly CompareRow[] }

/** Whether what all options say comes to the same; two unknowns are not known to be the same. */
export function allSame(values: readonly unknown[]): boolean {
  const [first, ...rest] = values.map((value) => JSON.stringify(value))
  return first !== undefined && !first.includes('"unknown"') && rest.every((value) => value === first)
}
