// Two twins, one numbering: whoever reads the public paper and whoever reads the exempt one speak of the same paragraph 1.5.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InnerBlock } from '#shared/documents/blocks.ts'
import { twinOf } from '#shared/documents/disclosure/twins.ts'
import { exemptParagraphs } from '#shared/documents/exemption.ts'
import { guardDocument } from '#shared/documents/guards.ts'
import { type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { numberDocument } from '#shared/documents/numbering.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { runningMark } from '#shared/documents/phrases.ts'
import { heading, model, numbered, plain, priorityChart, savingsTable, shortModel } from '../documents/models.ts'
import { paper } from './arbitraries.ts'

const labels = (of: DocumentModel): readonly string[] => numberDocument(of).flatMap((section) => [section.label, ...section.blocks.map(({ label }) => label)]).filter((label) => label !== null)
const twin = (of: DocumentModel, disclosure: 'public' | 'exempt'): DocumentModel => {
  const made = twinOf({ paper: of, workbook: null }, disclosure)
  if (!made.ok) throw new Error(made.error.message)
  return made.value.paper
}
const exempt = { paragraph: 3, reason: 'The contract is being agreed.' }
const marked = (block: InnerBlock): InnerBlock => (block.type === 'contents' || block.type === 'pageBreak' || block.type === 'exempt' ? block : { ...block, exempt })

describe('the numbers of twins', () => {
  it('are the same in any paper, whatever of it is exempt', () => {
    fc.assert(fc.property(paper, (any) => {
      const open = twin(any, 'public')
      expect(labels(open)).toEqual(labels(any))
      expect(labels(twin(any, 'exempt'))).toEqual(labels(any))
    }), { numRuns: 400 })
  })

  it('stay when a numbered section, a table, a figure and an appendix are withheld', () => {
    const any = model([
      numbered('Open.'), marked(heading('Negotiations', 1, true)), numbered('The provider would accept less.'), plain('Not counted.'), savingsTable, heading('Outlook', 1, true), numbered('Open again.'), savingsTable,
      { type: 'chart', chart: priorityChart, table: savingsTable, exempt }, { type: 'chart', chart: priorityChart, table: null },
      { type: 'appendix', title: 'Bids', landscape: false, exempt, blocks: [numbered('A bid.'), plain('More.'), plain('And more.'), savingsTable] }, { type: 'appendix', title: 'Sources', landscape: false, blocks: [numbered('Open.'), savingsTable] },
    ])
    const text = plainText(twin(any, 'public'))
    expect(labels(twin(any, 'public'))).toEqual(['1.1', '2', '2.1', 'Table 1', '3', '3.1', 'Table 2', 'Figure 1', 'Figure 2', 'Appendix 1', 'A1.1', 'Table 3', 'Appendix 2', 'A2.1', 'Table 4'])
    for (const gone of ['Negotiations', 'provider', 'Not counted', 'Bids', 'A bid', 'And more']) expect(text).not.toContain(gone)
    expect(text).toContain('2 Exempt, paragraph 3\n2.1 Exempt information: withheld under paragraph 3 of Schedule 12A')
    expect(text).toContain('Table 1: Exempt information: withheld under paragraph 3')
    expect(text).toContain('Figure 1: Exempt information: withheld under paragraph 3')
    expect(text).toContain('Appendix 1: Exempt, paragraph 3')
    expect(text).toContain('3 Outlook\n3.1 Open again.')
  })

  it('do not tell how much was withheld where there were none', () => {
    const secret = Array.from({ length: 5 }, () => marked(plain('Withheld words.')))
    expect(twin(model([plain('Open.'), ...secret, plain('Open.')]), 'public').blocks).toHaveLength(3)
  })
})

describe('a public twin', () => {
  it('is a document like any other, without marks, reasons or counts, and as accessible as it was', () => {
    fc.assert(fc.property(paper, (any) => {
      const open = twin(any, 'public')
      expect(documentModelSchema.safeParse(open).error).toBeUndefined()
      expect(exemptParagraphs(open)).toEqual([])
      expect(JSON.stringify(open)).not.toMatch(/"(?:reason|people)":|public interest/)
      if (guardDocument(any) === null) expect(guardDocument(open)).toBeNull()
      expect(runningMark(open)).toBe('')
    }), { numRuns: 300 })
  })

  it('is the paper itself where nothing in it is exempt', () => {
    expect(twin(shortModel(), 'public')).toEqual({ ...shortModel(), disclosure: 'public' })
  })
})

describe('an exempt twin', () => {
  it('says everything the paper says, and first of all what is exempt and why', () => {
    const any = model([numbered('Open.'), marked(numbered('The provider would accept £4.350m.')), { type: 'exempt', paragraph: 7 }, { ...savingsTable, rows: savingsTable.rows.map((row, r) => (r === 1 ? { ...row, exempt: { paragraph: 1, reason: 'It is about one person.' } } : row)) }])
    const both = twin(any, 'exempt')
    const [first, schedule] = plainText(both).split('What the public does not get, place by place\n')
    expect(first).toContain('Exempt, paragraph 1\nASC-001 Milton Grange day service. It is about one person.\nExempt, paragraph 3\nParagraph 1.2. The contract is being agreed.')
    expect(schedule).toContain('Exempt, paragraph 1\nTable 1, row 2. It is about one person.\nExempt, paragraph 3\nParagraph 1.2. The contract is being agreed.')
    for (const line of plainText(any).split('\n')) expect(plainText(both)).toContain(line)
    expect(runningMark(both)).toBe('EXEMPT: not for publication, Schedule 12A paragraphs 1 and 3')
  })

  it('says what else the public does not get, so that nobody speaks of it in public', () => {
    const both = twin(model([numbered('On Linden Court.'), { ...savingsTable, rows: savingsTable.rows.map((row, r) => (r === 5 ? { ...row, exempt } : row)) }]), 'exempt')
    const [first, schedule] = plainText(both).split('What the public does not get, place by place\n')
    expect(first).toMatch(/Exempt, paragraph 3\nASC-003 Linden Court, Eastbourne\. The contract is being agreed\.\nWithheld with it\n\d+ more places, from which it would follow\./)
    expect(first).not.toMatch(/Table 1, row/)
    expect(schedule).toMatch(/Exempt, paragraph 3\nTable 1, row 6\. The contract is being agreed\.\nWithheld with it\nParagraph 1\.1; Table 1, row/)
  })

  it('names a saving once, however often it stands in the paper, and begins with the lines at its head', () => {
    const rows = savingsTable.rows.map((row, r) => (r === 5 ? { ...row, exempt } : row))
    const figures = savingsTable.rows.map((row, r) => (r === 1 && row.kind === 'row' ? { ...row, cells: row.cells.map((one, c) => (c >= 3 ? { ...one, exempt } : one)) } : row))
    const both = twin(model([{ type: 'front', lines: [{ key: 'Date', value: '16 December 2024' }] }, numbered('Open.'), { ...savingsTable, rows }, { ...savingsTable, rows }, { ...savingsTable, rows: figures }]), 'exempt')
    expect(plainText(both)).toContain('Date\n16 December 2024\nExempt, paragraph 3\nASC-003 Linden Court, Eastbourne; figures of ASC-001 Milton Grange day service. The contract is being agreed.')
  })

  it('carries no mark where nothing is exempt: a mark without a paragraph would be none', () => {
    expect(runningMark(twin(shortModel(), 'exempt'))).toBe('')
    expect(twinOf({ paper: shortModel(), workbook: null }, 'exempt')).toMatchObject({ ok: true, value: { warnings: [expect.stringContaining('Nothing in this document is exempt')] } })
  })
})
