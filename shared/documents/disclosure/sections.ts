// A mark on a heading is meant for its section, one on an appendix for all that is in it: here it is carried down to every block, so that
// whatever reads marks finds them where the words are. So is a mark on the paper as a whole. A block with a mark of its own keeps it.
import { type Block, type InnerBlock } from '../blocks.ts'
import { type Exemption } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'

export function markSections(model: DocumentModel): DocumentModel {
  let section: { readonly level: number; readonly mark: Exemption } | null = null
  const inner = (block: InnerBlock, around: Exemption | null): InnerBlock => {
    if (block.type === 'pageBreak' || block.type === 'exempt') return block
    if (block.type === 'heading') {
      if (section !== null && block.level <= section.level) section = null
      if (block.exempt != null && section === null) section = { level: block.level, mark: block.exempt }
    }
    const mark = block.exempt ?? section?.mark ?? around ?? model.exempt ?? null
    return mark === null ? block : { ...block, exempt: mark }
  }
  const blocks = model.blocks.map((block): Block => {
    if (block.type === 'landscape') return { ...block, blocks: block.blocks.map((one) => inner(one, null)) }
    if (block.type !== 'appendix') return inner(block, null)
    // An appendix begins anew: no section of the paper reaches into it, and none of its own out of it.
    section = null
    const marked = { ...block, blocks: block.blocks.map((one) => inner(one, block.exempt ?? null)) }
    section = null
    return marked
  })
  return { ...model, blocks }
}
