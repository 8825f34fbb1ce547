// Pages from elsewhere: a paper that holds some is not accessible there, and says where. Judged from the model, so that the paper itself,
// the claim of its file and whoever made it say the same.
import { type Block } from './blocks.ts'
import { innerBlocks } from './numbering.ts'
import { itemLabel } from '#shared/domain/packWords.ts'

const isForeign = (block: Block): boolean => innerBlocks([block]).some((inner) => inner.type === 'image' && inner.page !== undefined)

/** "Contains pages not accessible: items 2 (appendix B), 7 and 9"; null where every page is. */
export function notAccessible(blocks: readonly Block[]): string | null {
  const places: string[] = []
  let outside = false
  let item = 0
  for (const block of blocks) {
    if (block.type === 'item' && block.as === 'item') item = block.place
    if (!isForeign(block)) continue
    if (block.type !== 'item') outside = true
    else places.push(block.as === 'item' ? String(item) : `${item} (${itemLabel('appendix', block.place).toLowerCase().replace(/[a-z]+$/, (letter) => letter.toUpperCase())})`)
  }
  if (places.length === 0) return outside ? 'Contains pages not accessible' : null
  return `Contains pages not accessible: ${places.length === 1 ? 'item' : 'items'} ${new Intl.ListFormat('en-GB').format(places)}`
}
