// Rich text as paragraphs and lists. Numbers of lists are text, so that they are copied and read out with it; bullets are the list's.
import { ILLUSTRATIVE } from '#shared/documents/phrases.ts'
import { listLabel } from '#shared/documents/numbering.ts'
import { type Numbering } from '#shared/documents/numberStyles.ts'
import { type RichBlock, type RichDoc, type RichInline, type RichList, trimmed } from '#shared/documents/richText.ts'
import { type Child, type Markup, h, lines } from './markup.ts'

/** The mark of what was made up, at the end of it. */
export const illustrativeMark = (on: boolean): Child => on ? [' ', h('span', { class: 'mark' }, ILLUSTRATIVE)] : null

/** `tail` is put at the end of its last paragraph. */
export function richMarkup(rich: RichDoc, numbering: Numbering, tail: Child = null): readonly Markup[] {
  const blocks = trimmed(rich).doc.content
  return blocks.length === 0 ? [h('p', {}, tail)] : blockMarkup(blocks, { numbering, depth: 0 }, tail)
}

/** `depth` counts the ordered lists it is in. */
type Inside = { readonly numbering: Numbering; readonly depth: number }

function blockMarkup(blocks: readonly RichBlock[], inside: Inside, tail: Child): readonly Markup[] {
  return blocks.map((block, i) => {
    const end = i === blocks.length - 1 ? tail : null
    return block.type === 'paragraph' ? h('p', {}, (block.content ?? []).map(inline), end) : listMarkup(block, inside, end)
  })
}

function listMarkup(list: RichList, { numbering, depth }: Inside, tail: Child): Markup {
  const ordered = list.type === 'orderedList'
  const items = list.content.map((item, i) => {
    const body = blockMarkup(item.content, { numbering, depth: depth + (ordered ? 1 : 0) }, i === list.content.length - 1 ? tail : null)
    return ordered ? labelled(listLabel(depth, i, numbering), body) : h('li', {}, body)
  })
  return ordered ? h('ol', { class: 'labelled', role: 'list' }, items) : h('ul', {}, items)
}

/** An item whose number is part of its text. */
export const labelled = (label: string, body: Child, id: string | null = null): Markup =>
  h('li', { id }, h('span', { class: 'label' }, label), ' ', h('div', { class: 'said' }, body))

function inline(piece: RichInline): Child {
  if (piece.type === 'hardBreak') return h('br', {})
  const has = (type: string): boolean => (piece.marks ?? []).some((mark) => mark.type === type)
  const link = (piece.marks ?? []).find((mark) => mark.type === 'link')
  let made: Child = lines(piece.text)
  if (has('underline')) made = h('u', {}, made)
  if (has('italic')) made = h('em', {}, made)
  if (has('bold')) made = h('strong', {}, made)
  return link === undefined ? made : h('a', { href: link.attrs.href, rel: 'noreferrer' }, made)
}
