// An issue: the files themselves are kept, come back as they were, can be made again to compare, and nothing that happens later moves them.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coreOf } from '#db/store/store.ts'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { readPdf } from '../documents/readPdf.ts'
import { agendaOf, itemId, openPack, pack, type PackFile, paragraphId, small, words } from './kit.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const day = '2024-12-05'

/** The bytes of an issue as they are kept. */
async function opened({ ask }: PackFile, which: { number?: number; twin?: 'public' | 'exempt' | 'members' } = {}): Promise<{ file: NonNullable<Output<'packs.issue'>['file']>; issue: NonNullable<Output<'packs.issue'>['issue']>; bytes: Buffer }> {
  const { file, issue } = await ask('packs.issue', { pack, ...which })
  if (file === null || issue === null) throw new Error('Nothing was issued.')
  return { file, issue, bytes: Buffer.from(file.base64, 'base64') }
}

describe('a pack that was issued', () => {
  let file: PackFile
  let first: Awaited<ReturnType<typeof opened>>
  let dumped: string
  let close = (): void => undefined
  afterAll(() => close())

  // One file for the tests that only look: a pack takes seconds to make.
  beforeAll(async () => {
    file = openPack((dispose) => { close = dispose })
    expect(await file.ask('packs.issue', { pack })).toEqual({ issue: null, file: null })
    await file.does('packs.edit', { id: pack, public: true })
    await file.does('packs.seal', { pack, day, note: 'Sent to members by e-mail.' })
    first = await opened(file, { twin: 'exempt' })
    dumped = file.engine.store.dump()
  }, 60_000)

  it('says who issued it, when, as what and by which engine, with the sha256 of each file', async () => {
    expect(first.issue).toMatchObject({ number: 1, label: 'Issue 1', kind: 'issue', day, dayLabel: '5 December 2024', by: 'Sam Example', note: 'Sent to members by e-mail.' })
    expect(first.issue.files.map(({ twin, conformance, engine }) => [twin, conformance, engine.split(' ')[0]])).toEqual([['exempt', 'PDF/UA-1, PDF/A-2a', 'Typst'], ['public', 'PDF/UA-1, PDF/A-2a', 'Typst']])
    expect(first.file.sha256).toBe(sha256(first.bytes))
    expect(first.file.bytes).toBe(first.bytes.length)
  })

  it('holds a public twin and an exempt one, neither of them a draft, alike in their pages', async () => {
    const open = await opened(file, { twin: 'public' })
    const [inside, outside] = [await readPdf(first.bytes), await readPdf(open.bytes)]
    expect(inside.artifacts).toContain('EXEMPT: NOT FOR PUBLICATION')
    for (const { artifacts, text } of [inside, outside]) expect(`${artifacts} ${text}`).not.toMatch(/DRAFT|\bDraft ·/)
    expect(inside.text.replace(/\s+/g, ' ')).toContain('said in confidence')
    expect(outside.text.replace(/\s+/g, ' ')).not.toContain('confidence')
    expect(outside.pages).toBe(inside.pages)
  })

  it('comes back byte for byte after a restart, and without a twin the file with everything in it', async () => {
    file.engine.reopen()
    const again = await opened(file)
    expect(again.file.twin).toBe('exempt')
    expect(again.bytes.equals(first.bytes)).toBe(true)
    expect(file.engine.store.dump()).toBe(dumped)
  })

  it('made again by the same engine is the same file', async () => {
    for (const twin of ['exempt', 'public'] as const) {
      const answer = await file.ask('packs.regenerate', { pack, twin })
      expect(answer).toMatchObject({ same: 'bytes', sentence: 'Made again from what was sealed, it is the same file byte for byte' })
      expect(answer.sha256).toBe(answer.stored?.sha256)
    }
  })

  it('says on which pages each item stands', async () => {
    const items = (await file.read()).items ?? []
    const pages = items.flatMap((item) => [item, ...(item.appendices ?? [])]).map(({ number, pages: on }) => [number, on?.first, on?.last, on?.issue])
    expect(pages[0]).toEqual(['Item 1', '2', '2', 'Issue 1'])
    expect(pages.at(-1)).toEqual(['Item 6', undefined, undefined, undefined])
    expect(items.every(({ issued }) => issued)).toBe(true)
    const read = await readPdf(first.bytes)
    expect(read.byPage[Number(items[1]?.pages?.first) - 1]?.replace(/\s+/g, ' ')).toContain('Item 2: Savings schedule')
  })

  it('is refused to be undone, and undo takes the step before it', async () => {
    expect((await file.ask('history.state', {})).undo?.label).toContain('Change the pack')
    expect((await file.ask('history.list', { limit: 1 })).operations[0]).toMatchObject({ command: 'packs.seal', label: expect.stringContaining('Issue “Pack for the People') as string })
  })

  it('keeps its items: none is removed, moved, or followed by one put before it', async () => {
    expect(await file.refused('packItems.remove', { id: itemId('plan') })).toMatchObject({ code: 'RULE', next: expect.stringContaining('Withdraw it') as string })
    expect(await file.refused('packItems.move', { id: itemId('plan'), before: itemId('briefing') })).toMatchObject({ code: 'RULE', message: expect.stringContaining('issued under its number') as string })
    expect(await file.refused('packItems.add', { pack, title: 'In between', kind: 'to_follow', before: itemId('plan') })).toMatchObject({ code: 'RULE' })
    expect(await file.refused('packs.remove', { id: pack })).toMatchObject({ code: 'RULE', message: expect.stringContaining('what was issued is kept') as string })
    expect(await file.refused('boards.remove', { id: exampleId('board:2025:people'), reason: 'Wrong' })).toMatchObject({ code: 'RULE' })
  })

  it('is not issued as a whole again: what comes later is a supplement', async () => {
    expect(await file.refused('packs.seal', { pack, kind: 'issue', day: '2024-12-10' })).toMatchObject({ code: 'RULE', message: expect.stringContaining('5 December 2024') as string })
    expect(await file.refused('packs.seal', { pack, day: '2024-12-10' })).toMatchObject({ code: 'RULE', message: 'Every item was sent before: nothing is new since the last issue.', next: expect.stringContaining('Issue revised papers') as string })
    expect(await file.refused('packs.seal', { pack, day: '2024-12-01', items: [itemId('briefing')] })).toMatchObject({ code: 'RULE', message: expect.stringContaining('not earlier') as string })
    expect(await file.refused('packs.seal', { pack, kind: 'revised', items: [itemId('settlement')] })).toMatchObject({ code: 'RULE', message: expect.stringContaining('not issued before') as string })
    expect(await file.refused('packs.issue', { pack, number: 7 })).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('supplement 6') as string })
  })
})

describe('a supplement', () => {
  it('holds what is new, leaves the numbers and pages of what was issued alone, and a second one goes on counting', async () => {
    const file = openPack()
    await small(file)
    await file.does('packs.seal', { pack, day })
    const before = { issue: await opened(file), agenda: agendaOf(await file.read()), pages: (await file.item('briefing')).pages }
    expect(before.agenda).toEqual(['Item 1: What the Board is asked to do', 'Item 2: Draft comments to Cabinet', 'Item 3: The provisional settlement and what it means for adult social care'])

    // What was to follow has come, one item is late, and the words of another were changed.
    await file.does('packItems.edit', { id: itemId('settlement'), kind: 'narrative' })
    await file.does('packParagraphs.add', { item: itemId('settlement'), doc: words('The settlement leaves a gap.') })
    const late = await file.does('packItems.add', { pack, title: 'A late report', kind: 'narrative' })
    await file.does('packParagraphs.add', { item: late, doc: words('It came on Monday.') })
    await file.does('packParagraphs.write', { id: paragraphId(1), doc: words('The Board considers five savings, reworded.') })
    expect(agendaOf(await file.read())).toEqual([...before.agenda, 'Item 4: A late report'])

    const since = async () => { const { sentence, new: added, changed } = await file.ask('packs.changesSince', { pack, against: 'issued' }); return { sentence, items: [...(added ?? []), ...(changed ?? [])].map(({ number, what }) => `${number}, ${what}`) } }
    expect(await since()).toEqual({ sentence: 'Two new and one changed since 5 December 2024', items: ['Item 3, The whole item', 'Item 4, The whole item', 'Item 1, Paragraph 1.1'] })

    await file.does('packs.seal', { pack, day: '2024-12-10' })
    const supplement = await opened(file)
    expect(supplement.issue).toMatchObject({ number: 2, label: 'Supplement 1', kind: 'supplement' })
    // Nothing in it is exempt, though something in the pack is.
    expect(supplement.issue.files.map(({ twin }) => twin)).toEqual(['members'])
    const read = await readPdf(supplement.bytes)
    const text = read.text.replace(/\s+/g, ' ')
    expect(text).toContain('Item 3: The provisional settlement')
    expect(text).toContain('Item 4: A late report')
    expect(text).not.toContain('reworded')
    expect(read.artifacts).toContain('S1-1')

    // What the supplement sent is no change any more, and what it did not hold still is.
    expect(await since()).toEqual({ sentence: 'One changed since 10 December 2024', items: ['Item 1, Paragraph 1.1'] })
    await file.does('packs.seal', { pack, kind: 'revised', items: [itemId('briefing')], day: '2024-12-11', note: 'The first paragraph was corrected.' })
    const revised = await opened(file)
    expect(revised.issue).toMatchObject({ number: 3, label: 'Supplement 2 (revised papers)' })
    expect(await since()).toEqual({ sentence: 'Nothing changed since 11 December 2024', items: [] })
    // Its front sheet says what changed, as it was and as it is.
    expect((await readPdf(revised.bytes)).text.replace(/\s+/g, ' ')).toMatch(/What changed since it was issued • Item 1, paragraph 1\.1: was “The Board considers.*”, is now “The Board considers five savings, reworded\.”\. Agenda Item 1/)
    expect(text).not.toContain('What changed since it was issued')
    expect((await readPdf(revised.bytes)).text.replace(/\s+/g, ' ')).toContain('Item 1: What the Board is asked to do Lead: Scrutiny manager 1.1 The Board considers five savings, reworded.')

    // The first issue is what it was, to the byte; the latest pages of an item are those of its revision.
    expect((await opened(file, { number: 1 })).bytes.equals(before.issue.bytes)).toBe(true)
    expect(before.pages).toMatchObject({ first: '2', issue: 'Issue 1' })
    expect((await file.item('briefing')).pages).toMatchObject({ first: 'S2-2', issue: 'Supplement 2 (revised papers)' })
    expect((await file.item('settlement')).pages).toMatchObject({ first: 'S1-2', issue: 'Supplement 1' })
    expect(await file.ask('packs.regenerate', { pack, number: 1 })).toMatchObject({ same: 'bytes' })
    expect(file.engine.store.check()).toMatchObject({ findings: [], rebuild: { ok: true } })
  }, 60_000)

  it('does not repeat what was exempt, though it was taken out, to those who do not get all of it', async () => {
    const file = openPack()
    await small(file)
    const secret = (await file.item('briefing')).paragraphs?.find(({ exemption }) => exemption !== null)
    await file.does('packs.seal', { pack, day })
    expect((await opened(file)).issue.files.map(({ twin }) => twin)).toEqual(['exempt'])
    await file.does('packParagraphs.remove', { id: secret?.id ?? '' })
    await file.does('packs.seal', { pack, kind: 'revised', items: [itemId('briefing')], day: '2024-12-11' })
    const revised = await opened(file)
    expect(revised.issue.files.map(({ twin }) => twin)).toEqual(['members'])
    expect((await readPdf(revised.bytes)).text).not.toMatch(/was taken out|What changed since/)
  }, 60_000)

  it('keeps the numbers also where a step from before the issue is taken back', async () => {
    const file = openPack()
    await small(file)
    const late = await file.does('packItems.add', { pack, title: 'A late report', kind: 'narrative' })
    await file.does('packParagraphs.add', { item: late, doc: words('It came on Monday.') })
    await file.does('packItems.move', { id: late, before: itemId('briefing') })
    await file.does('packs.seal', { pack, day })
    expect(agendaOf(await file.read())[0]).toBe('Item 1: A late report')
    // The move is undone: its place in the list is the old one, and its number is the one it was issued under.
    await file.ask('history.undo', {})
    expect(agendaOf(await file.read())[0]).toBe('Item 1: A late report')
    await file.ask('history.undo', {})
    // Its making cannot be: an issue names it.
    expect(await file.refused('history.undo', {})).toMatchObject({ code: 'RULE', message: 'The item of a pack is still used: there is an item of an issue that names it, and that is kept for good.', next: expect.stringContaining('It stays.') as string })
  }, 60_000)

  it('does not take an item out of what it was issued with as an appendix, where its letter would be the number of another item', async () => {
    const file = openPack()
    await small(file)
    const [one, two] = [await file.does('packItems.add', { pack, title: 'One', kind: 'narrative' }), await file.does('packItems.add', { pack, title: 'Two', kind: 'narrative' })]
    for (const item of [one, two]) await file.does('packParagraphs.add', { item, doc: words('It came on Monday.') })
    await file.does('packItems.move', { id: two, parent: one })
    await file.does('packs.seal', { pack, day })
    const issued = agendaOf(await file.read())
    expect(issued.slice(-2)).toEqual(['Item 4: One', 'Appendix A: Two'])
    expect(await file.refused('history.undo', {})).toMatchObject({ code: 'RULE', message: expect.stringContaining('keeps the number it was issued under') as string, next: expect.stringContaining('It stays there.') as string })
    expect(agendaOf(await file.read())).toEqual(issued)
    expect(file.engine.store.check()).toMatchObject({ findings: [], rebuild: { ok: true } })
  }, 60_000)
})

describe('what is not ready', () => {
  it('is not issued, and every item that lacks something is named', async () => {
    const file = openPack()
    await file.does('attachments.remove', { id: exampleId('attachment:2025:people:sites') })
    await file.does('packItems.add', { pack, title: 'Still empty', kind: 'narrative' })
    await file.figures('statements.remove', { id: exampleId('statement:2026:mtfp-12'), reason: 'Superseded' })
    const { message, next } = await file.refused('packs.seal', { pack })
    expect(message).toContain('Item 2, Appendix B, “Where the two day services are”: no file is attached to it yet')
    expect(message).toContain('Item 4, “Medium Term Financial Plan: the version after”: its paper cannot be made')
    expect(message).toContain('Item 7, “Still empty”: nothing is written in it yet')
    expect(next).toContain('to follow')
    expect(file.engine.store.check().rows).toMatchObject({ issue: 0, issue_file: 0, issue_item: 0 })
  })

  it('is not issued where something was changed while its files were being made', async () => {
    const file = openPack()
    await small(file)
    const sealing = file.engine.invoke('packs.seal', { pack, day })
    await new Promise((resolve) => { setTimeout(resolve, 50) })
    await file.does('packParagraphs.write', { id: paragraphId(1), doc: words('Changed in between.') })
    expect(await sealing).toMatchObject({ ok: false, error: { code: 'CHANGED_SINCE', kept: 'Nothing was issued.' } })
    expect(file.engine.store.check().rows['issue']).toBe(0)
  }, 30_000)

  it('is not issued without an agenda', async () => {
    const file = openPack()
    const id = await file.does('packs.create', { committee: exampleId('committee:2025:people') })
    expect(await file.refused('packs.seal', { pack: id })).toMatchObject({ code: 'RULE', message: 'There is nothing on the agenda yet.' })
  })
})

describe('the check of a file with issues', () => {
  it('finds a sealed file that is missing, and one that was altered; opening it says so instead of giving other bytes', async () => {
    const file = openPack()
    await small(file)
    await file.does('packs.seal', { pack, day })
    const { file: sealed } = await opened(file)
    const { connection } = coreOf(file.engine.store)
    connection.run('UPDATE blob SET bytes = ? WHERE sha256 = ?', Buffer.from('%PDF-1.7 something else'), sealed.sha256)
    expect(file.engine.store.check().findings).toMatchObject([{ kind: 'alteredBlob', entity: 'issue_file', message: 'The bytes of this issued file are not what they were when they were kept.' }])
    expect(await file.refused('packs.issue', { pack })).toMatchObject({ code: 'FILE_ALTERED', message: expect.stringContaining('is not what was issued') as string })
    connection.run('DELETE FROM blob WHERE sha256 = ?', sealed.sha256)
    expect(file.engine.store.check().findings).toMatchObject([{ kind: 'missingBlob', entity: 'issue_file' }])
    expect(await file.refused('packs.issue', { pack })).toMatchObject({ code: 'NOT_FOUND' })
  }, 30_000)

  it('made by another version of the engine, compares what it says', async () => {
    const file = openPack()
    await small(file)
    await file.does('packs.seal', { pack, day })
    const { file: sealed, bytes } = await opened(file)
    const { connection, capture } = coreOf(file.engine.store)
    // As if an earlier engine had written it: the same words in another file.
    const other = Buffer.concat([bytes, Buffer.from('\n% an earlier version\n')])
    capture.set('deriving')
    connection.run('INSERT INTO blob (sha256, bytes) VALUES (?, ?)', sha256(other), other)
    connection.run('UPDATE issue_file SET engine = ?, sha256 = ? WHERE sha256 = ?', 'Typst 0.13', sha256(other), sealed.sha256)
    capture.set('closed')
    expect(await file.ask('packs.regenerate', { pack })).toMatchObject({ same: 'text', sentence: 'It was made by Typst 0.13; this version lays it out differently and says the same' })
    capture.set('deriving')
    connection.run('UPDATE issue_file SET engine = ? WHERE sha256 = ?', sealed.engine, sha256(other))
    capture.set('closed')
    expect(await file.ask('packs.regenerate', { pack })).toMatchObject({ same: 'differs' })
  }, 30_000)
})
