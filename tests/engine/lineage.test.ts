// The lineage of the example's savings, as queries answer it: any two points, one saving, a department or all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LineageView } from '#shared/contract/lineage.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type Json } from '#shared/json.ts'
import { formatAmount, formatTotal } from '#shared/money/format.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

let engine: TestEngine
beforeAll(() => { engine = openExampleEngine('east-sussex') })
afterAll(() => engine.dispose())

async function lineage(input: Json): Promise<LineageView> {
  const reply = await engine.invoke('lineage.get', input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as LineageView
}
const linden = exampleId('proposal:ASC-003')

describe('Linden Court', () => {
  it('has its positions exactly as the file holds them, with 182 left to find', async () => {
    const view = await lineage({ proposal: linden })
    const [row] = view.rows!
    expect(row!.positions!.map((position) => [position.dateLabel, position.kindLabel, position.text, formatAmount(position.amounts[0]!, 'thousands'), formatAmount(position.left, 'thousands')])).toEqual([
      ['September 2024', 'Proposed', 'Proposed: close, and merge with Beeching Park', '327', ''],
      ['11 February 2025', 'In the budget', 'In the budget for 2025/26', '327', ''],
      ['25 February 2025', 'Revised', 'Closure agreed in revised form', 'TBC', ''],
      ['17 March 2025', 'Called in', 'Called in by four members', '', ''],
      ['15 July 2025', 'Kept open', 'Kept open at 25 places', '145', '182'],
    ])
    expect(view.sentence).toBe('ASC-003 Linden Court, Eastbourne goes from £327k to £145k, with £182k left to find')
    expect(row).toMatchObject({ changeLabel: 'Changed', difference: { low: -182_000, unknowns: 0 } })
    expect(row!.positions!.every((position) => position.source !== null && position.reason !== null)).toBe(true)
  })

  it('between two dates shows what happened after the first up to the second', async () => {
    const view = await lineage({ proposal: linden, from: { date: '2025-02-11' }, to: { date: '2025-03-31' } })
    const [row] = view.rows!
    expect(row!.between!.map((id) => row!.positions!.find((position) => position.id === id)!.kind)).toEqual(['revised', 'called_in'])
    expect(row).toMatchObject({ change: 'now_unknown', before: { kind: 'budget' }, after: { kind: 'revised' } })
    expect([view.fromLabel, view.toLabel]).toEqual(['As on 11 February 2025', 'As on 31 March 2025'])
  })
})

describe('all savings of the cycle', () => {
  it('stand at a total on each date, and at two points with the difference', async () => {
    const view = await lineage({ from: { kind: 'budget' } })
    expect(view.rows).toHaveLength(5)
    expect(view.points!.map((point) => [point.dateLabel, point.label, formatTotal(point.total, 'thousands'), formatTotal(point.left, 'thousands')])).toEqual([
      ['September 2024', 'Proposed', '1,519', ''], ['11 February 2025', 'In the budget', '1,519', ''], ['25 February 2025', 'Revised', '1,192 + 1 TBC', ''], ['15 July 2025', 'Kept open', '1,337', '182'],
    ])
    expect([view.totals.before.total.low, view.totals.after.total.low, view.totals.difference.low]).toEqual([1_519_000, 1_337_000, -182_000])
    expect(view.sentence).toBe('One of five savings changed: together they go from £1.519m to £1.337m, with £182k left to find')
  })

  it('of one department are those of the department', async () => {
    expect((await lineage({ department: exampleId('department:2025:ASC') })).rows).toHaveLength(5)
    const none = await lineage({ department: exampleId('department:2025:CSD') })
    expect(none).toMatchObject({ rows: null, points: null, sentence: 'There are no savings here yet' })
  })

  it('of a saving that is not in the file is refused in words', async () => {
    expect(await engine.invoke('lineage.get', { proposal: exampleId('proposal:none') })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
