// Totals and what they are the totals of: sheets made at random, in the shapes councils use, are read back as they were made; one wrong
// figure is found where it stands.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verdictInWords } from '#shared/money/ties.ts'
import { type Cell } from '#shared/sheets/sheet.ts'
import { grid, read, sheetOf, titlesBy, verdicts } from '../imports/kit.ts'

type Group = { readonly name: string; readonly lines: readonly (readonly number[])[] }
type Shape = { readonly stand: 'before' | 'after'; readonly names: 'column' | 'heading' | 'none'; readonly grand: boolean; readonly words: 'prefix' | 'suffix' }

const names = ['Adult Social Care', 'Children and Families', 'Place', 'Resources', 'Housing and Regeneration']
const sum = (rows: readonly (readonly number[])[]): number[] => rows.reduce<number[]>((total, row) => row.map((figure, i) => figure + (total[i] ?? 0)), [])

/** A schedule with two years of savings, its groups laid out in the shape. */
function schedule(groups: readonly Group[], shape: Shape): Cell[][] {
  const total = (name: string): string => (shape.words === 'prefix' ? `Total ${name}` : `${name} Total`)
  const rows: Cell[][] = [['Ref', 'Department', 'Savings proposal', '2026/27 £000', '2027/28 £000']]
  const place = (name: string): Cell => (shape.names === 'column' ? name : null)
  groups.forEach(({ name, lines }, g) => {
    const heading: Cell[][] = shape.names === 'heading' ? [[null, null, name]] : []
    const line = lines.map((figures, i): Cell[] => [`${g + 1}.${i + 1}`, place(name), `Proposal ${g + 1}.${i + 1}`, ...figures])
    const own: Cell[] = [null, place(name), total(name), ...sum(lines)]
    rows.push(...heading, ...(shape.stand === 'before' ? [own, ...line] : [...line, own]))
  })
  if (shape.grand) rows.push([null, null, 'Grand Total', ...sum(groups.map(({ lines }) => sum(lines)))])
  return rows
}

// Figures that are all different: a sheet of one figure only could be read either way.
const figure = fc.integer({ min: 1_001, max: 99_999 })
const someGroups = fc.array(fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 5 })
  .filter((all) => new Set(all.flat(2)).size === all.flat(2).length)
  .map((all) => all.map((lines, i): Group => ({ name: names[i] ?? '', lines })))
const shapes = fc.record({ stand: fc.constantFrom('before', 'after'), names: fc.constantFrom('column', 'heading', 'none'), grand: fc.boolean(), words: fc.constantFrom('prefix', 'suffix') })
  // A heading over a total over its rows would say the same thing twice.
  .filter(({ stand, names: by }) => stand === 'after' || by !== 'heading')

const linesOf = (groups: readonly Group[]): number => groups.reduce((count, { lines }) => count + lines.length, 0)

describe('a schedule in any shape', () => {
  it('has every line and every total it was made with, and all of them tie', () => {
    fc.assert(fc.property(someGroups, shapes, (groups, shape) => {
      const reading = read(sheetOf(schedule(groups, shape)), 'savings')
      expect(titlesBy(reading, 'line')).toHaveLength(linesOf(groups))
      expect(verdicts(reading)).toEqual({ ties: 2 * (groups.length + (shape.grand ? 1 : 0)) })
      for (const total of reading.totals.filter(({ level }) => level === 'subtotal')) expect(total.members.every(({ members }) => members === null)).toBe(true)
    }), { numRuns: 150 })
  })

  it('with one wrong figure has one total that differs, by that much, in that column', () => {
    fc.assert(fc.property(someGroups, shapes, fc.nat(), fc.nat(), fc.integer({ min: 300, max: 900 }), (groups, shape, which, column, by) => {
      const rows = schedule(groups, shape)
      const lines = rows.flatMap((row, i) => (typeof row[0] === 'string' && /^\d/.test(row[0]) ? [i] : []))
      const at = lines[which % lines.length] ?? 1
      const wrong = rows.map((row, i) => (i === at ? row.map((cell, c) => (c === 3 + (column % 2) ? Number(cell) + by : cell)) : row))
      const reading = read(sheetOf(wrong), 'savings')
      const off = reading.totals.filter(({ verdict }) => verdict.kind === 'differs')
      expect(off.map(({ verdict, column: { index } }) => [verdict, index])).toEqual([[{ kind: 'differs', by: -by * 1_000 }, 3 + (column % 2)]])
      expect(off[0]?.members.map(({ row }) => row.index)).toContain(at)
    }), { numRuns: 150 })
  })
})

describe('totals without the word', () => {
  it('above their rows are found by their sums, and give their rows their name', () => {
    const reading = read(sheetOf(grid(`
      Directorate,Saving £m
      Adult Social Care,(3.500)
      - Nursing,(2.000)
      - Meals on wheels,(1.500)
      Place,(1.250)
      - Parking income,(0.750)
      - Street lighting,(0.500)
      Total,(4.750)`)), 'savings')
    expect([reading.outline.stand, titlesBy(reading, 'subtotal'), titlesBy(reading, 'line')]).toEqual(['before', ['Adult Social Care', 'Place'], ['Nursing', 'Meals on wheels', 'Parking income', 'Street lighting']])
    expect(reading.outline.under.get(6)).toBe('Place')
    expect(reading.figures[0]?.signed).toBe('turned')
    expect(verdicts(reading)).toEqual({ ties: 3 })
  })

  it('are lines when only one of them happens to be a sum, and the reader is told', () => {
    const reading = read(sheetOf(grid('Proposal,Saving £000\nOne,100\nTwo,250\nThree,75\nFour,425\nFive,60')), 'savings')
    expect(titlesBy(reading, 'line')).toHaveLength(5)
    expect(reading.warnings).toEqual(['Row 5 “Four” is exactly what the rows before it come to. It is taken as a line; if it is a subtotal, say so in the map.'])
    const told = read(sheetOf(grid('Proposal,Saving £000\nOne,100\nTwo,250\nThree,75\nFour,425\nFive,60')), 'savings', { rows: [{ row: 5, role: 'subtotal' }] })
    expect([titlesBy(told, 'subtotal'), verdicts(told)]).toEqual([['Four'], { ties: 1 }])
  })

  it('such as net expenditure and the deficit after updates are told from lines by their sums', () => {
    const plan = grid('Line,Ref,2026/27 £m,2027/28 £m\nDeficit brought forward,,12.4,9.9\nCouncil tax,A,-9.5,-9.9\nPay,B,6.1,4.2\nNet pressures from contracts,C,3.0,2.5\nDeficit after updates,,12.0,6.7')
    expect(titlesBy(read(sheetOf(plan), 'mtfp'), 'total')).toEqual(['Deficit after updates'])
    const missing = plan.filter((row) => row[0] !== 'Pay')
    const reading = read(sheetOf(missing), 'mtfp')
    expect(reading.totals.map(({ verdict }) => verdictInWords(verdict))).toEqual(['differs by £6.100m', 'differs by £4.200m'])
  })
})

describe('a figure that breaks its total', () => {
  const schedule493 = (figure: string, total: string) => sheetOf(grid(`Proposal,Saving £000\nICT contract,120\nVacancy factor,${figure}\nInsurance,80\nTotal,${total}`))
  const suspects = (figure: string, total = '693') => read(schedule493(figure, total), 'savings').totals[0]?.suspects.map(({ cell, instead, because }) => [cell, instead / 1_000, because])

  it.each([
    ['4923', [['B3', 493, 'a footnote mark (2) may have run into it']]],
    ['4932', [['B3', 493, 'a footnote mark (2) may have run into it']]],
    ['-493', [['B3', 493, 'its sign may be turned']]],
    ['439', [['B3', 493, 'two of its digits may be swapped']]],
    ['493000', [['B3', 493, 'it may be in another unit']]],
    ['49', [['B3', 493, 'a digit may be missing from it']]],
    ['500', []],
  ])('%s for 493 is suspected by name', (figure, expected) => expect(suspects(figure)).toEqual(expected))

  it('is the total itself when the totals over it agree with its rows', () => {
    const reading = read(sheetOf(grid('Dept,Proposal,Saving £000\nA,One,100\nA,Two,250\nA,Total A,360\nB,Three,75\nB,Four,30\nB,Total B,105\n,Grand total,455')), 'savings')
    const off = reading.totals.filter(({ verdict }) => verdict.kind === 'differs')
    expect(off.map(({ cell, suspects: [suspect] }) => [cell, suspect?.cell, suspect?.because])).toEqual([['C4', 'C4', 'the totals over it agree with its rows, so it is this total that is wrong']])
  })
})

describe('rows without figures', () => {
  const text = `Savings programme
All figures in £000

Ref,Proposal,2026/27
,ADULTS,
A1,Reablement,120
A2,Telecare (amount not yet known),
,Total adults,120
* Subject to consultation
Source: Cabinet report
`
  it('are headings, notes, or lines whose amount is not given', () => {
    const rows = text.split('\n').map((line) => line.split(',').map((cell): Cell => (cell === '' ? null : cell)))
    const reading = read(sheetOf(rows), 'savings')
    const roles = reading.rows.map((row) => [row.alone?.text ?? row.title, reading.outline.roles.get(row.index)])
    expect(roles).toEqual([['ADULTS', 'heading'], ['Reablement', 'line'], ['Telecare (amount not yet known)', 'line'], ['Total adults', 'total'], ['* Subject to consultation', 'note'], ['Source: Cabinet report', 'note']])
    expect({ unit: reading.unit, title: reading.headings.title }).toEqual({ unit: 'thousands', title: ['Savings programme', 'All figures in £000'] })
  })

  it('that repeat the headings on each page are known for what they are', () => {
    const reading = read(sheetOf(grid('Ref,Proposal,Saving £000\nA,One,100\nRef,Proposal,Saving £000\nB,Two,50\n,Total,150')), 'savings')
    expect([titlesBy(reading, 'line'), reading.repeated, verdicts(reading)]).toEqual([['One', 'Two'], [2], { ties: 1 }])
  })
})
