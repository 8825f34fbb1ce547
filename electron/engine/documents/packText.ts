// Rich text as the house style reads it: small records of strings and flags. Strings pass Legible on their way; nothing else of
// what a person wrote reaches the engine.
import { type RichBlock, type RichDoc, type RichInline, trimmed } from '#shared/documents/richText.ts'
import { listLabel } from '#shared/documents/numbering.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { type Legible } from './legible.ts'

export type Piece =
  | { readonly break: true }
  | { readonly s: string; readonly b?: true; readonly i?: true; readonly u?: true; readonly href?: string }
export type Rich =
  | { readonly t: 'p'; readonly c: readonly Piece[] }
  | { readonly t: 'ul'; readonly items: readonly (readonly Rich[])[] }
  | { readonly t: 'ol'; readonly labels: readonly string[]; readonly items: readonly (readonly Rich[])[] }

export function packRich(rich: RichDoc, legible: Legible, numbering: Numbering): readonly Rich[] {
  const blocks = packBlocks(trimmed(rich).doc.content, legible, numbering, 0)
  return blocks.length > 0 ? blocks : [{ t: 'p', c: [] }]
}

/** Plain text as paragraphs. */
export const packLines = (text: string, legible: Legible): readonly Rich[] => legible.lines(text).map((s) => ({ t: 'p', c: [{ s }] }))

function packBlocks(blocks: readonly RichBlock[], legible: Legible, numbering: Numbering, depth: number): readonly Rich[] {
  return blocks.map((block): Rich => {
    if (block.type === 'paragraph') return { t: 'p', c: (block.content ?? []).flatMap((piece) => packPiece(piece, legible)) }
    const ordered = block.type === 'orderedList'
    const items = block.content.map((item) => packBlocks(item.content, legible, numbering, ordered ? depth + 1 : depth))
    return ordered ? { t: 'ol', labels: items.map((_, i) => listLabel(depth, i, numbering)), items } : { t: 'ul', items }
  })
}

function packPiece(piece: RichInline, legible: Legible): readonly Piece[] {
  if (piece.type === 'hardBreak') return [{ break: true }]
  const format: { b?: true; i?: true; u?: true; href?: string } = {}
  for (const mark of piece.marks ?? []) {
    if (mark.type === 'link') format.href = mark.attrs.href
    else if (mark.type === 'bold') format.b = true
    else if (mark.type === 'italic') format.i = true
    else format.u = true
  }
  return legible.lines(piece.text).flatMap((s, i) => [...(i === 0 ? [] : [{ break: true as const }]), ...(s === '' ? [] : [{ s, ...format }])])
}
