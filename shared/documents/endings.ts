// The end of a recommendation's text: whatever stop was typed gives way to the one its place in the list asks for.
import { type RichBlock, type RichDoc, type RichInline, type RichItem, trimmed } from './richText.ts'

/** The text with its own last stop taken off and `ending` put on, in the formatting of its last word. */
export function withEnding(rich: RichDoc, ending: string): RichDoc {
  const blocks = trimmed(rich).doc.content
  return { v: 1, doc: { type: 'doc', content: endBlocks(blocks, ending) } }
}

function endBlocks(blocks: readonly RichBlock[], ending: string): readonly RichBlock[] {
  const last = blocks.at(-1)
  if (last === undefined) return [{ type: 'paragraph', content: [{ type: 'text', text: ending }] }]
  return [...blocks.slice(0, -1), last.type === 'paragraph'
    ? { ...last, content: endInline(last.content ?? [], ending) }
    : { ...last, content: endItems(last.content, ending) }]
}

function endItems(items: readonly RichItem[], ending: string): readonly RichItem[] {
  return items.map((item, i) => i < items.length - 1 ? item : { ...item, content: endBlocks(item.content, ending) })
}

function endInline(pieces: readonly RichInline[], ending: string): readonly RichInline[] {
  const kept = [...pieces]
  while (kept.length > 0) {
    const last = kept.pop()!
    if (last.type === 'hardBreak') continue
    const text = last.text.replace(/(\s*(;\s*and|[;.,]))?\s*$/, '')
    if (text === '') continue
    return [...kept, { ...last, text: text + ending }]
  }
  return [{ type: 'text', text: ending }]
}
