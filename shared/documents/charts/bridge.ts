// A bridge as a chart: a figure that stands, what was added and taken, what is left; one group for each year, all on one scale. What
// it draws and what its table says are the same steps.
import { type BridgeKind } from '#shared/domain/bridge.ts'
import { type MoneyUnit, formatPounds, unitLabel } from '#shared/money/format.ts'
import { type Chart, type ChartBar, type ChartRole } from './types.ts'

type Step = { readonly kind: BridgeKind; readonly label: string; readonly detail: string; readonly from: number; readonly to: number; readonly pounds: number }

/** One bridge with what it leads to in its year. */
export type BridgeGroup = { readonly label: string; readonly steps: readonly Step[] }

const roles: Record<BridgeKind, ChartRole> = { total: 'strong', addition: 'saving', reduction: 'reduction', left: 'left' }

export function bridgeChart(groups: readonly BridgeGroup[], unit: MoneyUnit, words: { readonly reading: string; readonly caption: string }): Chart {
  const drawn = groups.map(({ label, steps }) => ({
    label, detail: '',
    bars: steps.map((step): ChartBar => ({ label: step.label, detail: step.detail, state: 'known', low: step.from, high: step.to, text: figure(step.pounds, unit), role: roles[step.kind], illustrative: false })),
  }))
  const ends = drawn.flatMap((group) => group.bars.flatMap((bar) => [bar.low, bar.high]))
  return { kind: 'bridge', ...words, unit: unitLabel[unit], scale: { min: Math.min(0, ...ends), max: Math.max(1, ...ends) }, groups: drawn }
}

const figure = (pounds: number, unit: MoneyUnit): string => (pounds === 0 ? '–' : formatPounds(pounds, unit))
