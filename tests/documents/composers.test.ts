// The two papers of the example cycle, composed from live data and read back as PDF: what they say is what the screens say.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#db/index.ts'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { type Comparison } from '#shared/contract/proposals.ts'
import { type Chart } from '#shared/documents/charts/types.ts'
import { drawnTexts } from '#shared/documents/charts/draw.ts'
import { innerBlocks, numberDocument } from '#shared/documents/numbering.ts'
import { composeComments } from '#shared/documents/comments.ts'
import { type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { composeOptionsComparison } from '#shared/documents/optionsComparison.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { docOf } from '#shared/documents/richText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { createEngine, type Engine } from '#electron/engine/engine.ts'
import { makeExampleFile } from '#electron/engine/examples/file.ts'
import { createNewId } from '#electron/engine/newId.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { letters, readPdf } from './readPdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'reconcile-composers-'))
const clock = (): number => Date.UTC(2026, 0, 5)
let engine: Engine
let board: BoardWorkspace
let comparison: Comparison

async function ask<T>(name: string, input: unknown): Promise<T> {
  const answer = await engine.invoke(name, input)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value as T
}

beforeAll(async () => {
  const path = join(folder, 'example.rppr')
  makeExampleFile('east-sussex', path)
  const newId = createNewId(clock)
  engine = createEngine({ store: openStore({ path, device: { replicaFor: () => newId(), remember: () => undefined, forget: () => undefined }, clock, newId }), actor: () => ({ name: 'Ann Example', role: 'scrutiny' }), clock })
  board = await ask('boards.get', { id: exampleId('board:2025:people') })
  comparison = await ask('proposals.compare', { ids: ['ASC-001', 'ASC-005', 'ASC-003'].map((ref) => exampleId(`proposal:${ref}`)) })
}, 60_000)
afterAll(() => {
  engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const occurrences = (text: string, part: string): number => letters(text).split(letters(part)).length - 1
const chartsOf = (model: DocumentModel): readonly Chart[] => innerBlocks(model.blocks).flatMap((block) => block.type === 'chart' ? [block.chart] : [])
const noEmptyList = (value: unknown): boolean => Array.isArray(value) ? value.length > 0 && value.every(noEmptyList) : typeof value !== 'object' || value === null || Object.values(value).every(noEmptyList)

describe('Board comments to Cabinet', () => {
  it('open with who met, for whom and what they were given, then the caveat', () => {
    const lines = plainText(composeComments(board)).split('\n')
    const first = lines.findIndex((line) => line.startsWith('1.1 '))
    expect(lines[first]).toBe(`1.1 ${board.opening[0]!.text}`)
    expect(lines[first]).toMatch(/on behalf of the People Scrutiny Committee/)
    expect(lines.slice(first + 1, first + 6).every((line) => line.startsWith('• '))).toBe(true)
    expect(lines.find((line) => line.startsWith('1.2 '))).toBe(`1.2 ${board.opening[1]!.text}`)
  })

  it('number every comment as the workspace does, under its heading', () => {
    const blocks = numberDocument(composeComments(board)).flatMap((section) => section.blocks)
    const printed = blocks.flatMap(({ block, label }) => block.type === 'paragraph' && block.id !== null ? [[label, block.id]] : [])
    expect(printed).toEqual(board.themes!.flatMap((theme) => theme.comments ?? []).map((comment) => [comment.number, comment.id]))
    expect(printed[0]![0]).toBe('1.3')
  })

  it('say in PDF each comment and each recommendation once, in order, and mark what was made up', async () => {
    const model = composeComments(board)
    const made = await renderPdf(model)
    if (!made.ok) throw new Error(made.error.message)
    const { text } = await readPdf(made.value.bytes)
    expect(letters(text)).toBe(letters(plainText(model)))
    let from = 0
    for (const item of [...board.themes!.flatMap((theme) => theme.comments ?? []), ...board.recommendations!]) {
      const [first] = item.plain.split('\n')
      expect([item.plain, occurrences(text, first!)]).toEqual([item.plain, 1])
      const at = letters(text).indexOf(letters(first!))
      expect(at).toBeGreaterThan(from)
      from = at
    }
    expect(text.match(/illustrative/g)!.length).toBeGreaterThanOrEqual(board.themes!.flatMap((theme) => theme.comments ?? []).length + board.recommendations!.length + board.attendance!.length)
    expect(made.value.warnings).toEqual([])
  })

  it('say for each recommendation what kind it is, to whom, by when and about which saving', () => {
    const text = plainText(composeComments(board))
    for (const row of board.recommendations!) {
      expect(text).toContain(`${row.typeLabel}\nTo ${row.addressee} · by ${row.dueLabel} · about `)
      for (const link of row.links!) expect(text).toContain(link.label)
    }
  })

  it('list everybody who was there, once, with who stood in for whom', () => {
    const text = plainText(composeComments(board))
    for (const entry of board.attendance!) expect(text.split('\n').filter((line) => line === entry.person.name)).toHaveLength(1)
    expect(text).toContain(`substituting for ${board.attendance!.find((entry) => entry.substituteFor !== null)!.substituteFor!.name}`)
    expect(text).not.toMatch(/Chair, Chair/)
  })

  it('show the savings in £000 with what is left to find, in table and chart alike', () => {
    const model = composeComments(board)
    const text = plainText(model)
    expect(text).toContain('Table 1: Savings the Board considered, £000, savings positive')
    const drawn = chartsOf(model).flatMap(drawnTexts)
    for (const value of ['521', '191', '145', '124', '356', '182']) {
      expect(drawn).toContain(value)
      expect(text.split('\n').filter((line) => line === value).length).toBeGreaterThanOrEqual(2)
    }
    expect(text).toContain('1,337')
  })

  it('never call what scrutiny does a decision', () => {
    const model = composeComments({ ...board, themes: null, recommendations: null })
    expect(plainText(model)).not.toMatch(/decision|decided|decides|resolved/i)
  })

  it('leave nothing empty behind, whatever the Board has not written yet', () => {
    const bare: BoardWorkspace = { ...board, themes: null, recommendations: null, attendance: null, savings: null, meeting: null, opening: board.opening.map((paragraph) => ({ ...paragraph, items: null })), board: { ...board.board, cabinetDate: null } }
    for (const model of [composeComments(board), composeComments(bare)]) {
      expect(documentModelSchema.safeParse(model).error).toBeUndefined()
      expect(noEmptyList(model)).toBe(true)
    }
    expect(composeComments(bare).date).toBeNull()
    expect(plainText(composeComments(bare))).toContain('Date to be confirmed')
  })

  it('are a draft until the comments are agreed', () => {
    expect(composeComments(board).status).toBe('draft')
    expect(composeComments({ ...board, board: { ...board.board, status: 'agreed' } }).status).toBe('issued')
  })

  it('name the one addressee when all recommendations go to the same', () => {
    const toLead = { ...board, recommendations: board.recommendations!.map((row) => ({ ...row, addressee: 'Lead Member for Adult Social Care and Health' })) }
    expect(plainText(composeComments(toLead))).toContain('The Board recommends that the Lead Member for Adult Social Care and Health:')
    const toCabinet = { ...board, recommendations: board.recommendations!.map((row) => ({ ...row, addressee: 'Cabinet' })) }
    expect(plainText(composeComments(toCabinet))).toContain('The Board recommends that Cabinet:')
    expect(plainText(composeComments(board))).toContain('The Board recommends that the addressee named under each:')
  })

  it('say of a blank paragraph that it is not yet written, and keep its number', () => {
    const blanked = { ...board, recommendations: board.recommendations!.map((row, i) => (i === 1 ? { ...row, doc: docOf(''), plain: '' } : row)) }
    expect(plainText(composeComments(blanked))).toMatch(/\(2\)\s+\[not yet written\]/)
  })

  it('list the papers behind the savings when they are given', () => {
    const text = plainText(composeComments(board, [{ title: 'Revised proposals', publisher: 'East Sussex County Council', published: '2025-02-25', reference: 'mgAi 36074', illustrative: false }]))
    expect(text).toContain('Sources\n• Revised proposals, East Sussex County Council, 25 February 2025, mgAi 36074')
  })
})

describe('Options comparison', () => {
  it('says in PDF what it says as data, on wide pages', async () => {
    const model = composeOptionsComparison(comparison)
    const made = await renderPdf(model)
    if (!made.ok) throw new Error(made.error.message)
    const read = await readPdf(made.value.bytes)
    expect(letters(read.text)).toBe(letters(plainText(model)))
    for (const [width, height] of read.sizes) expect(width).toBeGreaterThan(height)
    expect(read.beyond).toBeLessThan(0)
  })

  it('has the values of its charts from the savings themselves', () => {
    const [money, priorities] = chartsOf(composeOptionsComparison(comparison))
    expect(money!.groups.map((group) => group.bars[0]!.low)).toEqual([521_000, 356_000, 145_000])
    expect(money!.groups.map((group) => group.bars.at(-1)!.text)).toContain('182')
    expect(priorities!.groups.map((group) => group.bars.map((bar) => bar.state === 'unknown' ? null : bar.low))).toEqual(comparison.options.map((option) => option.effects.map((effect) => effect.score)))
  })

  it('gives every score with its whole reason, and every fact that is missing in words', () => {
    const text = plainText(composeOptionsComparison(comparison))
    const reasons = comparison.options.flatMap((option) => option.effects.flatMap((effect) => effect.reason ?? []))
    expect(reasons.length).toBeGreaterThan(6)
    expect(reasons.filter((reason) => !text.includes(reason))).toEqual([])
    for (const option of comparison.options) expect(text).toContain(option.floor!.sentence)
    expect(text).toContain('TBC')
    expect(text).toContain('illustrative')
  })

  it('marks whatever was made up where it stands: the whole row, or each cell once some of it is real', () => {
    const rowOf = (given: Comparison, label: string): readonly (string | boolean | null)[] => {
      const table = innerBlocks(composeOptionsComparison(given).blocks).find((block) => block.type === 'table')
      const row = table?.rows.find((one) => one.kind === 'row' && one.cells[0]?.text === label)
      return row?.kind === 'row' ? [row.illustrative, ...row.cells.slice(1).map((cell) => cell.note)] : []
    }
    expect(rowOf(comparison, 'Delivery risk')[0]).toBe(true)
    expect(rowOf(comparison, 'Safe')[0]).toBe(true)
    const [first, ...others] = comparison.options
    const real = { ...first!, risk: 'Two changes of days in a year', effects: first!.effects.map((effect) => ({ ...effect, illustrative: false })) }
    const mixed = { ...comparison, options: [real, ...others] }
    for (const label of ['Delivery risk', 'Safe']) {
      const [row, own, ...invented] = rowOf(mixed, label)
      expect(row).toBe(false)
      expect(own).not.toContain('illustrative')
      for (const note of invented) expect(note).toMatch(/, illustrative$/)
    }
    expect(composeOptionsComparison({ ...comparison, illustrative: false }).illustrative).toContain('Illustrative')
  })

  it('shows how far each year is from the first option', () => {
    expect(plainText(composeOptionsComparison(comparison))).toMatch(/356\ndifference \(165\)/)
  })

  it('is dated by the latest position it stands on, or by the date it was asked for', () => {
    expect(composeOptionsComparison(comparison).date).toBe('2025-07-15')
    expect(composeOptionsComparison({ ...comparison, at: { date: '2025-02-20' } }).date).toBe('2025-02-20')
  })

  it.each([2, 6])('holds %i options side by side', async (count) => {
    const options = Array.from({ length: count }, (_, i) => comparison.options[i % comparison.options.length]!)
    const made = await renderPdf(composeOptionsComparison({ ...comparison, options }))
    if (!made.ok) throw new Error(made.error.message)
    expect((await readPdf(made.value.bytes)).beyond).toBeLessThan(0)
  })

  it('leaves nothing empty behind', () => {
    const model = composeOptionsComparison({ ...comparison, options: comparison.options.map((option) => ({ ...option, equality: null, floor: null, latest: null, source: null, dutyLabel: null, cost: null })) })
    expect(documentModelSchema.safeParse(model).error).toBeUndefined()
    expect(noEmptyList(model)).toBe(true)
  })
})
