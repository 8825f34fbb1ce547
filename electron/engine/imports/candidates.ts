// Which sheet of a workbook is meant: the one named, else the first that can be read as the kind asked for. Refuses in words when none is.
import { type ReadableDb } from '#db/store/types.ts'
import { type Parsed } from '#shared/contract/index.ts'
import { refuse } from '#shared/errors.ts'
import { type Row } from '#shared/schema/index.ts'
import { type ReadContext } from '#shared/sheets/context.ts'
import { findHeadings } from '#shared/sheets/headings.ts'
import { type ImportMap } from '#shared/sheets/map.ts'
import { type ReadResult, isEmptySheet, readSheet } from '#shared/sheets/read.ts'
import { type SheetKind, sheetKinds } from '#shared/sheets/roles.ts'
import { type Sheet, type Workbook, plain } from '#shared/sheets/sheet.ts'
import { findWide, rowOfCouncil } from '#shared/sheets/wide.ts'
import { fingerprintOf, keptFor } from './keptMaps.ts'

export type Asked = Parsed<'imports.dryRun'>

/** The kept map a sheet was read by. */
export type Recognised = { readonly id: string; readonly name: string }

export type Candidate = { readonly sheet: Sheet; readonly number: number; readonly map: ImportMap; readonly result: ReadResult; readonly fingerprint: string | null; readonly recognised: Recognised | null }

export const contextOf = (cycle: Row<'cycle'>, year: number | null) => ({ year, cycle: { firstYear: cycle.first_year, horizon: cycle.horizon, council: cycle.council } })

/** A sheet that was just tried is taken in as it was read then: the same sheet by the same map is the same reading. */
const lastRead = new WeakMap<Sheet, { readonly key: string; readonly result: ReadResult }>()

export function readOnce(sheet: Sheet, kind: SheetKind, map: ImportMap, context: ReadContext): ReadResult {
  const key = JSON.stringify([kind, map, context])
  const last = lastRead.get(sheet)
  if (last?.key === key) return last.result
  const result = readSheet(sheet, kind, map, context)
  lastRead.set(sheet, { key, result })
  return result
}

export type Found = { readonly chosen: Candidate; /** Others that could be meant. */ readonly others: readonly Candidate[]; /** Of each sheet that cannot be read, why. */ readonly unread: readonly string[] }

export function chooseSheet(db: ReadableDb, asked: Asked, map: ImportMap, workbook: Workbook, cycle: Row<'cycle'>, year: number | null): Found {
  const named = asked.sheet ?? map.sheet
  const numbered = workbook.sheets.map((sheet, i) => ({ sheet, number: i + 1 }))
  const wanted = named === undefined ? numbered.filter(({ sheet }) => !sheet.hidden && (sheet.refused !== null || !isEmptySheet(sheet))) : numbered.filter(({ sheet, number }) => number === named || (typeof named === 'string' && (sheet.name === named || plain(sheet.name) === plain(named))))
  if (named !== undefined && wanted.length === 0) {
    refuse('CANNOT_IMPORT', `The file has no sheet ${typeof named === 'number' ? String(named) : `“${named}”`}.`, `It has ${numbered.map(({ sheet, number }) => `${number} “${sheet.name}”`).slice(0, 20).join(', ')}.`)
  }
  const unread = wanted.flatMap(({ sheet }) => sheet.refused ?? [])
  if (unread[0] !== undefined && unread.length === wanted.length) refuse('CANNOT_READ', unread[0], 'Copy the table into a sheet of its own, and import that.')
  const candidates = wanted.filter(({ sheet }) => sheet.refused === null).map(({ sheet, number }) => candidateOf(db, asked, map, sheet, number, cycle, year))
  const able = candidates.filter(({ result }) => result.ok)
  const chosen = able.find(({ sheet }) => isOwnWide(sheet, asked.kind, map, cycle)) ?? able.toSorted((a, b) => likeness(b, asked.kind) - likeness(a, asked.kind) || a.number - b.number)[0] ?? candidates.toSorted((a, b) => missingOf(a) - missingOf(b) || headingsOf(b) - headingsOf(a))[0]
  if (chosen === undefined) return refuseEmpty(numbered)
  return { chosen, others: able.filter((candidate) => candidate !== chosen), unread }
}

const FRONT = /^(contents?|index|cover( sheet| page)?|front( sheet| page)?|read ?me|notes?|guidance|instructions|introduction|lists?|lookups?|version( control)?)$/
const CALLED: Readonly<Record<SheetKind, RegExp>> = { savings: /\b(savings?|efficienc(y|ies)|reductions?)\b/, budget: /\b(budgets?|revenue|net expenditure)\b/, movement: /\b(movements?|bridge|changes?)\b/, mtfp: /\b(mtf[ps]|medium term|financial plan)\b/, measures: /\b(measures?|performance|kpis?|indicators?)\b/ }

/** How much a sheet that can be read sounds like the one meant: its name, its unit and its year say what it is; a page of contents can be read as nearly anything. */
function likeness({ sheet, result }: Candidate, kind: SheetKind): number {
  if (!result.ok) return 0
  const { headings, warnings, year } = result.reading
  const name = plain(sheet.name)
  return (FRONT.test(name) ? -4 : 0) + (CALLED[kind].test(name) ? 2 : headings.title.some((text) => CALLED[kind].test(plain(text))) ? 1 : 0) + (warnings.some((words) => /^The sheet states no unit/.test(words)) ? 0 : 1) + (year.from === 'cycle' || year.from === 'option' ? 0 : 1)
}

const missingOf = ({ result }: Candidate): number => (result.ok ? 0 : result.missing.length)
const headingsOf = ({ result }: Candidate): number => (result.ok ? result.reading.headings : result.headings).texts.filter((text) => text !== '').length

function refuseEmpty(sheets: readonly { readonly sheet: Sheet; readonly number: number }[]): never {
  const hidden = sheets.filter(({ sheet }) => sheet.hidden && !isEmptySheet(sheet)).map(({ sheet, number }) => `${number} “${sheet.name}”`)
  if (hidden.length > 0) return refuse('CANNOT_IMPORT', `The only ${hidden.length === 1 ? 'sheet' : 'sheets'} with cells in ${hidden.length === 1 ? 'it is' : 'them are'} hidden: ${hidden.slice(0, 20).join(', ')}.`, 'Name the sheet to have it read all the same, or show it in Excel.')
  return refuse('CANNOT_IMPORT', 'The file has no sheet with cells in it.', 'Choose a file with a table in it.')
}

function isOwnWide(sheet: Sheet, kind: SheetKind, map: ImportMap, cycle: Row<'cycle'>): boolean {
  const wide = kind === 'budget' ? findWide(sheet, findHeadings(sheet, kind, null), map) : null
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

export function refuseMissing(kind: SheetKind, { result, sheet, number }: Candidate, workbook: Workbook): never {
  const missing = result.ok ? [] : result.missing
  const where = workbook.sheets.length > 1 ? `Sheet ${number} “${sheet.name}”` : 'The sheet'
  const heads = result.ok ? [] : result.headings.texts.filter((text) => text !== '').slice(0, 20)
  return refuse('CANNOT_IMPORT', `${where} cannot be read as ${kind === 'measures' ? '' : 'a '}${sheetKinds[kind]}: missing ${new Intl.ListFormat('en-GB').format([...missing])}.`.replace('..', '.'),
    !result.ok && result.hint != null ? result.hint
      : heads.length === 0 ? 'No headings were found: say in a map which rows they are and what each column means.' : `Say in a map what each column means. Its headings are: ${heads.map((text) => `“${text.slice(0, 40)}”`).join(', ')}.`)
}
