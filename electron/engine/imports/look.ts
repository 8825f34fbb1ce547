// A file as it is, before anything is taken in: its sheets with their first rows, and how each would be read.
import { type ReadableDb } from '#db/store/types.ts'
import { type Output, type Parsed } from '#shared/contract/index.ts'
import { formatYear } from '#shared/financialYear.ts'
import { authoritiesOf } from '#shared/sheets/authorities.ts'
import { guessColumns } from '#shared/sheets/columns.ts'
import { findHeadings, widthOf } from '#shared/sheets/headings.ts'
import { type ImportMap } from '#shared/sheets/map.ts'
import { isEmptySheet, readSheet } from '#shared/sheets/read.ts'
import { type SheetKind } from '#shared/sheets/roles.ts'
import { type Sheet, type Workbook, oneLine, textOf } from '#shared/sheets/sheet.ts'
import { wantedYear } from '#shared/sheets/wantedYear.ts'
import { findWide } from '#shared/sheets/wide.ts'
import { needCycle } from '../handlers/find.ts'
import { orNull } from '../handlers/views.ts'
import { fingerprintOf, keptFor } from './keptMaps.ts'

const ROWS_SHOWN = 60
const COLUMNS_SHOWN = 60
const PICKS_SHOWN = 1_000

export function lookAt(db: ReadableDb, asked: Parsed<'imports.look'>, workbook: Workbook): Output<'imports.look'> {
  const cycle = needCycle(db, asked.cycle)
  return {
    file: asked.name, notes: orNull([...workbook.notes]),
    sheets: workbook.sheets.map((sheet, i) => ({
      number: i + 1, name: sheet.name, rows: sheet.rows.length, columns: widthOf(sheet), hidden: sheet.hidden, refused: sheet.refused,
      preview: orNull(sheet.rows.slice(0, ROWS_SHOWN).map((row) => row.slice(0, COLUMNS_SHOWN).map(textOf))), merges: orNull(sheet.merges.filter(({ top }) => top < ROWS_SHOWN).map((merge) => ({ ...merge }))),
      hiddenRows: orNull(sheet.hiddenRows.map((row) => row + 1)), hiddenColumns: orNull([...sheet.hiddenColumns]),
      ...(asked.kind === undefined || isEmptySheet(sheet) ? { headerRows: null, guess: null, missing: null, recognised: null, pick: null, authorities: null } : guessed(db, sheet, asked.kind, cycle, mapFor(asked.map, sheet, i + 1))),
    })),
  }
}

/** What was said is said of one sheet. */
const mapFor = (map: ImportMap | undefined, { name }: Sheet, number: number): ImportMap => (map === undefined || (map.sheet !== undefined && map.sheet !== number && map.sheet !== name) ? {} : map)

const authoritiesShown = (found: ReturnType<typeof authoritiesOf>): Guessed['authorities'] => (found === null ? null : { names: found.names.slice(0, PICKS_SHOWN), own: found.own })

type Guessed = Pick<Output<'imports.look'>['sheets'][number], 'headerRows' | 'guess' | 'missing' | 'recognised' | 'pick' | 'authorities'>

function guessed(db: ReadableDb, sheet: Sheet, kind: SheetKind, cycle: { readonly first_year: number; readonly horizon: number; readonly council: string }, said: ImportMap): Guessed {
  const kept = keptFor(db, kind, fingerprintOf(sheet, kind, undefined))
  const headings = findHeadings(sheet, kind, said.headerRows === undefined ? null : said.headerRows.map((row) => row - 1))
  const wide = kind === 'budget' || said.pick !== undefined ? findWide(sheet, headings, said) : null
  const context = { year: null, cycle: { firstYear: cycle.first_year, horizon: cycle.horizon, council: cycle.council } }
  const result = readSheet(sheet, kind, kept?.map ?? {}, context)
  const { columns } = guessColumns(sheet, headings, kind, kept?.map ?? {}, wantedYear(kept?.map ?? {}, context, headings))
  const first = (headings.rows.at(-1) ?? -1) + 1
  return {
    headerRows: orNull(headings.rows.map((row) => row + 1)), missing: result.ok ? null : orNull([...result.missing]), recognised: kept === null ? null : { id: kept.row.id, name: kept.row.name },
    guess: orNull(columns.map(({ letters, heading, role, year, unit, index }) => ({
      column: letters, heading, role, year: year === null ? null : formatYear(year), unit,
      width: sheet.rows.slice(0, ROWS_SHOWN).reduce((most, row) => Math.max(most, Math.min(60, textOf(row[index] ?? null).length)), heading.length),
    }))),
    authorities: wide === null ? authoritiesShown(authoritiesOf(sheet, headings, said.columns === undefined ? columns : guessColumns(sheet, headings, kind, said).columns, cycle.council)) : null,
    pick: wide === null ? null : orNull(sheet.rows.flatMap((row, i) => {
      const name = oneLine(wide.names.map((column) => textOf(row[column] ?? null)).join(' '))
      return i < first || name === '' ? [] : [{ row: i + 1, name }]
    }).slice(0, PICKS_SHOWN)),
  }
}
