// Taking sheets in: what becomes of every row in a real file, that one undo takes all of it back, that the same sheet changes nothing
// the second time, and that how a sheet was read is known for the next.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Json } from '#shared/json.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'
import { asked, base64, tryOut } from './kit.ts'

let engine: TestEngine
const opened: TestEngine[] = []
beforeEach(() => {
  engine = openExampleEngine('east-sussex')
  opened.push(engine)
})
afterAll(() => opened.forEach((each) => each.dispose()))

const list = (text: string, kind: string, more: { readonly [key: string]: Json } = {}): Json => ({ name: 'sheet.csv', kind, base64: base64(text), ...more })
const takeIn = async (input: Json) => {
  const reply = await engine.invoke('imports.apply', input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as { readonly id: string | null; readonly operation: string | null; readonly touched: readonly string[] }
}
const kept = async () => {
  const reply = await engine.invoke('imports.maps', {})
  return reply.ok ? ((reply.value as { maps: { id: string; kind: string; name: string; map: Json }[] | null }).maps ?? []) : []
}
const undo = () => engine.invoke('history.undo', {})
const outcomes = async (input: Json) => Object.fromEntries(Object.entries((await tryOut(engine, input)).counts).filter(([key, count]) => ['new', 'changed', 'same', 'error'].includes(key) && count > 0))
type Saving = { readonly ref: string; readonly title: string; readonly department: { readonly code: string; readonly name: string }; readonly amounts: readonly Json[] }
const savings = async (cycle?: string): Promise<readonly Saving[]> => {
  const reply = await engine.invoke('proposals.list', cycle === undefined ? {} : { cycle })
  return reply.ok ? (reply.value as { rows: Saving[] }).rows : []
}

describe.each<[file: string, kind: Parameters<typeof asked>[1], more: { readonly [key: string]: Json }]>([
  ['bhcc_budget_movement_2024-25.csv', 'movement', {}], ['bhcc_savings_2026-27_draft_by_unit.csv', 'savings', { year: '2026/27' }], ['escc_asch_savings_2025-26_partial.csv', 'savings', {}],
  ['escc_savings_2019-20_argus.csv', 'savings', {}], ['escc_mtfp_2025-11.csv', 'mtfp', {}], ['escc_mtfp_2025-12.csv', 'mtfp', {}], ['east_sussex_RA_budget_2016-17.csv', 'budget', { year: '2016/17' }],
  ['barnet-2009.csv', 'budget', {}], ['east_sussex_asc_outcomes_2015-2023.csv', 'measures', {}], ['RA_2016-17_data_by_LA.xlsx', 'budget', { sheet: 3, map: { pick: { column: 'E-code', value: 'E1421' } } }],
])('%s', (file, kind, more) => {
  it('goes in as one step, changes nothing the second time, and comes out whole with one undo', async () => {
    const input = asked(file, kind, more)
    const before = engine.store.dump()
    await tryOut(engine, input)
    expect(engine.store.dump(), 'trying writes nothing').toBe(before)
    expect((await takeIn(input)).operation).not.toBeNull()
    const after = engine.store.dump()
    expect(after).not.toBe(before)
    expect(await takeIn(input)).toMatchObject({ operation: null, touched: [] })
    expect(engine.store.dump()).toBe(after)
    expect(Object.keys(await outcomes(input))).toEqual(['same'])
    await undo()
    expect(engine.store.dump()).toBe(before)
    expect(engine.store.check()).toMatchObject({ integrity: { ok: true }, rebuild: { ok: true }, findings: [] })
  })
})

describe('savings from a schedule', () => {
  const schedule = (amount: string, title = 'Reablement in one team') => list(`Ref,Department,Savings proposal,2025/26 £000,2026/27 £000,FTE\nASC-101,Adult Social Care and Health,${title},${amount},40,2.5\n,Housing,Shared void works,75,TBC,1\n,,Total,195,40,3.5\n`, 'savings')

  it('become proposals with their proposed position, in departments found by name or made with them', async () => {
    const report = await tryOut(engine, schedule('120'))
    expect(report.rows.map(({ role, outcome, department }) => [role, outcome, department])).toEqual([['header', 'skipped', null], ['line', 'new', 'Adult Social Care and Health'], ['line', 'new', 'Housing'], ['total', 'skipped', null]])
    expect(report.warnings).toEqual(['A department is made with the import: Housing (HOU).'])
    await takeIn(schedule('120'))
    const added = (await savings()).filter(({ title }) => /Reablement in one|void works/.test(title))
    expect(added.map(({ ref, department: { code }, amounts }) => [ref, code, amounts])).toEqual([
      ['ASC-101', 'ASC', [{ state: 'known', low: 120_000 }, { state: 'known', low: 40_000 }, null]], ['HOU-001', 'HOU', [{ state: 'known', low: 75_000 }, { state: 'unknown' }, null]],
    ])
  })

  it('that come again with another figure are corrected while nothing followed, and revised where something did', async () => {
    await takeIn(schedule('120'))
    expect((await tryOut(engine, schedule('130'))).rows[1]).toMatchObject({ outcome: 'changed', changes: ['amounts 120, 40, blank become 130, 40, blank (£000)'] })
    await takeIn(schedule('130'))
    const linden = list('Ref,Savings proposal,2025/26 £000\nASC-003,"Linden Court, Eastbourne",150\n', 'savings')
    expect((await tryOut(engine, linden)).rows[1]?.changes).toEqual(['amounts 145, blank, blank become 150, blank, blank (£000), as a revised position'])
    await takeIn(linden)
    const reply = await engine.invoke('proposals.get', { id: exampleId('proposal:ASC-003') })
    const positions = reply.ok ? (reply.value as { positions: { kind: string; reason: string }[] }).positions : []
    expect(positions.map(({ kind }) => kind)).toEqual(['proposed', 'budget', 'revised', 'called_in', 'kept', 'revised'])
    expect(positions.at(-1)?.reason).toBe('From sheet.csv.')
  })

  it('are found by title and department where they have no reference', async () => {
    expect(await outcomes(list('Department,Proposal,Saving £000\nASC,"Phoenix Centre, Lewes",191\nASCH,"hookstead – Crowborough",124\n', 'savings'))).toEqual({ same: 2 })
  })

  it('that use one reference twice are refused at the second', async () => {
    const report = await tryOut(engine, list('Ref,Proposal,Saving £000\nX1,One,100\nX1,Two,50\n', 'savings'))
    expect(report.rows[2]).toMatchObject({ outcome: 'error', problems: [{ cell: 'A3', message: 'A3 repeats the reference X1 of row 2: every saving has its own.' }] })
    expect(report.counts).toMatchObject({ new: 1, error: 1 })
  })

  it('with a row for each year are one saving', async () => {
    const input = list('Ref,Proposal,Year,Saving £000\nX1,One,2025/26,100\nX1,One,2026/27,50\nX2,Two,2025/26,30\n', 'savings')
    expect((await tryOut(engine, input)).counts).toMatchObject({ new: 3, error: 0 })
    await takeIn(input)
    expect((await savings()).filter(({ ref }) => ref.startsWith('X')).map(({ amounts }) => amounts.slice(0, 2))).toEqual([[{ state: 'known', low: 100_000 }, { state: 'known', low: 50_000 }], [{ state: 'known', low: 30_000 }, null]])
  })

  it('of years the cycle does not plan for go in with the years it does, and what is left out is said at its cell', async () => {
    const report = await tryOut(engine, list('Proposal,2025/26 £000,2031/32 £000\nOne,100,\nTwo,50,20\nThree,,30\nFour,5,0\n', 'savings'))
    expect(report.rows.slice(1).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['new', null], ['new', 'C3 is an amount for 2031/32, a year 2025/26 and beyond does not plan for: it is left out.'],
      ['error', 'C4 is an amount for 2031/32, a year 2025/26 and beyond does not plan for.'], ['new', null],
    ])
    expect(report.outside).toMatchObject({ rows: 2, years: ['2031/32'], sentence: '2 of 4 rows have amounts for 2031/32, and 2025/26 and beyond plans from 2025/26 to 2027/28: what is for that year is left out, and a row with nothing else cannot be taken in.' })
    expect(report.warnings?.[0]).toContain('begin one that starts in 2031/32')
  })

  it('show blank, nil, TBC, at least, a range and n/a as six different things, in the sheet’s unit', async () => {
    const report = await tryOut(engine, list('Proposal,Saving £m\nA,\nB,-\nC,TBC\nD,3.994 + TBC\nE,2-5\nF,n/a\nG,0.0000004\nTotal,"5.994 + TBC"\n', 'savings', { map: { rows: [{ row: 2, role: 'line' }] } }))
    expect(report.rows.slice(1, 8).map(({ amounts }) => amounts?.map(({ state, low, high }) => [state, low, high])[0])).toEqual([
      ['blank', null, null], ['known', 0, null], ['unknown', null, null], ['atLeast', 3.994, null], ['range', 2, 5], ['notApplicable', null, null], ['known', 0, null],
    ])
    expect(report.sums?.[0]?.sum).toMatchObject({ low: 5.994, high: 8.994, unknowns: 2 })
    expect(report.counts.rounded).toBe(1)
  })

  it('go into the cycle that plans for their years', async () => {
    const report = await tryOut(engine, list('Proposal,2026/27 £000,2027/28 £000,2028/29 £000\nOne,100,50,10\n', 'savings'))
    expect([report.cycle.label, report.cycle.sentence]).toEqual(['2026/27 and beyond', 'The years of the sheet are those of 2026/27 and beyond, so it goes there.'])
  })

  it('may not be taken into a frozen cycle, and can be compared with it', async () => {
    const frozen = asked('escc_savings_2019-20_argus.csv', 'savings', { year: '2019/20' })
    const report = await tryOut(engine, frozen)
    expect(report.warnings?.[0]).toMatch(/^2019\/20.* is archived: the sheet can be compared with it, and not taken in\.$/)
    expect(await engine.invoke('imports.apply', frozen)).toMatchObject({ ok: false, error: { code: 'RULE' } })
  })

  it('take the year from the heading, else as asked, else from the cycle, and say which', async () => {
    const year = async (heading: string, more: { readonly [key: string]: Json } = {}) => (await tryOut(engine, list(`Proposal,Saving ${heading}\nOne,100\n`, 'savings', more))).year
    expect(await year('2027/28 £000', { year: '2026/27' })).toMatchObject({ value: '2027/28', from: 'heading' })
    expect(await year('£000', { year: '2026/27' })).toMatchObject({ value: '2026/27', from: 'option' })
    expect(await year('£000')).toMatchObject({ value: '2025/26', from: 'cycle', sentence: 'The year of the amounts, 2025/26, is the first year of the cycle, because the sheet names none.' })
  })
})

describe('a statement', () => {
  it('of the plan is brought up to date line by line, in the roles of an MTFP', async () => {
    await takeIn(asked('escc_mtfp_2025-11.csv', 'mtfp', { map: { label: 'Update' } }))
    const report = await tryOut(engine, asked('escc_mtfp_2025-12.csv', 'mtfp', { map: { label: 'Update' } }))
    expect([report.statement, report.counts.new, report.warnings?.at(-1)]).toEqual([
      { label: 'Update', outcome: 'changed' }, 6, '2 lines of “Update” are not in this sheet and stay: Movement in Reserves; Pressures Protocol: including CoPilot and other AI applications.',
    ])
    const { id } = await takeIn(asked('escc_mtfp_2025-12.csv', 'mtfp', { map: { label: 'Update' } }))
    const reply = await engine.invoke('statements.get', { id })
    const lines = reply.ok ? (reply.value as { list: { role: string; label: string; ref: string | null }[] }).list : []
    expect(lines.slice(0, 4).map(({ role, label }) => [role, label])).toEqual([
      ['opening', 'Council 11 February 2025 DEFICIT'], ['carry_forward', 'CARRY FORWARD OF 2025/26 DEFICIT'], ['subtotal', 'Total After Carry Forward'], ['funding', 'Council Tax'],
    ])
    expect(lines.at(-1)).toMatchObject({ role: 'deficit', label: 'DEFICIT AFTER UPDATES' })
    const place = (label: string) => lines.findIndex((line) => line.label.startsWith(label))
    expect([place('Local Government Pension'), lines[place('Levies')]?.ref]).toEqual([place('Levies') - 1, 'I'])
  })

  it('of the budget has income below nil, whichever way the sheet prints it, and says where a row does not add up', async () => {
    const report = await tryOut(engine, list('Service,Gross £000,Income £000,Net £000\nLibraries,5200,700,4500\nMuseums,900,350,500\nTotal,6100,1050,5050\n', 'budget'))
    expect(report.sign).toBe('The sign of column C was turned, so that the columns add up.')
    expect(report.across).toMatchObject({ checked: 3, differing: [{ cell: 'D3', difference: -50, sentence: 'D3 is 50 (£000) less than its row comes to.' }] })
    expect(report.totals?.map(({ cell, verdict, difference }) => [cell, verdict, difference])).toEqual([['B4', 'ties', 0], ['C4', 'ties', 0], ['D4', 'differs', 50]])
  })
})

describe('measures', () => {
  it('of a wide sheet have a value for each year and kind', async () => {
    const input = list('Indicator ref,Performance indicator,Unit,Good is,2023/24 outturn,2024/25 outturn,2025/26 target,England average 2024/25,RAG\nZ1,People supported at home,%,Higher,81.2,82.5%,84,80.1,Green\nZ2,Delays,rate,Lower,12.3,..,10,12.0,\n', 'measures')
    expect(await outcomes(input)).toEqual({ new: 2 })
    await takeIn(input)
    const reply = await engine.invoke('measures.list', {})
    const measures = reply.ok ? (reply.value as { measures: { ref: string; better: string; values: { year: number; kind: string; value: string | null; note: string | null }[] }[] }).measures.filter(({ ref }) => ref?.startsWith('Z')) : []
    expect(measures.map(({ better, values }) => [better, values.map(({ year, kind, value, note }) => `${year} ${kind} ${value ?? note ?? ''}`)])).toEqual([
      ['higher', ['2023 outturn 81.2', '2024 outturn 82.5', '2024 benchmark 80.1', '2025 target 84']], ['lower', ['2023 outturn 12.3', '2024 outturn ..', '2024 benchmark 12.0', '2025 target 10']],
    ])
  })

  it('that come again under another title, unit or owner are brought up to date, and say so', async () => {
    const sheet = (title: string, unit: string, owner: string, value: string) => list(`Ref,Measure,Unit,Owner,2024/25 outturn\nZ1,${title},${unit},${owner},${value}\n`, 'measures')
    await takeIn(sheet('People supported', '%', 'A Smith', '82.5'))
    const next = sheet('People supported at home', 'per cent', '', '82.5')
    expect((await tryOut(engine, next)).rows[1]).toMatchObject({ outcome: 'changed', changes: ['title “People supported” becomes “People supported at home”', 'unit'] })
    await takeIn(next)
    const reply = await engine.invoke('measures.list', {})
    const measure = reply.ok ? (reply.value as { measures: { ref: string | null; title: string; unit: string | null; owner: string | null }[] }).measures.find(({ ref }) => ref === 'Z1') : undefined
    expect(measure).toMatchObject({ title: 'People supported at home', unit: 'per cent', owner: 'A Smith' })
    expect((await tryOut(engine, next)).rows[1]).toMatchObject({ outcome: 'same', changes: null })
  })

  it('of several authorities are read for the council of the cycle, and say so', async () => {
    const report = await tryOut(engine, list('Year,Council,Measure,Value\n2024-25,East Sussex,Reviews,81\n2024-25,Kent,Reviews,79\n', 'measures'))
    expect([report.counts.new, report.counts.skipped, report.warnings?.[0]]).toEqual([1, 2, 'Only the rows of East Sussex are read, the council of this cycle; the sheet has rows of 2 authorities.'])
  })
})

describe('how a sheet was read', () => {
  const odd = (year: string) => `Wording,Quantum ${year},Box\nOne,100,Adult Social Care and Health\nTwo,50,Business Services\n`
  const map = { unit: 'thousands', columns: [{ column: 'Wording', role: 'title' }, { column: 'B', role: 'amount' }, { column: 'Box', role: 'department' }] }

  it('is kept when it is taken in, and recognised by its headings the year after', async () => {
    await takeIn(list(odd('2025/26'), 'savings', { map }))
    const next = await tryOut(engine, list(odd('2026/27'), 'savings'))
    expect([next.recognised?.name, next.unit, next.year.value, next.rows[1]?.department]).toEqual(['sheet.csv', 'thousands', '2026/27', 'Adult Social Care and Health'])
    expect((await kept()).filter(({ kind }) => kind === 'savings')).toMatchObject([{ name: 'sheet.csv', map: { unit: 'thousands', columns: [{ column: 'A', role: 'title' }, { column: 'B', role: 'amount' }, { column: 'C', role: 'department' }] } }])
  })

  it('is forgotten when a person says so, for every sheet of its make, until that is undone', async () => {
    await takeIn(list(odd('2025/26'), 'savings', { map }))
    const next = list(odd('2026/27'), 'savings')
    const { recognised } = await tryOut(engine, next)
    const before = engine.store.dump()
    const forgotten = await engine.invoke('imports.removeMap', { id: recognised?.id ?? '' })
    expect(forgotten).toMatchObject({ ok: true, value: { touched: ['import_map'] } })
    expect((await kept()).filter(({ kind }) => kind === 'savings')).toEqual([])
    const guessed = await tryOut(engine, next)
    expect([guessed.recognised, guessed.unit]).toEqual([null, 'pounds'])
    expect(await engine.invoke('imports.removeMap', { id: recognised?.id ?? '' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await undo()).toMatchObject({ ok: true, value: { label: 'Forget how this was read: sheet.csv' } })
    expect(engine.store.dump()).toBe(before)
    expect((await tryOut(engine, next)).recognised?.name).toBe('sheet.csv')
    engine.actAs({ name: 'Ann Example', role: 'scrutiny' })
    expect(await engine.invoke('imports.removeMap', { id: recognised?.id ?? '' })).toMatchObject({ ok: false, error: { code: 'ROLE_NEEDED' } })
  })

  it('of the published plan is known in the example file', async () => {
    const report = await tryOut(engine, asked('escc_mtfp_2025-12.csv', 'mtfp'))
    expect([report.recognised?.name, report.counts.ties + report.counts.ties_known, report.counts.differs]).toEqual(['MTFP update, December 2025.csv', 8, 0])
  })

  it('comes back with the report, and reads the same sheet the same way', async () => {
    const first = await tryOut(engine, asked('bhcc_budget_movement_2024-25.csv', 'movement'))
    const again = await tryOut(engine, asked('bhcc_budget_movement_2024-25.csv', 'movement', { map: first.map as Json }))
    expect({ rows: again.rows, totals: again.totals, unit: again.unit }).toEqual({ rows: first.rows, totals: first.totals, unit: first.unit })
  })

  it('may be said row by row, where a guess is wrong', async () => {
    const report = await tryOut(engine, list('Proposal,Saving £000\nOne,100\nMemorandum,40\n', 'savings', { map: { rows: [{ row: 3, role: 'skip' }] } }))
    expect(report.rows[2]).toMatchObject({ role: 'skip', outcome: 'skipped', reason: 'Left out by the map.' })
  })
})

describe('a list with rows of several authorities, none of them the council of the cycle', () => {
  const text = 'Authority,Proposal,Saving £000\nKCC,One,100\nSCC,Two,40\nKCC,Three,5\n'
  const strangers = list(text, 'savings')
  it('asks which to read, and shows nobody at a screen how a map is written', async () => {
    const reply = await engine.invoke('imports.dryRun', strangers)
    expect(reply).toMatchObject({ ok: false, error: { message: expect.stringMatching(/missing the authority to read: the sheet has rows of 2/), next: 'Say in the map which, as in "pick": {"value":"KCC"}.' } })
    expect(reply.ok ? '' : reply.error.message).not.toMatch(/pick|map/)
    const look = await engine.invoke('imports.look', strangers)
    expect(look).toMatchObject({ ok: true, value: { sheets: [{ authorities: { names: ['KCC', 'SCC'], own: null } }] } })
    expect(JSON.stringify(look.ok ? look.value : '')).not.toContain('pick\\"')
  })

  it('is read for the one chosen', async () => {
    const report = await tryOut(engine, list(text, 'savings', { map: { pick: { value: 'KCC' }, department: 'ASC' } }))
    expect(report.rows.filter(({ outcome }) => outcome !== 'skipped').map(({ title }) => title)).toEqual(['One', 'Three'])
  })
})

describe('what is refused', () => {
  it.each<[what: string, input: Json, words: RegExp]>([
    ['a sheet without amounts', list('Proposal,Department\nOne,Place\n', 'savings'), /^The sheet cannot be read as a Savings schedule: missing a column of amounts\.$/],
    ['a plan without years', list('Line,Amount\nPay,5\n', 'mtfp'), /^The sheet cannot be read as a Medium Term Financial Plan: missing a column of amounts with its year, such as 2026\/27\.$/],
    ['measures without values', list('Measure,Owner\nReviews,Director\n', 'measures'), /^The sheet cannot be read as Measures: missing a column of values\.$/],
    ['a column the map names and the sheet lacks', list('Proposal,Saving\nOne,5\n', 'savings', { map: { columns: [{ column: 'Cost', role: 'amount' }] } }), /the column “Cost”, which the map names/],
    ['a sheet that is not there', list('Proposal,Saving\nOne,5\n', 'savings', { sheet: 7 }), /The file has no sheet 7\./],
    ['a year that is none', list('Proposal,Saving\nOne,5\n', 'savings', { year: 'next' }), /“next” is not a financial year/],
    ['a wide sheet of strangers', asked('RA_2016-17_data_by_LA.xlsx', 'budget', { sheet: 3, map: { pick: { value: 'Atlantis' } } }), /no row of the sheet has it/],
    ['a PDF', { name: 'x.csv', kind: 'savings', base64: base64('%PDF-1.7') }, /This is a PDF/],
  ])('%s', async (_, input, words) => {
    const before = engine.store.dump()
    for (const name of ['imports.dryRun', 'imports.apply']) {
      const reply = await engine.invoke(name, input)
      expect(reply.ok ? 'taken' : reply.error.message).toMatch(words)
    }
    expect(engine.store.dump()).toBe(before)
  })

  it('in any role but finance, and to nobody who only tries', async () => {
    engine.actAs({ name: 'Test', role: 'scrutiny' })
    const input = asked('escc_mtfp_2025-11.csv', 'mtfp')
    expect(await engine.invoke('imports.dryRun', input)).toMatchObject({ ok: true })
    expect(await engine.invoke('imports.apply', input)).toMatchObject({ ok: false, error: { code: 'ROLE_NEEDED' } })
  })
})

it('a look at a workbook shows its sheets, and how one would be read', async () => {
  const reply = await engine.invoke('imports.look', asked('RA_2016-17_data_by_LA.xlsx', 'budget'))
  expect(reply).toMatchObject({ ok: true, value: { sheets: [{ name: 'Front Page', guess: expect.anything() }, { name: 'LA drop-down' }, { name: 'RA LA Data 2016-17', headerRows: [5, 6, 7], missing: null }] } })
  const pick = reply.ok ? (reply.value as { sheets: { pick: { row: number; name: string }[] | null }[] }).sheets[2]?.pick : null
  expect(pick?.find(({ name }) => name.includes('E1421'))).toEqual({ row: 83, name: 'E1421 East Sussex SC' })
})
