// Finds the fullest form of a paper that fits its pages: steps from everything to the least, each measured by setting it. The fullest is
// tried first, for most papers fit as they are; otherwise the steps are halved, because each is a whole paper to set.
import { type DocumentModel } from '#shared/documents/model.ts'

/** A paper at one of its steps; `fits` is false only for the last one, when even that is too long. */
export type Fitted = { readonly step: number; readonly fits: boolean }

/** `pagesOf` sets a paper and counts its pages; steps that say the same as the one before are not set again. */
export async function fitPages(models: readonly DocumentModel[], most: number, pagesOf: (model: DocumentModel) => Promise<number>): Promise<Fitted> {
  const different = models.flatMap((model, i) => (i === 0 || JSON.stringify(model.blocks) !== JSON.stringify(models[i - 1]?.blocks) ? [i] : []))
  const fits = async (at: number): Promise<boolean> => { const model = models[different[at] ?? 0]; return model !== undefined && (await pagesOf(model)) <= most }
  if (await fits(0)) return { step: 0, fits: true }
  let [from, to] = [1, different.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (await fits(middle)) to = middle
    else from = middle + 1
  }
  const found = different[from]
  return found === undefined ? { step: models.length - 1, fits: false } : { step: found, fits: true }
}
