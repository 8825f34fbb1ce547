// The cycle 2026/27 and beyond, in preparation beside the current one: two published versions of its financial plan, one that is made up,
// and a list of savings that is made up. Figures of the plan are as printed, in whole pounds: £m to three decimals lose nothing.
import { type WritableDb } from '#db/index.ts'
import { columnsOfStatement } from '#shared/domain/statements.ts'
import { standardPriorities, standardStages } from '#shared/domain/standardStages.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { type MaybeAmount, known, unknown } from '#shared/money/amount.ts'
import { type ImportMap } from '#shared/sheets/map.ts'
import { columnLetters } from '#shared/sheets/sheet.ts'
import { insertLine, insertStatement } from '../../handlers/statementRows.ts'
import { fingerprintOfHeadings } from '../../imports/keptMaps.ts'
import { inOrder, invented } from '../rows.ts'
import { departments, portfolios } from './cycle2025.ts'
import { plans2026, type PlanLine } from './plans2026.ts'
import { from, type SourceName } from './sources.ts'

export const cycle2026 = exampleId('cycle:2026')
export const departmentIn2026 = (code: string): string => exampleId(`department:2026:${code}`)
export const portfolioIn2026 = (key: string): string => exampleId(`portfolio:2026:${key}`)

export function writeCycle2026(db: WritableDb): void {
  db.insert('cycle', {
    id: cycle2026, council: 'East Sussex County Council', label: '2026/27 and beyond', process: 'RPPR', first_year: 2026, horizon: 3, status: 'preparing', ...from('plan-2025-11'),
  })
  for (const { row: stage, ord } of inOrder(standardStages(2026))) {
    db.insert('stage', {
      id: exampleId(`stage:2026:${stage.kind}`), cycle: cycle2026, kind: stage.kind, label: stage.label, short: stage.short, body: stage.body, due: null, ends: null, status: 'planned', note: stage.note, ord, ...invented,
    })
  }
  standardPriorities.forEach((priority, i) => db.insert('priority', {
    id: exampleId(`priority:2026:${i + 1}`), cycle: cycle2026, slot: i + 1, label: priority.label, short: priority.short, ...from('county-2024'),
  }))
  for (const { row: [code, name], ord } of inOrder(departments)) db.insert('department', { id: departmentIn2026(code), cycle: cycle2026, code, name, ord, ...from('bodies-2024') })
  for (const { row: [key, name, purpose, codes], ord } of inOrder(portfolios)) {
    db.insert('portfolio', { id: portfolioIn2026(key), cycle: cycle2026, name, purpose, ord, ...from('bodies-2024') })
    for (const code of codes) db.insert('portfolio_department', { id: exampleId(`portfolio_department:2026:${key}:${code}`), portfolio: portfolioIn2026(key), department: departmentIn2026(code) })
  }
}

const amountOf = (cell: PlanLine[3][number]): MaybeAmount => (cell === null ? null : cell === 'tbc' ? unknown : known(Math.round(cell * 1_000_000)))

const sources: Readonly<Record<string, SourceName>> = { 'mtfp-11': 'plan-2025-11', 'mtfp-12': 'plan-2025-12', 'mtfp-savings': 'plan-2025-12' }

/** How the published sheet of the plan is read: known again in every later version of it. */
const planHeadings = ['line', 'kind', 'ref', '2026/27 £m', '2027/28 £m', '2028/29 (LGR) £m', 'Total (cumulative) £m']
const planMap: ImportMap = { columns: (['label', 'rowKind', 'ref', 'amount', 'amount', 'amount', 'total'] as const).map((role, i) => ({ column: columnLetters(i), role })) }

export function writePlans2026(db: WritableDb): void {
  db.insert('import_map', { id: exampleId('import_map:mtfp-12'), kind: 'mtfp', fingerprint: fingerprintOfHeadings(planHeadings), name: 'MTFP update, December 2025.csv', map: JSON.stringify(planMap) })
  for (const { row: plan, ord } of inOrder(plans2026)) {
    const facts = { kind: 'mtfp', label: plan.label, date: plan.date, firstYear: 2026, years: 3, unit: 'millions' }
    const source = from(sources[plan.key] ?? 'plan-2025-11')
    const statement = insertStatement(db, cycle2026, {
      ...facts, id: exampleId(`statement:2026:${plan.key}`), body: plan.madeUp === undefined ? 'Cabinet' : null,
      note: plan.madeUp === undefined ? 'The source marks the year 2028/29 LGR: the year local government reorganisation would fall in.' : 'Illustrative: the deficit December prints, and below it the made-up savings of this cycle by department.',
    }, ord, plan.madeUp === undefined ? source : invented)
    const columns = columnsOfStatement({ kind: facts.kind, first_year: facts.firstYear, years: facts.years })
    for (const { row: [role, ref, label, cells, department], ord: place } of inOrder(plan.lines)) {
      insertLine(db, statement, columns, { id: exampleId(`line:2026:${plan.key}:${ref ?? department ?? label}`), role, ref, label, department: department === undefined ? null : departmentIn2026(department), amounts: cells.map(amountOf) }, place, plan.madeUp?.includes(role) === true ? invented : source)
    }
  }
}
