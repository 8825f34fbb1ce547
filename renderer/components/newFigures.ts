// The words of a text with the figures of today in place of those that moved. Pure.
import { type RichBlock, type RichDoc, plainOf } from '#shared/documents/richText.ts'

type Moved = { readonly was: string; readonly now: string }

/** The amounts where they stand by themselves: "£521" is not found in "£521,000". */
const amounts = (all: readonly string[]): RegExp =>
  new RegExp(`(?:${all.toSorted((a, b) => b.length - a.length).map((was) => was.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}]|[.,]\\d)`, 'gu')

const times = (text: string, was: string): number => (text.match(amounts([was])) ?? []).length

/**
 * Whether all of them can be put right without guessing: each stands in the words once, as it was printed and in one piece, is one figure,
 * and is another now.
 */
export function canBeWritten(rich: RichDoc | null, moved: readonly Moved[]): boolean {
  if (rich === null || moved.length === 0 || new Set(moved.map(({ was }) => was)).size < moved.length) return false
  const [plain, pieces] = [plainOf(rich), piecesOf(rich.doc.content).join('\n')]
  return moved.every(({ was, now }) => times(plain, was) === 1 && times(pieces, was) === 1 && /£|not yet known/.test(now))
}

const piecesOf = (blocks: readonly RichBlock[]): readonly string[] => blocks.flatMap((block) => (block.type === 'paragraph'
  ? (block.content ?? []).flatMap((piece) => (piece.type === 'text' ? [piece.text] : []))
  : block.content.flatMap((item) => piecesOf(item.content))))

/** All at once, formats kept: what one figure is now may be what another was. */
export function withNewFigures(rich: RichDoc, moved: readonly Moved[]): RichDoc {
  const today = new Map(moved.map(({ was, now }) => [was, now]))
  const words = (text: string): string => text.replace(amounts([...today.keys()]), (was) => today.get(was) ?? was)
  const inBlock = (block: RichBlock): RichBlock => block.type === 'paragraph'
    ? { ...block, ...(block.content === undefined ? {} : { content: block.content.map((piece) => (piece.type === 'text' ? { ...piece, text: words(piece.text) } : piece)) }) }
    : { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(inBlock) })) }
  return { v: 1, doc: { type: 'doc', content: rich.doc.content.map(inBlock) } }
}
