// What the cells of the list of savings take, in which words, what a set of them asks of the engine, and which view is looked through.
import { describe, expect, it } from 'vitest'
import { fittingWords } from '#renderer/grid/ChoiceEditor.tsx'
import { isClean, planOf } from '#renderer/grid/cells.ts'
import { toGroups, toItems } from '#renderer/grid/items.ts'
import { type Column } from '#renderer/grid/types.ts'
import { fromSaved, toSaved, viewLookedThrough } from '#renderer/features/savings/savedViews.ts'
import { usualColumns } from '#renderer/features/savings/shownColumns.ts'
import { type Saving, type SavingsView, filtered, noFilter } from '#renderer/features/savings/savingsView.ts'
import { NO_PORTFOLIO, asSheet, writersOf, writingOf } from '#renderer/features/savings/writing.ts'
import { known, unknown } from '#shared/money/amount.ts'
import { EMPTY_TOTAL } from '#shared/money/total.ts'

const saving = (id: string, more: Partial<Saving> = {}): Saving => ({
  id, ref: id.toUpperCase(), title: `Saving ${id}`, cycle: 'c', department: { id: 'd1', code: 'ASC', name: 'Adults' }, portfolio: { id: 'p1', name: 'Care' }, service: null, duty: null, act: null, kind: 'efficiency', kindLabel: 'Efficiency',
  route: 'consult', status: 'identified', statusLabel: 'Identified', counts: true, rag: null, scores: [], amounts: [known(521_000), null], total: EMPTY_TOTAL, left: null, position: null, basis: 'recurring', gross: null, net: null, full: null, cost: null,
  startYear: null, startMonth: null, fte: null, posts: null, vacant: null, owner: null, likelihood: null, impact: null, eqia: 'unknown', eqiaLabel: 'Not known', eqiaDate: null, sharedWith: null, illustrative: false, scoresIllustrative: false, exempt: null,
  ratingsIllustrative: false, ...more,
})
const writers = writersOf({ departments: [{ id: 'd1', label: 'Adults' }, { id: 'd2', label: 'Children' }], portfolios: [{ id: 'p1', label: 'Care' }] })
const read = (column: string, text: string) => writers[column]?.read(text)
const column = (id: string, more: Partial<Column<Saving>> = {}): Column<Saving> => ({ id, name: id, width: 80, text: (row) => writers[id]?.text(row) ?? '', ...more })

describe('the words of a cell', () => {
  it('are taken in whichever case they are written, and stand for their code', () => {
    expect(read('status', '  agreed,  DELAYED ')).toEqual({ ok: true, value: { edits: { status: 'agreed_delayed' } } })
    expect(read('department', 'children')).toEqual({ ok: true, value: { edits: { department: 'd2' } } })
    expect(read('eqia', 'complete')).toEqual({ ok: true, value: { edits: { eqia: 'complete' } } })
  })

  it('may be none where there may be none, by the word for it or by nothing', () => {
    for (const text of ['', NO_PORTFOLIO]) expect(read('portfolio', text)).toEqual({ ok: true, value: { edits: { portfolio: null } } })
    expect(read('rag', 'not rated')).toEqual({ ok: true, value: { edits: { rag: null } } })
  })

  it('are refused with the words there are', () => {
    expect(read('route', 'post')).toEqual({ ok: false, message: '“post” is no route here. Write Officer delegation or Consult first.' })
    expect(read('status', 'sold')).toMatchObject({ ok: false, message: expect.stringContaining('one of its 15 names') as string })
    for (const [name, text] of [['title', ' '], ['ref', ''], ['status', '']] as const) expect(read(name, text)).toMatchObject({ ok: false, message: expect.stringContaining('must not be empty') as string })
  })

  it('of several cycles leave departments and portfolios alone: each cycle has its own', () => {
    expect(Object.keys(writersOf(null))).not.toContain('department')
  })

  it('posts are whole and full-time equivalents have two places', () => {
    expect(read('posts', '1,200')).toEqual({ ok: true, value: { figures: { posts: 1200 } } })
    expect(read('posts', '2.5')).toMatchObject({ ok: false })
    expect(read('fte', '−3.25')).toEqual({ ok: true, value: { figures: { fte: '-3.25' } } })
    expect(read('fte', '3.125')).toMatchObject({ ok: false, message: expect.stringContaining('two places at most') as string })
  })

  it('that begin as one types stand first in the list', () => {
    expect(fittingWords(['Policy change', 'Change of delivery model', 'Income'], 'change')).toEqual(['Change of delivery model', 'Policy change'])
    expect(fittingWords(['Income'], 'x')).toEqual([])
  })
})

describe('cells written at once', () => {
  const rows = [saving('a'), saving('b')]
  const money = column('year0', { unit: 'thousands', under: '£000', edit: { text: () => '', check: (_, text) => (/^\d*$/.test(text) ? null : 'not an amount'), apply: () => null } })
  const words = column('kind', { edit: { text: (row) => row.kindLabel, check: (_, text) => { const answer = read('kind', text); return answer?.ok === false ? answer.message : null }, apply: () => null } })
  const mark = column('mark', { aside: true })
  const total = column('total', { text: () => '521' })
  const columns = [mark, words, money, total]
  const items = toItems(toGroups({ rows, columns, rowKey: (row) => row.id, groupBy: undefined }), new Set())
  const plan = (block: readonly (readonly string[])[], left = 1, top = 0) => planOf({ block, range: { top, bottom: top, left, right: left }, items, columns })

  it('fall on the cells from where one stands, past what stands beside the data, and what is there already is left', () => {
    const { cells, ...rest } = plan([['Income', '10', '521'], ['Efficiency', '20', '521']], 0)
    expect(cells.map(({ row, column: { id }, text }) => [row.id, id, text])).toEqual([['a', 'kind', 'Income'], ['a', 'year0', '10'], ['b', 'year0', '20']])
    expect(isClean({ cells, ...rest })).toBe(true)
  })

  it('name what cannot be read, what is not written in the list, and what goes past it', () => {
    const asked = plan([['Income', 'x', '1', 'more'], ['Income', '1'], ['Income', '1']])
    expect(asked.unfit).toMatchObject([{ row: { id: 'a' }, column: { id: 'year0' }, why: 'not an amount' }])
    expect([asked.worked.map(({ id }) => id), asked.rowsPast, asked.columnsPast]).toEqual([['total'], 1, 1])
    expect(isClean(asked)).toBe(false)
  })

  it('become amounts by year, words and figures, those of one saving together', () => {
    const cell = (row: Saving, id: string, text: string) => ({ row, column: column(id), text })
    const [a, b] = rows as [Saving, Saving]
    expect(writingOf([cell(a, 'year1', 'TBC'), cell(a, 'kind', 'income'), cell(a, 'title', 'New'), cell(b, 'gross', '(150)'), cell(b, 'posts', '4'), cell(b, 'cost', '')], writers, (_, index) => 2025 + index)).toEqual({
      amounts: [{ proposal: 'a', year: 2026, amount: unknown }], edits: [{ id: 'a', kind: 'income', title: 'New' }], figures: [{ id: 'b', gross: known(-150_000), posts: 4, cost: null }],
    })
  })

  it('that go away as a sheet carry headings: their own, else the names of the columns', () => {
    expect(asSheet([['Income', '10']], [words, money])).toEqual([['kind', 'year0 £000'], ['Income', '10']])
    expect(asSheet([['Kind', '2026/27'], ['Income', '10']], [words, money])).toEqual([['Kind', '2026/27'], ['Income', '10']])
  })
})

describe('a view kept by name', () => {
  const view: SavingsView = { ...noFilter, at: 'latest', group: 'kind', sort: { column: 'left', down: true }, columns: ['status', 'left'], closed: new Set(['x']), row: 'a', department: 'd1' }
  const rows = [saving('a'), saving('b', { department: { id: 'd2', code: 'CSD', name: 'Children' } })]

  it('names departments in words, so that it fits another cycle, and is known again while one looks through it', () => {
    const saved = toSaved('Adults', view, rows)
    expect(saved.department).toBe('Adults')
    const again: SavingsView = { ...view, ...fromSaved(saved) }
    expect(filtered(rows, again).map(({ id }) => id)).toEqual(['a'])
    expect(viewLookedThrough([saved], again, rows)?.name).toBe('Adults')
    expect(viewLookedThrough([saved], { ...again, columns: usualColumns }, rows)).toBeUndefined()
    expect(viewLookedThrough([saved], { ...again, sort: null }, rows)).toBeUndefined()
  })

  it('of a newer app with other groups falls back to departments', () => {
    expect(fromSaved({ ...toSaved('x', view, rows), group: 'moon' }).group).toBe('department')
  })
})

it('a saving shared with a further portfolio is found under either', () => {
  const rows = [saving('a', { sharedWith: [{ id: 'p2', name: 'Transport' }] }), saving('b')]
  expect(filtered(rows, { ...noFilter, portfolio: 'p2' }).map(({ id }) => id)).toEqual(['a'])
})
