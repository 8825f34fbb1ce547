// A document model as one web page that stands alone: no script, nothing fetched, its own policy forbids both. Same model, same bytes.
// Nothing is written; when it cannot be made the answer says why.
import { createHash } from 'node:crypto'
import { appendixTitle } from '#shared/documents/contents.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type NumberedSection, innerBlocks, numberDocument } from '#shared/documents/numbering.ts'
import { runningMark, shortened, statusLine } from '#shared/documents/phrases.ts'
import { appError } from '#shared/errors.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { type PageAssets, pageAssets } from '../assets.ts'
import { keysOfItems } from '../packItems.ts'
import { LOGO } from '../pictures/pictures.ts'
import { type Look, type Prepared, prepare } from '../prepare.ts'
import { type Page, blocksMarkup } from './blocks.ts'
import { Columns } from './columns.ts'
import { Contents, type Entry } from './contents.ts'
import { headingMarkup } from './heading.ts'
import { imageTag } from './image.ts'
import { type Child, Markup, h, htmlOf, lines } from './markup.ts'
import { Names } from './names.ts'
import { edgesOf, styleOf } from './style.ts'

/** Recorded with each issue. */
export const PAGE_ENGINE = 'web page, house style 2'
export const PAGE_CONFORMANCE = 'HTML in one file, without scripts'

export type RenderedPage = { readonly bytes: Uint8Array; readonly sha256: string; readonly warnings: readonly string[] }

export type PageOptions = Look & { readonly assets?: PageAssets }

/** DOCUMENT_GUARD when something keeps the paper from being accessible, DOCUMENT_FAILED when it could not be made. */
export async function renderPage(given: DocumentModel, options: PageOptions = {}): Promise<Result<RenderedPage>> {
  const prepared = prepare(given, options)
  if (!prepared.ok) return prepared
  try {
    const { model, house } = prepared.value
    const { html, slanted, rules } = bodyOf(prepared.value)
    const style = await styleOf(options.assets ?? pageAssets(), house, `${rules}\n${edgesOf(model)}`, slanted)
    const bytes = new TextEncoder().encode(`<!doctype html>\n${h('html', { lang: model.language }, headOf(model, style), html).html}\n`)
    return ok({ bytes, sha256: createHash('sha256').update(bytes).digest('hex'), warnings: [] })
  } catch (problem) {
    return err(appError('DOCUMENT_FAILED', `The web page could not be made: ${problem instanceof Error ? problem.message : String(problem)}.`, 'Try again, or make the PDF instead; the cycle itself is unharmed.'))
  }
}

function headOf(model: DocumentModel, style: string): Markup {
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`
  return h('head', {},
    // In this order: exports know their own pages by how they begin.
    h('meta', { charset: 'utf-8' }), h('meta', { name: 'generator', content: 'Reconcile' }), h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', {}, model.title), h('meta', { name: 'description', content: model.subject }), h('meta', { name: 'author', content: model.body }),
    model.date === null ? null : h('meta', { name: 'dcterms.date', content: model.date }),
    // Else browsers ask the server for one.
    h('link', { rel: 'icon', href: 'data:,' }),
    // Our own style sheet and nothing of anybody's text: it may not be escaped.
    new Markup(`<style>${style}</style>`))
}

type Body = { readonly html: Markup; readonly slanted: boolean; readonly rules: string }

/** A paper with contents of its own is drawn twice: only then it is known what they list. */
function bodyOf(prepared: Prepared): Body {
  const own = innerBlocks(prepared.model.blocks).some(({ type }) => type === 'contents')
  const first = drawn(prepared, [], own)
  return own ? drawn(prepared, first.contents.headings, own) : first
}

function drawn({ model, house, pictures }: Prepared, listed: readonly Entry[], ownContents: boolean): Body & { readonly contents: Contents } {
  const numbered = numberDocument(model, house.numbering)
  const shared = { names: new Names(), contents: new Contents(), columns: new Columns(), listed, numbering: house.numbering, pictures, items: new Set(keysOfItems(numbered).keys()) }
  const sections = numbered.map((section) => {
    const page: Page = { ...shared, depth: section.item?.depth ?? 0 }
    // In this order: the contents list what comes first first.
    const title = section.title === null ? null : titleOf(section, page)
    return sectionMarkup(section, title, [title?.markup ?? null, ...blocksMarkup(section.blocks, page)])
  })
  const logo = pictures.get(LOGO)
  const mark = [model.edition?.mark ?? '', runningMark(model)].filter((part) => part !== '').join(' · ')
  const html = h('body', { class: [kindOf(numbered[0]), model.status === 'draft' ? 'draft' : ''].join(' ').trim() },
    h('a', { class: 'skip', href: '#paper' }, 'Skip to the paper'),
    h('header', { class: 'masthead' },
      logo === undefined || house.logo === null ? null : h('p', { class: 'logo' }, imageTag(logo, house.logo.alt)),
      mark === '' ? null : h('p', { class: 'twin' }, mark),
      h('p', { class: 'body' }, lines(model.body)), h('h1', {}, lines(model.title)), h('p', { class: 'status' }, lines(statusLine(model))),
      model.illustrative === null ? null : h('p', { class: 'notice' }, lines(model.illustrative))),
    ownContents ? null : shared.contents.markup(), h('main', { id: 'paper', tabindex: -1 }, sections),
    h('footer', {}, h('p', {}, shortened(model.subject)), mark === '' ? null : h('p', { class: 'twin' }, mark)))
  return { html, slanted: htmlOf(sections).includes('<em>'), rules: shared.columns.rules(), contents: shared.contents }
}

type Title = { readonly id: string; readonly markup: Child }

/** Of an appendix, or of an item of a pack with what stands under it. */
function titleOf(section: NumberedSection, { names, contents, depth }: Page): Title {
  const { kind, item } = section
  const id = (kind === 'item' ? names.row(item?.id ?? null) : null) ?? names.next('appendix')
  const level = 1 + depth - (kind === 'item' ? 1 : 0)
  const text = section.label === null ? (section.title ?? '') : appendixTitle(section)
  contents.heading(id, level, text)
  return { id, markup: [headingMarkup(level, id, lines(text)), kind === 'item' ? (item?.lines ?? []).map((line) => h('p', { class: 'item-line' }, lines(line))) : null] }
}

/** Of the pages it is printed on; what stands above the first section is printed with it. */
const kindOf = (section: NumberedSection | undefined): string => section?.landscape === true ? 'wide' : 'tall'

const sectionMarkup = (section: NumberedSection, title: Title | null, children: readonly Child[]): Markup =>
  h(title === null ? 'div' : 'section', { class: `part ${kindOf(section)}${section.kind === 'item' ? ' item' : ''}`, 'aria-labelledby': title?.id ?? null }, children)
