// Between the editor's own JSON and the text that is kept: what an editor hangs on its nodes (ids, targets, classes) is dropped,
// control characters are taken out, lists deeper than the rule are lifted. Pure; knows no editor and no page.
import {
  DEEPEST_LIST, type RichBlock, type RichDoc, type RichInline, type RichItem, type RichMark, type RichParagraph, trimmed,
} from '#shared/documents/richText.ts'

/** What an editor gives as JSON: anything, so nothing is believed. */
export type EditorJson = {
  readonly type?: string | undefined
  readonly text?: string | undefined
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly marks?: readonly EditorJson[] | undefined
  readonly content?: readonly EditorJson[] | undefined
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
const LINK = /^(https:\/\/|mailto:)[^\s\u0000-\u0020\u007f-\u009f]+$/i
const LONGEST_LINK = 2_000

/** Whether an address may stand behind words: https and mailto only. */
export const isAllowedLink = (href: string): boolean => href.length <= LONGEST_LINK && LINK.test(href)

export const withoutControls = (text: string): string => text.toWellFormed().replace(CONTROLS, '')

/** The text an editor holds, in the shape that is kept. */
export function richOf(json: EditorJson): RichDoc {
  return { v: 1, doc: { type: 'doc', content: (json.content ?? []).flatMap((node) => blockOf(node, 0)) } }
}

function blockOf(node: EditorJson, depth: number): readonly RichBlock[] {
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const items = (node.content ?? []).map((item) => itemOf(item, depth + 1))
    if (items.length === 0) return []
    // Deeper than the rule: the items' own text stays, as paragraphs of the item around them.
    return depth >= DEEPEST_LIST ? items.flatMap((item) => item.content) : [{ type: node.type, content: items }]
  }
  return [paragraphOf(node)]
}

function itemOf(node: EditorJson, depth: number): RichItem {
  const content = (node.content ?? []).flatMap((block) => blockOf(block, depth))
  return { type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] }
}

function paragraphOf(node: EditorJson): RichParagraph {
  const content = (node.content ?? []).flatMap(inlineOf)
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

function inlineOf(node: EditorJson): readonly RichInline[] {
  const kept = (node.marks ?? []).flatMap(markOf)
  const marks = kept.length === 0 ? {} : { marks: kept }
  if (node.type === 'hardBreak') return [{ type: 'hardBreak', ...marks }]
  const text = withoutControls(node.text ?? '')
  return text === '' ? [] : [{ type: 'text', text, ...marks }]
}

function markOf(mark: EditorJson): readonly RichMark[] {
  switch (mark.type) {
    case 'bold': case 'italic': case 'underline': return [{ type: mark.type }]
    case 'link': {
      const href = mark.attrs?.['href']
      return typeof href === 'string' && isAllowedLink(href) ? [{ type: 'link', attrs: { href } }] : []
    }
    default: return []
  }
}

/** The kept text as an editor takes it: never without a paragraph to write in. */
export function editorJsonOf(rich: RichDoc): EditorJson {
  return rich.doc.content.length === 0 ? { type: 'doc', content: [{ type: 'paragraph' }] } : rich.doc
}

/** One text for one content, whatever order its keys came in and however many blank lines end it. */
export const fingerprint = (rich: RichDoc): string => JSON.stringify(trimmed(richOf(rich.doc)))

export const sameRich = (a: RichDoc, b: RichDoc): boolean => a === b || fingerprint(a) === fingerprint(b)
