// A council's own style: name, crest, colour, face and numbering. Without one, papers look as they always did.
import { describe, expect, it } from 'vitest'
import { type HouseStyle, PLAIN_HOUSE, contrastOnWhite, inHouse, styleFault } from '#shared/documents/houseStyle.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { contrast } from '../support/colour.ts'
import { heading, model, numbered, shortModel } from './models.ts'
import { borsetshire } from './packs.ts'
import { crest } from './pictures.ts'
import { byRole, letters, readPdf } from './readPdf.ts'

describe('a council’s style', () => {
  it.each<[string, Partial<HouseStyle>, RegExp]>([
    ['a colour too light to read', { accent: '#ffcc00' }, /#ffcc00 is too light to read on white: 1\.5 to 1, and text needs 4\.5 to 1/],
    ['a colour that is none', { accent: 'red' }, /“red” is not a colour/],
    ['a crest without words', { logo: { bytes: crest, alt: ' ' } }, /no words for readers who cannot see it/],
    ['a blank name', { council: ' ' }, /name is blank/],
  ])('is refused for %s, and says what to do', async (_what, part, sentence) => {
    const fault = styleFault({ ...PLAIN_HOUSE, ...part })
    expect(fault?.what).toMatch(sentence)
    const made = await renderPdf(shortModel(), { house: { ...PLAIN_HOUSE, ...part } })
    expect(made.ok ? '' : `${made.error.code} ${made.error.message}`).toMatch(/^DOCUMENT_GUARD/)
    expect(made.ok ? '' : made.error.next).not.toBe('')
  })

  it('takes the darkest grey that is called too light, and the one below it', () => {
    expect(styleFault({ ...PLAIN_HOUSE, accent: '#777777' })).not.toBeNull()
    expect(styleFault({ ...PLAIN_HOUSE, accent: '#767676' })).toBeNull()
    for (const colour of ['#000000', '#ffffff', '#7a2350', '#0d4f3c', '#777777']) expect(contrastOnWhite(colour)).toBeCloseTo(contrast(colour, '#ffffff'), 6)
  })

  it('stands on the paper: name, crest with its words, numbers of its own, links in its colour', async () => {
    const made = await renderPdf(shortModel(), { house: borsetshire })
    if (!made.ok) throw new Error(made.error.message)
    const read = await readPdf(made.value.bytes)
    expect(letters(read.text)).toBe(letters(plainText(inHouse(shortModel(), borsetshire), { numbering: borsetshire.numbering })))
    expect(byRole(read, 'Figure')[0]!.alt).toBe('Crest of Borsetshire')
    expect(byRole(read, 'Lbl').map((node) => node.text).filter((text) => /^\(\d\)|^[ivx]+\.|^\([a-z]\)/.test(text))).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', 'i.', 'ii.', 'iii.', '(a)', '(b)'])
    expect(read.text).not.toContain('East Sussex County Council')
    expect(Buffer.from(made.value.bytes).toString('latin1')).not.toContain('SourceSerif4')
    expect(made.value.conformance).toBe('PDF/UA-1, PDF/A-2a')
  })

  it('counts through the paper where it numbers so, also past headings, and begins again in an appendix', () => {
    const blocks = [heading('One', 1, true), numbered('a'), heading('Two', 1, true), numbered('b'), { type: 'appendix', title: 'More', landscape: false, blocks: [numbered('c')] } as const]
    const lines = (style: HouseStyle['numbering']['paragraphs']): readonly string[] =>
      plainText(model(blocks), { numbering: { ...PLAIN_HOUSE.numbering, paragraphs: style } }).split('\n').slice(4)
    expect(lines('1.1')).toEqual(['1 One', '1.1 a', '2 Two', '2.1 b', 'Appendix 1: More', 'A1.1 c'])
    expect(lines('(1)')).toEqual(['1 One', '(1) a', '2 Two', '(2) b', 'Appendix 1: More', 'A1(1) c'])
    expect(lines('i.')).toEqual(['1 One', 'i. a', '2 Two', 'ii. b', 'Appendix 1: More', 'A1i. c'])
  })

  it('is no other file than without one, as long as it asks for nothing', async () => {
    const [plain, styled] = [await renderPdf(shortModel()), await renderPdf(shortModel(), { house: PLAIN_HOUSE })]
    expect(styled.ok && styled.value.sha256).toBe(plain.ok && plain.value.sha256)
  })

  it('gives the same bytes for the same style, crest and all', async () => {
    const [first, again] = [await renderPdf(shortModel(), { house: borsetshire }), await renderPdf(shortModel(), { house: borsetshire })]
    expect(first.ok && again.ok && first.value.sha256 === again.value.sha256).toBe(true)
  })
})
