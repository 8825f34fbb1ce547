// What each column means: as a person says, else as its heading and its contents suggest. Single meanings are given once; a column
// nobody can tell the meaning of is left out and named, never silently.
import { type MoneyUnit } from '#shared/money/format.ts'
import { isKnownHeading, roleByWords } from './columnWords.ts'
import { contentsOf } from './contents.ts'
import { type Draft } from './drafts.ts'
import { type Headings, widthOf } from './headings.ts'
import { type ColumnSpec, type ImportMap, type Sign, unitWords } from './map.ts'
import { type ColumnRole, type SheetKind, isMoney } from './roles.ts'
import { settle } from './settleColumns.ts'
import { type Sheet, columnLetters, columnNumber, plain } from './sheet.ts'
import { type WantedYear, wantsNoYear } from './wantedYear.ts'
import { readFigure } from './values.ts'
import { planYearIn, spansYears, unitIn, withoutYearAndUnit, yearIn } from './years.ts'

export type Column = {
  readonly index: number
  readonly letters: string
  readonly heading: string
  readonly role: ColumnRole
  /** The unit its heading or the map states for it; null where it follows the sheet's. */
  readonly unit: MoneyUnit | null
  readonly sign: Sign | null
  readonly dash: 'nil' | 'blank'
  /** The financial year of its amounts, or which year of the plan; null where nothing says. */
  readonly year: number | null
  readonly planYear: number | null
  /** Whether a person said so, here or when the map was kept. */
  readonly given: boolean
}

/** Which column a map means, by letters or by heading; undefined when the sheet has none such. */
export function columnNamed(name: string, headings: Pick<Headings, 'texts' | 'own'>, width: number): number | undefined {
  const wanted = plain(name)
  for (const texts of [headings.texts, headings.own]) {
    const exact = texts.findIndex((text) => text !== '' && text.trim() === name.trim())
    if (exact >= 0) return exact
    const alike = texts.findIndex((text) => text !== '' && plain(text) === wanted)
    if (alike >= 0) return alike
  }
  const letters = columnNumber(name.trim())
  return letters !== undefined && letters < Math.max(width, 1) ? letters : undefined
}

export type GuessedColumns = { readonly columns: readonly Column[]; readonly warnings: readonly string[]; /** Columns the map names and the sheet does not have. */ readonly unknown: readonly string[] }

export function guessColumns(sheet: Sheet, headings: Headings, kind: SheetKind, map: ImportMap, wanted: WantedYear = wantsNoYear): GuessedColumns {
  const first = (headings.rows.at(-1) ?? -1) + 1
  const width = widthOf(sheet)
  const specs = new Map<number, ColumnSpec>()
  const unknown: string[] = []
  for (const spec of map.columns ?? []) {
    const index = columnNamed(spec.column, headings, width)
    if (index === undefined) unknown.push(spec.column)
    else specs.set(index, spec)
  }
  const drafts: Draft[] = Array.from({ length: width }, (_, index) => {
    const heading = headings.texts[index] ?? ''
    const contents = contentsOf(sheet, index, first)
    const spec = specs.get(index) ?? null
    const stack = headings.stacks[index] ?? []
    // The lowest heading that names one year: above it may stand the span of all of them.
    const dated = stack.findLast((text) => yearIn(text) !== null && !spansYears(text))
    const ofAll = dated === undefined && (kind === 'savings' || kind === 'mtfp') && stack.some(spansYears)
    const [year, planYear] = ofAll ? [null, null] : [yearIn(dated ?? heading), planYearIn(heading)]
    const words = `${ofAll ? 'total ' : ''}${withoutYearAndUnit(heading)}`.trim()
    const byWords = heading === '' ? null : roleByWords(words, contents, kind, { dated: year !== null || planYear !== null, inUnit: unitIn(heading) !== null })
    const stated = spec?.year === undefined ? { year, planYear } : { year: yearIn(spec.year), planYear: planYearIn(spec.year) }
    return { index, heading, words, contents, ...stated, spec, hidden: sheet.hiddenColumns.includes(index), figures: () => figuresIn(sheet, index, first), role: spec?.role ?? byWords }
  })
  settle(drafts, kind, wanted)
  const warnings = nameTheLeftOut(drafts, kind)
  return { columns: drafts.map(finished), warnings, unknown }
}

const figuresIn = (sheet: Sheet, index: number, first: number): (number | null)[] => sheet.rows.slice(first).map((cells) => {
  const { amount } = readFigure(cells[index] ?? null, { unit: 'count', turned: false, dash: 'nil' })
  return amount === null || amount.state !== 'known' ? null : amount.low / 1_000_000
})

function finished({ index, heading, role, spec, year, planYear }: Draft): Column {
  const unit = spec?.unit === undefined ? unitIn(heading) : (unitWords[spec.unit] ?? null)
  return {
    index, letters: columnLetters(index), heading, role: role ?? 'skip', unit: role !== null && isMoney(role) ? unit : null, sign: spec?.sign ?? null, dash: spec?.dash ?? 'nil',
    year, planYear, given: spec !== null,
  }
}

function nameTheLeftOut(drafts: readonly Draft[], kind: SheetKind): string[] {
  return drafts.flatMap(({ role, spec, index, heading, words, contents, left }) => {
    if (role !== null || spec !== null || contents.filled === 0) return []
    const why = left ?? (heading === '' ? 'it has no heading' : isKnownHeading(words, kind) ? 'what stands in it is not what its heading says' : 'its heading says nothing this kind of sheet has')
    return [`Column ${columnLetters(index)}${heading === '' ? '' : ` “${heading.slice(0, 60)}”`} is left out: ${why}.`]
  })
}
