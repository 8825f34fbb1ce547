// A saving that keeps its figures to itself so that an exempt one cannot be worked out is not exempt: no paper gives it a paragraph of
// Schedule 12A, and whoever reads everything is told that its figures go with those that are.
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exemptRows } from '#electron/engine/handlers/exemptRows.ts'
import { documentFormats, type DocumentFormat } from '#shared/contract/documents.ts'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { readPdf } from '../documents/readPdf.ts'
import { opened } from '../workbook/readBack.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

const exempt = exampleId('proposal:ASC-003')
let engine: TestEngine
let covering: readonly { readonly id: string; readonly ref: string }[]
beforeAll(async () => {
  engine = openExampleEngine('east-sussex')
  expect(await engine.invoke('exemptions.set', { entity: 'proposal', target: exempt, paragraph: 3, reason: 'It is being agreed.' })).toMatchObject({ ok: true })
  covering = engine.store.read((db) => [...exemptRows(db).marks].flatMap(([id, { cover }]) => { const row = cover === true ? db.row('proposal', id) : undefined; return row === undefined ? [] : [{ id, ref: row.ref }] }))
})
afterAll(() => engine.dispose())

async function composed(disclosure: 'public' | 'exempt') {
  const reply = await engine.invoke('documents.compose', { document: 'savings-schedule', disclosure })
  if (!reply.ok) throw new Error(reply.error.message)
  return (reply.value as Output<'documents.compose'>).model
}

/** What stands behind the reference of each saving, up to the next, in the file that is made. */
async function saidOf(format: DocumentFormat): Promise<ReadonlyMap<string, string>> {
  const reply = await engine.invoke('documents.render', { document: 'savings-schedule', format, disclosure: 'public' })
  if (!reply.ok) throw new Error(reply.error.message)
  const bytes = new Uint8Array(Buffer.from((reply.value as Output<'documents.render'>).base64, 'base64'))
  if (format === 'xlsx') {
    const rows = (await opened(bytes)).worksheets.flatMap((sheet) => Array.from({ length: sheet.rowCount }, (_, r) => Array.from({ length: sheet.columnCount }, (__, c) => sheet.getRow(r + 1).getCell(c + 1).text)))
    return new Map(covering.map(({ ref }) => [ref, rows.filter((row) => row.includes(ref)).flat().join(' ')]))
  }
  const tagged = format === 'html' ? new TextDecoder().decode(bytes) : format === 'docx' ? new TextDecoder().decode(unzipSync(bytes)['word/document.xml']) : ''
  const text = (format === 'pdf' ? (await readPdf(bytes)).text : tagged.replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
  return new Map(covering.map(({ ref }) => [ref, text.split(ref).slice(1).map((rest) => rest.split(/[A-Z]{3}-\d{3}|Total|Subtotal/)[0] ?? '').join(' ')]))
}

describe('a saving that covers for an exempt one', () => {
  it('has its row, and “withheld” where its figures stood', async () => {
    expect(covering.length).toBeGreaterThan(0)
    const rows = innerBlocks((await composed('public')).blocks).flatMap((block) => (block.type === 'table' ? block.rows : []))
    for (const { id } of covering) {
      const cells = rows.flatMap((row) => (row.kind === 'row' && row.id === id ? row.cells : []))
      expect(cells.map(({ text }) => text)).toContain('withheld')
      expect(cells.map(({ text, note }) => `${text} ${note ?? ''}`).join(' ')).not.toMatch(/exempt|paragraph/)
    }
  })

  it.each(documentFormats)('is given no paragraph of Schedule 12A in %s', async (format) => {
    for (const [ref, said] of await saidOf(format)) {
      expect([ref, said]).toEqual([ref, expect.stringContaining('withheld')])
      expect([ref, said]).toEqual([ref, expect.not.stringMatching(/exempt|paragraph/) as string])
    }
  }, 60_000)

  it('is told in the exempt twin as withheld with what is exempt, and its figures are there', async () => {
    const whole = await composed('exempt')
    const fronts = innerBlocks(whole.blocks).flatMap((block) => (block.type === 'front' ? [block] : []))
    expect(fronts[0]?.lines.find(({ key }) => key === 'Withheld with it')?.value).toMatch(/^\d+ more places, from which it would follow\.$/)
    // Place by place at the end of the paper.
    const front = fronts.at(-1)
    const table = innerBlocks(whole.blocks).find((block) => block.type === 'table')
    const lines = new Map(front?.lines.map(({ key, value }) => [key, value]))
    const at = covering.flatMap(({ id }) => (table?.type === 'table' ? table.rows.flatMap((row, r) => (row.kind === 'row' && row.id === id ? [`Table 1, row ${r + 1},`] : [])) : []))
    expect(at.length).toBe(covering.length)
    for (const place of at) {
      expect(lines.get('Withheld with it')).toContain(place)
      expect(lines.get('Exempt, paragraph 3')).not.toContain(place)
    }
    expect([...lines.keys()].filter((key) => key.startsWith('Exempt'))).toEqual(['Exempt, paragraph 3'])
  })
})
