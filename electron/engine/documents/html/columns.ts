// How wide the columns of each table are, and each picture: rules of the style sheet, because the page's own policy allows no style beside it. Made of
// numbers and names of ours alone.
import { type Table } from '#shared/documents/blocks.ts'
import { columnShares } from '#shared/documents/tableShape.ts'

/** Of the width of a table, for a column as wide as its content. */
const FITTED = 0.08
/** In the size of the page's type: what a column, and the smallest of those that share, needs before its table scrolls. */
const NARROWEST = { fitted: 4.5, shared: 6.5 } as const

/** No table is made wider than this, however small the smallest share. */
const MOST = 80

export class Columns {
  readonly #shares: string[] = []
  readonly #narrowest: string[] = []
  readonly #pictures: string[] = []

  add(id: string, table: Table): void {
    const shares = columnShares(table)
    const fitted = shares.filter((share) => share === null).length
    const shared = shares.filter((share) => share !== null)
    const whole = shared.reduce((sum, share) => sum + share, 0)
    const narrowest = shared.length === 0 ? 0 : (whole / Math.min(...shared)) * NARROWEST.shared
    this.#narrowest.push(`#${id} table{min-width:${Math.min(MOST, Math.round(fitted * NARROWEST.fitted + narrowest))}rem}`)
    shares.forEach((share, i) => {
      if (share !== null) this.#shares.push(`#${id} col:nth-child(${i + 1}){width:${Math.round((1 - FITTED * fitted) * (share / whole) * 1000) / 10}%}`)
    })
  }

  /** Per cent of the width of the text. */
  picture(id: string, width: number): void {
    this.#pictures.push(`#${id} img{width:${width}%}`)
  }

  /** Printed pages are as wide as they are: nothing scrolls there. */
  rules(): string {
    return `@media screen{${this.#narrowest.join('')}}\n${this.#shares.join('')}${this.#pictures.join('')}`
  }
}
