// Years and units as headings state them: "2026/27 £m", "Budget 2016-17", "FY26", "£'000". Pure text in, meaning out.
import { type MoneyUnit } from '#shared/money/format.ts'

const EARLIEST = 1990
const LATEST = 2110

const between = (year: number): number | null => (year >= EARLIEST && year <= LATEST ? year : null)

/** Two figures that follow each other, as in 2026/27, 2026-27, 2026/2027, 26/27. */
const PAIR = /(?<![\d./-])(?:fy\s?)?(\d{2}|\d{4})\s?[/\-\u2013\u2014_]\s?(\d{2}|\d{4})(?![\d./])/i

/** The financial year a text names, as the year it starts in; null when it names none. */
export function yearIn(text: string): number | null {
  const pair = PAIR.exec(text)
  if (pair !== null) {
    const start = full(pair[1] ?? '')
    const end = Number((pair[2] ?? '').slice(-2))
    if (start !== null && (start + 1) % 100 === end) return start
  }
  const single = /(?<![\d£.,/-])(?:fy\s?|year ended 31 march |31 march )?((?:19|20|21)\d{2})(?![\d%]|[.,]\d|[/-]\d)/i.exec(text)
  if (single !== null) {
    const year = between(Number(single[1]))
    // A year that ended on 31 March began the year before.
    return year !== null && /31 march\s+(?:19|20|21)\d{2}/i.test(single[0]) ? year - 1 : year
  }
  const short = /\bfy\s?(\d{2})\b/i.exec(text)
  return short === null ? null : between(2000 + Number(short[1]))
}

function full(text: string): number | null {
  const year = Number(text)
  return text.length === 4 ? between(year) : between(year >= 90 ? 1900 + year : 2000 + year)
}

/** "Year 1", "Yr 3" -> 1, 3: counted from the first year of the plan. */
export function planYearIn(text: string): number | null {
  const match = /\b(?:year|yr)\s?([1-5])\b/i.exec(text)
  return match === null ? null : Number(match[1])
}

const MILLIONS = /£\s?m(?:n|ill(?:ion)?s?)?\b|\bgbp[ _]?(?:m|million)s?\b|\b(?:£ ?)?millions?\b|\(m\)|\bm£\b/i
const THOUSANDS = /£\s?['\u2019\u2018]?\s?000s?\b|£\s?ks?\b|£\s?thousands?\b|\bgbp[ _]?(?:k|thousand)s?\b|['\u2019\u2018]000s?\b|\b(?:in |£ ?)?thousands?\b|\(k\)|\b000['\u2019]?s\b/i
const POUNDS = /£(?!\s?[\d'\u2019\u2018kKmM])|\bgbp\b|\bpounds\b/i

/** The unit a text states; null when it states none or more than one. */
export function unitIn(text: string): MoneyUnit | null {
  // "to find £3 million" is an amount in a sentence, not the unit of a column.
  const bare = text.replace(/£?\s?\d[\d,.]*\s?(?:m|mn|k|bn|million|thousand|billion)?\b/gi, (amount) => (/^['\u2019]?0{3}s?$/.test(amount) || /^£\s?000/.test(amount) ? amount : ' '))
  const millions = MILLIONS.test(bare)
  const thousands = THOUSANDS.test(bare)
  if (millions && thousands) return null
  if (millions) return 'millions'
  if (thousands) return 'thousands'
  return POUNDS.test(bare) ? 'pounds' : null
}

/** What a heading says beside its year and unit: "2023/24 adjusted base £000" -> "adjusted base". */
export function withoutYearAndUnit(text: string): string {
  return text.replace(/_/g, ' ')
    .replace(new RegExp(PAIR.source, 'gi'), ' ').replace(/(?<![\d£.,])(?:19|20|21)\d{2}(?![\d%])/g, ' ')
    .replace(new RegExp(MILLIONS.source, 'gi'), ' ').replace(new RegExp(THOUSANDS.source, 'gi'), ' ').replace(/£s?\b|£|\bgbp\b/gi, ' ')
    .normalize('NFKC').toLowerCase().replace(/&/g, ' and ').replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()
}
