// Rules of the field that reach over several rows: nothing names another cycle, frozen cycles stay as they are, scrutiny is apart.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { docOf } from '#shared/documents/richText.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { toJson } from '#renderer/client/client.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine } from '../support/engine.ts'

const board = exampleId('board:2025:people')

function opened() {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const done = async (name: string, input: Json): Promise<Output<'proposals.create'>> => {
    const result = await engine.invoke(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.value as Output<'proposals.create'>
  }
  const refused = async (name: string, input: Json): Promise<{ code: string; message: string }> => {
    const before = engine.store.dump()
    const result = await engine.invoke(name, input)
    expect(engine.store.dump()).toBe(before)
    if (result.ok) throw new Error(`${name} was taken`)
    return result.error
  }
  return { engine, done, refused }
}

describe('a recommendation', () => {
  it('is not written about a saving or a priority of another cycle', async () => {
    const { refused } = opened()
    const input = { board, type: 'impact', doc: toJson(docOf('asks for a report')) }
    expect(await refused('recommendations.create', { ...input, proposals: [exampleId('proposal:2019:CET-001')] })).toMatchObject({ code: 'RULE' })
    expect(await refused('recommendations.create', { ...input, priorities: [exampleId('priority:2014:1')] })).toMatchObject({ code: 'RULE' })
  })
})

describe('a frozen cycle', () => {
  it('keeps its attendance and the links of its recommendations', async () => {
    const { engine, done, refused } = opened()
    const link = engine.store.read((db) => db.rows('recommendation_link')).find(({ recommendation }) => recommendation === exampleId('recommendation:2025:people:1'))?.id ?? ''
    await done('cycles.edit', { id: exampleId('cycle:2025'), status: 'agreed' })
    for (const [name, id] of [['attendance.remove', exampleId('attendance:2025:people:2')], ['recommendations.unlink', link]] as const) {
      expect(await refused(name, { id })).toMatchObject({ code: 'RULE', message: expect.stringContaining('agreed and frozen') as string })
    }
  })
})

describe('a cycle that was agreed or archived', () => {
  const id = exampleId('cycle:2025')

  it.each(['agreed', 'archived'])('opens again only with a reason, which the history keeps, when it is %s', async (status) => {
    const { engine, done, refused } = opened()
    await done('cycles.edit', { id, status })
    for (const reason of [{}, { reason: '' }, { reason: '  ' }]) {
      expect(await refused('cycles.edit', { id, status: 'open', ...reason })).toMatchObject({ code: 'RULE', message: expect.stringContaining('only with a reason') as string })
    }
    await done('cycles.edit', { id, status: 'open', reason: 'Council sent the budget back' })
    expect(await engine.invoke('history.list', { limit: 1 })).toMatchObject({ ok: true, value: { operations: [{ reason: 'Council sent the budget back' }] } })
    await done('proposals.edit', { id: exampleId('proposal:ASC-003'), title: 'Linden Court' })
  })

  it('keeps the name, process and council it was agreed under', async () => {
    const { done, refused } = opened()
    await done('cycles.edit', { id, status: 'agreed' })
    for (const words of [{ label: 'Another name' }, { process: 'RPP&R' }, { council: 'Another council' }, { label: 'Another name', status: 'archived' }]) {
      expect(await refused('cycles.edit', { id, ...words })).toMatchObject({ code: 'RULE', message: expect.stringContaining('keeps its name') as string })
    }
    await done('cycles.edit', { id, status: 'archived' })
    await done('cycles.edit', { id, status: 'open', label: 'Another name', reason: 'The first year was named wrongly' })
  })

  it('is frozen and opened by those who keep its papers and figures, not by the executive', async () => {
    const { engine, done, refused } = opened()
    engine.actAs({ name: 'Ann Example', role: 'executive' })
    expect(await refused('cycles.edit', { id, status: 'agreed' })).toMatchObject({ code: 'ROLE_NEEDED', message: expect.stringContaining('Scrutiny or Finance') as string })
    await done('cycles.edit', { id, label: 'Another name' })
    engine.actAs({ name: 'Sam Example', role: 'scrutiny' })
    await done('cycles.edit', { id, status: 'agreed' })
    // Taking the freeze back would open the cycle.
    engine.actAs({ name: 'Ann Example', role: 'executive' })
    expect(await refused('history.undo', {})).toMatchObject({ code: 'ROLE_NEEDED' })
  })

  it('keeps the Lead Members of its portfolios and the meetings of its committees', async () => {
    const { engine, done, refused } = opened()
    const meeting = engine.store.runOperation({ command: 'meetings.edit', actor: { name: 'Test', role: null }, undoable: true }, (db) => db.insert('meeting', {
      committee: exampleId('committee:2025:place'), board: null, date: '2024-09-20', time: null, venue: null, status: 'held', source: null, illustrative: 0,
    })).value
    await done('cycles.edit', { id, status: 'agreed' })
    expect(await refused('roles.remove', { id: exampleId('role:lead:asc') })).toMatchObject({ code: 'RULE' })
    expect(await refused('meetings.edit', { id: meeting, venue: 'Elsewhere' })).toMatchObject({ code: 'RULE' })
    expect(await refused('attendance.record', { meeting, person: exampleId('person:spare'), capacity: 'in_attendance' })).toMatchObject({ code: 'RULE' })
  })
})

describe('a new Board', () => {
  it.each([['cabinet', 'Cabinet', 'is the Cabinet'], ['council', 'County Council', 'is the Full Council'], ['other', 'Audit Committee', 'is no scrutiny committee']])('is not set up by a body of the kind %s', async (kind, name, words) => {
    const { done, refused } = opened()
    const { id: committee } = await done('committees.create', { name, kind })
    expect(await refused('boards.create', { committee, name: 'RPPR Board', date: '2024-12-18' })).toMatchObject({ code: 'RULE', message: expect.stringContaining(words) as string })
  })

  it.each([{ time: '10:00' }, { venue: 'County Hall' }, { time: null, venue: 'County Hall' }])('loses no time or place for want of a day: %o', async (place) => {
    const { done, refused } = opened()
    const committee = exampleId('committee:2025:place')
    expect(await refused('boards.create', { committee, name: 'Place Board', ...place })).toMatchObject({ code: 'RULE', next: expect.stringContaining('Give the date') as string })
    await done('boards.create', { committee, name: 'Place Board', time: null, venue: null })
  })

  it('set up without a day is given its meeting later, once, and then a new day; attendance is recorded from then on', async () => {
    const { engine, done, refused } = opened()
    const { id: board } = await done('boards.create', { committee: exampleId('committee:2025:place'), name: 'Place Board' })
    if (board === null) throw new Error('No Board')
    const { id: meeting } = await done('meetings.set', { board, date: '2024-12-18', venue: 'County Hall' })
    await done('attendance.record', { meeting, person: exampleId('person:spare'), capacity: 'member' })
    expect(await done('meetings.set', { board, date: '2024-12-19', time: '10:00' })).toMatchObject({ id: meeting })
    expect(engine.store.read((db) => db.rows('meeting', { board }))).toMatchObject([{ date: '2024-12-19', time: '10:00', venue: 'County Hall', status: 'planned' }])
    expect(await refused('meetings.set', { board, date: '2024-02-30' })).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('an executive member at a Board', () => {
  const meeting = exampleId('meeting:2025:people')
  const lead = exampleId('person:6')

  it.each([['chair', 'Chair'], ['member', 'Member of the Board'], ['substitute', 'Substitute']])('is not recorded as %s', async (capacity, words) => {
    const { refused } = opened()
    expect(await refused('attendance.record', { meeting, person: lead, capacity })).toMatchObject({
      code: 'RULE', message: expect.stringMatching(new RegExp(`Councillor Simon Thackerley is Lead Member for Adult Social Care and Health, .*“${words}” is not open`)) as string, next: expect.stringContaining('“In attendance”') as string,
    })
  })

  it.each(['apologies', 'in_attendance'])('is recorded as %s', async (capacity) => {
    const { engine, done } = opened()
    await done('attendance.record', { meeting, person: lead, capacity })
    expect(engine.store.read((db) => db.rows('attendance', { meeting, person: lead }))).toMatchObject([{ capacity }])
  })

  it('has no seat there that somebody else could stand in for', async () => {
    const { refused } = opened()
    expect(await refused('attendance.record', { meeting, person: exampleId('person:spare'), capacity: 'substitute', substituteFor: lead })).toMatchObject({ code: 'RULE', message: expect.stringContaining('has no seat') as string })
  })

  it('is one who held the role on the day of the meeting', async () => {
    const { done, refused } = opened()
    const person = exampleId('person:spare')
    const role = { person, kind: 'executive', title: 'Leader of the Council' }
    const { id } = await done('roles.give', { ...role, from: '2025-05-01' })
    await done('attendance.record', { meeting, person, capacity: 'substitute' })
    await done('roles.remove', { id: id ?? '' })
    await done('roles.give', { ...role, from: '2024-05-01' })
    expect(await refused('attendance.record', { meeting, person, capacity: 'member' })).toMatchObject({ code: 'RULE' })
  })
})

describe('a role', () => {
  it('of the executive is not given to somebody who sits on a Board, until they leave it', async () => {
    const { engine, done, refused } = opened()
    const person = engine.store.read((db) => db.rows('membership', { board }))[0]?.person ?? ''
    const role = { person, kind: 'executive', title: 'Lead Member', portfolio: exampleId('portfolio:2025:asc') }
    expect(await refused('roles.give', role)).toMatchObject({ code: 'RULE', message: expect.stringContaining('no executive member sits on scrutiny') as string })
    await done('members.remove', { board, person })
    await done('roles.give', role)
    expect(await refused('members.add', { board, person })).toMatchObject({ code: 'RULE' })
  })

  it('on a committee is taken once, may change, and is printed with its packs', async () => {
    const { engine, done, refused } = opened()
    const [committee, person] = [exampleId('committee:2025:people'), exampleId('person:spare')]
    expect(await refused('members.add', { person })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await refused('members.add', { board, committee, person })).toMatchObject({ code: 'INVALID_INPUT' })
    await done('members.add', { committee, person })
    expect(await refused('members.add', { committee, person })).toMatchObject({ code: 'CLASH' })
    await done('members.add', { committee, person, role: 'chair' })
    const listed = await engine.invoke('committees.list', {})
    expect(listed).toMatchObject({ ok: true, value: { committees: expect.arrayContaining([expect.objectContaining({ id: committee, members: expect.arrayContaining([expect.objectContaining({ roleLabel: 'Chair', person: expect.objectContaining({ id: person }) as unknown })]) as unknown })]) as unknown } })
    await done('members.remove', { committee, person })
    expect(await refused('members.remove', { committee, person })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('does not join a portfolio of one cycle with a department of another', async () => {
    const { done, refused } = opened()
    const { id: cycle } = await done('cycles.create', { council: 'Example', label: '2027/28 and beyond', process: 'RPPR', firstYear: 2027, horizon: 3 })
    const { id: department } = await done('departments.create', { cycle, code: 'X', name: 'X' })
    const input = { person: exampleId('person:spare'), kind: 'member', title: 'X', portfolio: exampleId('portfolio:2025:asc'), department }
    expect(await refused('roles.give', input)).toMatchObject({ code: 'RULE', message: expect.stringContaining('different cycles') as string })
  })
})

it('a change that was made is answered as made, whoever fails to hear of it', async () => {
  const { engine, done } = opened()
  const heard: (readonly string[])[] = []
  engine.onTouched(() => { throw new Error('The window is gone.') })
  engine.onTouched((tables) => { heard.push(tables) })
  expect(await done('proposals.edit', { id: exampleId('proposal:ASC-003'), title: 'Linden Court' })).toMatchObject({ touched: ['proposal'] })
  expect(heard).toEqual([['proposal']])
})

it('clearing a cell of a saving without figures makes no position and no step to undo', async () => {
  const { engine, done } = opened()
  const { id: proposal } = await done('proposals.create', { title: 'No figures yet', department: exampleId('department:2025:ASC') })
  expect(await done('positions.setAmount', { proposal, year: 2025, amount: null })).toEqual({ id: null, operation: null, touched: [] })
  expect(engine.store.read((db) => db.rows('position', { proposal: proposal ?? '' }))).toEqual([])
})

describe('an effect that was made up', () => {
  const proposal = exampleId('proposal:ASC-001')

  it('is no longer marked illustrative once a person sets it, and the others stay marked', async () => {
    const { engine, done } = opened()
    await done('effects.setPriority', { proposal, priority: exampleId('priority:2025:2'), score: 1 })
    await done('effects.setEquality', { proposal, characteristic: 'age', effect: 'negative_low' })
    const saving = await engine.invoke('proposals.get', { id: proposal })
    const value = saving.ok ? (saving.value as Output<'proposals.get'>) : null
    expect(value?.effects.map((effect) => effect.illustrative)).toEqual([true, false, true, true])
    expect(value?.equality?.filter((effect) => !effect.illustrative).map((effect) => effect.characteristic)).toEqual(['age'])
  })
})

describe('what a saving rests on', () => {
  it('is a source of its own and a date as exact as the source gives it, and both can be changed', async () => {
    const { engine, done, refused } = opened()
    const id = exampleId('proposal:ASC-001')
    const read = async (): Promise<Output<'proposals.get'>> => {
      const saving = await engine.invoke('proposals.get', { id })
      if (!saving.ok) throw new Error(saving.error.message)
      return saving.value as Output<'proposals.get'>
    }
    await done('proposals.edit', { id, source: null })
    expect((await read()).source).toBeNull()
    expect(await refused('proposals.edit', { id, source: exampleId('source:none') })).toMatchObject({ code: 'NOT_FOUND' })
    const position = (await read()).positions!.at(-1)!
    await done('positions.edit', { id: position.id, precision: 'month' })
    expect((await read()).positions!.at(-1)).toMatchObject({ date: position.date, precision: 'month', dateLabel: 'February 2025' })
    await done('positions.edit', { id: position.id, date: '2025-03-04' })
    expect((await read()).positions!.at(-1)).toMatchObject({ precision: 'day', dateLabel: '4 March 2025' })
  })
})
