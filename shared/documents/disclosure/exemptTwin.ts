// The twin for those who may read everything: nothing is left out, every page is marked, and before anything else stands what is exempt,
// under which paragraph and why, and what else is kept from the public so that it does not give that away.
import { type Block, type FrontBlock } from '../blocks.ts'
import { type Exemption } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'
import { type Numbering } from '../numberStyles.ts'
import { unitsOf } from './walkPaper.ts'

/** `marked` with its sections marked through; `beside`: places that are withheld with what is marked. Numbers are those of the public twin. */
export function exemptTwin(marked: DocumentModel, beside: readonly string[], numbering: Numbering): DocumentModel {
  const [first, ...rest] = marked.blocks
  const head = listOf(marked, beside, numbering)
  if (head === null) return { ...marked, disclosure: 'exempt' }
  // On the page the paper begins with, upright or turned.
  const blocks: readonly Block[] = first?.type === 'landscape' ? [{ ...first, blocks: [head, ...first.blocks] }, ...rest] : [head, ...marked.blocks]
  return { ...marked, disclosure: 'exempt', blocks }
}

/** Longer than this the list says no more than that there is more. */
const MOST_PLACES = 60

/** One line for each reason, with the places it is given for. */
function listOf(model: DocumentModel, beside: readonly string[], numbering: Numbering): FrontBlock | null {
  const places = new Map<string, { readonly mark: Exemption; readonly at: string[] }>()
  for (const { mark, place } of unitsOf(model, numbering)) {
    if (mark === null || mark.cover === true) continue
    const key = JSON.stringify([mark.paragraph, mark.reason])
    const known = places.get(key)
    if (known === undefined) places.set(key, { mark, at: [place] })
    else if (!known.at.includes(place)) known.at.push(place)
  }
  if (places.size === 0 && beside.length === 0) return null
  return {
    type: 'front',
    lines: [
      ...[...places.values()].sort((a, b) => a.mark.paragraph - b.mark.paragraph).map(({ mark, at }) => ({ key: `Exempt, paragraph ${mark.paragraph}`, value: `${placesIn(at)}. ${mark.reason}`.trim() })),
      ...(beside.length === 0 ? [] : [{ key: 'Withheld with it', value: `${placesIn(beside)}.` }]),
    ],
  }
}

const placesIn = (places: readonly string[]): string => capital(`${places.slice(0, MOST_PLACES).join('; ')}${places.length > MOST_PLACES ? `; and ${places.length - MOST_PLACES} more places` : ''}`)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
