// The marks charts are made of, drawn by recharts' places in the tokens' colours: a bar, its open end for a range, its label.
// Colour says role, never category; every mark carries its value as text.
import { type ReactNode } from 'react'
import { type ChartBar } from '#shared/documents/charts/types.ts'

/** Which side of a bar its label stands at. */
export type Side = 'right' | 'left' | 'above'

export function Label({ x, y, side, children, tone, strong = false, small = false }: {
  x: number; y: number; side: Side | 'middle'; children: ReactNode; tone: string; strong?: boolean; small?: boolean
}) {
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle'
  return <text className="chart__label" x={x} y={y} textAnchor={anchor} data-tone={tone} data-strong={strong} data-small={small}>{children}</text>
}

/** A bar along the scale from zero: solid to the lower end, open to the upper one. Positions in pixels. */
export function BarMark({ bar, zero, low, high, top, thickness, upright = false }: {
  bar: ChartBar; zero: number; low: number; high: number; top: number; thickness: number; upright?: boolean
}) {
  const rect = (from: number, to: number, open: boolean) => {
    const start = Math.min(from, to)
    const length = Math.abs(to - from)
    if (length === 0) return null
    const box = upright ? { x: top, y: start, width: thickness, height: length } : { x: start, y: top, width: length, height: thickness }
    return <rect className="chart__bar" {...box} data-role={bar.role} data-open={open} />
  }
  return <>{rect(low, high, true)}{rect(zero, low, false)}</>
}
