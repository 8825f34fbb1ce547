// The small marks of the field: duty, status, RAG, priorities and scores, illustrative. Each has a shape and a word: none
// speaks by colour alone. `quiet` marks in grids keep the word for those who listen.
import { duties, rags, wordFor } from '#shared/domain/words.ts'
import { Icon, type IconName } from './icons/Icon.tsx'
import { cx } from './cx.ts'
import './Marks.css'

/** Must (filled), must but the level is ours (lower half), may (empty). */
export function DutyMark({ duty, words = false }: { duty: string | null; words?: boolean }) {
  if (duty === null) return <span className="unseen">no duty recorded</span>
  const word = wordFor(duties, duty)
  return (
    <span className="duty" title={words ? undefined : word}>
      <svg className="duty__mark" width={11} height={11} viewBox="0 0 11 11" aria-hidden="true" focusable="false">
        <rect x={1} y={1} width={9} height={9} className="duty__box" />
        {duty === 'must' && <rect x={1} y={1} width={9} height={9} className="duty__fill" />}
        {duty === 'level' && <rect x={1} y={5.5} width={9} height={4.5} className="duty__fill" />}
      </svg>
      <span className={words ? undefined : 'unseen'}>{word}</span>
    </span>
  )
}

type StatusShape = 'circle' | 'diamond' | 'triangle' | 'ring' | 'square' | 'dot' | 'cross'

const statusShapes: Readonly<Record<string, { shape: StatusShape; tone: 'good' | 'warn' | 'bad' | 'plain' }>> = {
  agreed: { shape: 'circle', tone: 'good' }, agreed_revised: { shape: 'circle', tone: 'good' }, in_delivery: { shape: 'circle', tone: 'good' }, achieved: { shape: 'circle', tone: 'good' },
  agreed_delayed: { shape: 'diamond', tone: 'warn' }, slipped: { shape: 'diamond', tone: 'warn' }, called_in: { shape: 'diamond', tone: 'warn' }, deferred: { shape: 'diamond', tone: 'warn' },
  left: { shape: 'triangle', tone: 'bad' }, partly: { shape: 'triangle', tone: 'bad' }, unachievable: { shape: 'triangle', tone: 'bad' },
  consulting: { shape: 'ring', tone: 'plain' }, revised: { shape: 'ring', tone: 'plain' },
  published: { shape: 'square', tone: 'plain' }, identified: { shape: 'dot', tone: 'plain' }, rejected: { shape: 'cross', tone: 'plain' },
}

/** A status with its word. `left` in words ("182 left to find") takes over when there is money to find. */
export function StatusMark({ status, label, left }: { status: string; label: string; left?: string }) {
  const known = statusShapes[left === undefined ? status : 'left'] ?? { shape: 'dot' as const, tone: 'plain' as const }
  return (
    <span className="status" data-tone={known.tone}>
      <Shape shape={known.shape} />
      <span className="status__word" title={left === undefined ? undefined : label}>{left ?? label}</span>
    </span>
  )
}

/** Red, amber, green: triangle, diamond, circle, and the word. */
export function RagMark({ rag }: { rag: string | null }) {
  if (rag === null) return <span className="status"><span className="tbc">not rated</span></span>
  const shape = rag === 'red' ? 'triangle' : rag === 'amber' ? 'diamond' : 'circle'
  const tone = rag === 'red' ? 'bad' : rag === 'amber' ? 'warn' : 'good'
  return <span className="status status--rag" data-tone={tone}><Shape shape={shape} /><span className="status__word">{wordFor(rags, rag)}</span></span>
}

export function Shape({ shape }: { shape: StatusShape }) {
  return (
    <svg className="shape" width={10} height={10} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {shape === 'circle' && <circle cx={5} cy={5} r={3.75} fill="currentColor" />}
      {shape === 'diamond' && <path d="M5 .4 9.6 5 5 9.6.4 5z" fill="currentColor" />}
      {shape === 'triangle' && <path d="M5 1 9.5 9H.5z" fill="currentColor" />}
      {shape === 'ring' && <circle cx={5} cy={5} r={3.25} fill="none" stroke="currentColor" strokeWidth={1.4} />}
      {shape === 'square' && <rect x={1.5} y={1.5} width={7} height={7} fill="none" stroke="currentColor" strokeWidth={1.4} />}
      {shape === 'dot' && <circle cx={5} cy={5} r={1.6} fill="currentColor" />}
      {shape === 'cross' && <path d="m2 2 6 6M8 2 2 8" stroke="currentColor" strokeWidth={1.6} fill="none" />}
    </svg>
  )
}

export type PrioritySlot = 1 | 2 | 3 | 4
const priorityIcons: Record<PrioritySlot, IconName> = { 1: 'growth', 2: 'safe', 3: 'resilience', 4: 'resources' }

export const isSlot = (slot: number): slot is PrioritySlot => slot === 1 || slot === 2 || slot === 3 || slot === 4

/** The icon of a priority in its hue. Give a label where no word stands beside it. */
export function PriorityIcon({ slot, size = 18, label }: { slot: number; size?: number; label?: string }) {
  if (!isSlot(slot)) return null
  return <span className="priority-icon" data-slot={slot}><Icon name={priorityIcons[slot]} size={size} {...(label === undefined ? {} : { label })} /></span>
}

/** A signed effect: tinted from 2 on, text at 1, a dot for none, empty where none is recorded. */
export function PriorityScore({ slot, score }: { slot: number; score: number | null }) {
  if (score === null) return <span className="score"><span className="unseen">not scored</span></span>
  if (score === 0) return <span className="score score--none"><span aria-hidden="true">·</span><span className="unseen">no effect</span></span>
  return <span className={cx('score', Math.abs(score) >= 2 && 'score--tinted')} data-slot={slot} data-size={Math.abs(score)}>{formatScore(score)}</span>
}

/** "+2", "−3" with a true minus, "0". */
export const formatScore = (score: number): string => (score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0')

/** Says that what it stands beside was made up to fill the picture. */
export function Illustrative({ what }: { what?: string }) {
  return <span className="illustrative">{what === undefined ? 'illustrative' : `${what}, illustrative`}</span>
}
