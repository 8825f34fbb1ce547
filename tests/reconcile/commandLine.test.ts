// The reconciliation of a real file, asked for on the command line: it ties; then one fault at a time is planted by the commands
// people use, and the answer names it with its pounds and its rows.
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReconciliationView } from '#shared/contract/reconciliation.ts'
import { type Json } from '#shared/json.ts'
import { reconcile } from '../hosts/cli.ts'
import { temporaryFolder } from '../support/engine.ts'
import { type Fixture, makeFixture } from './fixture.ts'

const folder = temporaryFolder()
let fixture: Fixture
let copies = 0
beforeAll(async () => { fixture = await makeFixture(folder) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const copy = (): string => { const path = join(folder, `planted-${++copies}.rppr`); copyFileSync(fixture.path, path); return path }

async function call(path: string, name: string, input: Json): Promise<Json> {
  const { code, stdout, stderr } = await reconcile(['call', path, name, JSON.stringify(input), '--now', '2026-01-13T09:00:00Z'], { home: join(folder, 'home') })
  if (code !== 0) throw new Error(stderr)
  return (JSON.parse(stdout) as { value: Json }).value
}
const answer = async (path: string): Promise<ReconciliationView> => (await call(path, 'reconciliation.get', {})) as ReconciliationView

/** Plants one fault in a copy of the file and says what is found. */
async function planted(name: string, input: Json): Promise<ReconciliationView> {
  const path = copy()
  await call(path, name, input)
  return answer(path)
}
const found = (view: ReconciliationView) => view.faults?.map(({ kind, by, rows }) => [kind, by, rows?.map((row) => row.ref || row.title)])
const amount = (pounds: number | null) => (pounds === null ? null : { state: 'known', low: pounds })

describe('reconcile call reconciliation.get', () => {
  it('says that the schedule ties: 21,255 in directorates, 23,730 net of all savings', async () => {
    const view = await answer(copy())
    expect(view).toMatchObject({ verdict: 'ties', faults: null, savings: 14, sentence: 'The savings schedule ties with the MTFP’s savings lines and the budget movement’s savings column: £23.730m in 2024/25' })
    expect(view.sources!.map((source) => [source.kind, source.label, source.years])).toEqual([['mtfp', 'Council, February 2024 (illustrative)', ['2024/25', '2025/26']], ['movement', 'Budget movement 2024/25', ['2024/25']]])
    const movement = view.departments!.flatMap((row) => row.cells.filter((cell) => cell.source === 'movement').map((cell) => [row.department?.code ?? row.label, cell.schedule.low, cell.published.low, cell.words]))
    expect(movement).toEqual([
      ['FCL', 4_991_000, 4_991_000, 'ties'], ['HASC', 4_712_000, 4_712_000, 'ties'], ['EEC', 6_801_000, 6_801_000, 'ties'], ['HNC', 2_993_000, 2_993_000, 'ties'], ['GPR', 1_758_000, 1_758_000, 'ties'],
      ['Not by department', 2_475_000, 2_475_000, 'ties'],
    ])
    expect(view.whole!.map((cell) => [cell.source, cell.year, cell.schedule.low])).toEqual([['mtfp', '2024/25', 23_730_000], ['mtfp', '2025/26', 800_000], ['movement', '2024/25', 23_730_000]])
  })

  it('names a saving that stands in two portfolios', async () => {
    const view = await planted('proposals.create', {
      ref: 'HNC-003', title: 'Community equipment contract', department: fixture.departments.get('HNC')!, portfolio: fixture.portfolios.get('HNC')!, amounts: [amount(712_000)],
    })
    expect(view.sentence).toBe('In 2024/25 the savings schedule is £712k more than the MTFP’s savings lines and the budget movement’s savings column')
    expect(found(view)).toEqual([['twice', 712_000, ['HASC-003', 'HNC-003']]])
    expect(view.faults![0]!.sentence).toContain('HASC-003 Community equipment contract is counted twice, £712k each time: also as HNC-003 in Housing, Neighbourhoods & Communities.')
  })

  it('finds no fault in a saving that two portfolios share: it counts once', async () => {
    const view = await planted('proposals.share', { id: fixture.savings.get('HASC-003')!, portfolios: [fixture.portfolios.get('HNC')!] })
    expect(view).toMatchObject({ verdict: 'ties', faults: null })
  })

  it('names a saving in the wrong year', async () => {
    const path = copy()
    await call(path, 'positions.setAmount', { proposal: fixture.savings.get('HASC-003')!, year: 2025, amount: amount(712_000) })
    await call(path, 'positions.setAmount', { proposal: fixture.savings.get('HASC-003')!, year: 2024, amount: null })
    const view = await answer(path)
    expect(found(view)).toEqual([['year', -712_000, ['HASC-003']]])
    expect(view.faults![0]!.sentence).toBe('HASC-003 Community equipment contract, £712k, stands in 2025/26 and belongs in 2024/25.')
    expect(view.faults![0]!.places.map((place) => [place.source, place.year, place.by])).toEqual([['movement', '2024/25', -712_000], ['mtfp', '2024/25', -712_000], ['mtfp', '2025/26', 712_000]])
  })

  it('names a saving whose sign is turned', async () => {
    const view = await planted('positions.setAmount', { proposal: fixture.savings.get('EEC-003')!, year: 2024, amount: amount(-1_000_000) })
    expect(found(view)).toEqual([['sign', -2_000_000, ['EEC-003']]])
    expect(view.sentence).toBe('In 2024/25 the savings schedule is £2.000m less than the MTFP’s savings lines and the budget movement’s savings column')
  })

  it('names a saving in the wrong unit', async () => {
    const view = await planted('positions.setAmount', { proposal: fixture.savings.get('GPR-002')!, year: 2024, amount: amount(755) })
    expect(found(view)).toEqual([['unit', -754_245, ['GPR-002']]])
    expect(view.faults![0]!.sentence).toBe('GPR-002 Printing and post is in the wrong unit in 2024/25: £755 stands, £755k ties. The schedule holds £754,245 too little.')
  })

  it('names a row that is missing, as it last stood in the file', async () => {
    const view = await planted('proposals.remove', { id: fixture.savings.get('HNC-002')! })
    expect(found(view)).toEqual([['missing', -950_000, ['HNC-002']]])
    expect(view.faults![0]).toMatchObject({ kindLabel: 'Row missing', rows: [{ kind: 'removed', title: 'Community safety team', amount: { state: 'known', low: 950_000 }, department: { code: 'HNC' } }] })
    expect(view.faults![0]!.places.map((place) => [place.source, place.department?.code ?? null, place.by])).toEqual([['movement', 'HNC', -950_000], ['mtfp', null, -950_000]])
  })
})

describe('reconcile export', () => {
  it.each(['savings-schedule', 'mtfp-update', 'lineage'])('makes the %s of the file as an accessible PDF', async (document) => {
    const out = join(folder, `${document}.pdf`)
    const { code, stdout, stderr } = await reconcile(['export', copy(), document, '--format', 'pdf', '--out', out], { home: join(folder, 'home') })
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ document, conformance: 'PDF/UA-1, PDF/A-2a', warnings: [] })
    expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  }, 60_000)
})
