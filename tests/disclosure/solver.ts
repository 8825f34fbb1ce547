// Gaussian elimination over a prime field: whether a sum of unknown figures follows from sums that are known. Which figures follow does not
// depend on what they come to, so values are left out of it.

/** Figure to how often it is added. */
export type Form = ReadonlyMap<string, number>

const PRIME = 67_108_859
const within = (n: number): number => ((n % PRIME) + PRIME) % PRIME

function inverse(n: number): number {
  let [result, base, power] = [1, within(n), PRIME - 2]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
    power = Math.floor(power / 2)
  }
  return result
}

export class Solver {
  /** By the figure each is solved for, which stands in no other. */
  readonly #rows = new Map<string, Map<string, number>>()

  know(form: Form): void {
    const row = this.#reduced(form)
    const pivot = row.keys().next().value
    if (pivot === undefined) return
    const scale = inverse(row.get(pivot)!)
    for (const [key, often] of row) row.set(key, (often * scale) % PRIME)
    this.#rows.set(pivot, row)
  }

  follows(form: Form): boolean {
    return this.#reduced(form).size === 0
  }

  #reduced(form: Form): Map<string, number> {
    const row = new Map([...form].map(([key, often]) => [key, within(often)] as const).filter(([, often]) => often !== 0))
    // A row may bring figures that others are solved for.
    for (let pivot = [...row.keys()].find((key) => this.#rows.has(key)); pivot !== undefined; pivot = [...row.keys()].find((key) => this.#rows.has(key))) {
      const often = row.get(pivot)!
      for (const [key, times] of this.#rows.get(pivot)!) {
        const left = within((row.get(key) ?? 0) - ((often * times) % PRIME))
        if (left === 0) row.delete(key)
        else row.set(key, left)
      }
    }
    return row
  }
}
