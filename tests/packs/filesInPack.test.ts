// Files from elsewhere in a pack: pictures are drawn with their author's words for them, pages of a PDF are taken in and end the claim, and
// what cannot be printed is kept beside the pack. The pack says which.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type DocumentModel } from '#shared/documents/model.ts'
import { notAccessible } from '#shared/documents/foreignPages.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { filesInPack, needTried } from '#electron/engine/handlers/packFiles.ts'
import { MOST_PAGES_IN, takesPages } from '#electron/engine/documents/takesPages.ts'
import { pdf, png, svg } from '../attachments/files.ts'
import { model, numbered } from '../documents/models.ts'
import { byRole, letters, readPdf } from '../documents/readPdf.ts'
import { itemPages, readWord } from '../documents/readWord.ts'
import { itemId, openPack, pack, type PackFile, small, words } from './kit.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const bytesOf = (file: { readonly base64: string }): Uint8Array => new Uint8Array(Buffer.from(file.base64, 'base64'))

/** An item with a file, at the end of the agenda; its id. */
async function attach(file: PackFile, title: string, name: string, bytes: Uint8Array, parent: string | null = null): Promise<string> {
  const item = await file.does('packItems.add', { pack, title, kind: 'file', parent })
  await file.does('attachments.add', { item, name, base64: base64(bytes), alt: `What ${name} shows.` })
  return item
}

const rendered = async (file: PackFile, format: 'pdf' | 'docx' | 'html' = 'pdf') => file.ask('documents.render', { document: 'agenda-pack', id: pack, format })

describe('a picture attached to a pack', () => {
  it('is in the pack in every format, with its author’s words, and the pack keeps its claim', async () => {
    const file = openPack()
    await small(file)
    await attach(file, 'Map of the sites', 'Map.png', png())
    const made = await rendered(file)
    expect(made).toMatchObject({ conformance: 'PDF/UA-1, PDF/A-2a' })
    const read = await readPdf(bytesOf(made))
    expect(byRole(read, 'Figure').map(({ alt }) => alt)).toContain('What Map.png shows.')
    expect(read.text).not.toContain('kept beside')
    const word = readWord(bytesOf(await rendered(file, 'docx')))
    expect(word.pictures.map(({ description }) => description)).toContain('What Map.png shows.')
    const page = new TextDecoder().decode(bytesOf(await rendered(file, 'html')))
    expect(page).toMatch(/<img alt="What Map\.png shows\." src="data:image\/png;base64,/)
  }, 60_000)

  it('that is a drawing with words in it is kept beside the pack, which says so: another face would take the place of its own', async () => {
    const file = openPack()
    await small(file)
    await attach(file, 'Chart', 'Chart.svg', svg('<text x="1" y="2">Spend</text>'))
    const read = await readPdf(bytesOf(await rendered(file)))
    expect(read.text.replace(/\s+/g, ' ')).toContain('The file could not be printed here and is kept beside this pack.')
    expect(read.text).toContain('What Chart.svg shows.')
  }, 60_000)
})

describe('a PDF attached to a pack', () => {
  let file: PackFile
  let made: Awaited<ReturnType<typeof rendered>>
  let composed: DocumentModel
  beforeAll(async () => {
    file = openPack(() => undefined)
    await small(file)
    const late = await attach(file, 'Report of the auditor', 'Audit.pdf', pdf(3))
    await attach(file, 'Its annex', 'Annex.pdf', pdf(1), late)
    composed = await file.composed()
    made = await rendered(file)
  }, 60_000)

  it('is in the pack page by page, as it was, under the pack’s own page numbers', async () => {
    const read = await readPdf(bytesOf(made))
    const pages = read.byPage.flatMap((text, i) => (/Page \d of the paper/.test(text) ? [i + 1] : []))
    expect(pages.map((page) => page - pages[0]!)).toEqual([0, 1, 2, 4])
    for (const page of pages) expect(read.byPage[page - 1]!.match(/of the paper/g)).toHaveLength(1)
    expect(byRole(read, 'Figure').flatMap(({ alt }) => (alt?.startsWith('Page ') === true ? [alt] : []))).toEqual(['Page 1 of 3 of Audit.pdf: What Audit.pdf shows.', 'Page 2 of 3 of Audit.pdf: What Audit.pdf shows.', 'Page 3 of 3 of Audit.pdf: What Audit.pdf shows.', 'Page 1 of 1 of Annex.pdf: What Annex.pdf shows.'])
    expect(made.pages).toBe(read.pages)
  })

  it('ends the claim of the pack, which says where: in what is answered, on its front sheet, and in the file', async () => {
    expect(made.conformance).toBe('Contains pages not accessible: items 4 and 4 (appendix A)')
    const text = (await readPdf(bytesOf(made))).text.replace(/\s+/g, ' ')
    expect(text).toContain('Accessibility Contains pages not accessible: items 4 and 4 (appendix A). The files themselves are kept beside this pack.')
    expect(Buffer.from(bytesOf(made)).toString('latin1')).not.toMatch(/pdfuaid:part|pdfaid:part/)
  })

  it('is described in Word and on the web, where its pages are not', async () => {
    const word = readWord(bytesOf(await rendered(file, 'docx')))
    expect(letters(word.text)).toBe(letters(plainText(composed, { items: itemPages(word, composed) })))
    expect(word.text).toContain('Its 3 pages follow in the PDF of this pack')
    expect(new TextDecoder().decode(bytesOf(await rendered(file, 'html')))).toContain('The file itself is kept beside the pack.')
  }, 60_000)

  it('is issued with the pack, and the issue is the same file again when the file is long gone', async () => {
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    const sealed = await file.ask('packs.issue', { pack })
    expect(sealed.file?.conformance).toBe(made.conformance)
    const item = (await file.read()).items?.find(({ title }) => title === 'Report of the auditor')
    await file.does('attachments.remove', { id: item?.attachment?.id ?? '' })
    expect(await file.ask('packs.regenerate', { pack })).toMatchObject({ same: 'bytes', sha256: createHash('sha256').update(Buffer.from(sealed.file?.base64 ?? '', 'base64')).digest('hex') })
    file.engine.dispose()
  }, 60_000)
})

describe('a public pack with pages from elsewhere', () => {
  const exempt = { paragraph: 3, reason: 'It is being agreed.' }
  const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(Buffer.from(pdf(1)).toString('latin1').replace('(Page 1 of the paper) Tj ET'.padEnd(27), `(${words}) Tj ET`).replace(/\/Length 200/, `/Length ${200 + words.length - 'Page 1 of the paper'.length}`), 'latin1'))

  it('is made although what is exempt uses words that those pages use: they were attached to be read', async () => {
    const file = openPack()
    await small(file)
    await file.does('packs.edit', { id: pack, public: true })
    await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words('The provider asks the council for more than it had offered before, and will say so on Monday.'), exempt })
    await attach(file, 'Letter', 'Letter.pdf', text('What the provider asks the council for is told elsewhere.'))
    expect(await rendered(file)).toMatchObject({ conformance: 'Contains pages not accessible: item 4' })
  }, 60_000)

  it('is not made when those pages name what is exempt, and says which file does', async () => {
    const file = openPack()
    await file.does('packs.edit', { id: pack, public: true })
    await file.does('exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-003'), ...exempt })
    await attach(file, 'Letter', 'Letter.pdf', text('Linden Court is to be closed.'))
    const refused = await file.engine.invoke('documents.render', { document: 'agenda-pack', id: pack, format: 'pdf' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'DOCUMENT_GUARD', message: '“Letter.pdf”, which is Item 7, names what is exempt elsewhere in the pack, so no public file was made.' } })
    // Who may read all of it gets it all the same.
    expect(await file.ask('documents.render', { document: 'agenda-pack', id: pack, format: 'pdf', twin: 'exempt' })).toMatchObject({ conformance: 'Contains pages not accessible: item 7' })
  }, 60_000)
})

describe('pages from elsewhere', () => {
  const key = 'a'.repeat(64)

  it('are taken from what a program writes, also as PDF 2.0, and not from what is none or would be most of the pack', async () => {
    const newer = new Uint8Array(Buffer.from(Buffer.from(pdf(2)).toString('latin1').replace(/^%PDF-1\.\d/, '%PDF-2.0'), 'latin1'))
    expect(await takesPages('plain', pdf(2), 2)).toBe('set')
    expect(await takesPages('newer', newer, 2)).toBe('set')
    expect(await takesPages('none', new TextEncoder().encode('%PDF-1.7 nothing'), 1)).toBe('refused')
    expect(await takesPages('long', pdf(1), MOST_PAGES_IN + 1)).toBe('refused')
  }, 60_000)

  it('are tried again where the engine gave no answer, at once by who needs to know and after a minute by who only looks', async () => {
    onTestFinished(() => { vi.useRealTimers() })
    expect(await takesPages('slow', pdf(2), 2, { timeLimitMs: 1 })).toBe('unanswered')
    expect(await takesPages('slow', pdf(2), 2)).toBe('unanswered')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    expect(await takesPages('slow', pdf(2), 2)).toBe('set')
    expect(await takesPages('slower', pdf(2), 2, { timeLimitMs: 1 })).toBe('unanswered')
    expect(await takesPages('slower', pdf(2), 2, { now: true })).toBe('set')
    // What the engine said is remembered, however little time there is.
    expect(await takesPages('slow', pdf(2), 2, { timeLimitMs: 1 })).toBe('set')
  }, 60_000)

  it('that could not be tried in time are said so in a draft, and nothing is issued until they were', async () => {
    const file = openPack()
    await small(file)
    const item = await attach(file, 'Report of the auditor', 'Audit.pdf', pdf(4))
    const source = file.engine.store.read((db) => db)
    const files = file.engine.store.read((db) => db.rows('attachment', { item }))
    expect((await filesInPack(source, files, { timeLimitMs: 1 })).get(item)).toEqual({ as: 'untried' })
    await expect(needTried(source, pack, { timeLimitMs: 1 })).rejects.toMatchObject({ error: { code: 'RULE', message: expect.stringContaining('“Audit.pdf”') as string, kept: 'Nothing was issued.' } })
    expect(plainText(await file.composed())).toContain('Its pages could not be set in time just now.')
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    expect((await file.ask('packs.issue', { pack })).file?.conformance).toBe('Contains pages not accessible: item 4')
  }, 60_000)

  it('bring none of what the file would do: no script, no link, no name of its author', async () => {
    const acting = Buffer.from(pdf(1)).toString('latin1').replace('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Author (Somebody Private) >>')
    const made = await renderPdf(model([{ type: 'image', image: key, alt: 'A page', caption: null, width: 100, page: 1 }]), { pictures: new Map([[key, new Uint8Array(Buffer.from(acting, 'latin1'))]]) })
    if (!made.ok) throw new Error(made.error.message)
    expect(Buffer.from(made.value.bytes).toString('latin1')).not.toMatch(/JavaScript|app\.alert|Somebody Private/)
  })

  it.each<[string, DocumentModel['blocks'], string | null]>([
    ['nothing, where every page is accessible', [numbered('a')], null],
    ['one item', [{ type: 'item', id: null, as: 'item', place: 7, title: 'x', lines: null, blocks: [{ type: 'image', image: key, alt: 'x', caption: null, width: 100, page: 1 }] }], 'Contains pages not accessible: item 7'],
    ['several, each once', [7, 9].map((place) => ({ type: 'item', id: null, as: 'item', place, title: 'x', lines: null, blocks: [1, 2].map((page) => ({ type: 'image', image: key, alt: 'x', caption: null, width: 100, page })) })), 'Contains pages not accessible: items 7 and 9'],
    ['no picture', [{ type: 'item', id: null, as: 'item', place: 7, title: 'x', lines: null, blocks: [{ type: 'image', image: key, alt: 'x', caption: null, width: 100 }] }], null],
  ])('are named by their items: %s', (_what, blocks, words) => {
    expect(notAccessible(blocks)).toBe(words)
  })
})
