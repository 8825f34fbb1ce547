// What stands under one item of a pack: its own words, a paper taken in, a picture or the pages of a file from elsewhere, or the description
// of one that is kept beside the pack. In the public twin an item or a paragraph that is exempt becomes a stub with the number it would have
// had; what is exempt inside a paper that was taken in is marked there, and withheld as it is from the paper alone.
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
  const whole = item.exemption
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

function fileBlocks(file: SourceFile): readonly InnerBlock[] {
  const { inPack, alt, pages, fileName, illustrative } = file
  switch (inPack.as) {
    case 'picture': return [{ type: 'image', image: inPack.key, alt, caption: null, width: inPack.width }, ...(illustrative ? [note(null, 'Illustrative: this picture was made up to show the form of the pack.')] : [])]
    case 'pages': return [
      ...described(file), note(null, `Its ${pagesOf(pages)} ${pages === 1 ? 'follows' : 'follow'} in the PDF of this pack as ${pages === 1 ? 'a picture' : 'pictures'}, which cannot be read aloud. The file itself is kept beside the pack.`),
      ...Array.from({ length: pages ?? 0 }, (_, i): InnerBlock => ({ type: 'image', image: inPack.key, alt: `Page ${i + 1} of ${pages ?? 0} of ${fileName}: ${alt}`, caption: null, width: 100, page: i + 1 })),
    ]
    case 'beside': return [...described(file), note(null, 'The file could not be printed here and is kept beside this pack.')]
    case 'untried': return [...described(file), note(null, 'Its pages could not be set in time just now. They are tried again when the pack is made again.')]
    case 'absent': return [...described(file), note(null, 'The file is not in this copy of the cycle.')]
  }
}

const pagesOf = (pages: number | null): string => `${pages ?? 0} ${pages === 1 ? 'page' : 'pages'}`

function described({ fileName, mediaType, bytes, pages, alt, illustrative }: SourceFile): readonly InnerBlock[] {
  return [
    { type: 'front', lines: [{ key: 'File', value: fileName }, { key: 'Kind', value: `${kinds[mediaType] ?? mediaType}, ${pages === null ? '' : `${pagesOf(pages)}, `}${fileSize(bytes)}` }] },
    { type: 'paragraph', id: null, numbered: false, text: docOf(alt), illustrative },
  ]
}
