// Reading a pack: notes that are one's own or everybody's, and what changed since one last read it.
import { describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { itemId, openPack, pack, type PackFile, paragraphId, words } from './kit.ts'

const ann = { name: 'Councillor Ann Example', role: 'member' as const }
const ben = { name: 'Councillor Ben Example', role: 'member' as const }
const beside = { pack, item: itemId('briefing'), origin: paragraphId(3), quote: 'ASC-003 is put at £327k.' }

const notes = async (file: PackFile, who: typeof ann) => {
  file.engine.actAs(who)
  return ((await file.read()).annotations ?? []).map(({ text, private: own, reader }) => [text, own, reader])
}

describe('a note beside a pack', () => {
  it('that is private is seen by nobody else, neither beside the pack nor in the history', async () => {
    const file = openPack()
    file.engine.actAs(ann)
    const id = await file.does('annotations.add', { ...beside, text: 'Ask about the carers.', private: true })
    expect(await notes(file, ann)).toContainEqual(['Ask about the carers.', true, ann.name])
    expect((await file.ask('history.list', { limit: 1 })).operations[0]?.changes[0]?.after).toContain('Ask about the carers.')
    expect(await notes(file, ben)).not.toContainEqual(['Ask about the carers.', true, ann.name])
    const [entry] = (await file.ask('history.list', { limit: 1 })).operations
    expect([entry?.label, entry?.changes[0]?.after]).toEqual(['Write a note beside a pack', '(private)'])
    expect(await file.refused('annotations.edit', { id, text: 'Mine now.' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await file.refused('annotations.remove', { id })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('that is private is hers again after a restart, whatever the case of her name', async () => {
    const file = openPack()
    file.engine.actAs(ann)
    await file.does('annotations.add', { ...beside, text: 'Ask about the carers.', private: true })
    file.engine.reopen()
    expect(await notes(file, { ...ann, name: ' councillor ann EXAMPLE' })).toContainEqual(['Ask about the carers.', true, ann.name])
  })

  it('that is shared is seen by all and changed by its writer, or by scrutiny who keep the pack, not by another member', async () => {
    const file = openPack()
    file.engine.actAs(ann)
    const id = await file.does('annotations.add', { ...beside, text: 'For all of us.', private: false })
    expect(await notes(file, ben)).toContainEqual(['For all of us.', false, ann.name])
    expect(await file.refused('annotations.edit', { id, text: 'Mine now.' })).toMatchObject({ code: 'RULE', message: expect.stringContaining('Councillor Ann Example’s') as string })
    file.engine.actAs(ann)
    await file.does('annotations.edit', { id, text: 'For all of us, again.' })
    expect(await notes(file, ben)).toContainEqual(['For all of us, again.', false, ann.name])
    file.engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    await file.does('annotations.remove', { id })
    expect((await file.ask('history.list', { limit: 1 })).operations[0]?.actor).toBe('Sam Example (scrutiny)')
  })

  it('outlives the paragraph it stands beside, and says by the words quoted what it was about', async () => {
    const file = openPack()
    file.engine.actAs(ann)
    await file.does('annotations.add', { ...beside, text: 'Where is this from?', private: false })
    const found = async () => ((await file.read()).annotations ?? []).find(({ text }) => text === 'Where is this from?')
    expect(await found()).toMatchObject({ number: 'Item 1', origin: paragraphId(3) })
    file.engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    await file.does('packParagraphs.remove', { id: paragraphId(3) })
    expect(await found()).toMatchObject({ number: 'Item 1', quote: 'ASC-003 is put at £327k.' })
    await file.does('packItems.remove', { id: itemId('briefing') })
    expect(await found()).toMatchObject({ number: null, quote: 'ASC-003 is put at £327k.' })
    expect(file.engine.store.check().findings).toEqual([])
  })

  it('is refused without words, and beside an item of another pack', async () => {
    const file = openPack()
    const other = await file.does('packs.create', { committee: exampleId('committee:2025:people') })
    expect(await file.refused('annotations.add', { ...beside, text: ' ', private: true })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await file.refused('annotations.add', { ...beside, pack: other, text: 'Here?', private: true })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('what changed since it was last read', () => {
  it('is not known to somebody who never marked it as read', async () => {
    const file = openPack()
    file.engine.actAs(ann)
    expect(await file.ask('packs.changesSince', { pack })).toEqual({ since: null, sentence: 'You have not marked this pack as read yet', new: null, changed: null, withdrawn: null, money: null })
  })

  it('is told to the member of the example who read its first state: seven things are new', async () => {
    const file = openPack()
    file.engine.actAs({ name: 'Councillor Harriet Fenwright', role: 'member' })
    const changes = await file.ask('packs.changesSince', { pack })
    expect(changes.since).toEqual({ day: '2024-12-06', dayLabel: '6 December 2024', issue: null })
    expect((changes.new ?? []).map(({ number, what }) => `${number} ${what}`.trim())).toEqual([
      'Item 6 on the agenda: The provisional settlement and what it means for adult social care', 'Item 2 The whole item', 'Item 2, Appendix A The whole item', 'Item 2, Appendix B The whole item', 'Item 3 The whole item', 'Item 4 The whole item', 'Item 5 The whole item',
    ])
    expect([changes.changed, changes.withdrawn]).toEqual([null, null])
  })

  it('is each reader’s own: the paragraph, the line of the schedule and the £ that moved', async () => {
    const file = openPack()
    file.engine.actAs(ann)
    await file.does('packs.markRead', { pack })
    expect(await file.ask('packs.changesSince', { pack })).toMatchObject({ sentence: 'Nothing changed since 12 January 2026', new: null, changed: null, withdrawn: null, money: null })
    expect((await file.read()).mark).toMatchObject({ day: '2026-01-12', issue: null })

    await file.figures('positions.setAmount', { proposal: exampleId('proposal:ASC-001'), at: 'latest', year: 2025, amount: { state: 'known', low: 400_000 } })
    await file.does('packParagraphs.write', { id: paragraphId(1), doc: words('The Board considers five savings, reworded.') })
    await file.does('packItems.remove', { id: itemId('plan') })
    file.engine.actAs(ann)
    const changes = await file.ask('packs.changesSince', { pack })
    expect(changes.changed?.find(({ origin }) => origin === paragraphId(1))).toMatchObject({ number: 'Item 1', what: 'Paragraph 1.1', after: 'The Board considers five savings, reworded.' })
    expect(changes.withdrawn?.map(({ title, what }) => `${title}: ${what}`)).toEqual(['Medium Term Financial Plan: the version after: The whole item'])
    expect(changes.money).toEqual([expect.objectContaining({ label: 'ASC-001 Milton Grange day service, Eastbourne', difference: -121_000, words: '£521k is now £400k, down by £121k' })])
    file.engine.actAs(ben)
    expect((await file.ask('packs.changesSince', { pack })).since).toBeNull()
  })

  it('is told from an issue where that was read, and the mark moves on with the next reading', async () => {
    const file = openPack()
    for (const key of ['schedule', 'comparison', 'plan', 'comments']) await file.does('packItems.remove', { id: itemId(key) })
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    await file.does('packParagraphs.write', { id: paragraphId(1), doc: words('Reworded after it was sent.') })
    file.engine.actAs(ann)
    expect(await file.refused('packs.markRead', { pack, issue: 2 })).toMatchObject({ code: 'NOT_FOUND' })
    await file.does('packs.markRead', { pack, issue: 1 })
    const since = await file.ask('packs.changesSince', { pack })
    expect(since).toMatchObject({ since: { issue: 'Issue 1' }, new: null, withdrawn: null })
    expect(since.changed?.map(({ origin }) => origin)).toEqual([paragraphId(1)])
    await file.does('packs.markRead', { pack })
    expect((await file.ask('packs.changesSince', { pack })).changed).toBeNull()
    expect(file.engine.store.read((db) => db.rows('reader_mark', { reader: ann.name }))).toHaveLength(1)
  }, 30_000)

  it('says so where what was read then is no longer in the file', async () => {
    const file = openPack()
    file.engine.actAs(ann)
    await file.does('packs.markRead', { pack })
    const mark = file.engine.store.read((db) => db.rows('reader_mark', { reader: ann.name })[0])
    const { coreOf } = await import('#db/store/store.ts')
    coreOf(file.engine.store).connection.run('DELETE FROM blob WHERE sha256 = ?', mark?.content ?? '')
    expect(await file.refused('packs.changesSince', { pack })).toMatchObject({ code: 'NOT_FOUND', next: expect.stringContaining('mark the pack as read again') as string })
  })
})
