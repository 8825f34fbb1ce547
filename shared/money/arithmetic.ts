// Arithmetic in an amount: "=327-182", "=3*(521+40)", "=521*2.5%", and "+10%" or "-5%" of the figure that stands. Worked out in exact
// fractions, so that nothing is lost on the way; the result is whole pounds. What does not begin so is read as an amount.
import { type Amount, LARGEST_POUNDS, type MaybeAmount, atLeast, known, range } from './amount.ts'
import { type MoneyUnit } from './format.ts'
import { type ParsedAmount, parseAmount } from './parse.ts'

type Fraction = { readonly over: bigint; readonly under: bigint }

const poundsOf: Record<MoneyUnit, bigint> = { pounds: 1n, thousands: 1_000n, millions: 1_000_000n }
const LONGEST = 200

/** Reads what was typed over `standing`, in whole pounds. Figures are in `unit` unless they carry k or m. Refuses with a sentence. */
export function readAmount(text: string, unit: MoneyUnit, standing: MaybeAmount): ParsedAmount {
  const clean = text.normalize('NFKC').replace(/[\u2212\u2012\u2013\u2014]/g, '-').replace(/\s+/g, ' ').trim()
  const share = /^([+-]) ?(\d+(?:\.\d+)?) ?%$/.exec(clean)
  try {
    if (share !== null) return changed(standing, times(percent(decimal(share[2] ?? '')), share[1] === '-' ? -1n : 1n))
    if (clean.startsWith('=')) return workedOut(clean.slice(1), unit)
    if (/^\+ ?[£\d.]/.test(clean)) throw new Unreadable('begin with = to work something out, as in =521+40, or write +10% for a tenth more')
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem
    return { ok: false, message: `“${clean.length > 40 ? `${clean.slice(0, 40)}…` : clean}” cannot be worked out: ${problem.message}.` }
  }
  return parseAmount(text, unit)
}

/** Why a sum cannot be worked out, as the end of a sentence. */
class Unreadable extends Error {}

function workedOut(sum: string, unit: MoneyUnit): ParsedAmount {
  if (sum.length > LONGEST) throw new Unreadable('it is too long')
  const open = /^(.*?)\+ ?tbc$/i.exec(sum)
  const total = times(reader(open?.[1] ?? sum, unit).all(), poundsOf[unit])
  const { pounds, rounded } = whole(total)
  return { ok: true, amount: open === null ? known(pounds) : atLeast(pounds), rounded }
}

function changed(standing: MaybeAmount, share: Fraction): ParsedAmount {
  if (standing === null) throw new Unreadable('no figure stands here to take it of')
  if (standing.state === 'unknown') throw new Unreadable('the figure that stands is TBC')
  const factor = plus(share, { over: 1n, under: 1n })
  const low = whole(times(factor, BigInt(standing.low)))
  const high = standing.state === 'range' ? whole(times(factor, BigInt(standing.high))) : low
  const amount: Amount = standing.state === 'range' ? range(low.pounds, high.pounds) : standing.state === 'atLeast' ? atLeast(low.pounds) : known(low.pounds)
  return { ok: true, amount, rounded: low.rounded || high.rounded }
}

// A sum read from left to right: products before sums, brackets before both. A percentage stands in a product only, since in a sum
// nobody can say what it is of.
function reader(sum: string, unit: MoneyUnit) {
  const parts = sum.match(PARTS) ?? []
  let at = 0
  const next = (...wanted: readonly string[]): string | null => {
    const part = parts[at]
    if (part === undefined || !wanted.includes(part)) return null
    at += 1
    return part
  }
  const product = (depth: number): { value: Fraction; share: boolean } => {
    const first = factor(depth)
    let { value } = first
    let many = false
    for (let sign = next('*', '×', 'x', '/', '÷'); sign !== null; sign = next('*', '×', 'x', '/', '÷')) {
      const by = factor(depth).value
      many = true
      if (sign === '/' || sign === '÷') {
        if (by.over === 0n) throw new Unreadable('nothing can be divided by nil')
        value = fraction(value.over * by.under, value.under * by.over)
      } else value = fraction(value.over * by.over, value.under * by.under)
    }
    return { value, share: first.share && !many }
  }
  const total = (depth: number): Fraction => {
    const amount = (): Fraction => {
      const { value, share } = product(depth)
      if (share) throw new Unreadable('a percentage is of something: write =521*10%, or +10% for a tenth more than what stands')
      return value
    }
    let value = amount()
    for (let sign = next('+', '-'); sign !== null; sign = next('+', '-')) {
      const by = amount()
      value = plus(value, sign === '-' ? times(by, -1n) : by)
    }
    return value
  }
  const factor = (depth: number): { value: Fraction; share: boolean } => {
    if (next('-') !== null) { const { value, share } = factor(depth); return { value: times(value, -1n), share } }
    if (next('+') !== null) return factor(depth)
    const value = next('(') === null ? figure() : bracket(depth + 1)
    return next('%') === null ? { value, share: false } : { value: percent(value), share: true }
  }
  const bracket = (depth: number): Fraction => {
    const value = total(depth)
    if (next(')') === null) throw new Unreadable('a bracket is not closed')
    return value
  }
  const figure = (): Fraction => {
    const part = parts[at]
    const read = part === undefined ? null : /^£? ?([\d,]*(?:\.\d+)?) ?(k|m|bn)?$/i.exec(part)
    if (part === undefined) throw new Unreadable('a figure is missing at its end')
    if (read === null || read[1] === '') throw new Unreadable(/^[-+*/×÷x()%]$/i.test(part) ? `a figure is missing before “${part}”` : `“${part}” is not a figure`)
    at += 1
    const scale = scaleOf[(read[2] ?? '').toLowerCase()]
    const value = decimal((read[1] ?? '').replaceAll(',', ''))
    return scale === undefined ? value : fraction(value.over * scale, value.under * poundsOf[unit])
  }
  return {
    all: (): Fraction => {
      const value = total(0)
      const left = parts[at]
      if (left !== undefined) throw new Unreadable(left === ')' ? 'a bracket is closed that was not opened' : `“${left}” stands where + - * or / is expected`)
      return value
    },
  }
}

// Figures as people write them, signs and brackets, and any other sign by itself so that it can be named.
const PARTS = /(?:£ ?)?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+|(?=\.\d))(?:\.\d+)?(?: ?(?:bn|[km])(?![a-z]))?|[-+*/×÷()%]|\S/gi

const scaleOf: Readonly<Record<string, bigint>> = { k: 1_000n, m: 1_000_000n, bn: 1_000_000_000n }

function fraction(over: bigint, under: bigint): Fraction {
  const sign = under < 0n ? -1n : 1n
  return { over: over * sign, under: under * sign }
}
const times = ({ over, under }: Fraction, by: bigint): Fraction => ({ over: over * by, under })
const percent = ({ over, under }: Fraction): Fraction => ({ over, under: under * 100n })
const plus = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under })

function decimal(text: string): Fraction {
  const [figures = '', fractions = ''] = text.split('.')
  return { over: BigInt(`${figures}${fractions}`), under: 10n ** BigInt(fractions.length) }
}

/** Half a pound goes away from nil. */
function whole({ over, under }: Fraction): { readonly pounds: number; readonly rounded: boolean } {
  const size = over < 0n ? -over : over
  const pounds = (size * 2n + under) / (under * 2n)
  if (pounds > BigInt(LARGEST_POUNDS)) throw new Unreadable('the result is larger than any council spends; check the unit')
  return { pounds: Number(over < 0n ? -pounds : pounds) + 0, rounded: size % under !== 0n }
}
