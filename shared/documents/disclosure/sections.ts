// A mark on a heading is meant for its section, one on an appendix or an item for all that is in it: here it is carried down to every block, so that
// whatever reads marks finds them where the words are. So is a mark on the paper as a whole. A block with a mark of its own keeps it.
import { type Block, type InnerBlock, type ItemBlock } from '../blocks.ts'
import { type Exemption } from '../exemption.ts'
import { type DocumentModel } from '../model.ts'

export function markSections(model: DocumentModel): DocumentModel {
  let section: { readonly level: number; readonly mark: Exemption } | null = null
  const inner = (block: InnerBlock, around: Exemption | null): InnerBlock => {
    // Contents say what the headings say, and are withheld with them.
    if (block.type === 'contents' || block.type === 'pageBreak' || block.type === 'exempt') return block
    if (block.type === 'heading') {
      if (section !== null && block.level <= section.level) section = null
      if (block.exempt != null && section === null) section = { level: block.level, mark: block.exempt }
    }
    const mark = block.exempt ?? section?.mark ?? around ?? model.exempt ?? null
    return mark === null ? block : { ...block, exempt: mark }
  }
  const part = (block: Exclude<Block, ItemBlock>, around: Exemption | null): Exclude<Block, ItemBlock> => {
    if (block.type === 'landscape') return { ...block, blocks: block.blocks.map((one) => inner(one, around)) }
    if (block.type !== 'appendix') return inner(block, around)
    // An appendix begins anew: no section of the paper reaches into it, and none of its own out of it.
    section = null
    const mark = block.exempt ?? around
    const marked = { ...block, ...(mark === null ? {} : { exempt: mark }), blocks: block.blocks.map((one) => inner(one, mark)) }
    section = null
    return marked
  }
  const blocks = model.blocks.map((block): Block => {
    if (block.type !== 'item') return part(block, null)
    // So does an item of a pack, which is a paper of its own.
    section = null
    const marked = { ...block, blocks: block.blocks.map((one) => part(one, block.exempt ?? null)) }
    section = null
    return marked
  })
  return { ...model, blocks }
}
