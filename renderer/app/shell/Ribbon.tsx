// The cycle as one line: stages as stops, solid up to today, dotted after, today's marker, and what is due next at the right.
// It is on every screen. One stop is in the tab order; arrows go along the line. Presentation only: it is given its stops.
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useElementWidth } from '../../hooks/useElementWidth.ts'
import './Ribbon.css'

export type Stop = {
  readonly id: string
  readonly label: string
  readonly short: string
  readonly dateLabel: string
  readonly state: 'done' | 'next' | 'later'
  /** Something open at this stop: "1 open". */
  readonly note: string | null
  readonly illustrative: boolean
}

export type RibbonProps = {
  readonly brand: ReactNode
  readonly stops: readonly Stop[]
  /** Where today stands: 0 at the first stop, 1 at the last. Outside that range it is not drawn. */
  readonly todayAt: number
  readonly todayLabel: string
  readonly next: { readonly when: string; readonly what: string; readonly detail: string; readonly href: string } | null
}

/** A letter of a stop's name takes about this many pixels, and names keep this far apart. */
const LETTER = 6.3
const APART = 10
/** A remark longer than this is told on pointing, not on the line. */
const SHORT_NOTE = 8
/** Closer than this, "Today" would run into the date of a stop. */
const ROOM_FOR_TODAY = 40
/** Of a step. */
const PAST = 0.34

export function Ribbon({ brand, stops, todayAt, todayLabel, next }: RibbonProps) {
  const line = useRef<HTMLDivElement>(null)
  const width = useElementWidth(line)
  const step = stops.length === 0 ? 0 : width / stops.length
  const fits = (text: string) => step === 0 || text.length * LETTER + APART <= step
  // The first stop stands half a step in, so that names have their room at both ends.
  const left = (at: number) => (stops.length < 2 ? 50 : ((0.5 + at * (stops.length - 1)) / stops.length) * 100)
  // After the last stop the marker stands a little past it: the cycle is over, the line is not.
  const past = stops.length > 1 && stops.every((stop) => stop.state === 'done') && todayAt >= 1
  const today = left(past ? 1 + PAST / (stops.length - 1) : Math.min(1, Math.max(0, todayAt)))
  const nearest = stops.reduce((least, _, index) => Math.min(least, Math.abs(left(index / Math.max(1, stops.length - 1)) - today)), 100)
  const clear = (nearest / 100) * width >= (past ? ROOM_FOR_TODAY * 0.8 : ROOM_FOR_TODAY)
  const labelled = clear && ((100 - today) / 100) * width >= ROOM_FOR_TODAY / 2
  const { focusable, onKeyDown, register } = useRovingStops(stops)
  return (
    <header className="ribbon">
      <div className="ribbon__brand">{brand}</div>
      <nav className="ribbon__line" aria-label="Stages of the cycle" ref={line}>
        {stops.length > 0 && (
          <>
            <div className="ribbon__done" style={{ left: `${left(0)}%`, width: `${Math.max(0, today - left(0))}%` }} />
            <div className="ribbon__ahead" style={{ left: `${today}%`, width: `${Math.max(0, left(1) - today)}%` }} />
            <ol className="ribbon__stops">
              {stops.map((stop, index) => (
                <li className="stop" key={stop.id} data-state={stop.state} style={{ left: `${left(index / Math.max(1, stops.length - 1))}%`, width: `${100 / stops.length}%` }}>
                  <a
                    className="stop__link" href={`#/?stage=${stop.id}`} ref={register(stop.id)} tabIndex={focusable === stop.id ? 0 : -1} onKeyDown={onKeyDown}
                    {...(stop.state === 'next' ? { 'aria-current': 'step' as const } : {})} title={hintOf(stop)}
                  >
                    <span className="stop__name">{fits(stop.label) ? stop.label : <>{stop.short}<span className="unseen"> ({stop.label})</span></>}</span>
                    <span className="stop__dot" />
                    <span className="stop__date">
                      {stop.dateLabel}
                      {stop.note !== null && stop.note.length <= SHORT_NOTE && fits(`${stop.dateLabel} ${stop.note}`) && <> · <b className="stop__note">{stop.note}</b></>}
                      <span className="unseen">{describeStop(stop)}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ol>
            <div className="ribbon__today" style={{ left: `${today}%` }}>
              <span className="ribbon__marker" />
              <span className={labelled ? 'ribbon__today-word' : 'unseen'}><span className="unseen">{todayLabel}: </span>Today</span>
            </div>
          </>
        )}
      </nav>
      <div className="ribbon__next">
        {next === null ? <span className="ribbon__when">{nothingNext(stops)}</span> : (
          <a className="ribbon__next-link" href={next.href}>
            <span className="ribbon__when">Next due, {next.when}</span>
            <span className="ribbon__what">{next.what}</span>
            <span className="ribbon__detail">{next.detail}</span>
          </a>
        )}
      </div>
    </header>
  )
}

/** Why no stage is due next: stages alone are meant, recommendations have dates of their own. Silent until the stops are read. */
function nothingNext(stops: readonly Stop[]): string {
  if (stops.length === 0) return ''
  if (stops.every((stop) => stop.state === 'done')) return 'No stage is due'
  return stops.every((stop) => stop.dateLabel === '') ? 'No dates yet' : 'The next stage has no date'
}

const hintOf = (stop: Stop): string => [stop.label, stop.illustrative ? 'illustrative date' : null, stop.note].filter((part) => part !== null).join('; ')

/** What is seen but not written: said after the name and the date, so that those who speak to the app say what they see. */
function describeStop(stop: Stop): string {
  const state = stop.state === 'done' ? 'done' : stop.state === 'next' ? 'next' : 'ahead'
  return `, ${[stop.dateLabel === '' ? 'no date yet' : null, state, stop.note].filter((part) => part !== null && part !== '').join(', ')}`
}

// One tab stop for the whole line: arrows, Home and End move along it.
function useRovingStops(stops: readonly Stop[]) {
  const [asked, setAsked] = useState<string | null>(null)
  const links = useRef(new Map<string, HTMLAnchorElement>())
  const current = stops.find((stop) => stop.state === 'next') ?? stops.at(-1)
  const focusable = stops.some((stop) => stop.id === asked) ? asked : (current?.id ?? null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = stops.findIndex((stop) => stop.id === focusable)
    const to = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : null
    const stop = to === null ? undefined : stops[to]
    if (stop === undefined) return
    event.preventDefault()
    setAsked(stop.id)
    links.current.get(stop.id)?.focus()
  }
  const register = (id: string) => (link: HTMLAnchorElement | null) => { if (link === null) links.current.delete(id); else links.current.set(id, link) }
  return { focusable, onKeyDown, register }
}
