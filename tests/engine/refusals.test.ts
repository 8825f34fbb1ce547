// What is refused is refused in words, and the store is exactly as it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeProcedure } from '#shared/contract/describe.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

const linden = exampleId('proposal:ASC-003')
const nobody = '0192fa00-0000-7000-8000-000000000000'

describe('a request that cannot be taken', () => {
  let engine: TestEngine
  beforeAll(() => { engine = openExampleEngine('east-sussex') })
  afterAll(() => engine.dispose())

  const cases: [why: string, name: string, input: unknown, code: string][] = [
    ['a procedure nobody knows', 'proposals.explode', {}, 'UNKNOWN_PROCEDURE'],
    ['a name from an object prototype', '__proto__', {}, 'UNKNOWN_PROCEDURE'],
    ['an input that is no object', 'proposals.get', 'ASC-003', 'INVALID_INPUT'],
    ['a key the contract does not state', 'proposals.get', { id: linden, admin: true }, 'INVALID_INPUT'],
    ['an id that is not one', 'proposals.get', { id: "' OR 1=1 --" }, 'INVALID_INPUT'],
    ['a row that is not there', 'proposals.get', { id: nobody }, 'NOT_FOUND'],
    ['a title of ten million characters', 'proposals.edit', { id: linden, title: 'x'.repeat(10_000_000) }, 'INVALID_INPUT'],
    ['a title of only spaces', 'proposals.edit', { id: linden, title: '   ' }, 'INVALID_INPUT'],
    ['a title of nothing visible', 'proposals.edit', { id: linden, title: '\u200b \u2060' }, 'INVALID_INPUT'],
    ['a comparison on a day that never was', 'proposals.list', { at: { date: '2025-02-31' } }, 'INVALID_INPUT'],
    ['a document of nothing', 'documents.compose', { document: 'comments', id: 'nope' }, 'INVALID_INPUT'],
    ['a control character', 'proposals.edit', { id: linden, title: 'Linden\u0007 Court' }, 'INVALID_INPUT'],
    ['a line break in a title', 'proposals.edit', { id: linden, title: 'Linden\nCourt' }, 'INVALID_INPUT'],
    ['a fraction of a pound', 'proposals.setCost', { id: linden, cost: { state: 'known', low: 0.5 } }, 'INVALID_INPUT'],
    ['a figure beyond any council', 'proposals.setCost', { id: linden, cost: { state: 'known', low: 1e15 } }, 'INVALID_INPUT'],
    ['a year outside the cycle', 'positions.setAmount', { proposal: linden, year: 2031, amount: null }, 'RULE'],
    ['a start after the last year of the plan', 'proposals.edit', { id: linden, startYear: 2028 }, 'RULE'],
    ['a date that is not on the calendar', 'positions.add', { proposal: linden, kind: 'delivered', date: '2025-02-30', text: 'x' }, 'INVALID_INPUT'],
    ['a reference that is taken', 'proposals.edit', { id: linden, ref: 'ASC-001' }, 'CLASH'],
    ['a department that is still named', 'departments.remove', { id: exampleId('department:2025:ASC') }, 'RULE'],
    ['a link to a script', 'comments.create', { theme: exampleId('theme:2025:people:1'), doc: { v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] } } }, 'INVALID_INPUT'],
    ['one saving compared with itself', 'proposals.compare', { ids: [linden, linden] }, 'INVALID_INPUT'],
    ['savings of two cycles compared', 'proposals.compare', { ids: [linden, exampleId('proposal:2019:CET-001')] }, 'RULE|NOT_FOUND'],
  ]

  it.each(cases)('%s is refused and nothing changes', async (_why, name, input, code) => {
    const before = engine.store.dump()
    const result = await engine.invoke(name, input as Json)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error.code).toMatch(new RegExp(`^(${code})$`))
    expect(result.error.message).toMatch(/[.?!]$/)
    expect(result.error.message.length).toBeLessThan(600)
    expect(result.error.kept).not.toBe('')
    expect(result.error.next).not.toBe('')
    expect(JSON.stringify(result.error)).not.toMatch(/SQLITE|at \w+ \(|\.ts:\d|undefined|\[object/)
    expect(engine.store.dump()).toBe(before)
  })

  const carried = ['#panic("x") *b* $x$', '=HYPERLINK("http://evil.example")', '<img src=x onerror=alert(1)>', '\u202eright to left', 'Carers 👩‍👩‍👧 and “quotes”', "Robert'); DROP TABLE proposal;--"]
  it.each(carried)('%j is carried through as it was written', async (title) => {
    expect(await engine.invoke('proposals.edit', { id: linden, title })).toMatchObject({ ok: true })
    expect(await engine.invoke('proposals.get', { id: linden })).toMatchObject({ ok: true, value: { title } })
    await engine.invoke('history.undo', {})
  })
})

describe('who may do what', () => {
  let engine: TestEngine
  beforeAll(() => { engine = openExampleEngine('east-sussex') })
  afterAll(() => engine.dispose())

  it('figures are changed in finance, and the refusal names the role', async () => {
    engine.actAs({ name: 'Ann Example', role: 'executive' })
    const amount = { state: 'known', low: 1_000 } as const
    const refused = await engine.invoke('positions.setAmount', { proposal: linden, year: 2025, amount })
    expect(refused).toMatchObject({ ok: false, error: { code: 'ROLE_NEEDED', message: expect.stringContaining('Finance') as string } })
    engine.actAs({ name: 'Bea Example', role: 'finance' })
    expect(await engine.invoke('positions.setAmount', { proposal: linden, year: 2025, amount })).toMatchObject({ ok: true })
    expect(await engine.invoke('history.state', {})).toMatchObject({ ok: true, value: { undo: { label: 'Change the amount of ASC-003', actor: 'Bea Example (finance)' } } })
  })

  it('a new saving takes its amounts in finance only, and without amounts anybody adds one', async () => {
    const saving = { title: 'Shared reablement beds', department: exampleId('department:2025:ASC') }
    const amounts = [{ state: 'known', low: 40_000 }] as const
    engine.actAs({ name: 'Ann Example', role: 'executive' })
    const before = engine.store.dump()
    expect(await engine.invoke('proposals.create', { ...saving, amounts })).toMatchObject({
      ok: false, error: { code: 'ROLE_NEEDED', message: expect.stringContaining('amounts in the role Finance') as string, next: expect.stringContaining('Leave out the amounts') as string },
    })
    expect(engine.store.dump()).toBe(before)
    expect(await engine.invoke('proposals.create', saving)).toMatchObject({ ok: true })
    expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: true })
    engine.actAs({ name: 'Bea Example', role: 'finance' })
    expect(await engine.invoke('proposals.create', { ...saving, amounts })).toMatchObject({ ok: true })
    // The figures come and go in the role that stated them, whichever way they are taken.
    engine.actAs({ name: 'Ann Example', role: 'executive' })
    expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: false, error: { code: 'ROLE_NEEDED' } })
    engine.actAs({ name: 'Bea Example', role: 'finance' })
    expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: true })
    engine.actAs({ name: 'Ann Example', role: 'executive' })
    expect(await engine.invoke('history.redo', {})).toMatchObject({ ok: false, error: { code: 'ROLE_NEEDED' } })
    expect(engine.store.dump()).toBe(before)
  })

  it('which fields need a role of their own is said to whoever asks for the contract', () => {
    expect(describeProcedure('proposals.create')).toMatchObject({ roles: null, fieldRoles: { amounts: ['finance'] } })
    expect(describeProcedure('proposals.edit').fieldRoles).toEqual(Object.fromEntries(['gross', 'net', 'full', 'startYear', 'startMonth', 'fte', 'posts', 'vacant'].map((field) => [field, ['finance']])))
  })

  it("a Board's comments are written in a scrutiny role only", async () => {
    engine.actAs({ name: 'Bea Example', role: 'finance' })
    expect(await engine.invoke('comments.remove', { id: exampleId('comment:2025:people:1') })).toMatchObject({ ok: false, error: { code: 'ROLE_NEEDED' } })
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    expect(await engine.invoke('comments.remove', { id: exampleId('comment:2025:people:1') })).toMatchObject({ ok: true })
  })

  it('agreed wording reopens only with a reason, and the reason is kept in the log', async () => {
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    const id = exampleId('comment:2025:people:2')
    expect(await engine.invoke('comments.edit', { id, status: 'agreed' })).toMatchObject({ ok: true })
    expect(await engine.invoke('comments.edit', { id, status: 'draft' })).toMatchObject({ ok: false, error: { code: 'RULE', message: expect.stringContaining('reason') as string } })
    expect(await engine.invoke('comments.edit', { id, status: 'draft', reason: 'The settlement changed the figure' })).toMatchObject({ ok: true })
    expect(await engine.invoke('history.list', { limit: 1 })).toMatchObject({ ok: true, value: { operations: [{ reason: 'The settlement changed the figure' }] } })
  })

  it('a frozen cycle takes no changes', async () => {
    engine.actAs({ name: 'Bea Example', role: 'finance' })
    expect(await engine.invoke('departments.create', { cycle: exampleId('cycle:2014'), code: 'X', name: 'X' })).toMatchObject({ ok: false, error: { code: 'RULE' } })
  })
})

describe('wording the Board agreed', () => {
  it('is not simply removed, and the paper is drafted again once something in it is reopened', async () => {
    const engine = openExampleEngine('east-sussex')
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    const board = exampleId('board:2025:people')
    const id = exampleId('comment:2025:people:1')
    expect(await engine.invoke('boards.agree', { id: board })).toMatchObject({ ok: true })
    for (const [name, target] of [['comments.remove', id], ['themes.remove', exampleId('theme:2025:people:1')], ['recommendations.remove', exampleId('recommendation:2025:people:1')]] as const) {
      expect(await engine.invoke(name, { id: target }), name).toMatchObject({ ok: false, error: { code: 'RULE', next: expect.stringContaining('Reopen') as string } })
    }
    const doc = { v: 1, doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Reworded.' }] }] } } as const
    expect(await engine.invoke('comments.edit', { id, doc })).toMatchObject({ ok: false, error: { code: 'RULE' } })
    expect(await engine.invoke('comments.edit', { id, doc, reason: 'A figure was wrong' })).toMatchObject({ ok: true })
    const read = await engine.invoke('boards.get', { id: board })
    expect(read).toMatchObject({ ok: true, value: { board: { status: 'drafting' } } })
    expect(JSON.stringify(read)).toContain('"plain":"Reworded.","status":"draft"')
    expect(await engine.invoke('comments.remove', { id })).toMatchObject({ ok: true })
    engine.dispose()
  })
})
