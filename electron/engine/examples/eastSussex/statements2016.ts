// The revenue budget of 2016/17 that the cycle's services are measured by, its outturn by service, and measures of adult social care.
// Budget: net only, as the return states it. Outturn: gross, income and net.
import { type WritableDb } from '#db/index.ts'
import { columnsOfStatement } from '#shared/domain/statements.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { insertLine, insertStatement, type LineFacts } from '../../handlers/statementRows.ts'
import { inOrder, thousands } from '../rows.ts'
import { cycle2025, departmentId } from './cycle2025.ts'
import { return2016, TOTAL_2016 } from './return2016.ts'
import { serviceId, serviceLines } from './services2025.ts'
import { from, type SourceName } from './sources.ts'

const services = new Map<number, string>(serviceLines.map(([line]) => [line, serviceId(line)]))

const idOf = (key: string, ref: string | number): string => exampleId(`line:2025:${key}:${ref}`)

function budgetLines(): LineFacts[] {
  const net = (value: number) => [null, null, thousands(value)]
  return [
    ...return2016.flatMap(({ group, department, total, lines }): LineFacts[] => {
      const place = { group, department: department === null ? null : departmentId(department) }
      return [
        ...lines.map(([ref, label, value]): LineFacts => ({ id: idOf('budget-2016', ref), role: 'line', ref: String(ref), label, ...place, service: services.get(ref) ?? null, amounts: net(value) })),
        ...(total === null ? [] : [{ id: idOf('budget-2016', total[0]), role: 'subtotal', ref: String(total[0]), label: total[1], ...place, amounts: net(total[2]) }]),
      ]
    }),
    { id: idOf('budget-2016', TOTAL_2016[0]), role: 'total', ref: String(TOTAL_2016[0]), label: TOTAL_2016[1], amounts: net(TOTAL_2016[2]) },
  ]
}

/** Service, gross, income, net, £000. The source prints adult social care to the pound; here all are to the thousand. */
const outturn2016 = [
  ['Education', 'CSD', 291_274, 19_659, 271_615], ['Highways and transport', 'CET', 49_491, 22_836, 26_655], ['Children’s social care', 'CSD', 75_763, 6_954, 68_809],
  ['Adult social care', 'ASC', 250_774, 64_077, 186_697], ['Public health', 'ASC', 32_606, 1_214, 31_392], ['Housing', null, 8_140, 729, 7_411], ['Cultural and related', 'CET', 11_441, 2_800, 8_641],
  ['Environmental and regulatory', 'CET', 45_761, 13_836, 31_925], ['Planning and development', 'CET', 2_230, 835, 1_395], ['Central services', null, 72_397, 61_280, 11_117],
] as const

function outturnLines(): LineFacts[] {
  const row = (gross: number, income: number, net: number) => [thousands(gross), thousands(-income), thousands(net)]
  return [
    ...outturn2016.map(([label, code, gross, income, net], i): LineFacts => ({
      id: idOf('outturn-2016', i + 1), role: 'line', label, department: code === null ? null : departmentId(code), amounts: row(gross, income, net),
    })),
    { id: idOf('outturn-2016', 'total'), role: 'total', label: 'Total service expenditure', amounts: row(839_877, 194_220, 645_657) },
  ]
}

function writeStatement(db: WritableDb, key: string, kind: string, label: string, note: string, lines: readonly LineFacts[], ord: string, source: SourceName): void {
  const statement = insertStatement(db, cycle2025, { id: exampleId(`statement:2025:${key}`), kind, label, firstYear: 2016, years: 1, unit: 'thousands', note }, ord, from(source))
  const columns = columnsOfStatement({ kind, first_year: 2016, years: 1 })
  for (const { row, ord: place } of inOrder(lines)) insertLine(db, statement, columns, row, place, from(source))
}

export function writeStatements2016(db: WritableDb): void {
  writeStatement(db, 'budget-2016', 'budget', 'Revenue budget 2016/17', 'Net only, as the return states it. The departments are those of today.', budgetLines(), 'F', 'return-2016')
  writeStatement(db, 'outturn-2016', 'outturn', 'Revenue outturn 2016/17', 'By service. The departments are those of today.', outturnLines(), 'V', 'outturn-2016')
}

/** Reference, title, unit, and by year the county's value with the median of counties. */
const measures = [
  ['ASC1', 'Quality of life of carers', 'score', [[2016, '7.8', '7.6'], [2018, '7.8', '7.4'], [2021, '7.6', '7.2']]],
  ['ASC2', 'Quality of life of people who use services', 'score', [[2016, '0.442', '0.408'], [2017, '0.393', '0.408'], [2018, '0.395', '0.405'], [2019, '0.393', '0.405'], [2021, '0.439', '0.409'], [2022, '0.41', '0.413']]],
  ['ASC3', 'People who use services who find information easily', '%', [[2019, '75.7', '69'], [2021, '74.5', '65.2'], [2022, '69.9', '67.5']]],
  ['ASC4', 'Carers who find information about support easily', '%', [[2016, '68.5', '64.5'], [2018, '69.2', '62.4'], [2021, '67.9', '57.3']]],
] as const

export function writeMeasures2025(db: WritableDb): void {
  for (const { row: [ref, title, unit, values], ord } of inOrder(measures)) {
    const measure = db.insert('measure', {
      id: exampleId(`measure:2025:${ref}`), cycle: cycle2025, ref, title, unit, better: 'higher', department: departmentId('ASC'), portfolio: null, outcome: null, owner_name: null, ord, ...from('measures-2023'),
    })
    for (const [year, outturn, median] of values) {
      const add = (kind: string, value: string, note: string | null) => db.insert('measure_value', {
        id: exampleId(`measure_value:2025:${ref}:${year}:${kind}`), measure, year, kind, value, rag: null, rank: null, note, ...from('measures-2023'),
      })
      add('outturn', outturn, null)
      add('benchmark', median, 'Median of counties')
    }
  }
}
