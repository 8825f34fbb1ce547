// Small numbers can identify people: counts under 5 are not in what the public gets, nor is what tells them again.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Table } from '#shared/documents/blocks.ts'
import { twinOf } from '#shared/documents/disclosure/twins.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Output } from '#shared/contract/index.ts'
import { type Json } from '#shared/json.ts'
import { cell, model, numbered } from '../documents/models.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { opened } from '../workbook/readBack.ts'

type Answer = readonly [name: string, people: number]
const counted = (...rows: readonly Answer[]): Table => ({
  type: 'table', caption: 'People who answered', notes: null, columns: [{ label: 'Answer', unit: null, align: 'start', width: 1 }, { label: 'People', unit: 'number', align: 'end', width: null }],
  rows: rows.map(([name, people]) => ({ kind: 'row', id: null, illustrative: false, cells: [cell(name), { ...cell(String(people)), people }] })),
  total: [cell('Total'), { ...cell(String(rows.reduce((sum, [, people]) => sum + people, 0))), people: rows.reduce((sum, [, people]) => sum + people, 0) }],
})
const shown = (table: Table): readonly string[] => {
  const made = twinOf({ paper: model([table]), workbook: null }, 'public')
  if (!made.ok) throw new Error(made.error.message)
  const open = made.value.paper.blocks[0] as Table
  return [...open.rows.map((row) => (row.kind === 'row' ? row.cells[1]!.text : '')), open.total![1]!.text, ...(open.notes ?? [])]
}
const NOTE = '[c]: a count of fewer than 5 people, or a figure from which one would follow.'

describe('counts of people', () => {
  it.each<[string, readonly Answer[], readonly string[]]>([
    ['of 5 and more are printed, and so is none', [['Yes', 5], ['No', 0], ['Perhaps', 40]], ['5', '0', '40', '45']],
    ['of fewer are not, with the next smallest so that the total does not tell', [['Yes', 3], ['No', 12], ['Perhaps', 40]], ['[c]', '[c]', '40', '55', NOTE]],
    ['are not where two of them leave a sum that is not their own', [['Yes', 3], ['No', 4], ['Perhaps', 40]], ['[c]', '[c]', '40', '47', NOTE]],
    ['are not where two of them can only be one each', [['Yes', 1], ['No', 1], ['Perhaps', 40]], ['[c]', '[c]', '[c]', '42', NOTE]],
    ['take the total with them where there is nothing else', [['Yes', 3], ['No', 0]], ['[c]', '0', '[c]', NOTE]],
  ])('%s', (_, rows, expected) => {
    expect(shown(counted(...rows))).toEqual(expected)
  })

  it('are printed as they are in what is not for the public', () => {
    const made = twinOf({ paper: model([counted(['Yes', 3], ['No', 12])]), workbook: null }, 'exempt')
    expect(made.ok && plainText(made.value.paper)).toContain('Yes\n3\n')
  })

  it('are only warned of in a sentence: nobody but its author knows whom it could identify', () => {
    const made = twinOf({ paper: model([numbered('Three of the residents objected.'), numbered('The five savings and one year.')]), workbook: null }, 'public')
    expect(made.ok && made.value.warnings).toEqual(['Paragraph 1.1 says “Three of the residents”: where so few people could be recognised, write “fewer than 5” or make it exempt.'])
  })
})

describe('posts of a saving', () => {
  const ask = async (engine: TestEngine, name: string, input: Json): Promise<Json> => {
    const reply = await engine.invoke(name, input)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value
  }
  async function staffed(): Promise<TestEngine> {
    const engine = openExampleEngine('east-sussex')
    onTestFinished(() => engine.dispose())
    for (const [ref, fte, posts] of [['ASC-001', '2.65', 3], ['ASC-002', '7.40', 9], ['ASC-003', '11.00', 14], ['ASC-004', '1.50', null]] as const) {
      await ask(engine, 'proposals.edit', { id: exampleId(`proposal:${ref}`), fte, ...(posts === null ? {} : { posts }) })
    }
    return engine
  }

  it('are people: fewer than 5 are withheld, and with them their full-time equivalents, which would tell them again', async () => {
    const engine = await staffed()
    const { model: paper } = await ask(engine, 'documents.compose', { document: 'savings-schedule', disclosure: 'public' }) as Output<'documents.compose'>
    const text = plainText(paper)
    expect(text).not.toMatch(/2\.65|3 posts/)
    expect(text).toContain('11.00\n14 posts')
    expect(text).toContain(NOTE)
    const open = await ask(engine, 'documents.compose', { document: 'savings-schedule' }) as Output<'documents.compose'>
    expect(plainText(open.model)).toContain('2.65\n3 posts')
  })

  it('full-time equivalents alone are no count of people, and stay where nothing follows from them', async () => {
    const engine = await staffed()
    const { model: paper } = await ask(engine, 'documents.compose', { document: 'savings-schedule', disclosure: 'public' }) as Output<'documents.compose'>
    // The smallest other figure covers for the one that is withheld.
    expect(plainText(paper)).not.toContain('1.50')
    expect(plainText(paper)).toContain('22.55')
  })

  it('are withheld in the workbook where they are in the paper, by the same door, and the file says so', async () => {
    const engine = await staffed()
    const made = await ask(engine, 'documents.render', { document: 'savings-schedule', format: 'xlsx', disclosure: 'public' }) as Output<'documents.render'>
    expect(made.fileName).toMatch(/-public\.xlsx$/)
    const workbook = await opened(Buffer.from(made.base64, 'base64'))
    const [sheet] = workbook.worksheets
    const heads = (sheet!.getRow(3).values as readonly string[]).map(String)
    const [fte, posts] = [heads.indexOf('FTE'), heads.indexOf('Posts')]
    const column = (c: number): readonly unknown[] => [4, 5, 6, 7].map((r) => { const { value } = sheet!.getRow(r).getCell(c); return typeof value === 'object' && value !== null && 'result' in value ? value.result : value })
    expect([column(fte), column(posts)]).toEqual([['[c]', 7.4, 11, '[c]'], ['[c]', '[c]', 14, null]])
    expect(workbook.worksheets.map(({ name }) => name)).toContain('Withheld')
  })
})
