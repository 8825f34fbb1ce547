// Cells as Excel takes and gives them: tabs between cells, lines between rows, quotes around what holds either. Pure.

export function toTsv(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n')
}

export function fromTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => { rows.at(-1)?.push(cell); cell = '' }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') { cell += '"'; at += 1 }
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === '\t') endCell()
    else if (char === '\n') { endCell(); rows.push([]) }
    else if (char !== '\r') cell += char
  }
  endCell()
  // Excel ends what it copies with a line end; that is not a row.
  const last = rows.at(-1)
  if (rows.length > 1 && last !== undefined && last.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** What goes into each cell of a range: the pasted block, repeated over it when the range is a multiple of the block. */
export function spread(block: readonly (readonly string[])[], lines: number, columns: number): readonly (readonly string[])[] {
  const high = block.length
  const wide = Math.max(...block.map((row) => row.length))
  const repeats = lines % high === 0 && columns % wide === 0
  const tall = repeats ? Math.max(lines, high) : high
  const broad = repeats ? Math.max(columns, wide) : wide
  return Array.from({ length: tall }, (_, line) => Array.from({ length: broad }, (__, column) => block[line % high]?.[column % wide] ?? ''))
}
