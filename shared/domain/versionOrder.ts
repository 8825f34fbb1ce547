// The versions of a financial plan from the earliest to the latest: by the date of the paper, the month where no day is known; a version
// without a date keeps the place it was put in. What is made up stands before what was published, so that it is never the latest of
// them, nor the one a published version is compared with.

export type DatedVersion = { readonly date: string | null; readonly illustrative: number }

/** `put`: in the order they were put in. */
export function inVersionOrder<V extends DatedVersion>(put: readonly V[]): V[] {
  return [...byDate(put.filter((one) => one.illustrative !== 0)), ...byDate(put.filter((one) => one.illustrative === 0))]
}

/** A month comes before its days. Those without a date stay where they are, and the others take the places between in their order. */
function byDate<V extends DatedVersion>(put: readonly V[]): V[] {
  const dated = put.flatMap((one) => (one.date === null ? [] : [{ one, date: one.date }])).toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1)).values()
  return put.map((one) => (one.date === null ? one : (dated.next().value?.one ?? one)))
}

/** The one before a version, of those that are as published, or made up, as it is; undefined for the first. `ordered` as above. */
export function versionBefore<V extends DatedVersion & { readonly id: string }>(ordered: readonly V[], version: V): V | undefined {
  const same = ordered.filter((one) => (one.illustrative === 0) === (version.illustrative === 0))
  return same[same.findIndex((one) => one.id === version.id) - 1]
}
