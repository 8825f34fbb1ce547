// What the parts of this screen share.
import { type OutputOf } from '../../client/procedures.ts'

export type Lineage = OutputOf<'lineage.get'>
export type LineageRow = NonNullable<Lineage['rows']>[number]
export type DatedPosition = NonNullable<LineageRow['positions']>[number]

/** Years in which any of these savings states anything: the others would only be empty columns. */
export function statedYears(lineage: Lineage): readonly { readonly label: string; readonly index: number }[] {
  return lineage.years.map(({ label }, index) => ({ label, index })).filter(({ index }) => (lineage.points ?? []).some((point) => (point.amounts[index]?.parts ?? 0) > 0))
}
