// The search of finished files: a secret planted in any corner of a file is found, and its place is named; what is no secret is let through.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchFile } from '#electron/engine/documents/leaks/searchFile.ts'
import { renderWord } from '#electron/engine/documents/docx/word.ts'
import { renderPage } from '#electron/engine/documents/html/page.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { fingerprint, writeChecked } from '#electron/engine/writeChecked.ts'
import { type Sought, soughtIn } from '#shared/documents/disclosure/sought.ts'
import { twinOf } from '#shared/documents/disclosure/twins.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { docOf } from '#shared/documents/richText.ts'
import { heading, model, numbered, savingsChart } from '../documents/models.ts'
import { bytesOf } from '../workbook/readBack.ts'
import { everyState, workbookOf } from '../workbook/models.ts'

const SECRET = 'Hollowmere Trust would accept £4,350,217'
const WORDS = 'Hollowmere Trust would accept'
const exempt = { paragraph: 3, reason: 'It is being agreed.' }
const source = model([numbered('The Board met in public.'), { type: 'paragraph', id: null, numbered: true, text: docOf(SECRET), illustrative: false, exempt }])
const twin = twinOf({ paper: source, workbook: null }, 'public')
if (!twin.ok) throw new Error(twin.error.message)
const open = twin.value.paper
const sought: Sought = soughtIn({ paper: source, workbook: null }, twin.value)!
const nothing = (): Promise<null> => Promise.resolve(null)
const search = async (bytes: Uint8Array, plain: () => Promise<Uint8Array | null> = nothing): Promise<string | null> => { const found = await searchFile(bytes, sought, plain); return found === null ? null : `${found.code}: ${found.message}` }

async function pdfOf(paper: DocumentModel): Promise<Uint8Array> {
  const made = await renderPdf(paper)
  if (!made.ok) throw new Error(made.error.message)
  return made.value.bytes
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)
const utf16 = (text: string): string => `\u00fe\u00ff${[...text].map((c) => String.fromCharCode(c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255)).join('')}`

let pdf: Uint8Array
let xlsx: Uint8Array
beforeAll(async () => { [pdf, xlsx] = await Promise.all([pdfOf(open), bytesOf(workbookOf([everyState]))]) }, 60_000)

describe('a PDF that holds a secret is held back, with the place', () => {
  const withBlocks = (...blocks: DocumentModel['blocks']): DocumentModel => ({ ...open, blocks: [...open.blocks, ...blocks] })

  it.each<[string, DocumentModel, RegExp]>([
    ['in a paragraph', withBlocks(numbered(`It was said that ${SECRET}.`)), /words of paragraph 1\.2 in the text of page 1/],
    ['in a paragraph broken over lines', withBlocks(numbered(`${'A long sentence goes on and on. '.repeat(12)}${SECRET}. ${'And on. '.repeat(20)}`)), /in the text of page 1/],
    ['as a figure alone', withBlocks(numbered('It would be 4,350,217 in all.')), /a figure of paragraph 1\.2 in the text of page 1/],
    ['in a heading, and so in the bookmarks', withBlocks(heading(WORDS)), /in a bookmark/],
    ['in words for those who cannot see a chart', withBlocks({ type: 'chart', table: null, chart: { ...savingsChart, reading: `${WORDS} least.` } }), /in the description of something on page/],
    ['in the picture of a chart', withBlocks({ type: 'chart', table: null, chart: { ...savingsChart, groups: [{ ...savingsChart.groups[0]!, label: WORDS }] } }), /in the text of page/],
    ['in the title of the file', { ...open, title: WORDS }, /in the properties of the file.*in the attribute|in the properties of the file|in the metadata/s],
    ['in its description', { ...open, subject: WORDS }, /in the (?:properties|metadata|head or foot)/],
    ['in the address of a link', withBlocks(numbered({ v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a link', marks: [{ type: 'link', attrs: { href: `https://example.org/${WORDS.replaceAll(' ', '\u00ad')}` } }] }] }] } })), /in an annotation|in a string in the code/],
  ])('%s', async (_, paper, place) => {
    expect(await search(await pdfOf(paper))).toMatch(new RegExp(`^DOCUMENT_LEAK: The finished file still holds what is withheld: .*(?:${place.source})`, 's'))
  }, 60_000)

  it.each<[string, () => Uint8Array, RegExp]>([
    ['behind its end', () => joined(pdf, latin1(`\n(${WORDS})\n`)), /a string in the code/],
    ['in an object no page shows', () => joined(pdf, latin1(`\n9999 0 obj << /Contents <${Buffer.from(WORDS).toString('hex')}> >> endobj\n`)), /a string in the code/],
    ['in UTF-16', () => joined(pdf, latin1(`\n9999 0 obj << /T (${utf16(WORDS).replace(/[\\()]/g, '\\$&')}) >> endobj\n`)), /a string in the code/],
    ['in escapes', () => joined(pdf, latin1(`\n9999 0 obj (${[...WORDS].map((c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}) endobj\n`)), /a string in the code/],
    ['in a deflated stream', () => { const packed = deflateSync(latin1(WORDS)); return joined(pdf, latin1(`\n9999 0 obj << /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, latin1('\nendstream endobj\n')) }, /a stream in the code/],
    ['in what an earlier update left behind', () => joined(latin1(`%PDF-1.7\n1 0 obj (${WORDS}) endobj\n`), pdf), /a string in the code|could not be opened/],
  ])('%s', async (_, bytes, place) => {
    expect(await search(bytes())).toMatch(place)
  }, 60_000)

  it('also one that cannot be opened at all: what cannot be searched is not let out', async () => {
    expect(await search(latin1('%PDF-1.7 and nothing more'))).toMatch(/^DOCUMENT_LEAK: The finished file could not be opened again/)
  })
})

describe.concurrent('a package that holds a secret is held back, with the place', () => {
  const parts = (): Record<string, Uint8Array> => unzipSync(xlsx)
  const withPart = (name: string, xml: string): Uint8Array => zipSync({ ...parts(), [name]: strToU8(xml) })
  const changed = (name: string, change: (xml: string) => string): Uint8Array => zipSync({ ...parts(), [name]: strToU8(change(strFromU8(parts()[name]!))) })
  const word = (body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array => zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  })
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const png = (words: string): Uint8Array => {
    const chunk = (type: string, content: Uint8Array): Uint8Array => { const length = Buffer.alloc(4); length.writeUInt32BE(content.length); return joined(length, latin1(type), content, Buffer.alloc(4)) }
    return joined(latin1('\u0089PNG\r\n\u001a\n'), chunk('IHDR', Buffer.alloc(13)), chunk('zTXt', joined(latin1('Comment\0\0'), deflateSync(latin1(words)))), chunk('IEND', new Uint8Array()))
  }

  it.each<[string, () => Uint8Array, RegExp]>([
    ['in the text of a cell', () => changed('xl/sharedStrings.xml', (xml) => xml.replace('</sst>', `<si><t>${WORDS}</t></si></sst>`)), /words of paragraph 1\.2 in the text of xl\/sharedStrings\.xml/],
    ['as the number of a cell', () => changed('xl/worksheets/sheet1.xml', (xml) => xml.replace(/(<c r="\w+"(?![^>]*t=)[^>]*>)<v>[\d.]+<\/v>/, '$1<v>4350217</v>')), /a figure of paragraph 1\.2 in the text of xl\/worksheets\/sheet1\.xml/],
    ['in a comment on a cell', () => withPart('xl/comments1.xml', `<comments><comment ref="A1"><text><r><t>Hollowmere Tr</t></r><r><t>ust would accept</t></r></text></comment></comments>`), /in the text of xl\/comments1\.xml/],
    ['in the properties', () => changed('docProps/core.xml', (xml) => xml.replace('<dc:creator>', `<dc:creator>${WORDS}`)), /docProps\/core\.xml/],
    ['in the name of a sheet', () => changed('xl/workbook.xml', (xml) => xml.replace('name="Savings"', `name="${WORDS.slice(0, 31)}"`)), /the attribute name in xl\/workbook\.xml/],
    ['in a defined name', () => changed('xl/workbook.xml', (xml) => xml.replace('<definedNames>', `<definedNames><definedName name="x" comment="${WORDS}">1</definedName>`)), /the attribute comment in xl\/workbook\.xml/],
    ['in the foot of the printed page', () => changed('xl/worksheets/sheet1.xml', (xml) => xml.replace('<oddFooter>', `<oddFooter>${WORDS}`)), /xl\/worksheets\/sheet1\.xml/],
    ['in markup that no program reads', () => changed('xl/styles.xml', (xml) => `${xml}<!-- ${WORDS} -->`), /a comment in xl\/styles\.xml/],
    ['in custom data', () => withPart('customXml/item1.xml', `<x>${WORDS.replaceAll('o', '&#111;')}</x>`), /customXml\/item1\.xml/],
    ['in the name of a part', () => withPart(`xl/media/${WORDS.replaceAll(' ', '_')}${WORDS}.png`, ''), /the name of a part/],
    ['in the comment of the package', () => { const bytes = Buffer.from(xlsx); bytes.writeUInt16LE(WORDS.length, bytes.length - 2); return joined(bytes, latin1(WORDS)) }, /the comment of the package/],
    ['in the fields of a part', () => zipSync({ 'a.xml': [strToU8('<a/>'), { extra: { 0x4141: strToU8(WORDS) } }] }), /the fields of the part a\.xml/],
    ['in runs of a Word paragraph that are formatted apart', () => word(`<w:p>${['Hollow', 'mere T', 'rust wo', 'uld acc', 'ept'].map(run).join('<w:proofErr/>')}</w:p>`), /the text of word\/document\.xml/],
    ['in a Word comment', () => word('<w:p/>', { 'word/comments.xml': `<w:comments><w:comment w:author="A"><w:p>${run(WORDS)}</w:p></w:comment></w:comments>` }), /word\/comments\.xml/],
    ['in the description of a picture', () => word(`<wp:docPr id="1" descr="${WORDS}"/>`), /the attribute descr in word\/document\.xml/],
    ['in the name of a bookmark', () => word(`<w:bookmarkStart w:name="${WORDS.replaceAll(' ', '_')}" w:id="1"/>`), /the attribute w:name in word\/document\.xml/],
    ['in a workbook inside a Word file', () => word('<w:p/>', { 'word/embeddings/sheet.xlsx': zipSync({ 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${WORDS}</t></si></sst>`) }) }), /xl\/sharedStrings\.xml/],
    ['in the notes of a picture', () => word('<w:p/>', { 'word/media/image1.png': png(WORDS) }), /a note in word\/media\/image1\.png/],
    ['in joined letters and soft hyphens', () => word(`<w:p>${run(WORDS.replace('accept', 'ac\u00adcept').replace('would', 'wo\u200buld'))}</w:p>`), /word\/document\.xml/],
  ])('%s', async (_, bytes, place) => {
    expect(await search(bytes())).toMatch(place)
  }, 30_000)

  it.each<[string, () => Uint8Array, RegExp]>([
    ['a hidden sheet', () => changed('xl/workbook.xml', (xml) => xml.replace('<sheet ', '<sheet state="veryHidden" ')), /has a hidden sheet/],
    ['a hidden row', () => changed('xl/worksheets/sheet1.xml', (xml) => xml.replace(/<row /, '<row hidden="1" ')), /has a hidden row or column/],
    ['hidden text', () => word(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Open</w:t></w:r></w:p>`), /has hidden text/],
  ])('also with %s, whatever it says', async (_, bytes, what) => {
    expect(await search(bytes())).toMatch(what)
  }, 30_000)
})

describe.concurrent('a page that holds a secret is held back, with the place', () => {
  const page = (body: string): Uint8Array => strToU8(`<!doctype html><html lang="en-GB"><head><title>Open</title></head><body>${body}</body></html>`)

  it.each<[string, string, RegExp]>([
    ['in its text, tag by tag', '<p>Hollow<b>mere</b> Trust <i>would</i> accept</p>', /the text of the file/],
    ['in a comment', `<!-- ${WORDS} -->`, /a comment in the file/],
    ['in the words for a picture', `<img alt="${WORDS}" src="data:image/png;base64,AAAA">`, /the attribute alt in the file/],
    ['in data for a script', `<script type="application/json">{"a":"${WORDS}"}</script>`, /the text of the file/],
    ['in a drawing packed into an address', `<img alt="A drawing" src="data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><text>${WORDS}</text></svg>`).toString('base64')}">`, /a picture in the file/],
    ['in an attribute nobody sees', `<p data-x="${WORDS}">Open</p>`, /the attribute data-x in the file/],
  ])('%s', async (_, body, place) => {
    expect(await search(page(body))).toMatch(place)
  })

  it('and one that holds none is let through', async () => {
    expect(await search(page('<p>The Board met in public.</p>'))).toBeNull()
  })
})

describe('what is no secret is let through', () => {
  it('the public files themselves', async () => {
    expect(await search(pdf)).toBeNull()
    expect(await search(xlsx)).toBeNull()
  }, 30_000)

  it('words of the format, whatever an exempt text speaks of', async () => {
    const paper = model([numbered('The Board met in public.'), { type: 'paragraph', id: null, numbered: true, illustrative: false, exempt, text: docOf('The relationships, the StructTreeRoot, begincodespacerange and Adobe-Identity of the InternationalColorConsortium; Source Sans 3 SemiBold.') }])
    const made = twinOf({ paper, workbook: null }, 'public')
    if (!made.ok) throw new Error(made.error.message)
    const own = soughtIn({ paper, workbook: null }, made.value)!
    expect(await searchFile(await pdfOf(made.value.paper), own, () => pdfOf(model([numbered('-')])))).toBeNull()
    expect(await searchFile(xlsx, own, () => bytesOf(workbookOf([everyState])))).toBeNull()
  }, 60_000)

  it('a figure read from right to left, for figures of no script run so', async () => {
    const paper = model([numbered('Together they save £3,678.'), { type: 'paragraph', id: null, numbered: true, illustrative: false, exempt, text: docOf('It was £8,763.') }])
    const made = twinOf({ paper, workbook: null }, 'public')
    if (!made.ok) throw new Error(made.error.message)
    expect(await searchFile(await pdfOf(made.value.paper), soughtIn({ paper, workbook: null }, made.value)!, nothing)).toBeNull()
  }, 30_000)

  it('digits in the id of an open row, which make no exempt figure public either', async () => {
    const row = (id: string): DocumentModel['blocks'][number] => ({ type: 'paragraph', id, numbered: true, illustrative: false, text: docOf('The Board met in public.') })
    const paper = model([row('018f4d2e-7b1a-7c3d-8763-a1b2c3d4e5f6'), row('018f4d2e-7b1a-7c3d-9a87-63c3d4e5f6a7'), { type: 'paragraph', id: null, numbered: true, illustrative: false, exempt, text: docOf('It was £8,763.') }])
    const made = twinOf({ paper, workbook: null }, 'public')
    if (!made.ok) throw new Error(made.error.message)
    const own = soughtIn({ paper, workbook: null }, made.value)!
    const word = await renderWord(made.value.paper)
    if (!word.ok) throw new Error(word.error.message)
    expect(await searchFile(word.value.bytes, own, nothing)).toBeNull()
    expect((await searchFile(strToU8('<html><p>It would be £8,763.</p></html>'), own, nothing))?.message).toContain('a figure of paragraph 1.3 in the text of the file')
  }, 30_000)

  it.each([['docx', renderWord], ['html', renderPage]] as const)('what a file in %s says of an open chart to whoever cannot see it, whatever brackets an exempt text has', async (_, render) => {
    const chart = { ...savingsChart, groups: savingsChart.groups.map((group) => ({ ...group, bars: group.bars.map((bar) => ({ ...bar, detail: 'illustrative' })) })) }
    const withheld = 'The schedule is £4,350,217 more than the plan’s savings lines (illustrative) in that year.'
    const paper = model([{ type: 'chart', chart, table: null }, { type: 'paragraph', id: null, numbered: true, illustrative: false, exempt, text: docOf(withheld) }])
    const made = twinOf({ paper, workbook: null }, 'public')
    if (!made.ok) throw new Error(made.error.message)
    const [file, told] = await Promise.all([made.value.paper, paper].map(async (one) => { const rendered = await render(one); if (!rendered.ok) throw new Error(rendered.error.message); return rendered.value.bytes }))
    const own = soughtIn({ paper, workbook: null }, made.value)!
    expect(await searchFile(file!, own, nothing)).toBeNull()
    expect((await searchFile(told!, own, nothing))?.message).toContain('words of paragraph 1.1 in the text of')
  }, 30_000)

  it('words that only meet where two open pieces do', async () => {
    const paper = model([numbered('Nothing of ASC-001'), numbered('Milton Grange is open'), { type: 'paragraph', id: null, numbered: true, illustrative: false, exempt, text: docOf('A bid for ASC-001 Milton Grange came in.') }])
    const made = twinOf({ paper, workbook: null }, 'public')
    if (!made.ok) throw new Error(made.error.message)
    expect(await searchFile(strToU8('<html><p>Nothing of ASC-001</p><p>Milton Grange is open</p></html>'), soughtIn({ paper, workbook: null }, made.value)!, nothing)).toBeNull()
  })
})

describe('what gets its name on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-written-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'public.pdf')

  it('is what was searched, byte for byte; of anything else nothing is left, and the document before it stands there whole', async () => {
    writeFileSync(path, 'the document before')
    await expect(writeChecked(path, latin1('%PDF-1.7 with a secret'), fingerprint(pdf))).rejects.toMatchObject({ error: { code: 'CANNOT_WRITE', kept: 'What stood at that place stands there still.' } })
    expect(readFileSync(path, 'utf8')).toBe('the document before')
    expect(readdirSync(folder)).toEqual(['public.pdf'])
    await writeChecked(path, pdf, fingerprint(pdf))
    expect(fingerprint(readFileSync(path))).toBe(fingerprint(pdf))
    expect(readdirSync(folder)).toEqual(['public.pdf'])
  })
})
