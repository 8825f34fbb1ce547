// The Word file of a paper, unpacked and read back: what it says, how it is built for those who work on it and those who listen to
// it, and that it never differs between two runs.
import { beforeAll, describe, expect, it } from 'vitest'
import { chartInWords } from '#shared/documents/charts/inWords.ts'
import { numberDocument } from '#shared/documents/numbering.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { docOf } from '#shared/documents/richText.ts'
import { renderWord } from '#electron/engine/documents/docx/word.ts'
import { letters } from './readPdf.ts'
import { type ReadWord, readWord, twice, valuesOf } from './readWord.ts'
import { allOf, attribute, childOf, textOf } from './xml.ts'
import { HOSTILE, cell, heading, hostileModel, model, numbered, opening, plain, savingsChart, savingsTable, shortModel } from './models.ts'

async function made(of: DocumentModel): Promise<{ readonly bytes: Uint8Array; readonly sha256: string; readonly read: ReadWord }> {
  const word = await renderWord(of)
  if (!word.ok) throw new Error(`${word.error.message} ${word.error.next}`)
  return { ...word.value, read: readWord(word.value.bytes) }
}

const labelsOf = (read: ReadWord): readonly string[] => read.paragraphs.map(({ label }) => label).filter((label) => label !== '')
/** What numbering.ts prints in front of headings and paragraphs. */
const expected = (of: DocumentModel): readonly string[] => numberDocument(of).flatMap((section) => [
  ...(section.label === null ? [] : [`${section.label}:`]),
  ...section.blocks.flatMap(({ block, label }) => label !== null && ['heading', 'paragraph', 'exempt'].includes(block.type) ? [label] : []),
])

let paper: Awaited<ReturnType<typeof made>>
beforeAll(async () => { paper = await made(shortModel()) }, 60_000)

describe('a Board’s paper as Word', () => {
  it('says every word and number of its model, once and in order', () => {
    expect(letters(paper.read.text)).toBe(letters(plainText(shortModel())))
  })

  it('has its title and headings in Word’s own styles, in order, none skipped', () => {
    const headings = paper.read.paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style))
    expect(headings.map(({ style, label, text }) => `${style} ${label} ${text}`.replace(/ +/g, ' '))).toEqual([
      'Title Comments of the People Scrutiny RPPR Board to Cabinet', 'Heading1 Financial outlook', 'Heading1 Adult social care: savings', 'Heading1 Recommendations', 'Heading1 Attendance',
      'Heading1 Appendix 1: The savings considered', 'Heading2 Sources',
    ])
    const styles = paper.read.part('word/styles.xml')
    const names = valuesOf(styles, 'w:style', 'w:styleId')
    for (const { style } of paper.read.paragraphs) expect(names).toContain(style === '' ? 'Normal' : style)
    expect(twice(names)).toEqual([])
  })

  it('counts its paragraphs with Word’s own lists: 1.1, 1.2 and on, an exempt stub among them', () => {
    expect(labelsOf(paper.read).filter((label) => /^\d/.test(label))).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'])
    expect(paper.read.paragraphs.find(({ label }) => label === '1.5')?.text).toContain('withheld under paragraph 3 of Schedule 12A')
  })

  it('ends its recommendations (1) …; (2) …; and (3) … .', () => {
    const said = paper.read.paragraphs.filter(({ style }) => style === 'Recommendation').map(({ label, text }) => `${label} ${text}`)
    expect(said).toEqual([
      '(1) shows the statutory floor and headroom beside every care saving it recommends;',
      '(2) keeps on-site support until each tenant has an agreed move-on plan; and', '(3) names the line that meets the £182k.',
    ])
  })

  it('repeats the head of a table on every page, keeps its rows whole and numbers its caption with a field', () => {
    const [table] = paper.read.tables
    expect(paper.read.tables).toHaveLength(1)
    expect(table!.heads).toEqual([['Ref', 'Proposal', 'Status', '2025/26 £000', '2026/27 £000', 'Total £000']])
    expect(table!.headsOnlyFirst).toBe(true)
    expect(table!.wholeRows).toBe(table!.rows.length + 1)
    const fields = allOf(paper.read.document, 'w:fldSimple').map((field) => [attribute(field, 'w:instr')?.trim(), textOf(field)])
    expect(fields).toEqual([['SEQ Table \\* ARABIC', '1'], ['SEQ Figure \\* ARABIC', '1'], ['SEQ Figure \\* ARABIC', '2']])
  })

  it('has tables whose cells are as wide as their grid, inside the page', () => {
    for (const table of allOf(paper.read.document, 'w:tbl')) {
      const grid = valuesOf(table, 'w:gridCol', 'w:w').map(Number)
      expect(grid.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9_071)
      for (const row of allOf(table, 'w:tr').slice(0, 1)) expect(allOf(row, 'w:tcW').map((width) => Number(attribute(width, 'w:w')))).toEqual(grid)
    }
  })

  it('describes each chart, with its values where no table says them, and has a picture beside the drawing', () => {
    const { pictures } = paper.read
    expect(pictures.map(({ description }) => description)).toEqual([
      `Milton Grange is the largest saving, at £521k in 2025/26. ${chartInWords(savingsChart)}`, expect.stringContaining('Both savings help the use of resources'),
    ])
    expect(pictures[0]!.description).toContain('2025/26 145 (five days, not six); Left to find 182; 2026/27 100–150; 2027/28 TBC.')
    for (const { png } of pictures) {
      expect(Buffer.from(png).subarray(1, 4).toString('latin1')).toBe('PNG')
      // 453 points at 180 to the inch.
      expect(Buffer.from(png).readUInt32BE(16)).toBe(1133)
    }
  })

  it('has its contents filled in, with the page of each heading', () => {
    expect(paper.read.contents.map(({ text }) => text.replace(/ +/g, ' '))).toEqual(['Financial outlook', 'Adult social care: savings', 'Recommendations', 'Attendance', 'Appendix 1: The savings considered', 'Sources'])
    for (const { page } of paper.read.contents) expect(page).toMatch(/^[1-3]$/)
    const dirty = allOf(paper.read.document, 'w:fldChar').filter((field) => attribute(field, 'w:dirty') !== undefined)
    expect(dirty).toEqual([])
    expect(allOf(paper.read.part('word/settings.xml'), 'w:updateFields')).toEqual([])
  })

  it('carries title, state, a place for the number of the draft, and “Page x of y” at its edges', () => {
    const edges = [...paper.read.parts.keys()].filter((path) => /^word\/(header|footer)\d+\.xml$/.test(path)).map((path) => paper.read.part(path))
    const said = edges.map((edge) => [textOf(edge), ...valuesOf(edge, 'w:alias', 'w:val')].join(' | '))
    expect(said.filter((text) => text.includes('DRAFT') && text.includes('Draft number'))).toHaveLength(2)
    expect(said.filter((text) => text.includes(shortModel().title))).toHaveLength(1)
    expect(said.filter((text) => /Page PAGE.* of NUMPAGES/.test(text))).toHaveLength(2)
  })

  it('is issued without the stamp of a draft', async () => {
    const { read } = await made({ ...shortModel(), status: 'issued' })
    const said = [...read.parts.keys()].filter((path) => /^word\/(document|header|footer).*\.xml$/.test(path)).map((path) => textOf(read.part(path)))
    expect(said.length).toBeGreaterThan(3)
    expect(said.join(' ')).not.toMatch(/draft/i)
  })

  it('names title, subject, body and language, and holds the paper’s own date and no other', () => {
    const core = paper.read.part('docProps/core.xml')
    const said = (name: string): string => textOf(childOf(core, name)!)
    expect([said('dc:title'), said('dc:subject'), said('dc:creator'), said('cp:lastModifiedBy'), said('dc:language'), said('cp:contentStatus')]).toEqual([
      shortModel().title, shortModel().subject, 'East Sussex County Council', 'East Sussex County Council', 'en-GB', 'Draft',
    ])
    expect([said('dcterms:created'), said('dcterms:modified')]).toEqual(['2024-12-16T00:00:00Z', '2024-12-16T00:00:00Z'])
    expect(attribute(allOf(paper.read.part('word/styles.xml'), 'w:lang')[0], 'w:val')).toBe('en-GB')
    for (const [path, bytes] of paper.read.parts) if (path.endsWith('.xml')) expect([path, new RegExp(`${new Date().getFullYear()}-\\d\\d-\\d\\dT`).test(Buffer.from(bytes).toString('latin1'))]).toEqual([path, false])
  })

  it('holds no date when its own is not known', async () => {
    const { read } = await made({ ...shortModel(), date: null })
    expect(textOf(read.part('docProps/core.xml'))).not.toMatch(/\d{4}-\d\d-\d\d/)
    expect(read.text).toContain('Date to be confirmed')
  })

  it('keeps links that are https, in Word’s own style for links', () => {
    expect(paper.read.links).toEqual(['https://example.org/july'])
    const link = allOf(paper.read.document, 'w:hyperlink').find((one) => attribute(one, 'r:id') !== undefined)
    expect([textOf(link!), attribute(allOf(link!, 'w:rStyle')[0], 'w:val')]).toEqual(['July report', 'Hyperlink'])
  })

  it('has the house faces inside, masked as the format asks', () => {
    const fonts = allOf(paper.read.part('word/fontTable.xml'), 'w:font')
    expect(fonts.map((font) => [attribute(font, 'w:name'), attribute(childOf(font, 'w:altName'), 'w:val')])).toEqual([['Source Sans 3', 'Calibri'], ['Source Serif 4', 'Cambria']])
    for (const font of fonts) {
      const embedded = childOf(font, 'w:embedRegular')!
      const target = valuesOf(paper.read.part('word/_rels/fontTable.xml.rels'), 'Relationship', 'Target')[valuesOf(paper.read.part('word/_rels/fontTable.xml.rels'), 'Relationship', 'Id').indexOf(attribute(embedded, 'r:id') ?? '')]
      const masked = paper.read.parts.get(`word/${target ?? ''}`)!
      const key = Buffer.from((attribute(embedded, 'w:fontKey') ?? '').replace(/[{}-]/g, ''), 'hex').reverse()
      // A TrueType file begins 00 01 00 00.
      expect([0, 1, 2, 3].map((i) => masked[i]! ^ key[i]!)).toEqual([0, 1, 0, 0])
    }
  })

  it('is the same file when it is made again, and another when one figure changes', async () => {
    expect((await made(shortModel())).sha256).toBe(paper.sha256)
    expect((await made(JSON.parse(JSON.stringify(shortModel()).replaceAll('521', '522')))).sha256).not.toBe(paper.sha256)
  })
})

describe('numbers of a Word file', () => {
  const list = (count: number, type: 'orderedList' | 'bulletList' = 'orderedList'): DocumentModel['blocks'][number] => ({
    type: 'paragraph', id: null, numbered: true, illustrative: false,
    text: { v: 1, doc: { type: 'doc', content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'It asked for:' }] },
      { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }, {
        type, content: Array.from({ length: count }, (_, i) => ({ type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `item ${i}` }] }] })),
      }] }, { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'two' }] }] }] },
    ] } },
  })

  it.each<[string, DocumentModel['blocks']]>([
    ['without numbered headings', [numbered('a'), heading('Outlook'), numbered('b'), plain('aside'), numbered('c')]],
    ['with numbered headings', [heading('One', 1, true), numbered('a'), numbered('b'), heading('Two', 1, true), numbered('c'), heading('Below', 2), numbered('d')]],
    ['whose first paragraphs stand above the first numbered heading', [numbered('a'), numbered('b'), heading('Two', 1, true), numbered('c'), heading('Three', 1, true), numbered('d')]],
    ['with appendices, with and without headings of their own, on pages of both kinds', [
      heading('One', 1, true), numbered('a'), { type: 'landscape', blocks: [numbered('b'), heading('Two', 1, true), numbered('c')] },
      { type: 'appendix', title: 'First', landscape: true, blocks: [numbered('d'), numbered('e')] },
      { type: 'appendix', title: 'Second', landscape: false, blocks: [heading('In it', 1, true), numbered('f'), heading('Also', 1, true), numbered('g')] },
      { type: 'appendix', title: 'Third', landscape: false, blocks: [numbered('h'), heading('After', 1, true), numbered('i')] },
    ]],
    ['with an exempt stub in the middle', [numbered('a'), { type: 'exempt', paragraph: 3 }, numbered('b')]],
  ])('are those of the paper %s', async (_what, blocks) => {
    const paper = model(blocks)
    const { read } = await made(paper)
    expect(labelsOf(read)).toEqual(expected(paper))
    expect(letters(read.text)).toBe(letters(plainText(paper)))
  })

  it.each([3, 26, 27, 60])('begin anew in each list inside the text, and stay the paper’s in one of %i items', async (count) => {
    const paper = model([list(count), list(2), { type: 'list', style: 'roman', items: Array.from({ length: count }, () => ({ text: docOf('x'), illustrative: false })) }, list(3, 'bulletList')])
    expect(letters((await made(paper)).read.text)).toBe(letters(plainText(paper)))
  })

  it('are lists of Word’s own for what Word counts alike: what is put in later is counted too', async () => {
    const { read } = await made(model([heading('One', 1, true), numbered('a'), numbered(opening)]))
    const counted = read.paragraphs.filter(({ label }) => label !== '')
    expect(counted.map(({ style, label }) => [style, label])).toEqual([['Heading1', '1'], ['NumberedText', '1.1'], ['NumberedText', '1.2'], ['ListItem', '•'], ['ListItem', '•'], ['ListItem', '•']])
  })
})

describe('bookmarks of a Word file', () => {
  const id = (n: number): string => `01942000-0000-7000-8000-00000000000${n}`
  const paper = model([
    { type: 'heading', id: id(1), level: 1, numbered: false, text: 'Care' },
    { type: 'paragraph', id: id(2), numbered: true, text: opening, illustrative: true },
    { type: 'recommendations', lead: 'That Cabinet:', items: [{ id: id(3), text: docOf('waits'), kind: 'Mitigation', addressee: 'Cabinet', by: null, about: null, facts: [{ key: 'Reason', value: 'time' }], illustrative: false }] },
    { ...savingsTable, rows: [{ kind: 'row', id: id(4), illustrative: true, cells: savingsTable.columns.map(() => cell('x')) }] },
    { ...savingsTable, rows: [{ kind: 'row', id: id(4), illustrative: false, cells: savingsTable.columns.map(() => cell('y')) }] },
    { type: 'paragraph', id: 'a row of another kind, with a name that is far too long for Word', numbered: true, text: docOf('z'), illustrative: false },
    numbered('no row'),
  ])

  it('stand around every row of the cycle, by its id, each once, with names that Word takes', async () => {
    const { read } = await made(paper)
    const starts = allOf(read.document, 'w:bookmarkStart').map((mark) => [attribute(mark, 'w:id') ?? '', attribute(mark, 'w:name') ?? ''] as const)
    const own = starts.map(([, name]) => name).filter((name) => !name.startsWith('_Toc'))
    const plainId = (n: number): string => `p${id(n).replaceAll('-', '')}`
    expect(own).toEqual([plainId(1), plainId(2), plainId(3), plainId(4), `${plainId(4)}_2`, expect.stringMatching(/^x[0-9a-f]{32}$/)])
    for (const name of own) expect(name).toMatch(/^[a-z]\w{0,39}$/)
    expect(twice(starts.map(([number]) => number))).toEqual([])
    expect(valuesOf(read.document, 'w:bookmarkEnd', 'w:id').toSorted()).toEqual(starts.map(([number]) => number).toSorted())
  })

  it('hold the whole text of the row, also where it is several paragraphs', async () => {
    const { read } = await made(paper)
    const within = (name: string): string => {
      let on = false
      const said: string[] = []
      const walk = (element: ReadWord['document']): void => {
        if (element.name === 'w:bookmarkStart' && attribute(element, 'w:name') === name) on = true
        if (element.name === 'w:t' && on) said.push(textOf(element))
        for (const child of element.children) if (typeof child !== 'string') walk(child)
        if (element.name === 'w:bookmarkEnd' && on && attribute(element, 'w:id') === attribute(allOf(read.document, 'w:bookmarkStart').find((mark) => attribute(mark, 'w:name') === name), 'w:id')) on = false
      }
      walk(read.document)
      return letters(said.join(' '))
    }
    expect(within(`p${id(2).replaceAll('-', '')}`)).toBe(letters('The Board met on 16 December 2024 and agreed these comments on behalf of its parent committee. It was given: the emerging portfolio plans; the savings schedule; and the medium term financial plan. illustrative'))
    expect(within(`p${id(3).replaceAll('-', '')}`)).toBe(letters('waits. Mitigation To Cabinet Reason: time'))
    expect(within(`p${id(4).replaceAll('-', '')}`)).toBe('xillustrative')
  })
})

describe('hostile text in a Word file', () => {
  it('stands in every place exactly as it was written, and is only text', async () => {
    const { read } = await made(hostileModel())
    const bare = (text: string): string => letters(text).replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    expect(letters(read.text)).toBe(letters(plainText(hostileModel())))
    expect(bare(read.text).split(bare(HOSTILE)).length).toBeGreaterThan(40)
    expect(textOf(childOf(read.part('docProps/core.xml'), 'dc:title')!)).toBe(HOSTILE)
    expect(read.links).toEqual([])
    expect(allOf(read.document, 'w:instrText').map(textOf).filter((code) => !/^\s*(TOC|PAGEREF _Toc\d+) /.test(code))).toEqual([])
  }, 60_000)

  it('is carried through in a paragraph of 200,000 characters, a word of a thousand letters and a cell longer than a page', async () => {
    const long = 'All of it is printed. '.repeat(9_000).slice(0, 200_000).trim()
    const cells = savingsTable.columns.map((_, i) => cell(i === 1 ? 'words upon words. '.repeat(500).trim() : ''))
    const paper = model([numbered(long), numbered('x'.repeat(1_000)), { ...savingsTable, rows: [{ kind: 'row', id: null, cells, illustrative: false }], total: null }])
    const { read } = await made(paper)
    expect(letters(read.text)).toBe(letters(plainText(paper)))
    // The row may be split: whole, it would be pushed off its page.
    expect(read.tables[0]!.wholeRows).toBe(1)
  }, 60_000)
})

describe('a Word file that cannot be made', () => {
  it('says what keeps the paper from being accessible', async () => {
    expect(await renderWord(model([heading('One'), numbered('x'), heading('Three', 3)]))).toMatchObject({ ok: false, error: { code: 'DOCUMENT_GUARD', message: expect.stringMatching(/^The heading “Three” is of level 3/) } })
  })

  it('is refused for a list deeper than papers have', async () => {
    const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, inner] }] }), { type: 'paragraph' })
    const paper: DocumentModel = JSON.parse(JSON.stringify(model([numbered('x')])).replace(/"content":\[\{"type":"paragraph","content":\[\{"type":"text","text":"x"\}\]\}\]/, `"content":[${JSON.stringify(deep)}]`))
    expect(await renderWord(paper)).toMatchObject({ ok: false, error: { code: 'DOCUMENT_FAILED' } })
  })

  it('says so when it takes too long or its files are missing, and the next is made', async () => {
    expect(await renderWord(shortModel(), { timeLimitMs: 1 })).toMatchObject({ ok: false, error: { code: 'DOCUMENT_FAILED', message: expect.stringContaining('took longer') } })
    const { wordAssets } = await import('#electron/engine/documents/assets.ts')
    expect(await renderWord(shortModel(), { assets: { ...wordAssets(), rasteriser: 'nowhere.wasm' } })).toMatchObject({ ok: false, error: { code: 'DOCUMENT_FAILED' } })
    expect((await renderWord(model([numbered('x')]))).ok).toBe(true)
  }, 60_000)
})
