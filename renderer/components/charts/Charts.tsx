// The charts of the app, each a picture with its sentence and its table: `ChartView` draws any chart the documents print too,
// `Bridge` shows how one figure becomes another.
import { type ReactNode } from 'react'
import { type BridgeStep } from '#shared/domain/bridge.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { type MoneyUnit, formatPounds, unitLabel } from '#shared/money/format.ts'
import { Tbc } from '../Money.tsx'
import { BarsChart, type BarsProps } from './BarsChart.tsx'
import { BridgeChart } from './BridgeChart.tsx'
import { ChartFigure, type ChartTable } from './ChartFigure.tsx'

export type ChartViewProps = Omit<BarsProps, 'chart'> & { readonly chart: Chart; readonly quiet?: boolean; readonly className?: string; readonly reading?: ReactNode }

export function ChartView({ chart, quiet, className, reading, ...bars }: ChartViewProps) {
  return (
    <ChartFigure reading={reading ?? chart.reading} readingText={chart.reading} caption={chart.caption} table={tableOf(chart)} {...(quiet === undefined ? {} : { quiet })} {...(className === undefined ? {} : { className })}>
      <BarsChart chart={chart} {...bars} />
    </ChartFigure>
  )
}

function tableOf(chart: Chart): ChartTable {
  const detailed = chart.groups.some((group) => group.bars.some((bar) => bar.detail !== ''))
  return {
    columns: ['', chart.unit === 'score' ? 'Effect' : chart.unit, ...(detailed ? ['Remark'] : [])],
    rows: chart.groups.flatMap((group, index) => [
      ...(group.label === '' ? [] : [{ id: `head ${index}`, cells: [group.label], head: true }]),
      ...group.bars.map((bar, line) => ({
        id: `${index} ${line}`, cells: [bar.label, bar.state === 'unknown' ? <Tbc key="value" word={bar.text} /> : bar.text, ...(detailed ? [bar.detail] : [])],
      })),
    ]),
  }
}

export type BridgeProps = { readonly steps: readonly BridgeStep[]; readonly unit: MoneyUnit; readonly reading: ReactNode; readonly readingText: string; readonly caption: string; readonly quiet?: boolean }

export function Bridge({ steps, unit, reading, readingText, caption, quiet }: BridgeProps) {
  const table: ChartTable = {
    columns: ['', unitLabel[unit]],
    rows: steps.map((step, index) => ({ id: String(index), cells: [[step.label, step.detail].filter((part) => part !== '').join(', '), formatPounds(step.pounds, unit)] })),
  }
  return (
    <ChartFigure reading={reading} readingText={readingText} caption={caption} table={table} {...(quiet === undefined ? {} : { quiet })}>
      <BridgeChart steps={steps} unit={unit} />
    </ChartFigure>
  )
}
