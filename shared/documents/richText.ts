// Narrative text as people write it: ProseMirror JSON cut down to what a committee paper needs, kept as { v: 1, doc }.
// Types, a strict validator and plain text. No editor is imported here; markup inside the text is never interpreted.
import { z } from 'zod'
import { LONGEST_PARAGRAPH, paragraphText } from '#shared/text.ts'

export type RichMark =
  | { readonly type: 'bold' | 'italic' | 'underline' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
export type RichText = { readonly type: 'text'; readonly text: string; readonly marks?: readonly RichMark[] | undefined }
export type RichBreak = { readonly type: 'hardBreak'; readonly marks?: readonly RichMark[] | undefined }
export type RichInline = RichText | RichBreak
export type RichParagraph = { readonly type: 'paragraph'; readonly content?: readonly RichInline[] | undefined }
export type RichItem = { readonly type: 'listItem'; readonly content: readonly RichBlock[] }
export type RichList = { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly RichItem[] }
export type RichBlock = RichParagraph | RichList
export type RichDoc = { readonly v: 1; readonly doc: { readonly type: 'doc'; readonly content: readonly RichBlock[] } }

/** Lists may stand in lists this many deep: (i), (a), and one more. */
export const DEEPEST_LIST = 3
const MOST_NODES = 20_000

// Editors hang attributes of their own on links and lists (target, rel, start): they are let in and dropped, not kept.
const href = z.string().max(2_000).regex(/^(https:\/\/|mailto:)[^\s\u0000-\u0020\u007f-\u009f]+$/i, 'A link starts with https:// or mailto:')
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'italic', 'underline']) }),
  z.strictObject({ type: z.literal('link'), attrs: z.object({ href }) }),
])
const marks = z.array(mark).max(4).readonly().optional()
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: paragraphText.min(1, 'A piece of text is never empty'), marks }),
  z.strictObject({ type: z.literal('hardBreak'), marks }),
])
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).readonly().optional() })

/** Said where a piece is none of what may stand there, which a list too deep is not either. */
const NEITHER = { error: `Text is made of paragraphs and lists, lists at most ${DEEPEST_LIST} deep in each other, each item beginning with text` }

// Written out level by level rather than recursive: depth is then a matter of shape, and no hostile nesting is ever descended.
function list(depth: number): z.ZodType<RichList> {
  const more = depth < DEEPEST_LIST ? z.union([paragraph, list(depth + 1)], NEITHER) : paragraph
  const inside = z.array(more).min(1).readonly().refine((blocks) => blocks[0]?.type === 'paragraph', 'A list item starts with text')
  const content = z.array(z.strictObject({ type: z.literal('listItem'), content: inside })).min(1).readonly()
  return z.strictObject({ type: z.enum(['bulletList', 'orderedList']), attrs: z.object({}).optional(), content })
}

/** A paragraph's rich text. Refused: unknown nodes and marks, other links, control characters, lists too deep, too long. */
export const richTextSchema: z.ZodType<RichDoc> = z.strictObject({
  v: z.literal(1),
  doc: z.strictObject({ type: z.literal('doc'), content: z.array(z.union([paragraph, list(1)], NEITHER)).max(2_000).readonly() }),
})
  .refine((rich) => countNodes(rich.doc.content) <= MOST_NODES, 'The text has too many pieces: split it')
  .refine((rich) => plainOf(rich).length <= LONGEST_PARAGRAPH, `At most ${LONGEST_PARAGRAPH.toLocaleString('en-GB')} characters`)

function countNodes(blocks: readonly RichBlock[]): number {
  return blocks.reduce((sum, block) => sum + 1 + (block.type === 'paragraph'
    ? (block.content?.length ?? 0)
    : block.content.reduce((inside, item) => inside + 1 + countNodes(item.content), 0)), 0)
}

/** Paragraphs and list items on lines of their own, hard breaks as line feeds, list items without their markers. */
export function plainOf(rich: RichDoc): string {
  return linesOf(rich.doc.content).join('\n').replace(/\n+$/, '')
}

function linesOf(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block) => block.type === 'paragraph'
    ? [(block.content ?? []).map((piece) => piece.type === 'text' ? piece.text : '\n').join('')]
    : block.content.flatMap((item) => linesOf(item.content)))
}

/** Plain text as rich text: each line a paragraph. Empty text is one empty paragraph. */
export function docOf(plain: string): RichDoc {
  const content = plain.split(/\r\n|[\n\r\u2028\u2029]/).map((line): RichParagraph =>
    line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] })
  return { v: 1, doc: { type: 'doc', content } }
}

/** A sentence that ends in a colon with its points below it, punctuated as a list is: "; ", "; and", a full stop. */
export function withBullets(text: string, items: readonly string[] | null): RichDoc {
  const paragraph = (words: string): RichParagraph => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  if (items === null || items.length === 0) return docOf(text)
  const ended = items.map((item, i) => `${item.replace(/[;.,\s]+$/, '')}${i === items.length - 1 ? '.' : i === items.length - 2 ? '; and' : ';'}`)
  return { v: 1, doc: { type: 'doc', content: [paragraph(text), { type: 'bulletList', content: ended.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) }] } }
}

/** Without the empty paragraphs at the end that editors leave after a list. */
export function trimmed(rich: RichDoc): RichDoc {
  const content = [...rich.doc.content]
  while (content.length > 0 && isBlank(content.at(-1)!)) content.pop()
  return content.length === rich.doc.content.length ? rich : { v: 1, doc: { type: 'doc', content } }
}

const isBlank = (block: RichBlock): boolean => block.type === 'paragraph' && (block.content ?? []).every((piece) => piece.type === 'hardBreak')

export const isBlankText = (rich: RichDoc): boolean => plainOf(rich).trim() === ''
