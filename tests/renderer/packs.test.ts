// What a pack's screens work out for themselves: where an item goes when it is moved, and which page of the preview is whose.
import { describe, expect, test } from 'vitest'
import { dropPlace, insidePlace, outsidePlace, stepPlace } from '#renderer/features/packs/agendaMoves.ts'
import { exemptWords, type Item, type TopItem } from '#renderer/features/packs/packs.ts'
import { pointOf } from '#renderer/features/packs/paperPoints.ts'
import { itemAt, itemPlaces, placeToLook, rowAt } from '#renderer/features/packs/previewPlaces.ts'

const bare: Omit<Item, 'id' | 'number' | 'title'> = {
  kind: 'narrative', kindLabel: 'Own words', document: null, documentTitle: '', subject: null, subjectLabel: '', at: null, expected: null, expectedLabel: '', lead: null, withdrawn: null, pages: null,
  issued: false, trouble: null, exemption: null, paragraphs: null, attachment: null, illustrative: false,
}
const item = (id: string, number: string, title: string, appendices: readonly Item[] = []): TopItem => ({ ...bare, id, number, title, appendices: appendices.length === 0 ? null : [...appendices] })
const appendix = (id: string, letter: string, title: string): Item => ({ ...bare, id, number: `Appendix ${letter}`, title })

/** One, Two with A and B, Three. */
const agenda = [item('one', 'Item 1', 'One'), item('two', 'Item 2', 'Two', [appendix('a', 'A', 'First'), appendix('b', 'B', 'Second')]), item('three', 'Item 3', 'Three')]

describe('An item of the agenda', () => {
  test('goes one step up or down among its own kind, and not past the ends', () => {
    expect(stepPlace(agenda, 'two', 'up')).toEqual({ parent: null, before: 'one' })
    expect(stepPlace(agenda, 'two', 'down')).toEqual({ parent: null, before: null })
    expect(stepPlace(agenda, 'one', 'up')).toBeNull()
    expect(stepPlace(agenda, 'a', 'down')).toEqual({ parent: 'two', before: null })
    expect(stepPlace(agenda, 'b', 'down')).toBeNull()
  })

  test('becomes the last appendix of the item above, unless it has appendices of its own', () => {
    expect(insidePlace(agenda, 'three')).toEqual({ parent: 'two', before: null })
    expect(insidePlace(agenda, 'two')).toBeNull()
    expect(insidePlace(agenda, 'one')).toBeNull()
  })

  test('that was an appendix stands right after the item it belonged to', () => {
    expect(outsidePlace(agenda, 'a')).toEqual({ parent: null, before: 'three' })
    expect(outsidePlace(agenda, 'one')).toBeNull()
  })

  test('is dropped on another as its appendix, or between two, and never into itself or below an appendix', () => {
    expect(dropPlace(agenda, 'one', { key: 'three', position: 'on' })).toEqual({ parent: 'three', before: null })
    expect(dropPlace(agenda, 'one', { key: 'two', position: 'after' })).toEqual({ parent: null, before: 'three' })
    expect(dropPlace(agenda, 'three', { key: 'b', position: 'before' })).toEqual({ parent: 'two', before: 'b' })
    expect(dropPlace(agenda, 'one', { key: 'a', position: 'on' })).toBeNull()
    expect(dropPlace(agenda, 'two', { key: 'a', position: 'before' })).toBeNull()
    expect(dropPlace(agenda, 'two', { key: 'three', position: 'on' })).toBeNull()
  })
})

describe('The point in time of a paper in a pack', () => {
  const meeting = { id: 'm', date: '2024-12-12', dateLabel: '12 December 2024', time: null, venue: null, status: 'planned' }
  const atBudget = { document: 'savings-schedule', at: 'budget' }

  test.each<[string, string, string, Parameters<typeof pointOf>[3], string | null]>([
    ['is the one chosen', 'savings-schedule', 'budget', undefined, 'budget'],
    ['is none where it follows what is written', 'savings-schedule', 'stands', atBudget, null],
    ['is the day of the meeting', 'options-comparison', 'meeting', undefined, '2024-12-12'],
    ['goes along to a paper of which it can be chosen too', 'options-comparison', 'budget', atBudget, 'budget'],
    ['is let go of with the paper it was chosen for', 'comments', 'budget', atBudget, null],
    ['stays with a paper whose point was given elsewhere', 'lineage', '2024-11-01', { document: 'lineage', at: '2024-11-01' }, '2024-11-01'],
  ])('%s', (_what, paper, chosen, changed, kept) => {
    expect(pointOf(paper, chosen, { meeting }, changed)).toBe(kept)
  })
})

describe('What the agenda says is exempt', () => {
  const exemption = { id: 'e', field: '', paragraph: 3, meaning: '', reason: 'A tender is open.', illustrative: false }
  const paragraph = { id: 'p', heading: false, number: '1.1', doc: null, plain: null, exemption, figures: null, stale: null, illustrative: false }
  const plain = appendix('a', 'A', 'First')

  test.each<[string, Item, Item | null, string | null]>([
    ['an item', { ...plain, exemption }, null, 'exempt'],
    ['an appendix to an exempt item, with that item', plain, { ...plain, exemption }, 'exempt with its item'],
    ['an appendix to it that is exempt by itself', { ...plain, exemption }, { ...plain, exemption }, 'exempt'],
    ['one paragraph, in part', { ...plain, paragraphs: [paragraph] }, plain, 'part exempt'],
    ['nothing, where its item is exempt in part', plain, { ...plain, paragraphs: [paragraph] }, null],
  ])('is %s', (_what, one, parent, said) => {
    expect(exemptWords(one, parent)).toBe(said)
  })
})

describe('The preview', () => {
  const heading = (text: string, page: number, y = 60) => ({ level: 1, text, page, y })

  test('finds each item by its number and title, in order, and says whose page one is on', () => {
    const places = itemPlaces({ items: agenda }, [heading('Agenda', 1), heading('Item 1: One', 2), heading('One', 2, 300), heading('Item 2: Two', 4), heading('Appendix A: First', 6), heading('Appendix B: Second', 6, 400), heading('Item 3: Three', 7)])
    expect(places.map(({ item: id, page }) => `${id} ${page}`)).toEqual(['one 2', 'two 4', 'a 6', 'b 6', 'three 7'])
    expect(itemAt(places, { page: 1, down: 700 })).toBeNull()
    expect(itemAt(places, { page: 3, down: 10 })).toBe('one')
    expect(itemAt(places, { page: 6, down: 399 })).toBe('a')
    expect(itemAt(places, { page: 6, down: 401 })).toBe('b')
  })

  test('leaves out an item that has no pages, and finds the next all the same', () => {
    expect(itemPlaces({ items: agenda }, [heading('Item 1: One', 2), heading('Item 3: Three', 3)]).map(({ item: id }) => id)).toEqual(['one', 'three'])
  })

  const places = itemPlaces({ items: agenda }, [heading('Item 1: One', 2), heading('Item 2: Two', 2, 400), heading('Item 3: Three', 4)])
  const rows = [{ id: 'first', page: 2, y: 100 }, { id: 'second', page: 2, y: 300 }, { id: 'first', page: 4, y: 90 }]

  test('leads from a press to the paragraph printed there, and to none above the first or on the front sheet', () => {
    expect(rowAt(places, rows, { page: 2, down: 120 })).toBe('first')
    expect(rowAt(places, rows, { page: 2, down: 297 })).toBe('second')
    expect(rowAt(places, rows, { page: 2, down: 70 })).toBeNull()
    expect(rowAt(places, rows, { page: 1, down: 300 })).toBeNull()
    expect(rowAt(places, rows, { page: 3, down: 50 })).toBeNull()
  })

  test('looks at the beginning of an item, at the row as it stands within it, and nowhere for what has no pages', () => {
    expect(placeToLook(places, rows, null, null)).toEqual({ page: 1, down: 0 })
    expect(placeToLook(places, rows, 'two', null)).toEqual({ page: 2, down: 400 })
    expect(placeToLook(places, rows, 'three', 'first')).toEqual({ page: 4, down: 90 })
    expect(placeToLook(places, rows, 'one', 'withheld')).toBeNull()
    expect(placeToLook(places, rows, 'a', null)).toBeNull()
  })
})
