// What stood in a row before an operation, from the records that are earlier by the clock. Pure: given all records of the row.
import { derive, textIn, type Derived } from './derive.ts'
import { byClock, LIFE, type RowRecord } from './records.ts'

/** The row as it was before an operation; null when it had no records yet. */
export function rowBefore(records: readonly RowRecord[], operation: string): Derived | null {
  const at = records.find((record) => record.operation === operation)?.at
  const earlier = at === undefined ? [] : records.filter((record) => record.at < at || (record.at === at && record.operation < operation))
  return earlier.length === 0 ? null : derive(earlier)
}

const carries = (record: RowRecord, key: string): boolean => record.grp === key || (record.grp === LIFE && textIn(record, key) !== null)

/** The heads of a key before each operation of a row that never left its scope, in one pass: there no record hides from another. */
function headsByOperation(records: readonly RowRecord[], key: string): ReadonlyMap<string, readonly RowRecord[]> {
  const before = new Map<string, readonly RowRecord[]>()
  const named = new Set<string>()
  let heads: readonly RowRecord[] = []
  for (const record of records.toSorted(byClock)) {
    if (!before.has(record.operation)) before.set(record.operation, heads)
    if (!carries(record, key)) continue
    for (const name of record.prev) named.add(name)
    heads = [...heads, record].filter(({ name }) => !named.has(name))
  }
  return before
}

/**
 * The heads of a key before an operation, for walking back through many of them: a chain of undo and redo is as long as somebody was
 * undecided, and to derive the row anew at each step of it would cost the square of that.
 */
export function headsBefore(records: readonly RowRecord[], key: string): (operation: string) => readonly RowRecord[] {
  if (records.some(({ scope }) => scope !== records[0]?.scope)) return (operation) => rowBefore(records, operation)?.heads.get(key) ?? []
  const known = headsByOperation(records, key)
  return (operation) => known.get(operation) ?? []
}
