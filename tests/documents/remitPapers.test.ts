// Committee report, minutes, portfolio plan and briefing: composed from live data, made as PDF and read back. What they say is what the
// queries answer; what nobody recorded is said in words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperFormats } from '#shared/contract/documents.ts'
import { type Output } from '#shared/contract/index.ts'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { type Recommendations, type Table } from '#shared/documents/blocks.ts'
import { type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { NOT_COUNTED } from '#shared/documents/phrases.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { formatAmount, formatTotalParts } from '#shared/money/format.ts'
import { renderPdf } from '#electron/engine/documents/pdf.ts'
import { ask } from '../reconcile/fixture.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { type Read, byRole, letters, readPdf } from './readPdf.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

const people = exampleId('committee:2025:people')
const board = exampleId('board:2025:people')
const adults = exampleId('portfolio:2025:asc')

const compose = async (document: string, id?: string, at?: string): Promise<DocumentModel> =>
  (await ask<{ model: DocumentModel }>(engine, 'documents.compose', { document, ...(id === undefined ? {} : { id }), ...(at === undefined ? {} : { at }) })).model
const refusal = async (document: string, id: string, at?: string): Promise<string> => {
  const reply = await engine.invoke('documents.compose', { document, id, ...(at === undefined ? {} : { at }) })
  return reply.ok ? 'composed' : `${reply.error.code}: ${reply.error.message} ${reply.error.next}`
}
const tablesOf = (model: DocumentModel): readonly Table[] => innerBlocks(model.blocks).flatMap((block) => (block.type === 'table' ? [block] : []))
const tableOf = (model: DocumentModel, caption: RegExp): Table => tablesOf(model).find((table) => caption.test(table.caption))!
const rowsOf = (table: Table): readonly (readonly string[])[] => table.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells.map((cell) => cell.text)]))
const linesOf = (model: DocumentModel): readonly string[] => plainText(model).split('\n')
const asksOf = (model: DocumentModel): Recommendations => innerBlocks(model.blocks).find((block) => block.type === 'recommendations')!
const appendices = (model: DocumentModel): readonly string[] => model.blocks.flatMap((block) => (block.type === 'appendix' ? [block.title] : []))
const noEmptyList = (value: unknown): boolean => Array.isArray(value) ? value.length > 0 && value.every(noEmptyList) : typeof value !== 'object' || value === null || Object.values(value).every(noEmptyList)

async function printed(model: DocumentModel): Promise<Read> {
  const made = await renderPdf(model)
  if (!made.ok) throw new Error(made.error.message)
  expect(made.value.warnings).toEqual([])
  expect(made.value.conformance).toBe('PDF/UA-1, PDF/A-2a')
  const read = await readPdf(made.value.bytes)
  expect(letters(read.text)).toBe(letters(plainText(model)))
  expect(read.beyond).toBeLessThan(0)
  return read
}

describe('a committee report', () => {
  it('begins with to whom, when, by whom and why, then what the committee is asked to do', async () => {
    const model = await compose('committee-report', people)
    const lines = linesOf(model)
    const front = lines.indexOf('Report to')
    expect(lines.slice(front, front + 6)).toEqual(['Report to', 'People Scrutiny Committee', 'Date', '19 November 2024, County Hall, Lewes', 'By', 'Not recorded'])
    const asks = asksOf(model)
    expect(asks.lead).toBe('The People Scrutiny Committee is recommended to:')
    expect(lines.filter((line) => /^\(\d\) /.test(line))).toEqual([
      '(1) consider the points that are outstanding (Appendix 1);', '(2) agree the membership of the People Scrutiny RPPR Board to meet on 12 December 2024; and',
      '(3) say what further work or information the Board needs to comment on the plans (Appendix 2) and savings (Appendix 3).',
    ])
    expect(appendices(model)).toEqual(['Points outstanding', 'Portfolio plan: Adult Social Care and Health', 'Savings of the remit'])
    expect(model.date).toBe('2024-11-19')
  })

  it('at scene setting asks for other things, and says so in its title', async () => {
    const scene = await compose('committee-report', people, 'scene')
    expect(scene.title).toBe('RPPR 2025/26 and beyond: scene setting')
    expect(linesOf(scene).filter((line) => /^\(\d\) /.test(line))[0]).toBe('(1) consider the current plans of the portfolios in its remit (Appendix 2) and their savings (Appendix 3);')
    expect(linesOf(scene)[linesOf(scene).indexOf('Date') + 1]).toMatch(/^24 September 2024/)
    expect(await refusal('committee-report', people, 'budget')).toBe('INVALID_INPUT: “budget” is not a stage at which a committee is reported to. Give scene (scene setting) or autumn (autumn update), or leave it out.')
  })

  it('lists the portfolios of the remit with the figures of their screens', async () => {
    const { portfolios } = await ask<Output<'portfolios.list'>>(engine, 'portfolios.list', {})
    const table = tableOf(await compose('committee-report', people), /^The portfolios of the remit/)
    const own = portfolios.filter((portfolio) => portfolio.committees?.some(({ id }) => id === people))
    expect(rowsOf(table).map((row) => [row[0], row[2], row[3], row.at(-1)])).toEqual(own.map((portfolio) => [portfolio.name, String(portfolio.services), String(portfolio.proposals), formatTotalParts(portfolio.total, 'thousands').figure]))
    expect(table.total!.at(-1)!.text).toBe('1,337')
  })

  it('says what nobody recorded instead of making it up', async () => {
    const lines = linesOf(await compose('committee-report', people)).map((line) => line.replace(/^[\d.A]+ /, ''))
    for (const sentence of [
      'No Medium Term Financial Plan is recorded for this cycle.', 'No commissioning outcomes are recorded for this cycle.', 'No questions of members and no answers to them are recorded in this file.', 'No policy steers are recorded.', 'No capital schemes are recorded.',
    ]) expect(lines).toContain(sentence)
    expect(lines.join(' ')).toContain('No services, measures or savings are recorded for Children and Families; Education and Inclusion, Special Educational Needs and Disability.')
    const bare = linesOf(await compose('committee-report', exampleId('committee:2014:economy')))
    expect(bare).toContain('No background documents are recorded.')
    expect(bare.join(' ')).toContain('No Board is recorded for this Committee.')
  })

  it('of 2013 carries the nine commissioning outcomes on a wide page', async () => {
    const model = await compose('committee-report', exampleId('committee:2014:children'))
    expect(model.blocks.find((block) => block.type === 'appendix')).toMatchObject({ title: 'What the commissioning outcomes require', landscape: true })
    expect(rowsOf(tableOf(model, /^Commissioning outcomes/)).map(([numeral]) => numeral)).toEqual(['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)', '(ix)'])
    expect(linesOf(model)).toContain('11 November 2013')
    await printed(model)
  })

  it('gives the plan of the cycle where there is one, in the words of its screen', async () => {
    const plan = await ask<Output<'mtfp.get'>>(engine, 'mtfp.get', { id: exampleId('statement:2026:mtfp-12') })
    const { id } = await ask<{ id: string }>(engine, 'committees.create', { cycle: exampleId('cycle:2026'), name: 'Finance Scrutiny Committee', kind: 'scrutiny', portfolios: [exampleId('portfolio:2026:asc')] })
    const model = await compose('committee-report', id)
    await ask(engine, 'history.undo', {})
    expect(linesOf(model)[linesOf(model).indexOf('Date') + 1]).toMatch(/^To be confirmed/)
    expect(plainText(model)).toContain('No Board is recorded for this Committee.')
    expect(plainText(model)).toContain(`${plan.statement.label}: ${plan.sentence}. ${plan.totals.sentence}.`)
  })

  it('never calls what a committee does a decision', async () => {
    expect(plainText(await compose('committee-report', people)).replaceAll('due regard comes before the decision', '').replace(/^.*Service decisions.*$/gm, '').replace(/^.*budget amendment.*$/gm, '')).not.toMatch(/decided|decides|resolved/i)
  })

  it('is a tagged PDF that says all of it, headings in order', async () => {
    const read = await printed(await compose('committee-report', people))
    expect(byRole(read, 'H2').map((node) => node.text)).toEqual([
      'Recommendations', '1 Financial outlook', '2 The remit of the Committee', '3 Savings', '4 Points outstanding', '5 The Board and next steps', 'Contact and background',
      'Appendix 1: Points outstanding', 'Appendix 2: Portfolio plan: Adult Social Care and Health', 'Appendix 3: Savings of the remit',
    ])
    expect(byRole(read, 'Lbl').map((node) => node.text).filter((text) => /^\(\d\)$/.test(text))).toEqual(['(1)', '(2)', '(3)'])
  }, 60_000)
})

describe('minutes of a Board', () => {
  it('record who was there, who was not and who stood in, each where they belong', async () => {
    const workspace = await ask<BoardWorkspace>(engine, 'boards.get', { id: board })
    const lines = linesOf(await compose('minutes', board))
    const [apologies, considered] = [lines.indexOf('2 Apologies and substitutes'), lines.indexOf('4 What the Board considered')]
    for (const { person, capacity } of workspace.attendance!) expect([person.name, lines.slice(0, apologies).filter((line) => line === person.name).length]).toEqual([person.name, capacity === 'apologies' ? 0 : 1])
    const absent = lines.slice(apologies, considered).join(' ')
    expect(absent).toContain('2.1 Apologies for absence were received from Councillor Alice Verrall-Reed.')
    expect(absent).toContain('2.2 Councillor Tom Wakeling substituted for Councillor Alice Verrall-Reed.')
    expect(absent).toContain('3.1 No declarations of interest are recorded.')
  })

  it('minute what was agreed and only count what is still a draft', async () => {
    const workspace = await ask<BoardWorkspace>(engine, 'boards.get', { id: board })
    const model = await compose('minutes', board)
    const comments = workspace.themes!.flatMap((theme) => theme.comments ?? [])
    const minuted = innerBlocks(model.blocks).flatMap((block) => (block.type === 'paragraph' && block.id !== null ? [block.id] : block.type === 'recommendations' ? block.items.map(({ id }) => id) : []))
    expect(minuted).toEqual([...comments, ...workspace.recommendations!].filter(({ status }) => status === 'agreed').map(({ id }) => id))
    expect(plainText(model)).toContain('5.1 The Board agreed one comment. Seven more stand in draft and are not minuted.')
    expect(plainText(model)).toContain('6.1 The Board agreed one recommendation. Three more stand in draft and are not minuted.')
  })

  it('minute all of it once the Board has agreed its wording', async () => {
    await ask(engine, 'boards.agree', { id: board })
    const text = plainText(await compose('minutes', board))
    await ask(engine, 'history.undo', {})
    expect(text).toContain('The Board agreed eight comments.')
    expect(text).toContain('The Board agreed four recommendations.')
    expect(text).not.toContain('draft and')
  })

  it('are not made of a meeting that was not held, and of none that is not recorded', async () => {
    expect(await refusal('minutes', exampleId('board:2014:children'))).toMatch(/^NO_CONTENT: The meeting of the Children’s Services RPP&R Scrutiny Board is not recorded as held, so there are no minutes of it\./)
    expect(await refusal('minutes', exampleId('board:nowhere'))).toMatch(/^NOT_FOUND/)
  })

  it('are a tagged PDF that says all of it', async () => {
    expect((await printed(await compose('minutes', board))).text).toContain('Minutes')
  })
})

describe('a portfolio plan', () => {
  it('names its Lead Member, department and committee, and gives each service its duty and floor', async () => {
    const portfolio = await ask<Output<'portfolios.get'>>(engine, 'portfolios.get', { id: adults })
    const model = await compose('portfolio-plan', adults)
    const lines = linesOf(model)
    expect(lines.slice(lines.indexOf('Lead Member'), lines.indexOf('Lead Member') + 2)).toEqual(['Lead Member', portfolio.leadMembers![0]!.name])
    const services = tableOf(model, /^Services/)
    expect(rowsOf(services).map((row) => [row[0], row[1], row.at(-2), row.at(-1)])).toEqual(portfolio.serviceList!.map((service) => [service.name, service.dutyLabel, formatAmount(service.budget, 'thousands'), formatAmount(service.floor, 'thousands')]))
    expect(services.total!.map((cell) => cell.text)).toContain(formatTotalParts(portfolio.serviceBudget, 'thousands').figure)
    expect(lines.join(' ')).toContain('A statutory floor in money is known for none of the 18 that must be provided.')
  })

  it('shows only budget lines that are surely its own, with what they come to', async () => {
    const table = tableOf(await compose('portfolio-plan', adults), /^Revenue budget/)
    expect(table.columns.map(({ label }) => label)).toEqual(['Line', 'Net'])
    expect(table.total!.at(-1)!.text).toBe('203,085')
    expect(table.notes!.join(' ')).toContain('Not stated for any of these lines: gross and income.')
    const children = plainText(await compose('portfolio-plan', exampleId('portfolio:2025:children')))
    expect(children).toContain('Revenue budget 2016/17: the lines of Children’s Services are not recorded by portfolio and are not shown here.')
  })

  it('shows measures by year with targets and ratings in shape and word', async () => {
    const measure = exampleId('measure:2025:ASC1')
    await ask(engine, 'measures.setValue', { measure, year: 2025, kind: 'target', value: '7.9' })
    await ask(engine, 'measures.setValue', { measure, year: 2023, kind: 'outturn', value: '7.5', rag: 'amber' })
    const table = tableOf(await compose('portfolio-plan', adults), /^Measures/)
    await ask(engine, 'history.undo', {})
    await ask(engine, 'history.undo', {})
    expect(table.columns.map(({ label, unit }) => [label, unit])).toEqual([['Ref', null], ['Measure', null], ['Outturn', '2021/22'], ['Outturn', '2022/23'], ['Outturn', '2023/24'], ['Rating', null], ['Target', '2025/26']])
    expect(rowsOf(table).find(([ref]) => ref === 'ASC1')).toEqual(['ASC1', 'Quality of life of carers', '7.6', '', '7.5', '▲ Amber', '7.9'])
    expect(rowsOf(table).find(([ref]) => ref === 'ASC2')!.at(-2)).toBe('not rated')
  })

  it('lists its savings with the figures of the list, and marks made-up ratings in their own cell', async () => {
    const list = await ask<Output<'proposals.list'>>(engine, 'proposals.list', { portfolio: adults })
    const table = tableOf(await compose('portfolio-plan', adults), /^Savings of this portfolio/)
    expect(rowsOf(table).map((row) => [row[0], row[3], row.at(-2)])).toEqual(list.rows.map((row) => [row.ref, formatAmount(row.amounts[0] ?? null, 'thousands'), formatTotalParts(row.total, 'thousands').figure]))
    const linden = table.rows.flatMap((row) => (row.kind === 'row' && row.cells[0]!.text === 'ASC-003' ? [row] : []))[0]!
    expect([linden.illustrative, linden.cells[2]!.text, linden.cells[2]!.note]).toEqual([false, '■ Red, 4 × 4', 'illustrative'])
  })

  it('of an empty portfolio says so under every heading', async () => {
    const lines = linesOf(await compose('portfolio-plan', exampleId('portfolio:2025:resources')))
    for (const sentence of ['No policy steers are recorded.', 'No services are recorded for this portfolio.', 'No measures are recorded for this portfolio or its department.', 'No savings are proposed in this portfolio.']) expect(lines).toContain(sentence)
    expect(await refusal('portfolio-plan', people)).toMatch(/^NOT_FOUND: This portfolio is not in the file/)
  })

  it('is a tagged PDF that says all of it', async () => {
    expect((await printed(await compose('portfolio-plan', adults))).text).toContain('Adult Social Care')
  })
})

describe('a briefing', () => {
  it('shows all there is where that fits, and then says nothing of leaving out', async () => {
    const model = await compose('briefing', board)
    const read = await printed(model)
    expect(read.pages).toBeLessThanOrEqual(8)
    expect(plainText(model)).not.toContain('Left out')
    expect(byRole(read, 'H2').map((node) => node.text)).toEqual(['Key figures', 'Savings with the biggest risks', 'Statutory floors', 'Questions the figures raise', 'What the Board has written so far', 'Savings', 'Measures', 'Services'])
  }, 60_000)

  it('puts the riskiest saving first and asks where the missing money is to come from', async () => {
    const model = await compose('briefing', board)
    expect(rowsOf(tableOf(model, /^The savings least sure/))[0]!.slice(0, 3)).toEqual(['ASC-003', 'Linden Court, Eastbourne', '■ Red, 4 × 4'])
    expect(plainText(model)).toContain('• Where is the £182k left to find from ASC-003 Linden Court, Eastbourne to come from?')
    expect(rowsOf(tableOf(model, /^Savings that cross/))).toHaveLength(5)
  })

  it('of a committee is the same without what its Board wrote', async () => {
    const text = plainText(await compose('briefing', people))
    expect(text).toContain('Briefing: People Scrutiny Committee')
    expect(text).not.toContain('What the Board has written')
  })

  it('of a large Board is cut to eight pages, and its first lines say what went', async () => {
    const large = openExampleEngine('large')
    const { model } = await ask<{ model: DocumentModel }>(large, 'documents.compose', { document: 'briefing' })
    large.dispose()
    const [note] = model.blocks
    expect(note).toMatchObject({ type: 'note', label: 'Left out' })
    expect(note?.type === 'note' ? note.text : '').toMatch(/^To keep to eight pages this briefing does not show .*\d+ of \d+ rated savings, the surest; all \w+ services\. The full papers do\.$/)
    const made = await renderPdf(model)
    expect(made.ok && made.value.pages).toBe(8)
  }, 120_000)
})

it('each of these papers is offered with what it can be made of, and leaves nothing empty behind', async () => {
  const { documents } = await ask<Output<'documents.list'>>(engine, 'documents.list', {})
  const own = documents.filter(({ name }) => ['committee-report', 'minutes', 'briefing', 'portfolio-plan'].includes(name))
  expect(own.map(({ name, title, formats }) => [name, title, formats])).toEqual([
    ['committee-report', 'Committee report', [...paperFormats]], ['minutes', 'Minutes of a Board', [...paperFormats]], ['briefing', 'Briefing, at most eight pages', [...paperFormats]], ['portfolio-plan', 'Portfolio plan', [...paperFormats]],
  ])
  for (const { name, candidates } of own) {
    const ready = candidates.filter((candidate) => candidate.hasContent)
    expect([name, ready.length > 0]).toEqual([name, true])
    for (const { id } of name === 'briefing' ? ready.slice(0, 1) : ready) {
      const model = await compose(name, id)
      documentModelSchema.parse(model)
      expect(noEmptyList(model)).toBe(true)
    }
  }
}, 60_000)

it('a paper that has no earlier point refuses one', async () => {
  expect(await refusal('minutes', board, '2025-02-11')).toBe('INVALID_INPUT: This paper shows things as they stand now; it has no earlier point. Leave the point out.')
})

it('none of these papers adds a saving that was rejected: it is listed as such, and said beside the total', async () => {
  const own = openExampleEngine('east-sussex')
  const edited = await own.invoke('proposals.edit', { id: exampleId('proposal:ASC-001'), status: 'rejected', reason: 'Not agreed' })
  expect(edited.ok ? '' : edited.error.message).toBe('')
  const said = async (document: string, id: string): Promise<string> => plainText((await ask<{ model: DocumentModel }>(own, 'documents.compose', { document, id })).model)
  const papers = { report: await said('committee-report', people), plan: await said('portfolio-plan', adults), minutes: await said('minutes', board), briefing: await said('briefing', board) }
  own.dispose()
  // £1.337m less the £521k of ASC-001.
  for (const [name, text] of Object.entries(papers)) {
    expect([name, text.includes('Four savings come to £816k') || text.includes('Four, £816k'), text.includes('1 not counted: £521k')]).toEqual([name, true, true])
    expect([name, text.includes('£1.337m')]).toEqual([name, false])
  }
  for (const name of ['report', 'plan', 'briefing'] as const) {
    expect([name, papers[name].includes('Rejected, not counted'), papers[name].includes(NOT_COUNTED)]).toEqual([name, true, true])
  }
  expect(papers.report).not.toMatch(/The largest are ASC-001/)
}, 60_000)
