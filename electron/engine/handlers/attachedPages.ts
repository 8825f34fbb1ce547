// What the PDFs say whose pages stand in a public pack. Somebody attached them knowing that they are read by everybody, so their words are
// public; but one that names what is exempt elsewhere would tell it all the same.
import { type ReadableDb } from '#db/store/types.ts'
import { agendaNumber } from '#shared/documents/agendaPack.ts'
import { markSections } from '#shared/documents/disclosure/sections.ts'
import { namedIn, type Secret, secretsIn } from '#shared/documents/disclosure/secrets.ts'
import { unitsOf } from '#shared/documents/disclosure/walkPaper.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { type PackSource, type SourceItem } from '#shared/documents/packSource.ts'
import { appError, Refusal } from '#shared/errors.ts'
import { readPdf } from '../pdfReading/readPdf.ts'

/** The text of each, in order; of pages that are pictures through and through there is none. Refuses DOCUMENT_GUARD where one names what is exempt. */
export async function attachedWords(db: Pick<ReadableDb, 'blob'>, source: PackSource, model: DocumentModel): Promise<readonly string[]> {
  const keys = new Set(innerBlocks(model.blocks).flatMap((block) => (block.type === 'image' && block.page !== undefined ? [block.image] : [])))
  if (keys.size === 0) return []
  const names = namesIn(source)
  const said = await Promise.all([...keys].map(async (key) => {
    const bytes = db.blob(key)
    const read = bytes === undefined ? null : await readPdf(bytes, { text: true })
    return { key, text: read?.ok === true ? (read.facts.text ?? []).join('\n') : '' }
  }))
  for (const { key, text } of said) {
    if (namedIn(text, names) === null) continue
    const where = placeOf(source, key)
    throw new Refusal(appError('DOCUMENT_GUARD', `“${where.name}”, which is ${where.place}, names what is exempt elsewhere in the pack, so no public file was made.`, 'Make that file exempt as well, or attach one that does not name it.', 'Nothing was issued and no file was made.'))
  }
  return said.map(({ text }) => text)
}

/** What would be known again: of papers what names their exempt rows, of words of the pack's own each exempt sentence. */
function namesIn(source: PackSource): readonly Secret[] {
  const items = source.items.flatMap(({ appendices, ...item }): readonly SourceItem[] => [item, ...appendices])
  return items.flatMap((item) => [...(item.paper !== null && 'model' in item.paper ? namesOf(item.paper.model) : []), ...namesOf(wordsOf(item))])
}

function namesOf(model: DocumentModel | null): readonly Secret[] {
  if (model === null) return []
  const units = unitsOf(markSections(model))
  const marked = new Map(units.flatMap(({ path, mark }) => (mark === null ? [] : [[path, mark.paragraph] as const])))
  return marked.size === 0 ? [] : secretsIn(units, marked).words
}

/** Exempt paragraphs of an item as a paper of their own. */
function wordsOf({ exemption, paragraphs }: SourceItem): DocumentModel | null {
  const blocks = paragraphs.flatMap(({ doc, exemption: own, id }) => (doc === null || (own ?? exemption) === null ? [] : [{ type: 'paragraph' as const, id, numbered: true, text: doc, illustrative: false, exempt: own ?? exemption }]))
  return blocks.length === 0 ? null : { v: 1, document: 'words', title: '-', subtitle: null, body: '-', subject: '-', date: null, status: 'draft', language: 'en-GB', illustrative: null, blocks }
}

function placeOf(source: PackSource, key: string): { readonly name: string; readonly place: string } {
  for (const { appendices, ...item } of source.items) {
    for (const [one, appendix] of [[item, null] as const, ...appendices.map((each) => [each, each.place] as const)]) {
      if (one.file?.inPack.as === 'pages' && one.file.inPack.key === key) return { name: one.file.fileName, place: agendaNumber(item.place, appendix) }
    }
  }
  return { name: 'A file', place: 'in the pack' }
}
