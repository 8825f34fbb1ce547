// Before a pack is issued it says which files would be sealed and what the public would not get; and it is sealed as just those.
import { describe, expect, it } from 'vitest'
import { exampleId } from '#shared/exampleIds.ts'
import { readPdf } from '../documents/readPdf.ts'
import { itemId, linden, openPack, pack, type PackFile, small, words } from './kit.ts'

const reason = { paragraph: 3, reason: 'It would weaken the council while it negotiates.' }

/** A public pack with nothing exempt in it and one item of its own words. */
async function publicPack(title: string, text: string): Promise<PackFile & { readonly named: string }> {
  const file = openPack()
  await small(file)
  for (const key of ['briefing', 'comments', 'settlement']) await file.does('packItems.remove', { id: itemId(key) })
  const named = await file.does('packItems.add', { pack, title, kind: 'narrative' })
  await file.does('packParagraphs.add', { item: named, doc: words(text) })
  await file.does('packs.edit', { id: pack, public: true })
  return { ...file, named }
}

const foreseen = async (file: PackFile, more: object = {}) => {
  const { files, withheld } = await file.ask('packs.wouldIssue', { pack, ...more })
  return { files: files.map(({ twin }) => twin), withheld }
}
const sealed = async (file: PackFile): Promise<(string | undefined)[]> => {
  await file.does('packs.seal', { pack, day: '2024-12-05' })
  return ((await file.read()).issues?.at(-1)?.files ?? []).map(({ twin }) => twin)
}

describe('a public pack', () => {
  it('in which nothing is exempt is one public file', async () => {
    const file = await publicPack('What the Board asked', 'The Board asked about day services.')
    expect(await foreseen(file)).toEqual({ files: ['public'], withheld: null })
    expect(await sealed(file)).toEqual(['public'])
  }, 60_000)

  it.each([
    ['the title of an item', 'What became of Linden Court, Eastbourne', 'The Board asked about day services.', ['the title of Item 1']],
    ['its words', 'What the Board asked', 'The Board asked what became of Linden Court, Eastbourne.', ['Item 1, paragraph 1.1']],
  ])('that only names an exempt saving, in %s, has a file with all of it beside the public one', async (_, title, text, places) => {
    const file = await publicPack(title, text)
    await file.does('exemptions.set', { entity: 'proposal', target: linden, ...reason })
    const said = await foreseen(file)
    expect(said.files).toEqual(['exempt', 'public'])
    for (const place of places) expect(said.withheld?.join('; ')).toContain(place)
    expect(await sealed(file)).toEqual(['exempt', 'public'])
    const told = async (twin: 'exempt' | 'public') => readPdf(Buffer.from((await file.ask('packs.issue', { pack, twin })).file?.base64 ?? '', 'base64'))
    const [whole, open] = [await told('exempt'), await told('public')]
    expect(whole.text).toContain('Linden Court')
    expect(whole.artifacts).toContain('EXEMPT: NOT FOR PUBLICATION')
    expect(whole.text.replace(/\s+/g, ' ')).toContain('Withheld with it')
    expect(open.text).not.toContain('Linden Court')
    // All of it was sent to those who may read all of it.
    expect((await file.read()).items?.find(({ id }) => id === file.named)?.pages).not.toBeNull()
  }, 60_000)

  it('whose note alone names an exempt saving is judged with its note', async () => {
    const file = await publicPack('What the Board asked', 'The Board asked about day services.')
    await file.does('exemptions.set', { entity: 'proposal', target: linden, ...reason })
    expect((await foreseen(file)).files).toEqual(['public'])
    expect((await foreseen(file, { note: 'With what became of Linden Court, Eastbourne.' })).files).toEqual(['exempt', 'public'])
  }, 60_000)

  it('that shows a figure which only covers for an exempt one elsewhere has both files too', async () => {
    const file = await publicPack('What the Board asked', 'The Board asked about day services.')
    await file.does('exemptions.set', { entity: 'position', target: exampleId('position:ASC-003:kept'), ...reason })
    await file.does('packItems.add', { pack, title: 'Schedule', kind: 'paper', document: 'savings-schedule', subject: exampleId('cycle:2025') })
    expect((await foreseen(file)).files).toEqual(['exempt', 'public'])
  }, 60_000)

  it('says how many places go, an item that is exempt as a whole once', async () => {
    const file = openPack()
    await small(file)
    await file.does('packs.edit', { id: pack, public: true })
    expect(await foreseen(file)).toEqual({ files: ['exempt', 'public'], withheld: ['Item 1, paragraph 2.2'] })
    await file.does('exemptions.set', { entity: 'pack_item', target: itemId('briefing'), ...reason })
    expect(await foreseen(file)).toEqual({ files: ['exempt', 'public'], withheld: ['Item 1'] })
  }, 60_000)
})

describe('a supplement', () => {
  it('does not repeat to the public what is exempt in an item that it does not hold', async () => {
    const file = openPack()
    await small(file)
    await file.does('packs.edit', { id: pack, public: true })
    const secret = (await file.item('briefing')).paragraphs?.find(({ exemption }) => exemption !== null)?.plain ?? ''
    expect(secret).toContain('in confidence')
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    const late = await file.does('packItems.add', { pack, title: 'Late paper', kind: 'narrative' })
    await file.does('packParagraphs.add', { item: late, doc: words(secret) })
    expect((await foreseen(file, { items: [late] })).files).toEqual(['exempt', 'public'])
    await file.does('packs.seal', { pack, items: [late], day: '2024-12-06' })
    const open = await readPdf(Buffer.from((await file.ask('packs.issue', { pack, twin: 'public' })).file?.base64 ?? '', 'base64'))
    expect(open.text.replace(/\s+/g, ' ')).not.toContain('confidence')
  }, 60_000)

  it('is judged by what it holds, and refused as sealing refuses it', async () => {
    const file = openPack()
    await small(file)
    await file.does('packs.edit', { id: pack, public: true })
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    expect(await file.refused('packs.wouldIssue', { pack })).toMatchObject({ code: 'RULE', message: 'Every item was sent before: nothing is new since the last issue.' })
    const late = await file.does('packItems.add', { pack, title: 'Late paper', kind: 'narrative' })
    await file.does('packParagraphs.add', { item: late, doc: words('What came late.') })
    expect(await foreseen(file, { kind: 'supplement', items: [late] })).toEqual({ files: ['public'], withheld: null })
    expect((await foreseen(file, { kind: 'revised', items: [itemId('briefing')] })).files).toEqual(['exempt', 'public'])
  }, 60_000)
})
