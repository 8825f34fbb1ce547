// What is exempt, as a person would say it: a saving by its reference and title, words by their paragraph, an item or an appendix by its
// number. Of a saving that stands in ten tables it is said once.
import { type DocumentModel } from '../model.ts'
import { type Unit, nearest } from './unit.ts'

/** `units`: those of `all` that are marked for one reason; each thing once, in the order of the paper. */
export function thingsIn(units: readonly Unit[], all: readonly Unit[], model: DocumentModel): readonly string[] {
  if (model.exempt != null && units.some(({ mark }) => mark === model.exempt)) return ['all of this paper']
  const rows = namesOfRows(all)
  const met = new Set<string>()
  return outermost(units).flatMap((unit) => {
    const figures = unit.what === 'cell' || unit.what === 'cellNote'
    const row = unit.what === 'row' || figures ? nearest(unit.path, rows) : undefined
    const bar = unit.what === 'group' || unit.what === 'bars' || unit.what === 'bar' ? unit.texts[0] : undefined
    const name = row ?? bar ?? unit.place.replace('the title of ', '')
    const thing = figures && row !== undefined ? `figures of ${name}` : name
    // A chart may call a saving by more of its name than a table does; its reference is the same.
    const keys = [...(unit.id === null ? [] : [unit.id]), `${figures ? 'figures of ' : ''}${referenceOf(name)}`]
    const known = keys.some((key) => met.has(key))
    for (const key of keys) met.add(key)
    return known ? [] : [thing]
  })
}

/** "ASC-003 Linden Court, Eastbourne" by the path of its row: what stands beside other references too, a department or a service, names none
 *  of them. A row of dates, such as a step in the history of a saving, goes by its table. */
function namesOfRows(all: readonly Unit[]): ReadonlyMap<string, string> {
  const rows = all.filter(({ what, texts }) => what === 'row' && texts.length > 0)
  const beside = new Map<string, Set<string>>()
  for (const { texts: [reference = '', ...words] } of rows) for (const word of words) (beside.get(word) ?? beside.set(word, new Set()).get(word)!).add(reference)
  return new Map(rows.map(({ path, place, texts: [reference = '', ...words] }) => {
    if (/\b\d{4}$/.test(reference)) return [path, `lines of ${place.replace(/, row \d+$/, '')}`] as const
    return [path, [reference, words.find((word) => beside.get(word)?.size === 1) ?? words[0] ?? ''].join(' ').trim()] as const
  }))
}

/** "ASC-003" of "ASC-003 Linden Court"; all of it where it begins with no reference. */
const referenceOf = (name: string): string => /^\p{Lu}\S*-\d+/u.exec(name)?.[0] ?? name

/** A row that is exempt takes its cells with it. */
function outermost(units: readonly Unit[]): readonly Unit[] {
  const paths = new Map(units.map(({ path }) => [path, true] as const))
  return units.filter(({ path }) => { const above = path.slice(0, Math.max(0, path.lastIndexOf('.'))); return above === '' || nearest(above, paths) === undefined })
}
