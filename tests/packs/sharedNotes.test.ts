// A shared note quotes the words it stands beside: it has their readers, whenever those change. A private one is its reader's alone.
import { describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { OPEN } from '#shared/scopes.ts'
import { everyRecord, itemId, openPack, openRecords, pack, type PackFile, paragraphId, words } from './kit.ts'

const secret = 'The provider would take on Milton Grange at £412 a place and week.'
const reason = { paragraph: 3, reason: 'It would weaken the council while it negotiates.' }

describe('a shared note', () => {
  const quoted = { item: itemId('briefing'), origin: paragraphId(1), quote: 'Quoted: Milton Grange at £412.' }
  const scopeOfNote = ({ engine }: PackFile, id: string): string | undefined => engine.store.read((db) => db.row('annotation', id)?.scope)
  const member = { name: 'Councillor Ann Example', role: 'member' } as const

  it('beside what is exempt is never in the open part, which would tell the words it quotes', async () => {
    const file = openPack()
    const paragraph = await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words(secret), exempt: reason })
    await file.does('exemptions.set', { entity: 'pack_item', target: itemId('sites'), ...reason })
    await file.does('exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-003'), ...reason })
    await file.does('annotations.add', { pack, item: itemId('briefing'), origin: paragraph, quote: secret, text: 'Is £412 the last word?', private: false })
    await file.does('annotations.add', { pack, item: itemId('sites'), quote: 'Quoted: the site of £77.', text: 'Why £77?', private: false })
    await file.does('annotations.add', { pack, item: itemId('schedule'), origin: exampleId('proposal:ASC-003'), quote: 'Quoted: Linden Court, £88.', text: 'Why £88?', private: false })
    expect(everyRecord(file)).toMatch(/£77.*£88|£88.*£77/)
    expect(openRecords(file)).not.toMatch(/£412|£77|£88/)
    expect(file.engine.store.check().findings).toEqual([])
  })

  it('goes with its paragraph when that is made exempt, and comes back with it; a private one stays its reader’s', async () => {
    const file = openPack()
    file.engine.actAs(member)
    const [shared, own] = [await file.does('annotations.add', { pack, ...quoted, text: 'For all.', private: false }), await file.does('annotations.add', { pack, ...quoted, text: 'For me.', private: true })]
    const mine = scopeOfNote(file, own)
    file.engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    const before = file.engine.store.dump()
    const exemption = await file.does('exemptions.set', { entity: 'pack_paragraph', target: paragraphId(1), ...reason })
    expect([scopeOfNote(file, shared), scopeOfNote(file, own)]).toEqual(['exempt', mine])
    await file.ask('history.undo', {})
    expect(file.engine.store.dump()).toBe(before)
    await file.ask('history.redo', {})
    await file.does('exemptions.clear', { id: exemption })
    expect([scopeOfNote(file, shared), scopeOfNote(file, own)]).toEqual([OPEN, mine])
    expect(mine).toMatch(/^private:/)
  })

  it('goes with the saving, or the one figure of it, that it stands beside in a paper', async () => {
    const file = openPack()
    const id = await file.does('annotations.add', { pack, item: itemId('schedule'), origin: exampleId('proposal:ASC-003'), quote: 'Linden Court, £327k', text: 'Why so much?', private: false })
    const figure = file.engine.store.read((db) => db.rows('position', { proposal: exampleId('proposal:ASC-003') })[0]!.id)
    for (const [entity, target] of [['proposal', exampleId('proposal:ASC-003')], ['position', figure]] as const) {
      const exemption = await file.does('exemptions.set', { entity, target, ...reason })
      expect(scopeOfNote(file, id)).toBe('exempt')
      await file.does('exemptions.clear', { id: exemption })
      expect(scopeOfNote(file, id)).toBe(OPEN)
    }
  })

  it('stays exempt when the paragraph it quotes is removed: nobody made that public', async () => {
    const file = openPack()
    const paragraph = await file.does('packParagraphs.add', { item: itemId('briefing'), doc: words(secret), exempt: reason })
    const id = await file.does('annotations.add', { pack, item: itemId('briefing'), origin: paragraph, quote: secret, text: 'Is that the last word?', private: false })
    await file.does('packParagraphs.remove', { id: paragraph })
    const exemption = await file.does('exemptions.set', { entity: 'pack_item', target: itemId('briefing'), ...reason })
    await file.does('exemptions.clear', { id: exemption })
    expect(scopeOfNote(file, id)).toBe('exempt')
    expect(file.engine.store.check().findings).toEqual([])
  })

  it('that is exempt is read by all who hold it, and changed by its writer or by scrutiny', async () => {
    const file = openPack()
    await file.does('exemptions.set', { entity: 'pack_paragraph', target: paragraphId(1), ...reason })
    file.engine.actAs(member)
    const id = await file.does('annotations.add', { pack, ...quoted, text: 'For all.', private: false })
    file.engine.actAs({ name: 'Councillor Ben Example', role: 'member' })
    expect((await file.read()).annotations?.find((note) => note.id === id)).toMatchObject({ text: 'For all.', private: false, own: false })
    expect(await file.refused('annotations.edit', { id, text: 'Mine now.' })).toMatchObject({ code: 'RULE', message: expect.stringContaining('Councillor Ann Example’s') as string })
    file.engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    await file.does('annotations.edit', { id, text: 'For all who may read it.' })
    expect(scopeOfNote(file, id)).toBe('exempt')
  })

  it('that stands open beside what is exempt is found by the check', async () => {
    const file = openPack()
    const id = await file.does('annotations.add', { pack, ...quoted, text: 'For all.', private: false })
    await file.does('exemptions.set', { entity: 'pack_paragraph', target: paragraphId(1), ...reason })
    file.engine.store.runOperation({ command: 'annotations.edit', actor: member, undoable: true }, (db) => db.reclassify('annotation', id, OPEN))
    expect(file.engine.store.check().findings.map(({ kind, row }) => [kind, row])).toEqual([['wrongReaders', id]])
  })
})
