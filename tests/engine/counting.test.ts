// A saving that is rejected and one that cannot be made leave every total at once, stay in every list, and are said beside each total:
// on the screens' answers, in the papers, in the workbook whose sums are live, and in the sheet that is taken in again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { endedSinceWords } from '#shared/domain/counting.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { type Total } from '#shared/money/total.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { rowOf, sheetIn } from '../workbook/readBack.ts'
import { everyFormulaHolds } from '../workbook/recalculate.ts'

let engine: TestEngine
const cycle = exampleId('cycle:2026')
const saving = (ref: string): string => exampleId(`proposal:2026:${ref}`)
async function ask<T>(name: string, input: Json): Promise<T> {
  const reply = await engine.invoke(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message} ${reply.error.next}`)
  return reply.value as T
}
const years = (totals: { readonly amounts: readonly Total[] }): number[] => totals.amounts.map(({ low }) => low / 1_000)

// Of 3,051, 464 and 8 (£000) CSD-001 states 640, 50 and 8, and CET-002 176: without them 2,235, 414 and 0.
beforeAll(async () => {
  engine = openExampleEngine('east-sussex')
  engine.actAs({ name: 'Finance officer', role: 'finance' })
  await ask('proposals.edit', { id: saving('CSD-001'), status: 'rejected', reason: 'Cabinet did not agree to it.' })
  await ask('proposals.edit', { id: saving('CET-002'), status: 'unachievable', reason: 'The lamps cannot be dimmed.' })
})
afterAll(() => engine.dispose())

describe('what is not counted', () => {
  it('is in the list, marked, and not in its total', async () => {
    const list = await ask<Output<'proposals.list'>>('proposals.list', { cycle })
    expect(list.rows).toHaveLength(11)
    expect(list.rows.filter((row) => !row.counts).map((row) => [row.ref, row.statusLabel, row.total.low])).toEqual([['CSD-001', 'Rejected', 698_000], ['CET-002', 'Unachievable', 176_000]])
    expect(years(list.totals)).toEqual([2_235, 414, 0])
    expect(list.totals.notCounted).toMatchObject({ savings: 2, total: { low: 874_000 } })
    expect(list.sentence).toBe('Nine savings come to £2.649m plus 1 amount not yet known; 2 not counted: £874k')
  })

  it('is out of the first screen: the whole, its department, and marked among the statuses', async () => {
    const home = await ask<Output<'cycles.home'>>('cycles.home', { cycle })
    expect(years(home.totals)).toEqual([2_235, 414, 0])
    expect(home.departments.find(({ department }) => department.code === 'CSD')).toMatchObject({ proposals: 2, total: { low: 310_000 }, notCounted: { savings: 1, total: { low: 698_000 } } })
    expect(home.statuses.filter(({ counts }) => !counts).map(({ status, count, total }) => [status, count, total.low])).toEqual([['rejected', 1, 698_000], ['unachievable', 1, 176_000]])
    const cycles = await ask<Output<'cycles.list'>>('cycles.list', {})
    expect(cycles.cycles.find(({ id }) => id === cycle)).toMatchObject({ total: { low: 2_649_000 }, notCounted: { savings: 2, total: { low: 874_000 } } })
  })

  it('is out of the portfolio it belongs to, and out of all of them', async () => {
    const { portfolios, totals } = await ask<Output<'portfolios.list'>>('portfolios.list', { cycle })
    expect(years(totals)).toEqual([2_235, 414, 0])
    expect(portfolios.find(({ id }) => id === exampleId('portfolio:2026:children'))).toMatchObject({ total: { parts: 0 }, notCounted: { savings: 1 } })
    const children = await ask<Output<'portfolios.get'>>('portfolios.get', { id: exampleId('portfolio:2026:children') })
    expect(children.sentence).toMatch(/: no saving counts; 1 not counted: £698k$/)
    expect(children.proposalList?.map(({ ref, counts }) => [ref, counts])).toEqual([['CSD-001', false]])
  })

  it('stands beside the others when compared, and is not in what they come to together', async () => {
    const compared = await ask<Output<'proposals.compare'>>('proposals.compare', { ids: [saving('CSD-001'), saving('CSD-002'), saving('CET-001')] })
    expect(compared.together.total.low).toBe(310_000 + 209_000)
    expect(compared.sentence).toBe('Together these two come to £519k; 1 not counted: £698k')
  })

  it('is told on its own page as what it would have saved', async () => {
    expect(await ask('proposals.get', { id: saving('CET-002') })).toMatchObject({ counts: false, sentence: 'Dimmed street lights after midnight would save £176k; it is unachievable and not counted' })
  })

  it('was counted in what was proposed then, and is not since', async () => {
    const then = await ask<Output<'proposals.list'>>('proposals.list', { cycle, at: { kind: 'proposed' } })
    expect(then.totals.notCounted.savings).toBe(0)
    expect(endedSinceWords(then.rows)).toBe('2 counted as they stood then, and since rejected, deferred or found unachievable')
    const lineage = await ask<Output<'lineage.get'>>('lineage.get', { cycle })
    expect([lineage.totals.before.notCounted.savings, lineage.totals.after.notCounted.savings]).toEqual([0, 2])
    expect(lineage.totals.difference.low).toBe(lineage.totals.after.total.low - lineage.totals.before.total.low)
    expect(lineage.rows?.filter(({ change }) => change === 'no_longer_counted').map(({ ref, difference }) => [ref, difference.low])).toEqual([['CSD-001', -658_000], ['CET-002', -176_000]])
    // CSD-001 states its last figure on that day: it counted on it.
    expect(lineage.points?.at(-1)).toMatchObject({ date: '2025-12-09', total: { low: 2_649_000 + 698_000 }, notCounted: { savings: 1 } })
    expect(lineage.ended).toBe('One saving that counted on the last of these dates has since been rejected, deferred or found unachievable; as they stand, 2 not counted: £874k.')
  })
})

describe('the papers', () => {
  type Table = { type: string; caption?: string; table?: Table; rows?: { kind: string; label?: string; cells?: { text: string; note: string | null; tone: string }[] }[]; total?: { text: string; note: string | null }[]; notes?: string[] | null }
  const tables = async (document: string, id: string): Promise<Table[]> => {
    const { model } = await ask<{ model: { blocks: { blocks: Table[] }[] } }>('documents.compose', { document, id })
    return model.blocks.flatMap((block) => block.blocks ?? []).flatMap((block) => (block.type === 'table' ? [block] : block.table ? [block.table] : []))
  }

  it('list them in the schedule under their department, after what counts, and say below its total what is left out', async () => {
    const schedule = (await tables('savings-schedule', cycle)).find((table) => table.caption?.startsWith('Every saving'))!
    const texts = schedule.rows!.map((row) => row.label ?? row.cells!.map(({ text }) => text).slice(0, 3).join('|'))
    const children = texts.indexOf('Children’s Services')
    expect(texts.slice(children + 1, children + 3).map((text) => text.split('|')[0])).toEqual(['CSD-002', 'CSD-001'])
    const [off] = schedule.rows!.filter((row) => row.cells?.[0]?.text === 'CSD-001')
    expect(off!.cells!.some(({ note }) => note?.startsWith('Rejected, not counted') === true)).toBe(true)
    expect(schedule.total!.map(({ text }) => text)).toEqual(expect.arrayContaining(['2,235', '414']))
    expect(schedule.total!.some(({ note }) => note === '2 not counted: £874k')).toBe(true)
    expect(schedule.notes!.join(' ')).toContain('Not counted: savings that are rejected, deferred or unachievable are listed and are in no sum.')
  })

  it('say so in the comparison and in the lineage', async () => {
    const compared = (await tables('options-comparison', [saving('CSD-001'), saving('CSD-002')].join(','))).find((table) => table.total?.[0]?.text === 'Together')!
    expect(compared.total!.map(({ text, note }) => note ?? text)).toEqual(expect.arrayContaining(['1 not counted: £698k', '310']))
    const lineage = (await tables('lineage', cycle)).find((table) => table.total?.[0]?.text === 'Total')!
    expect(lineage.total!.some(({ note }) => note?.includes('2 not counted: £874k') === true)).toBe(true)
  })
})

describe('the workbook of the schedule', () => {
  it('adds what counts with live sums, and what does not in a row of its own', async () => {
    const { base64 } = await ask<Output<'documents.render'>>('documents.render', { document: 'savings-schedule', id: cycle, format: 'xlsx' })
    const bytes = Buffer.from(base64, 'base64')
    const sheet = sheetIn(bytes)
    expect(rowOf(sheet, 'Total')).toMatchObject({ '2026/27 £000': 2235, '2027/28 £000': 414 })
    expect(rowOf(sheet, 'Children’s Services total')).toMatchObject({ '2026/27 £000': 310 })
    expect(rowOf(sheet, 'Not counted: 2 savings')).toMatchObject({ '2026/27 £000': 816, '2027/28 £000': 50, '2028/29 £000': 8, 'Total £000': 874 })
    expect(rowOf(sheet, 'Foster homes closer to home')).toMatchObject({ Status: 'Rejected', Counted: 'not counted', '2026/27 £000': 640 })
    everyFormulaHolds(bytes, ['Savings schedule'])
  })

  it('taken in again gives no difference, every printed total tied', async () => {
    for (const id of [cycle, exampleId('department:2026:CSD')]) {
      const { base64, fileName } = await ask<Output<'documents.render'>>('documents.render', { document: 'savings-schedule', id, format: 'xlsx' })
      const report = await ask<Output<'imports.dryRun'>>('imports.dryRun', { name: fileName, base64, kind: 'savings', cycle })
      expect(report.counts).toMatchObject({ new: 0, changed: 0, error: 0, differs: 0, not_itemised: 0 })
      expect(report.totals?.map(({ verdict }) => verdict).filter((verdict) => !verdict.startsWith('ties'))).toEqual([])
      expect(report.totals?.some(({ label }) => label.startsWith('Not counted'))).toBe(true)
      expect(report.warnings).toEqual(expect.arrayContaining([expect.stringMatching(/not counted in totals: .*CSD-001 \(rejected\)/)]))
    }
  })

  it('as at the point before, holds what counted then, says so, and is taken in with every total tied', async () => {
    // ASC-002 was proposed with 80 more, CSD-001 with 40 less.
    const { base64, fileName } = await ask<Output<'documents.render'>>('documents.render', { document: 'savings-schedule', id: cycle, format: 'xlsx', at: 'proposed' })
    const sheet = sheetIn(Buffer.from(base64, 'base64'))
    expect(rowOf(sheet, 'Total')).toMatchObject({ '2026/27 £000': 3_051 + 80 - 40, '2027/28 £000': 464 })
    const report = await ask<Output<'imports.dryRun'>>('imports.dryRun', { name: fileName, base64, kind: 'savings', cycle })
    expect(report.counts).toMatchObject({ differs: 0, not_itemised: 0 })
  })

  it('of a department where nothing counts has no sum, and is taken in again as it is', async () => {
    await ask('proposals.edit', { id: saving('CSD-002'), status: 'deferred', reason: 'To the next cycle.' })
    for (const id of [cycle, exampleId('department:2026:CSD')]) {
      const { base64, fileName } = await ask<Output<'documents.render'>>('documents.render', { document: 'savings-schedule', id, format: 'xlsx' })
      const report = await ask<Output<'imports.dryRun'>>('imports.dryRun', { name: fileName, base64, kind: 'savings', cycle })
      expect(report.counts).toMatchObject({ new: 0, changed: 0, error: 0, differs: 0, not_itemised: 0 })
    }
    await ask('history.undo', {})
  })
})

describe('a schedule of somebody else', () => {
  const csv = (total: number): string => Buffer.from(`Ref,Proposal,Department,Status,2026/27 £000\nX-1,Library hours,Adult Social Care and Health,Agreed,100\nX-2,Museum,Adult Social Care and Health,Rejected,40\nX-3,Post room,Adult Social Care and Health,Published,60\nTotal,,,,${total}\n`).toString('base64')
  const tried = (total: number) => ask<Output<'imports.dryRun'>>('imports.dryRun', { name: 'theirs.csv', base64: csv(total), kind: 'savings', cycle })

  it('ties where its total leaves out what is rejected', async () => {
    expect((await tried(160)).totals).toMatchObject([{ verdict: 'ties', computed: { low: 160 } }])
  })

  it('ties where its total counts it, and the report says that here it is not', async () => {
    const report = await tried(200)
    expect(report.totals).toMatchObject([{ verdict: 'ties', computed: { low: 200 } }])
    expect(report.warnings).toEqual(expect.arrayContaining(['One saving is not counted in totals: X-2 (rejected). The totals of the sheet count it; here it is listed and in no total.']))
  })

  it('differs where its total is neither', async () => {
    expect((await tried(175)).totals).toMatchObject([{ verdict: 'differs' }])
  })
})
