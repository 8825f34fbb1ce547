// Years and units as headings state them: "2026/27 £m", "Budget 2016-17", "FY26", "£'000". Pure text in, meaning out.
import { type MoneyUnit } from '#shared/money/format.ts'

const EARLIEST = 1990
const LATEST = 2110

const between = (year: number): number | null => (year >= EARLIEST && year <= LATEST ? year : null)

/** Two figures that follow each other, as in 2026/27, 2026-27, 2026/2027, 26/27. */
const PAIR = /(?<![\d./-])(?:fy\s?)?(\d{2}|\d{4})\s?[/\-\u2010-\u2015\u2212_]\s?(\d{2}|\d{4})(?![\d./])/i

/** "2026 to 2027", as papers for the web write one financial year. */
const PAIR_IN_WORDS = /(?<![\d./-])((?:19|20|21)\d{2})\s+to\s+((?:19|20|21)\d{2})(?![\d./])/i

/** The last day of a financial year or its first, as a date: 31/03/2027, 2027-03-31, 1 April 2026. */
const LAST_DAY = /\b31(?:st)?[\s./-](?:0?3|mar(?:ch)?)[\s./-]((?:19|20|21)?\d{2})\b|\b((?:19|20|21)\d{2})-03-31\b|\byear (?:ending|ended|to) mar(?:ch)? ((?:19|20|21)\d{2})\b/i
const FIRST_DAY = /(?<!\d)0?1(?:st)?[\s./-](?:0?4|apr(?:il)?)[\s./-]((?:19|20|21)?\d{2})\b|\b((?:19|20|21)\d{2})-04-01\b|\bapr(?:il)? '?((?:20)?\d{2})\s?(?:-|\u2013|to)\s?mar(?:ch)? '?(?:20)?\d{2}\b/i

/** "FY27", "FY 2027": named by the year in which it ends. */
const NAMED_BY_END = /\bfy\s?((?:20)?\d{2})(?![\d%]|[.,]\d|\s?[/\-\u2013]\s?\d)/i

/** What a text calls a year by its end alone, such as "FY27"; null when it does not. Some name a year by its start: a reader is told. */
export const yearNamedByEnd = (text: string): string | null => (yearIn(text) === null || PAIR.test(text) ? null : (NAMED_BY_END.exec(text)?.[0] ?? null))

/** The financial year a text names, as the year it starts in; null when it names none. */
export function yearIn(text: string): number | null {
  const day = LAST_DAY.exec(text) ?? null
  if (day !== null) return between((full(day[1] ?? day[2] ?? day[3] ?? '') ?? 0) - 1)
  const began = FIRST_DAY.exec(text)
  if (began !== null) return full(began[1] ?? began[2] ?? began[3] ?? '')
  const pair = PAIR.exec(text)
  if (pair !== null) {
    const start = full(pair[1] ?? '')
    const end = Number((pair[2] ?? '').slice(-2))
    if (start !== null && (start + 1) % 100 === end) return start
  }
  const shortEnd = /(?<![\d./-])((?:19|20|21)\d{2})\s?[/\u2013-]\s?(\d)(?![\d./])/.exec(text)
  if (shortEnd !== null && (Number(shortEnd[1]) + 1) % 10 === Number(shortEnd[2])) return between(Number(shortEnd[1]))
  const words = PAIR_IN_WORDS.exec(text)
  if (words !== null && Number(words[1]) + 1 === Number(words[2])) return between(Number(words[1]))
  const named = NAMED_BY_END.exec(text)
  if (named !== null) return between(Number((named[1] ?? '').padStart(4, '20')) - 1)
  const single = /(?<![\d£.,/-])((?:19|20|21)\d{2})(?![\d%]|[.,]\d|[/-]\d)/i.exec(text)
  return single === null ? null : between(Number(single[1]))
}

function full(text: string): number | null {
  const year = Number(text)
  return text.length === 4 ? between(year) : between(year >= 90 ? 1900 + year : 2000 + year)
}

/** Two years with nothing between them but what joins them: "2026/27 to 2028/29". */
const ONE_OF_TWO = '(?:fy\\s?)?((?:\\d{2}|\\d{4})\\s?[/_\\u2010-\\u2015\\u2212-]\\s?(?:\\d{2}|\\d{4}))'
const JOINED_PAIRS = new RegExp(`(?<![\\d./-])${ONE_OF_TWO}\\s*(?:\\b(?:(?:up )?to|until|through|and)\\b|[&+\\u2010-\\u2015\\u2212-])\\s*${ONE_OF_TWO}(?![\\d./])`, 'gi')

/** Whether a text names a span of several years, such as "2026/27 to 2028/29" or "2026-29". A second year beside the first is none: it
 *  says the prices or what is compared, as in "2026/27 (2025/26 prices)". */
export function spansYears(text: string): boolean {
  for (const [, first = '', second = ''] of text.matchAll(JOINED_PAIRS)) {
    const [from, to] = [yearIn(first), yearIn(second)]
    if (from !== null && to !== null && to > from) return true
  }
  const span = /(?<![\d./-])((?:19|20|21)\d{2})\s?(?:[/\u2010-\u2015-]|\bto\b)\s?((?:19|20|21)?\d{2})(?![\d./])/i.exec(text)
  if (span === null) return false
  const years = Number((span[2] ?? '').slice(-2)) - Number((span[1] ?? '').slice(-2))
  return years > 1 && years <= 10
}

/** "Year 1", "Yr 3" -> 1, 3: counted from the first year of the plan. */
export function planYearIn(text: string): number | null {
  const match = /\b(?:year|yr)\s?([1-5])\b/i.exec(text)
  return match === null ? null : Number(match[1])
}

const MILLIONS = /£\s?['\u2018\u2019]?m(?:s|n|ns|ill(?:ion)?s?)?\b|£\s?0(?:\.0+)?\s?m\b|\bgbp[ _]?(?:m|million)s?\b|\b(?:£ ?)?millions?\b|\(m\)|\bm£\b/i
const THOUSANDS = /£\s?[('\u2019\u2018`\u00b4,]*\s?000\)?s?(?!\d)|£\s?0,000\b|\(000s?\)|£\s?['\u2018\u2019]?ks?\b|£\s?thousands?\b|\bgbp[ _]?'?(?:k|thousand|000)s?\b|['\u2019\u2018]000s?\b|\b(?:in |£ ?)?thousands?\b|\(k\)|\b000['\u2019]?s\b/i
const POUNDS = /£(?!\s?[\d'\u2019\u2018`kKmM(,]|\s?bn)|£(?=\s?\(?[a-jln-z])(?!\s?\(?bn)|\bgbp\b|\bpounds\b/i

/** The unit a text states; null when it states none or more than one. */
export function unitIn(text: string): MoneyUnit | null {
  // "to find £3 million" is an amount in a sentence, not the unit of a column.
  const bare = text.replace(/£?\s?\d[\d,.]*\s?(?:m|mn|k|bn|million|thousand|billion)?\b/gi, (amount) => (/^\s?['\u2019]?0{3}s?\s?$/.test(amount) || /^£\s?(?:000|0,000|0(?:\.0+)?\s?m\b)/i.test(amount) ? amount : ' '))
  const millions = MILLIONS.test(bare)
  const thousands = THOUSANDS.test(bare)
  if (millions && thousands) return null
  if (millions) return 'millions'
  if (thousands) return 'thousands'
  return POUNDS.test(bare) ? 'pounds' : null
}

/** The financial years a text writes as such, "2026/27"; a date in it is none. */
export const yearsNamed = (text: string): readonly number[] => [...new Set([...text.matchAll(new RegExp(PAIR.source, 'gi'))].flatMap(([pair]) => yearIn(pair) ?? []))]

/** What a heading says beside its year and unit: "2023/24 adjusted base £000" -> "adjusted base". */
export function withoutYearAndUnit(text: string): string {
  return text
    .replace(new RegExp(LAST_DAY.source, 'gi'), ' ').replace(new RegExp(FIRST_DAY.source, 'gi'), ' ').replace(new RegExp(PAIR.source, 'gi'), ' ').replace(new RegExp(PAIR_IN_WORDS.source, 'gi'), ' ')
    .replace(/\bfy\s?\d{2}\b/gi, ' ').replace(/(?<![\d./-])(?:19|20|21)\d{2}\s?[/\u2013-]\s?\d(?![\d./])/g, ' ').replace(/(?<![\d£.,])(?:19|20|21)\d{2}(?![\d%])/g, ' ')
    .replace(new RegExp(MILLIONS.source, 'gi'), ' ').replace(new RegExp(THOUSANDS.source, 'gi'), ' ').replace(/£s?\b|£|\bgbp\b|_/gi, ' ')
    .normalize('NFKC').toLowerCase().replace(/&/g, ' and ').replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()
}
