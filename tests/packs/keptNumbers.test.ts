// What was issued keeps its numbers: another house style is for what is issued for the first time after it, and for nothing members have read.
import { describe, expect, it } from 'vitest'
import { type DocumentName } from '#shared/contract/documents.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type RichDoc } from '#shared/documents/richText.ts'
import { readPdf } from '../documents/readPdf.ts'
import { cycle, itemId, openPack, pack, type PackFile, paragraphId, small, words } from './kit.ts'

const board = exampleId('board:2025:people')
const first = { paragraphs: '(1)', recommendations: 'i.', lists: '(a)' } as const
const later = { paragraphs: '1.1', recommendations: '(1)', lists: '(i)' } as const
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** A paragraph with an ordered list in it. */
const withList = (text: string, ...items: readonly string[]): RichDoc => ({
  v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, { type: 'orderedList', content: items.map((item) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: item }] }] })) }] },
})

async function issued({ ask }: PackFile, of = pack, number?: number): Promise<string> {
  const { file } = await ask('packs.issue', { pack: of, ...(number === undefined ? {} : { number }) })
  return oneLine((await readPdf(new Uint8Array(Buffer.from(file?.base64 ?? '', 'base64')))).text)
}
const printed = async ({ ask }: PackFile, document: DocumentName, id: string): Promise<string> =>
  oneLine((await readPdf(new Uint8Array(Buffer.from((await ask('documents.render', { document, id, format: 'pdf' })).base64, 'base64')))).text)

/** The example's pack with its words and the Board's comments, issued with numbers through the paper; then the council numbers by section. */
async function issuedThenRestyled(): Promise<PackFile> {
  const file = openPack()
  await small(file)
  await file.does('packParagraphs.remove', { id: paragraphId(4) })
  await file.does('house.set', { cycle, numbering: first })
  await file.does('packParagraphs.write', { id: paragraphId(1), doc: withList('The Board considers:', 'day services', 'supported accommodation') })
  await file.does('packItems.add', { pack, parent: itemId('briefing'), title: 'Notes', kind: 'narrative' }).then((id) => file.does('packParagraphs.add', { item: id, doc: words('A note in the appendix.') }))
  await file.does('packs.seal', { pack, day: '2024-12-05' })
  await file.does('house.set', { cycle, council: 'Borsetshire County Council', numbering: later })
  return file
}

describe('a pack issued before the council numbered otherwise', () => {
  it('is still numbered as it was issued on the screen, in its draft and in what changed since', async () => {
    const file = await issuedThenRestyled()
    const briefing = await file.item('briefing')
    expect(briefing.paragraphs?.map(({ number }) => number)).toEqual(['(1)', '2', '(2)'])
    expect((await file.read()).numbering).toEqual(first)
    expect(await file.ask('packs.changesSince', { pack, against: 'issued' })).toMatchObject({ sentence: 'Nothing changed since 5 December 2024', changed: null })
    await file.does('packParagraphs.write', { id: paragraphId(3), doc: words('ASC-003 is put at £327k, reworded.') })
    expect((await file.ask('packs.changesSince', { pack, against: 'issued' })).changed?.map(({ number, what }) => `${number}, ${what}`)).toEqual(['Item 1, Paragraph (2)'])
    const draft = await printed(file, 'agenda-pack', pack)
    expect(draft).toContain('(1) The Board considers: (a) day services (b) supported accommodation')
    expect(draft).toContain('Borsetshire County Council')
    expect(draft).not.toMatch(/\b1\.1 The Board/)
  }, 60_000)

  it('is supplemented and revised under the numbers of its first issue, an appendix as well', async () => {
    const file = await issuedThenRestyled()
    const late = await file.does('packItems.add', { pack, title: 'A late report', kind: 'narrative' })
    await file.does('packParagraphs.add', { item: late, doc: withList('It came on Monday:', 'too late') })
    await file.does('packs.seal', { pack, day: '2024-12-10' })
    const supplement = await issued(file)
    expect(supplement).toContain('Item 4: A late report (1) It came on Monday: (a) too late')
    const appendix = (await file.read()).items?.[0]?.appendices?.[0]
    await file.does('packParagraphs.write', { id: appendix?.paragraphs?.[0]?.id ?? '', doc: words('A note in the appendix, corrected.') })
    await file.does('packs.seal', { pack, kind: 'revised', items: [appendix?.id ?? ''], day: '2024-12-11' })
    const revised = await issued(file)
    expect(revised).toContain('Appendix A, paragraph (1): was “A note in the appendix.”, is now “A note in the appendix, corrected.”')
    expect(revised).toContain('Appendix A: Notes (1) A note in the appendix, corrected.')
    for (const text of [supplement, revised]) expect(text).not.toMatch(/\b1\.1\b/)
    // Each of the three, made again from what was sealed, is the same file.
    for (const number of [1, 2, 3]) expect(await file.ask('packs.regenerate', { pack, number })).toMatchObject({ same: 'bytes' })
    expect(file.engine.store.check()).toMatchObject({ findings: [], integrity: { ok: true }, rebuild: { ok: true } })
    expect(file.engine.store.rebuild()).toEqual([])
  }, 90_000)

  it('settles how the Board it went to counts: its screen, its comments with what they cite, its minutes, and the saving that is named', async () => {
    const file = await issuedThenRestyled()
    const workspace = await file.ask('boards.get', { id: board })
    expect(workspace.numbering).toEqual(first)
    expect(workspace.opening.map(({ number }) => number)).toEqual(['(1)', '(2)'])
    expect(workspace.themes?.[0]?.comments?.[0]?.number).toBe('(3)')
    expect(workspace.recommendations?.map(({ number }) => number)).toEqual(['i.', 'ii.', 'iii.', 'iv.'])
    const comments = await printed(file, 'comments', board)
    expect(comments).toContain('i. states, beside each of the five savings')
    expect(comments).toContain('recommendations i. and ii.')
    expect(await printed(file, 'minutes', board)).toMatch(/Declarations of interest \(\d+\)/)
    expect((await file.ask('proposals.get', { id: exampleId('proposal:ASC-003') })).recommendations?.map(({ number }) => number)).toEqual(['i.', 'ii.'])
  }, 60_000)

  it('leaves every other paper and every pack not yet issued to the new style, which then keeps it in its turn', async () => {
    const file = await issuedThenRestyled()
    const other = await file.does('packs.create', { committee: exampleId('committee:2025:people'), title: 'Another agenda' })
    const item = await file.does('packItems.add', { pack: other, title: 'Words', kind: 'narrative' })
    await file.does('packParagraphs.add', { item, doc: withList('Words of another pack:', 'one') })
    // The Board's comments in a pack that counts otherwise: what they cite is what that pack prints.
    await file.does('packItems.add', { pack: other, title: 'Comments', kind: 'paper', document: 'comments', subject: board })
    await file.does('packs.seal', { pack: other, day: '2024-12-12' })
    const text = await issued(file, other)
    expect(text).toContain('1.1 Words of another pack: (i) one')
    expect(text).toContain('(1) states, beside each of the five savings')
    expect(text).toContain('recommendations (1) and (2)')
    expect(text).not.toMatch(/recommendations? i\./)
    const { model } = await file.ask('documents.compose', { document: 'comments', id: board, pack: other })
    expect(JSON.stringify(model)).toContain('recommendations (1) and (2)')
    await file.does('house.set', { cycle, numbering: first })
    expect((await file.ask('packs.one', { id: other })).items?.[0]?.paragraphs?.[0]?.number).toBe('1.1')
    expect(await printed(file, 'savings-schedule', cycle)).toContain('Borsetshire County Council')
  }, 60_000)
})

it('a pack that was never issued follows the council each time it changes its mind', async () => {
  const file = openPack()
  for (const [numbering, number] of [[first, '(1)'], [later, '1.1'], [first, '(1)']] as const) {
    await file.does('house.set', { cycle, numbering })
    expect((await file.item('briefing')).paragraphs?.[0]?.number).toBe(number)
  }
})
