// Money on screen. All text comes from shared/money; these only give each part its place: unknown amounts are dotted words,
// what would push a digit (how many are unknown) stands below, a closing bracket hangs so that units align.
import { type ReactNode } from 'react'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type MoneyUnit, formatAmount, formatExact, formatTotalParts } from '#shared/money/format.ts'
import { type Total as TotalValue } from '#shared/money/total.ts'
import { cx } from './cx.ts'
import './Money.css'

type Weight = 'row' | 'total' | 'grand'

export type MoneyProps = {
  readonly amount: MaybeAmount
  readonly unit: MoneyUnit
  readonly weight?: Weight
  /** Without an element of its own where it can do without: for the cells of a grid, of which there are thousands. */
  readonly bare?: boolean
}

/** One amount or blank, in the unit its header states. */
export function Money({ amount, unit, weight = 'row', bare = false }: MoneyProps) {
  if (amount === null) return null
  if (amount.state === 'unknown') return <Tbc />
  const text = formatAmount(amount, unit)
  if (amount.state === 'known' && amount.low === 0) return <Nil />
  if (amount.state === 'atLeast') {
    return <span className="total total--beside"><Figure text={text.slice(0, text.indexOf(' + TBC'))} weight={weight} /><span className="total__note">+ <Tbc /></span></span>
  }
  // Whole thousands lose nothing in £000 or in £m to three decimals.
  const rounded = amount.state === 'known' && unit !== 'pounds' && amount.low % 1000 !== 0
  return <Figure text={text} weight={weight} bare={bare} {...(rounded ? { title: `${formatExact(amount.low, unit)} exactly` } : {})} />
}

/** A sum: the figure keeps its column, "+ 2 TBC" goes below it (`below`) or beside it. */
export function Total({ total, unit, weight = 'total', note = 'below' }: { total: TotalValue; unit: MoneyUnit; weight?: Weight; note?: 'below' | 'beside' }) {
  const parts = formatTotalParts(total, unit)
  if (parts.figure === '') return null
  const figure = parts.figure === 'TBC' ? <Tbc strong={weight !== 'row'} /> : parts.figure === '–' ? <Nil /> : <Figure text={parts.figure} weight={weight} />
  // Nothing is known of it at all: how many amounts that are would push the figures beside it.
  if (parts.note === '' || (note === 'beside' && parts.figure === 'TBC')) return figure
  const words = parts.note.replace(/ ?TBC$/, '')
  return (
    <span className={cx('total', note === 'beside' && 'total--beside')}>
      {figure}
      <span className="total__note">{words} <Tbc /></span>
    </span>
  )
}

/** What stands here is in the sums beside it, or in none of them. */
export function Counted({ counts, children }: { counts: boolean; children: ReactNode }) {
  return counts ? children : <span className="uncounted">{children}</span>
}

const Nil = () => <span className="money--nil" role="img" aria-label="nil">–</span>

function Figure({ text, weight, title, bare = false }: { text: string; weight: Weight; title?: string; bare?: boolean }) {
  const words = text.endsWith(')') ? <>{text.slice(0, -1)}<span className="money__bracket">)</span></> : text
  return bare && title === undefined ? words : <span className="money" data-weight={weight} title={title}>{words}</span>
}

/** An unknown: a word with a dotted underline, never a 0 and never empty. */
export function Tbc({ word = 'TBC', strong = false }: { word?: string; strong?: boolean }) {
  return <span className={cx('tbc', strong && 'tbc--strong')}>{word === 'TBC' ? <abbr title="To be confirmed: not yet known">TBC</abbr> : word}</span>
}
