// Names of places in the page: each once. A place made from a row of the cycle is named by the row's id, the others by counting.

/** What the first place made from a row is called. */
export const rowName = (id: string): string => `row-${id.replace(/[^A-Za-z0-9-]/g, '-')}`

export class Names {
  readonly #given = new Map<string, number>()

  /** "table-2"; for a row, "row-…" and, where it stands a second time, "row-…-2". */
  next(kind: string): string {
    const number = (this.#given.get(kind) ?? 0) + 1
    this.#given.set(kind, number)
    return `${kind}-${number}`
  }

  row(id: string | null): string | null {
    if (id === null) return null
    const name = rowName(id)
    const times = (this.#given.get(name) ?? 0) + 1
    this.#given.set(name, times)
    return times === 1 ? name : `${name}-${times}`
  }
}
