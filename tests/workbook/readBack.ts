// A written workbook opened again: by a reader that is not the one it was written with, and as the plain parts of its package, read
// cell by cell (the other reader cannot tell a result of nil from none).
import ExcelJS, { type Workbook } from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { type WorkbookModel } from '#shared/documents/workbook/model.ts'
import { writeWorkbook } from '#electron/engine/documents/xlsx/writeWorkbook.ts'

export async function bytesOf(model: WorkbookModel): Promise<Uint8Array> {
  const written = await writeWorkbook(model)
  if (!written.ok) throw new Error(`${written.error.message} ${written.error.next}`)
  return written.value.bytes
}

export async function opened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

/** Part name to its text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

export type Plain = number | string | null
export type WrittenCell = { readonly formula: string | null; readonly value: Plain }
export type WrittenSheet = Map<string, WrittenCell>

/** Address to what stands in the cell, as stored: the result where it is a formula. `place` counts sheets from 1. */
export function sheetIn(bytes: Uint8Array, place = 1): WrittenSheet {
  const parts = partsOf(bytes)
  const strings = [...parts['xl/sharedStrings.xml']!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map((found) => unescaped(found[1]!))
  const cells = parts[`xl/worksheets/sheet${place}.xml`]!.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)
  return new Map([...cells].map(([, address, attributes, inside = '']) => {
    const type = /\bt="(\w+)"/.exec(attributes!)?.[1] ?? 'n'
    const formula = /<f>([^<]*)<\/f>/.exec(inside)?.[1]
    const raw = /<v>([^<]*)<\/v>/.exec(inside)?.[1] ?? (inside.includes('<v/>') ? '' : undefined) ?? /<t[^>]*>([^<]*)<\/t>/.exec(inside)?.[1]
    const value: Plain = raw === undefined ? null : type === 's' ? strings[Number(raw)]! : type === 'n' ? Number(raw) : unescaped(raw)
    return [address!, { formula: formula === undefined ? null : unescaped(formula), value }]
  }))
}

const unescaped = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The row whose first words are these: heading to value. */
export function rowOf(sheet: WrittenSheet, label: string): Record<string, unknown> {
  const row = [...sheet].find(([, { value }]) => value === label)?.[0].replace(/^[A-Z]+/, '')
  if (row === undefined) throw new Error(`No row “${label}”`)
  return Object.fromEntries([...sheet].filter(([address]) => address.replace(/^[A-Z]+/, '') === '3').map(([address, { value }]) => [String(value), sheet.get(address.replace(/\d+$/, row))?.value ?? null]))
}
