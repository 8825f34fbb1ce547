// Titles that are sentences with their number in them. Computed here so that screen and document say the same.
import { formatTotalInWords } from '#shared/money/format.ts'
import { type Total } from '#shared/money/total.ts'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** "Five", "12": counts up to ten in words, as the house style has it. */
export const countWord = (n: number): string => NUMBERS[n] ?? n.toLocaleString('en-GB')

export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many)

/** Nothing when nothing is left to find. A sum with unknowns or ranges says so here as everywhere. */
function leftClause(left: Total): string {
  if (left.parts === 0 || (left.high === 0 && left.unknowns === 0)) return ''
  return left.high === 0 ? ', with an amount still to find' : `, with ${formatTotalInWords(left)} still to find`
}

export function homeSentence(cycle: string, proposals: number, total: Total, left: Total): string {
  if (proposals === 0) return `${cycle} has no savings yet`
  return `${countWord(proposals)} ${plural(proposals, 'saving')} come to ${formatTotalInWords(total)}${leftClause(left)}`.replace('One saving come', 'One saving comes')
}

export function savingsSentence(rows: number, total: Total, left: Total): string {
  if (rows === 0) return 'No savings here yet'
  return homeSentence('', rows, total, left)
}

export function portfolioSentence(name: string, proposals: number, total: Total, left: Total): string {
  if (proposals === 0) return `${name} has no savings proposed`
  return `${name}: ${countWord(proposals).toLowerCase()} ${plural(proposals, 'saving')}, ${formatTotalInWords(total)}${leftClause(left)}`
}

export function portfoliosSentence(portfolios: number, proposals: number, total: Total): string {
  if (portfolios === 0) return 'No portfolios yet'
  const savings = proposals === 0 ? 'no savings yet' : `${countWord(proposals).toLowerCase()} ${plural(proposals, 'saving')}, ${formatTotalInWords(total)}`
  return `${countWord(portfolios)} ${plural(portfolios, 'portfolio')}, ${savings}`
}

export function proposalSentence(title: string, total: Total, left: Total): string {
  if (total.parts === 0) return `${title}: no amount stated yet`
  return `${title} saves ${formatTotalInWords(total)}${leftClause(left)}`
}

/** What together the options come to, and whether one may cross its floor: the question a comparison answers first. */
export function comparisonSentence(count: number, total: Total, below: number, uncertain: number): string {
  const head = `Together these ${countWord(count).toLowerCase()} come to ${formatTotalInWords(total)}`
  if (below > 0) return `${head}, and ${countWord(below).toLowerCase()} ${plural(below, 'cuts', 'cut')} below ${plural(below, 'its', 'their')} floor`
  if (uncertain > 0) return `${head}, and ${countWord(uncertain).toLowerCase()} may cut below ${plural(uncertain, 'its', 'their')} floor`
  return head
}

export function boardSentence(comments: number, recommendations: number, open: number): string {
  if (comments === 0 && recommendations === 0) return 'The Board’s paper is still to be written'
  const drafted = `${countWord(comments)} ${plural(comments, 'comment')} and ${countWord(recommendations).toLowerCase()} ${plural(recommendations, 'recommendation')} are drafted`
  return open === 0 ? `${drafted}, ready to agree` : `${drafted}; ${countWord(open).toLowerCase()} ${plural(open, 'point')} to settle`
}
