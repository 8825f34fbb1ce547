// What the parts of this screen share: the shapes they are given, and what a line is called where it has no letter.
import { type OutputOf } from '../../client/procedures.ts'

export type Plan = OutputOf<'mtfp.get'>
export type PlanLine = NonNullable<Plan['lines']>[number]
export type Comparison = OutputOf<'mtfp.compare'>
export type ComparedLine = NonNullable<Comparison['lines']>[number]
export type Judged = NonNullable<PlanLine['judged']>

export const nameOf = (line: { readonly ref: string | null; readonly label: string }): string => (line.ref === null ? line.label : `${line.ref} ${line.label}`)

/** The worst of the verdicts of a line: what its row says. */
export function verdictOf(judged: Judged): Judged['cells'][number]['verdict']['kind'] {
  const kinds = judged.cells.map((cell) => cell.verdict.kind)
  return (['differs', 'not_itemised', 'ties_known', 'ties_rounded', 'ties'] as const).find((kind) => kinds.includes(kind)) ?? 'not_stated'
}
