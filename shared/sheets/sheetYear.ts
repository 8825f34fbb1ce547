// The year a sheet is of, and what says so.
import { formatYear } from '#shared/financialYear.ts'
import { type Column } from './columns.ts'
import { type ReadContext, type YearFrom } from './context.ts'
import { type Headings } from './headings.ts'
import { type ImportMap } from './map.ts'
import { type SheetKind, isAdded, isValue } from './roles.ts'
import { type FigureColumn, type FoundRow, hasFigures } from './rows.ts'
import { type Sheet } from './sheet.ts'
import { type WantedYear } from './wantedYear.ts'
import { yearIn } from './years.ts'

/** The years that the headings give the figures which decide. */
const yearsOfMain = (kind: SheetKind, figures: readonly FigureColumn[]): number[] => figures
  .filter(({ role }) => (kind === 'movement' ? role === 'budget' : kind === 'budget' ? role === 'net' || role === 'gross' : role === 'amount'))
  .flatMap(({ year }) => (year === null ? [] : [year]))

/** A budget of one year, taken for another because the map says so. */
export function saidOverHeadings(kind: SheetKind, figures: readonly FigureColumn[], { said }: WantedYear): string[] {
  const years = [...new Set(yearsOfMain(kind, figures))]
  if ((kind !== 'budget' && kind !== 'movement') || said === null || years.length === 0 || years.includes(said)) return []
  return [`The map says ${formatYear(said)}, and the columns that are read are headed ${new Intl.ListFormat('en-GB').format(years.map(formatYear))}: their figures are taken for ${formatYear(said)}. Check the year.`]
}

/** The year of the figures: what the map says; else the headings, the title, a column of years; else what
 *  was asked for; else the name of the sheet; else the cycle's first. */
export function yearOf(kind: SheetKind, figures: readonly FigureColumn[], columns: readonly Column[], rows: readonly FoundRow[], headings: Headings, sheet: Sheet, map: ImportMap, context: ReadContext, byRow = false): { readonly value: number; readonly from: YearFrom } {
  const given = map.year === undefined ? null : yearIn(map.year)
  if (given !== null) return { value: given, from: 'map' }
  const years = yearsOfMain(kind, figures)
  if (years.length > 0) return { value: Math.min(...years), from: byRow ? 'column' : 'heading' }
  if (kind === 'measures') {
    const dated = columns.filter(({ role, year }) => isValue(role) && year !== null).flatMap(({ year }) => (year === null ? [] : [year]))
    if (dated.length > 0) return { value: Math.min(...dated), from: 'heading' }
  }
  for (const text of [...headings.title.toReversed(), ...columns.filter(({ role }) => !isAdded(role)).map(({ heading }) => heading)]) {
    const year = yearIn(text)
    if (year !== null) return { value: year, from: 'heading' }
  }
  const stated = rows.filter(hasFigures).flatMap((row) => { const year = yearIn(row.texts.get('year')?.[0]?.text ?? ''); return year === null ? [] : [year] })
  if (stated.length > 0) return { value: Math.min(...stated), from: 'column' }
  if (context.year !== null) return { value: context.year, from: 'option' }
  const tab = yearIn(sheet.name)
  if (tab !== null) return { value: tab, from: 'sheet' }
  return { value: context.cycle.firstYear, from: 'cycle' }
}
