// What is exempt inside an open pack: its words are kept apart from the start, whoever holds only the open part of the file sees that
// something stands there, and a public file is looked through before anybody gets it.
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { twinsOf } from '#electron/engine/handlers/packExempt.ts'
import { packTwin } from '#electron/engine/handlers/packPaper.ts'
import { renderPaper } from '#electron/engine/handlers/paperFiles.ts'
import { createEngine } from '#electron/engine/engine.ts'
import { createStore } from '#db/index.ts'
import { coreOf } from '#db/store/store.ts'
import { absorb, recordsIn } from '#db/store/absorb.ts'
import { type PaperFormat, paperFormats } from '#shared/contract/documents.ts'
import { type Output } from '#shared/contract/index.ts'
import { composeAgendaPack, draftOf } from '#shared/documents/agendaPack.ts'
import { type InnerBlock } from '#shared/documents/blocks.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { numberDocument } from '#shared/documents/numbering.ts'
import { whatStaysOpen } from '#shared/domain/packWords.ts'
import { Refusal } from '#shared/errors.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { OPEN } from '#shared/scopes.ts'
import { svg } from '../attachments/files.ts'
import { closing, folder, optionsIn } from '../db/kit.ts'
import { model, numbered, savingsTable } from '../documents/models.ts'
import { readPdf } from '../documents/readPdf.ts'
import { agendaOf, cycle, everyRecord, itemId, openPack, openRecords, pack, type PackFile, paragraphId, small, words } from './kit.ts'
import { item, source } from './source.ts'

const secret = 'The provider would take on Milton Grange at £412 a place and week.'
const reason = { paragraph: 3, reason: 'It would weaken the council while it negotiates.' }

const numbersOf = (model: Output<'documents.compose'>['model']): string[] => numberDocument(model).flatMap(({ label, blocks }) => [...(label === null ? [] : [label]), ...blocks.flatMap((block) => block.label ?? [])])

/** The same cycle on another laptop, which the exempt records never reached. */
function holderOfOpen({ engine }: PackFile) {
  const mine = coreOf(engine.store)
  const options = optionsIn(folder())
  const theirs = closing(createStore({ ...options, cycle: mine.cycle }), options)
  expect(absorb(coreOf(theirs), recordsIn(mine.connection, (scope) => scope === OPEN))).toMatchObject({ waiting: [], forks: [] })
  return { theirs, outside: createEngine({ store: theirs, actor: () => ({ name: 'Ola Outside', role: 'member' }), clock: () => Date.parse('2026-01-12T10:00:00Z') }) }
}

describe('words that are exempt from the start', () => {
  it('are in no open record of the file, now or in its history', async () => {
    const file = openPack()
    await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words(secret), exempt: reason })
    expect(everyRecord(file)).toContain('£412')
    expect(openRecords(file)).not.toContain('£412')
    expect(openRecords(file)).toContain('weaken the council')
  })

  it('are those of an appendix to an exempt item too, in the file, in its public pack and wherever it would be moved', async () => {
    const file = openPack()
    const appendix = await file.does('packItems.add', { pack, parent: itemId('briefing'), title: 'Terms', kind: 'narrative' })
    await file.does('packParagraphs.add', { item: appendix, doc: words(secret) })
    await file.does('exemptions.set', { entity: 'pack_item', target: itemId('briefing'), ...reason })
    await file.does('packParagraphs.add', { item: appendix, doc: words('Its second offer is £398.') })
    expect(openRecords(file)).not.toContain('£398')
    const said = async (twin: 'public' | 'exempt'): Promise<string> => plainText((await file.ask('documents.compose', { document: 'agenda-pack', twin })).model)
    const [open, whole] = [await said('public'), await said('exempt')]
    for (const figure of ['£412', '£398']) expect([open.includes(figure), whole.includes(figure)]).toEqual([false, true])
    expect(open).toContain('Appendix A')
    expect(await file.refused('packItems.move', { id: appendix, parent: null })).toMatchObject({ code: 'RULE', message: expect.stringContaining('would be open where it goes') as string })
    expect(file.engine.store.check()).toMatchObject({ findings: [], rebuild: { ok: true } })
  })

  it('leave the title of their item and who leads it on the public agenda, which is said before an item or its file is marked', async () => {
    const file = openPack()
    const offer = await file.does('packItems.add', { pack, title: 'Terms for day services', lead: 'Ola Finch', kind: 'narrative' })
    await file.does('packParagraphs.add', { item: offer, doc: words(secret) })
    await file.does('exemptions.set', { entity: 'pack_item', target: offer, ...reason })
    const open = plainText((await file.ask('documents.compose', { document: 'agenda-pack', twin: 'public' })).model)
    expect([open.includes('Terms for day services'), open.includes('Ola Finch'), open.includes('£412')]).toEqual([true, true, false])
    expect(whatStaysOpen('pack_item')).toBe('its number, its title and who leads it stay')
    expect(whatStaysOpen('attachment')).toBe('the title of its item stays')
    expect(whatStaysOpen('pack_paragraph')).toBe('its number stays')
  })

  it('stay apart while they are written, and after they are removed and brought back', async () => {
    const file = openPack()
    const id = await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words('First.'), exempt: reason })
    await file.does('packParagraphs.write', { id, doc: words(secret) })
    await file.does('packParagraphs.remove', { id })
    await file.ask('history.undo', {})
    expect(((await file.item('briefing')).paragraphs ?? []).find((one) => one.id === id)?.plain).toBe(secret)
    expect(openRecords(file)).not.toContain('£412')
  })
})

describe('words that are made exempt later', () => {
  it('move to the exempt part in one step, and back in one', async () => {
    const file = openPack()
    const before = file.engine.store.dump()
    await file.does('exemptions.set', { entity: 'pack_paragraph', target: paragraphId(1), ...reason })
    expect(file.engine.store.read((db) => db.rows('pack_text', { paragraph: paragraphId(1) })[0]?.scope)).toBe('exempt')
    await file.does('packParagraphs.write', { id: paragraphId(1), doc: words(secret) })
    expect(openRecords(file)).not.toContain('£412')
    await file.ask('history.undo', {})
    await file.ask('history.undo', {})
    expect(file.engine.store.dump()).toBe(before)
    expect(file.engine.store.check()).toMatchObject({ rebuild: { ok: true }, findings: [] })
  })

  it('go with their item: all of its words, those written later too, and public again together', async () => {
    const file = openPack()
    const exemption = await file.does('exemptions.set', { entity: 'pack_item', target: itemId('briefing'), ...reason })
    const later = await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words(secret) })
    const scopes = () => file.engine.store.read((db) => [1, 2, 3, 4].map((n) => db.rows('pack_text', { paragraph: paragraphId(n) })[0]?.scope).concat(db.rows('pack_text', { paragraph: later })[0]?.scope))
    expect(scopes()).toEqual(['exempt', 'exempt', 'exempt', 'exempt', 'exempt'])
    await file.does('exemptions.clear', { id: exemption })
    // The fourth has a reason of its own.
    expect(scopes()).toEqual(['open', 'open', 'open', 'exempt', 'open'])
  })

  it('are not made public by being moved to another item', async () => {
    const file = openPack()
    const other = await file.does('packItems.add', { pack, title: 'Another', kind: 'narrative' })
    await file.does('exemptions.set', { entity: 'pack_item', target: itemId('briefing'), ...reason })
    expect(await file.refused('packParagraphs.move', { id: paragraphId(1), item: other })).toMatchObject({ code: 'RULE', message: expect.stringContaining('not made public by being moved') as string })
    await file.does('packParagraphs.move', { id: paragraphId(4), item: other })
    expect(file.engine.store.read((db) => db.rows('pack_text', { paragraph: paragraphId(4) })[0]?.scope)).toBe('exempt')
  })
})

describe('what can be exempt', () => {
  it('needs a paragraph of Schedule 12A from 1 to 7 and the public interest', async () => {
    const { refused } = openPack()
    expect(await refused('exemptions.set', { entity: 'pack_item', target: itemId('plan'), paragraph: 8, reason: 'x' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await refused('exemptions.set', { entity: 'pack_item', target: itemId('plan'), paragraph: 1, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('public interest') as string })
  })

  it('is no heading, and no field that is not there', async () => {
    const { refused } = openPack()
    expect(await refused('exemptions.set', { entity: 'pack_paragraph', target: paragraphId(2), ...reason })).toMatchObject({ code: 'RULE', message: expect.stringContaining('heading') as string })
    expect(await refused('exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-003'), field: 'colour', ...reason })).toMatchObject({ code: 'INVALID_INPUT', next: expect.stringContaining('description') as string })
  })

  it('an attached file with its name and its description, by the item it belongs to', async () => {
    const file = openPack()
    const drawing = Buffer.from(svg('<text>£412 a place</text>')).toString('base64')
    await file.does('attachments.add', { item: itemId('sites'), name: 'Offer of the provider.svg', base64: drawing, alt: 'What the provider offers.', exempt: reason })
    expect(openRecords(file)).not.toMatch(/Offer of the provider|What the provider offers/)
    expect((await file.item('sites')).exemption).toMatchObject({ paragraph: 3 })
    expect(JSON.stringify(await file.composed('public'))).not.toMatch(/Offer of the provider|What the provider offers/)
    expect(JSON.stringify(await file.composed('exempt'))).toMatch(/Offer of the provider/)
  })

  it('a file that is exempt when it is attached, with the appendices of its item', async () => {
    const file = openPack()
    const sheet = Buffer.from(svg('<rect width="1" height="1"/>')).toString('base64')
    const report = await file.does('packItems.add', { pack, title: 'Terms', kind: 'file' })
    const appendix = await file.does('packItems.add', { pack, parent: report, title: 'Offer', kind: 'narrative' })
    await file.does('packParagraphs.add', { item: appendix, doc: words('Words of the appendix.') })
    await file.does('attachments.add', { item: report, name: 'Terms.svg', base64: sheet, alt: 'The terms.', exempt: reason })
    expect(file.engine.store.read((db) => db.all('SELECT scope FROM pack_text WHERE plain = ?', 'Words of the appendix.'))).toEqual([{ scope: 'exempt' }])
    expect(file.engine.store.check().findings).toEqual([])
  })

  it('is found by the check where it stands in the other part of the file, whoever put it there', async () => {
    const file = openPack()
    await file.does('exemptions.set', { entity: 'pack_item', target: itemId('briefing'), ...reason })
    await file.does('exemptions.set', { entity: 'attachment', target: exampleId('attachment:2025:people:sites'), ...reason })
    expect(file.engine.store.check().findings).toEqual([])
    const [text] = file.engine.store.read((db) => db.rows('pack_text', { paragraph: paragraphId(1) }))
    const meta = { command: 'packParagraphs.write', actor: { name: 'Sam Example', role: 'scrutiny' }, undoable: true } as const
    file.engine.store.runOperation(meta, (db) => {
      db.reclassify('pack_text', text!.id, OPEN)
      db.reclassify('attachment', exampleId('attachment:2025:people:sites'), OPEN)
    })
    expect(file.engine.store.check().findings.map(({ kind, entity, row }) => [kind, entity, row])).toEqual([['wrongReaders', 'pack_text', text!.id], ['wrongReaders', 'attachment', exampleId('attachment:2025:people:sites')]])
  })

  it('a saving: its rows go from every paper of the public pack with what would give them away, and the papers stay', async () => {
    const file = openPack()
    await file.does('exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-003'), ...reason })
    const [open, whole] = [plainText(await file.composed('public')), plainText(await file.composed('exempt'))]
    expect(open).not.toMatch(/ASC-003|Linden Court|£327k|£145k|£182k/)
    // What the others save is printed still, and no total from which ASC-003 would follow.
    for (const kept of ['ASC-001', 'Milton Grange', 'Hookstead', 'DEFICIT AFTER UPDATES']) expect(open).toContain(kept)
    expect(open).toContain('Withheld: exempt information would follow from it.')
    expect(open).not.toContain('1,337')
    // The briefing with its exempt paragraph, the schedule, its lineage, the comparison and the comments say on the agenda that part of them is exempt.
    expect(open.match(/^Partly exempt under paragraph 3 of Schedule 12A\.$/gm)).toHaveLength(5)
    expect(whole.match(/^Partly exempt under paragraph 3 of Schedule 12A\.$/gm)).toHaveLength(5)
    expect(whole).toMatch(/ASC-003/)
    expect(whole).toContain('1,337')
    // Whoever reads all of it is told on the front sheet what the public does not get, and why, below what the pack is; and at its end where.
    const [front, schedule] = whole.split('What the public does not get, place by place\n')
    expect(front).toMatch(/^Body\n[^]*Exempt, paragraph 3\nASC-003 Linden Court.*\. It would weaken/m)
    expect(front!.slice(0, front!.indexOf('Agenda\n'))).not.toMatch(/Table \d+, row/)
    expect(schedule).toMatch(/Exempt, paragraph 3\n.*Item 2, Table 1, row \d.*\./)
    expect(schedule).toContain('Withheld with it')
  }, 30_000)

  it('the drafts of both twins go out under names of their own', async () => {
    const file = openPack()
    const nameOf = async (twin: 'exempt' | 'public') => (await file.ask('documents.render', { document: 'agenda-pack', id: pack, format: 'html', twin })).fileName
    expect([await nameOf('exempt'), await nameOf('public')]).toEqual([expect.stringMatching(/-\d\d-exempt\.html$/), expect.stringMatching(/-\d\d-public\.html$/)])
  }, 60_000)

  it('one figure of a saving: its figures go, its name and its words stay', async () => {
    const file = openPack()
    await file.does('exemptions.set', { entity: 'position', target: exampleId('position:ASC-003:kept'), ...reason })
    const open = plainText(await file.composed('public'))
    expect(open).toContain('ASC-003')
    expect(open).not.toMatch(/\b145\b|\b182\b|£145k|£182k/)
  }, 30_000)

  it('what the file holds as exempt goes from a paper of its own and its workbook as it goes from the pack', async () => {
    const file = openPack()
    await file.does('exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-003'), ...reason })
    for (const format of ['pdf', 'docx', 'html', 'xlsx'] as const) {
      const { base64 } = await file.ask('documents.render', { document: 'savings-schedule', format, disclosure: 'public' })
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
      const said = format === 'pdf' ? (await readPdf(bytes)).text : format === 'html' ? new TextDecoder().decode(bytes) : [...Object.values(unzipSync(bytes))].map((part) => new TextDecoder().decode(part)).join(' ')
      expect([format, /ASC-003|Linden Court/.test(said), /ASC-001/.test(said)]).toEqual([format, false, true])
    }
    // Nobody publishes the whole of it by mistake: without a wish it says on every page what it is.
    const whole = await file.ask('documents.render', { document: 'savings-schedule', format: 'pdf' })
    expect(whole.warnings?.[0]).toContain('says so on every page')
  }, 60_000)

  it('beside the public file of an issue no figure is kept that it withholds', async () => {
    const file = openPack()
    await small(file)
    const schedule = await file.does('packItems.add', { pack, title: 'Schedule', kind: 'paper', document: 'savings-schedule', subject: cycle })
    await file.does('packs.edit', { id: pack, public: true })
    await file.does('exemptions.set', { entity: 'position', target: exampleId('position:ASC-003:kept'), ...reason })
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    const kept = file.engine.store.read((db) => {
      const [row] = db.rows('issue_file', { twin: 'public' })
      return new TextDecoder().decode(db.blob(row?.model ?? ''))
    })
    expect(kept).toContain(schedule)
    expect(kept).not.toMatch(/145000|182000|145_000/)
    expect(await file.ask('packs.regenerate', { pack, twin: 'public' })).toMatchObject({ same: 'bytes' })
  }, 60_000)
})

describe('somebody who holds only the open part of the file', () => {
  it('sees the place, the number, the paragraph of Schedule 12A and the reason, and no word of what is withheld', async () => {
    const file = openPack()
    await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words(secret), before: paragraphId(3), exempt: reason })
    await file.does('attachments.add', { item: itemId('sites'), name: 'Offer.svg', base64: Buffer.from(svg('<path/>')).toString('base64'), alt: 'What the provider offers.', exempt: reason })
    const { outside, theirs } = holderOfOpen(file)
    const seen = await outside.invoke('packs.one', { id: pack })
    expect(seen).toMatchObject({ ok: true })
    const view = JSON.stringify(seen)
    expect(view).toContain('weaken the council')
    expect(view).not.toMatch(/£412|Offer\.svg|What the provider offers|said in confidence/)
    expect(await outside.invoke('attachments.open', { item: itemId('sites') })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', message: expect.stringMatching(/^The file of “.*” is exempt under paragraph 3 of Schedule 12A and not in this file\.$/) as string } })
    expect(await file.ask('attachments.open', { item: itemId('sites') })).toMatchObject({ fileName: 'Offer.svg', exempt: true })
    expect(await outside.invoke('search.find', { text: '£412 a place' })).toMatchObject({ ok: true, value: { hits: [] } })
    expect((await file.ask('search.find', { text: '£412 a place' })).hits).toMatchObject([{ kind: 'packParagraph', pack, item: itemId('briefing') }])
    const composed = await outside.invoke('documents.compose', { document: 'agenda-pack', id: pack })
    if (!composed.ok) throw new Error(composed.error.message)
    const { model } = composed.value as Output<'documents.compose'>
    const whole = await file.composed('exempt')
    expect(numbersOf(model)).toEqual(numbersOf(whole))
    expect(JSON.stringify(model)).not.toMatch(/£412|Offer\.svg|said in confidence/)
    expect(theirs.check()).toMatchObject({ chain: { ok: true }, rebuild: { ok: true } })
  })

  it('is told that a file and words are exempt and not here, not that they are missing', async () => {
    const file = openPack()
    const report = await file.does('packItems.add', { pack, title: 'Terms', kind: 'file' })
    const appendix = await file.does('packItems.add', { pack, parent: report, title: 'Offer', kind: 'file' })
    const empty = await file.does('packItems.add', { pack, title: 'Map', kind: 'file' })
    for (const item of [appendix, report]) await file.does('attachments.add', { item, name: 'Offer.svg', base64: Buffer.from(svg('<path/>')).toString('base64'), alt: 'What the provider offers.', ...(item === report ? { exempt: reason } : {}) })
    const { outside } = holderOfOpen(file)
    const troubles = (view: Output<'packs.one'>) => new Map((view.items ?? []).flatMap((one) => [one, ...(one.appendices ?? [])]).map(({ id, trouble }) => [id, trouble]))
    const seen = await outside.invoke('packs.one', { id: pack })
    if (!seen.ok) throw new Error(seen.error.message)
    const [theirs, ours] = [troubles(seen.value as Output<'packs.one'>), troubles(await file.read())]
    expect([report, appendix, empty, itemId('briefing')].map((id) => theirs.get(id))).toEqual([
      'it is exempt, and its file is not in this copy of the cycle', 'it is exempt, and its file is not in this copy of the cycle', 'no file is attached to it yet', 'some of its words are exempt and not in this file',
    ])
    expect([report, appendix, empty, itemId('briefing')].map((id) => ours.get(id))).toEqual([null, null, 'no file is attached to it yet', null])
    expect(await outside.invoke('attachments.open', { item: appendix })).toMatchObject({ ok: false, error: { message: 'The file of “Offer” is exempt under paragraph 3 of Schedule 12A and not in this file.' } })
    // Open rows may come without their bytes too.
    const sites = (await file.item('sites')).attachment
    coreOf(file.engine.store).connection.run('DELETE FROM blob WHERE sha256 = ?', sites!.sha256)
    expect(await file.item('sites')).toMatchObject({ trouble: 'its file is not in this copy of the cycle', attachment: { here: false } })
    expect((await file.refused('packs.seal', { pack })).message).toContain('its file is not in this copy of the cycle')
  })

  it('counts the items as everybody does once the pack was issued, though the only file of it is exempt', async () => {
    const file = openPack()
    await small(file)
    await file.does('packItems.move', { id: itemId('comments'), before: itemId('briefing') })
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    await file.ask('history.undo', {})
    const { outside } = holderOfOpen(file)
    const seen = await outside.invoke('packs.one', { id: pack })
    if (!seen.ok) throw new Error(seen.error.message)
    const view = seen.value as Output<'packs.one'>
    expect(agendaOf(view)).toEqual(agendaOf(await file.read()))
    expect(agendaOf(view)[0]).toBe('Item 1: Draft comments to Cabinet')
    expect(view.issues).toMatchObject([{ label: 'Issue 1', files: [] }])
    expect([view.items?.[0]?.pages, (await file.item('comments')).pages?.issue]).toEqual([null, 'Issue 1'])
    expect(await outside.invoke('packs.issue', { pack })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', message: expect.stringContaining('has no file here') as string } })
  }, 60_000)
})

describe('a public file', () => {
  it('of the example says nothing of the exempt paragraph, in its words or of itself, and the exempt twin does', async () => {
    const file = openPack()
    await small(file)
    const made = async (twin: 'public' | 'exempt') => {
      const { base64 } = await file.ask('documents.render', { document: 'agenda-pack', id: pack, format: 'pdf', twin })
      return readPdf(Buffer.from(base64, 'base64'))
    }
    const [open, whole] = [await made('public'), await made('exempt')]
    expect(whole.text.replace(/\s+/g, ' ')).toContain('said in confidence')
    for (const text of [open.text, open.xmp, open.title, open.artifacts]) expect(text.replace(/\s+/g, ' ')).not.toMatch(/confidence|price per place/)
    expect(open.pages).toBe(whole.pages)
  }, 60_000)

  const withheld = source()
  const [open, whole] = [composeAgendaPack(withheld, draftOf('public')), composeAgendaPack(withheld, draftOf('exempt'))]
  const searched = async (model: DocumentModel, format: PaperFormat): Promise<string> => {
    const { bytes, items } = await renderPaper(model, format, null)
    const { search } = await packTwin(withheld, draftOf('public'))
    return search({ bytes, format, items }).then(() => 'let out', (problem: unknown) => { if (problem instanceof Refusal) return `${problem.error.code}: ${problem.error.message}`; throw problem })
  }

  it.each(paperFormats)('as %s is not given out when exempt words got into it, and the place is named', async (format) => {
    expect(await searched(open, format)).toBe('let out')
    expect(await searched(whole, format)).toMatch(/^DOCUMENT_LEAK: .*words of Item 1, paragraph 2.1 in the text of /)
    expect(await searched({ ...open, subject: 'The provider asks for £412 a place.' }, format)).toMatch(/^DOCUMENT_LEAK: .*words of Item 1, paragraph 2.1 in /)
  }, 60_000)

  it('is not given out when it cannot be read back', async () => {
    const { bytes } = await renderPaper(open, 'pdf', null)
    const { search } = await packTwin(withheld, draftOf('public'))
    await expect(search({ bytes: bytes.subarray(0, 1_000), format: 'pdf', items: new Map() })).rejects.toMatchObject({ error: { code: 'DOCUMENT_LEAK', message: expect.stringContaining('could not be opened again') as string } })
  }, 60_000)

  it('withholds what a paper in it marks as exempt, too, under the same numbers', async () => {
    const reasoned = { paragraph: 3, reason: 'It is being agreed.' }
    const bid = { ...numbered('Hollowmere Trust would accept £4,350,217.'), exempt: reasoned }
    const pictured: InnerBlock = { type: 'image', image: 'plan', alt: 'The site of Hollowmere Trust.', caption: 'Where it lies', width: 50, exempt: reasoned }
    const taken = source({ items: [{ ...item('bids', 1, { kind: 'paper', paragraphs: [], paper: { model: model([numbered('Bids were asked for.'), bid, pictured, { type: 'appendix', title: 'Bids', landscape: false, exempt: reasoned, blocks: [savingsTable] }, { type: 'appendix', title: 'Sources', landscape: false, blocks: [savingsTable] }]) } }), appendices: [] }] })
    const [{ model: public_, search }, { model: exempt }] = [await packTwin(taken, draftOf('public')), await packTwin(taken, draftOf('exempt'))]
    expect(numbersOf(public_)).toEqual(numbersOf(exempt))
    expect(plainText(public_)).toContain('Figure 1: Exempt information: withheld under paragraph 3')
    expect(plainText(exempt)).toContain('Hollowmere Trust would accept £4,350,217.')
    expect(JSON.stringify(public_)).not.toMatch(/Hollowmere|4,350,217|Bids"|being agreed/)
    expect(plainText(public_)).toContain('1.2 Exempt information: withheld under paragraph 3')
    expect(await twinsOf(taken)).toEqual(['exempt', 'public'])
    const { bytes, items } = await renderPaper(public_, 'pdf', null)
    await expect(search({ bytes, format: 'pdf', items })).resolves.toBeUndefined()
  }, 60_000)
})
