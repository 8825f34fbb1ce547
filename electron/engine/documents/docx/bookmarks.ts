// Every row of the cycle that stands in a paper is found again by its bookmark, so that a reviewed file can come back. Word takes
// names of at most 40 letters, digits and low lines that begin with a letter, and does not tell capitals apart.
import { createHash } from 'node:crypto'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** "p" and the 32 digits of an id of the file; anything else is named by a digest of itself. */
const nameOf = (id: string): string => UUID.test(id) ? `p${id.replaceAll('-', '')}` : `x${createHash('sha256').update(id).digest('hex').slice(0, 32)}`

export class Bookmarks {
  readonly #times = new Map<string, number>()

  /** A name nothing else in this paper has; where the same row stands twice, the second is "…_2". */
  name(id: string | null): string | null {
    if (id === null) return null
    const name = nameOf(id)
    const times = (this.#times.get(name) ?? 0) + 1
    this.#times.set(name, times)
    return times === 1 ? name : `${name}_${times}`
  }
}
