// What is inside a workbook file before anything of it is read: names and true sizes. A file that lies about its sizes, or would fill
// the memory, is refused here. Reads the directory of the ZIP format only; nothing is kept of the content.
import { inflateRawSync } from 'node:zlib'
import { Refusal, appError } from '#shared/errors.ts'

export const LARGEST_FILE = 25_000_000
export const LARGEST_INFLATED = 200_000_000
const MOST_ENTRIES = 10_000

export const cannotTake = (message: string, next: string): Refusal => new Refusal(appError('CANNOT_READ', message, next))

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly size: number; readonly start: number }

const broken = (): Refusal => cannotTake('The workbook is damaged: its parts cannot be found.', 'Open it in Excel, save it again, and import that copy.')

export type Archive = { readonly names: readonly string[]; /** The text of the first entry whose name fits; "" where there is none. */ textOf(fits: (name: string) => boolean): string }

/** Every entry of the archive. Refuses what is damaged, too large, or packed so tightly that it must be meant to do harm. */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = directoryOf(bytes)
  const stated = entries.reduce((sum, { size }) => sum + size, 0)
  if (stated > LARGEST_INFLATED) throw tooLarge()
  let inflated = 0
  for (const entry of entries) {
    inflated += trueSize(bytes, entry, LARGEST_INFLATED - inflated)
    if (inflated > LARGEST_INFLATED) throw tooLarge()
  }
  return {
    names: entries.map(({ name }) => name),
    textOf: (fits) => { const entry = entries.find(({ name }) => fits(name)); return entry === undefined ? '' : new TextDecoder().decode(contentOf(bytes, entry, LARGEST_INFLATED)) },
  }
}

const tooLarge = (): Refusal => cannotTake('The workbook unpacks to more than 200 MB, which no schedule needs.', 'Copy the sheet you need into a workbook of its own, and import that.')

const trueSize = (bytes: Uint8Array, entry: Entry, room: number): number => (entry.method === 0 ? entry.packed : contentOf(bytes, entry, room).length)

function contentOf(bytes: Uint8Array, { method, packed, size, start }: Entry, room: number): Uint8Array {
  const content = bytes.subarray(start, start + packed)
  if (method === 0) return content
  if (method !== 8) throw broken()
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, Math.min(room, size) + 1) })
  } catch (problem) {
    if (problem instanceof RangeError || (problem instanceof Error && 'code' in problem && problem.code === 'ERR_BUFFER_TOO_LARGE')) throw tooLarge()
    throw broken()
  }
}

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end < 0) throw broken()
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw tooLarge()
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken()
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const local = view.getUint32(at + 42, true)
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw broken()
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packed > bytes.length) throw broken()
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), method: view.getUint16(at + 10, true), packed, size, start })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}
