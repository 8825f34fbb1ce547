// Money on screen. All text comes from shared/money; these only give each part its place: unknown amounts are dotted words,
// what would push a digit (how many are unknown) stands below, a closing bracket hangs so that units align.
import { type MaybeAmount } from '#shared/money/amount.ts'
import { type MoneyUnit, formatAmount, formatExact, formatTotalParts } from '#shared/money/format.ts'
import { type Total as TotalValue } from '#shared/money/total.ts'
import { cx } from './cx.ts'
import './Money.css'

type Weight = 'row' | 'total' | 'grand'

/** One amount or blank, in the unit its header states. */
export function Money({ amount, unit, weight = 'row' }: { amount: MaybeAmount; unit: MoneyUnit; weight?: Weight }) {
  if (amount === null) return <span className="unseen">blank</span>
  if (amount.state === 'unknown') return <Tbc />
  const text = formatAmount(amount, unit)
  if (amount.state === 'known' && amount.low === 0) return <span className="money money--nil" data-weight={weight}>{text}<span className="unseen"> nil</span></span>
  if (amount.state === 'atLeast') {
    return <span className="total total--beside"><Figure text={text.slice(0, text.indexOf(' + TBC'))} weight={weight} /><span className="total__note">+ <Tbc /></span></span>
  }
  const exact = amount.state === 'known' ? formatExact(amount.low, unit) : text
  return <Figure text={text} weight={weight} {...(exact === text ? {} : { title: `${exact} exactly` })} />
}

/** A sum: the figure keeps its column, "+ 2 TBC" goes below it (`below`) or beside it. */
export function Total({ total, unit, weight = 'total', note = 'below' }: { total: TotalValue; unit: MoneyUnit; weight?: Weight; note?: 'below' | 'beside' }) {
  const parts = formatTotalParts(total, unit)
  if (parts.figure === '') return <span className="unseen">blank</span>
  const figure = parts.figure === 'TBC' ? <Tbc strong={weight !== 'row'} /> : parts.figure === '–' ? <span className="money money--nil" data-weight={weight}>–<span className="unseen"> nil</span></span> : <Figure text={parts.figure} weight={weight} />
  if (parts.note === '') return figure
  const words = parts.note.replace(/ ?TBC$/, '')
  return (
    <span className={cx('total', note === 'beside' && 'total--beside')}>
      {figure}
      <span className="total__note">{words} <Tbc /></span>
    </span>
  )
}

function Figure({ text, weight, title }: { text: string; weight: Weight; title?: string }) {
  const bracketed = text.endsWith(')')
  return (
    <span className="money" data-weight={weight} title={title}>
      {bracketed ? <>{text.slice(0, -1)}<span className="money__bracket">)</span></> : text}
    </span>
  )
}

/** An unknown: a word with a dotted underline, never a 0 and never empty. */
export function Tbc({ word = 'TBC', strong = false }: { word?: string; strong?: boolean }) {
  return <span className={cx('tbc', strong && 'tbc--strong')}>{word === 'TBC' ? <abbr title="To be confirmed: not yet known">TBC</abbr> : word}</span>
}
