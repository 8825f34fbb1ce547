// Layouts councils publish that are easily read wrong: what would be counted twice, in another unit, of another year or with the wrong sign.
import { describe, expect, it } from 'vitest'
import { type ImportMap } from '#shared/sheets/map.ts'
import { type Reading } from '#shared/sheets/read.ts'
import { type SheetKind } from '#shared/sheets/roles.ts'
import { type Cell, type Sheet } from '#shared/sheets/sheet.ts'
import { read, sheetOf, titlesBy, verdicts } from '../imports/kit.ts'

/** Cells with a bar between them. */
const bars = (text: string): Cell[][] => text.trim().split('\n').map((line) => line.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim())))
const of = (text: string, kind: SheetKind = 'savings', more: Partial<Sheet> = {}, map: ImportMap = {}): Reading => read(sheetOf(bars(text), more), kind, map)
const roles = (reading: Reading): string[] => reading.columns.map(({ role }) => role)
/** What the lines come to in pounds, by column of figures. */
const sums = (reading: Reading): Record<string, number> => Object.fromEntries(reading.figures.map(({ letters }, i) => [letters, reading.rows.reduce((sum, row) => {
  const amount = reading.outline.roles.get(row.index) === 'line' ? (row.figures[i]?.amount ?? null) : null
  return sum + (amount?.state === 'known' ? amount.low : 0)
}, 0)]))

describe('columns', () => {
  it('of a movement begin with the earlier budget, whichever of the two is called the base', () => {
    const reading = of('Service|2025/26 Adjusted Budget £000|Inflation £000|Savings £000|2026/27 Base Budget £000\nAdults|100|10|-5|105\nPlace|50|1|-1|50', 'movement')
    expect([roles(reading), reading.year.value, reading.across.differing]).toEqual([['label', 'base', 'inflation', 'savings', 'budget'], 2026, []])
  })

  it('of a budget over two years are those of the later year, gross, income and net alike', () => {
    const reading = of(' |2025/26| | |2026/27| | \nService|Gross Expenditure £000|Gross Income £000|Net £000|Gross Expenditure £000|Gross Income £000|Net £000\nA|300|-100|200|330|-110|220\nB|250|-50|200|255|-50|205', 'budget')
    expect([roles(reading), sums(reading)]).toEqual([['label', 'skip', 'skip', 'skip', 'gross', 'income', 'net'], { E: 585_000, F: -160_000, G: 425_000 }])
    expect(reading.warnings[0]).toMatch(/is left out: the columns of 2026\/27 are read; ask for another year/)
  })

  it('of a budget whose years stand over “Actual”, “Budget” and “Estimate” are headed by both', () => {
    const reading = of(' |2024/25|2025/26|2026/27\n |Actual|Budget|Estimate\n |£000|£000|£000\nAdults|90|100|110\nPlace|40|50|55\nNet cost of services|130|150|165', 'budget')
    expect([reading.headings.rows, sums(reading), verdicts(reading)]).toEqual([[0, 1, 2], { D: 165_000 }, { ties: 1 }])
  })

  it('of income are added together, and left to their own total where there is one', () => {
    expect(sums(of('Service|Gross £000|Grants £000|Fees and charges £000|Net £000\nA|70|-5|-10|55\nB|30|-1|-8|21', 'budget'))).toEqual({ B: 100_000, C: -6_000, D: -18_000, E: 76_000 })
    expect(roles(of('Service|Gross £000|Grants £000|Fees £000|Gross income £000|Net £000\nA|70|-5|-10|-15|55\nB|30|-1|-8|-9|21', 'budget'))).toEqual(['label', 'gross', 'skip', 'skip', 'income', 'net'])
    expect(roles(of('Service|Planned gross £000|Planned income £000|Planned net £000|Projected income £000\nA|70|-15|55|-14\nB|30|-9|21|-9', 'budget'))).toEqual(['label', 'gross', 'income', 'net', 'skip'])
  })

  it('of the parts of a saving are left to their total, and added where they are once and for good', () => {
    const parts = of('Ref|Proposal|Previously agreed 2026/27 £000|New 2026/27 £000|Total 2026/27 £000\n1|One|100|20|120\n2|Two|50|0|50\nTotal||150|20|170')
    expect([roles(parts), sums(parts)]).toEqual([['ref', 'title', 'skip', 'skip', 'amount'], { E: 170_000 }])
    const once = of('Ref|Proposal|2026/27| |Total\n | |One-off £000|Ongoing £000|£000\nA|Alpha|50|100|150\nB|Beta|10|75|85', 'savings', { merges: [{ top: 0, left: 2, bottom: 0, right: 3 }] })
    expect(sums(once)).toEqual(roles(once).includes('total') ? { C: 60_000, D: 175_000, E: 235_000 } : { E: 235_000 })
  })

  it('of an amount a map names are not joined by a guessed one of the same year, nor where the year of either cannot be told', () => {
    const rows = 'Ref|Proposal|Original saving 2026/27 £000|Revised saving 2026/27 £000|Saving 2027/28 £000\n1|One|100|150|20\n2|Two|200|270|30'
    const named = of(rows, 'savings', {}, { columns: [{ column: 'D', role: 'amount' }] })
    expect([sums(named), named.warnings]).toEqual([{ D: 420_000, E: 50_000 }, ['Column C “Original saving 2026/27 £000” is left out: column D “Revised saving 2026/27 £000” is taken, as the map says for the same year.']])
    expect(sums(of(rows, 'savings', {}, { columns: [{ column: 'C', role: 'amount', year: '2027/28' }] }))).toEqual({ C: 300_000, D: 420_000 })
    const undated = 'Ref|Proposal|Saving £000|2026/27 £000|2027/28 £000\n1|One|100|150|20\n2|Two|200|270|30'
    expect(sums(of(undated, 'savings', {}, { columns: [{ column: 'C', role: 'amount' }] }))).toEqual({ C: 300_000 })
    expect(sums(of(undated, 'savings', {}, { year: '2026/27', columns: [{ column: 'C', role: 'amount' }] }))).toEqual({ C: 300_000, E: 50_000 })
  })

  it('of a budget or a movement a map names are not joined by guessed ones that say the same', () => {
    const movement = of('Department|2025/26 budget £000|Savings target £000|Savings identified £000|2026/27 budget £000\nAdults|100|-50|-40|50\nPlace|50|-5|-4|45', 'movement', {}, { columns: [{ column: 'C', role: 'savings' }] })
    expect([roles(movement)[3], movement.warnings]).toEqual(['skip', ['Column D “Savings identified £000” is left out: column C “Savings target £000” is taken for what it says, as the map says.']])
    expect(roles(of('Service|Gross £000|Grants £000|Fees and charges £000|Net £000\nA|70|-5|-10|55\nB|30|-1|-8|21', 'budget', {}, { columns: [{ column: 'D', role: 'income' }] }))).toEqual(['label', 'gross', 'skip', 'income', 'net'])
  })

  it('of a draft or hidden in the sheet give way to the one that is shown', () => {
    const rows = 'Ref|Proposal|2026/27 draft £000|2026/27 £000\n1|One|100|120\n2|Two|50|55'
    expect(sums(of(rows))).toEqual({ D: 175_000 })
    expect(sums(of(rows.replace(' draft', ''), 'savings', { hiddenColumns: [2] }))).toEqual({ D: 175_000 })
  })

  it('of references may be long, as long as each is another', () => {
    expect(of('Ref|Directorate|Proposal|2026/27 £000\n26/27 SAV ASCH 01|ASCH|One|100\n26/27 SAV ASCH 02|ASCH|Two|50\nTotal Savings|||150').rows.map(({ ref, said }) => [ref, said])).toEqual([['26/27 SAV ASCH 01', 'line'], ['26/27 SAV ASCH 02', 'line'], ['Total Savings', 'total']])
  })

  it('of a span of years are a total of them, and give the years below them no year of their own', () => {
    const total = of('Proposal|2026/27 to 2028/29 £000|2026/27 £000|2027/28 £000|2028/29 £000\nOne|60|10|20|30\nTwo|6|1|2|3')
    expect(total.figures.map(({ role, year }) => [role, year])).toEqual([['total', null], ['amount', 2026], ['amount', 2027], ['amount', 2028]])
    const under = of(' |Savings 2026/27 to 2028/29| | \nProposal|2026/27|2027/28|2028/29\n |£000|£000|£000\nOne|10|20|30', 'savings', { merges: [{ top: 0, left: 1, bottom: 0, right: 3 }] })
    expect(under.figures.map(({ role, year }) => [role, year])).toEqual([['amount', 2026], ['amount', 2027], ['amount', 2028]])
  })

  it('are of the year they name first, where a second says the prices or what is compared', () => {
    const years = (reading: Reading) => reading.figures.map(({ role, year }) => [role, year])
    const prices = of('Ref|Proposal|2026/27 saving £000 (2025/26 prices)|2027/28 saving £000 (2025/26 prices)\n1|One|100|20\n2|Two|50|5')
    expect([years(prices), sums(prices), prices.warnings]).toEqual([[['amount', 2026], ['amount', 2027]], { C: 150_000, D: 25_000 }, []])
    const compared = of('Ref|Proposal|2025/26 £000|2026/27 (compared with 2025/26) £000\n1|One|100|20\n2|Two|50|5')
    expect([years(compared), sums(compared)]).toEqual([[['amount', 2025], ['amount', 2026]], { C: 150_000, D: 25_000 }])
    expect(years(of('Ref|Proposal|2026/27 target £000 (RAG at Q3 2025/26)|2027/28 target £000\n1|One|100|20\n2|Two|50|5'))).toEqual([['amount', 2026], ['amount', 2027]])
    const plan = of('Line|2025/26 (2024/25 prices) £m|2026/27 (2024/25 prices) £m\nPay|1.5|2\nPrices|2|3', 'mtfp')
    expect([years(plan), sums(plan)]).toEqual([[['amount', 2025], ['amount', 2026]], { B: 3_500_000, C: 5_000_000 }])
  })

  it('of cost and saving are left to the net of both, where that is what they come to', () => {
    expect(sums(of('Ref|Proposal|Cost 2026/27 £000|Saving 2026/27 £000|Net 2026/27 £000\n1|One|20|-120|-100\n2|Two|5|-50|-45'))).toEqual({ E: 145_000 })
  })

  it('beside a group of others keep their own heading', () => {
    const reading = of('Directorate|Gross Budget|Funded by:| | |Net Budget\n | |Specific grants|Fees and charges|Other income| \n |£m|£m|£m|£m|£m\nAdults|300|-50|-40|-10|200\nChildren|250|-100|-10|-5|135\nTotal|550|-150|-50|-15|335', 'budget', { merges: [{ top: 0, left: 2, bottom: 0, right: 4 }] })
    expect([roles(reading), reading.across.differing, verdicts(reading)]).toEqual([['label', 'gross', 'income', 'income', 'income', 'net'], [], { ties: 5 }])
  })

  it('of years named by their end say which year was taken', () => {
    const reading = of('Proposal|FY27 £000|FY28 £000\nOne|100|50')
    expect(reading.figures.map(({ year }) => year)).toEqual([2026, 2027])
    expect(reading.warnings).toEqual(['“FY27” is taken for 2026/27, the year that ends on 31 March 2027. If the sheet names its years by when they begin, say so in the years of the columns.'])
  })
})

describe('columns that state a movement in several parts', () => {
  it('begin with the first budget and end with the last, whatever else has “budget” in its name', () => {
    const reading = of('Directorate|2025-26 Budget £000|Inflation £000|Savings £000|Legacy budget corrections £000|2026-27 Budget £000\nA|150|5|(4)|1|152\nB|110|2|(3)|-|109\nTotal|260|7|(7)|1|261', 'movement')
    expect([roles(reading), reading.figures.filter(({ signed }) => signed === 'turned'), reading.across.differing]).toEqual([['label', 'base', 'inflation', 'savings', 'other', 'budget'], [], []])
  })

  it('are added together, and left to their own total where there is one', () => {
    const reading = of('Service|2025/26 Budget £000|Efficiencies £000|Income generation £000|Service reductions £000|2026/27 Budget £000\nA|100|-15|-3|-2|80\nB|40|-4|-5|0|31', 'movement')
    expect([roles(reading), reading.across.differing]).toEqual([['label', 'base', 'savings', 'savings', 'savings', 'budget'], []])
    const total = of('Service|2025/26 Budget £000|New savings £000|Existing savings £000|Total savings £000|2026/27 Budget £000\nA|100|-15|-5|-20|80\nB|40|-4|-5|-9|31', 'movement')
    expect([roles(total), total.across.differing]).toEqual([['label', 'base', 'skip', 'skip', 'savings', 'budget'], []])
  })
})

describe('measures by quarter', () => {
  it('are read for the last quarter that is filled, and for the year where it has a column of its own', () => {
    expect(roles(of('Ref|Measure|Q1 2025/26 Actual|Q2 2025/26 Actual|Q3 2025/26 Actual\nM1|Complaints|10|12|\nM2|Visits|100|120|', 'measures'))).toEqual(['ref', 'title', 'skip', 'value', 'skip'])
    expect(roles(of('Ref|Measure|Q3 2025/26 Actual|2025/26 Outturn\nM1|Complaints|10|12\nM2|Visits|100|120', 'measures'))).toEqual(['ref', 'title', 'skip', 'value'])
  })
})

describe('signs', () => {
  it('follow a caption that says what brackets mean, before the figures do', () => {
    const rows = 'Ref|Proposal|2026/27 £000\n1|One|(100)\n2|Two|(60)\n3|Three|20'
    expect(sums(of(rows))).toEqual({ C: 140_000 })
    expect(sums(of(`Figures in brackets denote additional cost\n${rows}`))).toEqual({ C: -140_000 })
    expect(sums(of(`Brackets denote a saving\nRef|Proposal|2026/27 £000\n1|One|(100)\n2|Two|60\n3|Three|70`))).toEqual({ C: -30_000 })
  })
})

describe('a second table below the first', () => {
  const first = 'Ref|Saving|£000\nA1|Alpha|100\nA2|Beta|200\nTotal||300\n'
  const errors = (reading: Reading): unknown[] => reading.rows.flatMap(({ problems }) => problems.map(({ message }) => message))

  it('is read in its own unit where that is all that differs', () => {
    const reading = of(`${first}Ref|Saving|£m\nB1|Gamma|0.05\nB2|Delta|1.2\nTotal||1.25`)
    expect([sums(reading), verdicts(reading)]).toEqual([{ C: 1_550_000 }, { ties: 2 }])
  })

  it('is the next part of the schedule where only the name of the part differs', () => {
    const reading = of("Adult Social Care savings|2025/26 £000\nHome care|100\nDay care|20\nTotal Adult Social Care|120\nChildren's Services savings|2025/26 £000\nFostering|30\nTotal Children's Services|30\nTotal all departments|150")
    expect([titlesBy(reading, 'line'), verdicts(reading), errors(reading)]).toEqual([['Home care', 'Day care', 'Fostering'], { ties: 3 }, []])
  })

  it('is refused at its cells where its headings are others', () => {
    const reading = of(`${first}Ref|Growth item|£000\nG1|Pay|900`)
    expect([sums(reading), errors(reading)]).toEqual([{ C: 300_000 }, ['C6 stands below the headings of row 5, which are others than those of row 1: copy that table into a sheet of its own, and import that.']])
  })

  it('does not begin at a row whose figures could be years', () => {
    const reading = of('Ref|Saving|2026/27 £000|2027/28 £000\nA1|Alpha|1,004|1,009\nA2|Beta|1010|1011\nTotal||2014|2020\nB1|Gamma|2001|2002')
    expect([titlesBy(reading, 'line'), errors(reading), verdicts(reading)]).toEqual([['Alpha', 'Beta', 'Gamma'], [], { ties: 2 }])
  })

  it('is refused where a title says it is of another year', () => {
    const reading = of(`Savings 2026/27\n${first}Savings 2027/28\nRef|Saving|£000\nB1|Gamma|70`)
    expect([sums(reading), errors(reading)]).toEqual([{ C: 300_000 }, ['C8 stands in a table of 2027/28 (row 6), below one of 2026/27: copy that table into a sheet of its own, and import that.']])
  })
})

describe('rows that say again what others say', () => {
  const reasons = (reading: Reading) => [...reading.leftOut.entries()]

  it('as parts of the row above are left out, the last of them known by its sum', () => {
    const reading = of('Proposal|2026/27 £000\nCare review|500\nof which: residential|300\nhome care|200\nHighways|250\nTotal|750')
    expect([sums(reading), verdicts(reading)]).toEqual([{ B: 750_000 }, { ties: 1 }])
    expect(reasons(reading)).toEqual([[3, 'A part of row 2 “Care review”: counted there.'], [4, 'A part of row 2 “Care review”: counted there.']])
  })

  it('are lines where they are larger than the row above', () => {
    expect(titlesBy(of('Proposal|2026/27 £000\nAudit|50\nIncluding school meals in the trading account|400'), 'line')).toHaveLength(2)
  })

  it('as a running total of the gap are no line of the plan', () => {
    const reading = of('Line|2026/27 £m|2027/28 £m|2028/29 £m\nInflation|12.0|11.0|10.5\nSavings|(2.0)|(1.0)|-\nBudget gap|10.0|10.0|10.5\nCumulative budget gap|10.0|20.0|30.5', 'mtfp')
    expect(titlesBy(reading, 'line')).toEqual(['Inflation', 'Savings'])
    expect(reasons(reading)).toEqual([[5, 'Row 4 “Budget gap” added up from 2026/27, year by year: not taken in.']])
  })

  it('as what the gap rises by from year to year are no line of the plan', () => {
    const reading = of('Line|2026/27 £m|2027/28 £m|2028/29 £m\nSpending|500|512|530\nFunding|(500)|(505)|(515)\nGap|0|7|15\nAnnual gap|0|7|8', 'mtfp')
    expect([titlesBy(reading, 'line'), reasons(reading)]).toEqual([['Spending', 'Funding'], [[5, 'What row 4 “Gap” rises by from year to year: not taken in.']]])
  })

  it('are lines where only their names sound like a running total', () => {
    const savings = of('Ref|Proposal|2026/27 £000|2027/28 £000|2028/29 £000\nA1|Close the hub|100|0|0\nA2|Running costs of day centres|100|100|100\nTotal||200|100|100')
    expect([titlesBy(savings, 'line'), verdicts(savings), reasons(savings)]).toEqual([['Close the hub', 'Running costs of day centres'], { ties: 3 }, []])
    const plan = of('Line|2026/27 £000|2027/28 £000|2028/29 £000\nPay award|50|0|0\nRunning costs of new schools|50|50|50', 'mtfp')
    expect([titlesBy(plan, 'line'), reasons(plan)]).toEqual([['Pay award', 'Running costs of new schools'], []])
    const effect = of('Line|2026/27 £000|2027/28 £000\nContract|50|0\nCumulative effect of leases|50|50', 'mtfp')
    expect([titlesBy(effect, 'line'), reasons(effect)]).toEqual([['Contract', 'Cumulative effect of leases'], []])
  })

  it('are lines where they have a reference of their own, and the reader is told where no total counts them', () => {
    const rows = 'Ref|Proposal|RAG|2026/27 £000\nA1|Customer services|Green|100\nA2|Including digital offer to residents|Amber|50\nA3|Incl. care leavers|Red|40\nA4|Of which parks|Green|40'
    const counted = of(`${rows}\nTotal|||230`)
    expect([sums(counted), verdicts(counted), reasons(counted), counted.warnings]).toEqual([{ D: 230_000 }, { ties: 1 }, [], []])
    const alone = of(rows)
    expect([sums(alone), reasons(alone)]).toEqual([{ D: 230_000 }, []])
    expect(alone.warnings).toContainEqual('Rows 3, 4 and 5 could be part of another row, or its sum over the years, and are taken in as rows like others: if counted elsewhere, leave them out in the map.')
    const cumulative = of('Ref|Proposal|2026/27 £000|2027/28 £000\nA1|Contract|100|50\nA2|Cumulative rent|100|150')
    expect([titlesBy(cumulative, 'line'), reasons(cumulative)]).toEqual([['Contract', 'Cumulative rent'], []])
  })

  it('are lines where a printed total counts them, reference or not', () => {
    const part = of('Proposal|2026/27 £000\nCustomer services|100\nIncluding digital offer to residents|50\nOf which parks|40\nTotal|190')
    expect([sums(part), verdicts(part), reasons(part)]).toEqual([{ B: 190_000 }, { ties: 1 }, []])
    const split = of('Proposal|2026/27 £000\nCare review|500\nof which: residential|300\nhome care|200\nHighways|250\nTotal|1250')
    expect([sums(split), verdicts(split), reasons(split)]).toEqual([{ B: 1_250_000 }, { ties: 1 }, []])
    const running = of('Proposal|2026/27 £000|2027/28 £000\nHub|100|50\nCumulative leases|100|150\nTotal|200|200')
    expect([titlesBy(running, 'line'), verdicts(running)]).toEqual([['Hub', 'Cumulative leases'], { ties: 2 }])
  })

  it('as one part of the row above are left out by their words, and by “including” only where the total or the references say so', () => {
    const left = (text: string): number[] => [...of(text).leftOut.keys()]
    expect(left('Proposal|2026/27 £000\nCare|100\nOf which home care|60\nParks|40\nTotal|140')).toEqual([3])
    expect(left('Proposal|2026/27 £000\nCare|100\nIncluding home care|60\nParks|30\nTotal|130')).toEqual([3])
    expect(left('Ref|Proposal|2026/27 £000\nA1|Care|100\n|Including home care|60\nA2|Parks|30')).toEqual([3])
    expect(left('Proposal|2026/27 £000\nCare|100\nIncluding home care|60\nParks|30')).toEqual([])
  })

  it('are lines like others where the figures do not say so', () => {
    const reading = of('Line|2026/27 £m|2027/28 £m\nInflation|12.0|11.0\nCumulative effect of pay awards|3.0|4.0', 'mtfp')
    expect([titlesBy(reading, 'line'), reasons(reading)]).toEqual([['Inflation', 'Cumulative effect of pay awards'], []])
  })
})

it('amounts a sheet calls cumulative are taken as they stand, and the reader is told what that does', () => {
  const say = (text: string): string[] => of(text).warnings.filter((words) => words.includes('cumulative'))
  expect(say('Savings (cumulative) £000\nRef|Proposal|2026/27|2027/28\n1|One|100|150')).toHaveLength(1)
  expect(say('Savings (incremental, not cumulative) £000\nRef|Proposal|2026/27|2027/28\n1|One|100|150')).toEqual([])
})

describe('names of groups', () => {
  it('that stand among the references with their totals are no savings', () => {
    const reading = of("Ref|Savings proposal|2026/27 £000|2027/28 £000\nAdult Social Care||600|350\nA1|Review|500|250\nA2|Technology|100|100\nChildren's Services||1200|0\nC1|Transport|1200|0\nTotal||1800|350")
    expect([titlesBy(reading, 'line'), verdicts(reading), reading.outline.under.get(reading.rows.find(({ ref }) => ref === 'C1')?.index ?? -1)]).toEqual([['Review', 'Technology', 'Transport'], { ties: 6 }, "Children's Services"])
  })

  it('that are repeated by a ditto mark are what stands above it', () => {
    expect(of('Directorate|Proposal|2026/27 £000\nAdults|One|100\n"|Two|50\nditto|Three|20').rows.map(({ place, texts }) => [place, texts.get('department')?.[0]?.text])).toEqual([['Adults', 'Adults'], ['Adults', 'Adults'], ['Adults', 'Adults']])
  })
})

it('a total of a year that gives no rows is not itemised, and nothing in it is suspected', () => {
  const reading = of('Line|2025/26 £m|2026/27 £m\nBase||560.1\nInflation||20.1\nSavings||(8.2)\nNet budget|560.1|572.0', 'mtfp')
  expect(reading.totals.map(({ verdict, suspects }) => [verdict.kind, suspects])).toEqual([['not_itemised', []], ['ties', []]])
})

it('a schedule of growth says that it would be taken in as savings', () => {
  const say = (text: string): string[] => of(text).warnings.filter((words) => words.startsWith('The sheet speaks of'))
  expect(say('Pressures and growth 2026/27 (£000)\nRef|Growth bid|2026/27\n1|Pay|400')).toEqual(['The sheet speaks of “Pressures and growth 2026/27 (£000)” and nowhere of savings: what it adds to spending would be taken in as money saved.'])
  expect(say('Growth and savings 2026/27 (£000)\nRef|Item|2026/27\n1|Pay|400')).toEqual([])
})

it('a saving of more than £500m makes the unit doubtful, and the reader is told', () => {
  const say = (text: string): string[] => of(text).warnings.filter((words) => words.includes('check the unit'))
  expect(say('Savings (£m)\nRef|Proposal|2026/27\n1|One|1250\n2|Two|300')).toEqual(['C3 comes to £1,250.000m as it is read, in £m: check the unit of the sheet before taking it in.'])
  expect(say('Savings (£m)\nRef|Proposal|2026/27\n1|One|12.5\n2|Two|3')).toEqual([])
})

it('savings of one cost centre are told apart by their titles', () => {
  expect(roles(of('Cost Centre|Service|Saving description|2026/27 £000\nA100|Libraries|Opening hours|10\nA100|Libraries|Book fund|5\nB200|Parks|Grass|7'))).not.toContain('ref')
})

it('a council tax requirement is what the amount to be met and its funding come to', () => {
  const reading = of('Service|Net £000\nA|15,000\nB|1,207\nNet cost of services|16,207\nReserves|(813)\nAmount to be met from grants and local taxation|15,394\nLess: grants|(8,955)\nCollection fund|87\nCouncil Tax Requirement|6,526', 'budget')
  expect([titlesBy(reading, 'line'), verdicts(reading)]).toEqual([['A', 'B', 'Reserves', 'Less: grants', 'Collection fund'], { ties: 3 }])
})

it('a total that leaves out what is a range or not known ties on what is known, and one that does not differs', () => {
  const judged = (total: string): Record<string, number> => verdicts(of(`Proposal|2026/27 £000\nOne|2,000-5,000\nTwo|3,994 + TBC\nThree|250\nFour|80\nTotal|${total}`))
  expect([judged('330'), judged('340'), judged('7000')]).toEqual([{ ties_known: 1 }, { differs: 1 }, { ties_known: 1 }])
})

it('a total that states nothing known keeps its own name, and names no department', () => {
  expect(of('Ref|Proposal|2026/27 £m\n1|One|2.0\nTotal||TBC').totals.map(({ label }) => label)).toEqual(['Total'])
})

describe('targets and outturns of measures', () => {
  const reading = of('Ref|Measure|2024/25 Outturn|2024/25 RAG|2025/26 Target|2026/27 Target\nM1|At home|88.2|Green|≥ 90%|To be set\nM2|Injuries|<5|CO|at most 9.5|Reduce', 'measures')
  it('“≥ 90%” is a target of 90, “To be set” none yet, and “<5” a count withheld', () => {
    expect(reading.rows.map(({ values }) => values.map(({ value, note, error }) => [value, note, error]))).toEqual([
      [['88.2', null, null], ['90', '≥ 90%', null], [null, 'To be set', null]], [[null, '<5', null], ['9.5', 'at most 9.5', null], [null, 'Reduce', null]],
    ])
  })
  it('a RAG of a year is a RAG', () => expect(roles(reading)[3]).toBe('rag'))
})
