// How wide the columns of each table are, and each picture: rules of the style sheet, because the page's own policy allows no style beside it. Made of
// numbers and names of ours alone.
import { type Table } from '#shared/documents/blocks.ts'
import { columnShares } from '#shared/documents/tableShape.ts'
import { longestLine } from '../longestLine.ts'

/** In rem: the type of a table, the room at both sides of a cell, what the smallest of the columns that share needs, and all of them. */
const TYPE = 0.9375
const ROOM = 1
const NARROWEST = 4.5
const NARROWEST_TOGETHER = 9
/** Wider than any page: columns are made smaller from here, each keeping its share. */
const WISHED = 80

export class Columns {
  readonly #wishes: string[] = []
  readonly #narrowest: string[] = []
  readonly #pictures: string[] = []

  add(id: string, table: Table): void {
    const shares = columnShares(table)
    const shared = shares.filter((share) => share !== null)
    const whole = shared.reduce((sum, share) => sum + share, 0)
    const fitted = shares.reduce<number>((sum, share, i) => share === null ? sum + longestLine(table, i, TYPE) + ROOM : sum, 0)
    const needed = fitted + (shared.length === 0 ? 0 : Math.max(NARROWEST_TOGETHER, (whole / Math.min(...shared)) * NARROWEST))
    // Below this the table scrolls.
    this.#narrowest.push(`#${id} table{min-width:${tenths(Math.min(needed, WISHED))}rem}`)
    shares.forEach((share, i) => {
      if (share !== null) this.#wishes.push(`#${id} col:nth-child(${i + 1}){width:${tenths((share / whole) * WISHED)}rem}`)
    })
  }

  /** Per cent of the width of the text. */
  picture(id: string, width: number): void {
    this.#pictures.push(`#${id} img{width:${width}%}`)
  }

  /** Printed pages are as wide as they are: nothing scrolls there. */
  rules(): string {
    return `@media screen{${this.#narrowest.join('')}}\n${this.#wishes.join('')}${this.#pictures.join('')}`
  }
}

const tenths = (value: number): number => Math.round(value * 10) / 10
