// The bridge: what stood, what was added and taken, what is left. Totals in ink, additions grey (the named ones a step darker),
// reductions outlined with brackets, what is left dashed. Values on the bars, one ground line, no axis.
import { useRef } from 'react'
import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { type BridgeStep } from '#shared/domain/bridge.ts'
import { type MoneyUnit, formatPounds } from '#shared/money/format.ts'
import { useElementWidth } from '../../hooks/useElementWidth.ts'
import { Label } from './Mark.tsx'
import { wrap } from './text.ts'

type Row = { readonly slot: number; readonly span: readonly [number, number]; readonly step: BridgeStep; readonly last: boolean }
type ShapeProps = { readonly x?: number; readonly width?: number; readonly payload?: Row }
type TickProps = { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: number | string } }

const HEAD = 26
const FOOT = 44
const TALL = 300
/** Bar to step is two to three. */
const SHARE = 2 / 3
const WIDEST_STEP = 96

export function BridgeChart({ steps, unit }: { steps: readonly BridgeStep[]; unit: MoneyUnit }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useElementWidth(frame)
  const ends = steps.flatMap((step) => [step.from, step.to])
  const scale = { min: Math.min(0, ...ends), max: Math.max(1, ...ends) }
  const step = Math.min(WIDEST_STEP, width / Math.max(1, steps.length))
  const plot = TALL - HEAD - FOOT
  const at = (value: number) => HEAD + (1 - (value - scale.min) / (scale.max - scale.min)) * plot
  const rows: Row[] = steps.map((one, slot) => ({ slot, span: [Math.min(one.from, one.to), Math.max(one.from, one.to)], step: one, last: slot === steps.length - 1 }))
  return (
    <div className="bridge" ref={frame}>
      {width > 0 && (
        <BarChart width={Math.floor(step * steps.length)} height={TALL} data={rows} margin={{ top: HEAD, right: 0, bottom: 0, left: 0 }} barSize={Math.floor(step * SHARE)} accessibilityLayer={false}>
          <XAxis dataKey="slot" height={FOOT} axisLine={false} tickLine={false} interval={0} tick={(tick: TickProps) => <Foot tick={tick} step={steps[Number(tick.payload.value)]} width={step} />} />
          <YAxis domain={[scale.min, scale.max]} hide />
          <ReferenceLine y={0} className="chart__zero" />
          <Bar dataKey="span" isAnimationActive={false} shape={(props: ShapeProps) => <StepMark props={props} at={at} unit={unit} gap={step * (1 - SHARE)} />} />
        </BarChart>
      )}
    </div>
  )
}

function StepMark({ props, at, unit, gap }: { props: ShapeProps; at: (value: number) => number; unit: MoneyUnit; gap: number }) {
  const { x = 0, width = 52, payload } = props
  if (payload === undefined) return null
  const { step, last } = payload
  const top = Math.min(at(step.from), at(step.to))
  const height = Math.max(1, Math.abs(at(step.from) - at(step.to)))
  const strong = step.kind === 'total' || step.kind === 'left'
  return (
    <g>
      <rect className="bridge__bar" x={x} y={top} width={width} height={height} data-kind={step.kind} data-named={step.named} />
      {!last && <line className="bridge__join" x1={x + width} x2={x + width + gap} y1={at(step.to)} y2={at(step.to)} />}
      <Label x={x + width / 2} y={top - 8} side="above" tone={step.kind} strong={strong}>{formatPounds(step.pounds, unit)}</Label>
    </g>
  )
}

function Foot({ tick, step, width }: { tick: TickProps; step: BridgeStep | undefined; width: number }) {
  if (step === undefined) return null
  const strong = step.kind === 'total' || step.kind === 'left'
  // A long name takes the line of the detail where there is none.
  const lines = wrap(step.label, strong ? width * 0.94 : width - 4, step.detail === '' ? 2 : 1, 13)
  return (
    <g>
      {lines.map((line, index) => <Label key={line} x={Number(tick.x)} y={Number(tick.y) + 12 + index * 16} side="middle" tone="name" small strong={strong}>{line}<title>{step.label}</title></Label>)}
      {wrap(step.detail, width - 1, 1, 13).map((line) => <Label key={line} x={Number(tick.x)} y={Number(tick.y) + 28} side="middle" tone="quiet" small>{line}<title>{step.detail}</title></Label>)}
    </g>
  )
}
