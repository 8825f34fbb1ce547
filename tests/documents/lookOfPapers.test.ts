// A council's style reaches every paper of its cycle in every format, the page that is shown while one writes, and what is issued: an issue
// stays the same file whatever the council looks like later.
import { describe, expect, it } from 'vitest'
import { type DocumentName, documentNames, type PaperFormat } from '#shared/contract/documents.ts'
import { PLAIN_HOUSE } from '#shared/documents/houseStyle.ts'
import { type Row } from '#shared/schema/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { styleOf } from '#electron/engine/handlers/paperLook.ts'
import { cycle, openPack, pack, type PackFile, small } from '../packs/kit.ts'
import { crest } from './pictures.ts'
import { byRole, readPdf } from './readPdf.ts'
import { readWord } from './readWord.ts'

const logo = { name: 'crest.svg', base64: Buffer.from(crest).toString('base64'), alt: 'Crest of Borsetshire' }
const style = { council: 'Borsetshire County Council', logo, accent: '#7a2350', face: 'sans', numbering: { paragraphs: '(1)', recommendations: 'i.', lists: '(a)' } } as const

const plainRow = { council: null, logo: null, logo_alt: null, accent: null, face: 'serif', paragraphs: '1.1', recommendations: '(1)', lists: '(i)' } as const satisfies Partial<Row<'house_style'>>

describe('a row of house style', () => {
  it('that says nothing is the plain style', () => expect(styleOf(plainRow)).toEqual({ ...PLAIN_HOUSE, logo: null }))

  it('becomes the style of a paper, its logo by what it is and what it says', () => {
    const row = { council: 'Borsetshire County Council', logo: 'a'.repeat(64), logo_alt: 'Crest', accent: '#7a2350', face: 'sans', paragraphs: 'i.', recommendations: '1.', lists: '(a)' }
    expect(styleOf(row)).toEqual({ council: 'Borsetshire County Council', logo: { sha256: 'a'.repeat(64), alt: 'Crest' }, accent: '#7a2350', body: 'sans', numbering: { paragraphs: 'i.', recommendations: '1.', lists: '(a)' } })
  })

  it('with ways that this version does not know falls back to the plain ones', () => {
    expect(styleOf({ ...plainRow, face: 'gothic', paragraphs: '§ 1', recommendations: 'I', lists: '*' })).toEqual({ ...PLAIN_HOUSE, logo: null })
  })
})

const made = async ({ ask }: PackFile, document: DocumentName, format: PaperFormat): Promise<Uint8Array> =>
  new Uint8Array(Buffer.from((await ask('documents.render', { document, format })).base64, 'base64'))

describe('a council’s style', () => {
  it('is on every paper of the cycle, as PDF, as Word and on the web', async () => {
    const file = openPack()
    await small(file)
    // A plan may be that of the cycle in preparation.
    for (const each of [cycle, exampleId('cycle:2026')]) await file.does('house.set', { ...style, cycle: each })
    for (const document of documentNames) {
      const { text, tree } = await readPdf(await made(file, document, 'pdf')).then((read) => ({ text: read.text, tree: byRole(read, 'Figure') }))
      expect([document, text.includes('Borsetshire County Council'), tree[0]?.alt]).toEqual([document, true, 'Crest of Borsetshire'])
      const word = readWord(await made(file, document, 'docx'))
      expect([document, word.text.includes('Borsetshire County Council'), word.pictures[0]?.description]).toEqual([document, true, 'Crest of Borsetshire'])
      const page = new TextDecoder().decode(await made(file, document, 'html'))
      expect([document, page.includes('Borsetshire County Council'), page.includes('alt="Crest of Borsetshire"'), page.includes('--accent:#7a2350')]).toEqual([document, true, true, true])
    }
  }, 180_000)

  it('shows on the page that is previewed, and counts as the council counts', async () => {
    const file = openPack()
    await file.does('house.set', style)
    const preview = await file.ask('documents.preview', { document: 'comments', page: 1 })
    const { text } = await readPdf(new Uint8Array(Buffer.from(preview.base64, 'base64')))
    expect(text).toContain('Borsetshire County Council')
    expect(text).toContain('(1)')
    expect(text).not.toContain('1.1')
    const workspace = await file.item('briefing')
    expect(workspace.paragraphs?.map(({ number }) => number)).toEqual(['(1)', expect.any(String), '(2)', '(3)'])
  })

  it('of another cycle is not touched', async () => {
    const file = openPack()
    await file.does('house.set', { ...style, cycle: exampleId('cycle:2026') })
    expect((await readPdf(await made(file, 'comments', 'pdf'))).text).toContain('East Sussex County Council')
  })

  it('is refused where it could not be read on white, with what to do', async () => {
    const file = openPack()
    expect(await file.refused('house.set', { cycle, accent: '#ffcc00' })).toMatchObject({ code: 'RULE', message: expect.stringMatching(/too light to read on white: 1\.5 to 1/), next: 'Choose a darker shade of it.' })
  })
})

describe('an issue', () => {
  it('is the same file again after the council changed its look', async () => {
    const file = openPack()
    await small(file)
    await file.does('house.set', style)
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    const sealed = await file.ask('packs.issue', { pack })
    expect((await readPdf(new Uint8Array(Buffer.from(sealed.file?.base64 ?? '', 'base64')))).text).toContain('Borsetshire County Council')
    await file.does('house.set', { council: null, logo: null, accent: '#1f4e79', face: 'serif', numbering: { paragraphs: '1.1', recommendations: '(1)', lists: '(i)' } })
    expect(await file.ask('packs.regenerate', { pack })).toMatchObject({ same: 'bytes', sha256: sealed.file?.sha256 })
    expect((await readPdf(await made(file, 'comments', 'pdf'))).text).toContain('East Sussex County Council')
  }, 60_000)
})
