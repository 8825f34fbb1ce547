// What the PDFs say whose pages stand in a public pack. Somebody attached them knowing that they are read by everybody, so their words are
// public; but one that names what is exempt elsewhere would tell it all the same.
import { type ReadableDb } from '#db/store/types.ts'
import { agendaNumber } from '#shared/documents/agendaPack.ts'
import { markSections } from '#shared/documents/disclosure/sections.ts'
import { namedIn, type Secrets, secretsIn } from '#shared/documents/disclosure/secrets.ts'
import { unitsOf } from '#shared/documents/disclosure/walkPaper.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { type PackSource } from '#shared/documents/packSource.ts'
import { appError, Refusal } from '#shared/errors.ts'
import { readPdf } from '../pdfReading/readPdf.ts'

/** The text of each, in order; of pages that are pictures through and through there is none. `marked`: what holds the exempt things with their
 *  marks. Refuses DOCUMENT_GUARD where a file names one of them. */
export async function attachedWords(db: Pick<ReadableDb, 'blob'>, source: PackSource, model: DocumentModel, marked: readonly DocumentModel[]): Promise<readonly string[]> {
  const keys = new Set(innerBlocks(model.blocks).flatMap((block) => (block.type === 'image' && block.page !== undefined ? [block.image] : [])))
  if (keys.size === 0) return []
  const names = marked.flatMap(namesOf)
  const said = await Promise.all([...keys].map(async (key) => {
    const bytes = db.blob(key)
    const read = bytes === undefined ? null : await readPdf(bytes, { text: true })
    return { key, text: read?.ok === true ? (read.facts.text ?? []).join('\n') : '' }
  }))
  for (const { key, text } of said) {
    if (!names.some((secrets) => namedIn(text, secrets) !== null)) continue
    const where = placeOf(source, key)
    throw new Refusal(appError('DOCUMENT_GUARD', `“${where.name}”, which is ${where.place}, names what is exempt elsewhere in the pack, so no public file was made.`, 'Make that file exempt as well, or attach one that does not name it.', 'Nothing was issued and no file was made.'))
  }
  return said.map(({ text }) => text)
}

/** By what its marked parts would be known again. */
function namesOf(model: DocumentModel): readonly Secrets[] {
  const units = unitsOf(markSections(model))
  const marked = new Map(units.flatMap(({ path, mark }) => (mark === null ? [] : [[path, mark.paragraph] as const])))
  return marked.size === 0 ? [] : [secretsIn(units, marked)]
}

function placeOf(source: PackSource, key: string): { readonly name: string; readonly place: string } {
  for (const { appendices, ...item } of source.items) {
    for (const [one, appendix] of [[item, null] as const, ...appendices.map((each) => [each, each.place] as const)]) {
      if (one.file?.inPack.as === 'pages' && one.file.inPack.key === key) return { name: one.file.fileName, place: agendaNumber(item.place, appendix) }
    }
  }
  return { name: 'A file', place: 'in the pack' }
}
