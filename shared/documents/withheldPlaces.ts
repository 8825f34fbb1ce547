// What of a paper the public does not get because it is marked as exempt, told to whoever makes the paper: where it stands, in words that
// give nothing away, under which paragraph of Schedule 12A, and why. Pure.
import { exemptParagraphs } from '../domain/packWords.ts'
import { markSections } from './disclosure/sections.ts'
import { type Unit, nearest } from './disclosure/unit.ts'
import { unitsOf } from './disclosure/walkPaper.ts'
import { type Exemption } from './exemption.ts'
import { type DocumentModel } from './model.ts'
import { type Numbering } from './numberStyles.ts'

/** Places that share a paragraph and a reason, in the order of the paper, each once. */
export type WithheldPlaces = { readonly places: readonly string[]; readonly paragraph: number; readonly meaning: string; readonly reason: string }

/** `model`: with everything in it, marked. `whole`: what is withheld as a whole besides, such as an item of a pack. */
export function withheldPlaces(model: DocumentModel, numbering: Numbering, whole: readonly { readonly place: string; readonly exemption: Exemption }[] = []): readonly WithheldPlaces[] {
  const units = unitsOf(markSections(model), numbering)
  const marked = [...whole, ...outermost(units).flatMap(({ place, mark }) => (mark === null ? [] : [{ place, exemption: mark }]))]
  const groups = Map.groupBy(marked, ({ exemption }) => `${exemption.paragraph} ${exemption.reason}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { paragraph, reason } = first.exemption
    return [{ places: [...new Set(group.map(({ place }) => place))], paragraph, meaning: exemptParagraphs[paragraph] ?? '', reason }]
  })
}

/** A row that is withheld takes its cells with it: they are not told one by one. */
function outermost(units: readonly Unit[]): readonly Unit[] {
  const marked = units.filter(({ mark }) => mark !== null && mark.cover !== true)
  const paths = new Map(marked.map(({ path }) => [path, true] as const))
  return marked.filter(({ path }) => { const above = path.slice(0, Math.max(0, path.lastIndexOf('.'))); return above === '' || nearest(above, paths) === undefined })
}
