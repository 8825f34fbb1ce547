// What the tests of imports share: the published files, sheets made of rows, readings with nothing in the file yet.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { parseWorkbook } from '#electron/engine/imports/parseWorkbook.ts'
import { type ImportReport } from '#shared/contract/imports.ts'
import { type Json } from '#shared/json.ts'
import { type ImportMap } from '#shared/sheets/map.ts'
import { type Reading, readSheet } from '#shared/sheets/read.ts'
import { type SheetKind } from '#shared/sheets/roles.ts'
import { type Cell, type Sheet } from '#shared/sheets/sheet.ts'
import { root } from '../run/step.ts'
import { type TestEngine } from '../support/engine.ts'

export const dataPath = (name: string): string => join(root, 'tests/imports/data', name)
export const dataBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(dataPath(name)))

export const sheetOf = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Sheet1', rows, merges: [], hiddenRows: [], hiddenColumns: [], hidden: false, refused: null, ...more,
})

/** Cells of a text with a comma between them; a blank is no cell. */
export const grid = (text: string): Cell[][] => text.trim().split('\n').map((line) => line.split(',').map((cell) => (cell.trim() === '' ? null : cell.trim())))

export const context = { year: null, cycle: { firstYear: 2026, horizon: 3, council: 'East Sussex County Council' } }

export function read(sheet: Sheet, kind: SheetKind, map: ImportMap = {}): Reading {
  const result = readSheet(sheet, kind, map, context)
  if (!result.ok) throw new Error(`Missing: ${result.missing.join('; ')}`)
  return result.reading
}

export async function fileSheet(name: string, number = 1): Promise<Sheet> {
  const sheet = (await parseWorkbook(dataBytes(name))).sheets[number - 1]
  if (sheet === undefined) throw new Error(`${name} has no sheet ${number}.`)
  return sheet
}

/** A sheet without one of its columns, by heading. */
export function without(sheet: Sheet, heading: string): Sheet {
  const column = (sheet.rows[0] ?? []).indexOf(heading)
  return { ...sheet, rows: sheet.rows.map((row) => row.filter((_, i) => i !== column)) }
}

/** Rows by what they were taken for. */
export const titlesBy = (reading: Reading, role: string): string[] => reading.rows.filter((row) => reading.outline.roles.get(row.index) === role).map(({ title }) => title)

export const verdicts = (reading: Reading): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { verdict } of reading.totals) counts[verdict.kind] = (counts[verdict.kind] ?? 0) + 1
  return counts
}

export const workbook = (rows: (string | number | boolean | Date | null)[][], name = 'Savings'): Promise<Uint8Array> => writeXlsx({ sheets: [{ name, rows }] })

export const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')

export const asked = (name: string, kind: SheetKind, more: { readonly [key: string]: Json } = {}): Json => ({ name, kind, base64: base64(dataBytes(name)), ...more })

export async function tryOut(engine: TestEngine, input: Json): Promise<ImportReport> {
  const reply = await engine.invoke('imports.dryRun', input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as ImportReport
}
