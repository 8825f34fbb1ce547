// Putting a pack together: whose it is, what goes on the agenda, its words and files, and what it refuses.
import { describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { coreOf } from '#db/store/store.ts'
import { jpeg, pdf, png, svg } from '../attachments/files.ts'
import { agendaOf, cycle, itemId, linden, openPack, pack, paragraphId, words } from './kit.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
/** “DEFICIT AFTER UPDATES” over the three years, as Cabinet’s paper of December 2025 prints it: £94.000m. */
const DEFICIT_IN_DECEMBER = 94_000_000
const board = exampleId('board:2025:people')
const committee = exampleId('committee:2025:people')

describe('a pack', () => {
  it('of a Board is named after it and its meeting, and is not public unless somebody says so', async () => {
    const { does, ask } = openPack()
    await does('packs.edit', { id: pack, title: 'The other one' })
    const id = await does('packs.create', { board })
    expect(await ask('packs.one', { id })).toMatchObject({
      pack: { title: 'Pack for the People Scrutiny RPPR Board, 12 December 2024', kind: 'board', public: false }, body: { kind: 'board', name: 'People Scrutiny RPPR Board', of: 'People Scrutiny Committee' },
      meeting: { date: '2024-12-12', time: '10:00', venue: 'County Hall, Lewes' }, members: [{ name: 'Councillor Harriet Fenwright', role: 'Chair' }, { role: 'Vice Chair' }, {}, {}, {}], items: null,
    })
    await does('packs.edit', { id, public: true })
    expect((await ask('packs.one', { id })).pack.public).toBe(true)
  })

  it('of a committee is an agenda, and public as agendas are', async () => {
    const { does, ask } = openPack()
    const id = await does('packs.create', { committee })
    expect((await ask('packs.one', { id })).pack).toMatchObject({ title: 'Agenda of the People Scrutiny Committee', kind: 'committee', public: true })
  })

  it('is refused a meeting of another body, a kind that is not its own, and a title that is taken', async () => {
    const { refused, read } = openPack()
    expect(await refused('packs.create', { committee, meeting: exampleId('meeting:2025:people') })).toMatchObject({ code: 'RULE', message: 'That meeting is one of another body.' })
    expect(await refused('packs.create', { committee, kind: 'cabinet' })).toMatchObject({ code: 'RULE', message: expect.stringContaining('cabinet agenda is not for the People Scrutiny Committee') as string })
    expect(await refused('packs.create', { board, title: (await read()).pack.title })).toMatchObject({ code: 'CLASH' })
  })

  it('goes with its Board, with all that belongs to it, and comes back when that is undone', async () => {
    const { does, ask, engine } = openPack()
    const before = engine.store.dump()
    await does('boards.remove', { id: board, reason: 'Set up for the wrong committee' })
    expect((await ask('packs.list', {})).packs).toBeNull()
    expect(engine.store.check()).toMatchObject({ findings: [], rows: { pack: 0, pack_item: 0, pack_paragraph: 0, pack_text: 0, attachment: 0, exemption: 0, annotation: 0, reader_mark: 0 } })
    await ask('history.undo', {})
    expect(engine.store.dump()).toBe(before)
  })

  it('is written in a scrutiny role alone, and the refusal names it', async () => {
    const { engine, refused } = openPack()
    for (const role of ['executive', 'finance', 'member'] as const) {
      engine.actAs({ name: 'Pat Example', role })
      expect(await refused('packItems.add', { pack, title: 'A late paper', kind: 'to_follow' })).toMatchObject({ code: 'ROLE_NEEDED', message: expect.stringContaining('Scrutiny') as string })
      expect(await refused('packs.seal', { pack })).toMatchObject({ code: 'ROLE_NEEDED' })
      expect(await refused('history.undo', {}).catch(() => ({ code: 'nothing to undo' }))).toMatchObject({ code: 'nothing to undo' })
    }
  })

  it('of a cycle that is agreed is frozen with it', async () => {
    const { does, refused } = openPack()
    await does('cycles.edit', { id: cycle, status: 'agreed', reason: 'Council approved the budget' })
    const frozen = { code: 'RULE', message: expect.stringContaining('agreed and frozen') as string }
    expect(await refused('packs.edit', { id: pack, title: 'Other' })).toMatchObject(frozen)
    expect(await refused('packItems.remove', { id: itemId('plan') })).toMatchObject(frozen)
    expect(await refused('packParagraphs.write', { id: paragraphId(1), doc: words('Other.') })).toMatchObject(frozen)
    expect(await refused('attachments.remove', { id: exampleId('attachment:2025:people:sites') })).toMatchObject(frozen)
    expect(await refused('exemptions.clear', { id: exampleId('exemption:2025:people:1') })).toMatchObject(frozen)
    expect(await refused('packs.seal', { pack })).toMatchObject(frozen)
    expect(await refused('house.set', { cycle, accent: '#123456' })).toMatchObject(frozen)
    await does('annotations.add', { pack, quote: 'Milton Grange', text: 'Still a reader of it.', private: true })
  })
})

describe('the agenda', () => {
  it('numbers its items by where they stand: moved, they are numbered anew', async () => {
    const { does, read } = openPack()
    expect(agendaOf(await read()).map((line) => line.split(':')[0])).toEqual(['Item 1', 'Item 2', 'Appendix A', 'Appendix B', 'Item 3', 'Item 4', 'Item 5', 'Item 6'])
    await does('packItems.move', { id: itemId('settlement'), before: itemId('briefing') })
    expect(agendaOf(await read())[0]).toBe('Item 1: The provisional settlement and what it means for adult social care')
  })

  it('makes an item an appendix of another and back, with its letter', async () => {
    const { does, read } = openPack()
    await does('packItems.move', { id: itemId('comparison'), parent: itemId('schedule'), before: itemId('lineage') })
    expect(agendaOf(await read()).slice(1, 5).map((line) => line.split(':')[0])).toEqual(['Item 2', 'Appendix A', 'Appendix B', 'Appendix C'])
    await does('packItems.move', { id: itemId('comparison'), parent: null, before: null })
    expect(agendaOf(await read()).at(-1)).toBe('Item 6: Options for day services and supported accommodation')
  })

  it('refuses an appendix of an appendix, of itself, and of another agenda', async () => {
    const { does, refused } = openPack()
    const other = await does('packs.create', { committee })
    const foreign = await does('packItems.add', { pack: other, title: 'Elsewhere', kind: 'narrative' })
    expect(await refused('packItems.move', { id: itemId('plan'), parent: itemId('lineage') })).toMatchObject({ code: 'RULE', message: expect.stringContaining('is an appendix') as string })
    expect(await refused('packItems.move', { id: itemId('plan'), parent: itemId('plan') })).toMatchObject({ code: 'RULE' })
    expect(await refused('packItems.move', { id: itemId('plan'), parent: foreign })).toMatchObject({ code: 'RULE', message: 'That item is not on the same agenda.' })
    expect(await refused('packItems.move', { id: itemId('schedule'), parent: itemId('plan') })).toMatchObject({ code: 'RULE', message: expect.stringContaining('has appendices') as string })
  })

  it('takes a paper only with what it is about, and says so at once where that is not in the file', async () => {
    const { refused } = openPack()
    expect(await refused('packItems.add', { pack, title: 'Plan', kind: 'paper', document: 'mtfp-update' })).toMatchObject({ code: 'RULE', next: expect.stringContaining('as an export takes them') as string })
    expect(await refused('packItems.add', { pack, title: 'Plan', kind: 'paper', document: 'mtfp-update', subject: exampleId('statement:nowhere') })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refused('packItems.add', { pack, title: 'Schedule', kind: 'paper', document: 'savings-schedule', subject: cycle, at: 'last Tuesday' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await refused('packItems.add', { pack, title: 'A pack in a pack', kind: 'paper', document: 'agenda-pack' as 'lineage', subject: pack })).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('does not drop words or a file by calling an item something else', async () => {
    const { refused } = openPack()
    expect(await refused('packItems.edit', { id: itemId('briefing'), kind: 'to_follow' })).toMatchObject({ code: 'RULE', message: expect.stringContaining('words of its own') as string })
    expect(await refused('packItems.edit', { id: itemId('sites'), kind: 'to_follow' })).toMatchObject({ code: 'RULE', message: expect.stringContaining('file attached') as string })
  })

  it('says of a paper whose subject was removed that it cannot be made, and is composed all the same', async () => {
    const { figures, item, composed } = openPack()
    await figures('statements.remove', { id: exampleId('statement:2026:mtfp-12'), reason: 'Superseded' })
    expect(await item('plan')).toMatchObject({ subjectLabel: 'no longer in the file', trouble: 'what it is about is no longer in the file' })
    expect(JSON.stringify(await composed())).toContain('This paper could not be made')
  })

  it('a step of typing is one step of undo, however many keys it took', async () => {
    const { engine, ask } = openPack()
    const before = engine.store.dump()
    for (const text of ['T', 'Th', 'The Board']) await engine.invoke('packParagraphs.write', JSON.parse(JSON.stringify({ id: paragraphId(1), doc: words(text) })) as never, { stay: 'stay-1' })
    expect((await ask('history.state', {})).undo?.label).toBe('Change the paragraph “The Board”')
    await ask('history.undo', {})
    expect(engine.store.dump()).toBe(before)
  })
})

describe('the words of a pack', () => {
  it('note the figures of the savings they name, and are flagged with old and new once those move', async () => {
    const { does, figures, item } = openPack()
    const id = await does('packParagraphs.add', { item: itemId('briefing'), doc: words('ASC-001 comes to £521k.') })
    const written = async () => ((await item('briefing')).paragraphs ?? []).find((one) => one.id === id)
    expect(await written()).toMatchObject({ stale: null, figures: [{ label: 'ASC-001 Milton Grange day service, Eastbourne', total: { low: 521_000 } }] })
    await figures('positions.setAmount', { proposal: exampleId('proposal:ASC-001'), at: 'latest', year: 2025, amount: { state: 'known', low: 400_000 } })
    expect((await written())?.stale).toEqual([{ label: 'ASC-001 Milton Grange day service, Eastbourne, 2025/26', was: '£521k', now: '£400k' }])
    // A corrected word does not hide it; only saying that it still holds does.
    await does('packParagraphs.write', { id, doc: words('ASC-001 comes to £521k, the Board was told.') })
    expect((await written())?.stale).toHaveLength(1)
    await does('packParagraphs.confirm', { id })
    expect((await written())?.stale).toBeNull()
  })

  it('may rest on all savings, or on the gap of a plan, where they are said to', async () => {
    const { does, item } = openPack()
    const rests = [{ kind: 'savings' as const, id: cycle }, { kind: 'gap' as const, id: exampleId('statement:2026:mtfp-12') }]
    const id = await does('packParagraphs.add', { item: itemId('briefing'), doc: words('They do not close the gap.'), figures: rests })
    expect(((await item('briefing')).paragraphs ?? []).find((one) => one.id === id)?.figures?.map(({ kind, total }) => [kind, total.low])).toEqual([['savings', 1_337_000], ['gap', DEFICIT_IN_DECEMBER]])
  })

  it('stand in the example with one paragraph that is stale: Linden Court was £327k', async () => {
    const { item, read } = openPack()
    expect((await item('briefing')).paragraphs?.[2]?.stale).toEqual([{ label: 'ASC-003 Linden Court, Eastbourne', was: '£327k', now: '£145k' }])
    expect((await read()).checks.filter(({ label, ok }) => !ok && !label.startsWith('What is to follow'))).toEqual([{ label: 'Text rests on figures that have moved', ok: false, detail: 'Item 1, 2.1' }])
    expect(linden).toBe(exampleId('proposal:ASC-003'))
  })

  it('go only where words go', async () => {
    const { refused } = openPack()
    expect(await refused('packParagraphs.add', { item: itemId('schedule'), doc: words('Here?') })).toMatchObject({ code: 'RULE', message: expect.stringContaining('not made of words of its own') as string })
  })
})

describe('words whose figure moved', () => {
  it('take the new figure in one step, which one undo takes back; words only corrected stay flagged', async () => {
    const { does, ask, item } = openPack()
    const stale = async () => (await item('briefing')).paragraphs?.[2]?.stale?.map(({ was, now }) => [was, now]) ?? null
    expect(await stale()).toEqual([['£327k', '£145k']])
    await does('packParagraphs.write', { id: paragraphId(3), doc: words('ASC-003 is put at £327k, or thereabouts.') })
    expect(await stale()).toEqual([['£327k', '£145k']])
    await does('packParagraphs.write', { id: paragraphId(3), doc: words('ASC-003 is put at £145k.'), current: true })
    expect(await stale()).toBeNull()
    await ask('history.undo', {})
    expect(await stale()).toEqual([['£327k', '£145k']])
  })
})

describe('a meeting of a committee', () => {
  it('is recorded beside those it already holds, and a pack is for it', async () => {
    const { does, ask, refused } = openPack()
    const meeting = await does('meetings.add', { committee, date: '2025-03-20', time: '10:30', venue: 'Council Chamber' })
    const later = await does('meetings.add', { committee, date: '2025-03-20', time: '14:00' })
    expect(await refused('meetings.add', { committee, date: '2025-03-20', time: '10:30' })).toMatchObject({ code: 'CLASH' })
    const { meetings } = await ask('meetings.list', {})
    expect(meetings!.filter(({ body }) => body.id === committee).map(({ id, dateLabel, time }) => [id, dateLabel, time]).filter(([id]) => id === meeting || id === later)).toEqual([[meeting, '20 March 2025', '10:30'], [later, '20 March 2025', '14:00']])
    expect(meetings!.filter(({ body }) => body.kind === 'board').map(({ body, date }) => [body.id, date])).toContainEqual([board, '2024-12-12'])
    const made = await does('packs.create', { committee, meeting: later })
    expect(await ask('packs.one', { id: made })).toMatchObject({ pack: { title: 'Agenda of the People Scrutiny Committee, 20 March 2025', public: true }, meeting: { id: later, time: '14:00' } })
  })
})

describe('a file from elsewhere', () => {
  const file = { item: itemId('sites'), alt: 'The minutes of the last meeting.' }

  it('is kept with what it is, told by its bytes, and takes the place of the one before', async () => {
    const { does, item, engine } = openPack()
    const bytes = pdf(7)
    await does('attachments.add', { ...file, name: 'Minutes.pdf', base64: base64(bytes) })
    const { attachment } = await item('sites')
    expect(attachment).toMatchObject({ fileName: 'Minutes.pdf', mediaType: 'application/pdf', pages: 7, bytes: bytes.length, here: true })
    expect(engine.store.read((db) => db.blob(attachment?.sha256 ?? ''))).toEqual(Buffer.from(bytes))
    expect(engine.store.check()).toMatchObject({ findings: [], rows: { attachment: 1 } })
  })

  it.each([
    ['an image that is not one', 'photo.png', new TextEncoder().encode('not a picture at all'), 'neither a PDF nor a picture'],
    ['a drawing with a script', 'map.svg', svg('<script>alert(1)</script>'), 'holds a script'],
    ['a drawing that fetches from elsewhere', 'map.svg', svg('<image href="https://example.org/a.png"/>'), 'fetches something from elsewhere'],
    ['a protected PDF', 'contract.pdf', pdf(2, { password: 'secret' }), 'protected'],
    ['a PDF that was cut off', 'pack.pdf', pdf(40).subarray(0, 4_000), 'damaged or cut off'],
    ['half a picture', 'map.png', png().subarray(0, 40), 'broken or cut short'],
  ])('%s is refused in words, and the one that is there stays', async (_, name, bytes, message) => {
    const { refused, item } = openPack()
    expect(await refused('attachments.add', { ...file, name, base64: base64(bytes) })).toMatchObject({ code: 'CANNOT_READ', message: expect.stringContaining(message) as string, kept: expect.stringContaining('Nothing was attached') as string })
    expect((await item('sites')).attachment?.fileName).toBe('Two sites.svg')
  })

  it('needs words for readers who cannot see it, and a name without a folder', async () => {
    const { refused } = openPack()
    expect(await refused('attachments.add', { ...file, alt: '  ', name: 'a.jpg', base64: base64(jpeg) })).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('readers who cannot see it') as string })
    expect(await refused('attachments.add', { ...file, name: '../../a.jpg', base64: base64(jpeg) })).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('is opened again as the very bytes that were attached; where there is none, or it was altered, that is said', async () => {
    const { does, ask, refused, engine } = openPack()
    const bytes = pdf(2)
    await does('attachments.add', { ...file, name: 'Minutes.pdf', base64: base64(bytes) })
    const opened = await ask('attachments.open', { item: file.item })
    expect(opened).toMatchObject({ fileName: 'Minutes.pdf', mediaType: 'application/pdf', bytes: bytes.length, pages: 2, exempt: false, alt: file.alt })
    expect(Buffer.from(opened.base64, 'base64')).toEqual(Buffer.from(bytes))
    expect(await refused('attachments.open', { item: itemId('plan') })).toMatchObject({ code: 'RULE', message: expect.stringContaining('not an attached file') as string })
    coreOf(engine.store).connection.run('UPDATE blob SET bytes = ? WHERE sha256 = ?', Buffer.from('%PDF-altered'), opened.sha256)
    expect(await refused('attachments.open', { item: file.item })).toMatchObject({ code: 'FILE_ALTERED' })
    await does('attachments.remove', { id: opened.id })
    expect(await refused('attachments.open', { item: file.item })).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('No file is attached') as string })
  })

  it('goes to an item that is a file, and to no other', async () => {
    const { refused } = openPack()
    expect(await refused('attachments.add', { ...file, item: itemId('plan'), name: 'a.jpg', base64: base64(jpeg) })).toMatchObject({ code: 'RULE' })
  })
})

describe('the house style', () => {
  it('is plain until something is said of it, and takes part after part', async () => {
    const { does, ask } = openPack()
    const later = { cycle: exampleId('cycle:2026') }
    expect(await ask('house.get', later)).toMatchObject({ set: false, council: 'East Sussex County Council', accent: null, face: 'serif', numbering: { paragraphs: '1.1', recommendations: '(1)', lists: '(i)' } })
    await does('house.set', { ...later, face: 'sans' })
    await does('house.set', { ...later, numbering: { paragraphs: 'i.' }, council: 'Sussex Council' })
    expect(await ask('house.get', later)).toMatchObject({ set: true, council: 'Sussex Council', face: 'sans', numbering: { paragraphs: 'i.', recommendations: '(1)' } })
  })

  it('keeps a logo with its words, and refuses one that is not a picture', async () => {
    const { does, ask, refused, engine } = openPack()
    const logo = svg('<rect width="10" height="10" fill="#0d4f3c"/>')
    await does('house.set', { logo: { name: 'crest.svg', base64: base64(logo), alt: 'East Sussex County Council' } })
    expect((await ask('house.get', {})).logo).toMatchObject({ mediaType: 'image/svg+xml', alt: 'East Sussex County Council', base64: base64(logo) })
    expect(await refused('house.set', { logo: { name: 'crest.svg', base64: base64(svg('<script/>')), alt: 'Crest' } })).toMatchObject({ code: 'CANNOT_READ' })
    expect(await refused('house.set', { accent: 'green' })).toMatchObject({ code: 'INVALID_INPUT' })
    await does('house.set', { logo: null })
    expect((await ask('house.get', {})).logo).toBeNull()
    expect(engine.store.check().findings).toEqual([])
  })
})
