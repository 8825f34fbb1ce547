// What stands under one item of a pack: its own words, a paper taken in, or the description of a file that is kept beside the pack. In the
// public twin whatever is exempt becomes a stub with the number it would have had.
import { formatDate } from '#shared/dates.ts'
import { type Twin } from '#shared/domain/packWords.ts'
import { fileSize } from '#shared/fileSize.ts'
import { type InnerBlock, type ItemBlock } from './blocks.ts'
import { type DocumentModel } from './model.ts'
import { type SourceExemption, type SourceFile, type SourceItem, type SourceParagraph } from './packSource.ts'
import { docOf, plainOf } from './richText.ts'

type ItemContent = { readonly lines: readonly string[]; readonly blocks: ItemBlock['blocks'] }

export function itemBlocks(item: SourceItem, twin: Twin): ItemContent {
  const lead = item.lead === null ? [] : [`Lead: ${item.lead}`]
  const whole = item.exemption ?? item.showsExempt
  if (twin === 'public' && whole !== null) return { lines: lead, blocks: stub(whole) }
  const content = contentOf(item, twin)
  const blocks = [...(whole === null ? [] : [exemptMark(whole)]), ...content.blocks]
  return { lines: [...lead, ...content.lines], blocks: blocks.length === 0 ? [note(null, 'Nothing is written here yet.')] : blocks }
}

function contentOf(item: SourceItem, twin: Twin): ItemContent {
  switch (item.kind) {
    case 'narrative': return { lines: [], blocks: item.paragraphs.flatMap((paragraph) => paragraphBlocks(paragraph, twin)) }
    case 'file': return { lines: [], blocks: item.file === null ? [note(null, 'No file is attached yet.')] : fileBlocks(item.file) }
    case 'to_follow': return { lines: [], blocks: [] }
    case 'paper':
      if (item.paper === null) return { lines: [], blocks: [note(null, 'No paper is named yet.')] }
      return 'model' in item.paper ? { lines: paperLines(item, item.paper.model), blocks: paperBlocks(item.paper.model) } : { lines: [], blocks: [note('This paper could not be made', item.paper.trouble)] }
  }
}

const note = (label: string | null, text: string): InnerBlock => ({ type: 'note', label, text })

/** Words of the pack's own under numbered headings: 1, 1.1, 1.2. */
export function paragraphBlocks({ id, heading, doc, exemption, illustrative }: SourceParagraph, twin: Twin): readonly InnerBlock[] {
  if (exemption !== null && (twin === 'public' || doc === null)) return stub(exemption)
  const text = doc ?? docOf('')
  if (heading) return [{ type: 'heading', id, level: 1, numbered: true, text: plainOf(text) }]
  return [{ type: 'paragraph', id, numbered: true, text, illustrative }, ...(exemption === null ? [] : [exemptMark(exemption)])]
}

const stub = ({ paragraph, reason }: SourceExemption): readonly InnerBlock[] => [{ type: 'exempt', paragraph }, note('Public interest', reason)]

const exemptMark = ({ paragraph, reason }: SourceExemption): InnerBlock => note('Exempt', `withheld from the public pack under paragraph ${paragraph} of Schedule 12A. Public interest: ${reason}`)

/** Which paper it is, where the agenda calls it otherwise; its own date and what it says under its title. */
function paperLines(item: SourceItem, { title, date, subtitle, illustrative }: DocumentModel): readonly string[] {
  const line = [title === item.title ? null : title, date === null ? null : formatDate(date), subtitle].filter((part) => part !== null && part !== '').join(' · ')
  return [...(line === '' ? [] : [line]), ...(illustrative === null ? [] : [illustrative])]
}

/** The paper without its masthead, as it stands alone. A pack is no part of a pack. */
const paperBlocks = ({ blocks }: DocumentModel): ItemBlock['blocks'] => blocks.flatMap((block) => (block.type === 'item' || block.type === 'agenda' ? [] : [block]))

const kinds: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/png': 'Picture (PNG)', 'image/jpeg': 'Picture (JPEG)', 'image/svg+xml': 'Drawing (SVG)' }

/** A file from elsewhere is described here and kept beside the pack: taken in as pages it would end the pack's claim to be accessible. */
function fileBlocks(file: SourceFile): readonly InnerBlock[] {
  return [
    { type: 'front', lines: [{ key: 'File', value: file.fileName }, { key: 'Kind', value: `${kinds[file.mediaType] ?? file.mediaType}, ${file.pages === null ? '' : `${file.pages} ${file.pages === 1 ? 'page' : 'pages'}, `}${fileSize(file.bytes)}` }] },
    { type: 'paragraph', id: null, numbered: false, text: docOf(file.alt), illustrative: file.illustrative },
    note(null, 'The file is kept beside this pack.'),
  ]
}
