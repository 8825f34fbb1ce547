// A document model as a Word file: the one door to the renderer. Same model, same bytes. Nothing is read but our own assets, nothing
// is written; when it cannot be done the answer says why, and the engine goes on.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { appError } from '#shared/errors.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { askWorker } from '../askWorker.ts'
import { type WordAssets, wordAssets, workerScript } from '../assets.ts'
import { families } from '../house.ts'
import { type Look, type Prepared, prepare } from '../prepare.ts'
import { type Face, cuts } from './fonts.ts'
import { type DrawingAssets, type WordInput, type WordReply } from './messages.ts'

/** Recorded with each issue: another version may write the same paper otherwise. */
export const WORD_ENGINE = 'docx 9.15.2, resvg 2.6.2, house style 2'
export const WORD_CONFORMANCE = 'Office Open XML document'

export type RenderedWord = { readonly bytes: Uint8Array; readonly sha256: string; readonly warnings: readonly string[] }

export type WordOptions = Look & { readonly timeLimitMs?: number; readonly assets?: WordAssets }

const TIME_LIMIT_MS = 120_000

/** DOCUMENT_GUARD when something keeps the paper from being accessible, DOCUMENT_FAILED when it could not be written. */
export async function renderWord(model: DocumentModel, options: WordOptions = {}): Promise<Result<RenderedWord>> {
  const prepared = prepare(model, options)
  if (!prepared.ok) return prepared
  try {
    const assets = options.assets ?? wordAssets()
    const [script, faces, drawing] = await Promise.all([workerScript(assets.worker), readFaces(assets, prepared.value), hasDrawings(prepared.value) ? readDrawing(assets) : null])
    const input: WordInput = { ...prepared.value, faces, drawing }
    const reply = await askWorker<WordReply>(script, input, options.timeLimitMs ?? TIME_LIMIT_MS)
    if (!reply.ok) return failed(reply.reason)
    return ok({ bytes: reply.bytes, sha256: createHash('sha256').update(reply.bytes).digest('hex'), warnings: [] })
  } catch (problem) {
    return failed(problem instanceof Error ? problem.message : String(problem))
  }
}

const hasDrawings = ({ model, pictures }: Prepared): boolean =>
  innerBlocks(model.blocks).some((block) => block.type === 'chart') || [...pictures.values()].some(({ kind }) => kind === 'svg')

/** Those of the style: a council that writes without serifs has none of the others in its files. */
async function readFaces(assets: WordAssets, { house }: Prepared): Promise<readonly Face[]> {
  const wanted = assets.faces.filter(({ family }) => house.body === 'serif' || family !== families.serif)
  const faces = await Promise.all(wanted.map(async ({ family, cut, path }) => ({ family, cut: cuts.find((known) => known === cut), bytes: new Uint8Array(await readFile(path)) })))
  return faces.flatMap(({ family, cut, bytes }) => cut === undefined ? [] : [{ family, cut, bytes }])
}

async function readDrawing(assets: WordAssets): Promise<DrawingAssets> {
  const [wasm, ...fonts] = await Promise.all([assets.rasteriser, ...assets.pictureFonts].map(async (path) => new Uint8Array(await readFile(path))))
  return { wasm: wasm ?? new Uint8Array(), fonts }
}

const failed = (reason: string): Result<RenderedWord> =>
  err(appError('DOCUMENT_FAILED', `The Word file could not be made: ${reason}.`, 'Try again, or make the PDF instead; the cycle itself is unharmed.'))
