// What a plan and the step from one version to the next come to, in a sentence. Screen and document say the same.
import { formatInWords, formatTotalInWords } from '#shared/money/format.ts'
import { verdictInWords } from '#shared/money/ties.ts'
import { type Total } from '#shared/money/total.ts'
import { type MtfpGap } from './mtfp.ts'
import { type MtfpComparison } from './mtfpCompare.ts'
import { type JudgedLine } from './mtfpTotals.ts'
import { countWord, plural } from './sentences.ts'

/** "The plan leaves £55.844m to find in 2026/27 and £88.312m over three years". `years` are their labels. */
export function gapSentence(gap: MtfpGap, years: readonly string[]): string {
  const first = gap.years[0]
  if (first === undefined || first.parts === 0) return 'The plan states no amounts yet'
  const year = years[0] ?? 'its first year'
  const over = years.length < 2 ? null : `over ${countWord(years.length).toLowerCase()} years`
  if (gap.balanced === 'yes') return `The plan balances ${year}${over === null ? '' : ` and leaves ${leftWords(gap.total)} to find ${over}`}`
  return `The plan leaves ${leftWords(first)} to find in ${year}${over === null ? '' : ` and ${leftWords(gap.total)} ${over}`}`
}

/** What is left to find, in words; nothing where there is money to spare. */
const leftWords = (total: Total): string => (total.high <= 0 && total.unknowns === 0 ? 'nothing' : formatTotalInWords(total))

/** "From November to December the gap for 2026/27 falls by £1.646m to £54.198m: seven lines changed, six came in, two went out". */
export function versionSentence(comparison: MtfpComparison, year: string, names: { readonly before: string; readonly after: string }): string {
  const [before, after] = [comparison.gapBefore.years[0], comparison.gapAfter.years[0]]
  const { changed, added, removed } = comparison.counts
  const counted = [
    changed === 0 ? null : `${countWord(changed).toLowerCase()} ${plural(changed, 'line')} changed`,
    added === 0 ? null : `${countWord(added).toLowerCase()} came in`, removed === 0 ? null : `${countWord(removed).toLowerCase()} went out`,
  ].filter((part) => part !== null)
  const said = counted.length === 0 ? 'no line changed' : counted.join(', ')
  if (before === undefined || after === undefined || before.low !== before.high || after.low !== after.high) return `From ${names.before} to ${names.after}: ${said}`
  const by = after.low - before.low
  const moved = by === 0 ? `stays at ${formatInWords(after.low)}` : `${by < 0 ? 'falls' : 'rises'} by ${formatInWords(Math.abs(by))} to ${formatInWords(after.low)}`
  const known = before.unknowns + after.unknowns > 0 ? ' on what is known' : ''
  return `From ${names.before} to ${names.after} the gap for ${year} ${moved}${known}: ${said}`
}

/** "All 20 printed totals tie", with how many only on what is known; else which do not. */
export function totalsSentence(judged: readonly JudgedLine[]): string {
  const differ = judged.filter(({ ties }) => !ties)
  if (judged.length === 0) return 'The plan prints no totals'
  if (differ.length > 0) {
    const named = differ.slice(0, 3).map((line) => { const cell = line.cells.find(({ verdict }) => verdict.kind === 'differs'); return `“${line.label}”${cell === undefined ? '' : ` ${verdictInWords(cell.verdict)}`}` })
    return `${countWord(differ.length)} of ${judged.length} printed totals ${plural(differ.length, 'does', 'do')} not tie: ${named.join(', ')}${differ.length > 3 ? ` and ${differ.length - 3} more` : ''}`
  }
  const known = judged.filter((line) => line.cells.some(({ verdict }) => verdict.kind === 'ties_known')).length
  if (judged.length === 1) return `The one printed total ties${known === 0 ? '' : ' on what is known'}`
  return `${judged.length === 2 ? 'Both' : `All ${judged.length}`} printed totals tie${known === 0 ? '' : `, ${countWord(known).toLowerCase()} of them on what is known`}`
}
