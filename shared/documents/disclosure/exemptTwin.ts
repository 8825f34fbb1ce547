// The twin for those who may read everything: nothing is left out, every page is marked, and before anything else stands what is exempt,
// under which paragraph and why.
import { type Block, type FrontBlock } from '../blocks.ts'
import { type Exemption, exemptParagraphs } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'
import { markSections } from './sections.ts'
import { unitsOf } from './walkPaper.ts'

/** The model as it is where nothing in it is exempt: a mark without a reason would be no mark. Numbers are those of the public twin. */
export function exemptTwin(model: DocumentModel): DocumentModel {
  if (exemptParagraphs(model).length === 0) return model
  const marked = markSections(model)
  const [first, ...rest] = marked.blocks
  const head = listOf(marked)
  // On the page the paper begins with, upright or turned.
  const blocks: readonly Block[] = first?.type === 'landscape' ? [{ ...first, blocks: [head, ...first.blocks] }, ...rest] : [head, ...marked.blocks]
  return { ...marked, disclosure: 'exempt', blocks }
}

/** One line for each reason, with the places it is given for. */
function listOf(model: DocumentModel): FrontBlock {
  const places = new Map<string, { readonly mark: Exemption; readonly at: string[] }>()
  for (const { mark, place } of unitsOf(model)) {
    if (mark === null) continue
    const key = JSON.stringify([mark.paragraph, mark.reason])
    const known = places.get(key)
    if (known === undefined) places.set(key, { mark, at: [place] })
    else if (!known.at.includes(place)) known.at.push(place)
  }
  return {
    type: 'front',
    lines: [...places.values()].sort((a, b) => a.mark.paragraph - b.mark.paragraph).map(({ mark, at }) => ({
      key: `Exempt, paragraph ${mark.paragraph}`, value: `${capital(at.join('; '))}. ${mark.reason}`.trim(),
    })),
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
