// Cells pasted where they have no place, on their way to the screen that takes in sheets: it reads them like a file. Kept for one
// taking; the screen that takes them leaves nothing behind.
export type PastedSheet = { readonly name: string; readonly base64: string; readonly bytes: number }

let waiting: PastedSheet | null = null

/** `table` as a file of tab-separated text. */
export function handOverSheet(name: string, table: readonly (readonly string[])[]): void {
  const text = table.map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n')
  const bytes = new TextEncoder().encode(text)
  waiting = { name, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')), bytes: bytes.length }
}

export function takePastedSheet(): PastedSheet | null {
  const taken = waiting
  waiting = null
  return taken
}
