// The two points of a lineage as they stand in the address and as the engine takes them: "first", "latest", a kind ("budget") or a day.
import { type InputOf } from '../../client/procedures.ts'

export type PointText = string
export type PointInput = NonNullable<InputOf<'lineage.get'>['from']>

const DAY = /^\d{4}-\d{2}-\d{2}$/
export const isDay = (point: PointText): boolean => DAY.test(point)
export const pointOf = (point: PointText): PointInput => (point === 'first' || point === 'latest' ? point : isDay(point) ? { date: point } : { kind: point })
