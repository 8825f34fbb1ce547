// Of a sheet with several years, whichever stands in columns or in rows, which is read: the one asked for, else the first of those likely
// that the sheet has, else its latest.
import { type ReadContext } from './context.ts'
import { type ImportMap } from './map.ts'
import { yearIn, yearsNamed } from './years.ts'

export type WantedYear = { /** In the map. */ readonly said: number | null; /** In the map, else beside it. */ readonly asked: number | null; /** The one year of the title, and the first of the cycle. */ readonly likely: readonly number[] }

export const wantsNoYear: WantedYear = { said: null, asked: null, likely: [] }

/** A title that names several years, such as those compared, says none of them. Years are those they start in. */
export function wantedYear(map: ImportMap, context: ReadContext, { title }: { readonly title: readonly string[] }): WantedYear {
  const said = map.year === undefined ? null : yearIn(map.year)
  const [titled, ...others] = yearsNamed(title.toReversed().find((text) => yearsNamed(text).length > 0) ?? '')
  return { said, asked: said ?? context.year, likely: [...(titled === undefined || others.length > 0 ? [] : [titled]), context.cycle.firstYear] }
}

/** Null where the sheet has none that is asked for or likely. `stated`: the years that say what is needed of one only likely. */
export const yearToRead = ({ asked, likely }: WantedYear, years: readonly number[], stated: readonly number[] = years): number | null =>
  years.find((year) => year === asked) ?? likely.find((year) => stated.includes(year)) ?? null
