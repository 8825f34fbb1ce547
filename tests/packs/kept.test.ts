// The figures kept beside an issue, for telling later what changed: of the savings it shows, of its own cycle, and of none that its readers
// may not know.
import { describe, expect, it } from 'vitest'
import { type PackContent } from '#shared/documents/packContent.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { exemptRows } from '#electron/engine/handlers/exemptRows.ts'
import { keptContent } from '#electron/engine/handlers/keptContent.ts'
import { itemId, linden, openPack, pack, type PackFile, words } from './kit.ts'

const reason = { paragraph: 3, reason: 'It would weaken the council while it negotiates.' }

/** Of the pack nothing but one item of words. */
async function onlyWords(file: PackFile, title: string, text: string): Promise<string> {
  for (const key of ['briefing', 'schedule', 'comments', 'comparison', 'plan', 'settlement']) await file.does('packItems.remove', { id: itemId(key) })
  const item = await file.does('packItems.add', { pack, title, kind: 'narrative' })
  await file.does('packParagraphs.add', { item, doc: words(text) })
  return item
}

/** What is kept beside a file of the last issue. */
const keptBeside = ({ engine }: PackFile, twin: string): PackContent => engine.store.read((db) => {
  const [row] = db.rows('issue_file', { twin })
  if (row === undefined) throw new Error(`No file ${twin} was issued.`)
  return keptContent(db, row.model)
})

describe('the savings kept beside an issue', () => {
  it('are those of its own cycle that its words name: a reference is given anew each year', async () => {
    const file = openPack()
    await onlyWords(file, 'What became of ASC-003', 'The Board asked about ASC-003.')
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    const [of2025, of2026] = [linden, exampleId('proposal:2026:ASC-003')]
    expect(file.engine.store.read((db) => [of2025, of2026].map((id) => db.row('proposal', id)?.ref))).toEqual(['ASC-003', 'ASC-003'])
    expect(keptBeside(file, 'members').savings.map(({ id }) => id)).toEqual([of2025])
  }, 60_000)

  it.each(['position', 'proposal'] as const)('beside a public file are none of a saving whose %s is exempt, nor of what covers for it', async (entity) => {
    const file = openPack()
    await onlyWords(file, 'What became of ASC-003', 'The Board asked about ASC-001, ASC-002, ASC-004 and ASC-005.')
    await file.does('packs.edit', { id: pack, public: true })
    await file.does('exemptions.set', { entity, target: entity === 'proposal' ? linden : exampleId('position:ASC-003:kept'), ...reason })
    await file.does('packs.seal', { pack, day: '2024-12-05' })
    const { savings } = keptBeside(file, 'public')
    expect(savings.map(({ id }) => id)).not.toContain(linden)
    expect(JSON.stringify(savings)).not.toMatch(/145000|182000|327000/)
    const { marks, beside } = file.engine.store.read(exemptRows)
    const covering = [...marks].flatMap(([id, mark]) => (mark.cover === true ? [id] : []))
    // What covers is another saving, or the sums it stands in, of which nothing is kept.
    expect(covering.length > 0 || beside.some(({ called }) => called?.startsWith('a sum') === true)).toBe(true)
    expect(savings.filter(({ id }) => covering.includes(id))).toEqual([])
    if (entity === 'proposal') return
    // Only a name of it is left, so there is no file for those who may read all; nobody is told how its figures moved.
    expect((await file.read()).issues?.[0]?.files.map(({ twin }) => twin)).toEqual(['public'])
    await file.does('packs.markRead', { pack, issue: 1 })
    await file.figures('positions.setAmount', { proposal: linden, year: 2025, amount: { state: 'known', low: 100_000 } })
    expect(JSON.stringify((await file.ask('packs.changesSince', { pack })).money)).not.toContain('ASC-003')
  }, 60_000)
})
