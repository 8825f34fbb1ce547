// What changed in a pack since somebody read it: new, changed, withdrawn, and the £ of the savings both show.
import { describe, expect, it } from 'vitest'
import { composeAgendaPack, draftOf } from '#shared/documents/agendaPack.ts'
import { changesSentence, packChanges } from '#shared/documents/packChanges.ts'
import { PLAIN_HOUSE } from '#shared/documents/houseStyle.ts'
import { contentOf, type ContentSaving, packContentSchema } from '#shared/documents/packContent.ts'
import { type PackSource } from '#shared/documents/packSource.ts'
import { docOf } from '#shared/documents/richText.ts'
import { type Total } from '#shared/money/total.ts'
import { cell } from '../documents/models.ts'
import { item, paper, para, source } from './source.ts'

const known = (pounds: number): Total => ({ low: pounds, high: pounds, unknowns: 0, parts: 1 })
type Saving = ContentSaving & { readonly ref: string }
const saving = (id: string, pounds: number | 'TBC'): Saving => ({
  id, ref: id, label: `${id} Linden Court`, total: pounds === 'TBC' ? { low: 0, high: 0, unknowns: 1, parts: 1 } : known(pounds),
  years: [{ label: '2025/26', amount: pounds === 'TBC' ? { state: 'unknown' } : { state: 'known', low: pounds } }],
})

const content = (of: PackSource, savings: readonly Saving[] = []) => contentOf(composeAgendaPack(of, draftOf('exempt')), savings, { ...PLAIN_HOUSE, logo: null })
const changed = (before: PackSource, after: PackSource) => packChanges(content(before), content(after))
/** The items of the small pack with one of them made anew. */
const withItem = (id: string, make: (own: PackSource['items'][number]) => PackSource['items'][number] | null): PackSource =>
  source({ items: source().items.flatMap((own) => (own.id === id ? (make(own) ?? []) : [own])) })

describe('what changed in a pack', () => {
  it('is nothing where nothing did', () => {
    const same = changed(source(), source())
    expect(same).toEqual({ new: [], changed: [], withdrawn: [], money: [] })
    expect(changesSentence(same, '2024-12-09')).toBe('Nothing changed since 9 December 2024')
  })

  it('names the paragraph with its number, as it was and as it is', () => {
    const after = withItem('briefing', (own) => ({ ...own, paragraphs: own.paragraphs.map((one) => (one.id === 'b4' ? { ...one, doc: docOf('After what is exempt, reworded.') } : one)) }))
    expect(changed(source(), after)).toEqual({
      new: [], withdrawn: [], money: [],
      changed: [{ item: 'briefing', number: 'Item 1', title: 'Title of briefing', origin: 'b4', what: 'Paragraph 2.2', before: 'After what is exempt.', after: 'After what is exempt, reworded.' }],
    })
  })

  it('counts a paragraph that only moved as no change', () => {
    const after = withItem('briefing', (own) => ({ ...own, paragraphs: own.paragraphs.toReversed() }))
    expect(changed(source(), after)).toEqual({ new: [], changed: [], withdrawn: [], money: [] })
  })

  it('names what was added and what was taken out', () => {
    const after = withItem('briefing', (own) => ({ ...own, paragraphs: [...own.paragraphs.slice(1), para('b5', 'A new point.')] }))
    const { new: added, withdrawn } = changed(source(), after)
    expect(added.map(({ what, after: text }) => [what, text])).toEqual([['Paragraph 1.3', 'A new point.']])
    expect(withdrawn.map(({ what, before }) => [what, before])).toEqual([['Paragraph 1.1', 'Before any heading.']])
  })

  it('tells of a new or removed item once, not line by line', () => {
    const without = withItem('schedule', () => null)
    expect(changed(without, source()).new.map(({ number, what }) => `${number} ${what}`)).toEqual(['Item 2 The whole item', 'Item 2, Appendix A The whole item', 'Item 2, Appendix B The whole item'])
    expect(changed(source(), without).withdrawn).toHaveLength(3)
  })

  it('calls what was to follow and has come new, and nothing withdrawn', () => {
    const after = withItem('settlement', (own) => ({ ...own, kind: 'narrative', paragraphs: [para('s1', 'The settlement leaves a gap.')] }))
    const { new: added, withdrawn } = changed(source(), after)
    expect(added.map(({ number, what }) => `${number} ${what}`)).toEqual(['Item 3 The whole item'])
    expect(withdrawn).toEqual([])
  })

  it('tells of a new day for what is to follow, and of what was withdrawn with its reason', () => {
    const later = withItem('settlement', (own) => ({ ...own, expected: '2024-12-23' }))
    expect(changed(source(), later).changed).toEqual([expect.objectContaining({ item: 'settlement', before: 'To follow, expected 19 December 2024.', after: 'To follow, expected 23 December 2024.' })])
    const off = withItem('briefing', (own) => ({ ...own, withdrawn: 'Overtaken by events' }))
    expect(changed(source(), off)).toMatchObject({ new: [], withdrawn: [{ item: 'briefing', what: 'The whole item', after: expect.stringContaining('Withdrawn: Overtaken by events') as string }] })
  })

  it('tells a new title and a new number of an item', () => {
    const after = withItem('schedule', (own) => ({ ...own, place: 5, title: 'The savings' }))
    expect(changed(source(), after).changed.slice(0, 2).map(({ what, before, after: now }) => [what, before, now])).toEqual([['Its number', 'Item 2', 'Item 5'], ['Its title', 'Title of schedule', 'The savings']])
  })

  it('names the line of a table by what stands first in it, and not the whole table', () => {
    const revised = {
      ...paper, blocks: paper.blocks.map((block) => (block.type !== 'landscape' ? block : {
        ...block, blocks: block.blocks.map((inner) => (inner.type !== 'table' ? inner : { ...inner, rows: inner.rows.map((row) => (row.kind === 'row' && row.cells[0]?.text === 'ASC-003' ? { ...row, cells: row.cells.map((one, i) => (i === 3 ? cell('147') : one)) } : row)) })),
      })),
    }
    const { changed: lines } = changed(source(), withItem('schedule', (own) => ({ ...own, paper: { model: revised } })))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ number: 'Item 2', what: 'ASC-003 in Table 1' })
    expect([lines[0]?.before, lines[0]?.after].map((text) => text?.includes('147'))).toEqual([false, true])
  })

  it('sees a pack that holds what was exempt become one that does not', () => {
    const after = withItem('briefing', (own) => ({ ...own, paragraphs: own.paragraphs.map((one) => (one.exemption === null ? one : { ...one, doc: docOf('The provider asks for £400 a place.') })) }))
    expect(changed(source(), after).changed.map(({ what, after: text }) => [what, text])).toEqual([['Paragraph 2.1', 'The provider asks for £400 a place.']])
  })
})

describe('the £ of the savings a pack shows', () => {
  const shows = source({ items: [{ ...item('briefing', 1, { paragraphs: [para('b1', 'ASC-003 and ASC-001 are on the table.')] }), appendices: [] }] })
  const compare = (before: readonly Saving[], after: readonly Saving[]) => packChanges(content(shows, before), content(shows, after)).money

  it('are told with the difference in whole pounds, and year by year', () => {
    const [one, ...more] = compare([saving('ASC-003', 327_000), saving('ASC-001', 521_000)], [saving('ASC-003', 145_000), saving('ASC-001', 521_000)])
    expect(more).toEqual([])
    expect(one).toMatchObject({ label: 'ASC-003 Linden Court', difference: -182_000, words: '£327k is now £145k, down by £182k' })
    expect(one?.years).toEqual([{ label: '2025/26', was: { state: 'known', low: 327_000 }, now: { state: 'known', low: 145_000 } }])
  })

  it('have no difference where a figure is not known: TBC is not nil', () => {
    const [one] = compare([saving('ASC-003', 327_000)], [saving('ASC-003', 'TBC')])
    expect(one).toMatchObject({ difference: null, words: '£327k is now an amount not yet known' })
  })

  it('leave out what the pack does not show', () => {
    expect(content(shows, [saving('ASC-003', 327_000), saving('CSD-009', 9_000)]).savings.map(({ id }) => id)).toEqual(['ASC-003'])
  })

  it('are said in one sentence with the places', () => {
    const after = source({ items: [{ ...item('briefing', 1, { paragraphs: [para('b1', 'ASC-003 is on the table.'), para('b2', 'New.')] }), appendices: [] }] })
    const changes = packChanges(content(shows, [saving('ASC-003', 327_000)]), content(after, [saving('ASC-003', 145_000)]))
    expect(changesSentence(changes, '2024-12-09')).toBe('One new and one changed; the figures of one saving moved since 9 December 2024')
  })
})

it('what is kept of a pack reads back as it was', () => {
  const kept = content(source(), [saving('ASC-003', 327_000)])
  expect(packContentSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})
