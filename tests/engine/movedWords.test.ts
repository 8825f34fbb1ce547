// Words that state an amount which has moved: flagged beside a Board's comments and recommendations and beside a pack's paragraphs, with old
// and new, the saving and the year; and never where the words were no figure of a saving. The text is left alone.
import { describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { type Amount } from '#shared/money/amount.ts'
import { itemId, openPack, type PackFile, words } from '../packs/kit.ts'

const board = exampleId('board:2025:people')
const theme = exampleId('theme:2025:people:1')
const milton = exampleId('proposal:ASC-001')
const moved = [{ label: 'ASC-001 Milton Grange day service, Eastbourne, 2025/26', was: '£521k', now: '£480k' }]
const known = (low: number): Amount => ({ state: 'known', low })

const setMilton = (file: PackFile, pounds: number) => file.figures('positions.setAmount', { proposal: milton, year: 2025, amount: known(pounds) })

async function comment(file: PackFile, id: string) {
  const { themes } = await file.ask('boards.get', { id: board })
  return (themes ?? []).flatMap(({ comments }) => comments ?? []).find((one) => one.id === id)!
}
const recommendation = async (file: PackFile, id: string) => (await file.ask('boards.get', { id: board })).recommendations!.find((one) => one.id === id)!

describe('a comment that states an amount of a saving it names', () => {
  it('is flagged once that saving shows another, and not before', async () => {
    const file = openPack()
    const id = await file.does('comments.create', { theme, doc: words('The Board noted that Milton Grange is to save £521k.') })
    expect((await comment(file, id)).stale).toBeNull()
    await setMilton(file, 480_000)
    expect(await comment(file, id)).toMatchObject({ stale: moved, plain: 'The Board noted that Milton Grange is to save £521k.' })
    await setMilton(file, 521_000)
    expect((await comment(file, id)).stale).toBeNull()
    expect(file.engine.store.check()).toMatchObject({ findings: [], rebuild: { ok: true } })
  })

  it('is flagged when a later position says otherwise, as dated positions do', async () => {
    const file = openPack()
    const id = await file.does('comments.create', { theme, doc: words('ASC-001 is put at 521 (£000).') })
    await file.figures('positions.add', { proposal: milton, kind: 'revised', date: '2026-01-20', text: 'Fewer days', amounts: [known(480_000)] })
    expect((await comment(file, id)).stale).toEqual(moved)
  })

  it('is not flagged where the amount never was one of that saving, or no saving is named', async () => {
    const file = openPack()
    const ids = [
      await file.does('comments.create', { theme, doc: words('Milton Grange could save £500k, the Board heard.') }),
      await file.does('comments.create', { theme, doc: words('The Board heard of £521k.') }),
      await file.does('comments.create', { theme, doc: words('Linden Court could save £521k, the Board heard.') }),
    ]
    await setMilton(file, 480_000)
    for (const id of ids) expect((await comment(file, id)).stale).toBeNull()
  })

  it('stays flagged when a word of it is corrected, until the amount is put right or is said to hold', async () => {
    const file = openPack()
    const id = await file.does('comments.create', { theme, doc: words('Milton Grange saves £521k.') })
    await setMilton(file, 480_000)
    await file.does('comments.edit', { id, doc: words('Milton Grange would save £521k.') })
    expect((await comment(file, id)).stale).toEqual(moved)
    await file.does('comments.edit', { id, current: true })
    expect(await comment(file, id)).toMatchObject({ stale: null, plain: 'Milton Grange would save £521k.' })
    await file.ask('history.undo', {})
    expect((await comment(file, id)).stale).toEqual(moved)
    await file.does('comments.edit', { id, doc: words('Milton Grange would save £480k.') })
    expect((await comment(file, id)).stale).toBeNull()
    await setMilton(file, 470_000)
    expect((await comment(file, id)).stale).toMatchObject([{ was: '£480k', now: '£470k' }])
  })

  it('takes back its flag with its words, when these are undone', async () => {
    const file = openPack()
    const id = await file.does('comments.create', { theme, doc: words('Milton Grange saves £521k.') })
    await file.does('comments.edit', { id, doc: words('Milton Grange saves something.') })
    await file.ask('history.undo', {})
    await setMilton(file, 480_000)
    expect((await comment(file, id)).stale).toEqual(moved)
  })

  it('agreed by the Board stays as agreed, and says that it moved', async () => {
    const file = openPack()
    const id = await file.does('comments.create', { theme, doc: words('Milton Grange saves £521k.') })
    await file.does('comments.edit', { id, status: 'agreed' })
    await setMilton(file, 480_000)
    expect(await comment(file, id)).toMatchObject({ stale: moved, status: 'agreed' })
    await file.does('comments.edit', { id, current: true })
    expect(await comment(file, id)).toMatchObject({ stale: null, status: 'agreed' })
  })

  it('notes nothing of a saving that is exempt', async () => {
    const file = openPack()
    await file.does('exemptions.set', { entity: 'proposal', target: milton, paragraph: 3, reason: 'It would weaken the council while it negotiates.' })
    const id = await file.does('comments.create', { theme, doc: words('Milton Grange saves £521k.') })
    expect(file.engine.store.read((db) => db.row('comment', id)?.figures)).toBeNull()
  })
})

describe('a recommendation', () => {
  it('that is linked to a saving is flagged for an amount of it, though it does not name it', async () => {
    const file = openPack()
    const id = await file.does('recommendations.create', { board, type: 'efficiency', doc: words('looks for part of the £521k in premises'), proposals: [milton] })
    const alone = await file.does('recommendations.create', { board, type: 'efficiency', doc: words('looks for part of the £521k in premises') })
    const later = await file.does('recommendations.create', { board, type: 'efficiency', doc: words('looks for part of the £521k in transport') })
    await file.does('recommendations.link', { recommendation: later, proposal: milton })
    await setMilton(file, 480_000)
    expect((await recommendation(file, id)).stale).toEqual(moved)
    expect((await recommendation(file, later)).stale).toEqual(moved)
    expect((await recommendation(file, alone)).stale).toBeNull()
    await file.does('recommendations.edit', { id, current: true })
    expect((await recommendation(file, id)).stale).toBeNull()
  })

  it('that is no longer linked is not flagged', async () => {
    const file = openPack()
    const id = await file.does('recommendations.create', { board, type: 'efficiency', doc: words('looks for part of the £521k in premises'), proposals: [milton] })
    await file.does('recommendations.unlink', { id: (await recommendation(file, id)).links![0]!.id })
    await setMilton(file, 480_000)
    expect((await recommendation(file, id)).stale).toBeNull()
  })
})

describe('a paragraph of a pack', () => {
  const paragraph = async (file: PackFile, id: string) => (await file.item('briefing')).paragraphs!.find((one) => one.id === id)!

  it('is flagged for an amount in words beside the name of a saving, in the list of what moved and of what is not ready', async () => {
    const file = openPack()
    const id = await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words('Of the £521k at Milton Grange the Board will ask.') })
    expect((await paragraph(file, id)).stale).toBeNull()
    await setMilton(file, 480_000)
    expect((await paragraph(file, id)).stale).toEqual(moved)
    const check = (await file.read()).checks.find(({ label }) => label === 'Text rests on figures that have moved')
    expect(check).toMatchObject({ ok: false, detail: expect.stringContaining((await paragraph(file, id)).number) as string })
    await file.does('packParagraphs.confirm', { id })
    expect((await paragraph(file, id)).stale).toBeNull()
  })

  it('that cites the saving by reference is told once, with the year, not a second time by its sum', async () => {
    const file = openPack()
    const id = await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words('ASC-001 is put at £521k.') })
    await setMilton(file, 480_000)
    expect((await paragraph(file, id)).stale).toEqual(moved)
    await file.does('packParagraphs.write', { id, doc: words('ASC-001 is put at £480k.'), current: true })
    expect((await paragraph(file, id)).stale).toBeNull()
  })
})

it('the example shows it: what the Board wrote of Linden Court in December is no longer what the saving shows', async () => {
  const file = openPack()
  const all = ((await file.ask('boards.get', { id: board })).themes ?? []).flatMap(({ comments }) => comments ?? [])
  expect(all.filter(({ stale }) => stale !== null).map(({ id, stale }) => [id, stale])).toEqual([[exampleId('comment:2025:people:3'), [{ label: 'ASC-003 Linden Court, Eastbourne, 2025/26', was: '£327k', now: '£145k' }]]])
})
