// What a budget, outturn or movement comes to, whether its printed totals tie, and how far two of them lie apart: in sentences.
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total, isBlankTotal, subtractTotals } from '#shared/money/total.ts'
import { type PrintedTotal } from './revenue.ts'

export type Stated = { readonly label: string; readonly kind: string; /** What all its lines come to, column by column; the last is net, or the new budget of a movement. */ readonly whole: readonly Total[] }

/** "Revenue budget 2016/17 comes to £633.605m net". */
export function statementSentence({ label, kind, whole }: Stated): string {
  const [first, main] = [whole[0], whole.at(-1)]
  if (main === undefined || isBlankTotal(main)) return `${label} states no amounts yet`
  if (kind === 'movement') return `${label} goes from ${first === undefined ? 'nothing' : formatTotalInWords(first)} to ${formatTotalInWords(main)}`
  const gross = first === undefined || isBlankTotal(first) ? '' : `${formatTotalInWords(first)} gross, `
  return `${label} comes to ${gross}${formatTotalInWords(main)} net`
}

/** Whether the printed totals tie, and how many of the lines do not add up across. */
export function printedSentence(printed: readonly PrintedTotal[], out: number, lines: number): string {
  const differ = printed.filter((total) => !total.ties)
  const across = out === 0 ? '' : ` ${out === 1 ? 'One line' : `${out} lines`} of ${lines} ${out === 1 ? 'does' : 'do'} not add up across.`
  if (printed.length === 0) return `The paper prints no totals.${across}`
  return `${differ.length === 0 ? `${printed.length === 1 ? 'The printed total ties' : `All ${printed.length} printed totals tie`}.` : `${differ.length} of ${printed.length} printed totals ${differ.length === 1 ? 'does' : 'do'} not tie: ${differ.slice(0, 3).map((total) => `“${total.label}”`).join(', ')}.`}${across}`
}

/** A single figure, which alone can rise or fall by something. */
export const isPlain = (total: Total | undefined | null): total is Total => total !== undefined && total !== null && !isBlankTotal(total) && total.low === total.high && total.unknowns === 0

export function comparedSentence(before: Stated, after: Stated): string {
  const [was, is] = [before.whole.at(-1), after.whole.at(-1)]
  const names = `${before.label} to ${after.label}`
  if (!isPlain(was) || !isPlain(is)) return `From ${names}`
  const by = subtractTotals(is, was)
  return by.low === 0 ? `From ${names} net stays at ${formatTotalInWords(is)}` : `From ${names} net ${by.low > 0 ? 'rises' : 'falls'} by ${formatTotalInWords({ ...by, low: Math.abs(by.low), high: Math.abs(by.high) })} to ${formatTotalInWords(is)}`
}
