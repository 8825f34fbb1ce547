// A table that takes as much room as another and is laid out in a fraction of the time, to find out on which page what follows it
// stands. Nearly all cells of a long paper cannot make their row any taller, since another is taller: each run of them becomes one empty
// cell as wide as they are together. Where it is not sure which cell is the tallest, all that could be stay as they are.
import { type CellRoom, LINE, roomOf } from './cellRoom.ts'
import { childrenOf, childOf, isA } from './formatted.ts'

export function lightTable(table: unknown): unknown {
  return { 'w:tbl': childrenOf(table, 'w:tbl').map((part) => isA(part, 'w:tr') ? { 'w:tr': lightRow(childrenOf(part, 'w:tr')) } : part) }
}

/** A row that may stand on two pages is laid out line by line: it stays. */
function lightRow(parts: readonly unknown[]): readonly unknown[] {
  if (childOf(childrenOf(childOf(parts, 'w:trPr'), 'w:trPr'), 'w:cantSplit') === undefined) return parts
  const rooms = parts.map((part) => isA(part, 'w:tc') ? roomOf(part) : null)
  const tallest = Math.max(LINE, ...rooms.map((room) => room?.least ?? 0))
  // An empty cell is one line tall: where no cell is taller, none needs to stay.
  const keeper = tallest === LINE ? -1 : rooms.findIndex((room) => room?.least === tallest)
  const made: unknown[] = []
  let run: CellRoom[] = []
  const endRun = (): void => {
    if (run.length > 0) made.push(emptyCell(run))
    run = []
  }
  parts.forEach((part, i) => {
    const room = rooms[i] ?? null
    if (room !== null && i !== keeper && room.most <= tallest) run.push(room)
    else {
      endRun()
      made.push(part)
    }
  })
  endRun()
  return made
}

/** As wide as all of them, a line tall, kept with what they are kept with. */
function emptyCell(cells: readonly CellRoom[]): unknown {
  const width = { 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': cells.reduce((sum, cell) => sum + cell.width, 0) } } }
  const span = cells.length === 1 ? [] : [{ 'w:gridSpan': { _attr: { 'w:val': cells.length } } }]
  const [first] = cells
  return { 'w:tc': [{ 'w:tcPr': [width, ...span, ...(first?.borders ?? [])] }, { 'w:p': [first?.setting] }] }
}
