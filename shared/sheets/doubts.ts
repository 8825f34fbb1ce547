// What a reader should look at before taking a sheet in, because its own words can be meant in two ways.
import { type Headings } from './headings.ts'
import { type SheetKind, columnRoles, isMoney } from './roles.ts'
import { type FigureColumn, type FoundRow } from './rows.ts'
import { formatInWords, unitLabel } from '#shared/money/format.ts'
import { formatYear } from '#shared/financialYear.ts'
import { yearNamedByEnd } from './years.ts'

export function sayDoubts(kind: SheetKind, headings: Headings, figures: readonly FigureColumn[], rows: readonly FoundRow[]): string[] {
  return [...aboutGrowth(kind, headings), ...aboutCumulative(kind, headings, figures), ...aboutNames(figures), ...aboutAdded(kind, figures), ...aboutSize(kind, rows)]
}

/** One saving larger than most councils save in a year, in whole pounds. */
const LARGE = 500_000_000

/** "£m" in the title over figures of £000 makes a saving of a thousand million. */
function aboutSize(kind: SheetKind, rows: readonly FoundRow[]): string[] {
  if (kind !== 'savings') return []
  const large = rows.flatMap((row) => row.figures).find(({ amount, column }) => column.role === 'amount' && amount !== null && amount.state === 'known' && Math.abs(amount.low) > LARGE)
  return large?.amount == null || large.amount.state !== 'known' ? [] : [`${large.cell} comes to ${formatInWords(Math.abs(large.amount.low))} as it is read, in ${large.column.inUnit === 'count' ? 'posts' : unitLabel[large.column.inUnit]}: check the unit of the sheet before taking it in.`]
}

/** A schedule of growth has the shape of one of savings, and would come in as money saved. */
function aboutGrowth(kind: SheetKind, { title, texts }: Headings): string[] {
  const said = [...title, ...texts]
  const growth = said.find((text) => /\b(growth|pressures?|bids?|investments?)\b/i.test(text))
  if (kind !== 'savings' || growth === undefined || said.some((text) => /\b(savings?|efficienc(y|ies)|reductions?|income|proposals?)\b/i.test(text))) return []
  return [`The sheet speaks of “${growth.slice(0, 80)}” and nowhere of savings: what it adds to spending would be taken in as money saved.`]
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

/** Columns that become one figure together: the reader sees which, and that nothing of theirs is missing. Other changes are a sum of whatever there is. */
function aboutAdded(kind: SheetKind, figures: readonly FigureColumn[]): string[] {
  const money = figures.filter(({ role }) => isMoney(role) && role !== 'other' && (role === 'amount' || kind === 'budget' || kind === 'movement'))
  return [...Map.groupBy(money, ({ role, year, planYear }) => (role === 'amount' ? `${role} ${year ?? ''}/${planYear ?? ''}` : role)).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined || same.length < 2) return []
    const of = first.role === 'amount' ? (first.year === null ? 'the amount of each row' : `the amount of ${formatYear(first.year)}`) : columnRoles[first.role].toLowerCase()
    return [`Columns ${new Intl.ListFormat('en-GB').format(same.map(({ letters, heading }) => `${letters}${heading === '' ? '' : ` “${heading.slice(0, 60)}”`}`))} are added together as ${of}. If they are not parts of it, leave out in the map what is not meant.`]
  })
}
