// One measurement and how the table shows it: what, size, median, budget, and the ratio to its comparator in the same run.

export type Measure = {
  readonly what: string
  readonly size: string
  /** Median of several runs, in the unit. */
  readonly median: number
  readonly unit: 'ms' | 'MB' | 'rows'
  /** The budget of the design, in the same unit. */
  readonly budget: number
  /** What it is compared with in the same run, and its figure. */
  readonly comparator: { readonly what: string; readonly median: number } | null
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Runs it `times` times and answers the median in milliseconds; the first run warms up and is not counted. */
export async function timed(times: number, run: (i: number) => unknown): Promise<number> {
  const taken: number[] = []
  for (let i = 0; i <= times; i++) {
    const start = performance.now()
    await run(i)
    if (i > 0) taken.push(performance.now() - start)
  }
  return median(taken)
}

/** A run that happens once, cold: opening, building, the first export. */
export async function once(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3))

export function formatTable(measures: readonly Measure[]): string {
  const rows = measures.map((m) => [
    m.what, m.size, `${figure(m.median)} ${m.unit}`, `${figure(m.budget)} ${m.unit}`, m.median <= m.budget ? 'within' : 'OVER',
    m.comparator === null ? '' : `${(m.median / m.comparator.median).toFixed(2)} × ${m.comparator.what} (${figure(m.comparator.median)})`,
  ])
  const all = [['what', 'size', 'median', 'budget', '', 'ratio to its comparator'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  return all.map((row) => row.map((cell, column) => (column === 2 || column === 3 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd()).join('\n')
}
