// A document model as one web page that stands alone: no script, nothing fetched, its own policy forbids both. Same model, same bytes.
// Nothing is written; when it cannot be made the answer says why.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type NumberedSection, numberDocument } from '#shared/documents/numbering.ts'
import { shortened, statusLine } from '#shared/documents/phrases.ts'
import { appError } from '#shared/errors.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { type PageAssets, pageAssets } from '../assets.ts'
import { checkModel } from '../checkModel.ts'
import { colours } from '../house.ts'
import { blocksMarkup } from './blocks.ts'
import { Columns } from './columns.ts'
import { Contents } from './contents.ts'
import { Markup, h, htmlOf, lines } from './markup.ts'
import { Names } from './names.ts'

/** Recorded with each issue. */
export const PAGE_ENGINE = 'web page, house style 1'
export const PAGE_CONFORMANCE = 'HTML in one file, without scripts'

export type RenderedPage = { readonly bytes: Uint8Array; readonly sha256: string; readonly warnings: readonly string[] }

/** DOCUMENT_GUARD when something keeps the paper from being accessible, DOCUMENT_FAILED when it could not be made. */
export async function renderPage(model: DocumentModel, assets: PageAssets = pageAssets()): Promise<Result<RenderedPage>> {
  const refused = checkModel(model)
  if (refused !== null) return err(refused)
  try {
    const { html, slanted, rules } = bodyOf(model)
    const style = await styleOf(assets, `${rules}\n${edgesOf(model)}`, slanted)
    const bytes = new TextEncoder().encode(`<!doctype html>\n${h('html', { lang: model.language }, headOf(model, style), html).html}\n`)
    return ok({ bytes, sha256: createHash('sha256').update(bytes).digest('hex'), warnings: [] })
  } catch (problem) {
    return err(appError('DOCUMENT_FAILED', `The web page could not be made: ${problem instanceof Error ? problem.message : String(problem)}.`, 'Try again, or make the PDF instead; the cycle itself is unharmed.'))
  }
}

/** The style sheet with the faces in it; the slanted one only where words are slanted. */
async function styleOf(assets: PageAssets, rules: string, slanted: boolean): Promise<string> {
  const faces = await Promise.all(assets.fonts.filter((font) => slanted || !font.slanted).map(async ({ family, slanted: italic, path }) =>
    `@font-face{font-family:'${family}';font-style:${italic ? 'italic' : 'normal'};font-weight:200 900;src:url(data:font/woff2;base64,${(await readFile(path)).toString('base64')}) format('woff2')}`))
  return `${(await readFile(assets.style, 'utf8')).trim()}\n${rules}\n${faces.join('\n')}\n`
}

/** The head and foot of printed pages, for browsers that print them: no word of a person's stands in the style sheet. */
const edgesOf = (model: DocumentModel): string =>
  ['', ' tall', ' wide'].map((page) => `@page${page}{${model.status === 'draft' ? edge('top-right', "'DRAFT'", 600) : ''}${edge('bottom-right', "'Page ' counter(page) ' of ' counter(pages)", 400)}}`).join('')

const edge = (place: string, content: string, weight: number): string => `@${place}{content:${content};font:${weight} 8.5pt 'Source Sans 3',sans-serif;color:${colours.ink3}}`

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

function bodyOf(model: DocumentModel): { readonly html: Markup; readonly slanted: boolean; readonly rules: string } {
  const page = { names: new Names(), contents: new Contents(), columns: new Columns() }
  const numbered = numberDocument(model)
  const sections = numbered.map((section) => {
    // In this order: the contents list what comes first first.
    const title = section.title === null ? null : titleOf(section, page)
    return sectionMarkup(section, title, [title?.markup ?? null, ...blocksMarkup(section.blocks, page)])
  })
  const html = h('body', { class: [kindOf(numbered[0]), model.status === 'draft' ? 'draft' : ''].join(' ').trim() },
    h('a', { class: 'skip', href: '#paper' }, 'Skip to the paper'),
    h('header', { class: 'masthead' },
      h('p', { class: 'body' }, lines(model.body)), h('h1', {}, lines(model.title)), h('p', { class: 'status' }, lines(statusLine(model))),
      model.illustrative === null ? null : h('p', { class: 'notice' }, lines(model.illustrative))),
    page.contents.markup(), h('main', { id: 'paper', tabindex: -1 }, sections),
    h('footer', {}, h('p', {}, shortened(model.subject))))
  return { html, slanted: htmlOf(sections).includes('<em>'), rules: page.columns.rules() }
}

type Title = { readonly id: string; readonly markup: Markup }

function titleOf({ label, title }: NumberedSection, page: { readonly names: Names; readonly contents: Contents }): Title {
  const id = page.names.next('appendix')
  const text = label === null ? title ?? '' : `${label}: ${title ?? ''}`
  page.contents.heading(id, 1, text)
  return { id, markup: h('h2', { id }, lines(text)) }
}

/** Of the pages it is printed on; what stands above the first section is printed with it. */
const kindOf = (section: NumberedSection | undefined): string => section?.landscape === true ? 'wide' : 'tall'

const sectionMarkup = (section: NumberedSection, title: Title | null, children: readonly (Markup | null)[]): Markup =>
  h(title === null ? 'div' : 'section', { class: `part ${kindOf(section)}`, 'aria-labelledby': title?.id ?? null }, children)
