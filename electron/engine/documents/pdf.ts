// A document model as an accessible PDF: the one door to the renderer. Same model, same bytes. Nothing is read but our own assets,
// nothing is written; when it cannot be done the answer says where and why, and the engine goes on.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type DocumentModel } from '#shared/documents/model.ts'
import { numberDocument } from '#shared/documents/numbering.ts'
import { notAccessible } from '#shared/documents/foreignPages.ts'
import { type PageRange, rangeFault, rangeWords } from '#shared/documents/pageRange.ts'
import { type ItemPages } from '#shared/documents/plainText.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { appError } from '#shared/errors.ts'
import { type DocumentAssets, documentAssets } from './assets.ts'
import { type DocumentEngine, compileOnce, loadEngine } from './compile.ts'
import { CLAIMS } from './conformance.ts'
import { findCulprit } from './culprit.ts'
import { finishPdf } from './finish.ts'
import { Legible } from './legible.ts'
import { type ItemEnds, type VirtualFile } from './messages.ts'
import { packDocument } from './pack.ts'
import { keysOfItems } from './packItems.ts'
import { extractPages } from './pages.ts'
import { type Look, type Prepared, prepare } from './prepare.ts'

/** Recorded with each issue: another version may lay the same text out differently. */
export const ENGINE_VERSION = 'Typst 0.14.2 (typst-ts-web-compiler 0.7.0), house template 4'

export type RenderedPdf = {
  readonly bytes: Uint8Array
  readonly sha256: string
  /** Pages in this file. */
  readonly pages: number
  /** "PDF/UA-1, PDF/A-2a" of a whole paper, "PDF/A-2b" of some of its pages, "Contains pages not accessible: item 7" with pages from elsewhere. */
  readonly conformance: string
  /** Sentences about what is printed differently from how it was written. */
  readonly warnings: readonly string[]
  readonly engine: string
  /** The page in the whole paper of each heading and appendix that can be listed, in order (shared/documents/contents.ts). */
  readonly listed: readonly number[]
  /** Of a pack: the first and last page of each item that has pages, by its id. */
  readonly items: ItemPages
}

export type RenderOptions = Look & {
  /** How long one compilation may take before it is given up; a 400-page pack takes under half a minute. */
  readonly timeLimitMs?: number
  readonly assets?: DocumentAssets
  /** Only these pages, in a file of their own that claims less. */
  readonly pages?: PageRange
}

const TIME_LIMIT_MS = 120_000

/** DOCUMENT_GUARD when something keeps the paper from being accessible, DOCUMENT_FAILED when the engine gave up, INVALID_INPUT for pages it has not. */
export async function renderPdf(model: DocumentModel, options: RenderOptions = {}): Promise<Result<RenderedPdf>> {
  const prepared = prepare(model, options)
  if (!prepared.ok) return prepared
  try {
    const engine = await loadEngine(options.assets ?? documentAssets())
    return await render(prepared.value, engine, options.timeLimitMs ?? TIME_LIMIT_MS, options.pages)
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
}

async function render(prepared: Prepared, engine: DocumentEngine, timeLimitMs: number, range: PageRange | undefined): Promise<Result<RenderedPdf>> {
  const legible = new Legible(engine.characters)
  const compiled = await compileOnce(engine, filesOf(prepared, legible), timeLimitMs)
  if (!compiled.ok) {
    const probe = (model: DocumentModel) => filesOf({ ...prepared, model }, new Legible(engine.characters))
    const place = 'late' in compiled ? null : await findCulprit(prepared.model, async (part) => (await compileOnce(engine, probe(part), timeLimitMs / 10)).ok)
    return failed(place === null ? compiled.reason : `${compiled.reason}, at ${place}`)
  }
  const listed = compiled.spots.flatMap(({ n, page }) => (n === null ? [] : [page]))
  const pictures = prepared.pictures.size > 0
  const figures = figureBoxes.parse(compiled.figures)
  const foreign = notAccessible(prepared.model.blocks)
  const whole = finishPdf(compiled.pdf, { figures, claim: foreign === null ? 'whole' : 'none', pictures })
  const told = { warnings: [...(foreign === null ? [] : [`${foreign}: the file makes no claim to be accessible or archival.`]), ...legible.warnings()], engine: ENGINE_VERSION, listed, items: itemPages(prepared, compiled.items) }
  const all = { ...whole, ...told, sha256: sha256Of(whole.bytes), conformance: foreign ?? CLAIMS.whole }
  if (range === undefined) return ok(all)
  const fault = rangeFault(range, whole.pages)
  if (fault !== null) return err(appError('INVALID_INPUT', fault, `Ask for pages between 1 and ${whole.pages}.`))
  if (range.from === 1 && range.to === whole.pages) return ok(all)
  const inside = figures.flatMap((box) => (box.page < range.from || box.page > range.to ? [] : [{ ...box, page: box.page - range.from + 1 }]))
  const part = finishPdf(extractPages(compiled.pdf, range, true), { figures: inside, claim: foreign === null ? 'looks' : 'none', pictures })
  return ok({ ...part, ...told, warnings: [extractWarning(range, whole.pages, foreign), ...told.warnings], sha256: sha256Of(part.bytes), conformance: foreign ?? CLAIMS.looks })
}

function extractWarning(range: PageRange, pages: number, foreign: string | null): string {
  const [words, look] = [rangeWords(range, pages), range.from === range.to ? 'looks as it does in the whole paper and is tagged' : 'look as they do in the whole paper and are tagged']
  const begins = `${words.charAt(0).toUpperCase()}${words.slice(1)} ${look}`
  if (foreign !== null) return `${begins}.`
  return `${begins}, but a heading or the head of a table may stand on another page: this file claims ${CLAIMS.looks} and not ${CLAIMS.whole}.`
}

/** What came of setting a paper: `refused` by the engine, which says the same on every computer; `unanswered` where it was given up or ended. */
export type Setting = 'set' | 'refused' | 'unanswered'

/** Tries it without keeping anything, and does not look for what is at fault. */
export async function settingOf(model: DocumentModel, options: RenderOptions): Promise<Setting> {
  const prepared = prepare(model, options)
  if (!prepared.ok) return 'refused'
  const engine = await loadEngine(options.assets ?? documentAssets()).catch(() => null)
  if (engine === null) return 'unanswered'
  const compiled = await compileOnce(engine, filesOf(prepared.value, new Legible(engine.characters)), options.timeLimitMs ?? TIME_LIMIT_MS)
  if (!compiled.ok) return 'unanswered' in compiled ? 'unanswered' : 'refused'
  try {
    finishPdf(compiled.pdf, { figures: figureBoxes.parse(compiled.figures), claim: 'none', pictures: true })
    return 'set'
  } catch {
    return 'refused'
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const figureBoxes = z.array(z.object({ page: z.number(), x: z.number(), y: z.number(), w: z.number(), h: z.number() }))

const marks = z.array(z.object({ key: z.number().nullable(), page: z.number() }))

function itemPages({ model, house }: Prepared, found: ItemEnds): ItemPages {
  const [first, last] = [marks.parse(found.first), marks.parse(found.last)]
  const pageOf = (list: z.infer<typeof marks>, key: number) => list.find((mark) => mark.key === key)?.page
  return new Map([...keysOfItems(numberDocument(model, house.numbering))].flatMap(([id, key]) => {
    const [from, to] = [pageOf(first, key), pageOf(last, key)]
    return from === undefined || to === undefined ? [] : [[id, { first: from, last: to }] as const]
  }))
}

/** The document as the engine reads it, with its charts and pictures beside it. */
export function filesOf({ model, house, pictures }: Prepared, legible: Legible): VirtualFile[] {
  const packed = packDocument(model, legible, house, pictures)
  return [{ path: '/document.json', bytes: new TextEncoder().encode(JSON.stringify(packed.json)) }, ...packed.files]
}

const failed = (reason: string): Result<RenderedPdf> =>
  err(appError('DOCUMENT_FAILED', `The PDF could not be made: ${reason}.`, 'Change the text named here, or try again; the cycle itself is unharmed.'))
