// When a compilation fails, names the block it fails on by halving the document, so that a person knows which text to change.
// Each probe is a compilation of its own; it gives up after a while and says nothing rather than something wrong.
import { type DocumentModel } from '#shared/documents/model.ts'
import { innerBlocks, numberDocument } from '#shared/documents/numbering.ts'
import { placeIn } from '#shared/documents/places.ts'
import { docOf } from '#shared/documents/richText.ts'

const MOST_PROBES = 14
const PATIENCE_MS = 20_000

/** The place of the first block that fails by itself; null when it cannot be told, or when nothing at all compiles. */
export async function findCulprit(model: DocumentModel, compiles: (part: DocumentModel) => Promise<boolean>): Promise<string | null> {
  const until = performance.now() + PATIENCE_MS
  const blocks = innerBlocks(model.blocks)
  const places = numberDocument(model).flatMap((section) => section.blocks.map((numbered) => placeIn(section, numbered)))
  const part = (from: number, to: number): DocumentModel => ({ ...model, blocks: blocks.slice(from, to) })
  const harmless: DocumentModel = { ...model, blocks: [{ type: 'paragraph', id: null, numbered: false, text: docOf('.'), illustrative: false }] }
  if (!await compiles(harmless)) return null
  let [from, to] = [0, blocks.length]
  for (let probes = 0; to - from > 1; probes++) {
    if (probes >= MOST_PROBES || performance.now() > until) return null
    const middle = (from + to) >> 1
    if (await compiles(part(from, middle))) from = middle
    else to = middle
  }
  return await compiles(part(from, to)) ? null : (places[from] ?? null)
}
