// From a workbook to a plan: which sheet, by which map, into which cycle, and what would become of every row. One way for trying and for
// taking in. Refuses CANNOT_IMPORT, naming what is missing.
import { type ReadableDb } from '#db/store/types.ts'
import { refuse } from '#shared/errors.ts'
import { parseYear } from '#shared/financialYear.ts'
import { type Row } from '#shared/schema/index.ts'
import { type ImportMap } from '#shared/sheets/map.ts'
import { type Reading } from '#shared/sheets/read.ts'
import { type Sheet, type Workbook } from '#shared/sheets/sheet.ts'
import { planYearIn, yearIn } from '#shared/sheets/years.ts'
import { needCycle } from '../handlers/find.ts'
import { type Asked, type Recognised, chooseSheet, contextOf, readOnce, refuseMissing } from './candidates.ts'
import { chooseCycle } from './cycles.ts'
import { planMeasures } from './measuresPlan.ts'
import { type Plan } from './plan.ts'
import { planSavings } from './savingsPlan.ts'
import { planStatement } from './statementPlan.ts'

export type TakenIn = {
  readonly reading: Reading; readonly plan: Plan; readonly cycle: Row<'cycle'>
  /** Why that cycle, in a sentence. */
  readonly whyCycle: string
  readonly sheet: { readonly number: number; readonly name: string }
  /** What was given, over what was kept. */
  readonly map: ImportMap; readonly fingerprint: string | null; readonly recognised: Recognised | null
  readonly warnings: readonly string[]
}

export function planImport(db: ReadableDb, asked: Asked, workbook: Workbook): TakenIn {
  const map = asked.map ?? {}
  const year = yearAsked(asked.year)
  checkYears(map)
  const first = needCycle(db, asked.cycle)
  const { chosen, others, unread } = chooseSheet(db, asked, map, workbook, first, year)
  if (!chosen.result.ok) return refuseMissing(asked.kind, chosen, workbook)
  const { cycle, sentence: whyCycle, warning } = chooseCycle(db, asked.cycle, chosen.result.reading)
  const again = cycle.id === first.id ? chosen.result : readOnce(chosen.sheet, asked.kind, chosen.map, contextOf(cycle, year))
  if (!again.ok) return refuseMissing(asked.kind, { ...chosen, result: again }, workbook)
  const { reading } = again
  const plan = planOf(db, cycle, reading, asked, chosen.map, chosen.sheet)
  const many = others.length === 0 ? [] : [`The sheet “${chosen.sheet.name}” was read. ${others.length === 1 ? 'Another sheet' : `${others.length} other sheets`} could be: ${others.map(({ number, sheet }) => `${number} “${sheet.name}”`).slice(0, 6).join(', ')}.`]
  return {
    reading, plan, cycle, whyCycle, sheet: { number: chosen.number, name: chosen.sheet.name }, map: chosen.map, fingerprint: chosen.fingerprint, recognised: chosen.recognised,
    warnings: [...workbook.notes, ...many, ...unread, ...(warning === null ? [] : [warning]), ...reading.warnings, ...plan.warnings],
  }
}

function yearAsked(text: string | undefined): number | null {
  if (text === undefined) return null
  return parseYear(text) ?? yearIn(text) ?? refuse('INVALID_INPUT', `“${text}” is not a financial year.`, 'Write it as 2026/27.')
}

/** A year a map states and nobody can read would be left out of account in silence. */
function checkYears({ year, columns = [] }: ImportMap): void {
  const unread = [...(year === undefined || yearIn(year) !== null ? [] : [year]), ...columns.flatMap((spec) => (spec.year === undefined || yearIn(spec.year) !== null || planYearIn(spec.year) !== null ? [] : [spec.year]))]
  if (unread[0] !== undefined) refuse('INVALID_INPUT', `“${unread[0]}” in the map is not a financial year.`, 'Write it as 2026/27.')
}

function planOf(db: ReadableDb, cycle: Row<'cycle'>, reading: Reading, asked: Asked, map: ImportMap, sheet: Sheet): Plan {
  if (reading.kind === 'savings') return planSavings(db, cycle, reading, asked.name, map.department)
  if (reading.kind === 'measures') return planMeasures(db, cycle, reading)
  return planStatement(db, cycle, reading, (map.label ?? labelOf(reading, asked.name, sheet)).slice(0, 300))
}

/** What a paper is called in the file: its own title, else the name of its file. */
function labelOf({ headings }: Reading, name: string, sheet: Sheet): string {
  const title = headings.title.find((text) => text.length >= 8 && text.length <= 120 && /\p{L}{4}/u.test(text) && text !== sheet.name)
  return title ?? (name.replace(/\.[^.]{1,5}$/, '').trim() || 'Imported')
}
