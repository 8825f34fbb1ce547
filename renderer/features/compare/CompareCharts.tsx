// The same comparison as pictures: the very charts the options paper prints, from one specification. T shows the tables behind.
import { moneyByYear } from '#shared/documents/charts/money.ts'
import { priorityBalance } from '#shared/documents/charts/priorities.ts'
import { moneyOptions, scoredOptions } from '#shared/documents/optionsComparison.ts'
import { ChartView } from '../../components/charts/Charts.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Comparison } from './rows.ts'

export function CompareCharts({ comparison }: { comparison: Comparison }) {
  const { years, atLabel } = comparison
  return (
    <div className="compare-charts" tabIndex={0} role="region" aria-label="Charts of the comparison">
      <Section title="Money by year" note={atLabel}><ChartView chart={moneyByYear(moneyOptions(comparison), years.map((year) => year.label))} /></Section>
      <Section title="Four priorities" note="−3 to +3"><ChartView chart={priorityBalance(scoredOptions(comparison))} /></Section>
    </div>
  )
}
