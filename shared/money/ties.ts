// Whether a printed total is what its rows come to. One judgement for imported sheets, MTFP versions and documents, so that no two
// of them can disagree. Whole pounds; nothing is corrected here, only said. Pure.
import { type Amount, type MaybeAmount } from './amount.ts'
import { type MoneyUnit, formatInWords } from './format.ts'
import { type Total } from './total.ts'

export type Verdict =
  | { readonly kind: 'ties' }
  /** Within half a unit of the sheet for each row added: `by` is the rounding, printed less computed. */
  | { readonly kind: 'ties_rounded'; readonly by: number }
  /** Equal as far as the rows are known; `unknowns` of them are TBC, or a range that holds the printed figure. */
  | { readonly kind: 'ties_known'; readonly unknowns: number }
  /** The printed total is larger than its rows, and rows may be missing from the sheet: `remainder` is not itemised. */
  | { readonly kind: 'not_itemised'; readonly remainder: number }
  /** `by` is printed less computed. `open`: that many amounts under it are not known, and may be what the printed total has more. */
  | { readonly kind: 'differs'; readonly by: number; readonly open?: number }
  /** Nothing to compare: no total is printed, it is TBC over known rows, or there are no figures to add. */
  | { readonly kind: 'not_stated' }

export type TieRules = {
  /** One unit as the sheet prints it, in pounds: see quantumOf. 0 forgives nothing. */
  readonly quantum: number
  /** How many rows were added, where that is not the number of amounts (a total of rows over several years). */
  readonly rows?: number
  /** Whether the rows under the total may be only some of those it was added from. */
  readonly partial?: boolean
}

/** The smallest step a published table shows: £m is printed to three decimals, so £1,000, as in £000. */
const quanta: Record<MoneyUnit, number> = { pounds: 1, thousands: 1_000, millions: 1_000 }
export const quantumOf = (unit: MoneyUnit): number => quanta[unit]

/** `computed` is the sum of the rows as sumAmounts makes it. Rule 1 of the arithmetic: exact, after rounding, or on what is known. */
export function judgeTotal(printed: MaybeAmount, computed: Total, rules: TieRules): Verdict {
  if (printed === null || computed.parts === 0) return { kind: 'not_stated' }
  if (printed.state === 'unknown') return computed.unknowns > 0 ? { kind: 'ties_known', unknowns: computed.unknowns } : { kind: 'not_stated' }
  const by = distance(printed, computed)
  const tolerance = (rules.quantum / 2) * (rules.rows ?? computed.parts)
  const certain = computed.unknowns === 0 && printed.state !== 'atLeast' && isExact(printed, computed)
  if (by === 0) return certain ? { kind: 'ties' } : { kind: 'ties_known', unknowns: Math.max(1, computed.unknowns) }
  if (Math.abs(by) <= tolerance) return computed.unknowns === 0 ? { kind: 'ties_rounded', by } : { kind: 'ties_known', unknowns: computed.unknowns }
  const beyond = Math.sign(by) === Math.sign(lowOf(printed)) && Math.abs(lowOf(printed)) > Math.abs(computed.low)
  if (rules.partial === true && beyond) return { kind: 'not_itemised', remainder: by }
  return beyond && computed.unknowns > 0 ? { kind: 'differs', by, open: computed.unknowns } : { kind: 'differs', by }
}

export const tiesAtAll = (verdict: Verdict): boolean => verdict.kind === 'ties' || verdict.kind === 'ties_rounded' || verdict.kind === 'ties_known'

/** "ties", "ties after rounding", "ties on what is known", "differs by £8k", "£1.006m more than what is known; one amount is
 * not known", "£1.912m not itemised"; "" where nothing is compared. */
export function verdictInWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'ties': return 'ties'
    case 'ties_rounded': return 'ties after rounding'
    case 'ties_known': return 'ties on what is known'
    case 'not_itemised': return `${formatInWords(verdict.remainder)} not itemised`
    case 'differs': return verdict.open === undefined
      ? `differs by ${formatInWords(Math.abs(verdict.by))}` : `${formatInWords(Math.abs(verdict.by))} more than what is known; ${verdict.open === 1 ? 'one amount is' : `${verdict.open} amounts are`} not known`
    case 'not_stated': return ''
  }
}

type Stated = Exclude<Amount, { readonly state: 'unknown' }>
const lowOf = (amount: Stated): number => amount.low
const highOf = (amount: Stated): number => (amount.state === 'range' ? amount.high : amount.low)

/** Both are single figures, or ranges with the same two ends. */
const isExact = (printed: Stated, computed: Total): boolean => lowOf(printed) === computed.low && highOf(printed) === computed.high

/** How far the printed figure stands from the rows: 0 inside a range, else to its nearer end. Two ranges are compared end by end. */
function distance(printed: Stated, computed: Total): number {
  if (printed.state === 'range') {
    const [low, high] = [printed.low - computed.low, printed.high - computed.high]
    return Math.abs(low) >= Math.abs(high) ? low : high
  }
  if (printed.low < computed.low) return printed.low - computed.low
  return printed.low > computed.high ? printed.low - computed.high : 0
}
