// Nothing withheld follows from what is printed: not from a total less its other rows, not from the same figure somewhere else, not from
// an earlier issue. Held against somebody who solves the whole of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, type Table, type TableRow } from '#shared/documents/blocks.ts'
import { type ChartBar } from '#shared/documents/charts/types.ts'
import { twinOf } from '#shared/documents/disclosure/twins.ts'
import { type DocumentModel } from '#shared/documents/model.ts'
import { type Row, type WorkbookModel, BLANK } from '#shared/documents/workbook/model.ts'
import { across, down, each, money, moneyColumn, sum, text, textColumn } from '#shared/documents/workbook/cells.ts'
import { known } from '#shared/money/amount.ts'
import { type Total, sumAmounts } from '#shared/money/total.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { cell, model, numbered } from '../documents/models.ts'
import { type Relation, workOut } from './attacker.ts'

const reason = 'The contract is being agreed.'
const exempt = { paragraph: 3, reason }
type Made = { readonly paper: DocumentModel; readonly warnings: readonly string[] }
function publicly(paper: DocumentModel, earlier: readonly DocumentModel[] = []): Made {
  const made = twinOf({ paper, workbook: null, earlier }, 'public')
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

/** A schedule: departments with savings and years, a total column, subtotals, a total. `people` makes every figure a count; `apart` are savings
 *  that are listed and in no sum, with what they come to in a note beside it. */
type Plan = { readonly apart?: readonly number[]; readonly departments: readonly (readonly (readonly number[])[])[]; readonly secretRows: readonly number[]; readonly secretCells: readonly (readonly [number, number])[]; readonly people: boolean }

const shown = (n: number): string => (n === 0 ? '–' : n < 0 ? `(${-n})` : n.toLocaleString('en-GB'))
const add = (rows: readonly (readonly number[])[]): readonly number[] => (rows[0] ?? []).map((_, y) => rows.reduce((sum, row) => sum + (row[y] ?? 0), 0))
/** The lines of each department that count, and those that do not. */
function countedIn({ departments, apart = [] }: Plan): readonly { readonly counted: readonly (readonly number[])[]; readonly others: readonly (readonly number[])[] }[] {
  let i = 0
  return departments.map((lines) => {
    const all = lines.map((line) => ({ line, apart: apart.includes(i++) }))
    return { counted: all.flatMap(({ line, apart: out }) => (out ? [] : [line])), others: all.flatMap(({ line, apart: out }) => (out ? [line] : [])) }
  })
}
const zero = (width: number): readonly number[] => Array.from({ length: width }, () => 0)
const sumOver = (lines: readonly (readonly number[])[], width: number): readonly number[] => (lines.length === 0 ? zero(width) : add(lines))
function noteOf(others: readonly (readonly number[])[]): string | null {
  const come = whole(sumOver(others, 1)).at(-1) ?? 0
  return others.length === 0 ? null : `${others.length} not counted${come === 0 ? '' : `: £${come >= 1_000 ? `${(come / 1_000).toFixed(3)}m` : `${come}k`}`}`
}
const whole = (row: readonly number[]): readonly number[] => [...row, row.reduce((sum, n) => sum + n, 0)]

function scheduleOf(plan: Plan): Table {
  const { departments, secretRows, secretCells, people, apart = [] } = plan
  const sums = countedIn(plan)
  const width = departments[0]?.[0]?.length ?? 0
  let saving = 0
  const cells = (name: readonly string[], row: readonly number[], secret: (c: number) => boolean = () => false): readonly Cell[] =>
    [...name.map((text) => cell(text)), ...row.map((n, c): Cell => ({ ...cell(shown(n)), ...(people ? { people: n } : {}), ...(secret(c) ? { exempt } : {}) }))]
  const noted = (list: readonly Cell[], note: string | null): readonly Cell[] => list.map((one, c) => (c === 1 ? { ...one, note } : one))
  const rows = departments.flatMap((lines, d): TableRow[] => [
    { kind: 'group', label: `Department ${'ABCDE'.charAt(d)}`, note: null },
    ...lines.map((line): TableRow => {
      const i = saving++
      return { kind: 'row', id: `id-${i}`, illustrative: false, cells: cells([`SAV-${String(i).padStart(3, '0')}`, `Proposal ${'abcdefghijklmnopqrstuvwxyz'.charAt(i)}`], whole(line), (c) => secretCells.some(([r, at]) => r === i && at === c)).map((one, c) => (!apart.includes(i) ? one : c > 1 ? { ...one, tone: 'muted' as const } : c === 1 ? { ...one, note: 'Rejected, not counted' } : one)), ...(secretRows.includes(i) ? { exempt } : {}) }
    }),
    { kind: 'subtotal', cells: noted(cells(['', `Department ${'ABCDE'.charAt(d)} total`], whole(sumOver(sums[d]?.counted ?? [], width))), noteOf(sums[d]?.others ?? [])) },
  ])
  const unit = people ? null : '£000'
  return {
    type: 'table', caption: people ? 'People who use each service' : 'Savings, £000, savings positive', rows, total: noted(cells(['', 'Total'], whole(sumOver(sums.flatMap(({ counted }) => counted), width))), noteOf(sums.flatMap(({ others }) => others))), notes: null,
    columns: [{ label: 'Ref', unit: null, align: 'start', width: null }, { label: 'Saving', unit: null, align: 'start', width: 1 }, ...(departments[0]?.[0] ?? []).map((_, y) => ({ label: `202${5 + y}/2${6 + y}`, unit, align: 'end' as const, width: null })), { label: 'Total', unit, align: 'end', width: null }],
  }
}

/** The same departments again, without their savings. */
function summaryOf(plan: Plan): Table {
  const { departments, people } = plan
  const sums = countedIn(plan)
  const width = departments[0]?.[0]?.length ?? 0
  const cells = (name: string, row: readonly number[]): readonly Cell[] => [cell(name), ...row.map((n): Cell => ({ ...cell(shown(n)), ...(people ? { people: n } : {}) }))]
  const schedule = scheduleOf({ departments, people, secretRows: [], secretCells: [] })
  return {
    type: 'table', caption: people ? 'People by department' : 'Savings by department, £000, savings positive', columns: schedule.columns.slice(1), notes: null,
    rows: sums.map(({ counted }, d): TableRow => ({ kind: 'row', id: null, illustrative: false, cells: cells(`Department ${'ABCDE'.charAt(d)}`, whole(sumOver(counted, width))) })), total: cells('Total', whole(sumOver(sums.flatMap(({ counted }) => counted), width))),
  }
}

/** The schedule as a workbook with live sums, exact to the pound where the paper rounds. */
function workbookOf({ departments, secretRows, secretCells }: Plan): WorkbookModel {
  const width = departments[0]?.[0]?.length ?? 0
  const rows: Row[] = []
  const subtotals: number[] = []
  let saving = 0
  const totals = (lines: readonly (readonly number[])[], c: number): Total => sumAmounts(lines.map((line) => known((whole(line)[c] ?? 0) * 1_000)))
  for (const [d, lines] of departments.entries()) {
    const first = rows.length
    for (const line of lines) {
      const i = saving++
      const secret = (c: number) => (secretCells.some(([r, at]) => r === i && at === c) ? { exempt } : {})
      rows.push({ kind: 'line', cells: [text(`SAV-${String(i).padStart(3, '0')}`), text(`Proposal ${'abcdefghijklmnopqrstuvwxyz'.charAt(i)}`), ...line.map((n, c) => ({ ...money(known(n * 1_000)), ...secret(c) })), { ...sum([across(rows.length, 2, 1 + width)], totals([line], width)), ...secret(width) }], ...(secretRows.includes(i) ? { exempt } : {}) })
    }
    subtotals.push(rows.length)
    rows.push({ kind: 'subtotal', cells: [BLANK, text(`Department ${'ABCDE'.charAt(d)} total`), ...Array.from({ length: width + 1 }, (_, c) => sum([down(2 + c, first, rows.length - 1)], totals(lines, c)))] })
  }
  rows.push({ kind: 'total', cells: [BLANK, text('Total'), ...Array.from({ length: width + 1 }, (_, c) => sum(each(2 + c, subtotals), totals(departments.flat(), c)))] })
  const columns = [textColumn('Ref', 8), textColumn('Saving', 20), ...Array.from({ length: width }, (_, y) => moneyColumn(`202${5 + y}/2${6 + y}`, 'thousands')), moneyColumn('Total', 'thousands')]
  return { v: 1, document: 'savings-schedule', title: 'Savings', body: 'Example Council', subject: 'Savings', date: null, status: 'draft', illustrative: null, sheets: [{ name: 'Savings', title: 'Savings', caption: '£000', columns, frozenColumns: 2, rows }] }
}

/** What a public table prints, cell by cell: null where it says nothing. */
function printedIn(table: Table, name: string, names: number): ReadonlyMap<string, number | null> {
  const read = (text: string): number | null => (text === '–' ? 0 : /^\(?[\d,]+\)?$/.test(text) ? Number(text.replace(/[(),]/g, '')) * (text.startsWith('(') ? -1 : 1) : null)
  const rows = [...table.rows, ...(table.total === null ? [] : [{ kind: 'total' as const, cells: table.total }])]
  const noted = (note: string | null): number | null => {
    const found = /not counted: £([\d.]+)([km])/.exec(note ?? '')
    return found === null ? null : Math.round(Number(found[1]) * (found[2] === 'm' ? 1_000 : 1))
  }
  return new Map(rows.flatMap((row, r) => row.kind === 'group' ? [] : [...row.cells.slice(names).map((one, c) => [`${name}.${r}.${c}`, read(one.text)] as const), ...row.cells.slice(0, names).map((one) => [`${name}.${r}.note`, noted(one.note)] as const).filter(([, n]) => n !== null)]))
}

/** Every sum that is true of the two tables by the way they were made. */
function relationsOf({ departments, apart = [] }: Plan): readonly Relation[] {
  const width = (departments[0]?.[0]?.length ?? 0) + 1
  const relations: Relation[] = []
  let at = 0
  let saving = 0
  const subtotals: number[] = []
  const others: string[] = []
  for (const lines of departments) {
    const [first, subtotal] = [at + 1, at + 1 + lines.length]
    const out = lines.map((_, i) => apart.includes(saving + i))
    saving += lines.length
    for (let c = 0; c < width; c += 1) relations.push([[`t.${subtotal}.${c}`, -1], ...lines.flatMap((_, i) => (out[i] ? [] : [[`t.${first + i}.${c}`, 1] as const]))])
    const own = lines.flatMap((_, i) => (out[i] ? [`t.${first + i}.${width - 1}`] : []))
    others.push(...own)
    if (own.length > 0) relations.push([[`t.${subtotal}.note`, -1], ...own.map((place) => [place, 1] as const)])
    subtotals.push(subtotal)
    at = subtotal + 1
  }
  if (others.length > 0) relations.push([[`t.${at}.note`, -1], ...others.map((place) => [place, 1] as const)])
  for (let c = 0; c < width; c += 1) {
    relations.push([[`t.${at}.${c}`, -1], ...subtotals.map((r) => [`t.${r}.${c}`, 1] as const)])
    relations.push([[`s.${departments.length}.${c}`, -1], ...departments.map((_, d) => [`s.${d}.${c}`, 1] as const)])
    // One figure in two tables.
    relations.push(...departments.map((_, d): Relation => [[`s.${d}.${c}`, 1], [`t.${subtotals[d]}.${c}`, -1]]), [[`s.${departments.length}.${c}`, 1], [`t.${at}.${c}`, -1]])
  }
  const rows = [...Array.from({ length: at + 1 }, (_, r) => `t.${r}`).filter((_, r) => !departments.some((lines, d) => r === (subtotals[d] ?? 0) - lines.length - 1)), ...Array.from({ length: departments.length + 1 }, (_, d) => `s.${d}`)]
  relations.push(...rows.map((row): Relation => [[`${row}.${width - 1}`, -1], ...Array.from({ length: width - 1 }, (_, c) => [`${row}.${c}`, 1] as const)]))
  return relations
}

/** The places of what is secret: marked, or a count under 5; a nil is nobody's secret. */
function secretsOf(plan: Plan): ReadonlyMap<string, number> {
  const [found, all] = [new Map<string, number>(), [printedIn(scheduleOf({ ...plan, people: false }), 't', 2), printedIn(summaryOf({ ...plan, people: false }), 's', 1)]]
  let row = 0
  let saving = 0
  for (const lines of plan.departments) {
    row += 1
    for (const line of lines) {
      for (let c = 0; c <= line.length; c += 1) if (plan.secretRows.includes(saving) || plan.secretCells.some(([r, at]) => r === saving && at === c)) found.set(`t.${row}.${c}`, all[0]!.get(`t.${row}.${c}`) ?? 0)
      row += 1
      saving += 1
    }
    row += 1
  }
  if (plan.people) for (const places of all) for (const [place, n] of places) if (n !== null && n !== 0 && Math.abs(n) < 5) found.set(place, n)
  return new Map([...found].filter(([, n]) => n !== 0))
}

const plans = (people: boolean): fc.Arbitrary<Plan> => fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([departments, years]) => {
  const figure = people ? fc.integer({ min: 0, max: 14 }) : fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 900 }) }, { weight: 1, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -300, max: -1 }) })
  const lines = fc.array(fc.array(figure, { minLength: years, maxLength: years }), { minLength: 1, maxLength: 4 })
  return fc.array(lines, { minLength: departments, maxLength: departments }).chain((made) => {
    const count = made.flat().length
    const saving = fc.integer({ min: 0, max: count - 1 })
    return fc.record({
      departments: fc.constant(made), people: fc.constant(people), secretRows: people ? fc.constant([]) : fc.uniqueArray(saving, { maxLength: 2 }),
      secretCells: people ? fc.constant([]) : fc.array(fc.tuple(saving, fc.integer({ min: 0, max: years })), { maxLength: 2 }),
    })
  })
})

/** The same with savings that are in no sum; what they come to stands in notes, which are written without a sign. */
const withOthers: fc.Arbitrary<Plan> = plans(false).chain((plan) => {
  const count = plan.departments.flat().length
  return fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: count }).map((apart) => ({ ...plan, apart, departments: plan.departments.map((lines) => lines.map((line) => line.map(Math.abs))) }))
})

function attack(plan: Plan): { readonly found: readonly string[]; readonly printed: ReadonlyMap<string, number | null> } {
  const { paper } = publicly(model([scheduleOf(plan), summaryOf(plan)]))
  const [schedule, summary] = paper.blocks as readonly [Table, Table]
  const printed = new Map([...printedIn(schedule, 't', 2), ...printedIn(summary, 's', 1)])
  const solved = workOut(relationsOf(plan), printed)
  return { printed, found: [...secretsOf(plan)].flatMap(([place, n]) => (printed.get(place) === n || solved.get(place) === n ? [place] : [])) }
}

/** The paper and the workbook beside each other: what one withholds the other may not print. */
function attackBoth(plan: Plan): readonly string[] {
  const made = twinOf({ paper: model([scheduleOf(plan), summaryOf(plan)]), workbook: workbookOf(plan) }, 'public')
  if (!made.ok) throw new Error(made.error.message)
  const [schedule, summary] = made.value.paper.blocks as readonly [Table, Table]
  const sheet = made.value.workbook!.sheets[0]!
  const paper = [...printedIn(schedule, 't', 2), ...printedIn(summary, 's', 1)]
  // The sheet has no heads of groups: its rows are those of the table without them.
  const rows = schedule.rows.flatMap((row, r) => (row.kind === 'group' ? [] : [r])).concat(schedule.rows.length)
  const written = sheet.rows.flatMap((row, r) => row.cells.slice(2).map((one, c) => [`w.${rows[r]}.${c}`, one.kind === 'amount' && one.amount.state === 'known' ? one.amount.low / 1_000 : one.kind === 'sum' ? one.total.low / 1_000 : null] as const))
  const printed = new Map([...paper, ...written])
  const own = relationsOf(plan).filter((relation) => relation.every(([place]) => place.startsWith('t.'))).map((relation): Relation => relation.map(([place, often]) => [place.replace('t.', 'w.'), often]))
  const same = written.map(([place]): Relation => [[place, 1], [place.replace('w.', 't.'), -1]])
  const solved = workOut([...relationsOf(plan), ...own, ...same], printed)
  return [...secretsOf(plan)].flatMap(([place, n]) => ([place, place.replace('t.', 'w.')].some((one) => printed.get(one) === n || solved.get(one) === n) ? [place] : []))
}

describe('whoever solves the public tables', () => {
  it('finds every secret where totals are left as they are: the attack is a real one', () => {
    const plan: Plan = { departments: [[[327, 5], [145, 6]], [[80, 7]]], secretRows: [0], secretCells: [], people: false }
    const printed = new Map([...printedIn(scheduleOf(plan), 't', 2), ...printedIn(summaryOf(plan), 's', 1)])
    for (const place of secretsOf(plan).keys()) printed.set(place, null)
    const solved = workOut(relationsOf(plan), printed)
    expect([...secretsOf(plan)].map(([place]) => solved.get(place))).toEqual([327, 5, 332])
  })

  it('finds no exempt figure, whatever the tables and whatever of them is exempt', () => {
    fc.assert(fc.property(plans(false), (plan) => { expect(attack(plan).found).toEqual([]) }), { numRuns: 500 })
  })

  it('finds none where savings are listed that are in no sum, though notes say what they come to', () => {
    fc.assert(fc.property(withOthers, (plan) => { expect(attack(plan).found).toEqual([]) }), { numRuns: 500 })
  })

  it('finds none with the workbook beside the paper either', () => {
    fc.assert(fc.property(plans(false), (plan) => { expect(attackBoth(plan)).toEqual([]) }), { numRuns: 200 })
  })

  it('finds no count of fewer than 5 people, nor that some of them are one each', () => {
    fc.assert(fc.property(plans(true), (plan) => {
      const { found, printed } = attack(plan)
      expect(found).toEqual([])
      for (const relation of relationsOf(plan)) {
        const hidden = relation.filter(([place]) => printed.get(place) === null)
        const left = relation.reduce((sum, [place, often]) => sum - (printed.get(place) ?? 0) * often, 0)
        if (hidden.length > 0 && hidden.every(([, often]) => often === 1)) expect(left).toBeGreaterThan(hidden.length)
      }
    }), { numRuns: 500 })
  })

  it('is given everything that can be given: of a table without secrets no figure is withheld', () => {
    fc.assert(fc.property(plans(false), (plan) => {
      const open = { ...plan, secretRows: [], secretCells: [] }
      expect([...attack(open).printed.values()]).not.toContain(null)
    }), { numRuns: 50 })
  })
})

describe('what is withheld beyond what is exempt', () => {
  const one = (blocks: Parameters<typeof model>[0], earlier: readonly DocumentModel[] = []): Made => publicly(model(blocks), earlier)
  const figures = (table: Table): string => [...table.rows, ...(table.total === null ? [] : [{ kind: 'row' as const, cells: table.total }])].flatMap((row) => row.kind === 'group' ? [] : [row.cells.map(({ text }) => text).join(' ')]).join('\n')
  const plan: Plan = { departments: [[[327], [145], [80]]], secretRows: [0], secretCells: [], people: false }

  it('is the smallest second saving, not the total', () => {
    const { paper, warnings } = one([scheduleOf(plan)])
    expect(figures(paper.blocks[0] as Table)).toBe('exempt, paragraph 3 exempt exempt exempt\nSAV-001 Proposal b 145 145\nSAV-002 Proposal c withheld withheld\n Department A total 552 552\n Total 552 552')
    expect(warnings).toEqual(['So that nothing withheld can be worked out, 2 more figures are withheld: Table 1, row 4, column 2025/26; Table 1, row 4, column Total.'])
  })

  it('is nothing where two savings are exempt: their sum tells neither', () => {
    expect(one([scheduleOf({ ...plan, secretRows: [0, 1] })]).warnings).toEqual([])
  })

  it('is said below the table, with the paragraph', () => {
    expect((one([scheduleOf(plan)]).paper.blocks[0] as Table).notes).toEqual(['Exempt information: withheld under paragraph 3 of Schedule 12A to the Local Government Act 1972.', 'Withheld: exempt information would follow from it.'])
  })

  it('goes from the chart and the sentence that repeat it, and the chart is drawn on a scale of its own', () => {
    const bar = (label: string, n: number): ChartBar => ({ label, state: 'known', low: n * 1_000, high: n * 1_000, text: String(n), detail: '', role: 'saving', illustrative: false })
    const { paper } = one([
      numbered('Proposal c saves £80k.'), numbered('Together the three come to £552k.'), scheduleOf(plan),
      { type: 'chart', table: null, chart: { kind: 'bars', reading: 'SAV-000 is the largest.', caption: 'Savings, £000', unit: '£000', scale: { min: 0, max: 327_000 }, groups: [{ label: '', detail: '', bars: [bar('SAV-000 Proposal a', 327), bar('SAV-001 Proposal b', 145), bar('SAV-002 Proposal c', 80)] }] } },
    ])
    const told = plainText(paper)
    expect(told).not.toMatch(/327|SAV-000|Proposal a\b/)
    // The second saving is quoted in a sentence, so the other one goes.
    expect(told).toContain('Proposal c saves £80k.')
    expect(told).not.toContain('145')
    const chart = paper.blocks.find((block) => block.type === 'chart')
    expect(chart?.type === 'chart' && [chart.chart.scale.max, chart.chart.reading]).toEqual([80_000, 'Some values of this chart are withheld and are not drawn.'])
  })

  it('takes the sentence with it where no other figure would do', () => {
    const { paper } = one([numbered('Together the two come to £472k.'), numbered('SAV-001 saves £145k.'), scheduleOf({ ...plan, departments: [[[327], [145]]] })])
    expect(plainText(paper)).not.toMatch(/327/)
    expect(plainText(paper).includes('£472k') && plainText(paper).includes('145')).toBe(false)
  })

  it('sees a total that stands in a sentence only', () => {
    const bare: Table = { ...scheduleOf(plan), total: null, rows: scheduleOf(plan).rows.filter(({ kind }) => kind === 'row') }
    const told = plainText(one([numbered('The three savings come to £552k.'), bare]).paper)
    expect(told).not.toMatch(/327/)
    expect(told.includes('£552k') && told.includes('145') && told.includes('80')).toBe(false)
  })

  it('sees what the open savings alone come to', () => {
    const told = plainText(one([numbered('The other two come to £225k.'), scheduleOf(plan)]).paper)
    expect([told.includes('£225k'), told.includes('552'), told.includes('145') || told.includes('80')]).not.toEqual([true, true, true])
    expect(told.includes('£225k') && told.includes('552')).toBe(false)
  })

  it('leaves out the differences printed below figures that are gone', () => {
    const noted: Table = { ...scheduleOf(plan), rows: scheduleOf(plan).rows.map((row) => row.kind === 'row' ? { ...row, cells: row.cells.map((one_, c) => (c === 2 ? { ...one_, note: 'difference (182)' } : one_)) } : row) }
    expect(plainText(one([noted]).paper)).not.toContain('182')
  })

  it('is a range’s both ends and what is not known yet', () => {
    const ranged: Table = { ...scheduleOf(plan), rows: scheduleOf(plan).rows.map((row, r) => row.kind === 'row' && r === 1 ? { ...row, cells: row.cells.map((one_, c) => (c < 2 ? one_ : cell('300–350'))) } : row.kind === 'subtotal' ? { ...row, cells: row.cells.map((one_, c) => (c < 2 ? one_ : cell('525–575', 'plain', '+ 1 TBC'))) } : row), total: [cell(''), cell('Total'), cell('525–575', 'plain', '+ 1 TBC'), cell('525–575', 'plain', '+ 1 TBC')] }
    const told = plainText(one([ranged]).paper)
    expect(told).not.toMatch(/300–350|1 TBC/)
    expect(told.includes('525–575') && told.includes('145') && told.includes('80')).toBe(false)
  })
})

describe('an earlier issue', () => {
  const plan: Plan = { departments: [[[327], [145], [80]]], secretRows: [0], secretCells: [], people: false }
  const before: Plan = { ...plan, departments: [[[300], [145], [90]]], secretRows: [] }

  it('makes what it printed useless as a cover: another figure is withheld', () => {
    const printedBefore = model([{ ...scheduleOf(before), rows: scheduleOf(before).rows.filter((_, r) => r === 2), total: null }])
    const told = plainText(publicly(model([scheduleOf({ ...plan, departments: [[[327], [80], [145]]] })])).paper)
    expect(told).not.toContain('\n80\n')
    const known = model([{ ...scheduleOf({ ...plan, departments: [[[327], [80], [145]]] }), rows: scheduleOf({ ...plan, departments: [[[327], [80], [145]]] }).rows.filter((_, r) => r === 2), total: null }])
    const later = plainText(publicly(model([scheduleOf({ ...plan, departments: [[[327], [80], [145]]] })]), [known]).paper)
    expect(later).toContain('\n80\n')
    expect(later).not.toContain('145')
    expect(plainText(printedBefore)).toContain('145')
  })

  it('makes a saving that was to cover for the exempt one useless as a cover, and the paper goes out with another withheld', () => {
    const covered = (table: Table): Table => ({ ...table, rows: table.rows.map((row) => (row.kind === 'row' && row.id === 'id-2' ? { ...row, cells: row.cells.map((one, c) => (c < 2 ? one : { ...one, exempt: { ...exempt, cover: true as const } })) } : row)) })
    const printedBefore = model([{ ...scheduleOf(plan), rows: scheduleOf(plan).rows.filter(({ kind }, r) => kind === 'row' && r === 3), total: null }])
    expect(plainText(printedBefore)).toContain('80')
    const alone = plainText(publicly(model([covered(scheduleOf(plan))])).paper)
    expect([alone.includes('145'), /\b80\b/.test(alone)]).toEqual([true, false])
    const after = plainText(publicly(model([covered(scheduleOf(plan))]), [printedBefore]).paper)
    expect(after.includes('145') && after.includes('552')).toBe(false)
    expect(after).not.toContain('327')
  })

  it('is added up too: a total that grew by the exempt saving alone tells it', () => {
    const old = model([{ ...scheduleOf({ ...before, departments: [[[145], [80]]] }), rows: [{ kind: 'group', label: 'Savings so far', note: null }] }])
    const told = plainText(publicly(model([scheduleOf(plan)]), [old]).paper)
    expect(plainText(old)).toContain('225')
    expect([told.includes('552'), told.includes('145') && told.includes('80')]).not.toEqual([true, true])
    expect(told).not.toContain('552')
  })

  it('stops the export and names the place where it printed the very figure', () => {
    const made = twinOf({ paper: model([scheduleOf(plan)]), workbook: null, earlier: [model([scheduleOf({ ...plan, secretRows: [] })])] }, 'public')
    expect(made).toMatchObject({ ok: false, error: { code: 'DOCUMENT_GUARD', message: expect.stringMatching(/^Table 1, row 2, column .* is withheld from the public but follows from figures that an earlier issue printed/) } })
  })

  it('is no matter where the figure has moved since', () => {
    expect(twinOf({ paper: model([scheduleOf(plan)]), workbook: null, earlier: [model([scheduleOf(before)])] }, 'public').ok).toBe(true)
  })
})
