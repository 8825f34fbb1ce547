// A paper whose wording the Board agreed: what of it may still be written, and what has first to be reopened with a reason.
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { contract, names } from '#shared/contract/index.ts'
import { type BoardWorkspace } from '#shared/contract/scrutiny.ts'
import { docOf } from '#shared/documents/richText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

const board = exampleId('board:2025:people')
const meeting = exampleId('meeting:2025:people')
const comment = (n: number) => exampleId(`comment:2025:people:${n}`)
const theme = (n: number) => exampleId(`theme:2025:people:${n}`)
const recommendation = (n: number) => exampleId(`recommendation:2025:people:${n}`)
const words = (text: string): Json => JSON.parse(JSON.stringify(docOf(text))) as Json

let engine: TestEngine
let taken: (name: string, input: Json) => Promise<void>
const workspace = async (): Promise<BoardWorkspace> => {
  const answer = await engine.invoke('boards.get', { id: board })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value as BoardWorkspace
}

beforeEach(async () => {
  const own = openExampleEngine('east-sussex')
  onTestFinished(() => own.dispose())
  engine = own
  own.actAs({ name: 'Sam Example', role: 'scrutiny' })
  taken = async (name, input) => { expect(await own.invoke(name, input), name).toMatchObject({ ok: true }) }
  await taken('boards.agree', { id: board })
})

/** Every command that a scrutiny role writes a paper with, and what becomes of it once the wording is agreed. */
const guarded: [name: string, what: string, input: Json][] = [
  ['boards.edit', 'to be a draft again', { id: board, status: 'drafting' }],
  ['boards.edit', 'to change its caveat', { id: board, caveat: 'The settlement is known.' }],
  ['boards.remove', 'to go as a whole', { id: board }],
  ['themes.edit', 'to rename a heading', { id: theme(1), title: 'Another heading' }],
  ['themes.move', 'to move a heading', { id: theme(2), before: theme(1) }],
  ['themes.remove', 'to lose a heading', { id: theme(1) }],
  ['comments.edit', 'to say something else', { id: comment(1), doc: words('Reworded.') }],
  ['comments.edit', 'to be a draft', { id: comment(1), status: 'draft' }],
  ['comments.move', 'to stand under another heading', { id: comment(1), theme: theme(2) }],
  ['comments.remove', 'to lose a comment', { id: comment(1) }],
  ['recommendations.edit', 'to say something else', { id: recommendation(1), doc: words('Reworded.') }],
  ['recommendations.edit', 'to be of another type', { id: recommendation(1), type: 'target' }],
  ['recommendations.edit', 'to go to somebody else', { id: recommendation(1), addressee: 'Full Council' }],
  ['recommendations.edit', 'to be due on another day', { id: recommendation(1), due: '2026-03-01' }],
  ['recommendations.edit', 'to rest on other evidence', { id: recommendation(1), evidence: 'A later report' }],
  ['recommendations.move', 'to stand elsewhere', { id: recommendation(2), before: recommendation(1) }],
  ['recommendations.remove', 'to lose a recommendation', { id: recommendation(1) }],
  ['recommendations.link', 'to be about another saving', { recommendation: recommendation(1), proposal: exampleId('proposal:ASC-002') }],
  ['recommendations.unlink', 'to be about less', { id: exampleId('link:2025:people:1:1') }],
  ['proposals.remove', 'to name a saving that is gone', { id: exampleId('proposal:ASC-003') }],
]

/** The record of the meeting was not agreed but happened; and what is new is not agreed yet. */
const open: [name: string, what: string, input: Json][] = [
  ['boards.edit', 'the papers supplied', { id: board, supplied: ['Savings schedule'] }],
  ['boards.edit', 'the day of Cabinet', { id: board, cabinetDate: '2025-01-29' }],
  ['meetings.set', 'the day of the meeting', { board, date: '2024-12-18' }],
  ['meetings.add', 'a further meeting of the committee', { committee: exampleId('committee:2025:people'), date: '2025-03-05' }],
  ['meetings.edit', 'the place of the meeting', { id: meeting, venue: 'Committee room 1' }],
  ['attendance.record', 'who came', { meeting, person: exampleId('person:spare'), capacity: 'in_attendance' }],
  ['attendance.remove', 'who did not come', { id: exampleId('attendance:2025:people:2') }],
  ['members.add', 'the members', { board, person: exampleId('person:spare') }],
  ['members.remove', 'the members', { board, person: exampleId('person:2') }],
  ['themes.create', 'a new heading', { board, title: 'Carers' }],
  ['comments.create', 'a new comment', { theme: theme(1), doc: words('The Board asked for the next update.') }],
  ['recommendations.create', 'a new recommendation', { board, type: 'impact', doc: words('asks for a report') }],
]

describe('an agreed paper', () => {
  it.each(guarded)('refuses %s %s, in words, and says what to do', async (name, _what, input) => {
    const before = engine.store.dump()
    expect(await engine.invoke(name, input)).toMatchObject({ ok: false, error: { code: 'RULE', message: expect.stringMatching(/agreed/) as string, next: expect.stringMatching(/reopen/i) as string } })
    expect(engine.store.dump()).toBe(before)
  })

  it.each(open)('takes %s of %s', async (name, _what, input) => {
    const before = engine.store.dump()
    await taken(name, input)
    expect(engine.store.dump()).not.toBe(before)
  })

  it.each(['themes.create', 'comments.create', 'recommendations.create'])('is a draft again once %s adds to it', async (name) => {
    await taken(name, open.find(([command]) => command === name)?.[2] ?? null)
    expect((await workspace()).board.status).toBe('drafting')
  })

  it('has a rule here for every command that scrutiny may give', () => {
    const stated = new Set([...guarded, ...open].map(([name]) => name))
    const apart = new Set(['boards.create', 'boards.agree'])
    // A pack is what the Board is given to read, not what it agreed; how papers look is nobody's wording.
    const beside = /^(packs|packItems|packParagraphs|attachments|exemptions|house)\./
    expect(names.filter((name) => contract[name].roles?.includes('scrutiny') === true && !stated.has(name) && !apart.has(name) && !beside.test(name))).toEqual([])
  })

  it('takes again what changes nothing', async () => {
    const [first] = (await workspace()).recommendations ?? []
    await taken('recommendations.edit', { id: recommendation(1), type: first?.type ?? '', addressee: first?.addressee ?? '', due: first?.due ?? null })
    await taken('themes.edit', { id: theme(1), title: (await workspace()).themes?.[0]?.title ?? '' })
    await taken('comments.move', { id: comment(1), before: comment(1) })
    expect((await workspace()).board.status).toBe('agreed')
  })
})

describe('what was reopened with a reason', () => {
  it('opens its heading, its place and the caveat with it', async () => {
    await taken('comments.edit', { id: comment(1), status: 'draft', reason: 'The settlement changed the figure' })
    await taken('themes.edit', { id: theme(1), title: 'Money and outlook' })
    await taken('themes.move', { id: theme(1), before: null })
    await taken('comments.move', { id: comment(1), theme: theme(2), before: null })
    await taken('boards.edit', { id: board, caveat: 'The settlement is known.' })
    expect(await engine.invoke('themes.edit', { id: theme(3), title: 'Another' })).toMatchObject({ ok: false, error: { code: 'RULE' } })
  })

  it('lets a recommendation be about something else and go to somebody else', async () => {
    await taken('recommendations.edit', { id: recommendation(1), addressee: 'Full Council', reopened: 'Cabinet passed it on' })
    await taken('recommendations.unlink', { id: exampleId('link:2025:people:1:1') })
    expect((await workspace()).board.status).toBe('drafting')
  })
})

it('a Board goes with its agreed paper only for a reason, which the history keeps', async () => {
  expect(await engine.invoke('boards.remove', { id: board, reason: ' ' })).toMatchObject({ ok: false, error: { code: 'RULE' } })
  await taken('boards.remove', { id: board, reason: 'Set up for the wrong committee' })
  expect(await engine.invoke('history.list', { limit: 1 })).toMatchObject({ ok: true, value: { operations: [{ reason: 'Set up for the wrong committee' }] } })
})

describe('agreeing', () => {
  it('is for the whole paper at once, not a state that is set', async () => {
    await taken('comments.edit', { id: comment(1), status: 'draft', reason: 'A figure was wrong' })
    expect(await engine.invoke('boards.edit', { id: board, status: 'agreed' })).toMatchObject({ ok: false, error: { code: 'RULE', next: expect.stringContaining('Agree the wording') as string } })
    await taken('boards.agree', { id: board })
  })

  it('leaves no blank paragraph agreed', async () => {
    await taken('comments.edit', { id: comment(1), doc: words(''), reason: 'To be written anew' })
    expect(await engine.invoke('comments.edit', { id: comment(1), status: 'agreed' })).toMatchObject({ ok: false, error: { code: 'RULE', message: expect.stringContaining('blank') as string } })
  })
})
