// All public papers of a cycle, of every day and kind of position, held against each other: what one of them withholds none of the others
// gives away, alone or together. Each paper by itself was safe before; these savings were told by two of them.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { ask, papersOf, secretsOf, solve, worldOf } from './acrossPapers.ts'
import { Solver } from './solver.ts'

const PRINTED = ['savings-schedule', 'lineage', 'committee-report', 'portfolio-plan', 'comments']

async function cycleNamed(engine: TestEngine, label: string): Promise<string> {
  const { cycles } = await ask(engine, 'cycles.list', {}) as Output<'cycles.list'>
  return cycles.find((cycle) => cycle.label.startsWith(label))!.id
}

const rowsOf = async (engine: TestEngine, cycle: string): Promise<Output<'proposals.list'>['rows']> => (await ask(engine, 'proposals.list', { cycle }) as Output<'proposals.list'>).rows

async function attacked(label: string, refs: readonly string[], points: readonly string[], before?: (engine: TestEngine, rows: Output<'proposals.list'>['rows']) => Promise<void>) {
  const engine = openExampleEngine('east-sussex')
  onTestFinished(() => engine.dispose())
  const cycle = await cycleNamed(engine, label)
  const rows = await rowsOf(engine, cycle)
  await before?.(engine, rows)
  const ids = refs.map((ref) => rows.find((row) => row.ref === ref)!.id)
  for (const target of ids) await ask(engine, 'exemptions.set', { entity: 'proposal', target, paragraph: 3, reason: 'It is being agreed.' })
  const secrets = new Map((await Promise.all(ids.map((id) => secretsOf(engine, id)))).flatMap((found) => [...found]))
  return { ...(await solve(engine, await worldOf(engine, cycle), await papersOf(engine, cycle, points, PRINTED), secrets)), secrets: secrets.size }
}

describe('whoever collects all public papers of a cycle', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['of a department and a portfolio', '2026/27', ['GS-001'], ['2025-11-11', '2025-12-09', 'proposed', 'revised']],
    ['of days on which it moved', '2026/27', ['ASC-002'], ['2025-11-11', '2025-12-09', 'proposed', 'revised']],
    ['where it is alone in its portfolio', '2026/27', ['CSD-001'], ['2025-11-11', '2025-12-09', 'revised']],
    ['where the other saving of its department is alone in its portfolio', '2026/27', ['CSD-002'], ['2025-11-11', '2025-12-09', 'proposed', 'revised']],
    ['where it alone states a year', '2026/27', ['CET-001'], ['2025-11-11', '2025-12-09', 'proposed']],
    ['where two are exempt', '2026/27', ['ASC-001', 'CSD-001'], ['2025-11-11', '2025-12-09']],
    ['where it moved and nothing else did', '2025/26', ['ASC-003'], ['2024-09-01', '2025-02-11', '2025-02-25', '2025-07-15', 'budget']],
  ])('works out no exempt saving from papers %s', async (_, label, refs, points) => {
    const { leaks, figures, secrets, refused } = await attacked(label, refs, points)
    expect(refused).toEqual([])
    expect([figures > 500, secrets > 0]).toEqual([true, true])
    expect(leaks).toEqual([])
  }, 120_000)

  it('would find it where nothing else is withheld: the attack is a real one', () => {
    const solver = new Solver()
    solver.know(new Map([['exempt', 1], ['cover', 1]]))
    expect(solver.follows(new Map([['exempt', 1]]))).toBe(false)
    solver.know(new Map([['cover', 1]]))
    expect(solver.follows(new Map([['exempt', 1]]))).toBe(true)
  })
})
