// The agenda pack as a paper: its front sheet and agenda, every item under its number, public and exempt twins numbered alike, supplements
// that leave what was issued alone; and the file made of it says the same.
import { describe, expect, it } from 'vitest'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { composeAgendaPack, draftOf } from '#shared/documents/agendaPack.ts'
import { guardDocument } from '#shared/documents/guards.ts'
import { documentModelSchema, type DocumentModel } from '#shared/documents/model.ts'
import { numberDocument } from '#shared/documents/numbering.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { byRole, letters, readPdf } from '../documents/readPdf.ts'
import { item, paper, para, secret, source } from './source.ts'

const whole = composeAgendaPack(source(), draftOf('exempt'))
const open = composeAgendaPack(source(), draftOf('public'))
const linesOf = (model: DocumentModel): string[] => plainText(model).split('\n')

/** Section by section: what it is called and the numbers in it. */
const numbers = (model: DocumentModel): string[] => numberDocument(model).flatMap(({ label, blocks }) => [...(label === null ? [] : [label]), ...blocks.flatMap((block) => block.label ?? [])])

describe('a pack', () => {
  it('is a document the renderers take, and one that every reader can use', () => {
    for (const model of [whole, open]) {
      expect(documentModelSchema.safeParse(model).error).toBeUndefined()
      expect(guardDocument(model)).toBeNull()
    }
  })

  it('says on its front sheet for whom, when and where it is, and who sits there', () => {
    const lines = linesOf(open)
    for (const words of ['Pack of the Board', 'People Scrutiny RPPR Board', '12 December 2024', '10:00', 'County Hall, Lewes', 'Scrutiny team', 'Councillor A', 'Councillor B']) expect(lines).toContain(words)
    expect(lines.indexOf('Chair')).toBeLessThan(lines.indexOf('Members'))
  })

  it('lists every item in order: with its lead, its appendices by letter, what is to follow with the day, what was withdrawn with the reason', () => {
    const lines = linesOf(open)
    const agenda = lines.slice(lines.indexOf('Agenda') + 1, lines.indexOf('Item 1: Title of briefing'))
    expect(agenda).toEqual([
      'Item 1 Title of briefing', 'Lead: Scrutiny manager', 'Partly exempt under paragraph 3 of Schedule 12A.', 'Item 2 Title of schedule', 'Appendix A Title of map', 'Appendix B Title of lineage',
      'Item 3 Title of settlement', 'To follow, expected 19 December 2024.', 'Item 4 Title of plan', 'Withdrawn: Taken with the settlement',
    ])
  })

  it('gives no pages to what is to follow or was withdrawn', () => {
    expect(numberDocument(open).flatMap(({ kind, label }) => (kind === 'item' ? [label] : []))).toEqual(['Item 1', 'Item 2', 'Appendix A', 'Appendix B'])
  })

  it('takes each paper in under its item with the numbers it has alone', () => {
    expect(numbers(open)).toEqual(['Item 1', '1.1', '2', '2.1', '2.2', 'Item 2', '1.1', '2', '2.1', 'Table 1', 'Appendix 1', 'Table 2', 'Appendix A', 'Appendix B', '1.1'])
    const lines = linesOf(open)
    expect(lines[lines.indexOf('Item 2: Title of schedule') + 1]).toBe('Savings schedule: 2025/26 · 16 December 2024 · for Cabinet, 28 January 2025 · on behalf of the People Scrutiny Committee')
  })

  it('keeps the rows its paragraphs were made from, so that a note beside one finds it in every version', () => {
    const ids = numberDocument(whole).flatMap(({ blocks }) => blocks.flatMap(({ block }) => (block.type === 'paragraph' || block.type === 'heading' ? (block.id ?? []) : [])))
    expect(ids).toEqual(['b1', 'b2', 'b3', 'b4'])
    expect(numberDocument(whole).flatMap(({ item: of }) => of?.id ?? [])).toEqual(['briefing', 'schedule', 'schedule', 'schedule', 'map', 'lineage'])
  })

  it('describes a file from elsewhere, which stays beside the pack', () => {
    expect(linesOf(open).slice(linesOf(open).indexOf('Appendix A: Title of map'))).toEqual(expect.arrayContaining(['Sites.svg', 'Drawing (SVG), 12 kB', 'Two sites joined by a road.', 'The file could not be printed here and is kept beside this pack.']))
  })

  it('says where a paper could not be made, and is made all the same', () => {
    const model = composeAgendaPack(source({ items: [{ ...item('plan', 1, { kind: 'paper', paragraphs: [], paper: { trouble: 'The plan has no lines yet.' } }), appendices: [] }] }), draftOf('members'))
    expect(linesOf(model)).toContain('This paper could not be made: The plan has no lines yet.')
    expect(guardDocument(model)).toBeNull()
  })

  it('without an item says that there is none', () => {
    const model = composeAgendaPack(source({ items: [] }), draftOf('members'))
    expect(linesOf(model)).toContain('Agenda: No items yet.')
    expect(documentModelSchema.safeParse(model).success).toBe(true)
  })

  it('is the same for the same rows', () => {
    expect(JSON.stringify(composeAgendaPack(source(), draftOf('exempt')))).toBe(JSON.stringify(whole))
  })
})

describe('what people write in a pack', () => {
  const hostile = '#panic("x") *b* $x$ @ref <l> \\ //'

  it('is carried as it is written, in titles, leads, reasons and file names, and never run', async () => {
    const model = composeAgendaPack(source({
      title: hostile, note: hostile, items: [{
        ...item('a', 1, { title: hostile, lead: hostile, exemption: { paragraph: 1, reason: hostile }, kind: 'file', paragraphs: [], file: { fileName: hostile, mediaType: hostile, bytes: 1, pages: 1, alt: hostile, illustrative: false, inPack: { as: 'beside' } } }), appendices: [],
      }, { ...item('b', 2, { title: hostile, withdrawn: hostile }), appendices: [] }],
    }), draftOf('exempt'))
    const made = await renderPdf(model)
    if (!made.ok) throw new Error(made.error.message)
    expect(letters((await readPdf(made.value.bytes)).text)).toBe(letters(plainText(model, { items: made.value.items })))
  })

  it('in a script without a glyph is named with the item it stands in', async () => {
    const model = composeAgendaPack(source({ items: [{ ...item('a', 1, { paragraphs: [para('p', 'A boat 𓊝 on the Nile.')] }), appendices: [] }] }), draftOf('members'))
    const made = await renderPdf(model)
    expect(made.ok && made.value.warnings).toEqual([expect.stringContaining('Item 1, paragraph 1.1')])
  })

  it('that keeps a paper from being accessible is named with the item it stands in', () => {
    const model = composeAgendaPack(source({ items: [{ ...item('a', 4, { kind: 'paper', paragraphs: [], paper: { model: { ...paper, blocks: [{ type: 'heading', id: null, level: 1, numbered: false, text: ' ' }] } } }), appendices: [] }] }), draftOf('members'))
    expect(guardDocument(model)).toMatchObject({ place: expect.stringMatching(/^Item 4, the heading/) as string, what: 'is empty' })
  })
})

describe('the public and the exempt twin', () => {
  it('are numbered alike: a stub stands where words are withheld, with its paragraph of Schedule 12A and the public interest', () => {
    expect(numbers(open)).toEqual(numbers(whole))
    expect(linesOf(open)).toContain('2.1 Exempt information: withheld under paragraph 3 of Schedule 12A to the Local Government Act 1972.')
    expect(linesOf(open)).toContain(`Public interest: ${secret.reason}`)
    expect(linesOf(whole)).toContain('2.1 The provider asks for £412 a place.')
  })

  it('differ in every trace of what is exempt: nothing of it is in the public model at all', () => {
    expect(JSON.stringify(whole)).toContain('£412')
    expect(JSON.stringify(open)).not.toContain('£412')
    expect(JSON.stringify(open)).not.toContain('The provider')
  })

  it('are marked on every page, so that nobody publishes the wrong one', () => {
    expect([whole.edition?.mark, open.edition?.mark, composeAgendaPack(source(), draftOf('members')).edition?.mark]).toEqual(['EXEMPT: NOT FOR PUBLICATION', '', 'NOT FOR PUBLICATION'])
  })

  const withheld = (more: Parameters<typeof item>[2]) => {
    const made = source({ items: source().items.map((one) => (one.id === 'schedule' ? { ...one, ...more } : one)) })
    return [composeAgendaPack(made, draftOf('public')), composeAgendaPack(made, draftOf('exempt'))] as const
  }

  it('withhold a whole paper when its item is exempt, its title and its number stay', () => {
    const [outside, inside] = withheld({ exemption: secret })
    expect(linesOf(outside)).toContain('Item 2: Title of schedule')
    expect(linesOf(outside)).toContain('1.1 Exempt information: withheld under paragraph 3 of Schedule 12A to the Local Government Act 1972.')
    expect(plainText(outside)).not.toContain('£1.519m')
    expect(plainText(inside)).toContain('£1.519m')
    expect(linesOf(outside).some((line) => line.startsWith('Exempt, withheld under paragraph 3 of Schedule 12A: information relating to the financial or business affairs'))).toBe(true)
  })

  it('withhold an exempt file with its name and its description', () => {
    const made = source({ items: source().items.map((one) => ({ ...one, appendices: one.appendices.map((appendix) => (appendix.id === 'map' ? { ...appendix, exemption: secret } : appendix)) })) })
    expect(JSON.stringify(composeAgendaPack(made, draftOf('public')))).not.toMatch(/Sites\.svg|joined by a road/)
    expect(JSON.stringify(composeAgendaPack(made, draftOf('exempt')))).toMatch(/Sites\.svg/)
  })

  it('print a stub also in the whole twin where the words are not in this file', () => {
    const model = composeAgendaPack(source({ items: [{ ...item('briefing', 1, { paragraphs: [para('b1', 'Open.'), para('b2', '', { doc: null, exemption: secret }), para('b3', 'Open again.')] }), appendices: [] }] }), draftOf('exempt'))
    expect(numbers(model)).toEqual(['Item 1', '1.1', '1.2', '1.3'])
    expect(linesOf(model)).toContain('1.2 Exempt information: withheld under paragraph 3 of Schedule 12A to the Local Government Act 1972.')
  })
})

describe('a supplement', () => {
  const second = (only: readonly string[], kind = 'supplement') => composeAgendaPack(source(), { twin: 'public', issue: { number: 2, kind, day: '2024-12-10', note: 'The map was redrawn.' }, only: new Set(only) })

  it('is a paper of its own with a number of its own, and its items keep theirs', () => {
    const model = second(['schedule'])
    expect([model.title, model.status, model.edition?.pages]).toEqual(['Pack of the Board: Supplement 1', 'issued', 'S1-'])
    expect(numbers(model)).toEqual(['Item 2', '1.1', '2', '2.1', 'Table 1', 'Appendix 1', 'Table 2', 'Appendix A', 'Appendix B', '1.1'])
    expect(linesOf(model)).toContain('The map was redrawn.')
  })

  it('with one appendix lists its item as issued before and reissues the appendix under its letter', () => {
    const model = second(['lineage'], 'revised')
    expect(model.title).toBe('Pack of the Board: Supplement 1 (revised papers)')
    const lines = linesOf(model)
    expect(lines.slice(lines.indexOf('Agenda') + 1, lines.indexOf('Appendix B: Title of lineage'))).toEqual(['Item 2 Title of schedule', 'As issued before.', 'Appendix B Title of lineage'])
    expect(numberDocument(model).flatMap(({ kind, label }) => (kind === 'item' ? [label] : []))).toEqual(['Appendix B'])
  })

  it('does not carry the draft mark, and the pack as a draft does', () => {
    expect([second(['schedule']).status, whole.status]).toEqual(['issued', 'draft'])
  })
})

describe('the file made of a pack', () => {
  it('says what the model says in the same order, with the pages each item really stands on', async () => {
    const made = await renderPdf(whole)
    if (!made.ok) throw new Error(made.error.message)
    const { bytes, items, conformance, pages } = made.value
    const read = await readPdf(bytes)
    expect(letters(read.text)).toBe(letters(plainText(whole, { items })))
    expect(conformance).toBe('PDF/UA-1, PDF/A-2a')
    expect([...items.keys()]).toEqual(['briefing', 'schedule', 'map', 'lineage'])
    for (const [id, { first, last }] of items) {
      const title = letters(`Title of ${id}`)
      const on = read.byPage.flatMap((page, i) => (letters(page).includes(`:${title}`) ? [i + 1] : []))
      expect(on, id).toEqual([first])
      expect(last).toBeGreaterThanOrEqual(first)
    }
    // Every item begins a page, and the pages run on without a gap.
    const ranges = [...items.values()]
    expect(ranges[0]?.first).toBe(2)
    ranges.forEach(({ last }, i) => expect(ranges[i + 1]?.first ?? pages + 1).toBe(last + 1))
    expect(letters(read.text)).toContain(letters('Item 1 Title of briefing Page 2'))
  })

  it('is read out with its headings one below the other, and its agenda as a list of links', async () => {
    const made = await renderPdf(open)
    if (!made.ok) throw new Error(made.error.message)
    const read = await readPdf(made.value.bytes)
    const levels = byRole(read, /^H\d$/).map(({ role, text }) => letters(`${role} ${text}`))
    expect(levels).toEqual([
      'H1 Pack of the Board', 'H2 Membership', 'H2 Agenda', 'H2 Item 1: Title of briefing', 'H3 2 What to look for', 'H2 Item 2: Title of schedule', 'H3 2 Money', 'H3 Appendix 1: The savings considered',
      'H3 Appendix A: Title of map', 'H3 Appendix B: Title of lineage',
    ].map(letters))
    expect(byRole(read, 'Link')).toHaveLength(4)
    expect(read.artifacts).toContain('DRAFT')
  })

  it('counts the pages of a supplement by itself, so that none has a number that was issued', async () => {
    const made = await renderPdf(composeAgendaPack(source(), { twin: 'exempt', issue: { number: 3, kind: 'supplement', day: '2024-12-10', note: null }, only: new Set(['briefing']) }))
    if (!made.ok) throw new Error(made.error.message)
    const read = await readPdf(made.value.bytes)
    expect(read.artifacts).toContain('S2-1')
    expect(read.text.replace(/\s+/g, ' ')).toContain('Page S2-2')
    expect(read.artifacts).toContain('EXEMPT: NOT FOR PUBLICATION')
    expect(read.artifacts).not.toContain('DRAFT')
  })

  it('is the same file for the same pack', async () => {
    const [a, b] = [await renderPdf(open), await renderPdf(open)]
    expect(a.ok && b.ok && a.value.sha256 === b.value.sha256).toBe(true)
  })
})
