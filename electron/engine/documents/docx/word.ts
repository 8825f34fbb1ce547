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
import { checkModel } from '../checkModel.ts'
import { type Face, cuts } from './fonts.ts'
import { type PictureAssets, type WordInput, type WordReply } from './messages.ts'

/** Recorded with each issue: another version may write the same paper otherwise. */
export const WORD_ENGINE = 'docx 9.15.2, resvg 2.6.2, house style 1'
export const WORD_CONFORMANCE = 'Office Open XML document'

export type RenderedWord = { readonly bytes: Uint8Array; readonly sha256: string; readonly warnings: readonly string[] }

export type WordOptions = { readonly timeLimitMs?: number; readonly assets?: WordAssets }

const TIME_LIMIT_MS = 120_000

/** DOCUMENT_GUARD when something keeps the paper from being accessible, DOCUMENT_FAILED when it could not be written. */
export async function renderWord(model: DocumentModel, options: WordOptions = {}): Promise<Result<RenderedWord>> {
  const refused = checkModel(model)
  if (refused !== null) return err(refused)
  try {
    const assets = options.assets ?? wordAssets()
    const drawn = innerBlocks(model.blocks).some((block) => block.type === 'chart')
    const [script, faces, pictures] = await Promise.all([workerScript(assets.worker), readFaces(assets), drawn ? readPictures(assets) : null])
    const input: WordInput = { model, faces, pictures }
    const reply = await askWorker<WordReply>(script, input, options.timeLimitMs ?? TIME_LIMIT_MS)
    if (!reply.ok) return failed(reply.reason)
    return ok({ bytes: reply.bytes, sha256: createHash('sha256').update(reply.bytes).digest('hex'), warnings: [] })
  } catch (problem) {
    return failed(problem instanceof Error ? problem.message : String(problem))
  }
}

async function readFaces(assets: WordAssets): Promise<readonly Face[]> {
  const faces = await Promise.all(assets.faces.map(async ({ family, cut, path }) => ({ family, cut: cuts.find((known) => known === cut), bytes: new Uint8Array(await readFile(path)) })))
  return faces.flatMap(({ family, cut, bytes }) => cut === undefined ? [] : [{ family, cut, bytes }])
}

async function readPictures(assets: WordAssets): Promise<PictureAssets> {
  const [wasm, ...fonts] = await Promise.all([assets.rasteriser, ...assets.pictureFonts].map(async (path) => new Uint8Array(await readFile(path))))
  return { wasm: wasm ?? new Uint8Array(), fonts }
}

const failed = (reason: string): Result<RenderedWord> =>
  err(appError('DOCUMENT_FAILED', `The Word file could not be made: ${reason}.`, 'Try again, or make the PDF instead; the cycle itself is unharmed.'))
