// Which measures a portfolio answers for: its own, and those of its departments that are not given by portfolio.
import { type MeasureView } from '../contract/measures.ts'

export function measuresFor(all: readonly MeasureView[], portfolio: string, departments: readonly { readonly id: string }[]): readonly MeasureView[] {
  const own = new Set(departments.map(({ id }) => id))
  return all.filter((measure) => (measure.portfolio === null ? measure.department !== null && own.has(measure.department.id) : measure.portfolio.id === portfolio))
}
