// What a reader should look at before taking a sheet in, because its own words can be meant in two ways.
import { type Headings } from './headings.ts'
import { type SheetKind } from './roles.ts'
import { type FigureColumn } from './rows.ts'
import { formatYear } from '#shared/financialYear.ts'
import { yearNamedByEnd } from './years.ts'

export function sayDoubts(kind: SheetKind, headings: Headings, figures: readonly FigureColumn[]): string[] {
  return [...aboutCumulative(kind, headings, figures), ...aboutNames(figures)]
}

/** Amounts that are said to be cumulative would be counted again in every year. */
function aboutCumulative(kind: SheetKind, { title }: Headings, figures: readonly FigureColumn[]): string[] {
  const amounts = figures.filter(({ role }) => role === 'amount')
  if ((kind !== 'savings' && kind !== 'mtfp') || amounts.length < 2) return []
  const said = amounts.map(({ heading }) => heading).find((heading) => /\bcumulative\b/i.test(heading)) ?? title.find((text) => /\bcumulative\b/i.test(text) && !/\bincrement|\bnot cumulative|\bnon-cumulative/i.test(text))
  return said === undefined ? [] : [`The sheet calls its amounts cumulative (“${said.slice(0, 80)}”). They are taken as the amounts of each year, as they stand: where a saving goes on from year to year it is counted again in every one. Give what each year adds instead, or leave out the later years.`]
}

/** "FY27" is the year that ends in 2027 nearly everywhere. */
function aboutNames(figures: readonly FigureColumn[]): string[] {
  const named = figures.find(({ heading, year }) => year !== null && yearNamedByEnd(heading) !== null)
  return named === undefined || named.year === null ? [] : [`“${yearNamedByEnd(named.heading) ?? ''}” is taken for ${formatYear(named.year)}, the year that ends on 31 March ${named.year + 1}. If the sheet names its years by when they begin, say so in the years of the columns.`]
}
