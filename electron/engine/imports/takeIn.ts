// From a workbook to a plan: which sheet, by which map, into which cycle, and what would become of every row. One way for trying and for
// taking in. Refuses CANNOT_IMPORT, naming what is missing.
import { type ReadableDb } from '#db/store/types.ts'
import { type Parsed } from '#shared/contract/index.ts'
import { refuse } from '#shared/errors.ts'
import { parseYear } from '#shared/financialYear.ts'
import { type Row } from '#shared/schema/index.ts'
import { type ImportMap } from '#shared/sheets/map.ts'
import { type ReadContext } from '#shared/sheets/context.ts'
import { type Reading, type ReadResult, isEmptySheet, readSheet } from '#shared/sheets/read.ts'
import { type SheetKind, sheetKinds } from '#shared/sheets/roles.ts'
import { type Sheet, type Workbook, plain } from '#shared/sheets/sheet.ts'
import { findHeadings } from '#shared/sheets/headings.ts'
import { findWide, rowOfCouncil } from '#shared/sheets/wide.ts'
import { yearIn } from '#shared/sheets/years.ts'
import { needCycle } from '../handlers/find.ts'
import { chooseCycle } from './cycles.ts'
import { fingerprintOf, keptFor } from './keptMaps.ts'
import { planMeasures } from './measuresPlan.ts'
import { type Plan } from './plan.ts'
import { planSavings } from './savingsPlan.ts'
import { planStatement } from './statementPlan.ts'

export type Asked = Parsed<'imports.dryRun'>

/** The kept map a sheet was read by. */
export type Recognised = { readonly id: string; readonly name: string }

export type TakenIn = {
  readonly reading: Reading; readonly plan: Plan; readonly cycle: Row<'cycle'>
  /** Why that cycle, in a sentence. */
  readonly whyCycle: string
  readonly sheet: { readonly number: number; readonly name: string }
  /** What was given, over what was kept. */
  readonly map: ImportMap; readonly fingerprint: string | null; readonly recognised: Recognised | null
  readonly warnings: readonly string[]
}

type Candidate = { readonly sheet: Sheet; readonly number: number; readonly map: ImportMap; readonly result: ReadResult; readonly fingerprint: string | null; readonly recognised: Recognised | null }

export function planImport(db: ReadableDb, asked: Asked, workbook: Workbook): TakenIn {
  const map = asked.map ?? {}
  const year = yearAsked(asked.year)
  const first = needCycle(db, asked.cycle)
  const { chosen, others } = chooseSheet(db, asked, map, workbook, first, year)
  if (!chosen.result.ok) return refuseMissing(asked.kind, chosen, workbook)
  const { cycle, sentence: whyCycle, warning } = chooseCycle(db, asked.cycle, chosen.result.reading)
  const again = cycle.id === first.id ? chosen.result : readOnce(chosen.sheet, asked.kind, chosen.map, contextOf(cycle, year))
  if (!again.ok) return refuseMissing(asked.kind, { ...chosen, result: again }, workbook)
  const { reading } = again
  const plan = planOf(db, cycle, reading, asked, chosen.map, chosen.sheet)
  const many = others.length === 0 ? [] : [`The sheet “${chosen.sheet.name}” was read. ${others.length === 1 ? 'Another sheet' : `${others.length} other sheets`} could be: ${others.map(({ number, sheet }) => `${number} “${sheet.name}”`).slice(0, 6).join(', ')}.`]
  return {
    reading, plan, cycle, whyCycle, sheet: { number: chosen.number, name: chosen.sheet.name }, map: chosen.map, fingerprint: chosen.fingerprint, recognised: chosen.recognised,
    warnings: [...workbook.notes, ...many, ...(warning === null ? [] : [warning]), ...reading.warnings, ...plan.warnings],
  }
}

/** A sheet that was just tried is taken in as it was read then: the same sheet by the same map is the same reading. */
const lastRead = new WeakMap<Sheet, { readonly key: string; readonly result: ReadResult }>()

function readOnce(sheet: Sheet, kind: SheetKind, map: ImportMap, context: ReadContext): ReadResult {
  const key = JSON.stringify([kind, map, context])
  const last = lastRead.get(sheet)
  if (last?.key === key) return last.result
  const result = readSheet(sheet, kind, map, context)
  lastRead.set(sheet, { key, result })
  return result
}

function yearAsked(text: string | undefined): number | null {
  if (text === undefined) return null
  return parseYear(text) ?? yearIn(text) ?? refuse('INVALID_INPUT', `“${text}” is not a financial year.`, 'Write it as 2026/27.')
}

const contextOf = (cycle: Row<'cycle'>, year: number | null) => ({ year, cycle: { firstYear: cycle.first_year, horizon: cycle.horizon, council: cycle.council } })

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

function chooseSheet(db: ReadableDb, asked: Asked, map: ImportMap, workbook: Workbook, cycle: Row<'cycle'>, year: number | null): { chosen: Candidate; others: readonly Candidate[] } {
  const named = asked.sheet ?? map.sheet
  const numbered = workbook.sheets.map((sheet, i) => ({ sheet, number: i + 1 }))
  const wanted = named === undefined ? numbered.filter(({ sheet }) => !sheet.hidden && !isEmptySheet(sheet)) : numbered.filter(({ sheet, number }) => number === named || (typeof named === 'string' && (sheet.name === named || plain(sheet.name) === plain(named))))
  if (named !== undefined && wanted.length === 0) {
    refuse('CANNOT_IMPORT', `The file has no sheet ${typeof named === 'number' ? String(named) : `“${named}”`}.`, `It has ${numbered.map(({ sheet, number }) => `${number} “${sheet.name}”`).slice(0, 20).join(', ')}.`)
  }
  const refused = wanted.find(({ sheet }) => sheet.refused !== null)?.sheet.refused
  if (named !== undefined && refused) refuse('CANNOT_READ', refused, 'Copy the table into a sheet of its own, and import that.')
  const candidates = wanted.filter(({ sheet }) => sheet.refused === null).map(({ sheet, number }) => candidateOf(db, asked, map, sheet, number, cycle, year))
  const able = candidates.filter(({ result }) => result.ok)
  const chosen = able.find(({ sheet }) => isOwnWide(sheet, asked.kind, map, cycle)) ?? able[0] ?? candidates.toSorted((a, b) => missingOf(a) - missingOf(b))[0]
  if (chosen === undefined) return refuse('CANNOT_IMPORT', refused ?? 'The file has no sheet with cells in it.', 'Choose a file with a table in it.')
  return { chosen, others: able.filter((candidate) => candidate !== chosen) }
}

const missingOf = ({ result }: Candidate): number => (result.ok ? 0 : result.missing.length)

function isOwnWide(sheet: Sheet, kind: SheetKind, map: ImportMap, cycle: Row<'cycle'>): boolean {
  const wide = kind === 'budget' ? findWide(sheet, findHeadings(sheet, kind, null)) : null
  return wide !== null && (map.pick !== undefined || rowOfCouncil(sheet, wide, cycle.council) !== null)
}

/** A sheet read by what is given over what is kept for its headings; what was kept is let go when it no longer fits. */
function candidateOf(db: ReadableDb, { kind }: Asked, given: ImportMap, sheet: Sheet, number: number, cycle: Row<'cycle'>, year: number | null): Candidate {
  const fingerprint = fingerprintOf(sheet, kind, given.headerRows)
  const kept = keptFor(db, kind, fingerprint)
  const context = contextOf(cycle, year)
  if (kept !== null) {
    const map = { ...kept.map, ...given }
    const result = readOnce(sheet, kind, map, context)
    if (result.ok) return { sheet, number, map, result, fingerprint, recognised: { id: kept.row.id, name: kept.row.name } }
  }
  return { sheet, number, map: given, result: readOnce(sheet, kind, given, context), fingerprint, recognised: null }
}

function refuseMissing(kind: SheetKind, { result, sheet, number }: Candidate, workbook: Workbook): never {
  const missing = result.ok ? [] : result.missing
  const where = workbook.sheets.length > 1 ? `Sheet ${number} “${sheet.name}”` : 'The sheet'
  const heads = result.ok ? [] : result.headings.texts.filter((text) => text !== '').slice(0, 20)
  return refuse('CANNOT_IMPORT', `${where} cannot be read as ${kind === 'measures' ? '' : 'a '}${sheetKinds[kind]}: missing ${new Intl.ListFormat('en-GB').format([...missing])}.`.replace('..', '.'),
    heads.length === 0 ? 'No headings were found: say in a map which rows they are and what each column means.' : `Say in a map what each column means. Its headings are: ${heads.map((text) => `“${text.slice(0, 40)}”`).join(', ')}.`)
}
