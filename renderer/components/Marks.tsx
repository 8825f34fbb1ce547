// The small marks of the field: duty, status, RAG, priorities and scores, illustrative. Each has a shape and a word: none
// speaks by colour alone. `quiet` marks in grids keep the word for those who listen.
import { duties, rags, wordFor } from '#shared/domain/words.ts'
import { Icon, type IconName } from './icons/Icon.tsx'
import { cx } from './cx.ts'
import './Marks.css'

/** Must (filled), must but the level is ours (lower half), may (empty). */
export function DutyMark({ duty, words = false }: { duty: string | null; words?: boolean }) {
  if (duty === null) return null
  const word = wordFor(duties, duty)
  const mark = <span className="duty" data-duty={duty} {...(words ? {} : { role: 'img', 'aria-label': word, title: word })} />
  return words ? <span className="duty-words">{mark}{word}</span> : mark
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
  return <span className="status" data-tone={known.tone} data-shape={known.shape} {...(left === undefined ? {} : { title: label })}>{left ?? label}</span>
}

/** Red, amber, green: triangle, diamond, circle, and the word. */
export function RagMark({ rag }: { rag: string | null }) {
  if (rag === null) return <span className="tbc">not rated</span>
  const shape = rag === 'red' ? 'triangle' : rag === 'amber' ? 'diamond' : 'circle'
  const tone = rag === 'red' ? 'bad' : rag === 'amber' ? 'warn' : 'good'
  return <span className="status status--rag" data-tone={tone} data-shape={shape}>{wordFor(rags, rag)}</span>
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
  if (score === null) return null
  if (score === 0) return <span className="score score--none" role="img" aria-label="no effect">·</span>
  return <span className={cx('score', Math.abs(score) >= 2 && 'score--tinted')} data-slot={slot} data-size={Math.abs(score)}>{formatScore(score)}</span>
}

/** "+2", "−3" with a true minus, "0". */
export const formatScore = (score: number): string => (score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0')

/** A lock before what the public may not see, with words for those who listen: screens are projected at meetings. */
export function ExemptMark({ exempt }: { exempt: 'whole' | 'figures' | null }) {
  if (exempt === null) return null
  const words = exempt === 'whole' ? 'Exempt from publication' : 'Figures exempt from publication'
  return <span className="exempt-mark" title={words}><Icon name="lock" size={13} label={words} /></span>
}

/** Says that what it stands beside was made up to fill the picture. */
export function Illustrative({ what }: { what?: string }) {
  return <span className="illustrative">{what === undefined ? 'illustrative' : `${what}, illustrative`}</span>
}
