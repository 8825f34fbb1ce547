// What the words of a row say it is: a total of something or of everything, a note, a line. Whether it is, the arithmetic decides.
import { type Cell, oneLine, plain } from './sheet.ts'

/** What words make of a row: `maybe` is settled by the arithmetic; `apart` adds up the rows that are in no other total. */
export type Said = 'line' | 'heading' | 'subtotal' | 'total' | 'grand' | 'maybe' | 'apart' | 'note' | 'skip'

const NOT_A_TOTAL = /^total (facilities|mobile|quality|reward)\b/

/** `grand` over everything, `total` over something; `maybe` where papers use such words for lines as well; null otherwise. */
export function wordsOfTotal(text: string): 'grand' | 'total' | 'maybe' | null {
  const words = plain(text)
  if (words === '' || NOT_A_TOTAL.test(words)) return null
  if (/\b(grand|overall) total\b|^(council|authority)( wide)? total$|^total (for )?all\b|^total (for the )?(council|authority|overall)$|^overall total/.test(words)) return 'grand'
  if (/^(sub ?)?totals?\b|\b(sub ?)?totals?( (of|for)\b.*)?$|\bsub ?totals?\b|^sum of\b|\btotal of lines\b/.test(words)) return 'total'
  if (/\b(deficit|gap|shortfall|position|surplus|requirement|balance) (after|before|following|remaining|to find|to be found|carried)\b|^(net|gross) (revenue |current |service |cost of |total |council )*(expenditure|budget|spend|services?|position|requirement|savings?|deficit|gap)\b|^(amount|balance|sum) to be (met|found|funded|financed|raised) (from|by)\b|\bbudget requirement\b|\bcouncil tax requirement\b|^(revenue|net current|service) expenditure\b|\b(remaining|cumulative|revised|residual|overall|annual|in year|budget|funding) (budget )?(gap|deficit|shortfall)\b|^(all|overall) (departments?|services?|directorates?|council|savings)\b|^(budget |funding )?(gap|shortfall)$|\btotal\b/.test(words)) return 'maybe'
  return null
}

/** The name a total gives to its rows: "Total Adult Social Care" -> "Adult Social Care"; "" when it gives none. */
export function namedByTotal(text: string): string {
  const rest = oneLine(text).replace(/^\s*(?:(?:sub|grand)[\s-]?)?totals?\b(?:\s+(?:for|of))?[\s:–-]*/i, '').replace(/[\s:,–-]*\b(?:(?:sub|grand)[\s-]?)?totals?\s*$/i, '').trim()
  return /^(?:after|before|of|for|all|savings?|lines|£|\()/i.test(rest) || rest === oneLine(text) ? '' : rest
}

const NOTE = /^(?:notes?\b|sources?\b|\*|†|‡|nb\b|n\.b\.|https?:|figures (?:in|are)\b|all figures\b|these\b|this (?:table|schedule)\b|\(?(?:\d{1,2}|[a-z])[.)]\s|see (?:note|also)\b|key:)/i

export function saidByWords(title: string, cells: readonly Cell[]): Said {
  if (/^(savings |total )?not counted\b/i.test(title)) return 'apart'
  const total = wordsOfTotal(title)
  if (total !== null) return total
  // "Communities … | TOTAL | 2,340": the word may stand beside the name.
  for (const cell of cells) if (typeof cell === 'string' && cell.length < 40 && /^\s*(?:(?:sub|grand)[\s-]?)?totals?\s*:?\s*$/i.test(cell)) return /grand/i.test(cell) ? 'grand' : 'total'
  return 'line'
}

export const soundsLikeNote = (text: string): boolean => NOTE.test(text) || text.length > 140
