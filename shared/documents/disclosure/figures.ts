// Figures as they stand printed, read back: what somebody with the paper in hand can add and take away. Whole thousandths of a pound, or
// of whatever is counted, so that no rounding comes in here.

export type Scale = 'pounds' | 'thousands' | 'millions' | 'plain'

export type Figure = {
  /** The lower and the upper end; equal unless it is a range. What is not known counts as nothing, as it does in a printed total. */
  readonly low: number
  readonly high: number
  /** How far it was rounded: half of this either way. */
  readonly step: number
  /** In words of money; a figure without is compared with none that has. */
  readonly money: boolean
  /** Digits that tell it apart from others: 3 of "1,340". */
  readonly digits: number
}

const factors: Record<Scale, number> = { pounds: 1_000, thousands: 1_000_000, millions: 1_000_000_000, plain: 1_000 }

const NUMBER = /^[(\u2212+-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?\)?$|^[(\u2212+-]?\d+(?:\.\d+)?\)?$/

/** "521", "(150)", "1,000–1,250", "3,994 + TBC", "TBC", "–"; null for a blank cell and for words. */
export function readFigure(text: string, scale: Scale): Figure | null {
  const shown = text.trim()
  const money = scale !== 'plain'
  if (shown === '–') return { low: 0, high: 0, step: factors[scale], money, digits: 0 }
  const unknown = /^(.*?)\s*\+\s*\d*\s*TBC$/.exec(shown)
  if (shown === 'TBC') return { low: 0, high: 0, step: 0, money, digits: 0 }
  const [low, high = low] = (unknown?.[1] ?? shown).split('–').map((part) => part.trim())
  const [from, to] = [numberIn(low, scale), numberIn(high, scale)]
  return from === null || to === null ? null : { low: from.value, high: to.value, step: Math.max(from.step, to.step), money, digits: Math.max(from.digits, to.digits) }
}

function numberIn(text: string | undefined, scale: Scale): { readonly value: number; readonly step: number; readonly digits: number } | null {
  const plain = (text ?? '').replace(/^£/, '').replace(/^([(\u2212-])£/, '$1').replace(/%$/, '')
  if (!NUMBER.test(plain)) return null
  const digits = plain.replace(/[^\d.]/g, '')
  const decimals = digits.split('.')[1]?.length ?? 0
  const step = factors[scale] / 10 ** decimals
  const value = Math.round(Number(digits) * factors[scale])
  return { value: /^[(\u2212-]/.test(plain) ? (value === 0 ? 0 : -value) : value, step, digits: digits.replace('.', '').replace(/^0+|0+$/g, '').length }
}

/** Whether two printed figures can be one: equal to within what the coarser was rounded by. */
export function sameFigure(a: Figure, b: Figure): boolean {
  const slack = Math.max(a.step, b.step) / 2
  return a.money === b.money && Math.abs(a.low - b.low) <= slack && Math.abs(a.high - b.high) <= slack
}

/** The unit a column, a group or a caption states. */
export function scaleIn(text: string | null): Scale | null {
  if (text === null) return null
  return /£\s?000/.test(text) ? 'thousands' : /£\s?m\b/i.test(text) ? 'millions' : /£/.test(text) ? 'pounds' : null
}

const IN_TEXT = /(?<![\p{L}\d/.,-])(£\s?)?([\u2212-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[\u2212-]?\d+(?:\.\d+)?)(?:\s?(k|m|bn|thousand|million|billion)\b)?(?![\d/])/giu
const inWords: Readonly<Record<string, number>> = { k: 1_000, thousand: 1_000, m: 1_000_000, million: 1_000_000, bn: 1_000_000_000, billion: 1_000_000_000 }

export type Quoted = { readonly figure: Figure; /** As written, without signs: for a figure whose unit stands elsewhere. */ readonly bare: number }

/** The figures a sentence quotes: "£1.337m", "182", "£327k". Years and references are none. */
export function figuresIn(text: string): readonly Quoted[] {
  return [...text.matchAll(IN_TEXT)].flatMap(([, pound, number = '', suffix]): readonly Quoted[] => {
    const money = pound !== undefined || (suffix !== undefined && /^(k|m|bn)$/i.test(suffix))
    const read = numberIn(number, 'pounds')
    if (read === null || (!money && suffix === undefined && /^(19|20)\d\d$/.test(number))) return []
    const times = suffix === undefined ? 1 : (inWords[suffix.toLowerCase()] ?? 1)
    const value = Math.round(read.value * times)
    return [{ figure: { low: value, high: value, step: read.step * times, money, digits: read.digits }, bare: Math.abs(read.value) }]
  })
}
