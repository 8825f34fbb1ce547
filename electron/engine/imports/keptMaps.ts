// How a sheet was read, kept for the next of its make: found again by its headings, whatever their years and units. Kept is what
// headings cannot say by themselves; years, rows and totals belong to one sheet and are not kept.
import { createHash } from 'node:crypto'
import { type ReadableDb, type WritableDb } from '#db/store/types.ts'
import { type Row } from '#shared/schema/index.ts'
import { findHeadings } from '#shared/sheets/headings.ts'
import { type ImportMap, MOST_COLUMNS, importMap } from '#shared/sheets/map.ts'
import { type Reading } from '#shared/sheets/read.ts'
import { type SheetKind } from '#shared/sheets/roles.ts'
import { type Sheet } from '#shared/sheets/sheet.ts'
import { withoutYearAndUnit } from '#shared/sheets/years.ts'

/** Null for a sheet without headings: there is nothing to know it by. */
export function fingerprintOf(sheet: Sheet, kind: SheetKind, headerRows: readonly number[] | undefined): string | null {
  const headings = findHeadings(sheet, kind, headerRows === undefined ? null : headerRows.map((row) => row - 1))
  return headings.rows.length === 0 ? null : fingerprintOfHeadings(headings.texts)
}

export const fingerprintOfHeadings = (texts: readonly string[]): string => createHash('sha256').update(texts.map(withoutYearAndUnit).join('\n')).digest('hex')

export type Kept = { readonly row: Row<'import_map'>; readonly map: ImportMap }

export function keptFor(db: ReadableDb, kind: SheetKind, fingerprint: string | null): Kept | null {
  const [row] = fingerprint === null ? [] : db.rows('import_map', { kind, fingerprint })
  const map = row === undefined ? null : readKept(row.map)
  return row === undefined || map === null ? null : { row, map }
}

/** A map another version of the app may have written; null when it is not one of ours. */
export function readKept(text: string): ImportMap | null {
  try {
    const parsed = importMap.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** What of a reading is worth keeping: the meaning of columns, and what a person said about unit, sign and where totals stand. Columns left
 *  out are kept as that: guessed afresh beside those that are read, they could be counted twice. */
export function mapToKeep(reading: Reading, used: ImportMap): ImportMap {
  const said = new Map((used.columns ?? []).map((spec) => [spec.column, spec]))
  // Which year of a budget is read is asked anew each time.
  const several = reading.kind === 'budget' && new Set(reading.columns.flatMap(({ year }) => year ?? [])).size > 1
  const columns = reading.wide ? [] : reading.columns.filter(({ role, given, heading, year }) => (role !== 'skip' || given || heading !== '') && (given || !several || year === null)).slice(0, MOST_COLUMNS).map(({ letters, heading, role }) => {
    const spec = said.get(letters) ?? said.get(heading)
    return { column: letters, role, ...(spec?.unit === undefined ? {} : { unit: spec.unit }), ...(spec?.sign === undefined ? {} : { sign: spec.sign }), ...(spec?.dash === undefined ? {} : { dash: spec.dash }) }
  })
  return {
    ...(columns.length === 0 ? {} : { columns }), ...(used.unit === undefined ? {} : { unit: used.unit }), ...(used.sign === undefined ? {} : { sign: used.sign }),
    ...(used.totalsStand === undefined ? {} : { totalsStand: used.totalsStand }), ...(used.pick === undefined ? {} : { pick: used.pick }), ...(used.department === undefined ? {} : { department: used.department }),
  }
}

export function keepMap(db: WritableDb, kind: SheetKind, fingerprint: string | null, name: string, map: ImportMap): void {
  if (fingerprint === null) return
  const text = JSON.stringify(map)
  const [known] = db.rows('import_map', { kind, fingerprint })
  if (known === undefined) db.insert('import_map', { kind, fingerprint, name, map: text })
  else if (known.map !== text) db.update('import_map', known.id, { map: text })
}
