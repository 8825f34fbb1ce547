// One contract, every transport: what an engine answers in process, it answers through a worker's port and over HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeAll } from '#shared/contract/describe.ts'
import { type Json } from '#shared/json.ts'
import { type Result } from '#shared/result.ts'
import { type Transport, transports } from './transports.ts'

const procedures = describeAll()
const acting = (role = 'scrutiny'): Json => ({ name: 'Ann Example', role })
/** The role the example needs: the procedure's own, or that of a field it gives. */
const roleFor = ({ roles, fieldRoles, example }: (typeof procedures)[number]): Json =>
  acting(roles?.[0] ?? Object.entries(fieldRoles).find(([field]) => Object.hasOwn(example as object, field))?.[1][0])

/** New ids and the clock differ from run to run; everything else must not. */
const settled = (result: Result<Json>): unknown =>
  JSON.parse(JSON.stringify(result, (key, value: unknown) => (['operation', 'savedAt', 'at', 'cursor'].includes(key) ? null : value)), (_, value: unknown) =>
    typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/.test(value) && !value.startsWith('01942000') ? 'a new id' : value)

describe('the contract over every transport', () => {
  let all: Transport[]
  beforeAll(async () => {
    all = await Promise.all(transports.map((open) => open()))
    for (const transport of all) {
      expect(await transport.invoke('session.setActor', acting())).toMatchObject({ ok: true })
      expect(await transport.invoke('session.openExample', { example: 'east-sussex' })).toMatchObject({ ok: true })
    }
  })
  afterAll(async () => { await Promise.all(all.map((transport) => transport.close())) })

  const everywhere = (name: string, input: Json): Promise<unknown[]> =>
    Promise.all(all.map(async (transport) => settled(await transport.invoke(name, input))))

  async function sameEverywhere(name: string, input: Json): Promise<unknown> {
    const [first, ...others] = await everywhere(name, input)
    for (const [index, other] of others.entries()) expect(other, `${all[index + 1]?.name} against ${all[0]?.name}`).toEqual(first)
    return first
  }

  it.each(procedures.filter(({ kind }) => kind === 'query'))('$name answers the same', async ({ name, example }) => {
    expect(await sameEverywhere(name, example)).toMatchObject({ ok: true })
  })

  it.each(procedures.filter(({ undoable }) => undoable))('$name does the same, and is undone the same', async (procedure) => {
    const { name, example } = procedure
    await everywhere('session.setActor', roleFor(procedure))
    expect(await sameEverywhere(name, example)).toMatchObject({ ok: true })
    expect(await sameEverywhere('history.undo', {})).toMatchObject({ ok: true })
  })

  it.each([
    ['a name the contract does not know', 'proposals.explode', {}, 'UNKNOWN_PROCEDURE'],
    ['a name that objects have by themselves', 'constructor', {}, 'UNKNOWN_PROCEDURE'],
    ['an input of another shape', 'proposals.get', { id: 7 }, 'INVALID_INPUT'],
    ['a list where an object is asked for', 'cycles.home', [], 'INVALID_INPUT'],
    ['a field that nobody asked for', 'cycles.list', { colour: 'red' }, 'INVALID_INPUT'],
    ['a title of 10 MB', 'cycles.create', { council: 'A', label: 'x'.repeat(10 * 1024 * 1024), process: 'RPPR', firstYear: 2026, horizon: 3 }, 'INVALID_INPUT'],
    ['control characters in a title', 'cycles.create', { council: 'A', label: 'a\u0000b\u001b[2J', process: 'RPPR', firstYear: 2026, horizon: 3 }, 'INVALID_INPUT'],
    ['a file from nowhere', 'session.open', { path: '/nowhere/at-all.rppr' }, null],
    ['a theme that is not there', 'session.setTheme', { theme: 'pink' }, 'INVALID_INPUT'],
  ])('%s is refused in the same words', async (_, name, input, code) => {
    const before = await everywhere('history.state', {})
    const answers = await everywhere(name, input)
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\S/), next: expect.stringMatching(/\S/) } })
      expect(JSON.stringify(answer)).not.toMatch(/\n\s+at |node:internal|\.ts:\d/)
    }
    if (code !== null) {
      expect(answers[0]).toMatchObject({ error: { code } })
      for (const answer of answers) expect(answer).toEqual(answers[0])
    }
    expect(await everywhere('history.state', {})).toEqual(before)
  })

  it.each(['👩‍⚖️ naïve café', 'שלום (left)', '#panic("x") *b* $x$', '=HYPERLINK("http://evil.example","x")', '<img src=x onerror=alert(1)>', "Robert'); DROP TABLE proposal;--"])(
    'the title %s comes back as it was given', async (title) => {
      const example = procedures.find(({ name }) => name === 'cycles.edit')?.example as { id: string }
      expect(await sameEverywhere('cycles.edit', { id: example.id, label: title })).toMatchObject({ ok: true })
      const list = await sameEverywhere('cycles.list', {}) as { value: { cycles: { label: string }[] } }
      expect(list.value.cycles.map(({ label }) => label)).toContain(title)
      await sameEverywhere('history.undo', {})
    })

  it('everybody who listens hears which tables a change touched', async () => {
    await everywhere('cycles.edit', { ...(procedures.find(({ name }) => name === 'cycles.edit')?.example as object), label: 'Heard' })
    await expect.poll(() => all.map(({ events }) => events.some((event) => event.type === 'touched' && event.tables.includes('cycle')))).toEqual([true, true, true])
  })

  it('many calls at once are each answered with their own answer', async () => {
    for (const transport of all) {
      const names = ['cycles.list', 'history.state', 'cycles.ribbon', 'no.such', 'proposals.list']
      const alone = await Promise.all(names.map(async (name) => JSON.stringify(settled(await transport.invoke(name, {})))))
      const together = await Promise.all(Array.from({ length: 50 }, (_, i) => transport.invoke(names[i % names.length] ?? '', {})))
      expect(together.map((reply) => JSON.stringify(settled(reply)))).toEqual(together.map((_, i) => alone[i % names.length]))
    }
  })
})
