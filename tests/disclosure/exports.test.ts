// Twins by the door every host uses, and what they are like on paper: the public one searched, the exempt one marked on every page.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { makeTwin } from '#electron/engine/handlers/documentTwins.ts'
import { renderWord } from '#electron/engine/documents/docx/word.ts'
import { renderPage } from '#electron/engine/documents/html/page.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { writeWorkbook } from '#electron/engine/documents/xlsx/writeWorkbook.ts'
import { type Output } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { markExemptRows } from '#shared/documents/disclosure/markExempt.ts'
import { type Source } from '#shared/documents/disclosure/twins.ts'
import { type InnerBlock } from '#shared/documents/blocks.ts'
import { docOf } from '#shared/documents/richText.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { heading, model, numbered, savingsTable } from '../documents/models.ts'
import { readPdf } from '../documents/readPdf.ts'
import { reconcile } from '../hosts/cli.ts'
import { openExampleEngine } from '../support/engine.ts'
import { everyState, workbookOf } from '../workbook/models.ts'
import { opened } from '../workbook/readBack.ts'

const MARK = 'EXEMPT: not for publication, Schedule 12A paragraph 3'
const exempt = { paragraph: 3, reason: 'The contract is being agreed.' }
const long: Source = {
  paper: model([...Array.from({ length: 60 }, (_, n): InnerBlock => numbered(`${'The Board noted the figures for the service. '.repeat(6)}Point ${n}.`)), { type: 'paragraph', id: null, numbered: true, text: { v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The provider would accept less.' }] }] } }, illustrative: false, exempt }, heading('End')]),
  workbook: workbookOf([{ ...everyState, rows: everyState.rows.map((row, r) => (r === 0 ? { ...row, exempt } : row)) }]),
}

describe('an exempt twin on paper', () => {
  it('says so at the head of every page, and no public or open paper does', async () => {
    for (const [wish, marked] of [['exempt', true], ['public', false]] as const) {
      const { twin } = await makeTwin(long, wish)
      const made = await renderPdf(twin.paper)
      if (!made.ok) throw new Error(made.error.message)
      const { artifacts, pages } = await readPdf(made.value.bytes)
      expect(pages).toBeGreaterThan(5)
      expect(artifacts.split(MARK).length - 1).toBe(marked ? pages : 0)
    }
  }, 60_000)

  it('says so above every sheet and at the head of its printed pages', async () => {
    const { twin } = await makeTwin(long, 'exempt')
    const made = await writeWorkbook(twin.workbook!)
    if (!made.ok) throw new Error(made.error.message)
    for (const sheet of (await opened(made.value.bytes)).worksheets) {
      expect(String(sheet.getCell('A2').value)).toContain(MARK)
      expect(sheet.headerFooter.oddHeader).toContain(MARK)
    }
  })
})

describe('a figure that is exempt by itself', () => {
  it('takes what follows it in its row along, in a workbook as in a paper, and leaves what the row is', () => {
    const rows = everyState.rows.map((row, r) => (r === 0 ? { ...row, id: 'saving' } : row))
    const [sheet] = markExemptRows(workbookOf([{ ...everyState, rows }]), new Map([['saving', { ...exempt, figures: true }]]), null).sheets
    const named = everyState.columns.findIndex(({ type }) => type.is !== 'text')
    const cells = sheet!.rows[0]!.cells
    expect(cells.map(({ kind, exempt: mark }) => kind === 'blank' || mark !== undefined)).toEqual(cells.map(({ kind }, c) => kind === 'blank' || c >= named))
    expect(named).toBeGreaterThan(0)
  })
})

describe('a document without a wish', () => {
  it('is as it was while nothing in it is exempt', async () => {
    const open = { paper: model([numbered('Open.')]), workbook: null }
    expect((await makeTwin(open, undefined)).twin).toEqual({ ...open, warnings: [] })
  })

  it('is marked, and says how to publish it, once anything in it is', async () => {
    const { twin } = await makeTwin(long, undefined)
    expect(twin.paper.disclosure).toBe('exempt')
    expect(twin.warnings).toEqual([expect.stringContaining('ask for its public twin')])
  })
})

describe('the search of a public file', () => {
  it('lets the public twin through in every format and holds back the exempt one', async () => {
    const [open, whole] = [await makeTwin(long, 'public'), await makeTwin(long, 'exempt')]
    for (const [format, render] of [['pdf', (twin: typeof open.twin) => renderPdf(twin.paper)], ['docx', (twin: typeof open.twin) => renderWord(twin.paper)], ['html', (twin: typeof open.twin) => renderPage(twin.paper)], ['xlsx', (twin: typeof open.twin) => writeWorkbook(twin.workbook!)]] as const) {
      const [good, bad] = [await render(open.twin), await render(whole.twin)]
      if (!good.ok || !bad.ok) throw new Error(format)
      await expect(open.search({ bytes: good.value.bytes, format, items: new Map() })).resolves.toBeUndefined()
      await expect(open.search({ bytes: bad.value.bytes, format, items: new Map() })).rejects.toMatchObject({ error: { code: 'DOCUMENT_LEAK', message: expect.stringContaining(format === 'xlsx' ? 'of the sheet 1, row 1' : 'words of paragraph 1.61 in the text of') } })
      // The exempt file is not for the public, so nothing in it is a leak.
      await expect(whole.search({ bytes: bad.value.bytes, format, items: new Map() })).resolves.toBeUndefined()
    }
  }, 120_000)
})

describe('every number of three digits withheld', () => {
  it('leaves a paper that says none of them free to go out: numbers by which a file knows its own parts tell nothing', async () => {
    const numbers = Array.from({ length: 900 }, (_, n) => String(n + 100)).join(', ')
    const id = (n: number): string => `018f4d2e-7b1a-7c3d-9e8f-a${n}b${n + 111}cd${n}`.slice(0, 36)
    const open = Array.from({ length: 12 }, (_, n): InnerBlock => ({ ...numbered(`${'The Board noted the plan for the service. '.repeat(20)}`), id: id(123 + n) }) as InnerBlock)
    const { twin, search } = await makeTwin({ paper: model([...open, heading('Savings'), savingsTable, { ...numbered(`It could be ${numbers}.`), exempt } as InnerBlock]), workbook: null }, 'public')
    for (const [format, render] of [['pdf', renderPdf], ['docx', renderWord], ['html', renderPage]] as const) {
      const made = await render(twin.paper)
      if (!made.ok) throw new Error(format)
      await expect(search({ bytes: made.value.bytes, format, items: new Map() })).resolves.toBeUndefined()
    }
  }, 60_000)
})

describe('twins by the contract', () => {
  it('have names of their own, so that neither takes the other’s place, and the same pages', async () => {
    const engine = openExampleEngine('east-sussex')
    onTestFinished(() => engine.dispose())
    const render = async (more: object): Promise<Output<'documents.render'>> => {
      const reply = await engine.invoke('documents.render', { document: 'savings-schedule', format: 'pdf', ...more })
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as Output<'documents.render'>
    }
    const [plain, open] = [await render({}), await render({ disclosure: 'public' })]
    expect([plain.fileName, open.fileName]).toEqual(['savings-schedule-2025-26-and-beyond-2025-07-15.pdf', 'savings-schedule-2025-26-and-beyond-2025-07-15-public.pdf'])
    // Nothing in the example is exempt: both say the same.
    expect(open.sha256).toBe(plain.sha256)
    expect(await engine.invoke('documents.compose', { document: 'comments', disclosure: 'public' })).toMatchObject({ ok: true, value: { model: { disclosure: 'public' } } })
    expect(await engine.invoke('documents.render', { document: 'comments', format: 'pdf', disclosure: 'secret' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  }, 60_000)

  it('of a plan and its workbook are made with a line exempt: what the paper says in a note may be a cell of its own in the workbook', async () => {
    const engine = openExampleEngine('east-sussex')
    onTestFinished(() => engine.dispose())
    const answer = async <N extends 'mtfp.get' | 'documents.render'>(name: N, input: object): Promise<Output<N>> => {
      const reply = await engine.invoke(name, input)
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as Output<N>
    }
    const plan = exampleId('statement:2026:mtfp-12')
    const line = (await answer('mtfp.get', { id: plan })).lines?.find(({ label }) => label === 'Orbis Review')
    expect(await engine.invoke('exemptions.set', { entity: 'statement_line', target: line?.id ?? '', paragraph: 3, reason: 'It is being agreed.' })).toMatchObject({ ok: true })
    const { base64 } = await answer('documents.render', { document: 'mtfp-update', id: plan, format: 'xlsx', disclosure: 'public' })
    const cells = (await opened(new Uint8Array(Buffer.from(base64, 'base64')))).worksheets.flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])))
    expect(cells).toContain('-14.078')
    expect(cells.filter((cell) => /Orbis|^1\.7$/.test(cell))).toEqual([])
  }, 60_000)

  it('withhold the same further figure in every paper, so that what one leaves out no other prints beside the total', async () => {
    const engine = openExampleEngine('east-sussex')
    onTestFinished(() => engine.dispose())
    expect(await engine.invoke('exemptions.set', { entity: 'proposal', target: exampleId('proposal:ASC-001'), paragraph: 3, reason: 'It is being agreed.' })).toMatchObject({ ok: true })
    for (const document of ['savings-schedule', 'committee-report', 'options-comparison', 'portfolio-plan', 'comments']) {
      const reply = await engine.invoke('documents.compose', { document, disclosure: 'public' })
      if (!reply.ok) throw new Error(reply.error.message)
      const said = plainText((reply.value as Output<'documents.compose'>).model).split('\n')
      // Of 521 + 191 + 145 + 124 + 356 = 1,337 the exempt 521 and the smallest, 124, are nowhere; the rest and the total may be.
      expect([document, ['521', '124'].filter((figure) => said.includes(figure)), said.includes('191')]).toEqual([document, [], true])
    }
  }, 60_000)

  it('of what is said of a saving: a recommendation about exempt savings alone goes with them', async () => {
    const engine = openExampleEngine('east-sussex')
    onTestFinished(() => engine.dispose())
    const does = async (name: Parameters<typeof engine.invoke>[0], input: object): Promise<unknown> => {
      const reply = await engine.invoke(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
      return reply.value
    }
    const saving = exampleId('proposal:ASC-002')
    const doc = docOf('takes the offer of the provider at Ringmer')
    await does('recommendations.create', { board: exampleId('board:2025:people'), type: 'mitigation', doc, addressee: 'Cabinet', proposals: [saving] })
    await does('exemptions.set', { entity: 'proposal', target: saving, paragraph: 3, reason: 'It is being agreed.' })
    const composed = async (disclosure: 'public' | 'exempt', document = 'comments'): Promise<string> => plainText((await does('documents.compose', { document, disclosure }) as Output<'documents.compose'>).model)
    const [open, whole] = [await composed('public'), await composed('exempt')]
    expect([open.includes('Ringmer'), whole.includes('Ringmer')]).toEqual([false, true])
    expect([await composed('public', 'briefing'), await composed('exempt', 'briefing')].map((said) => said.includes('Ringmer'))).toEqual([false, true])
    // One that is about an open saving as well stays.
    expect(open).toContain('keeps a place at Linden Court')
  })

  it('are asked for of a pack as of any paper, or by its own twins, which no other paper has', async () => {
    const engine = openExampleEngine('east-sussex')
    onTestFinished(() => engine.dispose())
    const refused = (message: string) => ({ ok: false, error: { code: 'INVALID_INPUT', message: expect.stringContaining(message) as string } })
    expect(await engine.invoke('documents.compose', { document: 'agenda-pack', twin: 'exempt', disclosure: 'public' })).toMatchObject(refused('as its exempt twin and as public at once'))
    for (const [disclosure, mark] of [['public', ''], ['exempt', 'EXEMPT: NOT FOR PUBLICATION']]) expect(await engine.invoke('documents.compose', { document: 'agenda-pack', disclosure })).toMatchObject({ ok: true, value: { model: { edition: { mark } } } })
    expect(await engine.invoke('documents.compose', { document: 'comments', twin: 'public' })).toMatchObject(refused('Only a pack is made as the twin'))
    expect(await engine.invoke('documents.render', { document: 'savings-schedule', format: 'xlsx', twin: 'public' })).toMatchObject(refused('Only a pack is made as the twin'))
    const open = await engine.invoke('documents.compose', { document: 'agenda-pack', twin: 'public' })
    expect(open).toMatchObject({ ok: true, value: { model: { edition: { mark: '' } } } })
  }, 60_000)
})

describe('twins by the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-twins-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (...words: string[]) => reconcile(words, { cwd: folder, home: join(folder, 'home') })

  it('are asked for with --public or --exempt, one at a time', async () => {
    expect((await run('new', 'a.rppr', '--example', 'east-sussex')).code).toBe(0)
    const both = await run('export', 'a.rppr', 'comments', '--public', '--exempt', '--format', 'pdf', '--out', 'c.pdf')
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('not both')])
    const made = await run('export', 'a.rppr', 'comments', '--public', '--format', 'pdf', '--out', 'c.pdf')
    expect(made.code).toBe(0)
    expect(readFileSync(join(folder, 'c.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    const unmarked = await run('export', 'a.rppr', 'savings-schedule', '--exempt', '--format', 'xlsx', '--out', 's.xlsx')
    expect(JSON.parse(unmarked.stdout)).toMatchObject({ warnings: [expect.stringContaining('Nothing in this document is exempt')] })
    expect(readdirSync(folder).sort()).toEqual(['a.rppr', 'c.pdf', 'home', 's.xlsx'])
  }, 60_000)
})
