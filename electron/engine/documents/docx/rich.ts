// Rich text as paragraphs, its lists as Word's own. A number or a mark hangs in front of the first paragraph it belongs to; the
// paragraphs after it stand in line with its text.
import { Tab, TextRun } from 'docx'
import { listLabel } from '#shared/documents/numbering.ts'
import { BULLET } from '#shared/documents/phrases.ts'
import { type RichBlock, type RichDoc, type RichList, trimmed } from '#shared/documents/richText.ts'
import { type Draft } from './drafts.ts'
import { type ListPlace, type Lists } from './lists.ts'
import { HANG, STEP } from './measures.ts'
import { type Place } from './numbers.ts'
import { type StyleName } from './styles.ts'
import { clean, inlineRuns } from './text.ts'

/** What stands in front of a paragraph: counted by Word, or typed where Word would count otherwise. */
export type InFront = { readonly place: Place | ListPlace } | { readonly typed: string }

export type RichSetting = {
  readonly style: StyleName
  /** Of the items of its lists. */
  readonly items: StyleName
  /** Where its text begins, in twips. */
  readonly left: number
  readonly lists: Lists
  readonly inFront?: InFront | undefined
}

/** At least one paragraph, so that a number is never lost with an empty text or in front of a list. */
export function richDrafts(rich: RichDoc, { inFront, ...setting }: RichSetting): readonly Draft[] {
  const written = trimmed(rich).doc.content
  const content: readonly RichBlock[] = written.length === 0 || (inFront !== undefined && written[0]?.type !== 'paragraph') ? [{ type: 'paragraph' }, ...written] : written
  const drafts = blockDrafts(content, { ...setting, nest: 0, depth: 0 })
  const [first, ...more] = drafts
  return first === undefined || inFront === undefined ? drafts : [putInFront(first, inFront, setting.left, HANG), ...more]
}

/** A draft with its number, hanging so far before `left`. */
export function putInFront(draft: Draft, inFront: InFront, left: number, hanging: number): Draft {
  const indent = { left, hanging }
  if ('typed' in inFront) return { ...draft, children: [new TextRun({ children: [clean(inFront.typed), new Tab()] }), ...draft.children], setting: { ...draft.setting, indent } }
  return { ...draft, setting: { ...draft.setting, indent, numbering: inFront.place } }
}

type Inside = Omit<RichSetting, 'inFront'> & { readonly nest: number; readonly depth: number }

function blockDrafts(blocks: readonly RichBlock[], inside: Inside): readonly Draft[] {
  return blocks.flatMap((block): readonly Draft[] => block.type === 'paragraph'
    ? [{ style: inside.style, children: inlineRuns(block.content ?? []), setting: { indent: { left: inside.left, hanging: 0 } } }]
    : listDrafts(block, inside))
}

function listDrafts(list: RichList, inside: Inside): readonly Draft[] {
  const ordered = list.type === 'orderedList'
  const place = ordered ? inside.lists.ordered(inside.depth, inside.nest, list.content.length) : inside.lists.bullets(inside.nest)
  const within: Inside = { ...inside, style: inside.items, left: inside.left + STEP, nest: inside.nest + 1, depth: inside.depth + (ordered ? 1 : 0) }
  return list.content.flatMap((item, i) => {
    const [first, ...more] = blockDrafts(item.content, within)
    if (first === undefined) return []
    const inFront: InFront = place === null ? { typed: ordered ? listLabel(inside.depth, i, inside.lists.numbering) : BULLET } : { place }
    return [putInFront(first, inFront, within.left, STEP), ...more]
  })
}
