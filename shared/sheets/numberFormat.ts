// How a number format of a spreadsheet shows a figure in another size than its cell holds: "#,##0," shows 521 of 521,000, "0.0,," shows
// 0.5 of it, and "0%" 12% of 0.12. Pure: a format and a number in, what stands on the screen out. Source of the rules: ECMA-376 part 1,
// 18.8.31 (sections, conditions, and a comma after the last digit as a division by a thousand).
import { type Scaled, decimalText } from './sheet.ts'

type Section = {
  readonly when: ((value: number) => boolean) | null
  /** The power of ten the figure is divided by: 3 for thousands, -2 for percentages; 0 for one shown as it is. */
  readonly step: number
  readonly mark: Scaled['mark']
  readonly digits: Intl.NumberFormat
}

/** What a figure is shown as; null where it is shown in the size it has, with no word of size behind it. */
export function scaledBy(format: string, value: number): Scaled | null {
  const sections = sectionsOf(format)
  const section = sectionFor(sections, value)
  if (section === undefined || (section.step === 0 && section.mark === '')) return null
  const { step, mark, digits } = section
  const shows = Number((value / 10 ** step).toPrecision(15))
  return { holds: value, shows, step, text: `${digits.format(shows)}${mark}`, mark, format }
}

const known = new Map<string, readonly Section[]>()

function sectionsOf(format: string): readonly Section[] {
  const before = known.get(format)
  if (before !== undefined) return before
  // A workbook has a few dozen formats; one made to do harm must not fill the memory.
  if (known.size > 1_000) known.clear()
  const sections = format.length > 255 ? [] : split(format).slice(0, 4).map(sectionOf)
  known.set(format, sections)
  return sections
}

/** The first whose condition holds; without conditions those for above, below and at nil. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  if (sections.some(({ when }) => when !== null)) return sections.find(({ when }) => when === null || when(value))
  return (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0]
}

/** Parts of a format: text in quotes or after a backslash is kept apart from the signs that mean something. */
type Token = { readonly is: 'sign' | 'text' | 'bracket'; readonly text: string }

function* tokens(format: string): Generator<Token> {
  for (const [text, quoted, escaped, bracket] of format.matchAll(/"([^"]*)"|[\\_*](.)|\[([^\]]*)\]|./gsu)) {
    if (bracket !== undefined) yield { is: 'bracket', text: bracket }
    else if (quoted !== undefined) yield { is: 'text', text: quoted }
    // "_)" leaves room for a bracket and "* " fills the cell: neither is text.
    else if (escaped !== undefined) yield { is: 'text', text: text.startsWith('\\') ? escaped : '' }
    else yield { is: 'sign', text }
  }
}

function split(format: string): Token[][] {
  const sections: Token[][] = [[]]
  for (const token of tokens(format)) {
    if (token.is === 'sign' && token.text === ';') sections.push([])
    else sections.at(-1)?.push(token)
  }
  return sections
}

const DIGIT = /[0#?]/
const SIZE: Readonly<Record<string, 'k' | 'm' | 'bn'>> = { k: 'k', thousand: 'k', thousands: 'k', m: 'm', mn: 'm', million: 'm', millions: 'm', bn: 'bn', billion: 'bn', billions: 'bn' }

function sectionOf(section: readonly Token[]): Section {
  const signs = section.filter(({ is }) => is === 'sign').map(({ text }) => text).join('')
  const places = signs.replace(/[^0#?.,]/g, ' ').trim()
  const commas = /[0#?](,+)(?![0#?,])/.exec(places)?.[1]?.length ?? 0
  const percent = [...signs].filter((sign) => sign === '%').length
  const last = section.findLastIndex(({ is, text }) => is === 'sign' && DIGIT.test(text))
  const after = section.slice(last + 1).flatMap(({ is, text }) => (is === 'bracket' || (is === 'sign' && /[,%]/.test(text)) ? [] : [text])).join('').replace(/[()£]/g, '').trim().toLowerCase()
  // Figures of a date, a fraction or in powers of ten are not divided by a comma.
  const plain = DIGIT.test(signs) && !/[ymdhs/]|e[+-]/i.test(signs.replace(/general/i, ''))
  const size = plain ? SIZE[after] : undefined
  const decimals = Math.min(15, (/\.([0#?]*)/.exec(places)?.[1] ?? '').length)
  return {
    when: section.flatMap(({ is, text }) => (is === 'bracket' ? (conditionOf(text) ?? []) : []))[0] ?? null,
    step: plain ? 3 * commas - 2 * percent : 0, mark: plain && percent > 0 ? '%' : (size ?? ''),
    digits: new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: /[0#?],+[0#?]/.test(places) }),
  }
}

function conditionOf(bracket: string): ((value: number) => boolean) | null {
  const [, sign, number] = /^([<>]=?|=|<>)(-?\d+(?:\.\d+)?)$/.exec(bracket.trim()) ?? []
  if (sign === undefined || number === undefined) return null
  const limit = Number(number)
  return (value) => (sign === '<' ? value < limit : sign === '<=' ? value <= limit : sign === '>' ? value > limit : sign === '>=' ? value >= limit : sign === '=' ? value === limit : value !== limit)
}

/** What is read where a figure is taken as shown: "521.499", "0.5m". */
export const shownFigure = ({ shows, mark }: Scaled): string => `${decimalText(shows)}${mark}`
