// Titles that are sentences with their number in them. Computed here so that screen and document say the same.
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'
import { notCountedWords } from './counting.ts'
import { type SavingsTotals } from './savings.ts'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** "Five", "12": counts up to ten in words, as the house style has it. */
export const countWord = (n: number): string => NUMBERS[n] ?? n.toLocaleString('en-GB')

export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many)

/** Nothing when nothing is left to find. A sum with unknowns or ranges says so here as everywhere. */
function leftClause(left: Total): string {
  if (left.parts === 0 || (left.high === 0 && left.unknowns === 0)) return ''
  return left.high === 0 ? ', with an amount still to find' : `, with ${formatTotalInWords(left)} still to find`
}

/** What some savings come to, of which a total is made: how many of them count, and what is not counted. */
type Summed = Pick<SavingsTotals, 'total' | 'left'> & { readonly notCounted: Pick<SavingsTotals['notCounted'], 'savings' | 'total'> }

/** Nothing where every saving counts. */
const apartClause = ({ notCounted }: Summed): string => (notCounted.savings === 0 ? '' : `; ${notCountedWords(notCounted)}`)

/** "nine savings come to £1.2m, with £182k still to find; 2 not counted: £145k", of those that count. */
function savingsCome(proposals: number, sums: Summed): string {
  const counted = proposals - sums.notCounted.savings
  const come = counted === 0 ? 'no saving counts' : `${countWord(counted).toLowerCase()} ${plural(counted, 'saving comes', 'savings come')} to ${formatTotalInWords(sums.total)}`
  return `${come}${leftClause(sums.left)}${apartClause(sums)}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export function homeSentence(cycle: string, proposals: number, sums: Summed): string {
  return proposals === 0 ? `${cycle} has no savings yet` : capital(savingsCome(proposals, sums))
}

export const savingsSentence = (rows: number, sums: Summed): string => (rows === 0 ? 'No savings here yet' : capital(savingsCome(rows, sums)))

/** "two savings, £145k", of those that count. */
function countedSavings(proposals: number, sums: Summed): string {
  const counted = proposals - sums.notCounted.savings
  return counted === 0 ? 'no saving counts' : `${countWord(counted).toLowerCase()} ${plural(counted, 'saving')}, ${formatTotalInWords(sums.total)}`
}

export function portfolioSentence(name: string, proposals: number, sums: Summed): string {
  return proposals === 0 ? `${name} has no savings proposed` : `${name}: ${countedSavings(proposals, sums)}${leftClause(sums.left)}${apartClause(sums)}`
}

export function portfoliosSentence(portfolios: number, proposals: number, sums: Summed): string {
  if (portfolios === 0) return 'No portfolios yet'
  const savings = proposals === 0 ? 'no savings yet' : `${countedSavings(proposals, sums)}${apartClause(sums)}`
  return `${countWord(portfolios)} ${plural(portfolios, 'portfolio')}, ${savings}`
}

/** `status` in words, where the saving is not counted. */
export function proposalSentence(title: string, total: Total, left: Total, notCounted: string | null = null): string {
  const apart = notCounted === null ? '' : `; it is ${notCounted.toLowerCase()} and not counted`
  if (total.parts === 0) return `${title}: no amount stated yet${apart}`
  return `${title} ${notCounted === null ? 'saves' : 'would save'} ${formatTotalInWords(total)}${leftClause(left)}${apart}`
}

/** What together the options come to, and whether one may cross its floor: the question a comparison answers first. */
export function comparisonSentence(count: number, sums: Summed, below: number, uncertain: number): string {
  const counted = count - sums.notCounted.savings
  const head = counted === 0 ? 'None of these counts' : counted === 1 ? `One of these counts and comes to ${formatTotalInWords(sums.total)}` : `Together these ${countWord(counted).toLowerCase()} come to ${formatTotalInWords(sums.total)}`
  const floor = below > 0 ? `, and ${countWord(below).toLowerCase()} ${plural(below, 'cuts', 'cut')} below ${plural(below, 'its', 'their')} floor`
    : uncertain > 0 ? `, and ${countWord(uncertain).toLowerCase()} may cut below ${plural(uncertain, 'its', 'their')} floor` : ''
  return `${head}${floor}${apartClause(sums)}`
}

/** `agreed` of the comments and recommendations together; `open` points are still to settle. */
export function boardSentence(comments: number, recommendations: number, agreed: number, open: number): string {
  const all = comments + recommendations
  if (all === 0) return 'The Board’s paper is still to be written'
  const what = `${countWord(comments)} ${plural(comments, 'comment')} and ${countWord(recommendations).toLowerCase()} ${plural(recommendations, 'recommendation')}`
  const count = (n: number): string => countWord(n).toLowerCase()
  const state = agreed === 0 ? `${what} are drafted` : agreed < all ? `${what}: ${count(agreed)} agreed, ${count(all - agreed)} in draft` : `${what} are agreed`
  return open > 0 ? `${state}; ${count(open)} ${plural(open, 'point')} to settle` : agreed < all ? `${state}, ready to agree` : state
}
