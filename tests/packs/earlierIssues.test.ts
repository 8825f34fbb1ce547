// What was issued to the public cannot be taken back: whatever is published later in the cycle is held against it, in another pack and in a
// single paper as in the pack it was issued with.
import { expect, it, describe } from 'vitest'
import { coreOf } from '#db/store/store.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { cycle, itemId, openPack, pack, type PackFile, small } from './kit.ts'

const reason = { paragraph: 3, reason: 'It would weaken the council while it negotiates.' }
const schedule = { document: 'savings-schedule', subject: cycle, kind: 'paper', title: 'Savings schedule' } as const

/** A file in which a public pack with the schedule was issued, and then a figure of it became exempt. */
async function issuedThenExempt(): Promise<PackFile> {
  const file = openPack()
  await small(file)
  for (const key of ['briefing', 'comments', 'settlement']) await file.does('packItems.remove', { id: itemId(key) })
  await file.does('packItems.add', { pack, ...schedule })
  await file.does('packs.edit', { id: pack, public: true })
  await file.does('packs.seal', { pack, day: '2024-12-05' })
  await file.does('exemptions.set', { entity: 'position', target: exampleId('position:ASC-003:kept'), ...reason })
  return file
}

const printed = { code: 'DOCUMENT_GUARD', message: expect.stringContaining('follows from figures that an earlier issue printed') as string }

describe('a figure that was issued to the public and is exempt now', () => {
  it('stops another public pack of the cycle, and its issue, and the place is named', async () => {
    const file = await issuedThenExempt()
    const other = await file.does('packs.create', { committee: exampleId('committee:2025:people'), title: 'Another agenda', public: true })
    await file.does('packItems.add', { pack: other, ...schedule })
    const refused = await file.refused('documents.compose', { document: 'agenda-pack', id: other, twin: 'public' })
    expect(refused).toMatchObject(printed)
    expect(refused.message).toContain('Item 1, Table 1, row')
    expect(await file.refused('packs.wouldIssue', { pack: other })).toMatchObject(printed)
    expect(await file.refused('packs.seal', { pack: other, day: '2024-12-06' })).toMatchObject(printed)
  }, 60_000)

  it('stops the paper alone too, and its workbook', async () => {
    const file = await issuedThenExempt()
    for (const format of ['pdf', 'xlsx'] as const) expect(await file.refused('documents.render', { document: 'savings-schedule', id: cycle, format, disclosure: 'public' })).toMatchObject(printed)
    // Whoever may read all of it still gets it.
    expect((await file.ask('documents.compose', { document: 'savings-schedule', id: cycle, disclosure: 'exempt' })).model.disclosure).toBe('exempt')
  }, 60_000)

  it('is said not to have been looked for where what was issued is not in the file any more', async () => {
    const file = await issuedThenExempt()
    const model = file.engine.store.read((db) => db.rows('issue_file', { twin: 'public' })[0]?.model ?? '')
    coreOf(file.engine.store).connection.run('DELETE FROM blob WHERE sha256 = ?', model)
    const lost = expect.stringMatching(/^What Issue 1 of “.*” said to the public is not in this file any more, or was altered, so nothing was compared with it/) as string
    const { warnings } = await file.ask('documents.render', { document: 'savings-schedule', id: cycle, format: 'html', disclosure: 'public' })
    expect(warnings).toContainEqual(lost)
    const other = await file.does('packs.create', { committee: exampleId('committee:2025:people'), title: 'Another agenda', public: true })
    await file.does('packItems.add', { pack: other, ...schedule })
    expect(await file.ask('packs.wouldIssue', { pack: other })).toMatchObject({ files: [{ twin: 'exempt' }, { twin: 'public' }], warnings: [lost] })
  }, 60_000)

  it('troubles no paper in which nothing is withheld', async () => {
    const file = openPack()
    expect((await file.ask('documents.render', { document: 'savings-schedule', id: cycle, format: 'html', disclosure: 'public' })).warnings).toBeNull()
  }, 60_000)
})
