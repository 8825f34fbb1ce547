// The East Sussex example states what published papers state, adds up as they do, and marks everything else as made up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainOf, richTextSchema } from '#shared/documents/richText.ts'
import { countsAs } from '#shared/domain/counting.ts'
import { amountsOf, inOrder, leftOf, positionAt } from '#shared/domain/lineage.ts'
import { totalsOf } from '#shared/domain/savings.ts'
import { type At } from '#shared/contract/parts.ts'
import { contract, names } from '#shared/contract/index.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { fromStored, known, unknown, type MaybeAmount } from '#shared/money/amount.ts'
import { formatTotal } from '#shared/money/format.ts'
import { columnsOf } from '#shared/schema/declare.ts'
import { entityNames, schema, type EntityName, type Row } from '#shared/schema/index.ts'
import { openExample, type Opened } from './build.ts'

let file: Opened
beforeAll(() => { file = openExample('east-sussex') })
afterAll(() => file.close())

const rows = <E extends EntityName>(entity: E, where?: Partial<Row<E>>): Row<E>[] => file.store.read((db) => db.rows(entity, where))
const row = <E extends EntityName>(entity: E, name: string): Row<E> => {
  const found = file.store.read((db) => db.row(entity, exampleId(name)))
  if (found === undefined) throw new Error(`No ${entity} ${name}`)
  return found
}

function figures({ id, status }: Row<'proposal'>, at: At): { amounts: MaybeAmount[]; left: MaybeAmount; counts: boolean } {
  const position = positionAt(inOrder(rows('position', { proposal: id })), at)
  const counts = countsAs(status)
  return position === undefined ? { amounts: [null, null, null], left: null, counts } : { amounts: amountsOf(position, 3), left: leftOf(position), counts }
}
const totalIn = (proposals: readonly Row<'proposal'>[], at: At) => totalsOf(proposals.map((proposal) => figures(proposal, at)), 3)

describe('the East Sussex example', () => {
  it('is the same file on every build', () => {
    const again = openExample('east-sussex')
    expect(again.store.dump()).toBe(file.store.dump())
    again.close()
  })

  it('passes every check of the store', () => {
    const report = file.store.check()
    expect(report).toMatchObject({ integrity: { ok: true }, chain: { ok: true }, rebuild: { ok: true, differences: [] }, findings: [], conflicts: 0 })
  })

  it('leaves nothing to undo for the person who opens it', () => {
    expect(file.store.undoState()).toEqual({ undo: null, redo: null })
  })

  it('holds every row that the examples of the contract name, and takes each of them as input', () => {
    const ids = new Set(entityNames.flatMap((entity) => rows(entity).map(({ id }) => id)))
    const named = names.flatMap((name) => JSON.stringify(contract[name].example).match(/01942000-[0-9a-f-]{27}/g) ?? [])
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    expect(names.filter((name) => !contract[name].input.safeParse(contract[name].example).success)).toEqual([])
  })
})

describe('the savings of 2025/26', () => {
  const savings = () => rows('proposal', { cycle: exampleId('cycle:2025') })

  it('come to 1,519 in the budget, 1,337 now, and 182 is left to find', () => {
    expect(formatTotal(totalIn(savings(), { kind: 'budget' }).total, 'thousands')).toBe('1,519')
    expect(formatTotal(totalIn(savings(), 'latest').total, 'thousands')).toBe('1,337')
    expect(formatTotal(totalIn(savings(), 'latest').left, 'thousands')).toBe('182')
  })

  it('tell of Linden Court: 327 proposed, 327 in the budget, unknown when revised, called in without a figure, 145 kept open', () => {
    const story = inOrder(rows('position', { proposal: exampleId('proposal:ASC-003') })).map((position) => [position.kind, position.date, position.precision, amountsOf(position, 3)[0]])
    expect(story).toEqual([
      ['proposed', '2024-09-01', 'month', known(327_000)], ['budget', '2025-02-11', 'day', known(327_000)], ['revised', '2025-02-25', 'day', unknown],
      ['called_in', '2025-03-17', 'day', null], ['kept', '2025-07-15', 'day', known(145_000)],
    ])
  })

  it('mark 145 as worked out, because the source states 327 and the 182 still to find', () => {
    const kept = row('position', 'position:ASC-003:kept')
    expect([kept.derived, kept.derivation, kept.y1_low, kept.left_low]).toEqual([1, '327 less the 182 still to find', 327_000 - 182_000, 182_000])
    expect(rows('position').filter((position) => position.derived === 1 && position.derivation === null)).toEqual([])
  })

  it('each score all four priorities or say why not, and name at least two groups of people', () => {
    for (const saving of savings()) {
      expect(rows('priority_effect', { proposal: saving.id }).map((effect) => effect.reason)).not.toContain(null)
      expect(rows('priority_effect', { proposal: saving.id })).toHaveLength(4)
      expect(rows('equality_effect', { proposal: saving.id }).length).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('adult social care services', () => {
  it('add up to the total the return prints, with a stated nil among them', () => {
    const services = rows('service')
    expect(services.reduce((sum, service) => sum + (service.budget_low ?? 0), 0)).toBe(171_443_000)
    expect(services.filter((service) => service.budget_state === 'known' && service.budget_low === 0).map((service) => service.name)).toEqual(['Asylum seeker support'])
    expect(services.every((service) => service.budget_year === 2016)).toBe(true)
  })

  it('have no floor that is known, and name the Act of their duty', () => {
    expect(rows('service').every((service) => service.floor_state === 'unknown' && service.act !== null)).toBe(true)
  })
})

describe('the savings of 2019/20, as history', () => {
  const inDepartment = (code: string) => rows('proposal', { department: exampleId(`department:2019:${code}`) })
  const printed = (code: string) => formatTotal(totalIn(inDepartment(code), 'latest').total, 'thousands')

  it('come to the printed total of each department, 5,122 together', () => {
    expect(['CET', 'CSD', 'ASC', 'BSD'].map(printed)).toEqual(['2,340', '1,049', '730', '1,003'])
    expect(formatTotal(totalIn(rows('proposal', { cycle: exampleId('cycle:2019') }), 'latest').total, 'thousands')).toBe('5,122')
  })

  it('say that the printed total was £5.13m', () => {
    expect(row('source', 'source:savings-2019').title).toContain('£5.13m')
  })

  it('give meals on wheels no amount of its own, because its money is inside the 483 that is worked out', () => {
    const [meals] = inDepartment('ASC').filter((saving) => saving.title.startsWith('Meals'))
    expect(meals === undefined ? null : figures(meals, 'latest').amounts).toEqual([null, null, null])
    expect(meals?.description).toContain('part of “Other savings”')
    const [other] = inDepartment('ASC').filter((saving) => saving.title.startsWith('Other'))
    const [position] = rows('position', { proposal: other?.id ?? '' })
    expect([position?.y1_low, position?.derived, position?.derivation]).toEqual([483_000, 1, '730 printed for the department less 247'])
  })

  it('work out the rest of a department only where lines were printed', () => {
    const worked = rows('position', { kind: 'history' }).filter((position) => position.derived === 1).map((position) => position.y1_low)
    expect(worked.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([200_000, 483_000, 1_912_000])
  })
})

describe('the cycle of 2014/15', () => {
  it('has its own four priorities and its nine outcomes, with amounts unknown', () => {
    expect(rows('priority', { cycle: exampleId('cycle:2014') }).map((priority) => priority.label)).toContain('Building resilience for individuals and families to live independently')
    const outcomes = rows('outcome').toSorted((a, b) => (a.ord < b.ord ? -1 : 1))
    expect(outcomes.map((outcome) => outcome.numeral)).toEqual(['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)', '(ix)'])
    expect(outcomes.every((outcome) => fromStored({ state: outcome.amount_state, low: outcome.amount_low, high: outcome.amount_high }) === unknown)).toBe(true)
  })

  it('dates what the report dates, and no more', () => {
    const dated = rows('stage', { cycle: exampleId('cycle:2014') }).toSorted((a, b) => (a.ord < b.ord ? -1 : 1)).flatMap((stage) => stage.due ?? [])
    expect(dated).toEqual(['2013-07-23', '2013-11-11', '2014-01-07'])
    expect(rows('meeting', { board: exampleId('board:2014:children') })[0]?.date).toBe('2014-01-07')
  })
})

describe('the example Board', () => {
  const board = exampleId('board:2025:people')

  it('has eight attendance entries, eight comments under three headings, four recommendations of four types, each with a link', () => {
    expect(rows('attendance', { meeting: exampleId('meeting:2025:people') })).toHaveLength(8)
    expect(rows('theme', { board })).toHaveLength(3)
    expect(rows('comment', { board })).toHaveLength(8)
    const recommendations = rows('recommendation', { board })
    expect(new Set(recommendations.map((one) => one.type)).size).toBe(4)
    for (const one of recommendations) expect(rows('recommendation_link', { recommendation: one.id }).length).toBeGreaterThan(0)
  })

  it('is written in text that the editor and the documents take', () => {
    for (const text of [...rows('comment'), ...rows('recommendation')]) {
      const rich = richTextSchema.parse(JSON.parse(text.doc))
      expect(text.plain).toBe(plainOf(rich))
    }
  })

  it('quotes only figures that stand in the file', () => {
    const quoted = rows('comment').flatMap((comment) => comment.plain.match(/£[\d.]+[km]/g) ?? [])
    expect(new Set(quoted)).toEqual(new Set(['£1.519m', '£327k', '£43.787m', '£521k', '£356k']))
  })
})

describe('what is made up', () => {
  it.each(['person', 'role', 'membership', 'attendance', 'theme', 'comment', 'recommendation', 'priority_effect', 'equality_effect'] as const)('marks every %s as illustrative', (entity) => {
    expect(rows(entity).length).toBeGreaterThan(0)
    expect(rows(entity).every((one) => one.illustrative === 1)).toBe(true)
  })

  it('marks the Board of 2024 and its date', () => {
    expect([row('board', 'board:2025:people').illustrative, row('meeting', 'meeting:2025:people').illustrative, row('stage', 'stage:2025:boards').illustrative]).toEqual([1, 1, 1])
  })

  it('names a published paper for every row that is not marked', () => {
    const sources = new Set(rows('source').map(({ id }) => id))
    const sourced = entityNames.filter((entity) => columnsOf(schema[entity]).includes('source'))
    const bare = sourced.flatMap((entity) => file.store.read((db) => db.all<{ id: string; source: string | null }>(`SELECT id, source FROM ${entity} WHERE illustrative = 0`))
      .filter((one) => one.source === null || !sources.has(one.source)).map((one) => `${entity} ${one.id}`))
    expect(bare).toEqual([])
  })

  it('says so in the text of every risk, which has no mark of its own', () => {
    const rated = rows('proposal').filter((saving) => saving.rag !== null || saving.likelihood !== null || saving.risk !== null)
    expect(rated).toHaveLength(5)
    expect(rated.every((saving) => saving.risk?.startsWith('Illustrative: '))).toBe(true)
  })

  it('gives no cost where none was published', () => {
    expect(rows('proposal').every((saving) => saving.cost_state === null || saving.cost_state === 'unknown')).toBe(true)
  })
})
