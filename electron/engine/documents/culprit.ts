// When a compilation fails, names the block it fails on by halving the document, so that a person knows which text to change.
// Each probe is a compilation of its own; a dozen at most, then it gives up and says nothing rather than something wrong.
import { type DocumentModel } from '#shared/documents/model.ts'
import { innerBlocks, numberDocument } from '#shared/documents/numbering.ts'
import { placeOf } from '#shared/documents/places.ts'

const MOST_PROBES = 14

/** The place of the first block without which the rest compiles; null when it cannot be told. */
export async function findCulprit(model: DocumentModel, compiles: (part: DocumentModel) => Promise<boolean>): Promise<string | null> {
  const blocks = innerBlocks(model.blocks)
  const places = numberDocument(model).flatMap((section) => section.blocks.map(placeOf))
  const ofRange = (from: number, to: number): DocumentModel => ({ ...model, blocks: blocks.slice(from, to) })
  let [from, to] = [0, blocks.length]
  let probes = 0
  while (to - from > 1) {
    if (probes >= MOST_PROBES) return null
    const middle = (from + to) >> 1
    probes += 1
    if (await compiles(ofRange(from, middle))) from = middle
    else to = middle
  }
  return await compiles(ofRange(from, to)) ? null : (places[from] ?? null)
}
