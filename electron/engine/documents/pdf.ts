// A document model as an accessible PDF: the one door to the renderer. Same model, same bytes. Nothing is read but our own assets,
// nothing is written; when it cannot be done the answer says where and why, and the engine goes on.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { appError } from '#shared/errors.ts'
import { type DocumentAssets, documentAssets } from './assets.ts'
import { type DocumentEngine, compileOnce, loadEngine } from './compile.ts'
import { checkModel } from './checkModel.ts'
import { CONFORMANCE } from './conformance.ts'
import { findCulprit } from './culprit.ts'
import { finishPdf } from './finish.ts'
import { Legible } from './legible.ts'
import { packDocument } from './pack.ts'

/** Recorded with each issue: another version may lay the same text out differently. */
export const ENGINE_VERSION = 'Typst 0.14.2 (typst-ts-web-compiler 0.7.0), house style 2'

export type RenderedPdf = {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly pages: number
  /** "PDF/UA-1, PDF/A-2a" */
  readonly conformance: string
  /** Sentences about what is printed differently from how it was written. */
  readonly warnings: readonly string[]
  readonly engine: string
}

export type RenderOptions = {
  /** How long one compilation may take before it is given up; a 400-page pack takes under half a minute. */
  readonly timeLimitMs?: number
  readonly assets?: DocumentAssets
}

const TIME_LIMIT_MS = 120_000

/** DOCUMENT_GUARD when something keeps the paper from being accessible, DOCUMENT_FAILED when the engine gave up. */
export async function renderPdf(model: DocumentModel, options: RenderOptions = {}): Promise<Result<RenderedPdf>> {
  const refused = checkModel(model)
  if (refused !== null) return err(refused)
  try {
    const engine = await loadEngine(options.assets ?? documentAssets())
    return await render(model, engine, options.timeLimitMs ?? TIME_LIMIT_MS)
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
}

async function render(model: DocumentModel, engine: DocumentEngine, timeLimitMs: number): Promise<Result<RenderedPdf>> {
  const legible = new Legible(engine.characters)
  const compiled = await compileOnce(engine, filesOf(model, legible), timeLimitMs)
  if (!compiled.ok) {
    const place = 'late' in compiled ? null : await findCulprit(model, async (part) => (await compileOnce(engine, filesOf(part, new Legible(engine.characters)), timeLimitMs / 10)).ok)
    return failed(place === null ? compiled.reason : `${compiled.reason}, at ${place}`)
  }
  const { bytes, pages } = finishPdf(compiled.pdf, figureBoxes.parse(compiled.figures))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ok({ bytes, sha256, pages, conformance: CONFORMANCE, warnings: legible.warnings(), engine: ENGINE_VERSION })
}

const figureBoxes = z.array(z.object({ page: z.number(), x: z.number(), y: z.number(), w: z.number(), h: z.number() }))

function filesOf(model: DocumentModel, legible: Legible): { path: string; bytes: Uint8Array }[] {
  const packed = packDocument(model, legible)
  const encoder = new TextEncoder()
  return [
    { path: '/document.json', bytes: encoder.encode(JSON.stringify(packed.json)) },
    ...packed.charts.map((chart) => ({ path: chart.path, bytes: encoder.encode(chart.svg) })),
  ]
}

const failed = (reason: string): Result<RenderedPdf> =>
  err(appError('DOCUMENT_FAILED', `The PDF could not be made: ${reason}.`, 'Change the text named here, or try again; the cycle itself is unharmed.'))
