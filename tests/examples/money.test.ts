// The money of the East Sussex example: the plan of 2026/27 in two versions, the budget and outturn of 2016/17, measures, and a list of
// savings that is made up from first to last.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amountsOfLine, columnsOfStatement, isWorkedOut } from '#shared/domain/statements.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type MaybeAmount } from '#shared/money/amount.ts'
import { formatTotal } from '#shared/money/format.ts'
import { sumAmounts } from '#shared/money/total.ts'
import { entityNames, type EntityName, type Row } from '#shared/schema/index.ts'
import { openExample, type Opened } from './build.ts'
import { processorMs } from '../support/processorTime.ts'

let file: Opened
beforeAll(() => { file = openExample('east-sussex') })
afterAll(() => file.close())

const rows = <E extends EntityName>(entity: E, where?: Partial<Row<E>>): Row<E>[] => file.store.read((db) => db.rows(entity, where))

function linesOf(statement: string): { role: string; label: string; ref: string | null; group: string | null; department: string | null; service: string | null; amounts: MaybeAmount[] }[] {
  const [row] = rows('statement', { id: exampleId(statement) })
  if (row === undefined) throw new Error(`No ${statement}`)
  return rows('statement_line', { statement: row.id }).toSorted((a, b) => (a.ord < b.ord ? -1 : 1))
    .map((line) => ({ role: line.role, label: line.label, ref: line.ref, group: line.grouping, department: line.department, service: line.service, amounts: amountsOfLine(line, columnsOfStatement(row)) }))
}

const inMillions = (lines: readonly { amounts: MaybeAmount[] }[], columns: number): string[] =>
  Array.from({ length: columns }, (_, i) => formatTotal(sumAmounts(lines.map((line) => line.amounts[i] ?? null)), 'millions'))

describe('the two versions of the plan', () => {
  it.each([
    ['November', 'mtfp-11', ['55.844', '9.809', '22.659', '88.312'], 2], ['December', 'mtfp-12', ['54.198', '12.712', '27.090', '94.000'], 0],
  ] as const)('of %s add up to the deficit they print, in every year and in all', (_, key, printed, tbc) => {
    const lines = linesOf(`statement:2026:${key}`)
    expect(inMillions(lines.filter(({ role }) => !isWorkedOut(role)), 4)).toEqual(printed.map((figure) => (tbc > 0 ? `${figure} + ${tbc} TBC` : figure)))
    expect(inMillions(lines.filter(({ role }) => role === 'deficit'), 4)).toEqual(printed)
  })

  it('print for every line the total of its years', () => {
    for (const key of ['mtfp-11', 'mtfp-12']) {
      for (const { label, amounts } of linesOf(`statement:2026:${key}`)) expect([label, formatTotal(sumAmounts(amounts.slice(0, 3)), 'millions').replace('3 TBC', 'TBC')]).toEqual([label, formatTotal(sumAmounts(amounts.slice(3)), 'millions')])
    }
  })

  it('hold what is to be confirmed as unknown, a blank as blank and a printed nil as nil', () => {
    const november = linesOf('statement:2026:mtfp-11')
    expect(november.find(({ ref }) => ref === 'I')?.amounts.map((amount) => amount?.state)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    expect(november.find(({ ref }) => ref === 'C')?.amounts[1]).toBeNull()
    expect(november[0]?.amounts[2]).toEqual({ state: 'known', low: 0 })
  })

  it('name their papers and the month of each, and none of their lines is made up', () => {
    const published = rows('statement', { cycle: exampleId('cycle:2026') }).filter(({ id }) => id !== exampleId('statement:2026:mtfp-savings'))
    expect(published.toSorted((a, b) => (a.ord < b.ord ? -1 : 1)).map(({ source, illustrative, date }) => [source !== null, illustrative, date])).toEqual([[true, 0, '2025-11'], [true, 0, '2025-12']])
    expect(rows('statement_line').filter(({ statement, illustrative, source }) => statement !== exampleId('statement:2026:mtfp-savings') && (illustrative !== 0 || source === null))).toEqual([])
  })
})

describe('the version of the plan with savings', () => {
  const own = () => linesOf('statement:2026:mtfp-savings')

  it('is made up but for the deficit it begins with, which December prints, and is marked so', () => {
    const lines = rows('statement_line', { statement: exampleId('statement:2026:mtfp-savings') })
    expect(rows('statement', { id: exampleId('statement:2026:mtfp-savings') })).toMatchObject([{ illustrative: 1, date: '2025-12' }])
    expect(lines.filter(({ illustrative }) => illustrative === 0).map(({ role }) => role)).toEqual(['opening'])
    expect(own()[0]?.amounts).toEqual(linesOf('statement:2026:mtfp-12').find(({ role }) => role === 'deficit')?.amounts)
  })

  it('adds up to the deficit it prints, with the savings of the list taken off by department', () => {
    expect(inMillions(own().filter(({ role }) => role === 'savings'), 4)).toEqual(['(3.051)', '(0.464)', '(0.008)', '(3.523)'])
    expect(inMillions(own().filter(({ role }) => !isWorkedOut(role)), 4)).toEqual(['51.147', '12.248', '27.082', '90.477'])
    expect(inMillions(own().filter(({ role }) => role === 'deficit'), 4)).toEqual(['51.147', '12.248', '27.082', '90.477'])
  })
})

describe('the budget of 2016/17', () => {
  const lines = () => linesOf('statement:2025:budget-2016')
  const net = (list: readonly { amounts: MaybeAmount[] }[]) => formatTotal(sumAmounts(list.map(({ amounts }) => amounts[2] ?? null)), 'thousands')

  it('comes to the total service expenditure the return prints, within the rounding of its lines', () => {
    expect(net(lines().filter(({ role }) => role === 'total'))).toBe('633,605')
    const sum = sumAmounts(lines().filter(({ role }) => role === 'line').map(({ amounts }) => amounts[2] ?? null)).low
    const count = lines().filter(({ role }) => role === 'line').length
    expect(count).toBeGreaterThan(110)
    expect(Math.abs(sum - 633_605_000)).toBeLessThanOrEqual(count * 500)
  })

  it('keeps parking as income and a stated nil as nil', () => {
    expect(lines().find(({ ref }) => ref === '260')?.amounts).toEqual([null, null, { state: 'known', low: -1_194_000 }])
    expect(lines().find(({ ref }) => ref === '251')?.amounts[2]).toEqual({ state: 'known', low: 0 })
  })

  it('names for each line of adult social care the service it pays for', () => {
    const adult = lines().filter(({ group, role }) => group === 'Adult Social Care' && role === 'line')
    expect(adult.every(({ service, department }) => service !== null && department === exampleId('department:2025:ASC'))).toBe(true)
    expect(net(adult)).toBe('171,443')
  })
})

it('the outturn of 2016/17 adds up across and down as it prints', () => {
  const lines = linesOf('statement:2025:outturn-2016')
  for (const { label, amounts } of lines) expect([label, sumAmounts(amounts.slice(0, 2)).low]).toEqual([label, sumAmounts(amounts.slice(2)).low])
  const down = (of: typeof lines) => [0, 1, 2].map((i) => sumAmounts(of.map(({ amounts }) => amounts[i] ?? null)).low)
  const parts = down(lines.filter(({ role }) => role === 'line'))
  // Rounded to the thousand line by line: one thousand over ten lines is no difference.
  down(lines.filter(({ role }) => role === 'total')).forEach((total, i) => expect(Math.abs(total - (parts[i] ?? 0))).toBeLessThanOrEqual(5_000))
})

describe('the savings of 2026/27', () => {
  it('come to what the county planned to save, and one amount nobody knows', () => {
    const latest = rows('proposal', { cycle: exampleId('cycle:2026') }).map(({ id }) => rows('position', { proposal: id }).toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1))
    const year = (state: 'y1' | 'y2' | 'y3') => formatTotal(sumAmounts(latest.map((row): MaybeAmount => {
      const [known, low] = [row?.[`${state}_state`] ?? null, row?.[`${state}_low`] ?? 0]
      return known === null ? null : known === 'unknown' ? { state: 'unknown' } : { state: 'known', low }
    })), 'thousands')
    expect([year('y1'), year('y2'), year('y3')]).toEqual(['3,051 + 1 TBC', '464', '8'])
  })

  it.each(['proposal', 'position', 'option', 'cost_shift', 'dependency'] as const)('are made up in every %s, and marked so', (entity) => {
    const proposals = new Set(rows('proposal', { cycle: exampleId('cycle:2026') }).map(({ id }) => id))
    const own = rows(entity).filter((row) => proposals.has(entity === 'proposal' ? row.id : 'proposal' in row ? row.proposal : ''))
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter(({ illustrative }) => illustrative !== 1)).toEqual([])
  })
})

it('the cycle in preparation is the later one, and the current one stays what it was', () => {
  expect(rows('cycle').toSorted((a, b) => b.first_year - a.first_year).map(({ label, status }) => [label, status]).slice(0, 2)).toEqual([['2026/27 and beyond', 'preparing'], ['2025/26 and beyond', 'open']])
})

it('every kind of row a file can hold is in the example, but for issues, whose files only the engine makes', () => {
  expect(entityNames.filter((name) => rows(name).length === 0)).toEqual(['issue', 'issue_file', 'issue_item'])
})

it('is built in less than two seconds', () => {
  const from = processorMs()
  openExample('east-sussex').close()
  expect(processorMs() - from).toBeLessThan(2_000)
})
