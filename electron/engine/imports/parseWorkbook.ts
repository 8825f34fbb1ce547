// Bytes of a file somebody chose -> sheets of cells, or a Refusal in words. What the file is follows from its content, not its name.
import { type Workbook } from '#shared/sheets/sheet.ts'
import { LARGEST_FILE, cannotTake } from './archive.ts'
import { encrypted, readExcel } from './readExcel.ts'
import { readText } from './readText.ts'

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, i) => bytes[i] === byte)

export async function parseWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length === 0) throw cannotTake('The file is empty.', 'Choose a file with a table in it.')
  if (bytes.length > LARGEST_FILE) throw cannotTake('The file is larger than 25 MB.', 'Copy the sheet you need into a workbook of its own, and import that.')
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readExcel(bytes)
  if (startsWith(bytes, 0x50, 0x4b)) throw cannotTake('The workbook is empty or damaged.', 'Open it in Excel, save it again, and import that copy.')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw isEncrypted(bytes) ? encrypted() : cannotTake('This is an Excel workbook of the old kind (.xls), which is not read here.', 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), and import that.')
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw cannotTake('This is a PDF, and tables in a PDF cannot be told apart safely.', 'Ask for the spreadsheet behind it, or copy the table into Excel and import that.')
  return readText(bytes)
}

/** The old container also holds encrypted new workbooks: its directory then names the encrypted part, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
