// Bars in groups on one scale, from the same chart data the documents print: lying (names at the left) or standing (years below).
// recharts gives the scale and the places; a row handed to it holds no field named ref or key, which it would spread on shapes.
import { useRef } from 'react'
import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { type Chart, type ChartBar, type ChartGroup } from '#shared/documents/charts/types.ts'
import { useElementWidth } from '../../hooks/useElementWidth.ts'
import { PriorityIcon } from '../Marks.tsx'
import { BarMark, Label } from './Mark.tsx'
import { textWidth, wrap } from './text.ts'

type Row = { readonly slot: number; readonly span: readonly [number, number]; readonly bar: ChartBar }
const rowsOf = (group: ChartGroup): Row[] => group.bars.map((bar, slot) => ({ slot, span: [Math.min(0, bar.low), Math.max(0, bar.high)], bar }))

/** What recharts hands to a shape, as far as it is used here. */
type ShapeProps = { readonly x?: number; readonly y?: number; readonly width?: number; readonly height?: number; readonly payload?: Row }

export type BarsProps = {
  readonly chart: Chart
  /** lying: names at the left; standing: one column per bar, as for years. */
  readonly stand?: 'lying' | 'standing'
  /** How tall one lying bar's line is. */
  readonly line?: number
  /** Show the scale under diverging bars. */
  readonly ticks?: boolean
}

export function BarsChart({ chart, stand = 'lying', line = 26, ticks = false }: BarsProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useElementWidth(frame)
  // Names and values are measured over all groups: only then is one scale one length everywhere.
  const bars = chart.groups.flatMap((group) => group.bars)
  const names = Math.min(Math.round(width * 0.4), Math.max(...bars.map((bar) => textWidth(bar.label) + (slotOf(bar) === null ? 12 : 34))))
  const values = Math.max(...bars.map((bar) => textWidth(bar.text, 600))) + 14
  return (
    <div className="bars" ref={frame} data-stand={stand}>
      {width > 0 && chart.groups.map((group, index) => (
        <div className="bars__group" key={`${group.label}${index}`}>
          {group.label !== '' && <p className="bars__head">{group.label}{group.detail !== '' && <span className="bars__detail"> {group.detail}</span>}</p>}
          {stand === 'standing'
            ? <Standing group={group} scale={chart.scale} width={Math.min(width, group.bars.length * 104)} />
            : chart.kind === 'diverging'
              ? <Diverging group={group} scale={chart.scale} width={width} names={names} line={line} ticks={ticks} />
              : <Lying group={group} scale={chart.scale} width={width} names={names} values={values} line={line} />}
        </div>
      ))}
    </div>
  )
}

type GroupProps = { readonly group: ChartGroup; readonly scale: Chart['scale']; readonly width: number }

function Lying({ group, scale, width, names, values, line }: GroupProps & { names: number; values: number; line: number }) {
  const details = Math.max(0, ...group.bars.map((bar) => (bar.detail === '' ? 0 : Math.min(textWidth(bar.detail), width * 0.3) + 8)))
  const right = values + details
  const plot = Math.max(60, width - names - right)
  const at = (value: number) => names + ((value - scale.min) / Math.max(1, scale.max - scale.min)) * plot
  return (
    <BarChart layout="vertical" width={names + plot + right} height={group.bars.length * line} data={rowsOf(group)} margin={{ top: 0, right, bottom: 0, left: 0 }} barSize={12} accessibilityLayer={false}>
      <XAxis type="number" domain={[scale.min, scale.max]} hide />
      <YAxis type="category" dataKey="slot" width={names} tickLine={false} axisLine={false} tick={(tick: TickProps) => <Name tick={tick} bar={group.bars[Number(tick.payload.value)]} width={names} />} interval={0} />
      <Bar dataKey="span" isAnimationActive={false} shape={(props: ShapeProps) => <LyingMark props={props} at={at} />} />
      <ReferenceLine x={0} className="chart__zero" />
    </BarChart>
  )
}

function LyingMark({ props, at }: { props: ShapeProps; at: (value: number) => number }) {
  const { y = 0, height = 12, payload } = props
  if (payload === undefined) return null
  const { bar } = payload
  const end = bar.state === 'unknown' || bar.state === 'blank' ? at(0) : Math.max(at(0), at(bar.low), at(bar.high))
  const middle = y + height / 2 + 5
  return (
    <g>
      {bar.state !== 'unknown' && bar.state !== 'blank' && <BarMark bar={bar} zero={at(0)} low={at(bar.low)} high={at(bar.high)} top={y} thickness={height} />}
      <Label x={end + 7} y={middle} side="right" tone={bar.state === 'unknown' ? 'unknown' : bar.role} strong>{bar.text}</Label>
      {bar.detail !== '' && <Label x={end + 15 + textWidth(bar.text, 600)} y={middle} side="right" tone="quiet" small>{bar.detail}</Label>}
    </g>
  )
}

type TickProps = { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: number | string } }

const slotOf = (bar: ChartBar): number | null => (bar.role.startsWith('priority') ? Number(bar.role.slice('priority'.length)) : null)

function Name({ tick, bar, width }: { tick: TickProps; bar: ChartBar | undefined; width: number }) {
  if (bar === undefined) return null
  const slot = slotOf(bar)
  return (
    <g>
      {slot !== null && <g transform={`translate(0 ${Number(tick.y) - 9})`}><PriorityMark slot={slot} /></g>}
      <text className="chart__label" x={slot === null ? 0 : 26} y={Number(tick.y) + 5} data-tone="name">{wrap(bar.label, width - (slot === null ? 12 : 34), 1)[0]}<title>{bar.label}</title></text>
    </g>
  )
}

// The icon of a priority inside a drawing: the same path, placed by the group around it.
function PriorityMark({ slot }: { slot: number }) {
  return <foreignObject width={18} height={18}><PriorityIcon slot={slot} /></foreignObject>
}

function Diverging({ group, scale, width, names, line, ticks }: GroupProps & { names: number; line: number; ticks: boolean }) {
  // A small picture with its scale below has no room for reasons: they stand beside it in words.
  const reasons = !ticks && group.bars.some((bar) => bar.detail !== '')
  // Both halves of the scale are always drawn; the value stands outside the end, the reason on the empty side.
  const edge = 30
  const plot = Math.max(80, Math.min(reasons ? width * 0.44 : width, width - names - 2 * edge - (reasons ? width * 0.22 : 0)))
  const right = Math.max(edge, width - names - edge - plot)
  const at = (value: number) => names + edge + ((value - scale.min) / (scale.max - scale.min)) * plot
  const marks = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index)
  const bottom = ticks ? 20 : 0
  return (
    <BarChart layout="vertical" width={names + edge + plot + right} height={group.bars.length * line + bottom} data={rowsOf(group)} margin={{ top: 0, right, bottom: 0, left: edge }} barSize={12} accessibilityLayer={false}>
      {ticks && marks.map((value) => <ReferenceLine key={value} x={value} className="chart__tickline" zIndex={-20} />)}
      <XAxis type="number" domain={[scale.min, scale.max]} ticks={marks} hide={!ticks} height={bottom} axisLine={false} tickLine={false} tick={(tick: TickProps) => <Label x={Number(tick.x)} y={Number(tick.y) + 8} side="middle" tone="quiet" small>{signed(Number(tick.payload.value))}</Label>} />
      <YAxis type="category" dataKey="slot" width={names} tickLine={false} axisLine={false} tick={(tick: TickProps) => <Name tick={tick} bar={group.bars[Number(tick.payload.value)]} width={names} />} interval={0} />
      <ReferenceLine x={0} className="chart__zero" />
      <Bar dataKey="span" isAnimationActive={false} shape={(props: ShapeProps) => <DivergingMark props={props} at={at} scale={scale} room={reasons ? right - edge : 0} reasons={reasons} />} />
    </BarChart>
  )
}

function DivergingMark({ props, at, scale, room, reasons }: { props: ShapeProps; at: (value: number) => number; scale: Chart['scale']; room: number; reasons: boolean }) {
  const { y = 0, height = 12, payload } = props
  if (payload === undefined) return null
  const { bar } = payload
  const middle = y + height / 2
  const unknown = bar.state === 'unknown' || bar.state === 'blank'
  const negative = !unknown && bar.low < 0
  const beside = !unknown && bar.low > 0 ? at(bar.low) + 8 + textWidth(bar.text, 600) + 10 : at(0) + 10
  const space = at(scale.max) + room + 30 - beside
  return (
    <g>
      {!unknown && bar.low === 0 && <circle className="chart__ring" cx={at(0)} cy={middle} r={3.5} data-role={bar.role} />}
      {!unknown && bar.low !== 0 && <BarMark bar={bar} zero={at(0)} low={at(bar.low)} high={at(bar.high)} top={y} thickness={height} />}
      {!unknown && bar.low !== 0 && <Label x={at(bar.low) + (negative ? -7 : 7)} y={middle + 5} side={negative ? 'left' : 'right'} tone={bar.role} strong>{bar.text}</Label>}
      {unknown && <Label x={at(0) + 10} y={middle + 5} side="right" tone="unknown">{bar.text}</Label>}
      {reasons && bar.detail !== '' && !unknown && space > 40 && <Label x={beside} y={middle + 5} side="right" tone="quiet" small>{wrap(bar.detail, space, 1, 13)[0]}<title>{bar.detail}</title></Label>}
    </g>
  )
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0')

/** Room for the values above the tallest bar and the names in two lines below. */
const HEAD = 24
const FOOT = 40
const TALL = 240

function Standing({ group, scale, width }: GroupProps) {
  const plot = TALL - HEAD - FOOT
  const at = (value: number) => HEAD + (1 - (value - scale.min) / Math.max(1, scale.max - scale.min)) * plot
  return (
    <BarChart width={width} height={TALL} data={rowsOf(group)} margin={{ top: HEAD, right: 0, bottom: 0, left: 0 }} barSize={52} accessibilityLayer={false}>
      <XAxis dataKey="slot" height={FOOT} axisLine={false} tickLine={false} interval={0} tick={(tick: TickProps) => <Foot tick={tick} bar={group.bars[Number(tick.payload.value)]} />} />
      <YAxis domain={[scale.min, scale.max]} hide />
      <Bar dataKey="span" isAnimationActive={false} shape={(props: ShapeProps) => <StandingMark props={props} at={at} />} />
      <ReferenceLine y={0} className="chart__zero" />
    </BarChart>
  )
}

function StandingMark({ props, at }: { props: ShapeProps; at: (value: number) => number }) {
  const { x = 0, width = 52, payload } = props
  if (payload === undefined) return null
  const { bar } = payload
  const unknown = bar.state === 'unknown' || bar.state === 'blank'
  return (
    <g>
      {!unknown && <BarMark bar={bar} zero={at(0)} low={at(bar.low)} high={at(bar.high)} top={x} thickness={width} upright />}
      <Label x={x + width / 2} y={(unknown ? at(0) : Math.min(at(0), at(bar.low), at(bar.high))) - 8} side="above" tone={unknown ? 'unknown' : bar.role} strong>{bar.text}</Label>
    </g>
  )
}

function Foot({ tick, bar }: { tick: TickProps; bar: ChartBar | undefined }) {
  if (bar === undefined) return null
  return (
    <g>
      <Label x={Number(tick.x)} y={Number(tick.y) + 12} side="middle" tone="name" strong small>{bar.label}</Label>
      {bar.detail !== '' && <Label x={Number(tick.x)} y={Number(tick.y) + 28} side="middle" tone="quiet" small>{bar.detail}</Label>}
    </g>
  )
}
