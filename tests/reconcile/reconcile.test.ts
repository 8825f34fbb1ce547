// Schedule, MTFP and movement as one money, on Brighton's published movement of 2024/25 and an illustrative schedule that ties; then
// one fault at a time. A difference is named with its pounds and its rows, or said not to be explained: never guessed.
import { describe, expect, it } from 'vitest'
import { type Published, type ScheduleRow, reconcile } from '#shared/domain/reconcile.ts'
import { type Absent, faultsOf } from '#shared/domain/reconcileFaults.ts'
import { type Names, faultSentence, reconciliationSentence } from '#shared/domain/reconcileWords.ts'
import { type MaybeAmount, known, range, unknown } from '#shared/money/amount.ts'
import { corporate, corporateDepartment, directorates, mtfpSavings, savings } from './brighton.ts'

const pounds = (thousands: number | null): MaybeAmount => (thousands === null ? null : known(thousands * 1_000))
const schedule: readonly ScheduleRow[] = savings.map(([ref, department, title, ...amounts]) => ({ id: ref, ref, title, department, portfolios: [department], amounts: amounts.map(pounds) }))
const movement: Published = {
  kind: 'movement', statement: 'm', label: 'Budget 2024/25', years: [0], quantum: 1_000,
  lines: [
    ...directorates.map(([code, label, cells]) => ({ id: label, label, department: code, amounts: [pounds(-cells[4])] })),
    ...corporate.filter(([role]) => role === 'line').map(([, label, cells]) => ({ id: label, label, department: null, amounts: [pounds(-cells[4])] })),
  ],
}
const mtfp: Published = { kind: 'mtfp', statement: 'p', label: 'Cabinet, February 2024', years: [0, 1], quantum: 1_000, lines: [{ id: 'savings', label: 'Savings', department: null, amounts: mtfpSavings.map((one) => pounds(-one)) }] }
const names: Names = { years: ['2024/25', '2025/26'], department: (id) => [...directorates.map(([code, name]) => [code, name] as const), corporateDepartment].find(([code]) => code === id)?.[1] ?? id }

const changed = (ref: string, change: (row: ScheduleRow) => ScheduleRow): ScheduleRow[] => schedule.map((row) => (row.ref === ref ? change(row) : row))
function judge(rows: readonly ScheduleRow[], removed: readonly ScheduleRow[] = [], published: readonly Published[] = [mtfp, movement], notCounted: Absent['notCounted'] = []) {
  const result = reconcile(rows, published)
  const faults = faultsOf(result, rows, { removed, notCounted })
  return { result, faults, sentence: reconciliationSentence(result, names), said: faults.map((fault) => faultSentence(fault, names)) }
}

describe('a schedule that ties', () => {
  it('comes to 21,255 in directorates and 23,730 net of all savings', () => {
    const { result, sentence, faults } = judge(schedule)
    expect(result.verdict).toBe('ties')
    expect(faults).toEqual([])
    expect(sentence).toBe('The savings schedule ties with the MTFP’s savings lines and the budget movement’s savings column: £23.730m in 2024/25')
    const directorate = result.compared.filter((one) => one.source.kind === 'movement' && one.bucket.department !== null)
    expect(directorate.map((one) => [one.bucket.department, one.schedule.low])).toEqual(directorates.map(([code, , cells]) => [code, -cells[4] * 1_000]))
    expect(directorate.reduce((sum, one) => sum + one.published.low, 0)).toBe(21_255_000)
    expect(result.whole.map((one) => [one.source.kind, one.year, one.schedule.low, one.published.low])).toEqual([['mtfp', 0, 23_730_000, 23_730_000], ['mtfp', 1, 800_000, 800_000], ['movement', 0, 23_730_000, 23_730_000]])
  })

  it('meets a line of no department with the savings of the departments no line is for', () => {
    const rest = judge(schedule).result.compared.find((one) => one.source.kind === 'movement' && one.bucket.department === null)
    expect(rest).toMatchObject({ by: 0, bucket: { departments: ['COR'] }, schedule: { low: 2_475_000 } })
  })

  it('counts a saving that portfolios share once', () => {
    const shared = changed('HASC-003', (row) => ({ ...row, portfolios: ['HASC', 'HNC', 'FCL'] }))
    expect(judge(shared).result.verdict).toBe('ties')
    expect(judge([...shared, ...shared.filter((row) => row.ref === 'HASC-003')]).result.verdict).toBe('ties')
  })

  it('ties on what is known while a saving is to be confirmed', () => {
    const open = [...schedule, { id: 'x', ref: 'GPR-003', title: 'Energy', department: 'GPR', portfolios: [], amounts: [unknown, null] }]
    expect(judge(open)).toMatchObject({ result: { verdict: 'ties_known' }, faults: [] })
    expect(judge(open).sentence).toMatch(/ on what is known: £23\.730m plus 1 amount not yet known in 2024\/25$/)
  })

  it('ties after rounding where the paper prints less exactly than the savings are stated, and no further', () => {
    const rows = [521_400, 100_300].map((low, i): ScheduleRow => ({ id: `r${i}`, ref: `FCL-00${i}`, title: `Saving ${i}`, department: 'FCL', portfolios: [], amounts: [known(low)] }))
    const paper = (thousands: number): Published => ({ kind: 'mtfp', statement: 'p', label: 'Cabinet', years: [0], quantum: 1_000, lines: [{ id: 's', label: 'Savings', department: null, amounts: [pounds(thousands)] }] })
    expect(judge(rows, [], [paper(622)])).toMatchObject({ result: { verdict: 'ties' }, faults: [], sentence: 'The savings schedule ties with the MTFP’s savings lines after rounding: £621,700 in 2024/25' })
    expect(judge(rows, [], [paper(623)])).toMatchObject({ result: { verdict: 'differs' }, sentence: 'In 2024/25 the savings schedule is £1,300 less than the MTFP’s savings lines' })
  })

  it('with nothing to compare says so, and does not say that it ties', () => {
    expect(judge(schedule, [], [])).toMatchObject({ result: { verdict: 'nothing_to_compare' }, faults: [], sentence: 'There is no MTFP savings line and no budget movement in this cycle to reconcile the savings with' })
  })
})

describe('one fault', () => {
  it('a saving in two portfolios is named with both its rows and what it is too much', () => {
    const { result, faults, said, sentence } = judge([...schedule, { ...schedule[5]!, id: 'again', ref: 'HNC-003', department: 'HNC', portfolios: ['HNC'] }])
    expect(result.verdict).toBe('differs')
    expect(sentence).toBe('In 2024/25 the savings schedule is £712k more than the MTFP’s savings lines and the budget movement’s savings column')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ kind: 'twice', by: 712_000 })
    expect(faults[0]!.rows.map((row) => row.ref)).toEqual(['HASC-003', 'HNC-003'])
    expect(faults[0]!.places.map((place) => place.source.kind)).toEqual(['movement', 'mtfp'])
    expect(said).toEqual(['HASC-003 Community equipment contract is counted twice, £712k each time: also as HNC-003 in Housing, Neighbourhoods & Communities. The schedule holds £712k too much in 2024/25.'])
  })

  it('a saving in the wrong year is named with the year it belongs in', () => {
    const { faults, said, sentence } = judge(changed('HASC-003', (row) => ({ ...row, amounts: [null, known(712_000)] })))
    expect(sentence).toBe('In 2024/25 the savings schedule is £712k less than the MTFP’s savings lines and the budget movement’s savings column and in 2025/26 the savings schedule is £712k more than the MTFP’s savings lines')
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => row.ref)])).toEqual([['year', -712_000, ['HASC-003']]])
    expect(said).toEqual(['HASC-003 Community equipment contract, £712k, stands in 2025/26 and belongs in 2024/25.'])
  })

  it('a sign turned is named with what the figure should be', () => {
    const { faults, said } = judge(changed('EEC-003', (row) => ({ ...row, amounts: [known(-1_000_000), null] })))
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => row.ref)])).toEqual([['sign', -2_000_000, ['EEC-003']]])
    expect(said).toEqual(['EEC-003 Venues income has its sign turned in 2024/25: minus £1.000m stands, £1.000m ties. The schedule holds £2.000m too little.'])
  })

  it.each([['thousands taken for pounds', 755, '£755', -754_245], ['pounds taken for thousands', 755_000_000, '£755.000m', 754_245_000]] as const)('%s are named with the figure that ties', (_what, stands, shown, by) => {
    const { faults, said } = judge(changed('GPR-002', (row) => ({ ...row, amounts: [known(stands), null] })))
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => row.ref)])).toEqual([['unit', by, ['GPR-002']]])
    expect(said[0]).toContain(`GPR-002 Printing and post is in the wrong unit in 2024/25: ${shown} stands, £755k ties.`)
  })

  it('a missing row is named with its department, year and pounds, and the published line that holds it', () => {
    const { faults, said } = judge(schedule.filter((row) => row.ref !== 'HNC-002'))
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => [row.kind, row.title])])).toEqual([['missing', -950_000, [['line', 'Housing, Neighbourhoods & Communities']]]])
    expect(said).toEqual(['£950k is missing from the schedule in Housing, Neighbourhoods & Communities in 2024/25: no saving of it explains the difference, which lies behind “Housing, Neighbourhoods & Communities”.'])
  })

  it('a row that was taken out of the file is named itself', () => {
    const { faults, said } = judge(schedule.filter((row) => row.ref !== 'HNC-002'), schedule.filter((row) => row.ref === 'HNC-002'))
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => [row.kind, row.ref])])).toEqual([['missing', -950_000, [['removed', 'HNC-002']]]])
    expect(said).toEqual(['HNC-002 Community safety team, £950k, was removed from the schedule in Housing, Neighbourhoods & Communities; what was published for 2024/25 still holds it.'])
  })

  it('that is rejected and still published is named with its status', () => {
    const off = schedule.filter((row) => row.ref === 'HNC-002').map((row) => ({ ...row, status: 'Rejected' }))
    const { faults, said } = judge(schedule.filter((row) => row.ref !== 'HNC-002'), [], undefined, off)
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => [row.kind, row.ref])])).toEqual([['not_counted', -950_000, [['not_counted', 'HNC-002']]]])
    expect(said).toEqual(['HNC-002 Community safety team, £950k, is not counted in the schedule (rejected); what was published for 2024/25 still holds it.'])
  })

  it('and another, rejected and unachievable, explain together what neither does alone', () => {
    const gone = ['HNC-002', 'HNC-001']
    const off = schedule.filter((row) => gone.includes(row.ref)).map((row, i) => ({ ...row, status: i === 0 ? 'Rejected' : 'Unachievable' }))
    const { faults, said } = judge(schedule.filter((row) => !gone.includes(row.ref)), [], undefined, off)
    expect(faults.map((fault) => [fault.kind, fault.rows.map((row) => row.ref).toSorted()])).toEqual([['not_counted', gone.toSorted()]])
    expect(said[0]).toMatch(/ are not counted in the schedule \(rejected and unachievable\); what was published for 2024\/25 still holds them\.$/)
  })

  it('a saving in the wrong department ties in the whole and is named', () => {
    const { faults, sentence, said } = judge(changed('HNC-002', (row) => ({ ...row, department: 'GPR' })))
    expect(sentence).toBe('The savings schedule ties with the MTFP’s savings lines and the budget movement’s savings column in the whole, but not in each department')
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => row.ref)])).toEqual([['department', 950_000, ['HNC-002']]])
    expect(said).toEqual(['HNC-002 Community safety team, £950k, stands in Governance, People & Resources and was published in Housing, Neighbourhoods & Communities.'])
  })

  it('a shared saving published once for each portfolio is found on the published side', () => {
    const shared = changed('HASC-003', (row) => ({ ...row, portfolios: ['HASC', 'HNC'] }))
    const twice = { ...mtfp, lines: [{ ...mtfp.lines[0]!, amounts: [known(23_730_000 + 712_000), known(800_000)] }] }
    expect(judge(shared, [], [twice, movement]).faults).toMatchObject([{ kind: 'published_twice', by: -712_000, rows: [{ ref: 'HASC-003' }] }])
  })

  it('a published line with its sign turned is named as the paper’s', () => {
    const turned = { ...movement, lines: movement.lines.map((line) => (line.department === 'EEC' ? { ...line, amounts: [known(-6_801_000)] } : line)) }
    expect(judge(schedule, [], [mtfp, turned]).faults).toMatchObject([{ kind: 'sign', by: 13_602_000, rows: [{ kind: 'line', title: 'Economy, Environment & Culture' }], belongs: { pounds: 6_801_000 } }])
  })
})

describe('what is not explained', () => {
  it('is said with its pounds and the rows it lies in, and no saving is accused', () => {
    const { faults, said } = judge(changed('GPR-002', (row) => ({ ...row, amounts: [known(790_000), null] })))
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => row.ref)])).toEqual([['unexplained', 35_000, ['GPR-001', 'GPR-002']]])
    expect(said).toEqual(['£35k too much in the schedule in Governance, People & Resources in 2024/25: no single saving explains it; it lies in GPR-001 and GPR-002.'])
  })

  it('in a range that cannot reach the published figure is told by the distance to its nearer end', () => {
    const { faults } = judge(changed('GPR-002', (row) => ({ ...row, amounts: [range(800_000, 900_000), null] })))
    expect(faults.map((fault) => [fault.kind, fault.by])).toEqual([['unexplained', 45_000]])
  })

  it('two faults at once are both named, and the whole is not accused a third time', () => {
    const both = changed('EEC-003', (row) => ({ ...row, amounts: [known(-1_000_000), null] })).filter((row) => row.ref !== 'HNC-002')
    const { faults } = judge(both, schedule.filter((row) => row.ref === 'HNC-002'))
    expect(faults.map((fault) => [fault.kind, fault.by, fault.rows.map((row) => row.ref)])).toEqual([['sign', -2_000_000, ['EEC-003']], ['missing', -950_000, ['HNC-002']]])
  })
})
