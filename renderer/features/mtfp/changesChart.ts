// What moved the gap between two versions, as bars from nothing: beside two gaps of fifty millions a step of thousands could not be
// seen on a bridge. The steps are the bridge's own. Largest first; nothing is added up here.
import { type Chart } from '#shared/documents/charts/types.ts'
import { barOfAmount, scaleOf } from '#shared/documents/charts/values.ts'
import { known } from '#shared/money/amount.ts'
import { type MoneyUnit, unitLabel } from '#shared/money/format.ts'
import { type Comparison } from './plan.ts'

export function changesChart(bridge: Comparison['bridges'][number], unit: MoneyUnit, reading: string, caption: string): Chart {
  const moved = bridge.steps.filter((step) => step.kind === 'addition' || step.kind === 'reduction').toSorted((a, b) => Math.abs(b.pounds) - Math.abs(a.pounds))
  const bars = moved.map((step) => barOfAmount(known(step.pounds), unit, { label: step.label, detail: step.detail, ...(step.named ? { role: 'strong' as const } : {}) }))
  const shown = bars.length === 0 ? [barOfAmount(known(0), unit, { label: 'Nothing moved' })] : bars
  return { kind: 'bars', reading, caption, unit: unitLabel[unit], scale: scaleOf(shown), groups: [{ label: '', detail: '', bars: shown }] }
}
