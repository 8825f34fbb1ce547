// The pieces of a document that can be withheld one by one, each under a path that says where it stands ("b3.r2.c4"). A path below
// another belongs to it: what withholds a row withholds its cells.
import { type Exemption } from '../exemption.ts'
import { type Hidden } from './hidden.ts'

export type Unit = {
  readonly path: string
  /** `whole` has parts and no words of its own; `aside` are words that are said of many things and name none of them (a caption, a kind,
   *  a post); `value` is the figure of a bar. */
  readonly what: 'whole' | 'text' | 'heading' | 'aside' | 'row' | 'group' | 'column' | 'cell' | 'cellNote' | 'bars' | 'bar' | 'value'
  /** Every string in it, as it is written; of a row, what names it. */
  readonly texts: readonly string[]
  /** The row of the cycle it was made from. */
  readonly id: string | null
  readonly mark: Exemption | null
  /** "Table 2, row 3, column 2025/26": where it is, in words that give nothing away. */
  readonly place: string
}

/** Asked of every unit on the way through a document: null keeps it. */
export type Visit = (unit: Unit) => Hidden | null

/** Before the path of what is known and not printed. */
export const BESIDE = 'x'
export const isBeside = (path: string): boolean => path.startsWith(BESIDE)

/** The nearest entry at the path or above it. */
export function nearest<T>(path: string, entries: ReadonlyMap<string, T>): T | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const found = entries.get(at)
    if (found !== undefined) return found
  }
  return undefined
}
