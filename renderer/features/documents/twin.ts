// Which twin of a paper is made: all of it, marked on every page once something in it is exempt, or what the public may read. With no
// choice it is what its own readers get, as the command line makes it: of a paper all of it, of a pack what the pack says.
import { type InputOf } from '../../client/procedures.ts'
import { countWord, plural } from '#shared/domain/sentences.ts'
import { type Chosen } from './PaperList.tsx'
import { type Rendered } from './rendered.ts'

const names = ['whole', 'public'] as const
export type ChosenTwin = (typeof names)[number]
export const isTwin = (text: string | undefined): text is ChosenTwin => names.some((name) => name === text)

/** What the engine is asked for, without the format. A pack has twins of its own, and of those without anything exempt the one there is. */
export function askFor({ document, id, at, twin }: Chosen): Omit<InputOf<'documents.render'>, 'format'> {
  const paper = { document, id, ...(at === undefined ? {} : { at }) }
  if (document === 'agenda-pack') return { ...paper, ...(twin === undefined ? {} : { twin: twin === 'public' ? 'public' : 'exempt' }) }
  return { ...paper, ...(twin === 'public' ? { disclosure: 'public' } : {}) }
}

/** The choice that stands for what was made. */
export const shownTwin = (chosen: Chosen, paper: Rendered | null): ChosenTwin => chosen.twin ?? (paper?.twin === 'public' ? 'public' : 'whole')

/** How many places are exempt in it. */
export const countWithheld = (paper: Rendered): number => (paper.withheld ?? []).reduce((sum, { places }) => sum + places.length, 0)

/** What was made, and what that means for whoever sends it. */
export function twinSentence(paper: Rendered): string {
  const count = countWithheld(paper)
  const places = `${countWord(count)} ${plural(count, 'place')}`
  const is = count === 1 ? 'is' : 'are'
  if (count === 0) return paper.twin === 'members' ? 'Nothing in it is exempt; it is for members.' : 'Nothing in it is exempt: the public reads all of it.'
  if (paper.twin === 'public') return `For the public: ${places.toLowerCase()} ${is} withheld, and every number stays.`
  return `Not for publication, and marked so on every page: ${places.toLowerCase()} ${is} exempt.`
}

/** Said once it has left: which of the twins it was. */
export function exportedWords({ twin }: Pick<Rendered, 'twin'>): string {
  switch (twin) {
    case 'public': return 'The public paper was exported'
    case 'exempt': return 'The exempt paper was exported: not for publication'
    case 'members': return 'The paper for members was exported'
    case null: return 'The paper was exported'
  }
}
