// Every published file is read right as it stands: what each column means, which rows are totals and what of them, and whether every
// printed total is what its rows come to. The same without the helper column that says which row is what.
import { describe, expect, it } from 'vitest'
import { verdictInWords } from '#shared/money/ties.ts'
import { type Reading } from '#shared/sheets/read.ts'
import { type SheetKind } from '#shared/sheets/roles.ts'
import { fileSheet, read, titlesBy, verdicts, without } from './kit.ts'

const printed = (reading: Reading): [string, string][] => reading.totals.map((total) => [total.cell ?? total.label, verdictInWords(total.verdict)])
const known = (reading: Reading, cell: string): number | null => {
  const amount = reading.rows.flatMap((row) => row.figures).find((figure) => figure.cell === cell)?.amount
  return amount?.state === 'known' ? amount.low : null
}
const rolesOf = (reading: Reading): string[] => reading.columns.map(({ role }) => role)

const helped: readonly [file: string, kind: SheetKind][] = [
  ['bhcc_budget_movement_2024-25.csv', 'movement'], ['bhcc_savings_2026-27_draft_by_unit.csv', 'savings'], ['escc_mtfp_2025-11.csv', 'mtfp'], ['escc_mtfp_2025-12.csv', 'mtfp'],
]

describe.each(helped)('%s', (file, kind) => {
  it('has the same lines and totals without its helper column', async () => {
    const sheet = await fileSheet(file)
    const [with_, alone] = [read(sheet, kind), read(without(sheet, 'kind'), kind)]
    const lines = (reading: Reading) => titlesBy(reading, 'line')
    const totals = (reading: Reading) => reading.totals.map(({ label, computed, verdict }) => ({ label, computed, verdict }))
    expect(lines(alone)).toEqual(lines(with_))
    expect(totals(alone)).toEqual(totals(with_))
  })
})

describe('the Brighton & Hove movement', () => {
  it('ties in all seven columns of its three totals, and across every row', async () => {
    const reading = read(await fileSheet('bhcc_budget_movement_2024-25.csv'), 'movement')
    expect(rolesOf(reading)).toEqual(['label', 'rowKind', 'base', 'inflation', 'pressures', 'commitments', 'savings', 'budget', 'change', 'percent'])
    expect(verdicts(reading)).toEqual({ ties: 21 })
    expect(reading.across).toEqual({ checked: 34, differing: [] })
    expect({ unit: reading.unit, year: reading.year }).toEqual({ unit: 'thousands', year: { value: 2024, from: 'heading' } })
    expect([known(reading, 'G7'), known(reading, 'G16')]).toEqual([-21_255_000, -23_730_000])
  })
})

describe('the Brighton & Hove draft savings', () => {
  it('tie in money and in people, by directorate and in all', async () => {
    const reading = read(await fileSheet('bhcc_savings_2026-27_draft_by_unit.csv'), 'savings')
    expect(rolesOf(reading)).toEqual(['title', 'rowKind', 'amount', 'staff', 'fte'])
    expect(verdicts(reading)).toEqual({ ties: 15 })
    expect(titlesBy(reading, 'line')).toHaveLength(19)
    expect(titlesBy(reading, 'total')).toEqual(['Grand Total'])
  })

  it('stand under the directorate whose total follows them', async () => {
    const reading = read(without(await fileSheet('bhcc_savings_2026-27_draft_by_unit.csv'), 'kind'), 'savings')
    const place = reading.rows.find(({ title }) => title === 'Place')
    expect(reading.outline.under.get(place?.index ?? -1)).toBe('City Operations')
  })
})

describe('the East Sussex financial plan', () => {
  it('of November ties, on what is known where Treasury Management stands TBC', async () => {
    const reading = read(await fileSheet('escc_mtfp_2025-11.csv'), 'mtfp')
    expect(verdicts(reading)).toEqual({ ties: 4, ties_known: 4 })
    expect(['D20', 'E20', 'F20'].map((cell) => known(reading, cell))).toEqual([55_844_000, 9_809_000, 22_659_000])
    expect(reading.across.differing).toEqual([])
  })

  it('of December ties in every total', async () => {
    const reading = read(await fileSheet('escc_mtfp_2025-12.csv'), 'mtfp')
    expect(verdicts(reading)).toEqual({ ties: 8 })
    expect(['D24', 'E24', 'F24'].map((cell) => known(reading, cell))).toEqual([54_198_000, 12_712_000, 27_090_000])
  })

  it('keeps blank, nil and TBC three different things', async () => {
    const reading = read(await fileSheet('escc_mtfp_2025-11.csv'), 'mtfp')
    const at = (cell: string) => reading.rows.flatMap((row) => row.figures).find((figure) => figure.cell === cell)?.amount
    expect([at('E3'), at('F2'), at('D15')]).toEqual([null, { state: 'known', low: 0 }, { state: 'unknown' }])
  })
})

describe('the savings of 2019/20 as a newspaper listed them', () => {
  it('have totals before their rows, larger than what is listed under them', async () => {
    const reading = read(await fileSheet('escc_savings_2019-20_argus.csv'), 'savings')
    expect(reading.outline.stand).toBe('before')
    expect(printed(reading)).toEqual([['C2', '£1.912m not itemised'], ['C8', '£200k not itemised'], ['C10', '£483k not itemised'], ['C13', '£1.003m not itemised']])
    expect(reading.totals[0]?.computed.low).toBe(428_000)
    expect(titlesBy(reading, 'line')).toHaveLength(8)
  })

  it('differ by 8 from the total the paper printed, which is in no row', async () => {
    const reading = read(await fileSheet('escc_savings_2019-20_argus.csv'), 'savings', { totals: [{ label: 'Total in the paper', value: 5130 }] })
    const typed = reading.totals.at(-1)
    expect(typed).toMatchObject({ cell: null, printed: { low: 5_130_000 }, computed: { low: 5_122_000 }, verdict: { kind: 'differs', by: 8_000 } })
    expect(typed?.members.map(({ row }) => row.place)).toEqual(['Communities, Economy and Transport', "Children's Services", 'Adult Social Care', 'Business Services'])
  })

  it('keep the saving whose amount was not given as a saving without one', async () => {
    const reading = read(await fileSheet('escc_savings_2019-20_argus.csv'), 'savings')
    const meals = reading.rows.find(({ title }) => title.startsWith('Meals on wheels'))
    expect([reading.outline.roles.get(meals?.index ?? -1), meals?.figures[0]?.amount]).toEqual(['line', null])
  })
})

describe('the five adult social care savings', () => {
  it('are read with their year from its column', async () => {
    const reading = read(await fileSheet('escc_asch_savings_2025-26_partial.csv'), 'savings')
    expect(rolesOf(reading)).toEqual(['authority', 'year', 'department', 'service', 'title', 'amount', 'text', 'note', 'note'])
    expect(reading.year).toEqual({ value: 2025, from: 'column' })
    expect(reading.rows.reduce((sum, row) => sum + (row.figures[0]?.amount?.state === 'known' ? row.figures[0].amount.low : 0), 0)).toBe(1_519_000)
  })
})

describe('the revenue return of 2016/17', () => {
  it('as a list of lines ties in every printed total, running totals among them', async () => {
    const reading = read(await fileSheet('east_sussex_RA_budget_2016-17.csv'), 'budget')
    expect(rolesOf(reading)).toEqual(['ref', 'group', 'label', 'net'])
    expect(new Set(Object.keys(verdicts(reading)))).toEqual(new Set(['ties']))
    expect(reading.totals.map(({ row }) => row?.ref)).toEqual(expect.arrayContaining(['190', '799', '849', '885', '900', '905', '990', '1039']))
    expect(titlesBy(reading, 'line')).toEqual(expect.arrayContaining(['Total council tax revenue foregone - pensioners', 'Parking services']))
  })

  it('as published for every authority gives East Sussex: total service expenditure 633,605', async () => {
    const reading = read(await fileSheet('RA_2016-17_data_by_LA.xlsx', 3), 'budget', { pick: { column: 'E-code', value: 'E1421' } })
    const total = reading.totals.find(({ row }) => row?.ref === '799')
    expect(total).toMatchObject({ label: 'TOTAL SERVICE EXPENDITURE', cell: 'ES83', printed: { low: 633_605_000 }, computed: { low: 633_605_000 } })
    expect(total?.verdict.kind).toMatch(/^ties/)
    expect(new Set(Object.keys(verdicts(reading)))).toEqual(new Set(['ties']))
    expect({ unit: reading.unit, year: reading.year }).toEqual({ unit: 'thousands', year: { value: 2016, from: 'heading' } })
  })

  it('holds the same lines in the workbook and in the list', async () => {
    const plainLines = (reading: Reading) => reading.rows.map((row) => [row.ref, row.title, row.figures[0]?.amount])
    const wide = read(await fileSheet('RA_2016-17_data_by_LA.xlsx', 3), 'budget', { pick: { value: 'E1421' } })
    expect(plainLines(wide)).toEqual(plainLines(read(await fileSheet('east_sussex_RA_budget_2016-17.csv'), 'budget')))
  })

  it('gives other authorities too: of more than a thousand printed totals none is called wrong', async () => {
    const sheet = await fileSheet('RA_2016-17_data_by_LA.xlsx', 3)
    const codes = sheet.rows.map(([code]) => code).filter((code) => typeof code === 'string').filter((code) => /^E\d{4}$/.test(code))
    expect(codes).toHaveLength(443)
    // Every ninth, all classes of authority among them; all 443 give the same answer and take a minute.
    const wrong = codes.filter((_, i) => i % 9 === 0).flatMap((value) => read(sheet, 'budget', { pick: { value } }).totals.filter(({ verdict }) => verdict.kind === 'differs').map(({ label }) => `${value} ${label}`))
    expect(wrong).toEqual([])
  })

  it('is read for the council of the cycle when nobody picks', async () => {
    const reading = read(await fileSheet('RA_2016-17_data_by_LA.xlsx', 3), 'budget')
    expect(reading.warnings[0]).toBe('Row 83 (E1421 East Sussex) was picked because it is the council of this cycle.')
  })

  it('for all of England, one line below the other, ties but where the return itself does not', async () => {
    const reading = read(await fileSheet('RA_2016-17_data_by_LA.xlsx', 2), 'budget')
    expect(printed(reading).filter(([, words]) => words.startsWith('differs'))).toEqual([['E161', 'differs by £6k'], ['E229', 'differs by £2k'], ['E277', 'differs by £2k']])
  })
})

describe('the Barnet budget', () => {
  it('keeps three levels and descriptions with line breaks', async () => {
    const reading = read(await fileSheet('barnet-2009.csv'), 'budget')
    expect(rolesOf(reading)).toEqual(['group', 'label', 'label', 'net', 'year', 'text', 'ref'])
    expect(reading.rows).toHaveLength(48)
    expect(titlesBy(reading, 'line')).toHaveLength(48)
    const central = reading.rows.find(({ title }) => title === 'Centrally Retained Schools Budget')
    expect(central?.texts.get('text')?.[0]?.text).toContain('\n\n- additional support')
    expect(reading.rows.find(({ ref }) => ref === '35')).toMatchObject({ title: "Chief Executive's Service", place: "Chief Executive's Service" })
    expect({ unit: reading.unit, year: reading.year }).toEqual({ unit: 'pounds', year: { value: 2009, from: 'column' } })
  })
})

describe('the adult social care measures', () => {
  it('are values by year with their median, and nothing of them is added up', async () => {
    const reading = read(await fileSheet('east_sussex_asc_outcomes_2015-2023.csv'), 'measures')
    expect(rolesOf(reading).filter((role) => role !== 'skip')).toEqual(['year', 'authority', 'title', 'ref', 'value', 'benchmark', 'better'])
    expect(reading.totals).toEqual([])
    expect(reading.rows.find(({ ref }) => ref === 'ASC6')?.values.map(({ value }) => value)).toEqual(['483.2367621', '807.5001158'])
  })
})
