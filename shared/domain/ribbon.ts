// The cycle ribbon: July to March as one line. Solid up to today, dotted after, one thing due next.
import { formatDayMonth } from '#shared/dates.ts'
import { type Row } from '#shared/schema/index.ts'

export type RibbonStage = {
  id: string; kind: string; label: string; short: string; body: string; due: string | null; ends: string | null
  dateLabel: string; state: 'done' | 'next' | 'later'; note: string | null; illustrative: boolean
}

/** A stage is done when it was marked so or its last date has passed; the first that is not is next. */
export function stageLine(stages: readonly Row<'stage'>[], today: string): RibbonStage[] {
  let nextTaken = false
  return stages.map((stage) => {
    const last = stage.ends ?? stage.due
    const done = stage.status === 'done' || (last !== null && last < today)
    const state = done ? 'done' : nextTaken ? 'later' : 'next'
    if (!done) nextTaken = true
    return {
      id: stage.id, kind: stage.kind, label: stage.label, short: stage.short, body: stage.body, due: stage.due, ends: stage.ends,
      dateLabel: stage.ends !== null ? `to ${formatDayMonth(stage.ends)}` : stage.due !== null ? formatDayMonth(stage.due) : '',
      state, note: stage.note, illustrative: stage.illustrative !== 0,
    }
  })
}

/** Where today stands between evenly spaced stops: 0 at the first, 1 at the last; between two dated stops by their days. */
export function todayOnLine(stages: readonly RibbonStage[], today: string): number {
  const gaps = Math.max(1, stages.length - 1)
  const dated = stages.flatMap((stage, index) => (stage.due === null ? [] : [{ index, date: stage.ends ?? stage.due }]))
  const before = dated.findLast((stop) => stop.date <= today)
  const after = dated.find((stop) => stop.date > today)
  if (before === undefined) return 0
  if (after === undefined) return 1
  const span = dayNumber(after.date) - dayNumber(before.date)
  const part = span <= 0 ? 0 : (dayNumber(today) - dayNumber(before.date)) / span
  return (before.index + part * (after.index - before.index)) / gaps
}

const dayNumber = (date: string): number => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000
