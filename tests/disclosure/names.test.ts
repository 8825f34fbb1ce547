// An exempt saving leaves every paper of the app whole: its row, its chart, whatever sentence, note, caption or title names it, and its
// lines in the workbook; of the others everything stays that does not give it away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeWorkbook } from '#electron/engine/handlers/workbooks.ts'
import { markExempt, markExemptRows } from '#shared/documents/disclosure/markExempt.ts'
import { type Twin, twinOf } from '#shared/documents/disclosure/twins.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { docOf } from '#shared/documents/richText.ts'
import { guardWorkbook } from '#shared/documents/workbook/guards.ts'
import { type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Output } from '#shared/contract/index.ts'
import { heading, model, numbered, plain, savingsTable } from '../documents/models.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { bytesOf, sheetIn } from '../workbook/readBack.ts'
import { recalculate } from '../workbook/recalculate.ts'

const lindenCourt = exampleId('proposal:ASC-003')
const marks = new Map([[lindenCourt, { paragraph: 3, reason: 'The price of the building is being negotiated.' }]])
const papers = ['comments', 'options-comparison', 'savings-schedule', 'lineage'] as const

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

async function composed(document: string, id?: string): Promise<{ id: string; model: DocumentModel }> {
  const reply = await engine.invoke('documents.compose', { document, ...(id === undefined ? {} : { id }) })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Output<'documents.compose'>
}
const workbookOf = async (document: 'savings-schedule' | 'lineage', id: string): Promise<WorkbookModel> =>
  (await engine.store.read((db) => composeWorkbook({ db, now: 0, actor: () => ({ name: 'Ann Officer', role: 'member' }), undo: () => { throw new Error('not asked for') } }, document, id, undefined, () => 'latest'))).model

function publicly(paper: DocumentModel, workbook: WorkbookModel | null = null): Twin {
  const made = twinOf({ paper, workbook }, 'public')
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

describe.each(papers)('%s without its exempt saving', (document) => {
  it('says nothing of it, and still says what it says of the others', async () => {
    const { model: paper } = await composed(document)
    const before = plainText(paper)
    expect(before).toMatch(/ASC-003|Linden Court/)
    const { paper: open } = publicly(markExempt(paper, marks, null))
    expect(plainText(open)).not.toMatch(/ASC-003|Linden|\b182\b|£182k/)
    expect(JSON.stringify(open)).not.toContain(lindenCourt)
    for (const other of ['ASC-001', 'ASC-002', 'ASC-004', 'ASC-005', 'Adult Social Care and Health']) if (before.includes(other)) expect(plainText(open)).toContain(other)
    expect(plainText(open)).toContain('exempt, paragraph 3')
  })
})

describe('its workbook', () => {
  it.each(['savings-schedule', 'lineage'] as const)('%s says nothing of it either, and its live sums come to what stands beside them', async (document) => {
    const { id, model: paper } = await composed(document)
    const { workbook } = publicly(markExempt(paper, marks, null), markExemptRows(await workbookOf(document, id), marks, null))
    expect(guardWorkbook(workbook!)).toBeNull()
    expect(JSON.stringify(workbook)).not.toMatch(/ASC-003|Linden|182000|327000/)
    const bytes = await bytesOf(workbook!)
    const sheets = new Map(workbook!.sheets.map(({ name }, s) => [name, sheetIn(bytes, s + 1)]))
    // What is still live comes to what stands beside it.
    for (const sheet of sheets.values()) for (const [address, { formula, value }] of sheet) if (formula !== null) expect(recalculate(sheet, address, sheets)?.result ?? '').toBe(value ?? '')
    expect(workbook!.sheets.at(-1)?.name).toBe('Withheld')
  })
})

describe('a paper about an exempt saving alone', () => {
  it('is withheld whole, with its title', async () => {
    const { model: paper } = await composed('lineage', lindenCourt)
    const { paper: open } = publicly(markExempt(paper, marks, lindenCourt))
    expect(plainText(open)).not.toMatch(/Linden|ASC-003|327|145/)
    expect(open.title).toBe('Title exempt, paragraph 3')
    expect([open.subject, open.subtitle]).toEqual(['Subject exempt, paragraph 3', null])
  })
})

describe('words that name', () => {
  const exempt = { paragraph: 3, reason: '' }
  const exemptRow = { ...savingsTable, rows: savingsTable.rows.map((row, r) => (r === 5 ? { ...row, exempt } : row)) }
  const said = (...blocks: DocumentModel['blocks']): string => plainText(publicly(model([exemptRow, ...blocks])).paper)

  it('are the reference, the whole title and the name in it, whatever their capitals, and never part of another word', () => {
    const text = said(numbered('On ASC-003.'), numbered('On linden court, eastbourne.'), numbered('On Linden Court itself.'), numbered('On ASC-0031.'), numbered('On Linden Courtyard.'), plain('On Milton Grange.'))
    expect(text).not.toMatch(/ASC-003\b|eastbourne|Linden Court itself/)
    for (const kept of ['ASC-0031', 'Linden Courtyard', 'Milton Grange.']) expect(text).toContain(kept)
  })

  it('are not those that open rows share: a status, a department, a year', () => {
    expect(said(heading('Learning disability'), numbered('Agreed, revised in 2025/26.'))).toContain('Learning disability\n1.1 Agreed, revised in 2025/26.')
  })

  it('are not needed where another table has the very row, under whatever name', () => {
    const id = '018f4d2e-7b1a-7c3d-9e8f-0123456789ab'
    const row = (name: string, more: object) => ({ ...savingsTable, total: null, rows: [{ kind: 'row' as const, id, illustrative: false, cells: savingsTable.rows[1]!.kind === 'row' ? savingsTable.rows[1]!.cells.map((cell, c) => ({ ...cell, text: c < 2 ? `${name} ${c}` : cell.text })) : [], ...more }] })
    const text = plainText(publicly(model([row('First', { exempt }), row('Second', {})])).paper)
    expect(text).not.toMatch(/Second [01]/)
  })

  it('take the rows under a head that names it with them', () => {
    const under = { ...savingsTable, rows: [{ kind: 'group' as const, label: 'ASC-003 Linden Court, Eastbourne', note: null }, { ...savingsTable.rows[1]!, kind: 'row' as const, id: null, illustrative: false, cells: savingsTable.rows[1]!.kind === 'row' ? savingsTable.rows[1]!.cells.map((cell, c) => (c < 2 ? { ...cell, text: `Step ${c}` } : cell)) : [] }], total: null }
    expect(said(under)).not.toMatch(/Step [01]/)
  })
})

describe('whom a recommendation is for', () => {
  const asks = (exempt: boolean, addressee: string) => ({ id: null, text: docOf(exempt ? 'takes the offer of the provider;' : 'keeps the place open;'), kind: null, addressee, by: null, about: null, facts: null, illustrative: false, ...(exempt ? { exempt: { paragraph: 3, reason: 'It is being agreed.' } } : {}) })
  const leadOf = (...items: ReturnType<typeof asks>[]): string => {
    const made = twinOf({ paper: model([{ type: 'recommendations', lead: 'The Board recommends that the Director of Linden House:', items }]), workbook: null }, 'public')
    if (!made.ok) throw new Error(made.error.message)
    return plainText(made.value.paper)
  }
  it('leaves the words over the list with the last exempt one that is for them', () => {
    expect(leadOf(asks(true, 'the Director of Linden House'), asks(false, ''))).not.toContain('Linden House')
    expect(leadOf(asks(true, 'the Director of Linden House'), asks(false, 'the Director of Linden House'))).toContain('Linden House')
    expect(leadOf(asks(false, ''))).toContain('Linden House')
  })
})
